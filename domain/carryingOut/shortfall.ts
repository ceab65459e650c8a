import type { IsoDate } from '../calendar/dates';
import type { Data } from '../case/entry';
import { compareDecimals, lessThanShare, minus, percentOf } from '../decimal';
import type { Basis } from '../law/procedure';

/** Whether a larger figure is better (income) or a smaller one (poverty). */
export type Better = 'higher' | 'lower';

/** From when to when a figure counts as falling short; a rule is data, dated and citing what it rests on (S24). */
export interface ShortfallRule {
  id: string;
  from: IsoDate;
  to?: IsoDate;
  /** Short where less than this share of the period's target was reached, e.g. `0.90`. */
  below?: string;
  /** Short where the share reached fell in each of the last `over` periods, by `by` percentage points in all. */
  trend?: { over: number; by: string };
  cites: Basis;
}

/** A period's figure with its target. */
export interface Figure {
  period: string;
  /** Its last day: the rule in force on it decides. */
  to: IsoDate;
  target: string;
  actual: string;
}

/** What a rule makes of the newest of several figures, and by which figures. */
export interface Verdict {
  short: boolean;
  /** The rule that was in force; null where none was. */
  rule: ShortfallRule | null;
  because: 'below' | 'trend' | null;
  /** Share of the target reached in per cent; null where a share says nothing (a target of nought or less). */
  attainment: string | null;
}

/** The rule in force on a day; of several the one that came into force last. */
function ruleOn(rules: readonly ShortfallRule[], on: IsoDate): ShortfallRule | null {
  const holding = rules.filter(({ from, to }) => from <= on && (to === undefined || on <= to));
  return holding.sort((a, b) => (a.from < b.from ? 1 : -1))[0] ?? null;
}

/** Judges the last of the figures, which are of one kind of period, the oldest first and without gaps. */
export function shortfallOf(direction: Better, rules: readonly ShortfallRule[], figures: readonly Figure[]): Verdict {
  const last = figures.at(-1) as Figure;
  const rule = ruleOn(rules, last.to);
  const attainment = attainmentOf(direction, last);
  const because =
    rule &&
    (rule.below !== undefined && below(direction, rule.below, last)
      ? 'below'
      : rule.trend && falls(direction, rule.trend, figures)
        ? 'trend'
        : null);
  return { short: because !== null, rule, because, attainment };
}

/** For the lower the better, half the target reached is 200 %. */
function attainmentOf(direction: Better, { target, actual }: Pick<Figure, 'target' | 'actual'>): string | null {
  const [part, whole] = direction === 'higher' ? [actual, target] : [target, actual];
  return positive(target) && positive(whole) ? percentOf(part, whole) : null;
}

/** Of a target of nought or less no share can be taken: there any worse figure is short. */
function below(direction: Better, share: string, { target, actual }: Figure): boolean {
  if (!positive(target))
    return direction === 'higher' ? compareDecimals(actual, target) < 0 : compareDecimals(actual, target) > 0;
  return direction === 'higher' ? lessThanShare(actual, share, target) : lessThanShare(target, share, actual);
}

function falls(direction: Better, { over, by }: { over: number; by: string }, figures: readonly Figure[]): boolean {
  const shares = figures.slice(-over - 1).map((figure) => attainmentOf(direction, figure));
  if (shares.length <= over || shares.includes(null)) return false;
  const known = shares as string[];
  const each = known.slice(1).every((share, index) => compareDecimals(share, known[index] as string) < 0);
  return each && compareDecimals(minus(known[0] as string, known.at(-1) as string), by) >= 0;
}

const positive = (figure: string): boolean => compareDecimals(figure, '0') > 0;

/** The verdict and its figures as facts of an entry: what decided stays on record. */
export function verdictFacts({ rule, because, attainment }: Verdict, { period, target, actual }: Figure): Data {
  const { below: share, trend } = rule ?? {};
  const threshold: Data =
    because === 'below'
      ? { below: share as string }
      : because === 'trend' && trend
        ? { over: trend.over, points: trend.by }
        : {};
  return { period, target, actual, attainment, because, rule: rule?.id ?? null, ...threshold };
}
