/**
 * Figures are decimal texts: a floating-point number would change what an office reported. At most 15 digits before the
 * point, 6 after.
 */
const FORM = /^-?\d{1,15}(\.\d{1,6})?$/;
const PLACES = 6;
const ONE = 10n ** BigInt(PLACES);

/** Whether `value` is a figure as people may write it, e.g. `8.25`, `-0.4`, `120000`. */
export function isDecimal(value: unknown): value is string {
  return typeof value === 'string' && FORM.test(value);
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. Throws where one is no figure. */
export function compareDecimals(a: string, b: string): number {
  const difference = scaled(a) - scaled(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Whether `a` is less than `share` of `b`: exactly, without a division. */
export function lessThanShare(a: string, share: string, b: string): boolean {
  return scaled(a) * ONE < scaled(share) * scaled(b);
}

/** `part` in per cent of a positive `whole`, to two places, halves away from zero: `8.25` of `8` is `103.13`. */
export function percentOf(part: string, whole: string): string {
  return written(divided(scaled(part) * 10_000n, scaled(whole)), 2);
}

/** `a` less `b`. */
export function minus(a: string, b: string): string {
  return written(scaled(a) - scaled(b), PLACES).replace(/\.?0+$/, '');
}

function scaled(text: string): bigint {
  if (!isDecimal(text)) throw new RangeError(`"${text}" is no decimal figure`);
  const [whole = '', places = ''] = text.replace('-', '').split('.');
  const value = BigInt(whole + places.padEnd(PLACES, '0'));
  return text.startsWith('-') ? -value : value;
}

function divided(a: bigint, b: bigint): bigint {
  const sign = a < 0n === b < 0n ? 1n : -1n;
  const [up, down] = [a < 0n ? -a : a, b < 0n ? -b : b];
  return sign * ((up * 2n + down) / (down * 2n));
}

function written(value: bigint, places: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(places + 1, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
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
