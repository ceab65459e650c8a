import { join } from 'node:path';
import { z } from 'zod';
import type { Calendar } from '../domain/calendar/calendar';
import type { IsoDate } from '../domain/calendar/dates';
import { duePeriod, parsePeriod } from '../domain/calendar/period';
import { PROCEDURES_FOLDER, read } from './files';
import { basis, period } from './schema';

const file = z.strictObject({ signed: period, cites: basis });

let known: z.output<typeof file> | undefined;

/** The day that is suggested for signing commitments that are drawn up on a day. Throws the calendar's faults. */
export function suggestedSigning(calendar: Calendar, on: IsoDate): IsoDate {
  known ??= read(join(PROCEDURES_FOLDER, 'commitments.yaml'), file);
  return duePeriod(calendar, on, parsePeriod(known.signed)).dueOn;
}
