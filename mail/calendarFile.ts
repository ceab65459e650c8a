import { createEvent, type DateTime, type EventAttributes } from 'ics';
import { addDays, partsOf } from '../domain/calendar/dates';

/** A meeting as a calendar takes it. */
export interface CalendarMeeting {
  uid: string;
  /** Counts up with each change: a calendar replaces what it has under that uid. */
  sequence: number;
  title: string;
  on: string;
  /** Without hours it is the whole day. */
  from?: string;
  to?: string;
  place?: string;
  link: string;
  /** Who calls it, in words. */
  caller: string;
  /** When it was called so (ISO instant). */
  calledAt: string;
  calledOff: boolean;
}

export const CALENDAR_TYPE = 'text/calendar; charset=utf-8';
const methodOf = ({ calledOff }: Pick<CalendarMeeting, 'calledOff'>): 'REQUEST' | 'CANCEL' =>
  calledOff ? 'CANCEL' : 'REQUEST';

/**
 * Vietnam is seven hours ahead all the year round, so its times are written in UTC, which every calendar shows right.
 */
const AHEAD_MS = 7 * 3_600_000;

/**
 * The calendar file (iCalendar, RFC 5545) of a meeting: the same uid for good, a sequence that makes a moved date
 * replace the old one.
 */
export function calendarFile(meeting: CalendarMeeting): string {
  const { uid, sequence, title, on, from, to, place, link, caller, calledAt, calledOff } = meeting;
  const host = new URL(link).hostname;
  const { value, error } = createEvent({
    uid: `${uid}@${host}`,
    sequence,
    title,
    location: place,
    url: link,
    organizer: { name: caller, email: `phoihop@${host}` },
    method: methodOf(meeting),
    productId: 'phoihop',
    status: calledOff ? 'CANCELLED' : 'CONFIRMED',
    busyStatus: calledOff ? 'FREE' : 'BUSY',
    ...(from && to ? hours(on, from, to) : wholeDay(on)),
    created: parts(Date.parse(calledAt)),
    lastModified: parts(Date.parse(calledAt)),
    calName: title,
  });
  if (!value) throw error ?? new Error('no calendar file');
  return value;
}

type When = Pick<EventAttributes, 'startInputType' | 'startOutputType' | 'endInputType' | 'endOutputType'> & {
  start: DateTime;
  end: DateTime;
};

const hours = (on: string, from: string, to: string): When => ({
  start: utc(`${on}T${from}`),
  end: utc(`${on}T${to}`),
  startInputType: 'utc',
  startOutputType: 'utc',
  endInputType: 'utc',
  endOutputType: 'utc',
});

/** A day is the same day in every calendar, whatever its zone; its end is the day after. */
const wholeDay = (on: string): When => ({ start: date(on), end: date(addDays(on, 1)) });

function date(day: string): DateTime {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return [year, month, dayOfMonth];
}

const utc = (local: string): DateTime => parts(Date.parse(`${local}:00Z`) - AHEAD_MS);

function parts(instant: number): [number, number, number, number, number] {
  const date = new Date(instant);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes()];
}
