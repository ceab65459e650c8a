import type { Ask } from '../law/procedure';
import type { Figure } from './figures';

/** One body's answer in a row. `differs`: from the others; `departs`: from what was agreed. */
export interface Cell {
  body: string;
  value: number | string | null;
  differs: boolean;
  departs: boolean;
}

/** One ask over all bodies: the row of the comparison (S18–S21). */
export interface ComparedRow {
  ask: Ask;
  /** What was agreed beforehand, and what the common document then states. */
  agreed: number | string | null;
  common: number | string | null;
  /** number: the figures' lowest, middle and highest. */
  spread: { low: number; middle: number; high: number } | null;
  differs: boolean;
  cells: Cell[];
}

interface Stated {
  body: string;
  figures: Figure[];
}

/** What the bodies stated, laid side by side, with every difference marked. Words are compared by people. */
export function compare(asks: Ask[], stated: Stated[], agreed: Figure[] = [], common: Figure[] = []): ComparedRow[] {
  return asks.map((ask) => {
    const values = stated.map(({ body, figures }) => ({ body, value: valueOf(figures, ask.id) }));
    const given = values.flatMap(({ value }) => value ?? []);
    const usual = usualOf(ask, given);
    const reference = valueOf(agreed, ask.id);
    const cells = values.map(({ body, value }) => ({
      body,
      value,
      differs: isOff(ask, value, usual),
      departs: isOff(ask, value, reference),
    }));
    return {
      ask,
      agreed: reference,
      common: valueOf(common, ask.id),
      spread: spreadOf(given),
      differs: disagree(ask, given),
      cells,
    };
  });
}

const valueOf = (figures: Figure[], ask: string): number | string | null =>
  figures.find((figure) => figure.ask === ask)?.value ?? null;

/** Whether a value lies off another by more than the ask tolerates; what wasn't stated lies off nothing. */
function isOff(ask: Ask, value: number | string | null, other: number | string | null): boolean {
  if (value === null || other === null) return false;
  if (typeof value === 'number' && typeof other === 'number') return Math.abs(value - other) > (ask.tolerance ?? 0);
  return value !== other;
}

/**
 * What most say: the middle figure, or the word that more than half chose. Where there is none, nobody is the odd one
 * out.
 */
function usualOf(ask: Ask, values: (number | string)[]): number | string | null {
  if (ask.measure === 'number') return middleOf(numbersIn(values));
  return values.find((value) => values.filter((other) => other === value).length * 2 > values.length) ?? null;
}

const numbersIn = (values: (number | string)[]): number[] => values.filter((value) => typeof value === 'number');

function middleOf(numbers: number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

function spreadOf(values: (number | string)[]): ComparedRow['spread'] {
  const numbers = numbersIn(values);
  const middle = middleOf(numbers);
  return middle === null ? null : { low: Math.min(...numbers), middle, high: Math.max(...numbers) };
}

function disagree(ask: Ask, given: (number | string)[]): boolean {
  if (ask.measure !== 'number') return new Set(given).size > 1;
  const numbers = numbersIn(given);
  return numbers.length > 0 && Math.max(...numbers) - Math.min(...numbers) > (ask.tolerance ?? 0);
}
