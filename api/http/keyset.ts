import { z } from 'zod';
import { after } from './page';
import { invalid } from './validate';

/** An instant in a cursor: one that the database can read. */
export const instantKey = z.iso.datetime().regex(/^[12]\d{3}-/);
/** An id in a cursor. */
export const idKey = z
  .string()
  .max(300)
  .regex(/^[^\0\p{Surrogate}]*$/u);
/** A day in a cursor. */
export const dayKey = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** The sort key after which a page begins, checked part by part; nothing for the first page. Throws `invalid-input`. */
export function keyAfter<const T extends readonly [z.ZodType, ...z.ZodType[]]>(
  cursor: string | undefined,
  parts: T,
): { [I in keyof T]: z.output<T[I]> } | undefined {
  const key = after(cursor, parts.length);
  if (!key) return undefined;
  const checked = z.tuple(parts as unknown as [z.ZodType, ...z.ZodType[]]).safeParse(key);
  if (checked.success) return checked.data as { [I in keyof T]: z.output<T[I]> };
  throw invalid('cursor', 'phải là `next` của trang trước / must be the `next` of the page before');
}
