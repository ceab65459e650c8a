import { z } from 'zod';
import { isoDate, isoInstant, plainId } from '../http/fields';
import { bilingual, namedBody } from '../http/names';
import { pageOf, pageQuery } from '../http/page';

export const lateEntryQuery = z.strictObject({
  ...pageQuery,
  unit: plainId.max(20).optional(),
  from: isoDate.optional().meta({ description: 'Entered on this day or later' }),
  to: isoDate.optional().meta({ description: 'Last day, itself included' }),
});

const lateEntry = z
  .object({
    case: z.string(),
    title: bilingual.meta({ description: 'The case’s' }),
    seq: z.int().meta({ description: 'Number of the act in the case’s register' }),
    act: z.string(),
    step: z.string().nullable(),
    stepTitle: bilingual.nullable(),
    body: namedBody,
    officer: z.string().nullable(),
    enteredAt: isoInstant,
    countsOn: isoDate.meta({ description: 'The day that counts' }),
    days: z.int().meta({ description: 'Calendar days from the day that counts to the entry' }),
    number: z.string().nullable().meta({ description: 'Number of the document that it rests on' }),
    takenOver: z.boolean().meta({ description: 'Done before the case was entered, and taken over with it' }),
  })
  .meta({ id: 'LateEntry' });

export const lateEntryPage = pageOf(lateEntry);

export type LateEntryQuery = z.output<typeof lateEntryQuery>;
export type LateEntryView = z.input<typeof lateEntry>;
