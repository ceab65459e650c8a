import { z } from 'zod';

/** A file holds no more: enough for every unit of the country to have posted. */
export const MOST_ROWS = 5_000;

export const dataFormat = z.strictObject({ format: z.enum(['csv', 'json']) });
