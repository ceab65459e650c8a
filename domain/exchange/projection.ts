import { type Row, rowOf, statusOf } from '../case/rows';
import { latest, markOf } from '../case/daysThatCount';
import type { Task } from '../case/logic';
import { comingTasks, meetingFacts } from '../case/meeting';
import {
  confirmDue,
  type ExchangeState,
  isAgreed,
  isSettled,
  MEETING,
  minutesDue,
  type Point,
  pointRow,
  pointsOf,
  unconfirmed,
} from './state';

/** Inbox rows: who comes, the minutes, what each body is bound by, the end. */
export function exchangeTasks(state: ExchangeState): Task[] {
  const { closedAt, meeting, held, opening } = state;
  if (closedAt) return [];
  const caller = { body: opening.caller, step: MEETING };
  if (!held)
    return [
      ...comingTasks(meeting, MEETING, opening.title, 'answer-exchange'),
      {
        ...caller,
        key: 'minutes',
        acts: ['record-exchange', 'move-exchange', 'call-off-exchange', 'add-exchange-papers'],
        dueOn: minutesDue(state),
        openedAt: state.openedAt,
        facts: { title: opening.title, kind: 'exchange' },
      },
    ];
  return [
    ...pointsOf(state).flatMap((point) => pointTasks(state, point, held.at)),
    {
      ...caller,
      key: 'close',
      acts: ['close-exchange'],
      dueOn: null,
      openedAt: held.at,
      facts: { title: opening.title, kind: 'exchange' },
    },
  ];
}

const named = ({ what }: Point) => ({
  vi: `Xác nhận điều đã thống nhất: ${what}`,
  en: `Confirm what was agreed: ${what}`,
});

const pointTasks = (state: ExchangeState, point: Point, openedAt: string): Task[] =>
  isSettled(point)
    ? []
    : unconfirmed(point).map((body) => ({
        key: `${pointRow(point.id)}/${body}`,
        body,
        step: pointRow(point.id),
        acts: ['answer-point'],
        dueOn: confirmDue(state),
        openedAt,
        facts: { title: named(point), kind: 'exchange-point', point: point.id },
      }));

/** One row for the meeting, one a point. */
export function exchangeSteps(state: ExchangeState): Row[] {
  const { opening, openedAt, held, meeting, outcome } = state;
  const meets = rowOf(MEETING, 'exchange', opening.caller, {
    status: statusOf(state, held),
    dueOn: minutesDue(state),
    openedAt,
    doneAt: held?.at ?? null,
    outcome: held ? 'held' : outcome,
    facts: {
      title: opening.title,
      ...(opening.about && { about: opening.about }),
      ...(held && markOf(held)),
      ...(!meeting.calledOff && meetingFacts(meeting)),
    },
  });
  return [meets, ...pointsOf(state).map((point) => pointStep(state, point))];
}

/** Held by whoever hasn't said yet whether it agrees. */
function pointStep(state: ExchangeState, point: Point): Row {
  const settled = isSettled(point);
  const last = latest(Object.values(point.answers).map(({ at }) => at));
  return rowOf(pointRow(point.id), 'exchange-point', unconfirmed(point)[0] ?? point.body, {
    status: statusOf(state, settled),
    dueOn: confirmDue(state),
    openedAt: state.held?.at ?? null,
    doneAt: settled ? last : null,
    outcome: isAgreed(point) ? 'agreed' : settled || state.closedAt ? 'not-agreed' : null,
    facts: { title: named(point) },
  });
}
