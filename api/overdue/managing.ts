import { addDays } from '../../domain/calendar/dates';
import type { Actor, Data, Entry } from '../../domain/case/entry';
import { PROMPTS } from '../../domain/case/byHand';
import { type CaseKind, KINDS } from '../../domain/kinds';
import { planCycle } from '../../domain/planCycle';
import { stepDue } from '../../domain/planCycle/due';
import { isRepeated, reached } from '../../domain/planCycle/prompts';
import type { CycleState } from '../../domain/planCycle/state';
import { actorIn } from '../accounts/seats';
import type { SignedIn } from '../http/admit';
import { administrationBy, scopeOf } from '../http/scope';
import type { Services } from '../services';
import type { OverdueRow } from './schema';

/** An act, for which body, and whom it reaches. */
export type ManagingAct = Omit<OverdueRow['acts'][number], 'reaches'> & { reaches: string[] };

/**
 * What somebody may do about a late step, and for which body of theirs: asked of the machine that would rule on it, so
 * that nothing is offered which it would refuse.
 */
export function managingActs(state: CycleState, step: string, actors: Actor[], at: string): ManagingAct[] {
  const { movable } = stepDue(state, step);
  // What was sent today already is offered too: whoever sends it says that it is again.
  const wishes: [ManagingAct['name'], Data][] = [
    ['remind', { step, again: true }],
    ['escalate', { step, again: true }],
    ...(movable ? [['extend', { step, newDue: addDays(movable, 1) }] as [ManagingAct['name'], Data]] : []),
  ];
  const facts = { remind: promptOf(state, 'remind', step, at), escalate: promptOf(state, 'escalate', step, at) };
  return wishes.flatMap(([name, data]) => {
    const by = actors.find((one) => planCycle.judge(state, asked(name, data, one, at)).accepted);
    return by === undefined ? [] : [{ name, body: by.body, ...(name === 'extend' ? ALONE : facts[name]) }];
  });
}

/** The same in any other kind of case; `above`: who stands above whoever owes it, by the directory. */
export function promptingActs(
  kind: CaseKind,
  state: object,
  { step, above }: { step: string; above: string[] },
  actors: Actor[],
  at: string,
): ManagingAct[] {
  const { prompted, judge } = KINDS[kind];
  return PROMPTS.flatMap((name) => {
    const acts = actors.map((by) => asked(name, { step, above, again: true }, by, at));
    const act = acts.find((one) => judge(state, one).accepted);
    const found = act && prompted(state, act);
    return found ? [{ name, body: act.by.body, reaches: found.to, repeated: found.repeated }] : [];
  });
}

const ALONE = { reaches: [], repeated: false };

const promptOf = (state: CycleState, kind: 'remind' | 'escalate', step: string, at: string) => ({
  reaches: [reached(state, kind, step)],
  repeated: isRepeated(state, kind, step, at),
});

export const asked = (name: string, data: Data, by: Actor, at: string): Entry => ({
  seq: 0,
  kind: 'act',
  name,
  at,
  by,
  data,
});

/** Who acts where an officer manages a case of a unit: from each signing seat, and as its province's administrator. */
export async function managersOf(services: Services, officer: SignedIn): Promise<(unit: string) => Actor[]> {
  const seated = await services.seats.of(officer.id);
  const bodies = new Set(seated.seats.filter(({ role }) => role === 'head').map(({ body }) => body));
  const own = [...bodies].map((body) => actorIn(seated, officer.id, body));
  if (officer.admin || officer.adminOf === null) return () => own;
  const { units } = await scopeOf(services, officer);
  return (unit) => (units?.has(unit) ? [...own, administrationBy(officer.id, 'head')] : own);
}
