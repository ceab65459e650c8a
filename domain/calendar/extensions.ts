import { type Calendar, workingDaysBetween } from './calendar';
import { daysBetween, type IsoDate } from './dates';
import type { CalendarFault } from './faults';
import { type Computed, duePeriod, type Period } from './period';
import type { Undetermined } from './stops';

/** A later due date that someone granted, with the date it replaced; `revoked` when it was taken back. */
export interface Extension {
  id: string;
  why: string;
  by: string;
  oldDue: IsoDate;
  newDue: IsoDate;
  revoked?: boolean;
}

/** What extensions make of a due date; `applied` names those in force, in order. Null while the clock stands. */
interface Extended {
  dueOn: IsoDate | null;
  original: Computed | Undetermined;
  applied: string[];
}

/**
 * The due date with its extensions, in the order granted. Where an extension's `oldDue` is still the date it meets,
 * its `newDue` holds as granted. Where an earlier extension was taken back, or the clock was stopped since, it keeps
 * the *length* granted, counted from the date it now meets in the period's own unit (working or calendar days).
 * Throws `calendar-out-of-range`.
 */
export function applyExtensions(
  calendar: Calendar,
  due: Computed | Undetermined,
  extensions: readonly Extension[],
): Extended {
  const active = extensions.filter((extension) => !extension.revoked);
  const applied = active.map((extension) => extension.id);
  if (due.dueOn === null) return { dueOn: null, original: due, applied };
  const unit = due.period?.unit === 'wd' ? 'wd' : 'd';
  const dueOn = active.reduce((current, extension) => extend(calendar, current, extension, unit), due.dueOn);
  return { dueOn, original: due, applied };
}

/** Why an extension of `currentDue` may not be granted, if it may not. */
export function checkExtension(
  currentDue: IsoDate,
  granted: readonly Extension[],
  extension: Extension,
): CalendarFault | null {
  if (granted.some(({ id }) => id === extension.id)) return 'extension-id-repeated';
  if (extension.oldDue !== currentDue) return 'extension-old-due-mismatch';
  return daysBetween(extension.oldDue, extension.newDue) > 0 ? null : 'extension-earlier';
}

/** Why an extension may not be taken back, if it may not. A clock stop, open or past, is no hindrance. */
export function checkRevocation(granted: readonly Extension[], id: string): CalendarFault | null {
  const extension = granted.find((candidate) => candidate.id === id);
  if (!extension) return 'extension-unknown';
  return extension.revoked ? 'extension-already-revoked' : null;
}

function extend(calendar: Calendar, current: IsoDate, { oldDue, newDue }: Extension, unit: 'wd' | 'd'): IsoDate {
  if (current === oldDue) return newDue;
  const count = lengthOf(calendar, oldDue, newDue, unit);
  const period: Period = { count, unit, direction: 'after' };
  return count > 0 ? duePeriod(calendar, current, period).dueOn : current;
}

function lengthOf(calendar: Calendar, oldDue: IsoDate, newDue: IsoDate, unit: 'wd' | 'd'): number {
  return unit === 'd' ? daysBetween(oldDue, newDue) : workingDaysBetween(calendar, oldDue, newDue);
}
