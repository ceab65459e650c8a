import type { CaseViewBody, SupervisionView } from '../data/api';
import { pageOf } from '../case/ofCase';
import { useMe } from '../data/session';
import { useLanguage, useWords } from '../words';
import { MyTasks } from '../work/myTasks';
import { OwnActs } from '../work/ownActs';
import { Organisers, Requests } from './requests';
import { wholeActs } from './otherActs';
import { Steps } from './steps';
import { Tasks } from './tasks';
import { PARTS } from '../../domain/supervision/law';
import { Basis } from '../parts/basis';
import { Card } from '../parts/card';
import { CaseByTitle } from '../parts/caseByTitle';
import { Icon } from '../parts/icon';
import { Fact, Facts } from '../parts/facts';
import { dmy, dmyOf } from '../words/dates';
import { type Reason, type Warning, warningsOf } from './warnings';
import { Link } from 'wouter';
import { Mark } from '../parts/mark';
import { ProjectStanding } from '../project/standing';

/**
 * A supervision: what is mine to do, where it stands, what to look at first, its steps, requests, tasks with their
 * measures.
 */
export const Supervision = pageOf('/supervisions/{id}')(({ view, about }) => (
  <>
    <MyTasks tasks={about.tasks} />
    <Glance view={view} />
    <Attention view={view} />
    <Tasks view={view} about={about} />
    <Steps view={view} />
    <Checks view={view} />
    <Organisers view={view} />
    <Requests view={view} />
    <Whole view={view} about={about} />
  </>
));

/** What may be done about the whole though nobody asks for it. */
function Whole({ view, about }: { view: SupervisionView; about: CaseViewBody }) {
  const {
    words: { supervisions: words },
    say,
  } = useLanguage();
  const { today } = useMe();
  return (
    <OwnActs
      caseId={view.id}
      head={{ title: words.otherActs }}
      acts={view.closedAt ? [] : wholeActs(view, about, today, say)}
    />
  );
}

const PHASES = ['preparing', 'under-way', 'following-up', 'closed'] as const;

/** Where a supervision stands: its phase, its law, who does what, the days that were set. */
function Glance({ view }: { view: SupervisionView }) {
  const {
    words: { supervisions: words, supports },
    say,
  } = useLanguage();
  const { groupTitle, subject, clause, parts, programme, source, days, outcome, phase, closedAt } = view;
  return (
    <Card title={supports.glance}>
      <ol className="plain stages">
        {PHASES.map((one, at) => (
          <li key={one} data-reached={at <= PHASES.indexOf(phase)} aria-current={one === phase ? 'step' : undefined}>
            <span className={one === phase ? 'strong' : 'small'}>
              {at < PHASES.indexOf(phase) && <Icon name="done" />} {words.phases[one]}
            </span>
          </li>
        ))}
      </ol>
      <Facts>
        <Fact name={words.group}>
          {say(groupTitle)}{' '}
          <span className="tiny quiet">
            (<Basis clause={clause} />)
          </span>
        </Fact>
        <Fact name={words.subject}>{words.subjects[subject]}</Fact>
        {PARTS.filter((part) => parts[part]?.length).map((part) => (
          <Fact key={part} name={words.partNames[part]}>
            {(parts[part] ?? []).map(({ name }) => say(name)).join(', ')}
          </Fact>
        ))}
        {programme && (
          <Fact name={words.programme}>
            <CaseByTitle id={programme} otherwise="–" />
          </Fact>
        )}
        {source && (
          <Fact name={words.source}>
            <CaseByTitle id={source.case} otherwise="–" /> · {words.task(source.task)}
          </Fact>
        )}
        {days.map(({ id, title, date }) => (
          <Fact key={id} name={say(title)}>
            {date ? dmy(date) : words.notSet}
          </Fact>
        ))}
        {outcome && (
          <Fact
            name={supports.closedWith}
          >{`${words.outcomes[outcome] ?? ''}${closedAt ? `, ${dmyOf(closedAt)}` : ''}`}</Fact>
        )}
      </Facts>
    </Card>
  );
}

/** What to look at first, and why: the machine ranks, people conclude. */
function Attention({ view }: { view: SupervisionView }) {
  const { supervisions: words } = useWords();
  const { today } = useMe();
  const warnings = warningsOf(view, today);
  if (view.closedAt) return null;
  return (
    <Card title={words.warnings}>
      {warnings.length === 0 ? (
        <p className="quiet small">{words.noWarnings}</p>
      ) : (
        <>
          <p className="tiny quiet">{words.warningsHint}</p>
          <ol className="says">
            {warnings.map((one) => (
              <li key={keyOf(one)}>
                <Line one={one} />
              </li>
            ))}
          </ol>
        </>
      )}
    </Card>
  );
}

const keyOf = ({ of }: Warning): string =>
  of.kind === 'task'
    ? `task ${of.task.id}`
    : of.kind === 'request'
      ? `request ${of.request.id}`
      : `step ${of.step.step}`;

function Line({ one: { of, reasons } }: { one: Warning }) {
  const {
    words: { supervisions: words },
    say,
  } = useLanguage();
  const [what, whose] =
    of.kind === 'task'
      ? [words.task(of.task.id), of.task.lead]
      : of.kind === 'step'
        ? [say(of.step.title), of.step.by[0]]
        : [words.requests, of.request.asked];
  return (
    <div className="row">
      <span>
        <span className="strong">{what}</span>
        {whose && ` (${say(whose.short)})`}
      </span>
      {reasons.map((reason) => {
        const look = ['soon', 'proposed'].includes(reason.why) ? 'soon' : 'late';
        return (
          <span key={reason.why} className={`mark wraps ${look}`}>
            <Icon name={look} />
            {inWords(reason, words, say)}
          </span>
        );
      })}
    </div>
  );
}

function inWords(
  reason: Reason,
  { warn }: ReturnType<typeof useLanguage>['words']['supervisions'],
  say: ReturnType<typeof useLanguage>['say'],
): string {
  if (reason.why === 'overdue' || reason.why === 'soon') return warn[reason.why](reason.days);
  return reason.why === 'proposed' ? warn.proposed(say(reason.rung)) : warn[reason.why];
}

type Check = NonNullable<SupervisionView['checks']>[number];
type Finding = Check['findings'][number]['finding'];

const LOOK = { 'as-approved': 'done', deviates: 'late', 'not-shown': 'rest' } as const;

/** The projects of a supervision of public investment: each finding beside the figures that it rests on (S28). */
function Checks({ view: { checks } }: { view: SupervisionView }) {
  const { supervisions: words } = useWords();
  if (checks === null) return null;
  return (
    <Card title={words.checks} landmark>
      {checks.length === 0 ? (
        <p className="quiet small">{words.noChecks}</p>
      ) : (
        <>
          <p className="tiny quiet">{words.checksHint}</p>
          {checks.map((one) => (
            <Checked key={one.project} one={one} />
          ))}
        </>
      )}
    </Card>
  );
}

function Checked({ one: { project, code, title, by, at, findings, standing } }: { one: Check }) {
  const {
    words: { supervisions: words, standing: own },
    say,
  } = useLanguage();
  return (
    <article className="stack tight" aria-label={say(title)}>
      <h3>
        <Link href={`/projects/${encodeURIComponent(project)}`}>{say(title)}</Link>{' '}
        <span className="tiny quiet">{code}</span>
      </h3>
      <p className="tiny quiet">{words.checkedBy(say(by.name), dmyOf(at))}</p>
      <ul className="says">
        {findings.map(({ check, finding, says }) => (
          <li key={check}>
            {words.checkNames[check]}: <Found finding={finding} />
            {says && ` – ${says}`}
          </li>
        ))}
      </ul>
      <details className="small">
        <summary>{own.title}</summary>
        <ProjectStanding standing={standing} />
      </details>
    </article>
  );
}

function Found({ finding }: { finding: Finding }) {
  const { supervisions: words } = useWords();
  return <Mark look={LOOK[finding]}>{words.findings[finding]}</Mark>;
}
