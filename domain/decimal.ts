import Big from 'big.js';

/**
 * Figures are decimal texts: a floating-point number would change what an office reported. At most 15 digits before the
 * point, 6 after.
 */
const FORM = /^-?\d{1,15}(\.\d{1,6})?$/;

/** Quotients are exact enough that rounding them to hundredths never rounds twice. */
const Exact = Big();
Exact.DP = 40;

/** Whether `value` is a figure as people may write it, e.g. `8.25`, `-0.4`, `120000`. */
export function isDecimal(value: unknown): value is string {
  return typeof value === 'string' && FORM.test(value);
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. Throws where one is no figure. */
export const compareDecimals = (a: string, b: string): number => exact(a).cmp(exact(b));

/** Whether `a` is less than `share` of `b`: exactly, without a division. */
export const lessThanShare = (a: string, share: string, b: string): boolean =>
  exact(a).lt(exact(share).times(exact(b)));

/** `part` in per cent of a positive `whole`, to two places, halves away from zero: `8.25` of `8` is `103.13`. */
export const percentOf = (part: string, whole: string): string =>
  exact(part).times(100).div(exact(whole)).toFixed(2, Big.roundHalfUp);

/** `a` less `b`, without idle places. */
export const minus = (a: string, b: string): string => exact(a).minus(exact(b)).toFixed();

function exact(text: string): Big {
  if (!isDecimal(text)) throw new RangeError(`"${text}" is no decimal figure`);
  return new Exact(text);
}

/** The sum of figures, however many digits it has, without idle places; nought of none. */
export const sumOf = (figures: Iterable<string>): string =>
  [...figures].reduce((total, one) => total.plus(new Exact(one)), new Exact(0)).toFixed();

/** `a` less `b`, of sums of figures. */
export const lessOf = (a: string, b: string): string => new Exact(a).minus(new Exact(b)).toFixed();

/** Negative, zero or positive as a sum of figures is. */
export const signOf = (sum: string): number => new Exact(sum).cmp(new Exact(0));

/**
 * `part` for each of `by`, times a factor, to `places`, halves away from zero, without idle places; null where there is
 * nothing to divide by.
 */
export function quotient(part: string, by: string, times: string, places: number): string | null {
  const whole = new Exact(by);
  if (whole.eq(0)) return null;
  const share = new Exact(part).times(new Exact(times)).div(whole).round(places, Big.roundHalfUp);
  return share.eq(0) ? '0' : share.toFixed();
}

/** What separates the decimals, and the thousands, in each language. */
export const MARKS = {
  vi: {
    point: ',',
    group: '.',
  },
  en: {
    point: '.',
    group: ',',
  },
} as const;

/**
 * A figure as the language writes it, 12345.5 as 12.345,5 or 12,345.5; no digit is lost on the way. Up to four digits
 * stand together, as years do.
 */
export function figure(value: string | number, language: keyof typeof MARKS): string {
  const { point, group } = MARKS[language];
  const [whole = '', places] = `${value}`.split('.');
  const grouped = /\d{5}/.test(whole) ? whole.replace(/\B(?=(\d{3})+$)/g, group) : whole;
  return grouped + (places ? point + places : '');
}
