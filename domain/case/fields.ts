import { isIsoDate } from '../calendar/dates';
import type { Data, DataValue } from './entry';

/** Null when the value will do, else the rule that it breaks. */
type Check = (value: DataValue | undefined) => string | null;

/** The fields of an act's data; unnamed ones are let through, so that old entries still fold. */
type Fields = Record<string, Check>;

export const text: Check = (value) => (typeof value === 'string' && value.trim() !== '' ? null : 'non-empty text');
export const count: Check = (value) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? null : 'whole number >= 0';
export const flag: Check = (value) => (typeof value === 'boolean' ? null : 'true or false');
export const day: Check = (value) => (isIsoDate(value) ? null : 'day YYYY-MM-DD');

/** One of a closed list of words. */
export const oneOf =
  (...words: string[]): Check =>
  (value) =>
    typeof value === 'string' && words.includes(value) ? null : `one of ${words.join(', ')}`;

/** Absent or null is fine too. */
export const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || value === null ? null : check(value);

/** A list whose every element passes. */
export const listOf =
  (check: Check): Check =>
  (value) => {
    if (!Array.isArray(value)) return 'list';
    for (const [index, element] of value.entries()) {
      const rule = check(element);
      if (rule) return `[${index}] ${rule}`;
    }
    return null;
  };

/** An object whose fields pass. */
export const shape =
  (fields: Fields): Check =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'object';
    const fault = firstFault(fields, value);
    return fault && `${fault.field}: ${fault.rule}`;
  };

/** The first field that breaks its rule, or null. */
export function firstFault(fields: Fields, data: Data): { field: string; rule: string } | null {
  for (const [field, check] of Object.entries(fields)) {
    const rule = check(data[field]);
    if (rule) return { field, rule };
  }
  return null;
}

export const bilingual = shape({ vi: text, en: text });

/** Whether a list names anything twice; the name, or null. */
export function firstTwice(names: readonly string[]): string | null {
  const seen = new Set<string>();
  return names.find((name) => seen.size === seen.add(name).size) ?? null;
}
