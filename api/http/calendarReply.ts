import { Readable } from 'node:stream';
import { CALENDAR_TYPE, calendarFile, type CalendarMeeting } from '../../mail/calendarFile';
import type { Services } from '../services';
import type { Reply } from './route';

/** A meeting's calendar file to take away; `page` is where it stands. */
export function calendarReply(
  { config }: Services,
  page: string,
  meeting: Omit<CalendarMeeting, 'link'>,
): Reply<never> {
  const file = calendarFile({ ...meeting, link: `${config.publicUrl.replace(/\/+$/, '')}${page}` });
  return {
    headers: { 'Content-Type': CALENDAR_TYPE, 'Content-Disposition': 'attachment; filename="lich.ics"' },
    file: Readable.from([file]),
  };
}
