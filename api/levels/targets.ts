import { vnDateOf } from '../../domain/calendar/dates';
import { differences } from '../../domain/planCycle/levels/compare';
import type { Ballot, UpperPlan } from '../../domain/planCycle/levels/state';
import { adoptedTargets, standsOn, toReconcile } from '../../domain/planCycle/levels/targets';
import { listed, type PlanVersions } from '../../domain/planContent/onRecord';
import type { CycleState } from '../../domain/planCycle/state';
import { shows } from '../http/caseInSight';
import { bodyNames } from '../http/names';
import type { Services } from '../services';
import { unitNames } from '../units/unitNames';
import { siblings } from './siblings';
import type { TargetsView } from './schema';

/**
 * A plan's targets beside those of the plans above it (S2). They came by letter, so they are part of the plan's own
 * record.
 */
export const targets = shows(
  'plan-cycle',
  async (services: Services, state: CycleState): Promise<TargetsView> => ({
    own: state.targets.at(-1) ?? null,
    adopted: adoptedTargets(state)?.version ?? null,
    bases: state.bases,
    uppers: Object.values(state.uppers).map((upper) => upperView(services, state, upper)),
    siblings: await siblings(services, state),
    ballots: Object.entries(state.ballots).map(ballotView),
  }),
);

function upperView(services: Services, state: CycleState, upper: UpperPlan): TargetsView['uppers'][number] {
  const on = vnDateOf(state.openedAt);
  const nameOf = bodyNames(services.directory, on);
  const newest = upper.versions.at(-1) ?? null;
  return {
    case: upper.case,
    unit: unitNames(services.directory)(upper.unit, on),
    title: upper.title,
    newest,
    standsOn: standsOn(upper),
    toReconcile: toReconcile(upper),
    decisions: upper.decisions.map((one) => ({ ...one, by: nameOf(one.by) })),
    differences: differences(state.targets.at(-1)?.targets ?? [], newest?.targets ?? []),
  };
}

type Footing = Pick<TargetsView['ballots'][number], 'own' | 'uppers'> & { plan?: PlanVersions };

function ballotView([step, { session, item, footing }]: [string, Ballot]): TargetsView['ballots'][number] {
  const { own, uppers, plan } = footing as unknown as Footing;
  return { step, session, item, own, uppers, plan: listed(plan ?? null) };
}
