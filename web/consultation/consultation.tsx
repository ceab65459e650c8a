import type { PageProps } from '../case/kindPages';
import type { ConsultationView, TaskRow } from '../data/api';
import { useApi } from '../data/queries';
import { Basis } from '../parts/basis';
import { DocumentLinks } from '../parts/documents';
import { Loaded } from '../parts/loaded';
import { Fact, Facts } from '../parts/facts';
import { Counts } from '../parts/counts';
import { useLanguage, useWords } from '../words';
import { dmy, dmyOrDash, dmyOf } from '../words/dates';
import { MyTasks } from '../work/myTasks';
import { OwnActs } from '../work/ownActs';
import { Articles } from './articles';
import { Comments } from './comments';
import { Consultees } from './consultees';
import { Round } from './letter';
import { MyAnswers } from './myAnswer';

/** A consultation on the page of its own case. */
export const ConsultationPage = ({ about: { id, tasks } }: PageProps) => <Consultation id={id} tasks={tasks} />;

/** Who was asked, what each said or by silence is held to say, and what became of every comment. */
export function Consultation({ id, tasks = [] }: { id: string; tasks?: TaskRow[] }) {
  const words = useWords();
  const asked = useApi('/consultations/{id}', { path: { id }, query: { limit: 1 } });
  // What becomes of the comments is filled in below, in the table itself.
  const mine = tasks.filter(({ acts }) => !acts.includes('handle'));
  return (
    <Loaded of={asked}>
      {(data) => (
        <div className="stack">
          {!data.whole && <p className="small quiet">{words.documents.onlyOwn}</p>}
          <MyTasks tasks={mine} />
          <OnPaper view={data} tasks={mine} />
          <MyAnswers view={data} tasks={mine} />
          <Summary view={data} />
          <Articles view={data} />
          <Consultees id={id} />
          <Comments view={data} />
        </div>
      )}
    </Loaded>
  );
}

/** Who was reached on paper answers on paper: whoever asked enters it when it comes, not only once the day is over. */
function OnPaper({
  view: { id, askedBy, closedAt, step, title },
  tasks,
}: {
  view: ConsultationView;
  tasks: TaskRow[];
}) {
  const { say } = useLanguage();
  const open = closedAt === null && !tasks.some(({ acts }) => acts.includes('enter-answer'));
  return (
    <OwnActs caseId={id} acts={[{ act: 'enter-answer', bodies: open ? [askedBy] : [], step, title: say(title) }]} />
  );
}

function Summary({ view }: { view: ConsultationView }) {
  const { askedBy, due, tally, silence, onProof, documents, closedAt } = view;
  const { words, say } = useLanguage();
  const counts: [string, number][] = [
    [words.consultation.asked, tally.asked],
    [words.form.answers.agree, tally.agree],
    [words.form.answers['agree-with-comments'], tally['agree-with-comments']],
    [words.form.answers.object, tally.object],
    [words.form.answers['nothing-to-say'], tally['nothing-to-say']],
    [words.consultation.deemedCount, tally.deemed],
    [words.consultation.waiting, tally.silent],
    ...(tally.carried > 0 ? [[words.consultation.carriedCount, tally.carried] as [string, number]] : []),
    ...(tally.unreached > 0 ? [[words.consultation.unreached, tally.unreached] as [string, number]] : []),
  ];
  return (
    <div className="card stack">
      <Round of={view} />
      <Counts label={words.consultation.summary} of={counts} />
      <Facts>
        <Fact name={words.consultation.by}>{say(askedBy.name)}</Fact>
        <Fact name={words.due.on}>
          <span className="num">{due.on ? dmy(due.on) : words.due.none}</span> – <Basis clause={due.clause} />
        </Fact>
        {due.moved.map((one) => (
          <MovedDue key={one.seq} move={one} />
        ))}
        {silence && (
          <Fact name={words.consultation.silence}>
            {words.consultation.silenceMeans[silence.means]}
            {onProof && silence.means === 'consent' && ` ${words.consultation.onProof}`} –{' '}
            <Basis clause={silence.clause} />
          </Fact>
        )}
        {documents.length > 0 && (
          <Fact name={words.form.readFirst}>
            <DocumentLinks documents={documents} />
          </Fact>
        )}
        {closedAt && (
          <Fact name={words.case.closedOn} look="num">
            {dmyOf(closedAt)}
          </Fact>
        )}
      </Facts>
    </div>
  );
}

function MovedDue({ move: { oldDue, newDue, seq } }: { move: ConsultationView['due']['moved'][number] }) {
  const words = useWords();
  return (
    <Fact name="">
      {words.case.moved(dmyOrDash(oldDue), dmyOrDash(newDue))} ({words.consultation.entry(seq)})
    </Fact>
  );
}
