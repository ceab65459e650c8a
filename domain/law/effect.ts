import { addDays, type IsoDate } from '../calendar/dates';
import { beginsOn } from './facts';
import type { Effect, Procedure } from './procedure';

/** When a version holds: what was said of it apart from its text, else the plan years it was written for. */
export const effectOf = ({ inEffect, planYears }: Procedure): Effect => ({
  planYears: inEffect?.planYears ?? planYears,
  ...(inEffect?.begun && { begun: inEffect.begun }),
});

/**
 * Whether a version carries a case of that plan year that begins on that day; without a day, on the day on which its
 * cases usually do. One that was corrected carries none, whenever they begin: the law was never as it says.
 */
export function carries(procedure: Procedure, year: number, begunOn?: IsoDate): boolean {
  if (procedure.correctedBy) return false;
  const { planYears, begun = {} } = effectOf(procedure);
  if (year < planYears.from || year > (planYears.to ?? Infinity)) return false;
  const on = begunOn ?? beginsOn(procedure, year);
  return (begun.from ?? '') <= on && on <= (begun.to ?? '9999');
}

/** How the version after one follows on it. */
type Succession =
  | { follows: true }
  | { follows: false; fault: 'overlap' }
  | { follows: false; fault: 'gap'; from: number; to: number };

/** Versions follow one another year by year, or, within the same years, by the day on which the case begins. */
export function succession(one: Procedure, next: Procedure): Succession {
  const [a, b] = [effectOf(one), effectOf(next)];
  const end = a.planYears.to ?? Infinity;
  const start = b.planYears.from;
  if (start > end)
    return start === end + 1 ? { follows: true } : { follows: false, fault: 'gap', from: end + 1, to: start - 1 };
  const dayAfter = a.begun?.to && addDays(a.begun.to, 1);
  return dayAfter !== undefined && dayAfter === b.begun?.from
    ? { follows: true }
    : { follows: false, fault: 'overlap' };
}

/** In the order in which they hold; a version that was corrected before the one that took its place. */
export function byEffect(a: Procedure, b: Procedure): number {
  const [one, other] = [effectOf(a), effectOf(b)];
  return (
    a.id.localeCompare(b.id) ||
    one.planYears.from - other.planYears.from ||
    (one.begun?.from ?? '').localeCompare(other.begun?.from ?? '') ||
    Number(!a.correctedBy) - Number(!b.correctedBy)
  );
}

/** The end that a version gets when another follows on it; null where the other doesn't come after it. */
export function endedBefore(one: Procedure, next: Procedure): Effect | null {
  const [a, b] = [effectOf(one), effectOf(next)];
  if (b.begun?.from)
    return {
      planYears: { ...a.planYears, to: Math.min(a.planYears.to ?? Infinity, b.planYears.from) },
      begun: { ...a.begun, to: addDays(b.begun.from, -1) },
    };
  return b.planYears.from > a.planYears.from ? { ...a, planYears: { ...a.planYears, to: b.planYears.from - 1 } } : null;
}

/** The plan years that versions carry, as people write them: `2021–2026, 2028 →`. */
export function yearsCovered(among: Procedure[]): string {
  const spans: { from: number; to: number }[] = [];
  const own = among.filter((one) => !one.correctedBy).map((one) => effectOf(one).planYears);
  for (const { from, to = Infinity } of own.sort((a, b) => a.from - b.from)) {
    const last = spans.at(-1);
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to);
    else spans.push({ from, to });
  }
  const written = ({ from, to }: { from: number; to: number }): string =>
    to === Infinity ? `${from} →` : from === to ? `${from}` : `${from}–${to}`;
  return spans.map(written).join(', ');
}
