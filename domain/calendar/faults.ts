import { DomainError } from '../errors';

/** The closed list of what can be wrong with dates, periods, calendars, clock stops and extensions. */
export const CALENDAR_FAULTS = [
  'date-malformed',
  'instant-malformed',
  'period-malformed',
  'fixed-date-invalid',
  'calendar-out-of-range',
  'calendar-version-repeated',
  'calendar-file-unreadable',
  'calendar-file-invalid',
  'stop-reversed',
  'stop-already-open',
  'stop-not-open',
  'stop-overlaps',
  'stop-not-applicable',
  'extension-earlier',
  'extension-id-repeated',
  'extension-old-due-mismatch',
  'extension-unknown',
  'extension-already-revoked',
] as const;

export type CalendarFault = (typeof CALENDAR_FAULTS)[number];

/** An error of this folder: a code of the closed list, the figures that decided, one sentence in English. */
export function fault(
  code: CalendarFault,
  facts: Record<string, string | number | boolean>,
  sentence: string,
): DomainError {
  return new DomainError(code, facts, sentence);
}
