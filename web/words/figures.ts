import { figure, isDecimal, MARKS } from '../../domain/decimal';
import type { Locale } from '.';

export { figure };

/** A figure as a person would type it: a form that begins with it reads the same again. */
export const typedFigure = (value: string | number, locale: Locale): string =>
  `${value}`.replace('.', MARKS[locale].point);

/** What a person typed, as a decimal text. `readings` where it could mean two figures, such as 1.234. */
export function readFigure(
  text: string,
  locale: Locale,
): { value: string | null; readings?: [whole: string, part: string] } {
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
