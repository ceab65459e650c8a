import { z } from 'zod';
import { taskRow } from '../cases/schema';
import { bodyId, flag } from '../http/fields';
import { bilingual } from '../http/names';
import { pageOf, pageQuery } from '../http/page';

export const inboxQuery = z.strictObject({
  ...pageQuery,
  body: bodyId.optional().meta({ description: 'Only this body’s tasks' }),
  overdue: flag.optional(),
});

const inboxRow = taskRow
  .extend({
    case: z.object({ title: bilingual, kind: z.string(), unit: z.string(), year: z.int().nullable() }),
  })
  .meta({ id: 'InboxRow' });

export const inboxPage = pageOf(inboxRow);

export type InboxQuery = z.output<typeof inboxQuery>;
export type InboxRow = z.output<typeof inboxRow>;
export type InboxPage = z.output<typeof inboxPage>;
