import { z } from 'zod';
import { bodyId, isoDate, line, plainId, resultsOfMany, verified } from '../http/fields';
import { bilingual } from '../http/names';
import { pageOf } from '../http/page';
import { provision } from '../procedures/schema';

/** A case's bodies may each need a line, so pages are short. */
export const successionsQuery = z.strictObject({
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

const named = z.object({ id: z.string(), name: bilingual });

const duty = z.object({ title: bilingual.nullable(), acts: z.array(z.string()), dueOn: isoDate.nullable() });

const caseEnds = z
  .object({
    case: z.string(),
    title: bilingual,
    passes: z
      .array(z.object({ old: named, new: named, on: isoDate, verified }))
      .meta({ description: 'By rule; told to the case by itself' }),
    undecided: z
      .array(
        z.object({
          old: named,
          on: isoDate,
          candidates: z.array(named),
          duties: z.array(duty).meta({ description: 'What the old body has to do in it now' }),
        }),
      )
      .meta({ description: 'The rules name nobody: name the successor' }),
  })
  .meta({ id: 'CaseEnds' });

export const successions = pageOf(caseEnds);

export const newSuccession = z.strictObject({
  old: bodyId,
  successor: bodyId,
  on: isoDate.optional().meta({
    description: 'The first day on which the old body is no more; needed where the directory does not know its end',
  }),
  cases: z.array(plainId).min(1).max(200),
  provision: provision
    .optional()
    .meta({ description: 'The clause by which it passes; without one it stands as practice' }),
  why: line(1_000),
});

export const successionResults = resultsOfMany.meta({ id: 'SuccessionResults' });

export type NewSuccession = z.output<typeof newSuccession>;
export type Successions = z.input<typeof successions>;
