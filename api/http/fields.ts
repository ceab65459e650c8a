import { z } from 'zod';

export { bodyId, isoDate, line, plainId } from '../../domain/case/forms';

/** An instant in UTC. */
export const isoInstant = z.string().meta({ format: 'date-time', example: '2026-11-30T09:15:00.000Z' });

/** `?flag=true` in a query. */
export const flag = z
  .enum(['true', 'false'])
  .transform((text) => text === 'true')
  .meta({ override: { type: 'boolean', enum: undefined } });
