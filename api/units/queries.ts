import type { IsoDate } from '../../domain/calendar/dates';
import type { Directory } from '../../domain/units/directory';
import { foldName } from '../../domain/units/gazetteer';
import type { Level, Unit } from '../../domain/units/model';
import type { UnitQuery } from './schema';

const NATION = 'VN';

/** Units of that day that fit, in order of their codes. Throws `no-such-unit` for a parent that isn't there. */
export function units(directory: Directory, { level, parent = NATION, q }: UnitQuery, on: IsoDate): Unit[] {
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
