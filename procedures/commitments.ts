import { z } from 'zod';
import type { Calendar } from '../domain/calendar/calendar';
import type { IsoDate } from '../domain/calendar/dates';
import { duePeriod, parsePeriod } from '../domain/calendar/period';
import { DomainError } from '../domain/errors';
import { lawBeside } from './instruments';
import { basis, period } from './schema';

const lengths = lawBeside('commitments.yaml', z.strictObject({ signed: period, cites: basis }));

/** The day suggested for signing commitments that are drawn up on a day; null where the calendar ends before it. */
export function suggestedSigning(calendar: Calendar, on: IsoDate): IsoDate | null {
  try {
    return duePeriod(calendar, on, parsePeriod(lengths().signed)).dueOn;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'calendar-out-of-range') return null;
    throw error;
  }
}
