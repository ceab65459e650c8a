import { z } from 'zod';
import { CAPITAL_SOURCES } from '../../domain/project/reported';
import { documentRef, isoDate, isoInstant } from '../http/fields';

const amount = z.string().meta({ description: 'Million đồng, a decimal as text' });
const share = z.object({ source: z.enum(CAPITAL_SOURCES), amount });

const approval = z.object({
  decidedBy: z.string(),
  number: z.string(),
  signedOn: isoDate,
  total: amount,
  startsOn: isoDate,
  finishesOn: isoDate,
  capital: z.array(share.extend({ year: z.int() })),
  milestones: z.array(z.object({ name: z.string(), dueOn: isoDate })),
});

const report = z.object({
  asOf: isoDate,
  period: z.string().nullable().meta({ description: 'The half-year or year it answers for' }),
  at: isoInstant,
  disbursed: z.array(share).meta({ description: 'From the beginning, by source' }),
  work: z.string().meta({ description: 'Share of the work done, per cent' }),
  reached: z.array(z.object({ name: z.string(), on: isoDate })),
  corrects: z.boolean(),
  late: z.boolean(),
  documents: z.array(documentRef),
});

const deviation = z.object({
  kind: z.enum(['total', 'disbursement', 'work', 'milestone', 'finish']),
  what: z.string().nullable(),
  expected: z.string(),
  actual: z.string(),
  difference: z.string().meta({ description: 'Million đồng, points of per cent, or days' }),
  since: isoDate,
});

/** What was approved of a project, its owner's newest report, and how the two differ. */
export const standing = z
  .object({
    registered: amount,
    approvals: z.array(approval).meta({ description: 'The decision, and those that changed it' }),
    report: report.nullable(),
    deviations: z.array(deviation),
  })
  .meta({ id: 'ProjectStanding' });

/** As anybody may read it: no documents. */
export const publicStanding = standing
  .extend({ report: report.omit({ documents: true }).nullable() })
  .meta({ id: 'PublicStanding' });
