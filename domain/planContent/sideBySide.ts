import { compareDecimals, sumOf } from '../decimal';
import { heldAgainst } from './check';
import type { PlanIndicator, Setting } from './indicators';
import type { Contents, Row } from './parts';
import { ahead, behind, chosenRows } from './rules/series';

/** Of which part of their plans units are compared. */
export const COMPARED = ['assessment', 'forecasts', 'options', 'targets'] as const;
type Compared = (typeof COMPARED)[number];

export interface UnitPlan {
  unit: string;
  contents: Contents;
}

/** One indicator over the units: what each plan has for a year, the lowest and highest, the sum where they add up. */
interface SideRow {
  indicator: PlanIndicator;
  cells: { unit: string; value: string | null }[];
  low: string | null;
  high: string | null;
  sum: string | null;
}

/** Units' plans side by side for one year (S16, S18, S19, S21): only indicators that two or more of them have. */
export function sideBySide(plans: UnitPlan[], part: Compared, year: number, setting: Setting): SideRow[] {
  const read = plans.map(({ unit, contents }) => ({ unit, ...figuresOf(contents, part, setting) }));
  const known = new Map(read.flatMap(({ indicators }) => [...indicators]));
  return [...known.values()].flatMap((indicator) => {
    const cells = read.map(({ unit, figures }) => ({ unit, value: figures.of(indicator.id, year) }));
    const values = cells.flatMap(({ value }) => value ?? []);
    if (values.length < 2) return [];
    const sorted = [...values].sort(compareDecimals);
    const [low, high] = [sorted[0] as string, sorted.at(-1) as string];
    return [{ indicator, cells, low, high, sum: indicator.adds ? sumOf(values) : null }];
  });
}

function figuresOf(contents: Contents, part: Compared, setting: Setting) {
  const held = heldAgainst(contents, setting);
  const figures = part === 'assessment' ? behind(held) : ahead(held, rowsOf(contents, part));
  return { indicators: held.indicators, figures };
}

/** Of forecasts the variant that the balances go by, or the first; of options the chosen one. */
function rowsOf(contents: Contents, part: Compared): readonly Row[] {
  const { forecasts, balances, targets } = contents;
  if (part === 'targets') return targets?.rows ?? [];
  if (part === 'options') return chosenRows(contents);
  const variants = forecasts?.variants ?? [];
  return (variants.find(({ id }) => id === balances?.variant) ?? variants[0])?.rows ?? [];
}
