import { z } from 'zod';
import { line, plainId } from '../http/fields';
import { bilingual } from '../http/names';
import { LIST_NAMES } from './lists';

const list = z.enum(LIST_NAMES);
const query = z
  .string()
  .max(1000)
  .regex(/^[^#?\s]*$/)
  .meta({ description: 'What stands behind `?` in the list’s address', example: 'open=true&late=true' });

export const viewQuery = z.strictObject({ list });
export const newView = z.strictObject({ list, name: line(80), query });
export const columns = z.strictObject({
  list,
  hidden: z.array(plainId).max(50).meta({ description: 'Names of columns as the pages have them' }),
});
export const columnsView = z.object({ items: z.array(columns) });

const view = z
  .object({
    id: z.string(),
    list,
    name: bilingual,
    query,
    own: z.boolean().meta({ description: 'Kept by oneself; the others are offered to all' }),
    count: z
      .int()
      .nullable()
      .meta({ description: 'Rows that it has; null where it asks what the list no longer knows' }),
  })
  .meta({ id: 'SavedView' });

export const viewList = z.object({
  items: z.array(view),
  most: z.int().meta({ description: 'No view is counted further than this' }),
});

export type View = z.output<typeof view>;
