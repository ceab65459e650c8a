import type { NamedBody, QuestionView, TaskRow } from '../../data/api';
import { Basis } from '../../parts/basis';
import { Icon } from '../../parts/icon';
import { Fact, Facts } from '../../parts/facts';
import { useLanguage } from '../../words';
import { dmyOrDash } from '../../words/dates';
import { Letter } from '../../consultation/letter';
import { useAskable } from './askedBodies';

interface Props {
  view: QuestionView;
  task: Pick<TaskRow, 'caseId' | 'step' | 'body'>;
  letter: { subject: string; text: string };
  until: string | null;
  asked: NamedBody[];
}

/** How it will go out: whom it reaches and how, the letter, the last day, what silence will mean. */
export function Preview({ view, task, letter, until, asked }: Props) {
  const {
    words: { question, consultation, gathering },
    say,
  } = useLanguage();
  const all = useAskable(view, task, asked).filter(({ body }) => asked.some(({ id }) => id === body.id));
  const nobody = all.filter(({ seats }) => seats === 0);
  const standing = view.bodies.filter(({ earlier, body }) => earlier && !asked.some(({ id }) => id === body.id)).length;
  const { silence } = view;
  return (
    <section className="card stack tight" aria-label={question.preview}>
      <h4>{question.preview}</h4>
      <p className="strong">{question.reaches(all.length - nobody.length, nobody.length)}</p>
      {nobody.length > 0 && (
        <details className="small">
          <summary>
            <Icon name="soon" /> {question.onPaper(nobody.length)}
          </summary>
          <ul className="says">
            {nobody.map(({ body }) => (
              <li key={body.id}>{say(body.name)}</li>
            ))}
          </ul>
        </details>
      )}
      {standing > 0 && <p className="small">{question.stands(standing)}</p>}
      <Letter letter={letter} from={view.askedBy} />
      <Facts>
        <Fact name={question.until}>
          <span className="num">{dmyOrDash(until)}</span>
          {view.period && (
            <>
              {' '}
              – <Basis clause={view.period} />
            </>
          )}
        </Fact>
        {silence && (
          <Fact name={consultation.silence}>
            {consultation.silenceMeans[silence.means]}
            {silence.means === 'consent' && ` ${consultation.onProof}`} – <Basis clause={silence.clause} />
          </Fact>
        )}
      </Facts>
      {view.kind === 'gather' && <p className="small">{gathering.binding}</p>}
      <p className="small quiet">{question.final}</p>
    </section>
  );
}
