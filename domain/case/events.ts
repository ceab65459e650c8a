import type { Entry } from './entry';

/** The events that a case has on record: each one's key, and the instant that decided it ('' where none is said). */
export type EventsOnRecord = ReadonlyMap<string, string>;

/** What may happen in any kind: it is late, and is said again; a body ends. */
export const COMMON_EVENTS: readonly string[] = [
  'reminded',
  'overdue',
  'overdue-again',
  'escalated',
  'escalated-again',
  'succeeded',
];

/** With one more. */
export const withEvent = (events: EventsOnRecord, { data }: Pick<Entry, 'data'>): EventsOnRecord =>
  new Map(events).set(String(data.key), String(data.asOf ?? ''));
