import { dayStatus, type Calendar } from '../domain/calendar/calendar';
import { addDays, daysBetween, startOfVnDay, vnDateOf } from '../domain/calendar/dates';
import { duePeriod, parsePeriod } from '../domain/calendar/period';
import type { Task } from '../prisma/generated/client';
import { chance } from './chance';

export interface Habits {
  seed: number;
  calendar: Calendar;
  /** Steps that their holders finish so many days after the due date. */
  late: Record<string, number>;
  /** Bodies that don't answer until somebody above them asks. */
  silent: string[];
}

/** Beyond this, an office waits for the date to come near. */
const FAR_DAYS = 30;

/** When the officers will do this task (ISO instant), or null for those who keep silent. */
export function plannedFor({ seed, calendar, late, silent }: Habits, task: Task): string | null {
  const opened = vnDateOf(task.openedAt.toISOString());
  const soonest = new Date(task.openedAt.getTime() + 3_600_000).toISOString();
  // Opened late in the day, or on a rest day: the first working hour after.
  const first =
    dayStatus(calendar, opened).working && soonest < instant(opened, 17)
      ? soonest
      : instant(duePeriod(calendar, opened, parsePeriod('1wd')).dueOn, 8);
  if (['reply', 'contribute'].some((act) => task.acts.includes(act)) && silent.includes(task.body))
    // Who keeps silent has read what it was asked: else its silence would mean nothing.
    return task.acts.includes('seen') ? first : null;
  const hour = 8 + Math.floor(chance(seed, task.caseId, task.key, 'hour') * 8);
  const delay = late[task.step];
  const day = delay && task.dueOn ? addDays(task.dueOn, delay) : workingDay(calendar, dayWithin(seed, task, opened));
  // A session is convened ahead of the day before which it can't decide.
  const { notBefore, inSession } = task.facts as { notBefore?: string; inSession?: boolean };
  const allowed = notBefore && !inSession && notBefore > day ? workedFrom(calendar, notBefore) : day;
  const at = instant(allowed, hour);
  return at >= soonest ? at : first;
}

/** That hour of a day in Vietnam (ISO instant). */
export const instant = (day: string, hour: number): string =>
  new Date(Date.parse(startOfVnDay(day)) + hour * 3_600_000).toISOString();

/**
 * A day somewhere in the first half of the time there is; where the law names a far day, the days before it, as
 * offices do; receipts and dateless work within two days.
 */
function dayWithin(seed: number, task: Task, opened: string): string {
  if (task.key === 'open-session' && task.dueOn) return task.dueOn;
  // A session is convened as soon as the dossier is ready; who is asked has its time from the sending.
  if ((task.facts as { inSession?: boolean }).inSession || task.acts.includes('send-question')) return opened;
  const days = task.dueOn ? daysBetween(opened, task.dueOn) : 2;
  if (task.dueOn && days > FAR_DAYS)
    return addDays(task.dueOn, -3 - Math.floor(8 * chance(seed, task.caseId, task.key, 'day')));
  return addDays(opened, Math.max(0, Math.floor(days * (0.1 + 0.4 * chance(seed, task.caseId, task.key, 'day')))));
}

/** The same day if it is worked, else the next working day: what may not be done earlier. */
export function workedFrom(calendar: Calendar, day: string): string {
  if (dayStatus(calendar, day).working) return day;
  return duePeriod(calendar, day, parsePeriod('1wd')).dueOn;
}

/** The same day if it is worked, else the working day before it: an office that means to be in time. */
function workingDay(calendar: Calendar, day: string): string {
  if (dayStatus(calendar, day).working) return day;
  return duePeriod(calendar, day, parsePeriod('-1wd')).dueOn;
}
