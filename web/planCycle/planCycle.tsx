import type { PageProps } from '../case/kindPages';
import type { StepRowView, CaseTimetableView, ForecastView } from '../data/api';
import { useApi, useList } from '../data/queries';
import { Card } from '../parts/card';
import { DueMark } from '../parts/due';
import { Loaded } from '../parts/loaded';
import { Manage } from './manage';
import { useLanguage } from '../words';
import { MyTasks } from '../work/myTasks';
import { Commitments } from './commitments';
import { Conflicts } from './conflicts';
import { Gantt } from './gantt';
import { Table } from '../parts/table';
import { Alert } from '@mantine/core';
import { PHASE_NAMES } from '../../domain/law/phase';
import { Mark } from '../parts/mark';
import { dmy } from '../words/dates';
import { missedSession, phaseStates } from './phases';

const titleOf = ({ facts, step }: StepRowView, say: (text: { vi: string; en: string }) => string): string => {
  return facts.title ? say(facts.title) : step;
};

/** Where a plan stands at a glance, what of it is mine to do, and all its steps over time. */
export function PlanCycle({ about }: PageProps) {
  const timetable = useApi('/cases/{id}/timetable', { path: { id: about.id } });
  const forecast = useApi('/cases/{id}/forecast', about.closedAt ? null : { path: { id: about.id } });
  return (
    <>
      <Glance steps={about.steps} />
      <MyTasks tasks={about.tasks} />
      <Manage caseId={about.id} />
      <Commitments caseId={about.id} />
      <Loaded of={timetable}>
        {(data) => (
          <>
            <Conflicts conflicts={data.conflicts} />
            <PhaseView unit={about.unit} timetable={data} forecast={forecast.data?.rows ?? []} />
            <Gantt caseId={about.id} timetable={data} steps={about.steps} forecast={forecast.data?.rows ?? []} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Glance({ steps }: { steps: StepRowView[] }) {
  const { words, say } = useLanguage();
  const done = steps.filter(({ status }) => status === 'done').length;
  const open = steps
    .filter(({ status }) => status === 'open')
    .sort((a, b) => ((a.dueOn ?? '9') < (b.dueOn ?? '9') ? -1 : 1));
  return (
    <Card
      title={words.case.whereNow}
      beside={<span className="num strong">{words.case.doneOf(done, steps.length)}</span>}
      landmark
    >
      <progress className="bar" value={done} max={steps.length || 1} aria-label={words.case.progress} />
      {open.length > 0 && (
        <Table
          scrolls
          rows={open}
          keyOf={(step) => step.step}
          columns={[
            {
              head: words.due.on,
              cell: (step) => <DueMark dueOn={step.dueOn} overdue={step.overdue} dayBy={step.facts.dayBy} />,
            },
            { head: words.case.openSteps, look: 'strong', cell: (step) => titleOf(step, say) },
            { head: words.case.holder, cell: (step) => say(step.holder.name) },
          ]}
        />
      )}
    </Card>
  );
}

interface PhaseProps {
  unit: string;
  timetable: CaseTimetableView;
  forecast: ForecastView['rows'];
}

/** How each phase stands and when it ends; and which session of the Council will be missed as things stand. */
function PhaseView({ unit, timetable: { today, rows }, forecast }: PhaseProps) {
  const { words, say } = useLanguage();
  const { phases } = words;
  const sessions = useList('/sessions', { query: { unit, from: today, limit: 100 } });
  const missed = missedSession(
    rows,
    forecast,
    sessions.items.flatMap(({ opensOn, closedAt }) => (opensOn && closedAt === null ? [opensOn] : [])),
  );
  return (
    <Card title={phases.title} landmark>
      {missed && (
        <Alert color="yellow" title={phases.missed(dmy(missed.session))}>
          {phases.missedWhy(dmy(missed.expectedOn))} {missed.next ? phases.next(dmy(missed.next)) : phases.noNext}
        </Alert>
      )}
      <ol className="plain phase-row">
        {phaseStates(rows, forecast).map((one) => (
          <li key={one.phase} className={`phase ${one.look}`}>
            <span className="strong small">{say(PHASE_NAMES[one.phase])}</span>
            <span className="tiny num">{phases.done(one.done, one.all)}</span>
            <Mark look={one.look}>{phases.looks[one.look]}</Mark>
            {one.until && <span className="tiny num quiet">{phases.until(dmy(one.until))}</span>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
