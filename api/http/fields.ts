import { z } from 'zod';
import { isoDate } from '../../domain/case/forms';

export { bodyId, isoDate, line, plainId } from '../../domain/case/forms';

/** An instant in UTC. */
export const isoInstant = z.string().meta({ format: 'date-time', example: '2026-11-30T09:15:00.000Z' });

/** Beside the instant of an entry. */
export const countsOn = isoDate
  .nullable()
  .meta({ description: 'The day that counts, where that is another than the entry’s' });

/** `?flag=true` in a query. */
export const flag = z
  .enum(['true', 'false'])
  .transform((text) => text === 'true')
  .meta({ override: { type: 'boolean', enum: undefined } });
