import type { IsoDate } from '../../domain/calendar/dates';
import type { Directory } from '../../domain/units/directory';
import type { Level } from '../../domain/units/model';
import { Prisma, type PrismaClient } from '../../prisma/generated/client';
import { regionOf } from '../units/queries';
import { dayIs } from '../http/conditions';
import { fitting, FROM, lateAnd, type Meant, timely, UNIT } from './filters';
import type { Present } from './present';
import type { Filters, PlaceRow, PlacesView } from './schema';

const NATION = 'VN';

/** Late steps of the units that hold them: some thousand lines at most, as many as there are units. */
export async function lateByUnit(db: PrismaClient, meant: Meant): Promise<Map<string, Held>> {
  const rows = await db.$queryRaw<(Held & { unit: string })[]>`
    SELECT ${UNIT} AS unit, count(*)::int AS count, min(s."dueOn") AS "dueOn" FROM ${FROM} WHERE ${lateAnd(meant)} GROUP BY 1`;
  return new Map(rows.map(({ unit, ...held }) => [unit, held]));
}

interface Held {
  count: number;
  dueOn: string;
}

/** How many are past a day of the law or a directive, of a timetable or document, of nobody: all that fit otherwise. */
export async function lateByDay(db: PrismaClient, meant: Meant): Promise<PlacesView['byDay']> {
  const past = (dayBy: Filters['dayBy']) => Prisma.sql`(count(*) FILTER (WHERE ${dayIs(dayBy)}))::int`;
  const [counts] = await db.$queryRaw<PlacesView['byDay'][]>`
    SELECT ${past('law')} AS law, ${past('timetable')} AS timetable, ${past('suggestion')} AS suggestion
    FROM ${FROM} WHERE ${timely(meant.filters)} AND ${fitting(meant)}`;
  return counts as PlacesView['byDay'];
}

/** The unit with all that lie inside it; nothing for the nation, which has everything. Throws `no-such-unit`. */
export function codesWithin(directory: Directory, code: string | undefined, on: IsoDate): string[] | undefined {
  return code === undefined || code === NATION ? undefined : [code, ...directory.below(code, on)];
}

/** The nation, its region, its province, itself: where in the country a unit lies. Throws `no-such-unit`. */
export function pathTo(directory: Directory, code: string, on: IsoDate): PlacesView['path'] {
  const { name, level, parent } = directory.unit(code, on);
  const above = level === 'province' ? (regionOf(directory, directory.unit(code, on), on) ?? parent) : parent;
  return [...(above === null ? [] : pathTo(directory, above, on)), { key: code, name, level }];
}

const NEXT: Partial<Record<Level, Level[]>> = {
  nation: ['region', 'sector'],
  region: ['province'],
  province: ['district', 'commune'],
  district: ['commune'],
  sector: ['corporation'],
  corporation: ['establishment'],
};

/**
 * The parts of a unit with what is late in each, those most behind first (parts with nothing late come too, but not the
 * many communes); and what its own bodies hold beside them.
 */
export function placesIn(
  directory: Directory,
  held: Map<string, Held>,
  { within: code, at }: { within: string; at?: Level | undefined },
  { today: on, late }: Present,
): Pick<PlacesView, 'beside' | 'items'> {
  const levels = at ? [at] : (NEXT[directory.level(code, on)] ?? []);
  const codes = levels.flatMap((level) =>
    level === 'region' ? directory.regionCodes(on) : directory.children(code, level, on),
  );
  const beside = new Map(held);
  const rows = codes.map((one): PlaceRow => {
    const { name, level } = directory.unit(one, on);
    const within = [one, ...directory.below(one, on)];
    for (const unit of within) beside.delete(unit);
    return {
      key: one,
      name,
      level,
      own: held.get(one)?.count ?? 0,
      ...together(
        within.flatMap((unit) => held.get(unit) ?? []),
        late,
      ),
      parts: (NEXT[level] ?? []).length > 0,
    };
  });
  const shown = rows.filter(({ all, level }) => all > 0 || level === 'region' || level === 'province');
  return {
    beside: together([...beside.values()], late),
    items: shown.sort((a, b) => b.all - a.all || (a.key < b.key ? -1 : 1)),
  };
}

function together(held: Held[], late: Present['late']): Pick<PlaceRow, 'all' | 'worst'> {
  const worst = held.map(({ dueOn }) => dueOn).sort()[0];
  return {
    all: sum(held.map(({ count }) => count)),
    worst: worst === undefined ? null : { dueOn: worst, late: late(worst) },
  };
}

export const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0);
