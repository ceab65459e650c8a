import { z } from 'zod';
import { isoInstant } from '../http/fields';
import { bilingual } from '../http/names';
import { person } from '../passes/schema';

const newsRow = z
  .object({
    id: z.string(),
    at: isoInstant,
    kind: z
      .enum(['mentioned', 'remark', 'passed', 'returned', 'mail'])
      .meta({ description: '`mail`: the case’s own notice' }),
    case: z.object({ id: z.string(), kind: z.string(), title: bilingual }),
    by: person.nullable(),
    text: z.string(),
    seen: z.boolean(),
  })
  .meta({ id: 'NewsLine' });
export const newsList = z.object({ items: z.array(newsRow).meta({ description: 'At most 50' }) });

export const newsSummary = z
  .object({ unseen: z.int().meta({ description: 'At most 100 are counted' }) })
  .meta({ id: 'NewsSummary' });

export const seen = z.strictObject({ at: z.iso.datetime().meta({ description: 'Of the newest line that was shown' }) });

export type NewsRow = z.input<typeof newsRow>;
