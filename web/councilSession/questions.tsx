import type { SessionView } from '../data/api';
import type { Done } from '../data/act';
import { Opener, useOpened } from '../parts/opener';
import { useLanguage } from '../words';
import { stamp } from '../words/dates';
import { AnyActForm } from '../work/anyActForm';
import { questionKey } from './forms/question';
import { useQuestionTaker } from './powers';
import { taskOf } from './taskOf';

interface Props {
  session: SessionView;
  /** Only one's own. */
  own?: boolean;
  onDone?(done: Done): void;
}

/** What deputies ask, and what the Standing Body does with each. */
export function Questions({ session, own = false, onDone }: Props) {
  const { words, say } = useLanguage();
  const { questions: said } = words.session;
  const taker = useQuestionTaker(session);
  const opened = useOpened();
  const shown = session.questions.filter((one) => !own || one.own);
  const itemOf = (id: string | null) => session.items.find((one) => one.id === id);
  return (
    <ul className="plain stack">
      {shown.map(({ seq, at, by, to, item, text, taken, receivedAt }) => (
        <li key={seq} className="card flat stack tight">
          <p className="small">
            <span className="strong">{said.asks(by ?? said.someone, say(to.name))}</span>{' '}
            <span className="quiet num">{stamp(at)}</span>
          </p>
          {itemOf(item) && <p className="tiny quiet">{say(itemOf(item)!.title)}</p>}
          <p>“{text}”</p>
          <p className="small quiet">
            {taken ? said.hows[taken.how] : said.waiting}
            {receivedAt && ` · ${said.received(say(to.short), stamp(receivedAt))}`}
          </p>
          {taker && onDone && (
            <div className="row">
              <Opener name={questionKey(seq)} of={opened} main={!taken}>
                {said.take}
              </Opener>
            </div>
          )}
          {taker && onDone && opened.open === questionKey(seq) && (
            <div id={opened.id} className="task-form">
              <AnyActForm
                name="take-question"
                task={{ ...taskOf(session, null, taker), key: questionKey(seq) }}
                title={say(session.title)}
                onDone={(done) => {
                  opened.setOpen(null);
                  onDone(done);
                }}
                onClose={() => opened.setOpen(null)}
              />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
