import { type IsoDate, parseIsoDate, vnDateOf } from '../../domain/calendar/dates';

/** 2026-11-30 as 30/11/2026, in both languages. */
export const dmy = (date: IsoDate): string => date.split('-').reverse().join('/');

/** The same of a day that may not be known. */
export const dmyOrDash = (date: IsoDate | null | undefined): string => (date ? dmy(date) : '–');

/** The Vietnamese day of an instant, as dd/mm/yyyy. */
export const dmyOf = (instant: string): string => dmy(vnDateOf(instant));

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
});

/** An instant as a stamp shows it: 24/11/2026 16:05:06, Vietnam's time. */
export const stamp = (instant: string): string => `${dmyOf(instant)} ${CLOCK.format(new Date(instant))}`;

/** What a person typed as dd/mm/yyyy (or d/m/yyyy, with dots or dashes), as a day that exists; else nothing. */
export function readDmy(text: string): IsoDate | null {
  const parts = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text);
  if (!parts) return null;
  const [, day = '', month = '', year = ''] = parts;
  try {
    return parseIsoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  } catch {
    return null;
  }
}
