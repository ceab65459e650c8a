import { CaseLink } from '../parts/caseLink';
import { Receivers } from '../parts/receivers';
import type { PageProps } from '../case/kindPages';
import type { GatheringDutyView, GatheringView } from '../data/api';
import { useApi } from '../data/queries';
import { Basis } from '../parts/basis';
import { DocumentLinks } from '../parts/documents';
import { DueMark, LateTag } from '../parts/due';
import { Loaded } from '../parts/loaded';
import { Comparison } from './comparison';
import { Round } from '../consultation/letter';
import { Reconciliation } from './reconciliation';
import { useLanguage, useWords } from '../words';
import { dmy, stamp } from '../words/dates';
import { MyTasks } from '../work/myTasks';
import { OwnActs } from '../work/ownActs';
import { TableFrame } from '../parts/table';
import { Mark } from '../parts/mark';
import { Fact, Facts } from '../parts/facts';
import { Counts } from '../parts/counts';
import { capital } from '../words/capital';

/** What many bodies owe, each by its day; what came in, laid side by side; who confirmed receipt. */
export function Gathering({ about: { id, tasks } }: PageProps) {
  const gathering = useApi('/gatherings/{id}', { path: { id } });
  return (
    <>
      <MyTasks tasks={tasks} />
      <Loaded of={gathering}>
        {(data) => (
          <>
            <Summary view={data} />
            <Comparison gathering={id} titled />
            {data.carriesProjects && <Reconciliation gathering={id} />}
            <Duties view={data} />
            <OwnContributions view={data} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Summary({ view }: { view: GatheringView }) {
  const { askedBy, dueOn, clause, documents, tally, carriesProjects, duties } = view;
  const { words, say } = useLanguage();
  const { gathering, dates } = words;
  const suggested = duties.some(({ dayBy }) => dayBy === 'suggestion');
  const overdue = duties.filter(({ status }) => status === 'overdue').length;
  const assigned = duties.some(({ name }) => name !== null);
  const counts: [string, number][] = [
    [gathering.asked, tally.asked],
    [gathering.delivered, tally.delivered],
    [suggested ? capital(dates.afterSuggested) : gathering.late, tally.late],
    [suggested ? dates.isPastSuggested : gathering.overdue, overdue],
    ...(carriesProjects
      ? ([
          [gathering.findings, tally.findings],
          [gathering.undecided, tally.undecided],
        ] satisfies [string, number][])
      : []),
  ];
  return (
    <div className="card stack">
      <Round of={view} />
      <Counts label={gathering.summary} of={counts} />
      <Facts>
        <Fact name={gathering.by}>{say(askedBy.name)}</Fact>
        <Fact name={words.due.on}>
          <span className="num">{dueOn ? dmy(dueOn) : words.due.none}</span> – <Basis clause={clause} />
        </Fact>
        {assigned && <Fact name={gathering.ofEach}>{gathering.assignedDays}</Fact>}
        {documents.length > 0 && (
          <Fact name={words.form.readFirst}>
            <DocumentLinks documents={documents} />
          </Fact>
        )}
      </Facts>
      <p className="tiny quiet">{gathering.binding}</p>
    </div>
  );
}

/** What one brought in may be taken back until whoever gathers has made something of it. */
function OwnContributions({ view: { id, duties, closedAt } }: { view: GatheringView }) {
  const { words, say } = useLanguage();
  const delivered = closedAt
    ? []
    : duties.filter(({ status, carriedFrom }) => status === 'delivered' && carriedFrom === null);
  const acts = delivered.map(({ id: step, body, name }) => ({
    act: 'withdraw-contribution',
    bodies: [body],
    step,
    title: name ?? say(body.name),
  }));
  return (
    <OwnActs
      caseId={id}
      acts={acts}
      head={{ title: words.act['withdraw-contribution'] ?? '', says: words.dossier.withdrawHint }}
    />
  );
}

function Duties({ view: { id, duties } }: { view: GatheringView }) {
  const { gathering: words } = useWords();
  return (
    <section className="card scroll-x" tabIndex={0} aria-label={words.duties}>
      <h2>{words.duties}</h2>
      <TableFrame heads={[{ head: words.holder }, { head: words.duty }, { head: words.what }, { head: words.told }]}>
        {duties.map((one) => (
          <DutyRow key={one.id} duty={one} caseId={id} />
        ))}
      </TableFrame>
    </section>
  );
}

function DutyRow({
  duty: {
    name,
    body,
    dueOn,
    dayBy,
    status,
    deliveredAt,
    late,
    round,
    documents,
    texts,
    kept,
    proof,
    told,
    carriedFrom,
  },
  caseId,
}: {
  duty: GatheringDutyView;
  caseId: string;
}) {
  const {
    words: { gathering: words },
    say,
  } = useLanguage();
  return (
    <tr>
      <td className="strong">{say(body.name)}</td>
      <td>
        {name ?? words.whole}
        <br />
        {status === 'delivered' || status === 'cancelled' ? (
          <Mark look={status === 'delivered' ? 'done' : 'rest'}>{words.status[status]}</Mark>
        ) : (
          <DueMark dueOn={dueOn} overdue={status === 'overdue'} dayBy={dayBy} />
        )}
        {late && <LateTag dayBy={dayBy} />}
        {carriedFrom !== null && <span className="small">{words.carried(carriedFrom)}</span>}
      </td>
      <td>
        {deliveredAt ? (
          <p className="small">
            <span className="num">{words.deliveredAt(stamp(deliveredAt))}</span>
            {round > 1 && ` · ${words.replaced(round)}`}
            {proof !== null && (
              <>
                {' '}
                ·{' '}
                <CaseLink id={caseId} part="record">
                  {words.proof(proof)}
                </CaseLink>
              </>
            )}
          </p>
        ) : (
          <span className="quiet">–</span>
        )}
        {documents.length > 0 && (
          <p className="small">
            <DocumentLinks documents={documents} />
          </p>
        )}
        {kept && <p className="small quiet">{words.kept}</p>}
        {texts.note && <p className="small break">“{texts.note}”</p>}
      </td>
      <td>
        <Receivers told={told} sent={deliveredAt !== null} />
      </td>
    </tr>
  );
}
