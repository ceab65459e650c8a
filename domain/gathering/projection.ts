import { calledOff } from '../case/apart';
import { type Row, rowOf, statusOf } from '../case/rows';
import { latest } from '../case/daysThatCount';
import type { Task } from '../case/logic';
import { dutiesOf, type Duty, dutyDue, type GatheringState, outstanding, undecided } from './state';

/**
 * Inbox rows: each outstanding duty, the findings to decide, and each delivery of which somebody has to confirm
 * receipt.
 */
export function gatheringTasks(state: GatheringState): Task[] {
  const receipts = dutiesOf(state).flatMap((duty) => receiptTasks(state, duty));
  if (state.closedAt) return calledOff(state) ? [] : receipts;
  return [...outstanding(state).map((duty) => dutyTask(state, duty)), ...decisionTask(state), ...receipts];
}

function dutyTask(state: GatheringState, duty: Duty): Task {
  const { step, askedBy } = state.opening;
  return {
    key: duty.id,
    body: duty.body,
    step,
    acts: ['contribute'],
    dueOn: dutyDue(state, duty),
    openedAt: state.openedAt,
    facts: { ...title(state), kind: 'gather', askedBy, duty: duty.id },
  };
}

function decisionTask(state: GatheringState): Task[] {
  const open = undecided(state).length;
  if (open === 0) return [];
  const { step, askedBy } = state.opening;
  const since = latest(dutiesOf(state).map(({ deliveredAt }) => deliveredAt)) as string;
  return [
    {
      key: 'findings',
      body: askedBy,
      step,
      acts: ['decide-finding'],
      dueOn: null,
      openedAt: since,
      facts: { ...title(state), kind: 'gather', findings: open },
    },
  ];
}

function receiptTasks(state: GatheringState, duty: Duty): Task[] {
  if (!duty.deliveredAt) return [];
  const { step } = state.opening;
  return duty.tell
    .filter((body) => !duty.receipts[body])
    .map((body) => ({
      key: `${duty.id}/receipt/${body}`,
      body,
      step,
      acts: ['confirm-receipt'],
      dueOn: null,
      openedAt: duty.deliveredAt as string,
      facts: { ...title(state), kind: 'gather', duty: duty.id },
    }));
}

const title = ({ opening }: GatheringState) => ({ title: opening.title });

/** One row a duty, so that the overdue view names who holds it. */
export function gatheringSteps(state: GatheringState): Row[] {
  return dutiesOf(state).map((duty) => dutyRow(state, duty));
}

function dutyRow(state: GatheringState, duty: Duty): Row {
  return rowOf(duty.id, 'contribution', duty.body, {
    round: duty.round,
    status: statusOf(state, duty.deliveredAt),
    dueOn: dutyDue(state, duty),
    openedAt: state.openedAt,
    doneAt: duty.deliveredAt,
    outcome: duty.deliveredAt ? 'delivered' : null,
    facts: {
      ...title(state),
      askedBy: state.opening.askedBy,
      late: duty.late,
      ...(duty.carriedFrom && { carriedFrom: duty.carriedFrom.round }),
    },
  });
}
