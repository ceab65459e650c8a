import { z } from 'zod';
import { bodyId, decimal, isoDate, line, plainId, rule } from '../case/forms';
import { firstTwice } from '../case/fields';
import type { Step } from '../law/procedure';
import { MEASURES } from '../measures';

/**
 * The parts of a plan (S4, S6–S12) in the order in which drafting comes to them: its indicators, the assessment of the
 * years behind, viewpoints, forecasts, balances, options, targets, programmes, solutions, projects, and what of its
 * targets each unit below is assigned.
 */
export const PARTS = [
  'indicators',
  'assessment',
  'viewpoints',
  'forecasts',
  'balances',
  'options',
  'targets',
  'programmes',
  'solutions',
  'projects',
  'allocation',
] as const;
export type Part = (typeof PARTS)[number];

const DRAFTED = PARTS.filter((part) => part !== 'allocation');

/** Which parts a drafting step edits, by what it produces: the law's steps name their products, not our parts. */
const BY_PRODUCT: Record<string, readonly Part[]> = {
  assessment: ['indicators', 'assessment'],
  'state-report': ['viewpoints'],
  forecast: ['forecasts'],
  balances: ['balances'],
  options: ['options'],
  orientation: ['targets', 'programmes', 'projects'],
  solutions: ['solutions'],
  'draft-plan': DRAFTED,
  plan: DRAFTED,
};

/**
 * The parts that are edited while a step is open; none where it drafts nothing of a plan, nor where what a higher body
 * assigned is only entered.
 */
export function partsOfStep({
  kind,
  produces,
  enteredBy,
}: Pick<Step, 'kind' | 'produces' | 'enteredBy'>): readonly Part[] {
  if (kind === 'assign') return enteredBy ? [] : ['allocation'];
  if (kind !== 'draft') return [];
  const found = produces.flatMap(({ type }) => BY_PRODUCT[type] ?? []);
  return PARTS.filter((part) => found.includes(part));
}

/** Units of thousands of indicators by dozens of years would be another system's work. */
export const MOST = {
  indicators: 500,
  years: 20,
  variants: 5,
  options: 8,
  balances: 30,
  lines: 200,
  programmes: 300,
  projects: 3000,
  units: 200,
} as const;

const YEAR = /^(19|20|21)\d\d$/;
/** Figures by year, as decimal texts. */
const byYear = z
  .record(z.string().regex(YEAR), decimal)
  .refine(
    (figures) => Object.keys(figures).length <= MOST.years,
    rule(`tối đa ${MOST.years} năm`, `at most ${MOST.years} years`),
  );
const words = z.string().trim().min(1).max(5000);
const name = line(300);
const indicatorId = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** A list of so many at most, each of which stands once by the field that names it. */
const listOf = <S extends z.ZodObject>(one: S, most: number, by: string & keyof z.output<S> = 'id') =>
  z
    .array(one)
    .max(most)
    .refine(
      (all) => firstTwice(all.map((each) => String(each[by]))) === null,
      rule('mỗi mục một lần', 'each of them once'),
    );

/** How an indicator follows from others: it is then reckoned and never typed. */
export const formula = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('share'), part: indicatorId, whole: indicatorId }),
  z.strictObject({ how: z.literal('growth'), of: indicatorId }),
  z.strictObject({ how: z.literal('sum'), of: z.array(indicatorId).min(1).max(50) }),
  z.strictObject({ how: z.literal('per'), part: indicatorId, by: indicatorId, times: decimal.optional() }),
]);
export type Formula = z.infer<typeof formula>;

/** An indicator of the plan: one of the common set by its id alone, or one of the unit's own. */
const indicator = z.strictObject({
  id: indicatorId,
  own: z
    .strictObject({
      name,
      unit: z.enum(MEASURES),
      direction: z.enum(['higher', 'lower']),
      source: line(300).optional(),
      field: line(100).optional(),
      adds: z.boolean().default(false).meta({ description: 'The units below add up to it' }),
      formula: formula.optional(),
    })
    .optional(),
});
const indicators = listOf(indicator, MOST.indicators).min(1);

const row = z.strictObject({ indicator: indicatorId, figures: byYear });
const rows = listOf(row, MOST.indicators, 'indicator');
export type Row = z.infer<typeof row>;

const sources = z.array(z.strictObject({ source: line(100), figures: byYear })).max(20);

const SIDES = ['in', 'out'] as const;
export const DIMENSIONS = ['economy', 'society', 'environment'] as const;
const METHODS = ['trend', 'model', 'balance', 'expert', 'norm'] as const;
const POTENTIALS = ['land', 'labour', 'capital', 'nature', 'position', 'science', 'culture'] as const;

const lead = bodyId.optional();
const together = z.array(bodyId).max(50).default([]);
/** The indicators that something serves. */
const served = z.array(indicatorId).max(100).default([]);

/** What each part holds. Figures are decimal texts in the indicator's own measure; capital is in million đồng. */
export const FORMS = {
  indicators: z.strictObject({ indicators }),
  assessment: z.strictObject({
    rows: listOf(row.extend({ remark: words.optional() }), MOST.indicators, 'indicator'),
    summary: words.optional(),
  }),
  viewpoints: z.strictObject({
    dimensions: listOf(
      z.strictObject({
        dimension: z.enum(DIMENSIONS),
        achieved: words,
        limits: words,
        viewpoint: words,
        indicators: served,
      }),
      DIMENSIONS.length,
      'dimension',
    ),
  }),
  forecasts: z.strictObject({
    variants: listOf(
      z.strictObject({
        id: plainId,
        name,
        method: z.enum(METHODS),
        assumptions: words,
        rows,
      }),
      MOST.variants,
    ),
    potentials: z
      .array(
        z.strictObject({
          of: z.enum(POTENTIALS),
          name,
          says: words,
          amount: decimal.optional(),
          unit: z.enum(MEASURES).optional(),
        }),
      )
      .max(100)
      .default([]),
  }),
  balances: z.strictObject({
    variant: plainId.optional().meta({ description: 'The variant of the forecasts that they go by' }),
    balances: listOf(
      z.strictObject({
        id: plainId,
        name,
        unit: z.enum(MEASURES),
        lines: listOf(
          z.strictObject({
            id: plainId,
            name,
            side: z.enum(SIDES),
            of: plainId.optional().meta({ description: 'The line that this one is a part of' }),
            figures: byYear,
          }),
          MOST.lines,
        ),
        gap: words.optional().meta({ description: 'Why the two sides differ, where they may' }),
      }),
      MOST.balances,
    ),
  }),
  options: z.strictObject({
    options: listOf(
      z.strictObject({
        id: plainId,
        name,
        variant: plainId.optional(),
        says: words,
        pros: words.optional(),
        cons: words.optional(),
        rows,
      }),
      MOST.options,
    ),
    chosen: plainId.nullable().default(null),
    why: words.optional(),
  }),
  targets: z.strictObject({
    objective: words.optional(),
    rows: listOf(
      row.extend({ lead, why: words.optional().meta({ description: 'Why it isn’t the chosen option’s' }) }),
      MOST.indicators,
      'indicator',
    ),
  }),
  programmes: z.strictObject({
    programmes: listOf(
      z.strictObject({
        id: plainId,
        name,
        field: line(100).optional(),
        objective: words,
        lead,
        with: together,
        from: z.int().optional(),
        to: z.int().optional(),
        capital: sources.default([]),
        indicators: served,
      }),
      MOST.programmes,
    ),
  }),
  solutions: z.strictObject({
    solutions: listOf(
      z.strictObject({
        id: plainId,
        says: words,
        lead,
        with: together,
        by: isoDate.optional(),
        resources: words.optional(),
        indicators: served,
      }),
      MOST.programmes,
    ),
  }),
  projects: z.strictObject({
    projects: listOf(
      z.strictObject({
        id: plainId.meta({ description: 'Common to the region: the same project has the same id in every list' }),
        name,
        place: line(300).optional(),
        owner: bodyId.optional(),
        programme: plainId.optional(),
        total: decimal.meta({ description: 'Total investment, million đồng' }),
        before: decimal.optional().meta({ description: 'Capital of the years before, million đồng' }),
        capital: sources,
        indicators: served,
        grounds: words.optional().meta({ description: 'Why at this place in the order: comparative advantage' }),
      }),
      MOST.projects,
    ),
  }),
  allocation: z.strictObject({
    units: listOf(z.strictObject({ unit: line(20), figures: z.record(indicatorId, decimal) }), MOST.units, 'unit'),
    why: z
      .array(z.strictObject({ indicator: indicatorId, says: words }))
      .max(MOST.indicators)
      .default([]),
  }),
} satisfies Record<Part, z.ZodType>;

/** What a part holds, as it is kept. */
export type Content<P extends Part = Part> = z.infer<(typeof FORMS)[P]>;
/** A plan's parts as far as they are drawn up. */
export type Contents = { [P in Part]?: Content<P> };
