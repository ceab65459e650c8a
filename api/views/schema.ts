import { z } from 'zod';
import { line } from '../http/fields';
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
export const viewId = z.strictObject({ id: z.uuid() });

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
      .meta({ description: 'Cases that it has; null where it asks what the list no longer knows' }),
  })
  .meta({ id: 'SavedView' });

export const viewList = z.object({
  items: z.array(view),
  most: z.int().meta({ description: 'No view is counted further than this' }),
});

export type NewView = z.output<typeof newView>;
export type ViewList = z.input<typeof viewList>;
export type View = z.output<typeof view>;
