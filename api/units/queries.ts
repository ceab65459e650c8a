import { type IsoDate, vnDateOf } from '../../domain/calendar/dates';
import type { Directory } from '../../domain/units/directory';
import { foldName } from '../../domain/units/gazetteer';
import type { Level, Unit } from '../../domain/units/model';
import { idKey, keyAfter } from '../http/keyset';
import { page } from '../http/page';
import type { Services } from '../services';
import type { UnitPage, UnitQuery } from './schema';

const NATION = 'VN';

/** The day that is asked for; without one, today. */
export const dayOf = async ({ clock }: Services, on: IsoDate | undefined): Promise<IsoDate> =>
  on ?? vnDateOf(await clock.now());

/** A page of units of a day, in order of their codes. Throws `no-such-unit` for a parent that isn't there. */
export async function unitsOf(services: Services, query: UnitQuery): Promise<UnitPage> {
  const [after] = keyAfter(query.cursor, [idKey]) ?? [''];
  const rest = units(services.directory, query, await dayOf(services, query.on)).filter(({ code }) => code > after);
  return page(rest, query.limit, ({ code }) => [code]);
}

/** Units of that day that fit, in order of their codes. */
function units(directory: Directory, { level, parent = NATION, q }: UnitQuery, on: IsoDate): Unit[] {
  const found = codes(directory, parent, level, on).map((code) => directory.unit(code, on));
  const wanted = q && foldName(q);
  const fitting = wanted ? found.filter(({ code, name }) => code === q || foldName(name.vi).includes(wanted)) : found;
  return fitting.sort((a, b) => (a.code < b.code ? -1 : 1));
}

function codes(directory: Directory, parent: string, level: Level | undefined, on: IsoDate): string[] {
  if (level === 'nation') return parent === NATION ? [NATION] : [];
  return level === 'region' ? regions(directory, parent, on) : directory.children(parent, level, on);
}

function regions(directory: Directory, parent: string, on: IsoDate): string[] {
  if (parent !== NATION) return [];
  return [...new Set(directory.children(NATION, 'province', on).map((province) => directory.regionOf(province, on)))];
}

/** The region a unit lies in; none for the nation, for a region, and where none is set. */
export function regionOf(directory: Directory, { code, level }: Unit, on: IsoDate): string | null {
  if (level === 'nation' || level === 'region') return null;
  try {
    return directory.regionOf(code, on);
  } catch {
    return null;
  }
}
