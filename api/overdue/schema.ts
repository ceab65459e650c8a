import { z } from 'zod';
import type { IsoDate } from '../../domain/calendar/dates';
import { LEVELS } from '../../domain/units/model';
import { bodyId, dayBy, flag, isoDate, isoInstant, plainId, refused } from '../http/fields';
import { bilingual, clause, namedBody, namedStep } from '../http/names';
import { pageOf, pageQuery } from '../http/page';

const level = z.enum(LEVELS);

/** As far back as a trend goes: a year of weeks, or three months of days. */
const MOST_POINTS = 92;

/** Level, unit and within say where the step is *held*; `plan` whose plan it delays. */
const filters = {
  level: level.optional(),
  unit: plainId.optional().meta({ description: 'Unit of the body that holds the step' }),
  within: plainId
    .optional()
    .meta({ description: 'A unit with all that lie inside it: a region with its provinces and their communes' }),
  plan: plainId.optional().meta({ description: 'Unit whose case it is' }),
  body: bodyId.optional(),
  procedure: plainId.optional(),
  kind: plainId.optional().meta({ description: 'Kind of step: draft, consult, reply, decide …' }),
  step: plainId.optional().meta({ description: 'Step of a plan cycle' }),
  dayBy: z.enum(['law', 'timetable', 'suggestion']).optional().meta({
    description:
      'Who laid down the day that is past: the law or a directive (`law`), a unit’s timetable or document (`timetable`), nobody. Without it: all but nobody',
  }),
};

/** A trend has no such steps: none of them was ever late. */
const orSoon = {
  ...filters,
  soon: flag.optional().meta({
    description: 'Instead of those that are late: those still in time and due within five working days',
  }),
};

export const overdueQuery = z.strictObject({ ...pageQuery, ...orSoon });
export const extensionsQuery = z.strictObject({
  ...pageQuery,
  ...orSoon,
  to: isoDate.meta({ description: 'The day that all are to have' }),
});
export const summaryQuery = z.strictObject({
  ...pageQuery,
  ...orSoon,
  by: z.enum(['level', 'unit', 'body', 'procedure', 'kind']),
});
export const placesQuery = z.strictObject({
  ...orSoon,
  within: plainId.default('VN').meta({ description: 'The unit whose parts are listed' }),
  at: level.optional().meta({ description: 'Level of the parts; without it, the next one down' }),
});
export const matrixQuery = z.strictObject({ ...orSoon, procedure: plainId });
export const trendQuery = z.strictObject({
  ...filters,
  by: z.enum(['day', 'week']).default('week').meta({ description: 'At the end of each day, or of each Sunday' }),
  points: z.coerce.number().int().min(2).max(MOST_POINTS).default(12),
});

const late = z.object({
  days: z.int().meta({ description: 'Calendar days since the due date' }),
  workingDays: z.int().nullable().meta({ description: 'Working days since; null outside the calendar' }),
});

const overdueRow = z
  .object({
    case: z.string(),
    caseTitle: bilingual,
    caseKind: z.string(),
    unit: z.string(),
    procedure: z.string().nullable(),
    year: z.int().nullable(),
    step: z.string(),
    title: bilingual,
    kind: z.string(),
    round: z.int(),
    holder: namedBody,
    entersFor: namedBody.nullable().meta({ description: 'The body whose step it is, where the holder only enters it' }),
    heldSince: isoInstant.nullable(),
    dueOn: isoDate,
    late,
    dayBy,
    clause,
    behind: z
      .array(z.object({ case: z.string(), step: z.string(), title: bilingual }))
      .meta({ description: 'What waits for it, directly or through others' }),
    acts: z
      .array(
        z.object({
          name: z.enum(['remind', 'escalate', 'extend']),
          body: z.string(),
          reaches: z.array(namedBody).meta({ description: 'Whom a reminder or an escalation is sent to' }),
          repeated: z.boolean().meta({ description: 'It was sent there today already: only with `again` once more' }),
        }),
      )
      .meta({ description: 'What the asker may do about it, and for which body' }),
    lastTold: isoInstant
      .nullable()
      .meta({ description: 'When the holder was last reminded, by somebody or by itself, or told that it is late' }),
  })
  .meta({ id: 'OverdueStep' });

const extensionRow = overdueRow
  .pick({ case: true, caseTitle: true, step: true, title: true, dueOn: true })
  .extend({
    body: bodyId.nullable().meta({ description: 'For which body the asker would extend; null: for none' }),
    moves: z
      .array(z.object({ step: z.string(), title: bilingual, oldDue: isoDate.nullable(), newDue: isoDate.nullable() }))
      .meta({ description: 'Which days would move, of steps that stand on it too' }),
    reaches: z.array(namedBody).meta({ description: 'Who would be told by mail' }),
    refusal: refused.meta({ description: 'Why it would be refused' }),
  })
  .meta({ id: 'ExtensionPreview' });

const summaryRow = z
  .object({
    key: z.string(),
    name: bilingual,
    count: z.int(),
    worst: z.object({ case: z.string(), step: z.string(), holder: z.string(), dueOn: isoDate, late }),
  })
  .meta({ id: 'OverdueSummary' });

export const overduePage = pageOf(overdueRow).extend({ today: isoDate });
export const extensionsPage = pageOf(extensionRow);
export const summaryPage = pageOf(summaryRow).extend({ today: isoDate, total: z.int() });

const placeRow = z
  .object({
    key: z.string(),
    name: bilingual,
    level,
    own: z.int().meta({ description: 'Steps that its own bodies hold' }),
    all: z.int().meta({ description: 'With those held inside it' }),
    worst: z.object({ dueOn: isoDate, late }).nullable(),
    parts: z.boolean().meta({ description: 'Whether it has parts of its own to look at' }),
  })
  .meta({ id: 'OverduePlace' });
export const placesView = z
  .object({
    today: isoDate,
    path: z
      .array(z.object({ key: z.string(), name: bilingual, level }))
      .meta({ description: 'From the nation down to the unit whose parts these are' }),
    total: z.int(),
    byDay: z
      .object({ law: z.int(), timetable: z.int(), suggestion: z.int() })
      .meta({ description: 'The same by who laid down the day, whichever is asked for; `suggestion` is no lateness' }),
    beside: placeRow
      .pick({ all: true, worst: true })
      .meta({ description: 'What the level’s own bodies hold, in none of its parts' }),
    items: z.array(placeRow),
  })
  .meta({ id: 'OverduePlaces' });

const cell = z.object({ step: z.string(), count: z.int(), worst: z.object({ dueOn: isoDate, late }) });
export const matrixView = z
  .object({
    today: isoDate,
    steps: z.array(namedStep).meta({ description: 'Steps that are late anywhere, in the procedure’s order' }),
    units: z
      .array(z.object({ unit: z.string(), name: bilingual, total: z.int(), cells: z.array(cell) }))
      .meta({ description: 'Those most behind first, at most 200' }),
    more: z.int().meta({ description: 'Units left out' }),
  })
  .meta({ id: 'OverdueMatrix' });

export const trendView = z
  .object({
    by: z.enum(['day', 'week']),
    points: z
      .array(z.object({ on: isoDate, late: z.int(), became: z.int(), ended: z.int() }))
      .meta({ description: 'Late at the end of that day; become late and finished or moved since the point before' }),
  })
  .meta({ id: 'OverdueTrend' });

/** What is asked for; with `due`, steps that are still in time and due on these days, instead of late ones. */
export type Filters = Omit<z.output<typeof overdueQuery>, 'cursor' | 'limit' | 'soon'> & {
  due?: { from: IsoDate; to: IsoDate };
};
export type SummaryQuery = Filters & Pick<z.output<typeof summaryQuery>, 'by' | 'limit' | 'cursor'>;
export type Late = z.output<typeof late>;
export type OverdueRow = z.output<typeof overdueRow>;
export type ExtensionRow = z.output<typeof extensionRow>;
export type MatrixQuery = Filters & { procedure: string };
export type TrendQuery = z.output<typeof trendQuery>;
export type PlaceRow = z.output<typeof placeRow>;
export type PlacesView = z.output<typeof placesView>;
export type MatrixView = z.output<typeof matrixView>;
export type TrendView = z.output<typeof trendView>;
