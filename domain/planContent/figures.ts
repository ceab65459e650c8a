import { quotient, sumOf } from '../decimal';
import { inputsOf, type PlanIndicator } from './indicators';
import type { Row } from './parts';

/** Shares and growth are given to so many places. */
const PLACES = 2;

/** What rows say of one year, by indicator; those without a figure for it are left out. */
export const ofYear = (rows: readonly Row[], year: number): Record<string, string> =>
  Object.fromEntries(
    rows.flatMap(({ indicator, figures }) => {
      const value = figures[year];
      return value === undefined ? [] : [[indicator, value] as const];
    }),
  );

/**
 * Figures by indicator and year. What follows from others by a formula is reckoned from them, and null where one of
 * them is missing.
 */
export class Figures {
  private readonly typed: ReadonlyMap<string, Record<string, string>>;

  /** `before` are the figures of the years behind, from which growth is reckoned. */
  constructor(
    private readonly indicators: ReadonlyMap<string, PlanIndicator>,
    rows: readonly Row[],
    private readonly before?: Figures,
  ) {
    this.typed = new Map(rows.map(({ indicator, figures }) => [indicator, figures]));
  }

  /** What was typed; undefined where nothing was. */
  given(indicator: string, year: number): string | undefined {
    return this.typed.get(indicator)?.[year];
  }

  /** What holds: reckoned where there is a formula, else what was typed. */
  of(indicator: string, year: number): string | null {
    return (
      this.reckoned(indicator, year, []) ?? this.given(indicator, year) ?? this.before?.of(indicator, year) ?? null
    );
  }

  /** By its formula alone; null without one, or where something that it needs is missing. */
  byFormula(indicator: string, year: number): string | null {
    return this.reckoned(indicator, year, []);
  }

  private reckoned(indicator: string, year: number, above: string[]): string | null {
    const formula = this.indicators.get(indicator)?.formula;
    if (!formula || above.includes(indicator)) return null;
    const value = (of: string, on = year): string | null =>
      this.reckoned(of, on, [...above, indicator]) ?? this.given(of, on) ?? this.before?.of(of, on) ?? null;
    if (formula.how === 'sum') {
      const parts = formula.of.map((one) => value(one));
      return parts.every((one) => one !== null) ? sumOf(parts) : null;
    }
    if (formula.how === 'growth') return growth(value(formula.of), value(formula.of, year - 1));
    const [part, whole] = inputsOf(formula).map((one) => value(one)) as [string | null, string | null];
    if (part === null || whole === null) return null;
    return quotient(part, whole, formula.how === 'share' ? '100' : (formula.times ?? '1'), PLACES);
  }
}

/** By how many per cent a figure is above that of the year before. */
function growth(now: string | null, then: string | null): string | null {
  if (now === null || then === null) return null;
  const share = quotient(now, then, '100', PLACES);
  return share === null ? null : sumOf([share, '-100']);
}
