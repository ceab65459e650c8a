import { z } from 'zod';
import { CASE_KINDS } from '../../domain/kinds';
import { taskRow } from '../cases/schema';
import { accepted, bodyId, flag, isoInstant, plainId } from '../http/fields';
import { bilingual, namedBody } from '../http/names';
import { pageOf, pageQuery } from '../http/page';

export const inboxQuery = z.strictObject({
  ...pageQuery,
  body: bodyId.optional().meta({ description: 'Only this body’s tasks' }),
  overdue: flag.optional().meta({ description: 'Past its day; past one that is only suggested, nobody is late' }),
  kind: z.enum(CASE_KINDS).optional(),
  case: plainId.optional(),
  within: z.coerce.number().int().min(0).max(366).optional().meta({ description: 'Due within so many days, or late' }),
  held: z.enum(['me', 'nobody', 'others']).optional().meta({ description: 'Who in the body works on it' }),
  returned: flag.optional().meta({ description: 'Only what came back' }),
  search: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .optional()
    .meta({ description: 'Part of what the task or its case is called, with or without marks' }),
});

export const doneQuery = z.strictObject(pageQuery);

const doneAct = z
  .object({
    case: z.object({ id: z.string(), kind: z.enum(CASE_KINDS), title: bilingual }),
    seq: z.int(),
    name: z.string(),
    at: isoInstant,
    body: namedBody,
    accepted,
  })
  .meta({ id: 'DoneAct' });
export const donePage = pageOf(doneAct);

const inboxRow = taskRow
  .extend({
    case: z.object({ title: bilingual, kind: z.string(), unit: z.string(), year: z.int().nullable() }),
  })
  .meta({ id: 'InboxRow' });

export const inboxPage = pageOf(inboxRow);

export type InboxQuery = z.output<typeof inboxQuery>;
export type InboxRow = z.output<typeof inboxRow>;
export type DoneActView = z.output<typeof doneAct>;
