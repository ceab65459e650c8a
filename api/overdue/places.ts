import type { IsoDate } from '../../domain/calendar/dates';
import type { Directory } from '../../domain/units/directory';
import type { Level } from '../../domain/units/model';
import type { PrismaClient } from '../../prisma/generated/client';
import type { Viewer } from '../http/access';
import { regionOf } from '../units/queries';
import { FROM, lateAnd, UNIT } from './filters';
import type { Filters, Late, PlaceRow, PlacesView } from './schema';

export const NATION = 'VN';

/** Late steps of the units that hold them: some thousand lines at most, as many as there are units. */
export async function lateByUnit(db: PrismaClient, viewer: Viewer, filters: Filters, units: string[] | undefined): Promise<Map<string, Held>> {
  const rows = await db.$queryRaw<(Held & { unit: string })[]>`
    SELECT ${UNIT} AS unit, count(*)::int AS count, min(s."dueOn") AS "dueOn" FROM ${FROM} WHERE ${lateAnd(viewer, filters, units)} GROUP BY 1`;
  return new Map(rows.map(({ unit, ...held }) => [unit, held]));
}

interface Held {
  count: number;
  dueOn: string;
}

/** The unit with all that lie inside it; nothing for the nation, which has everything. Throws `no-such-unit`. */
export function codesWithin(directory: Directory, code: string | undefined, on: IsoDate): string[] | undefined {
  return code === undefined || code === NATION ? undefined : [code, ...directory.below(code, on)];
}

/** The nation, its region, its province, itself: where in the country a unit lies. Throws `no-such-unit`. */
export function pathTo(directory: Directory, code: string, on: IsoDate): PlacesView['path'] {
  const { name, level, parent } = directory.unit(code, on);
  const above = level === 'province' ? regionOf(directory, directory.unit(code, on), on) ?? parent : parent;
  return [...(above === null ? [] : pathTo(directory, above, on)), { key: code, name, level }];
}

const NEXT: Partial<Record<Level, Level[]>> = {
  nation: ['region', 'sector'], region: ['province'], province: ['district', 'commune'], district: ['commune'], sector: ['corporation'], corporation: ['establishment'],
};

/** The parts of a unit with what is late in each, those most behind first; parts with nothing late come too, but not the many communes. */
export function placesIn(directory: Directory, held: Map<string, Held>, code: string, at: Level | undefined, on: IsoDate, late: (dueOn: IsoDate) => Late): PlaceRow[] {
  const levels = at ? [at] : NEXT[directory.level(code, on)] ?? [];
  const codes = levels.flatMap((level) => (level === 'region' ? directory.regionCodes(on) : directory.children(code, level, on)));
  const rows = codes.map((one) => placeRow(directory, held, one, on, late));
  const shown = rows.filter(({ all, level }) => all > 0 || level === 'region' || level === 'province');
  return shown.sort((a, b) => b.all - a.all || (a.key < b.key ? -1 : 1));
}

function placeRow(directory: Directory, held: Map<string, Held>, code: string, on: IsoDate, late: (dueOn: IsoDate) => Late): PlaceRow {
  const { name, level } = directory.unit(code, on);
  const own = held.get(code);
  const here = [own, ...directory.below(code, on).map((below) => held.get(below))].filter((one) => one !== undefined);
  return { key: code, name, level, own: own?.count ?? 0, ...together(here, late), parts: (NEXT[level] ?? []).length > 0 };
}

/** What is late where one looks and in none of its parts: held by the level’s own bodies. */
export function besideParts(directory: Directory, held: Map<string, Held>, parts: PlaceRow[], on: IsoDate, late: (dueOn: IsoDate) => Late): PlacesView['beside'] {
  const inside = new Set(parts.flatMap(({ key }) => [key, ...directory.below(key, on)]));
  return together([...held].flatMap(([unit, one]) => (inside.has(unit) ? [] : [one])), late);
}

function together(held: Held[], late: (dueOn: IsoDate) => Late): Pick<PlaceRow, 'all' | 'worst'> {
  const worst = held.map(({ dueOn }) => dueOn).sort()[0];
  return { all: sum(held.map(({ count }) => count)), worst: worst === undefined ? null : { dueOn: worst, late: late(worst) } };
}

export const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0);
