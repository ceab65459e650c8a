import { createEvent, createEvents, type DateTime, type EventAttributes } from 'ics';
import { addDays, type IsoDate, partsOf } from '../domain/calendar/dates';
import { writable } from '../domain/characters';
import type { Text } from '../domain/text';
import type { DayBy } from './template';
import { dayByLine } from './templates/phrases';

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

export const CALENDAR_MEDIA = 'text/calendar';
export const CALENDAR_TYPE = `${CALENDAR_MEDIA}; charset=utf-8`;
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
  return folded(value);
}

/** Something that stands on a day in somebody's calendar: what is owed, a meeting, a session. */
interface CalendarDay {
  day: IsoDate;
  kind: 'owed' | 'session' | 'meeting';
  caseId: string;
  key: string;
  title: Text;
  case: Text;
  body: { name: Text } | null;
  /** When on the day and where people meet. */
  meeting: { from: string; to: string; place: string } | null;
  /** Who laid down the day on which it is owed; null for what somebody calls. */
  dayBy: Exclude<DayBy, undefined> | 'law' | null;
  /** A step whose turn has not come: its day may still move. */
  waiting: boolean;
  /** Counts up with each change of its case. */
  seq: number;
}

interface Feed {
  name: string;
  publicUrl: string;
  locale: 'vi' | 'en';
}

/**
 * A calendar to subscribe to (iCalendar, RFC 5545): each thing keeps its uid for good, so that a moved date replaces
 * the old one; who owes it, who laid down the day, and where the case stands are said in it.
 */
export function calendarFeed(days: CalendarDay[], { name, publicUrl, locale }: Feed): string {
  const header = { calName: name, productId: 'phoihop', method: 'PUBLISH' as const };
  const { value, error } = createEvents(
    days.map((one) => dayEvent(one, publicUrl, locale)),
    header,
  );
  if (!value) throw error ?? new Error('no calendar feed');
  return folded(value);
}

const WORDS = {
  vi: {
    by: 'Cơ quan',
    law: 'Hạn này do luật định.',
    waiting: 'Chưa đến lượt: ngày còn có thể đổi.',
    why: 'Căn cứ và cách tính ngày: xem trang hồ sơ.',
  },
  en: {
    by: 'Body',
    law: 'The day is laid down by law.',
    waiting: 'Not yet its turn: the day may still move.',
    why: 'Grounds and reckoning: on the case’s page.',
  },
};

/** Who owes it and who laid down its day; of a session its title says all. */
function saidOf({ body, dayBy, waiting }: CalendarDay, locale: 'vi' | 'en'): string {
  if (!body) return '';
  const words = WORDS[locale];
  if (!dayBy) return `${words.by}: ${body.name[locale]}`;
  const source = dayBy === 'law' ? words.law : dayByLine({ dayBy, locale });
  return [`${words.by}: ${body.name[locale]}`, waiting ? words.waiting : source, words.why].join('\n');
}

function dayEvent(one: CalendarDay, publicUrl: string, locale: 'vi' | 'en'): EventAttributes {
  const { day, kind, caseId, key, title, case: its, seq, meeting } = one;
  const said = title[locale] === its[locale] ? title[locale] : `${title[locale]} – ${its[locale]}`;
  return {
    uid: `${caseId}/${key}@${new URL(publicUrl).hostname}`,
    sequence: seq,
    title: said,
    description: saidOf(one, locale),
    url: new URL(`/${kind === 'session' ? 'sessions' : 'cases'}/${encodeURIComponent(caseId)}`, publicUrl).href,
    ...(meeting ? { ...hours(day, meeting.from, meeting.to), location: meeting.place } : wholeDay(day)),
    // What is owed takes no time of the day.
    busyStatus: kind === 'owed' ? 'FREE' : 'BUSY',
    transp: kind === 'owed' ? 'TRANSPARENT' : 'OPAQUE',
  };
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

const MOST_OCTETS = 75;
/** Left within a line, some programs would take them for its end, and what follows for a line of ours. */
const NO_LINE_END = /[\r\n\v\f\u0085\u2028\u2029]/g;

/**
 * Lines of at most 75 octets and without control characters (RFC 5545, 3.1): the library counts letters, of which one
 * of ours takes up to three.
 */
const folded = (file: string): string =>
  file
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map((line) => foldedLine(writable(line.replace(NO_LINE_END, ' '))))
    .join('\r\n');

function foldedLine(line: string): string {
  let octets = 0;
  return [...line]
    .map((letter) => {
      const more = Buffer.byteLength(letter);
      const breaks = octets + more > MOST_OCTETS;
      octets = breaks ? 1 + more : octets + more;
      return breaks ? `\r\n ${letter}` : letter;
    })
    .join('');
}
