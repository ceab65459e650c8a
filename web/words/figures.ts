import { isDecimal } from '../../domain/decimal';
import type { Locale } from '.';

const MARKS = { vi: { point: ',', group: '.' }, en: { point: '.', group: ',' } } as const;

/** A figure as the language writes it, 12345.5 as 12.345,5 or 12,345.5; no digit is lost on the way. Up to four digits stand together, as years do. */
export function figure(value: string | number, locale: Locale): string {
  const { point, group } = MARKS[locale];
  const [whole = '', places] = `${value}`.split('.');
  const grouped = /\d{5}/.test(whole) ? whole.replace(/\B(?=(\d{3})+$)/g, group) : whole;
  return grouped + (places ? point + places : '');
}

/** A figure as a person would type it: a form that begins with it reads the same again. */
export const typedFigure = (value: string | number, locale: Locale): string => `${value}`.replace('.', MARKS[locale].point);

/** What a person typed, as a decimal text. `readings` where it could mean two figures, such as 1.234. */
export function readFigure(text: string, locale: Locale): { value: string | null; readings?: [whole: string, part: string] } {
  const { point, group } = MARKS[locale];
  const typed = text.replace(/[\s\u00a0]/g, '');
  if (new RegExp(`^-?[1-9]\\d{0,2}\\${group}\\d{3}$`).test(typed)) {
    const [whole, part] = [typed.replace(group, ''), typed.replace(group, '.')];
    return { value: null, readings: [whole, figure(part, locale)] };
  }
  const grouped = new RegExp(`^-?[1-9]\\d{0,2}(\\${group}\\d{3})+(\\${point}\\d+)?$`).test(typed);
  const value = (grouped ? typed.replaceAll(group, '') : typed.replace(group, '.')).replace(point, '.');
  return { value: isDecimal(value) ? value : null };
}
