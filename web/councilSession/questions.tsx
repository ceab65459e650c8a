import type { SessionView } from '../data/api';
import type { Done } from '../data/act';
import { Opener, useOpened } from '../parts/opener';
import { useLanguage } from '../words';
import { stamp } from '../words/dates';
import { OpenedForm } from './openedForm';
import { questionKey } from './forms/question';
import { type Doable, taskOf, useQuestionActs } from './powers';

interface Props {
  session: SessionView;
  /** Only one's own. */
  own?: boolean;
  onDone?(done: Done): void;
}

/** What deputies ask, what the Standing Body does with each, and that whoever is asked has it. */
export function Questions({ session, own = false, onDone }: Props) {
  const actsOn = useQuestionActs(session);
  const shown = session.questions.filter((one) => !own || one.own);
  return (
    <ul className="plain stack">
      {shown.map((one) => (
        <li key={one.seq} className="card flat stack tight">
          <Asked session={session} one={one} />
          {onDone && <Acts session={session} one={one} acts={actsOn(one)} onDone={onDone} />}
        </li>
      ))}
    </ul>
  );
}

interface QuestionProps {
  session: SessionView;
  one: SessionView['questions'][number];
}

function Asked({ session, one: { at, by, to, item, text, taken, receivedAt } }: QuestionProps) {
  const { words, say } = useLanguage();
  const { questions: said } = words.session;
  const about = session.items.find(({ id }) => id === item);
  return (
    <>
      <p className="small">
        <span className="strong">{said.asks(by ?? said.someone, say(to.name))}</span>{' '}
        <span className="quiet num">{stamp(at)}</span>
      </p>
      {about && <p className="tiny quiet">{say(about.title)}</p>}
      <p>“{text}”</p>
      <p className="small quiet">
        {taken ? said.hows[taken.how] : said.waiting}
        {receivedAt && ` · ${said.received(say(to.short), stamp(receivedAt))}`}
      </p>
    </>
  );
}

interface ActsProps extends QuestionProps {
  acts: Doable[];
  onDone(done: Done): void;
}

function Acts({ session, one: { seq, to, taken }, acts, onDone }: ActsProps) {
  const { words, say } = useLanguage();
  const opened = useOpened();
  const chosen = acts.find(({ name }) => name === opened.open);
  if (acts.length === 0) return null;
  return (
    <>
      <div className="row">
        {acts.map(({ name }) => (
          <Opener key={name} name={name} of={opened} main={name === 'receive-question' || !taken}>
            {name === 'take-question' ? words.session.questions.take : words.act[name]}
          </Opener>
        ))}
      </div>
      {chosen && (
        <OpenedForm
          of={opened}
          name={chosen.name}
          task={{
            ...taskOf(session, null, chosen),
            key: questionKey(seq),
            ...(chosen.name === 'receive-question' && { body: to }),
          }}
          title={say(session.title)}
          onDone={onDone}
        />
      )}
    </>
  );
}
