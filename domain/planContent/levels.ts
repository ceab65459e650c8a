import { lessOf, signOf, sumOf } from '../decimal';
import type { PlanIndicator } from './indicators';
import type { Row } from './parts';

/** One unit's figures for a year, by indicator; null where its plan has submitted none. */
export interface UnitFigures {
  unit: string;
  figures: Readonly<Record<string, string>> | null;
}

/** One indicator of a plan beside what stands above and below it, for one year (S2, S3). */
export interface LevelRow {
  indicator: string;
  own: string | null;
  /** What each plan above assigned to this unit, with one's own figure less it. */
  above: { case: string; value: string; off: string | null }[];
  /**
   * The plans below: how many of them have a figure, and what those come to where they add up. `off`: one's own less
   * it, once all are there.
   */
  below: { units: number; given: number; sum: string | null; off: string | null } | null;
}

interface Levels {
  indicators: Iterable<PlanIndicator>;
  year: number;
  own: readonly Row[];
  above: { case: string; figures: Readonly<Record<string, string>> }[];
  below: UnitFigures[];
}

/** A plan's figures for its first year between those above and below; indicators without any figure are left out. */
export function betweenLevels({ indicators, year, own, above, below }: Levels): LevelRow[] {
  const mine = new Map(own.map(({ indicator, figures }) => [indicator, figures[year] ?? null]));
  return [...indicators].flatMap(({ id, adds }): LevelRow[] => {
    const value = mine.get(id) ?? null;
    const assigned = above.flatMap(({ case: from, figures }) => {
      const given = figures[id];
      return given === undefined
        ? []
        : [{ case: from, value: given, off: value === null ? null : lessOf(value, given) }];
    });
    const found = below.flatMap(({ figures }) => figures?.[id] ?? []);
    const row = { indicator: id, own: value, above: assigned, below: summed(value, found, below.length, adds) };
    return value !== null || assigned.length > 0 || found.length > 0 ? [row] : [];
  });
}

function summed(own: string | null, found: string[], units: number, adds: boolean): LevelRow['below'] {
  if (units === 0) return null;
  const sum = adds && found.length > 0 ? sumOf(found) : null;
  const whole = sum !== null && found.length === units && own !== null;
  return { units, given: found.length, sum, off: whole ? lessOf(own, sum) : null };
}

/** Whether a row says that figures don't fit. */
export const differs = ({ above, below }: LevelRow): boolean =>
  above.some(({ off }) => off !== null && signOf(off) !== 0) ||
  (below !== null && below.off !== null && signOf(below.off) !== 0);
