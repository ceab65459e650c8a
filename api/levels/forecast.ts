import { vnDateOf } from '../../domain/calendar/dates';
import { forecast as forecastOf } from '../../domain/planCycle/levels/forecast';
import { type CycleState, stepLaw } from '../../domain/planCycle/state';
import type { Step } from '../../domain/law/procedure';
import { caseInSight } from '../http/caseInSight';
import { bodyNames } from '../http/names';
import type { Input } from '../http/route';
import type { ById } from '../http/fields';
import { unitNames } from '../units/unitNames';

/** Every unfinished step's expected day, and for a late one the chain that causes it. */
export async function forecast({ params, officer, services }: Input<ById>) {
  const { state } = await caseInSight<CycleState>(services, officer, params.id, 'plan-cycle');
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
  return { body: { today, rows } };
}
