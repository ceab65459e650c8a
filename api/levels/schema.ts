import { z } from 'zod';
import { BASIS_KINDS } from '../../domain/planCycle/levels/state';
import { dayBy, flag, idInPath, isoDate, isoInstant, plainId, stepStatus } from '../http/fields';
import { bilingual, namedBody, namedUnit } from '../http/names';
import { pageOf, pageQuery } from '../http/page';
import { versionsNamed } from '../plans/schema';

export const cascadeStep = idInPath.extend({ step: plainId });

export const plansQuery = z.strictObject({
  ...pageQuery,
  missing: flag.default(false).meta({ description: 'Only those that are still waited for' }),
});

const whole = z.int().min(0);

/** How far a cascade step is. */
const cascade = z
  .object({
    step: z.string(),
    title: bilingual,
    procedure: z.string(),
    until: z.string().meta({ description: 'The step of the lower plans up to which they are gathered' }),
    status: stepStatus,
    outcome: z.string().nullable(),
    dueOn: isoDate.nullable(),
    units: whole,
    opened: whole,
    reached: whole,
    cancelled: whole,
    failed: whole.meta({ description: 'Could not be opened; each says why' }),
    missing: whole.meta({ description: 'Still waited for' }),
  })
  .meta({ id: 'Cascade' });

export const cascadeList = z.object({ items: z.array(cascade) }).meta({ id: 'CascadeList' });

const lowerPlan = z
  .object({
    unit: namedUnit,
    case: z.string(),
    outcome: z.enum(['reached', 'cancelled', 'not-opened']).nullable(),
    opened: z.boolean(),
    askedAt: isoInstant.nullable(),
    reachedAt: isoInstant.nullable(),
    code: z.string().nullable(),
  })
  .meta({ id: 'LowerPlan' });

export const lowerPlanPage = pageOf(lowerPlan);

const target = z.object({ indicator: z.string(), value: z.string(), unit: z.string() });
const version = z
  .object({
    version: whole,
    at: isoInstant,
    targets: z.array(target),
    from: whole.optional().meta({ description: 'The version of the plan’s part “targets” that they are' }),
  })
  .meta({ id: 'TargetVersion' });
const plan = { case: z.string(), unit: namedUnit, title: bilingual };
const difference = z.object({
  indicator: z.string(),
  own: target.nullable(),
  other: target,
  difference: z
    .string()
    .nullable()
    .meta({ description: 'The other’s figure minus one’s own; null where there is none to compare' }),
});

const basis = z.object({
  kind: z.enum(BASIS_KINDS),
  title: z.string(),
  number: z.string(),
  signedOn: isoDate,
  issuedBy: z.string(),
  case: z.string().optional(),
});

/** A plan's own targets, those of the plans above, and where they differ. */
export const targetsView = z
  .object({
    own: version.nullable(),
    adopted: whole.nullable().meta({ description: 'The version that the Council adopted' }),
    bases: z.array(basis).meta({
      description: 'What the plan stands on beside the plans above it: strategies, master plans, resolutions',
    }),
    uppers: z.array(
      z.object({
        ...plan,
        newest: version.nullable(),
        standsOn: whole.meta({ description: 'The version that the plan has adopted, or was begun on' }),
        toReconcile: z.int().nullable().meta({ description: 'The version that waits for `reconcile`' }),
        decisions: z.array(
          z.object({ version: z.int(), decision: z.enum(['adopt', 'keep']), at: isoInstant, by: namedBody }),
        ),
        differences: z.array(difference),
      }),
    ),
    siblings: z.array(z.object({ ...plan, newest: version.nullable(), differences: z.array(difference) })).meta({
      description:
        'Under the same upper plan: of a territory’s plan the sectors’ that work in its area, of a sector’s the territories’ (S3)',
    }),
    ballots: z
      .array(
        z.object({
          step: z.string(),
          session: z.string(),
          item: z.string(),
          own: whole,
          uppers: z.record(z.string(), z.object({ known: whole, standsOn: whole })),
          plan: versionsNamed.meta({ description: 'The versions of the plan’s data that are voted on' }),
        }),
      )
      .meta({ description: 'On which versions an item of a Council’s agenda stands' }),
  })
  .meta({ id: 'Targets' });

const link = z.object({
  case: z.string(),
  unit: namedUnit,
  step: z.string(),
  title: bilingual,
  holder: namedBody,
  dueOn: isoDate.nullable(),
  dayBy: dayBy.optional(),
});

/** When each unfinished step is to be expected, and what makes it late, down through the levels. */
export const forecastView = z
  .object({
    today: isoDate,
    rows: z.array(
      z.object({
        step: z.string(),
        title: bilingual,
        dueOn: isoDate.nullable(),
        expectedOn: isoDate.meta({
          description: 'If whoever is late acts today, and everybody after takes the time the law gives',
        }),
        late: z.boolean().meta({ description: 'After the day that law, a directive or the unit laid down for it' }),
        afterSuggested: z
          .boolean()
          .meta({ description: 'After a day that is only suggested, by which nobody is late' }),
        because: z.array(link).meta({
          description:
            'Of a step expected after its day: what holds it up, then in the lower plan what holds that one up',
        }),
      }),
    ),
  })
  .meta({ id: 'Forecast' });

export type ForecastView = z.input<typeof forecastView>;
export type TargetsView = z.input<typeof targetsView>;
export type LowerPlanView = z.input<typeof lowerPlan>;
