import type { CaseTimetableView, DueView, StepView, ForecastView } from '../data/api';
import { useApi } from '../data/queries';
import { Basis } from '../parts/basis';
import { DateSourceMark } from '../parts/dateSource';
import { DocumentLinks } from '../parts/documents';
import { Loaded } from '../parts/loaded';
import { useLanguage, useWords } from '../words';
import { dmy, dmyOf, dmyOrDash } from '../words/dates';
import { DayStrip } from '../parts/dayStrip';
import { Tag } from '../parts/mark';
import { Fact, Facts } from '../parts/facts';
import { CaseLink } from '../parts/caseLink';
import { CameBack } from '../case/dossier/cameBack';
import { OwnActs } from '../work/ownActs';

interface WhyProps {
  caseId: string;
  step: string;
  rows: CaseTimetableView['rows'];
  expected: Expected | undefined;
}

/**
 * Why a step is due on its day: rule, clause, base, each day counted or skipped, and whatever moved it; before that
 * what makes it expected after that day, and what came back.
 */
export function WhyThisDay({ caseId, step, rows, expected }: WhyProps) {
  const about = useApi('/cases/{id}/steps/{step}', { path: { id: caseId, step } });
  return (
    <div className="why stack">
      {expected && isAfterItsDay(expected) && <Chain expected={expected} />}
      {about.data && <TakenBack caseId={caseId} about={about.data} />}
      <Loaded of={about}>
        {(data) => (
          <>
            <Due due={data.due} />
            <CountsBy about={data} />
            <Moves about={data} />
            <Around about={data} rows={rows} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function Due({ due }: { due: DueView | null }) {
  const { words, say } = useLanguage();
  if (!due) return <p className="quiet">{words.case.noDue}</p>;
  return (
    <>
      <Facts>
        <Fact name={words.due.on} look="strong num">
          {due.dueOn ? dmy(due.dueOn) : words.case.stopped}
          {due.forecast && ` (${words.case.forecast.toLowerCase()})`}
          {due.provisional && ` · ${words.case.provisional}`}
        </Fact>
        <Fact name={words.dates.whose}>
          <DateSourceMark source={due.source} />
          {due.against && (
            <span className="small">
              {' '}
              {words.dates.against(dmy(due.against.on))} (<Basis clause={due.against.clause} />)
            </span>
          )}
        </Fact>
        <Fact name={words.case.rule}>{say(due.rule)}</Fact>
        <Fact name={words.case.clause}>
          <Basis clause={due.clause} verified={due.verified} />
        </Fact>
        <Fact name={words.case.base}>
          {say(due.base.what)}, <span className="num">{dmy(due.base.date)}</span>
        </Fact>
      </Facts>
      <DayStrip days={due.count.days} dueOn={due.count.dueOn} />
      {due.handling && <DayStrip days={due.handling.days} dueOn={due.handling.dueOn} />}
      {due.candidates.length > 1 && (
        <div>
          <p className="small quiet">{words.case.otherRules}</p>
          <ul className="says small">
            {due.candidates.map((one) => (
              <li key={say(one.rule)}>
                <span className="num">{dmy(one.dueOn)}</span>: {say(one.rule)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function Moves({ about: { extensions, stops, moves } }: { about: StepView }) {
  const { words, say } = useLanguage();
  if (extensions.length + stops.length + moves.length === 0) return null;
  return (
    <ul className="says small">
      {extensions.map((one) => (
        <li key={one.seq}>
          {words.case.extended(dmy(one.oldDue), dmy(one.newDue))}
          {one.revoked && ` (${words.case.revoked})`} – {say(one.by.name)}
          {one.why && `: ${one.why}`}
        </li>
      ))}
      {stops.map((one) => (
        <li key={one.seq}>
          {words.case.stopped} {dmy(one.from)} – {dmyOrDash(one.to)}, {say(one.by.name)}
          {one.why && `: ${one.why}`}
        </li>
      ))}
      {moves.map((one) => (
        <li key={`m${one.seq}`}>
          {words.case.moved(dmyOrDash(one.oldDue), dmyOrDash(one.newDue))} ({words.act[one.cause] ?? one.cause},{' '}
          {words.consultation.entry(one.seq)})
        </li>
      ))}
    </ul>
  );
}

/** A step that was entered on another day than the one that counts for it. */
function CountsBy({ about: { doneAt, facts, result } }: { about: StepView }) {
  const { case: words } = useWords();
  const { countsOn } = facts;
  if (!doneAt || typeof countsOn !== 'string') return null;
  const number = typeof result?.number === 'string' ? result.number : '–';
  return (
    <p className="small">
      <Tag look="soon">{words.countsBy(number, dmy(countsOn), dmyOf(doneAt))}</Tag>
    </p>
  );
}

function Around({
  about: { waitsFor, waiting, documents },
  rows,
}: {
  about: StepView;
  rows: CaseTimetableView['rows'];
}) {
  const { words, say } = useLanguage();
  const titles = (ids: string[]) =>
    ids
      .map((id) => rows.find(({ step }) => step === id))
      .map((row, index) => (row ? say(row.title) : ids[index]))
      .join('; ');
  return (
    <Facts>
      {waitsFor.length > 0 && <Fact name={words.case.waitsFor}>{titles(waitsFor)}</Fact>}
      {waiting.length > 0 && <Fact name={words.case.behind}>{titles(waiting)}</Fact>}
      {documents.length > 0 && (
        <Fact name={words.case.documents}>
          <DocumentLinks documents={documents} />
        </Fact>
      )}
    </Facts>
  );
}

export type Expected = ForecastView['rows'][number];

/** Whether it is expected after its day, whoever named that. */
export const isAfterItsDay = ({ late, afterSuggested }: Expected): boolean => late || afterSuggested;

/** Why a step is expected after its day: what holds it up, and in the plan below what holds that one up. */
function Chain({ expected: { expectedOn, late, because } }: { expected: Expected }) {
  const { words, say } = useLanguage();
  if (because.length === 0) return null;
  return (
    <div className="stack tight">
      <p className={`strong small ${late ? 'is-late' : ''}`}>
        {(late ? words.case.expectedLate : words.case.expectedAfterSuggested)(dmy(expectedOn))}
      </p>
      <ol className="says small">
        {because.map((link) => (
          <li key={`${link.case} ${link.step}`}>
            <CaseLink id={link.case}>{say(link.unit.name)}</CaseLink>: {say(link.title)} –{' '}
            {words.case.holder.toLowerCase()} {say(link.holder.name)}
            {link.dueOn && (
              <span className="num">
                , {(link.dayBy === 'suggestion' ? words.dates.sources.suggestion : words.due.on).toLowerCase()}{' '}
                {dmy(link.dueOn)}
              </span>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** What came back to a step and why; and, for whoever lodged what it was done by, taking that back. */
function TakenBack({ caseId, about }: { caseId: string; about: StepView }) {
  const { words, say } = useLanguage();
  const { step, withdrawable, facts } = about;
  const title = facts.title ? say(facts.title) : step;
  return (
    <>
      <CameBack caseId={caseId} step={step} />
      {withdrawable && (
        <OwnActs
          caseId={caseId}
          acts={[
            {
              act: 'withdraw',
              bodies: [withdrawable.body],
              head: withdrawable.head,
              step,
              title,
              facts: { told: withdrawable.told },
            },
          ]}
          head={{ title: words.dossier.withdraw, says: words.dossier.withdrawHint }}
        />
      )}
    </>
  );
}
