import { isDecimal } from '../../domain/decimal';
import type { Locale } from '.';

const MARKS = { vi: { point: ',', group: '.' }, en: { point: '.', group: ',' } } as const;

/** A decimal text as the language writes it, 1234.5 as 1.234,5 or 1,234.5; no digit is lost on the way. */
export function figure(text: string, locale: Locale): string {
  const { point, group } = MARKS[locale];
  const [whole = '', places] = text.split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, group) + (places ? point + places : '');
}

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
