import type { CommentView, ConsultationRow, ConsulteeView, StepRowView } from '../../data/api';
import type { Step } from '../../../domain/law/procedure';
import { useApi, useList } from '../../data/queries';
import { Articles } from '../../consultation/articles';
import { Card } from '../../parts/card';
import { DocumentLinks } from '../../parts/documents';
import { Loaded } from '../../parts/loaded';
import { StepState } from '../../parts/stepState';
import { Mark, Tag } from '../../parts/mark';
import { useLanguage, useWords } from '../../words';
import { dmyOf } from '../../words/dates';
import { useConsultations, useGatherings } from './family';
import type { PartProps } from './partProps';
import { useLateWord } from '../../parts/due';
import { CaseLink } from '../../parts/caseLink';

/** A common text from what it stands on to what puts it in force. */
interface Text {
  draft: Step;
  path: Step[];
  consults: Step[];
  adoption: Step;
}

function textsOf(steps: Step[]): Text[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  return steps.flatMap((adoption) => {
    const draft = byId.get(adoption.adopts ?? '');
    if (!draft) return [];
    const consults = adoption.needs.flatMap((id) => byId.get(id) ?? []).filter(({ kind }) => kind === 'consult');
    const base = draft.needs.flatMap((id) => byId.get(id) ?? []).filter(({ kind }) => kind === 'gather');
    return [{ draft, consults, adoption, path: [...base, draft, ...consults, adoption] }];
  });
}

/** Each common text: who agrees, who objects and why, in which round, and how it was decided (S17, S34). */
export function Agreements({ about, steps }: PartProps) {
  const { agreement: words } = useWords();
  const consultations = useConsultations(about.id);
  const texts = textsOf(steps);
  const rows = new Map(about.steps.map((row) => [row.step, row]));
  if (texts.length === 0) return <p className="card quiet">{words.none}</p>;
  return (
    <Loaded of={consultations.list}>
      {() => (
        <>
          {texts.map((text) => (
            <CommonText
              key={text.adoption.id}
              text={text}
              rows={rows}
              caseId={about.id}
              rounds={text.consults.flatMap(({ id }) => consultations.of(id))}
            />
          ))}
        </>
      )}
    </Loaded>
  );
}

function CommonText({
  text: { draft, path, adoption },
  rows,
  caseId,
  rounds,
}: {
  text: Text;
  rows: Map<string, StepRowView>;
  caseId: string;
  rounds: ConsultationRow[];
}) {
  const { words, say } = useLanguage('agreement');
  const decision = rows.get(adoption.id);
  const carriedOut = useGatherings(caseId, 'conclusions').of(adoption.id).at(-1);
  return (
    <Card
      title={say(draft.title)}
      beside={
        decision?.doneAt ? (
          <Mark look="done">{words.decided(dmyOf(decision.doneAt))}</Mark>
        ) : (
          <Mark look="rest">{words.open}</Mark>
        )
      }
      landmark
    >
      <ol className="plain chain" aria-label={words.path}>
        {path.map((step) => {
          const row = rows.get(step.id);
          return (
            row && (
              <li key={step.id}>
                <span className="small">{say(step.title)}</span>
                <StepState status={row.status} overdue={row.overdue} dayBy={row.facts.dayBy} />
              </li>
            )
          );
        })}
      </ol>
      {rounds.length === 0 ? (
        <p className="small quiet">{words.notAsked}</p>
      ) : (
        rounds.map((one, index) => (
          <Round key={one.id} id={one.id} round={index + 1} last={index === rounds.length - 1 && !decision?.doneAt} />
        ))
      )}
      {decision?.doneAt && <Decision caseId={caseId} step={adoption.id} />}
      {decision?.doneAt && draft.carries === 'articles' && <AsFile caseId={caseId} step={adoption.id} />}
      {carriedOut && (
        <CaseLink id={carriedOut.id} className="small">
          {words.carriedOut(carriedOut.delivered, carriedOut.asked)}
        </CaseLink>
      )}
    </Card>
  );
}

/** The text that is in force, to take along. */
function AsFile({ caseId, step }: { caseId: string; step: string }) {
  const { planData: words } = useWords();
  const address = (format: 'docx' | 'pdf') =>
    `/api/cases/${encodeURIComponent(caseId)}/common-text/${encodeURIComponent(step)}?format=${format}`;
  return (
    <p className="row small no-print">
      <a href={address('docx')}>{words.asWord}</a>
      <a href={address('pdf')}>{words.asPdf}</a>
    </p>
  );
}

/** One round: every party's word side by side, the objections with their reasons and what was answered. */
function Round({ id, round, last }: { id: string; round: number; last: boolean }) {
  const { agreement: words } = useWords();
  const asked = useApi('/consultations/{id}', { path: { id }, query: { limit: 200 } });
  const comments = useList('/consultations/{id}/comments', { path: { id } });
  // A text in articles is agreed only as it stands.
  const against = asked.data?.articles.length ? ['object', 'agree-with-comments'] : ['object'];
  const objecting = asked.data?.consultees.items.filter(({ answer }) => against.includes(answer ?? '')).length ?? 0;
  return (
    <Loaded of={asked}>
      {(data) => (
        <div className="stack tight">
          <div className="row">
            <h3>{words.round(round)}</h3>
            <CaseLink id={id} className="small">
              {words.read}
            </CaseLink>
          </div>
          <ul className="plain votes" aria-label={words.whoSaid}>
            {data.consultees.items.map((one) => (
              <Vote key={one.body.id} one={one} />
            ))}
          </ul>
          <Articles view={data} />
          <Reasons comments={comments.items.filter(({ article }) => article === null)} />
          {last && objecting > 0 && <p className="mark-note">{words.toDecide(objecting)}</p>}
        </div>
      )}
    </Loaded>
  );
}

function Vote({ one: { body, answer, deemed, late, dayBy } }: { one: ConsulteeView }) {
  const { words, say } = useLanguage();
  const lateWord = useLateWord();
  const looks = { agree: 'done', 'agree-with-comments': 'done', object: 'late', 'nothing-to-say': 'rest' } as const;
  const look = answer ? looks[answer] : 'rest';
  return (
    <li className={`vote ${look}`}>
      <span className="small strong">{say(body.short)}</span>
      <Mark look={look} icon={answer ? undefined : 'soon'}>
        {answer ? words.form.answers[answer] : deemed ? words.consultation.deemed : words.agreement.silent}
        {late && ` · ${lateWord(dayBy)}`}
      </Mark>
    </li>
  );
}

function Reasons({ comments }: { comments: CommentView[] }) {
  const { words, say } = useLanguage();
  if (comments.length === 0) return null;
  return (
    <ul className="plain stack tight" aria-label={words.agreement.reasons}>
      {comments.map((one) => (
        <li key={one.id} className="small reason">
          <span className="strong">{say(one.from.short)}:</span> “{one.text}”
          {one.handling ? (
            <span className="quiet">
              {' '}
              → {words.form.handlings[one.handling]}
              {one.handled?.text && `: ${one.handled.text}`}
            </span>
          ) : (
            <Tag look="soon">{words.consultation.open}</Tag>
          )}
        </li>
      ))}
    </ul>
  );
}

/** How the council decided; over objections it says so, and why. */
function Decision({ caseId, step }: { caseId: string; step: string }) {
  const { agreement: words } = useWords();
  const about = useApi('/cases/{id}/steps/{step}', { path: { id: caseId, step } });
  if (!about.data) return null;
  const { result, texts, documents } = about.data;
  const over = result?.overObjections === true;
  if (!over && documents.length === 0) return null;
  return (
    <div className="stack tight">
      {over && (
        <p>
          <Mark look="late">{words.overObjections}</Mark>
        </p>
      )}
      {over && texts.why && (
        <blockquote className="said">
          <p>{texts.why}</p>
          <footer className="tiny quiet">{words.why}</footer>
        </blockquote>
      )}
      {documents.length > 0 && (
        <p className="small">
          <DocumentLinks documents={documents} />
        </p>
      )}
    </div>
  );
}
