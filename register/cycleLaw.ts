import type { IsoDate } from '../domain/calendar/dates';
import type { Calendar } from '../domain/calendar/calendar';
import type { Overlay, Procedure } from '../domain/law/procedure';
import type { PrismaClient } from '../prisma/generated/client';
import { loadCalendar } from '../procedures/calendars/load';
import { procedureFor } from '../procedures/load';
import { lawHash, publishCalendar, publishProcedure } from './law';
import { overlaysOf } from './overlays';
import { versions } from './versions';

/** The law that a cycle of a plan year begins under. */
export interface CycleLaw {
  procedure: Procedure;
  procedureHash: string;
  calendar: Calendar;
  calendarHash: string;
  /** What units lay down beside that procedure. */
  overlays: Overlay[];
}

/**
 * The procedure's version for that plan year and day of beginning, and the calendar that new cases count by. A version
 * that was published is frozen: its published text holds, whatever the file says by now. Throws `no-procedure`.
 */
export async function lawFor(db: PrismaClient, id: string, year: number, begunOn: IsoDate): Promise<CycleLaw> {
  const [all, current, overlays] = await Promise.all([
    versions(db, id),
    db.publishedCalendar.findFirst({ where: { current: true } }),
    overlaysOf(db, id),
  ]);
  const procedure = procedureFor(
    id,
    year,
    begunOn,
    all.map((one) => one.procedure),
  );
  const calendar = current ? (current.body as unknown as Calendar) : loadCalendar();
  const calendarHash = current?.hash ?? lawHash(calendar);
  return { procedure, procedureHash: lawHash(procedure), calendar, calendarHash, overlays };
}

/** Publishes what a case is about to name and isn't published yet. */
export async function publish(
  db: PrismaClient,
  { procedure, procedureHash, calendar, calendarHash }: CycleLaw,
): Promise<void> {
  const [known, counted] = await Promise.all([
    db.publishedProcedure.count({ where: { hash: procedureHash } }),
    db.publishedCalendar.count({ where: { hash: calendarHash } }),
  ]);
  if (!known) await publishProcedure(db, procedure);
  if (!counted) await publishCalendar(db, calendar);
}
