import { z } from 'zod';
import { LAW_DUTIES, PROJECT_LEVELS } from '../../domain/project/law';
import { again, basis, id, isoDate, period, point, text } from '../schema';

const days = z.string().regex(/^[1-9]\d{0,3}d$/, 'must be a number of days such as 30d');
const covers = z.array(point).min(1);

const notice = z.strictObject({
  id,
  level: z.enum(PROJECT_LEVELS),
  title: text,
  cites: basis,
  tells: z
    .enum(['province', 'district', 'commune', 'community'])
    .describe('The Council of each place at that tier; community: it is made public in the place.'),
});

const duty = z.strictObject({
  title: text,
  covers,
  cites: basis,
  within: z.strictObject({ period, cites: basis }),
  reminders: z.array(period).default([]),
});

const dayOfYear = z.strictObject({
  day: z.int().min(1).max(31),
  month: z.int().min(1).max(12),
  year: z.int().min(0).max(1),
});

const progress = duty.extend({
  within: z.strictObject({ by: z.strictObject({ half: dayOfYear, year: dayOfYear }), cites: basis }),
});

/** A version of the law on the register of projects; what it yields is a `ProjectLaw` of `domain/project/law.ts`. */
export const projectLawFile = z.strictObject({
  id: z.literal('project-register'),
  version: id,
  title: text,
  from: isoDate,
  to: isoDate.optional(),
  correctedBy: id.optional().describe('The version that took its place because it misstates the law.'),
  notices: z.array(notice).min(1),
  contents: z.array(z.strictObject({ id, title: text, cites: basis })).min(1),
  again: again.optional(),
  duties: z.strictObject(
    Object.fromEntries(LAW_DUTIES.map((kind) => [kind, duty])) as Record<(typeof LAW_DUTIES)[number], typeof duty>,
  ),
  areaPosting: duty
    .optional()
    .describe('A commune makes public what others decided on and lies in its area, with its progress.'),
  progress: progress
    .optional()
    .describe('The owner’s report on each half-year and year: by which day of the same year (0) or the next (1).'),
  posting: z.strictObject({ atLeast: days, cites: basis }),
  board: z.strictObject({ members: z.int().min(1), ahead: days, cites: basis }),
});

const told = z.strictObject({
  unit: z.string(),
  council: z.string().nullable(),
  because: text,
});

/** Worked examples: a project, a day, and who must be told, with a sentence a lawyer can check. */
export const projectExamplesFile = z.strictObject({
  version: id,
  examples: z
    .array(
      z.strictObject({
        title: text,
        unit: z.string(),
        owner: z.string(),
        places: z.array(z.string()).min(1),
        on: isoDate,
        tells: z.array(told).min(1),
        posts: z.array(z.string()).optional().describe('The communes whose Committees make it public.'),
        later: z
          .array(
            z.strictObject({
              from: isoDate,
              tells: z.array(z.string()).min(1),
              ended: z.array(z.string()).default([]),
              because: text,
            }),
          )
          .default([]),
      }),
    )
    .min(1),
});
