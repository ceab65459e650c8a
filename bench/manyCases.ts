import { vnDateOf } from '../domain/calendar/dates';
import { SYSTEM, type Data } from '../domain/case/entry';
import { loadDirectory } from '../procedures/load';
import { openingOf } from '../procedures/opening';
import { type CycleLaw, lawFor, publish } from '../register/cycleLaw';
import { inParallel } from '../register/inParallel';
import type { Plant } from '../tests/support/plant';

const [PROCEDURE, YEAR, UNIT] = ['annual-plan-province', 2027, '22'];
const AT_ONCE = 16;

/** The instant at which they begin: the plant's clock is to stand there. */
export const MANY_OPENED = '2026-05-04T02:00:00.000Z';

/** The law of a province's plan that is begun on that day, published. */
export async function planLaw({ db }: Plant, on: string): Promise<CycleLaw> {
  const law = await lawFor(db, PROCEDURE, YEAR, on);
  await publish(db, law);
  return law;
}

/** Opens a province's plan cycle of 32 steps, under an id of its own. */
export async function openPlan(plant: Plant, law: CycleLaw, caseId: string, unit: string, on: string): Promise<void> {
  const opening = openingOf({ directory: loadDirectory(), ...law, unit, year: YEAR, on });
  const { title } = opening;
  const { id: procedure, version } = law.procedure;
  const toOpen = { id: caseId, kind: 'plan-cycle', procedure, version, unit, year: YEAR, title } as const;
  const data = { ...opening, caseId } as unknown as Data;
  await plant.lodger().open(toOpen, { id: `${caseId}/open`, caseId, name: 'open', by: SYSTEM, data });
}

/** Opens many, all of one province; their ids. */
export async function openMany(plant: Plant, count: number): Promise<string[]> {
  const on = vnDateOf(MANY_OPENED);
  const law = await planLaw(plant, on);
  const ids = Array.from({ length: count }, (_, index) => `bench-${index}`);
  await inParallel(ids, AT_ONCE, (id) => openPlan(plant, law, id, UNIT, on));
  return ids;
}
