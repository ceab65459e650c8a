import { z } from 'zod';
import { bodyId, dayBy, flag, isoDate, isoInstant, plainId } from './fields';
import { bilingual } from './names';
import { pageQuery } from './page';

/** What is sought in a list. */
export const search = z.string().trim().min(1).max(100).optional().meta({
  description:
    'Words it is found by, in any order, with marks or without: title, subject, number, code, names. A word of one or two letters is found where a word begins, a longer one anywhere',
});

/** By what every list of cases may be narrowed. */
export const listQuery = {
  ...pageQuery,
  search,
  unit: plainId.optional().meta({ description: 'The unit whose case it is' }),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  open: flag.optional(),
  late: flag
    .optional()
    .meta({ description: 'Only those in which something is overdue, or only those in which nothing is' }),
  holder: bodyId.optional().meta({ description: 'Only those in which this body holds a step' }),
  dueBy: isoDate.optional().meta({ description: 'Only those in which an open step is due on that day or before' }),
  openedFrom: isoDate.optional(),
  openedTo: isoDate.optional(),
};

/** How late a listed case is. */
export const lateness = {
  overdue: z.int().meta({ description: 'Steps overdue now, by a day that somebody laid down' }),
  pastSuggested: z.int().meta({ description: 'Steps past a day that is only suggested: nobody is late' }),
};

/** Its next day. */
export const upcoming = {
  nextDue: isoDate.nullable().meta({ description: 'Earliest due date of what is still to be done' }),
  nextDueBy: dayBy.nullable(),
};

/** What every list says of a case; each kind adds its own. */
export const listedCase = z.object({
  id: z.string(),
  parent: z.string().nullable(),
  unit: z.string(),
  unitName: bilingual.meta({ description: 'As it was called when the case was opened' }),
  year: z.int().nullable(),
  title: bilingual,
  rehearsal: z.boolean(),
  openedAt: isoInstant,
  closedAt: isoInstant.nullable(),
  outcome: z.string().nullable(),
});
export type ListedCase = z.output<typeof listedCase>;
