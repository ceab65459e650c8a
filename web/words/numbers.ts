const GROUPED = /^-?\d{1,3}([.,]\d{3})+$/;

/** What a person typed as a figure, with a point or a comma before the decimals; nothing where it may mean two things, as 1.250 does. */
export function readFigure(text: string): number | null {
  const bare = text.replace(/\s/g, '');
  if (!/^-?\d{1,15}([.,]\d{1,6})?$/.test(bare) || GROUPED.test(bare)) return null;
  return Number(bare.replace(',', '.'));
}

/** A figure as it is written in that language; years stay as they are. */
export const figure = (value: number, locale: 'vi' | 'en'): string =>
  new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 6, useGrouping: 'min2' }).format(value);
