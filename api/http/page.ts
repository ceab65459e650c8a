import { z } from 'zod';
import { invalid } from './validate';

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 200;

/** The query fields of a list. Spread them into the route's query: `z.strictObject({ ...pageQuery, … })`. */
export const pageQuery = {
  cursor: z
    .string()
    .max(1000)
    .regex(/^[A-Za-z0-9_-]+$/)
    .optional()
    .meta({
      description: 'The `next` of the page before; left out for the first. What stands in it is nobody’s to know',
    }),
  limit: z.coerce.number().int().min(1).max(MAX_LIMIT).default(DEFAULT_LIMIT),
};

/** The shape of a list's answer. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable().meta({ description: 'Cursor of the next page' }) });

/** One value of a sort key. */
export type KeyPart = string | number | null;

/** A page of a list, and the cursor of the next. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

/** Makes a page of `limit` items from up to `limit + 1` rows: the extra row only says that there is more. */
export function page<T>(rows: T[], limit: number, keyOf: (row: T) => (KeyPart | Date)[]): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null };
}

/** The sort key after which a page begins, or nothing for the first page. `length` is the key's number of parts. */
export function after(cursor: string | undefined, length: number): KeyPart[] | undefined {
  if (cursor === undefined) return undefined;
  const key = decode(cursor);
  if (key?.length !== length)
    throw invalid('cursor', 'phải là `next` của trang trước / must be the `next` of the page before');
  return key;
}

/** A date stands there as an instant. */
function encodeCursor(key: (KeyPart | Date)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

const key = z.array(z.union([z.string(), z.number(), z.null()]));

function decode(cursor: string): KeyPart[] | undefined {
  try {
    return key.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    return undefined;
  }
}
