import { newest, type CarryingState } from '../../domain/carryingOut/state';
import { cycleCase, type CycleState, isRehearsed } from '../../domain/planCycle/state';
import { carryingId } from '../../procedures/carryingOut';
import { livingCycle } from '../../register/turns';
import { cycleInSight, stateIn } from '../cases/state';
import type { SignedIn } from '../http/admit';
import type { ById } from '../http/fields';
import type { Input } from '../http/route';
import type { Services } from '../services';
import { readSubmitted } from './plan';
import type { BeforeView } from './schema';

type Given = BeforeView['rows'][number];

/**
 * What is known of the years behind a plan, so that nobody types it again: the series of last year's assessment, and
 * what carrying out has reported since. The later source stands; each says where it comes from.
 */
export async function before({ params, officer, services }: Input<ById>) {
  const { state } = await cycleInSight(services, officer, params.id);
  const { year } = state.opening;
  const [last, ...reported] = await Promise.all([
    seriesOfLastYear(services, officer, state),
    reportedIn(services, state, year - 2),
    reportedIn(services, state, year - 1),
  ]);
  const rows = new Map<string, Given>();
  for (const one of [...last, ...reported.flat()]) rows.set(`${one.indicator} ${one.year}`, one);
  return { body: { rows: [...rows.values()] } };
}

async function seriesOfLastYear(
  services: Services,
  officer: SignedIn,
  { opening, procedure }: CycleState,
): Promise<Given[]> {
  const first = cycleCase(opening.unit, procedure.id, opening.year - 1, isRehearsed(opening));
  const id = await livingCycle(services.db, first);
  const found = await readSubmitted(services, officer, [id], ['assessment']);
  return (found.get(id)?.assessment?.rows ?? []).flatMap(({ indicator, figures }) =>
    Object.entries(figures).map(([year, value]) => ({
      indicator,
      year: Number(year),
      value,
      from: { case: id, kind: 'plan' as const, period: null },
    })),
  );
}

/** The last report of a plan year: of the whole year where it is in, else of the newest period with figures. */
async function reportedIn(services: Services, { opening }: CycleState, year: number): Promise<Given[]> {
  const id = carryingId({ carrier: opening.unit, year, rehearsal: isRehearsed(opening) });
  const state = await stateIn<CarryingState>(services, 'carrying-out', id);
  if (!state) return [];
  const found = new Map<string, Given>();
  for (const { id: period, title } of state.periods)
    for (const [indicator, value] of Object.entries(newest(state, period)?.figures ?? {}))
      found.set(indicator, { indicator, year, value, from: { case: id, kind: 'report', period: title } });
  return [...found.values()];
}
