import { type Calendar, dayStatus } from '../../domain/calendar/calendar';
import { addDays, daysBetween, type IsoDate } from '../../domain/calendar/dates';
import type { Late } from './schema';

/** How late things due on a day are today; reckoned once per day. */
export function lateness(calendar: Calendar | null, today: IsoDate): (dueOn: IsoDate) => Late {
  const known = new Map<IsoDate, Late>();
  return (dueOn) => {
    const late = known.get(dueOn) ?? {
      days: daysBetween(dueOn, today),
      workingDays: workingDays(calendar, dueOn, today),
    };
    known.set(dueOn, late);
    return late;
  };
}

function workingDays(calendar: Calendar | null, dueOn: IsoDate, today: IsoDate): number | null {
  if (!calendar || dueOn < calendar.from || today > calendar.to) return null;
  let count = 0;
  for (let day = addDays(dueOn, 1); day <= today; day = addDays(day, 1))
    if (dayStatus(calendar, day).working) count += 1;
  return count;
}
