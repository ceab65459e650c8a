import { z } from 'zod';

/** A file holds no more: enough for every unit of the country to have posted. */
export const MOST_ROWS = 5_000;

/** Of so many plans the targets, so that nobody makes us read the whole register: one province's, with its communes. */
export const MOST_PLANS = 500;

export const ofUnit = z.strictObject({
  unit: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,20}$/)
    .optional()
    .meta({ description: 'Of this unit and all below it' }),
});

export const dataFormat = z.strictObject({ format: z.enum(['csv', 'json']) });
