import { vnDateOf } from '../../domain/calendar/dates';
import { forecast as forecastOf } from '../../domain/planCycle/levels/forecast';
import { type CycleState, stepLaw } from '../../domain/planCycle/state';
import type { Step } from '../../domain/law/procedure';
import { shows } from '../http/caseInSight';
import { bodyNames } from '../http/names';
import type { Services } from '../services';
import { unitNames } from '../units/unitNames';
import type { ForecastView } from './schema';

/** Every unfinished step's expected day, and for a late one the chain that causes it. */
export const forecast = shows('plan-cycle', async (services: Services, state: CycleState): Promise<ForecastView> => {
  const today = vnDateOf(await services.clock.now());
  const { directory } = services;
  const [unitNamed, bodyName] = [unitNames(directory), bodyNames(directory, today)];
  const rows = forecastOf(state, today).map(({ step, because, ...expected }) => ({
    step,
    title: (stepLaw(state, step) as Step).title,
    ...expected,
    because: because.map((link) => ({
      ...link,
      unit: unitNamed(link.unit, today),
      holder: bodyName(link.holder),
    })),
  }));
  return { today, rows };
});
