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
import { routesOf } from '../http/route';
import type { Services } from '../services';
import { unitNames } from '../units/unitNames';
import {
  cascadeList,
  cascadeStep,
  forecastView,
  lowerPlanPage,
  type LowerPlanView,
  plansQuery,
  targetsView,
} from './schema';
import { idInPath } from '../http/fields';
import { forecast } from './forecast';
import { targets } from './targets';

const route = routesOf('Levels');

/** How far a plan's cascades are, in figures. */
const cascades = shows('plan-cycle', (_services: Services, state: CycleState) => {
  const rows = new Map(planCycle.steps(state).map((row) => [row.step, row]));
  const items = state.procedure.steps.flatMap(({ id, title, cascade }) => {
    const row = rows.get(id);
    return cascade && row ? [{ ...row, ...cascade, title, ...cascadeCounts(state, id) }] : [];
  });
  return { items };
});

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

/** How the plans of the levels hang together (S1–S3). */
export const levelRoutes = [
  route.get('/cases/:id/cascades', {
    summary: 'How far a plan’s lower plans are opened and gathered, in figures',
    access: 'sees-case',
    params: idInPath,
    answers: cascadeList,
    handler: cascades,
  }),
  route.get('/cases/:id/cascades/:step/plans', {
    summary: 'The lower plans of a cascade step: who has come how far, who is missing',
    access: 'sees-case',
    params: cascadeStep,
    query: plansQuery,
    answers: lowerPlanPage,
    refusals: ['no-such-step'],
    // A cascade's lower plans by their units' codes: who is there, who is missing.
    handler: async ({ params, query, officer, services }) => {
      const { state } = await cycleInSight(services, officer, params.id);
      const law = stepLaw(state, params.step);
      if (!law?.cascade) throw new DomainError('no-such-step', { step: params.step });
      const [after] = keyAfter(query.cursor, [idKey]) ?? [''];
      const rows = planRows(services, state, law).filter(
        ({ unit, outcome }) =>
          unit.code > after && !(query.missing && (outcome === 'reached' || outcome === 'cancelled')),
      );
      return { body: page(rows.slice(0, query.limit + 1), query.limit, ({ unit }) => [unit.code]) };
    },
  }),
  route.get('/cases/:id/targets', {
    summary: 'A plan’s targets beside those of the plans above: versions, what was adopted, where they differ',
    access: 'sees-case',
    params: idInPath,
    answers: targetsView,
    handler: targets,
  }),
  route.get('/cases/:id/forecast', {
    summary: 'When each unfinished step is to be expected, and which step of which plan makes it late',
    access: 'sees-case',
    description:
      'A lower level’s lateness shows here with the chain that causes it: the nation, because of a province, because of a commune’s step and who holds it.',
    params: idInPath,
    answers: forecastView,
    handler: forecast,
  }),
];
