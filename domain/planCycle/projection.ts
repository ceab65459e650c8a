import type { Data } from '../case/entry';
import type { OutlineLine, StepRow, Task } from '../case/logic';
import type { Row } from '../case/rows';
import { overdueKey } from '../case/obligation';
import { phaseOf } from '../law/phase';
import type { Step } from '../law/procedure';
import { actsFor } from './acts';
import { isSigned } from './rule';
import { actingBody, bodiesOf, type CycleState, hasOwnCase, isOpen, stepState } from './state';
import { questionActs } from './question';
import { commitmentTasks } from './commitments';
import { meetingFacts } from '../case/meeting';
import { callingActs, invitationTasks, standing } from './meetings';
import { receiversOf } from './schedules';
import { lawFacts, stepDue } from './due';
import { wasTakenOver } from './takenOver';
import { stemOf } from './obligations';
import { countsOf } from './levels/cascade';
import { reconcileTasks } from './levels/targets';
import { earliestOn } from '../law/due';
import { traitsOf } from '../law/stepKinds';

/**
 * The inbox rows of a cycle: each open step's for whoever acts, each delivered notice's for whoever must confirm it.
 */
export function cycleTasks(state: CycleState): Task[] {
  if (state.closedAt) return [];
  return [
    ...state.procedure.steps.flatMap((law) => [
      ...actingTask(state, law),
      ...invitationTasks(state, law),
      ...acknowledging(state, law),
    ]),
    ...reconcileTasks(state),
    ...commitmentTasks(state),
  ];
}

function actingTask(state: CycleState, law: Step): Task[] {
  const step = stepState(state, law.id);
  // A consultation's or a gathering's work is in its own case, once it is there.
  // Lower plans are gathered by themselves; only once they are late may the holder go on without them.
  if (!isOpen(step) || hasOwnCase(state, law) || (law.cascade && !overdueOnRecord(state, law.id))) return [];
  const { holder, enteredBy } = bodiesOf(state, law.id);
  const acts = [...actsFor(law), ...questionActs(state, law), ...callingActs(law, step)];
  const notBefore = law.notBefore && earliestOn(state.procedure, law.id, lawFacts(state))?.date;
  const facts: Data = {
    ...titles(law),
    kind: law.kind,
    inSession: law.inSession,
    ...(enteredBy && { entersFor: holder }),
    ...(isSigned(state, law) && { toSign: [...actsFor(law)] }),
    round: step.round,
    ...(step.question && { question: step.question.stage }),
    ...(step.question?.stage === 'returned' && { back: step.question.returnedBy }),
    ...(notBefore && { notBefore }),
    waiting: waitingFor(state, law),
    ...(step.withdrawn ? { cameBack: 'withdrawn' } : step.returned && { cameBack: 'returned' }),
  };
  return [
    {
      key: law.id,
      body: actingBody(state, law.id),
      step: law.id,
      acts,
      dueOn: stepDue(state, law.id).dueOn,
      openedAt: step.openedAt as string,
      facts,
    },
  ];
}

function acknowledging(state: CycleState, law: Step): Task[] {
  const step = stepState(state, law.id);
  if (!step.doneAt || wasTakenOver(state, law.id)) return [];
  const delivered = traitsOf(law).delivers ? bodiesOf(state, law.id).to : [];
  const waiting = [...new Set([...delivered, ...receiversOf(state, law.id)])].filter(
    (body) => !step.acknowledged[body],
  );
  return waiting.map((body) => ({
    key: `${law.id}/ack/${body}`,
    body,
    step: law.id,
    acts: ['acknowledge'],
    dueOn: null,
    openedAt: step.doneAt as string,
    facts: { ...titles(law), kind: law.kind },
  }));
}

/** The bodies whose steps need this one. */
function waitingFor(state: CycleState, { id }: Step): string[] {
  const behind = state.procedure.steps.filter(
    ({ id: other, needs }) => needs.includes(id) && !stepState(state, other).doneAt && !stepState(state, other).endedAt,
  );
  return [...new Set(behind.map((step) => actingBody(state, step.id)))];
}

const titles = (law: Step): Data => ({ title: { ...law.title } });

/** How each step stands, for lists and the overdue view. */
export function cycleSteps(state: CycleState): Row[] {
  return state.procedure.steps.map((law) => stepRow(state, law));
}

function stepRow(state: CycleState, law: Step): Row {
  const step = stepState(state, law.id);
  const { dueOn } = stepDue(state, law.id);
  const { holder } = bodiesOf(state, law.id);
  const meeting = standing(step);
  return {
    step: law.id,
    kind: law.kind,
    round: step.round,
    status: statusOf(state, law.id),
    holder: step.heldBy ?? actingBody(state, law.id),
    dueOn,
    openedAt: step.openedAt,
    doneAt: step.doneAt,
    outcome: step.outcome ?? (step.endedAt ? 'ended' : null),
    facts: {
      ...titles(law),
      holder,
      covers: law.covers,
      phase: phaseOf(law),
      ...(step.countsOn && { countsOn: step.countsOn }),
      ...(meeting && meetingFacts(meeting)),
      ...(step.result?.plan && step.doneAt ? { plan: step.result.plan } : {}),
      ...(law.cascade && {
        cascade: { procedure: law.cascade.procedure, until: law.cascade.until, ...countsOf(state, law.id) },
      }),
    },
  };
}

const overdueOnRecord = (state: CycleState, id: string): boolean =>
  state.events.has(overdueKey(stemOf(state, id), stepDue(state, id).dueOn));

function statusOf(state: CycleState, id: string): StepRow['status'] {
  const step = stepState(state, id);
  if (step.doneAt) return 'done';
  if (state.closedAt || step.endedAt) return 'cancelled';
  return step.openedAt ? 'open' : 'waiting';
}

/** The procedure's steps in its own order, with the bodies of this case. */
export const cycleOutline = (state: CycleState): OutlineLine[] =>
  state.procedure.steps.map((law) => {
    const { id: step, kind, title, inSession } = law;
    const due = law.due.findLast(({ when }) => !when);
    return {
      step,
      kind,
      title: { ...title },
      phase: phaseOf(law),
      holder: stepState(state, step).heldBy ?? actingBody(state, step),
      cites: due?.cites ?? law.cites,
      inSession,
    };
  });
