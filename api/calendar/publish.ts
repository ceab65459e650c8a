import type { Request } from 'express';
import { type Calendar, correct } from '../../domain/calendar/calendar';
import { DomainError } from '../../domain/errors';
import { notFound } from '../../domain/notFound';
import { calendarFile } from '../../procedures/calendars/schema';
import { lawHash, makeCurrent } from '../../register/law';
import { requireMatch } from '../http/conditional';
import { invalid } from '../http/validate';
import type { Services } from '../services';
import { nameTaken } from './queries';
import { type Current, currentCalendarOrNull } from './current';
import type { Correction } from './schema';

/**
 * Publishes the current calendar with corrections and makes it current. The same correction again changes nothing.
 * Throws `stale-version` when somebody else corrects at the same time, or `If-Match` names an older calendar.
 */
export async function publishCorrection({ db }: Services, correction: Correction, req: Request): Promise<Current> {
  return db.$transaction(async (tx) => {
    const [lock] = await tx.$queryRaw<
      { taken: boolean }[]
    >`SELECT pg_try_advisory_xact_lock(hashtext('phoihop.calendar')) AS taken`;
    if (!lock?.taken) throw new DomainError('stale-version');
    const current = await currentCalendarOrNull(tx);
    if (!current) throw notFound('calendar');
    const corrected = correctedBy(current.calendar, correction);
    if (lawHash(corrected) === current.hash) return current;
    requireMatch(req, current.hash);
    if (await nameTaken(tx, corrected.id, corrected.version, lawHash(corrected))) throw usedVersion();
    return { hash: await makeCurrent(tx, corrected), calendar: corrected };
  });
}

/** The corrected calendar, held to the rules of a calendar file. Throws `invalid-input`, `calendar-out-of-range`. */
export function correctedBy(calendar: Calendar, { version, years, days = {}, notice }: Correction): Calendar {
  const noticed = Object.entries(days).map(
    ([date, day]) => [date, day && { ...day, notice: day.notice ?? notice }] as const,
  );
  // Without its name, the calendar that this correction made before takes it once more, and stays as it is.
  const corrected = correct({ ...calendar, version: '' }, { version, years, days: Object.fromEntries(noticed) });
  const checked = calendarFile.safeParse(corrected);
  if (checked.success) return corrected;
  const [issue] = checked.error.issues;
  throw invalid(issue?.path.join('.') ?? 'days', issue?.message ?? 'invalid');
}

const usedVersion = () => invalid('version', 'đã dùng cho một lịch khác / is the name of another calendar');
