import { vnDateOf } from '../../domain/calendar/dates';
import { cascadeCounts, cascadeOf, lowerCase } from '../../domain/planCycle/levels/cascade';
import { planCycle } from '../../domain/planCycle';
import { type CycleState, stepLaw, stepState } from '../../domain/planCycle/state';
import { DomainError } from '../../domain/errors';
import type { Cascade, Step } from '../../domain/law/procedure';
import { shows } from '../http/caseInSight';
import { cycleInSight } from '../cases/state';
import { idKey, keyAfter } from '../http/keyset';
import { page } from '../http/page';
import type { Input } from '../http/route';
import type { Services } from '../services';
import { unitNames } from '../units/unitNames';
import type { cascadeStep, LowerPlanView, plansQuery } from './schema';

/** How far a plan's cascades are, in figures. */
export const cascades = shows('plan-cycle', (_services: Services, state: CycleState) => {
  const rows = new Map(planCycle.steps(state).map((row) => [row.step, row]));
  const items = state.procedure.steps.flatMap(({ id, title, cascade }) => {
    const row = rows.get(id);
    return cascade && row ? [{ ...row, ...cascade, title, ...cascadeCounts(state, id) }] : [];
  });
  return { items };
});

/** A cascade's lower plans by their units' codes: who is there, who is missing. */
export async function plans({
  params,
  query,
  officer,
  services,
}: Input<{ params: typeof cascadeStep; query: typeof plansQuery }>) {
  const { state } = await cycleInSight(services, officer, params.id);
  const law = stepLaw(state, params.step);
  if (!law?.cascade) throw new DomainError('no-such-step', { step: params.step });
  const [after] = keyAfter(query.cursor, [idKey]) ?? [''];
  const rows = planRows(services, state, law).filter(
    ({ unit, outcome }) => unit.code > after && !(query.missing && (outcome === 'reached' || outcome === 'cancelled')),
  );
  return { body: page(rows.slice(0, query.limit + 1), query.limit, ({ unit }) => [unit.code]) };
}

function planRows(services: Services, state: CycleState, law: Step): LowerPlanView[] {
  const step = stepState(state, law.id);
  const { units = [], plans: known = {} } = cascadeOf(state, step) ?? {};
  const on = vnDateOf(step.openedAt ?? state.openedAt);
  const unitNamed = unitNames(services.directory);
  return units.map((code) => {
    const plan = known[code];
    return {
      unit: unitNamed(code, on),
      case: plan?.case ?? lowerCase(state, law.cascade as Cascade, code),
      outcome: plan?.outcome ?? null,
      opened: plan !== undefined && plan.outcome !== 'not-opened',
      askedAt: plan?.askedAt ?? null,
      reachedAt: plan?.reachedAt ?? null,
      code: plan?.code ?? null,
    };
  });
}
