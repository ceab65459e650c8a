import { heirOf } from '../case/succession';
import type { ScheduleItem } from './laidDown';
import { type CycleState, stepState } from './state';

/** The schedules in force: those of a step whose adoption is signed, and since when. */
export function schedulesInForce(state: CycleState): { since: string; items: ScheduleItem[] } | null {
  for (const { id, adopts } of state.procedure.steps) {
    const since = adopts ? stepState(state, id).doneAt : null;
    const items = adopts && since ? stepState(state, adopts).result?.schedules : undefined;
    if (since && items) return { since, items: items as unknown as ScheduleItem[] };
  }
  return null;
}

/** Whom the schedules in force name for a step, or who has taken the place of one that ended before it confirmed. */
export function scheduledFor(state: CycleState, id: string): string[] {
  const items = schedulesInForce(state)?.items ?? [];
  const { acknowledged } = stepState(state, id);
  const named = items.filter(({ step }) => step === id).flatMap(({ tell }) => tell);
  return [...new Set(named.map((body) => (acknowledged[body] ? body : heirOf(state, body))))];
}

/**
 * Of those, who is told that the step is done and confirms receipt: what was done before the schedules came into force
 * they don't hold for.
 */
export function receiversOf(state: CycleState, id: string): string[] {
  const { doneAt } = stepState(state, id);
  const inForce = schedulesInForce(state);
  return doneAt && inForce && doneAt > inForce.since ? scheduledFor(state, id) : [];
}
