import { z } from 'zod';
import { products } from '../../../domain/case/forms';
import { bodyId, isoDate, line, openedCase, plainId, planYear } from '../../http/fields';
import { bilingual, namedBody } from '../../http/names';
import { conflict, timetableRow } from '../due/schema';

const MOST_ANCHORS = 20;
/** More than all units of the country. */
const MOST_UNITS = 5_000;

export const newCycle = z.strictObject({
  procedure: plainId,
  unit: plainId,
  year: planYear.meta({ description: 'The plan year' }),
  anchors: z
    .record(plainId, isoDate)
    .refine((anchors) => Object.keys(anchors).length <= MOST_ANCHORS)
    .default({})
    .meta({ description: 'Days the procedure counts from, such as the session’s opening; its defaults otherwise' }),
  lower: z
    .union([z.literal('all'), z.array(plainId).max(MOST_UNITS)])
    .optional()
    .meta({
      description:
        'The units whose plans this one opens where its procedure says so, and those below them: `all`, or their codes; absent, none',
    }),
  title: z
    .strictObject({ vi: line(300), en: line(300) })
    .optional()
    .meta({
      description:
        'Where the procedure says `manyAYear`: what this case is called; the same title in the same year is the same case',
    }),
  takenOver: z
    .strictObject({
      begunOn: isoDate.optional().meta({ description: 'The day on which it began, on paper or elsewhere' }),
      history: z
        .array(
          z.strictObject({
            step: plainId,
            on: isoDate.meta({ description: 'The day of its document, or of the meeting' }),
            number: line(60).optional(),
            documents: products.optional(),
          }),
        )
        .max(200)
        .optional(),
    })
    .optional()
    .meta({ description: 'A case begun before it is entered: what was done, each by its document’s day' }),
  body: bodyId.meta({
    description: 'The body one acts for: planning office, People’s Committee or Standing Body of the unit',
  }),
});

export const preview = z
  .object({
    case: z.string().meta({ description: 'The id that the case will have' }),
    exists: z.boolean(),
    inPlaceOf: z
      .string()
      .nullable()
      .meta({ description: 'The cancelled case of this unit, procedure and year in whose place it would be begun' }),
    title: bilingual,
    procedure: z.string(),
    version: z.string(),
    hash: z.string(),
    today: isoDate,
    anchors: z.record(z.string(), isoDate),
    settings: z.record(z.string(), z.string()),
    rows: z.array(timetableRow),
    conflicts: z.array(conflict),
    overdue: z
      .array(z.object({ step: z.string(), title: bilingual, dueOn: isoDate, holder: namedBody }))
      .meta({ description: 'Steps whose due date is past today' }),
    unseated: z
      .array(z.object({ step: z.string(), title: bilingual, bodies: z.array(namedBody) }))
      .meta({ description: 'Steps that ask bodies in which nobody sits here: those must be asked on paper' }),
    idle: z
      .array(
        z.object({
          step: z.string(),
          title: bilingual,
          body: namedBody,
          standing: z.enum(['unsigned', 'empty']),
        }),
      )
      .meta({ description: 'Steps that nobody could do today: nobody sits there, or nobody signs' }),
  })
  .meta({ id: 'CyclePreview' });

export const started = openedCase.meta({ id: 'StartedCycle' });

export type NewCycle = z.output<typeof newCycle>;
export type CyclePreview = z.input<typeof preview>;

export const startsQuery = z.strictObject({ body: bodyId });
export const starts = z.object({
  items: z.array(
    z.object({
      procedure: z.string(),
      by: z.array(namedBody).meta({ description: 'Who begins its cases in that unit' }),
      open: z.boolean().meta({ description: 'One may, for that body' }),
    }),
  ),
});
