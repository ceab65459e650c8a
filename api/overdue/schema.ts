import { z } from 'zod';
import { LEVELS } from '../../domain/units/model';
import { bodyId, flag, isoDate, isoInstant, plainId } from '../http/fields';
import { bilingual, clause, namedBody } from '../http/names';
import { pageOf, pageQuery } from '../http/page';

const level = z.enum(LEVELS);

/** Level, unit and region say where the step is *held*; `plan` whose plan it delays. */
const filters = {
  level: level.optional(),
  unit: plainId.optional().meta({ description: 'Unit of the body that holds the step' }),
  region: plainId.optional().meta({ description: 'Region with its provinces and their communes' }),
  plan: plainId.optional().meta({ description: 'Unit whose case it is' }),
  body: bodyId.optional(),
  procedure: plainId.optional(),
  kind: plainId.optional().meta({ description: 'Kind of step: draft, consult, reply, decide …' }),
  rehearsal: flag.default(false),
};

export const overdueQuery = z.strictObject({ ...pageQuery, ...filters });
export const summaryQuery = z.strictObject({ ...pageQuery, ...filters, by: z.enum(['level', 'unit', 'body', 'procedure']) });

const late = z.object({
  days: z.int().meta({ description: 'Calendar days since the due date' }),
  workingDays: z.int().nullable().meta({ description: 'Working days since; null outside the calendar' }),
});

export const overdueRow = z.object({
  case: z.string(), caseTitle: bilingual, caseKind: z.string(), unit: z.string(), procedure: z.string().nullable(), year: z.int().nullable(),
  step: z.string(), title: bilingual, kind: z.string(), round: z.int(),
  holder: namedBody,
  entersFor: namedBody.nullable().meta({ description: 'The body whose step it is, where the holder only enters it' }),
  heldSince: isoInstant.nullable(), dueOn: isoDate, late, clause,
  behind: z.array(z.object({ case: z.string(), step: z.string(), title: bilingual })).meta({ description: 'What waits for it, directly or through others' }),
}).meta({ id: 'OverdueStep' });

export const summaryRow = z.object({
  key: z.string(), name: bilingual, count: z.int(),
  worst: z.object({ case: z.string(), step: z.string(), holder: z.string(), dueOn: isoDate, late }),
}).meta({ id: 'OverdueSummary' });

export const overduePage = pageOf(overdueRow).extend({ today: isoDate });
export const summaryPage = pageOf(summaryRow).extend({ today: isoDate, total: z.int() });

export type Filters = Omit<z.output<typeof overdueQuery>, 'cursor' | 'limit'>;
export type OverdueQuery = z.output<typeof overdueQuery>;
export type SummaryQuery = z.output<typeof summaryQuery>;
export type Late = z.output<typeof late>;
export type OverdueRow = z.output<typeof overdueRow>;
export type SummaryRow = z.output<typeof summaryRow>;
export type OverduePage = z.output<typeof overduePage>;
export type SummaryPage = z.output<typeof summaryPage>;
