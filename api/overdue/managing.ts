import { addDays } from '../../domain/calendar/dates';
import type { Data, Entry } from '../../domain/case/entry';
import { planCycle } from '../../domain/planCycle';
import { stepDue } from '../../domain/planCycle/due';
import type { CycleState } from '../../domain/planCycle/state';
import { actorIn, type EffectiveSeat } from '../accounts/seats';
import type { OverdueRow } from './schema';

type Act = OverdueRow['acts'][number];

/**
 * What an officer may do about a late step, and for which body: asked of the machine that would rule on it, so that
 * nothing is offered which it would refuse.
 */
export function managingActs(state: CycleState, step: string, seats: EffectiveSeat[], at: string): Act[] {
  const { movable } = stepDue(state, step);
  const wishes: [Act['name'], Data][] = [
    ['remind', { step }],
    ['escalate', { step }],
    ...(movable ? [['extend', { step, newDue: addDays(movable, 1) }] as [Act['name'], Data]] : []),
  ];
  const bodies = [...new Set(seats.filter(({ role }) => role === 'head').map(({ body }) => body))];
  return wishes.flatMap(([name, data]) => {
    const body = bodies.find((one) => planCycle.judge(state, asked(name, data, one, seats, at)).accepted);
    return body === undefined ? [] : [{ name, body }];
  });
}

function asked(name: string, data: Data, body: string, seats: EffectiveSeat[], at: string): Entry {
  return { seq: 0, kind: 'act', name, at, by: actorIn({ on: at, seats }, '–', body), data };
}
