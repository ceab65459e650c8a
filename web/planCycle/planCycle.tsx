import type { CaseViewBody, StepRowView } from '../data/api';
import { useApi } from '../data/queries';
import { DueMark } from '../parts/due';
import { Loaded } from '../parts/loaded';
import { Manage } from './manage';
import { StepState } from '../parts/stepState';
import { useLanguage } from '../words';
import { MyTasks } from '../work/myTasks';
import { Conflicts } from './conflicts';
import { Gantt } from './gantt';
import { Table } from '../parts/table';

const titleOf = ({ facts, step }: StepRowView, say: (text: { vi: string; en: string }) => string): string => {
  const title = facts.title as { vi: string; en: string } | undefined;
  return title ? say(title) : step;
};

/** Where a case stands at a glance, what of it is mine to do, and all its steps over time. */
export function Progress({ about }: { about: CaseViewBody }) {
  const cycle = about.kind === 'plan-cycle';
  const timetable = useApi('/cases/{id}/timetable', cycle ? { path: { id: about.id } } : null);
  const forecast = useApi('/cases/{id}/forecast', cycle && !about.closedAt ? { path: { id: about.id } } : null);
  return (
    <>
      <Glance steps={about.steps} />
      <MyTasks tasks={about.tasks} />
      {cycle && <Manage caseId={about.id} />}
      {cycle ? (
        <Loaded of={timetable}>
          {() =>
            timetable.data && (
              <>
                <Conflicts conflicts={timetable.data.conflicts} />
                <Gantt
                  caseId={about.id}
                  timetable={timetable.data}
                  steps={about.steps}
                  forecast={forecast.data?.rows ?? []}
                />
              </>
            )
          }
        </Loaded>
      ) : (
        <Steps steps={about.steps} />
      )}
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
    <section className="card stack" aria-label={words.case.whereNow}>
      <div className="row between">
        <h2>{words.case.whereNow}</h2>
        <span className="num strong">{words.case.doneOf(done, steps.length)}</span>
      </div>
      <progress className="bar" value={done} max={steps.length || 1} aria-label={words.case.progress} />
      {open.length > 0 && (
        <div className="scroll-x" tabIndex={0}>
          <Table
            rows={open}
            keyOf={(step) => step.step}
            columns={[
              { head: words.due.on, cell: (step) => <DueMark dueOn={step.dueOn} overdue={step.overdue} /> },
              { head: words.case.openSteps, look: 'strong', cell: (step) => titleOf(step, say) },
              { head: words.case.holder, cell: (step) => say(step.holder.name) },
            ]}
          />
        </div>
      )}
    </section>
  );
}

function Steps({ steps }: { steps: StepRowView[] }) {
  const { words, say } = useLanguage();
  return (
    <section className="card scroll-x" tabIndex={0}>
      <h2>{words.case.steps}</h2>
      <Table
        rows={steps}
        keyOf={(step) => step.step}
        columns={[
          { head: words.case.step, cell: (step) => titleOf(step, say) },
          { head: words.case.holder, cell: (step) => say(step.holder.name) },
          { head: words.due.on, cell: (step) => <DueMark dueOn={step.dueOn} overdue={step.overdue} /> },
          { head: words.cases.state, cell: (step) => <StepState status={step.status} overdue={step.overdue} /> },
        ]}
      />
    </section>
  );
}
