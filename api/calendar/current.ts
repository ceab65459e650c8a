import type { Calendar } from '../../domain/calendar/calendar';
import type { PrismaClient } from '../../prisma/generated/client';
import { loadCalendar } from '../../procedures/calendars/load';
import { publishCalendar } from '../../register/law';

/** A calendar with the hash that it was published by. */
export interface Current {
  hash: string;
  calendar: Calendar;
}

/** The calendar that new cases count by; null before any was published. */
export async function currentCalendarOrNull(db: Pick<PrismaClient, 'publishedCalendar'>): Promise<Current | null> {
  const row = await db.publishedCalendar.findFirst({ where: { current: true } });
  return row && { hash: row.hash, calendar: row.body as unknown as Calendar };
}

/** The calendar that new cases count by, published if it wasn't yet. */
export async function calendarNow(db: PrismaClient): Promise<Current> {
  const current = await currentCalendarOrNull(db);
  if (current) return current;
  const calendar = loadCalendar();
  return { calendar, hash: await publishCalendar(db, calendar) };
}
