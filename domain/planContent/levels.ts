import { lessOf, signOf, sumOf } from '../decimal';
import type { PlanIndicator } from './indicators';
import type { Row } from './parts';

/** One unit's figures for a year, by indicator; null where its plan has submitted none. */
export interface UnitFigures {
  unit: string;
  figures: Readonly<Record<string, string>> | null;
}

/** One indicator of a plan beside what stands above and below it, for one year (S2, S3). */
interface LevelRow {
  indicator: string;
  own: string | null;
  /** What each plan above assigned to this unit, with one's own figure less it. */
  above: { case: string; value: string; off: string | null }[];
  /**
   * The plans below: how many of them have a figure, and what those come to where they add up. `off`: one's own less
   * it, once all are there.
   */
  below: Sum | null;
  /** The sectors' plans beside the territory: each states only what is its own, so that those that do are added up. */
  sectors: Sum | null;
}

/** How many of some plans have a figure, and what those come to where they add up. */
interface Sum {
  units: number;
  given: number;
  sum: string | null;
  off: string | null;
}

interface Levels {
  indicators: Iterable<PlanIndicator>;
  year: number;
  own: readonly Row[];
  above: { case: string; figures: Readonly<Record<string, string>> }[];
  below: UnitFigures[];
  sectors: UnitFigures[];
}

/** A plan's figures for its first year between those above and below; indicators without any figure are left out. */
export function betweenLevels({ indicators, year, own, above, below, sectors }: Levels): LevelRow[] {
  const mine = new Map(own.map(({ indicator, figures }) => [indicator, figures[year] ?? null]));
  return [...indicators].flatMap(({ id, adds }): LevelRow[] => {
    const value = mine.get(id) ?? null;
    const assigned = above.flatMap(({ case: from, figures }) => {
      const given = figures[id];
      return given === undefined
        ? []
        : [{ case: from, value: given, off: value === null ? null : lessOf(value, given) }];
    });
    const row = {
      indicator: id,
      own: value,
      above: assigned,
      below: summed(value, figuresFor(id, below), adds, (given) => given.every((one) => one !== undefined)),
      sectors: summed(value, figuresFor(id, sectors), adds, () => sectors.every(({ figures }) => figures !== null)),
    };
    const said = value !== null || assigned.length > 0 || [row.below, row.sectors].some((sum) => sum?.given);
    return said ? [row] : [];
  });
}

type Given = (string | undefined)[];

const figuresFor = (indicator: string, plans: UnitFigures[]): Given => plans.map(({ figures }) => figures?.[indicator]);

/** `whole`: whether all that is to come has come. */
function summed(own: string | null, given: Given, adds: boolean, whole: (given: Given) => boolean): Sum | null {
  if (given.length === 0) return null;
  const found = given.filter((one) => one !== undefined);
  const sum = adds && found.length > 0 ? sumOf(found) : null;
  const off = sum !== null && own !== null && whole(given) ? lessOf(own, sum) : null;
  return { units: given.length, given: found.length, sum, off };
}

/** Whether a row says that figures don't fit. */
export const differs = ({ above, below, sectors }: LevelRow): boolean =>
  [...above, below, sectors].some((one) => one !== null && one.off !== null && signOf(one.off) !== 0);
