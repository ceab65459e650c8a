import type { Request } from 'express';
import { type IsoDate, vnDateOf } from '../../domain/calendar/dates';
import { assertDatesHold, type CarryingOpening } from '../../domain/carryingOut/state';
import type { CycleState } from '../../domain/planCycle/state';
import { compareDecimals } from '../../domain/decimal';
import { DomainError } from '../../domain/errors';
import { carryingOpening } from '../../procedures/carryingOut';
import { actorFor } from '../acts/actor';
import { calendarNow } from '../calendar/current';
import { lodgeOnce, toldOf } from '../cases/opened';
import type { SignedIn } from '../http/admit';
import { cycleInSight } from '../cases/state';
import type { OpenedCase } from '../http/fields';
import { requestedAct } from '../http/idempotency';
import { invalid } from '../http/validate';
import type { Services } from '../services';
import { type PlanSays, saidByPlan } from './plan';
import type { NewCarrying } from './schema';

/**
 * Starts carrying out a plan: one carrier, one year, one case. Throws `no-seat`, `not-permitted`, `plan-not-adopted`,
 * `not-found`, `case-exists`, `unknown-indicator`, `calendar-out-of-range` and what `carryingOpening` throws.
 */
export async function startCarrying(
  services: Services,
  officer: SignedIn,
  wanted: NewCarrying,
  req: Request,
): Promise<OpenedCase> {
  const { db, directory, clock } = services;
  const on = vnDateOf(await clock.now());
  const by = await actorFor(services, officer, wanted);
  const { hash, calendar } = await calendarNow(db);
  const { carrier, year, basis, indicators } = wanted;
  const cycle = 'cycle' in basis ? (await cycleInSight(services, officer, basis.cycle)).state : null;
  const plan = cycle && (await saidByPlan(services, cycle, on));
  const opening = carryingOpening({ directory, calendarHash: hash, carrier, year, on, basis, indicators, ...plan });
  if (!opening.carrier.bodies.includes(wanted.body)) throw new DomainError('not-permitted');
  assertDatesHold(calendar, opening);
  requireTargetsAdopted(wanted, plan);
  if (cycle) requireAdopted(cycle, opening, on);
  const { actId: request } = await requestedAct(services, officer.id, req);
  return toldOf(services, await lodgeOnce(services, { kind: 'carrying-out', opening, by, request }));
}

/** A year's target is what was adopted: carrying out measures that and nothing else. Throws `invalid-input`. */
function requireTargetsAdopted({ year, indicators }: NewCarrying, plan: PlanSays | null): void {
  for (const { id, targets } of indicators) {
    const [adopted, given] = [plan?.targets[id], targets[`${year}-Y`]];
    if (adopted !== undefined && given !== undefined && compareDecimals(adopted, given) !== 0)
      throw invalid(`indicators.${id}.targets.${year}-Y`, `= ${adopted}, như kế hoạch đã thông qua / as adopted`);
  }
}

/** The cycle is the carrier's own of that year, and the Council (or the procedure's last step) has adopted its plan. */
function requireAdopted(state: CycleState, { unit, year }: CarryingOpening, on: IsoDate): void {
  const same = state.opening.unit === unit && state.opening.year === year;
  const votes = state.procedure.steps.filter((step) => step.inSession);
  const adopted =
    state.closedAt !== null
      ? state.outcome === 'completed'
      : votes.length > 0 && votes.every(({ id }) => state.steps[id]?.outcome === 'adopted');
  if (!same || !adopted) throw new DomainError('plan-not-adopted', { case: state.opening.caseId, unit, year, on });
}
