import { z } from 'zod';
import { isIsoDate } from '../../domain/calendar/dates';
import { rule } from './validate';

/** A calendar day that exists, `YYYY-MM-DD`. */
export const isoDate = z
  .string()
  .refine(isIsoDate, rule('phải là ngày có thật, dạng YYYY-MM-DD', 'must be a day that exists, written YYYY-MM-DD'))
  .meta({ description: 'A calendar day in Vietnam', example: '2026-11-30', format: 'date' });

/** An instant in UTC. */
export const isoInstant = z.string().meta({ format: 'date-time', example: '2026-11-30T09:15:00.000Z' });

/** A body such as `22.ubnd`: its unit, then its template. */
export const bodyId = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,20}(\.[a-z0-9-]{1,60}){1,3}$/)
  .meta({ example: '22.ubnd' });

/** An identifier of ours in plain characters: a case, a step, a document type. */
export const plainId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:~-]{0,199}$/);

/** One line of text: trimmed, not empty, without control characters. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine(
      (text) => !/\p{Cc}/u.test(text),
      rule('không được chứa ký tự điều khiển', 'must not contain control characters'),
    );

/** `?flag=true` in a query. */
export const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
