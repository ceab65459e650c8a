import type { Entry } from './entry';

/** The events that a case has on record: each one's key, and the instant that decided it ('' where none is said). */
export type EventsOnRecord = ReadonlyMap<string, string>;

/** With one more. */
export const withEvent = (events: EventsOnRecord, { data }: Pick<Entry, 'data'>): EventsOnRecord =>
  new Map(events).set(String(data.key), String(data.asOf ?? ''));
