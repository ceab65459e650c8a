import { join } from 'node:path';
import { z } from 'zod';
import type { Calendar } from '../domain/calendar/calendar';
import type { IsoDate } from '../domain/calendar/dates';
import { duePeriod, parsePeriod } from '../domain/calendar/period';
import { DomainError } from '../domain/errors';
import { PROCEDURES_FOLDER, read } from './files';
import { basis, period } from './schema';

const file = z.strictObject({ signed: period, cites: basis });

let known: z.output<typeof file> | undefined;

/** The day suggested for signing commitments that are drawn up on a day; null where the calendar ends before it. */
export function suggestedSigning(calendar: Calendar, on: IsoDate): IsoDate | null {
  known ??= read(join(PROCEDURES_FOLDER, 'commitments.yaml'), file);
  try {
    return duePeriod(calendar, on, parsePeriod(known.signed)).dueOn;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'calendar-out-of-range') return null;
    throw error;
  }
}
