import { z } from 'zod';
import { MISFITS } from '../../domain/coordination/projects';
import { MEASURES } from '../../domain/measures';
import { FORMS, formula, PARTS } from '../../domain/planContent/parts';
import { COMPARED } from '../../domain/planContent/sideBySide';
import { flag, idInPath, isoInstant, plainId } from '../http/fields';
import { bilingual, namedBody, namedStep, namedUnit } from '../http/names';

const whole = z.int().min(0);

/** Which versions of a plan’s parts something stands on. */
export const versionsNamed = z.array(z.object({ part: z.enum(PARTS), version: whole, sha256: z.string() }));
const part = z.enum(PARTS);
const year = z.int().min(1900).max(2200);

export const partInPath = idInPath.extend({ part });
export const versionAsked = z.strictObject({
  version: z.coerce.number().int().min(1).optional().meta({ description: 'Left out: the newest that one may see' }),
});

export const annexAsked = z.strictObject({
  format: z.enum(['docx', 'pdf']),
  step: plainId.optional().meta({ description: 'Only the parts that this step drafts' }),
});

/** What a part holds: the form of the part that is named in the address, described from the one that it is held to. */
const content = z.record(z.string(), z.unknown()).meta({
  override: {
    type: 'object',
    description: 'Of the form that has the part’s name',
    oneOf: PARTS.map((one) => {
      const { $schema: _dialect, ...form } = z.toJSONSchema(FORMS[one], { io: 'input' });
      return { title: one, ...form };
    }),
  },
});

/** A new version of a part, in the form that the part has. */
export const newVersion = z.strictObject({
  step: plainId.meta({ description: 'An open step that drafts this part' }),
  version: z.int().min(1).meta({ description: 'One more than the version that it is based on' }),
  content,
});

export const planFault = z
  .object({
    part,
    at: z.array(z.string()).meta({ description: 'The ids on the way to it: a variant, an indicator, a year' }),
    says: bilingual,
  })
  .meta({ id: 'PlanFault' });

const indicator = z
  .object({
    id: z.string(),
    name: bilingual,
    unit: z.enum(MEASURES),
    direction: z.enum(['higher', 'lower']),
    adds: z.boolean(),
    own: z.boolean(),
    formula: formula.optional(),
    source: z.string().optional(),
    field: z.string().optional(),
  })
  .meta({ id: 'PlanIndicator' });

/** A plan as far as it is drawn up. */
export const planView = z
  .object({
    unit: namedUnit,
    year,
    years: z.array(year),
    parts: z.array(
      z.object({
        part,
        version: whole.meta({ description: '0: nothing yet' }),
        at: isoInstant.nullable(),
        by: namedBody.nullable(),
        submitted: whole.meta({ description: 'The version that went with a step that is done; 0: none' }),
        faults: whole,
        steps: z.array(namedStep).meta({ description: 'Open steps in which it may be changed' }),
        mine: z.boolean().meta({ description: 'Whoever asks holds one of them' }),
      }),
    ),
    faults: z.array(planFault),
    indicators: z.array(indicator).meta({ description: 'The plan’s own order' }),
    common: z.array(indicator).meta({ description: 'The common set' }),
  })
  .meta({ id: 'Plan' });

export const partView = z
  .object({
    part,
    version: whole,
    sha256: z.string().nullable(),
    content: content.nullable(),
  })
  .meta({ id: 'PlanPart' });

export const keptVersion = z
  .object({ part, version: whole, sha256: z.string(), faults: z.array(planFault) })
  .meta({ id: 'KeptPlanPart' });

export const versionList = z
  .object({
    items: z.array(
      z.object({
        version: whole,
        at: isoInstant,
        by: namedBody,
        sha256: z.string(),
        why: z.string().nullable().meta({ description: 'Why the Council amended what was put before it' }),
      }),
    ),
  })
  .meta({ id: 'PlanPartVersions' });

const figure = z.string().meta({ format: 'decimal' });

const plansCounted = z.object({
  units: whole,
  missing: z.array(bilingual).meta({ description: 'Submitted none yet; at most 200' }),
});
const summed = z
  .object({
    units: whole,
    given: whole,
    sum: figure.nullable().meta({ description: 'Where they add up to it' }),
    off: figure.nullable().meta({ description: 'One’s own less their sum, once all are there' }),
  })
  .nullable();

/** A plan's figures between the levels. */
export const levelsView = z
  .object({
    year,
    region: namedUnit.nullable().meta({ description: 'Whose provinces’ plans may be laid beside a province’s' }),
    above: z.array(z.object({ case: z.string(), unit: namedUnit })),
    below: plansCounted,
    sectors: plansCounted,
    rows: z.array(
      z.object({
        indicator: z.string(),
        name: bilingual,
        unit: z.enum(MEASURES),
        own: figure.nullable(),
        above: z.array(
          z.object({
            case: z.string(),
            value: figure,
            off: figure.nullable().meta({ description: 'One’s own less what was assigned' }),
          }),
        ),
        below: summed,
        sectors: summed.meta({ description: 'Each sector states only what is its own' }),
        differs: z.boolean(),
        why: z.string().nullable().meta({ description: 'How the plan explains it' }),
      }),
    ),
  })
  .meta({ id: 'PlanLevels' });

/** What is known of the years behind. */
export const beforeView = z
  .object({
    rows: z.array(
      z.object({
        indicator: z.string(),
        year,
        value: figure,
        from: z.object({
          case: z.string(),
          kind: z.enum(['plan', 'report']),
          period: bilingual.nullable().meta({ description: 'Of a report: up to which period it goes' }),
        }),
      }),
    ),
  })
  .meta({ id: 'PlanBefore' });

export const indicatorInPath = idInPath.extend({ indicator: plainId });

export const dependenceView = z
  .object({
    indicator: z.string(),
    name: bilingual,
    year,
    links: z.array(
      z.object({
        way: z.enum(['on', 'for']).meta({ description: 'on: the figure stands on it; for: it stands on the figure' }),
        part: z.enum([...PARTS, 'above', 'below', 'beside', 'report', 'effect']),
        id: z.string(),
        name: bilingual,
        value: figure.nullable(),
        case: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'PlanDependence' });

const regionQuery = {
  region: plainId.meta({ description: 'The region’s code', example: 'R-DBSH' }),
  procedure: plainId.default('annual-plan-province'),
  year: z.coerce.number().int().min(2000).max(2200),
  of: z.coerce.number().int().min(1900).max(2200).optional().meta({ description: 'The year compared' }),
  rehearsal: flag.default(false),
};
export const comparedQuery = z.strictObject({ ...regionQuery, part: z.enum(COMPARED).default('targets') });
export const investmentsQuery = z.strictObject(regionQuery);

const member = z.object({
  unit: namedUnit,
  case: z.string().nullable().meta({ description: 'Its plan, where one may see it' }),
  has: z.array(part),
});

export const comparedView = z
  .object({
    units: z.array(member),
    rows: z.array(
      z.object({
        indicator,
        cells: z.array(z.object({ unit: z.string(), value: figure.nullable() })),
        low: figure.nullable(),
        high: figure.nullable(),
        sum: figure.nullable(),
      }),
    ),
  })
  .meta({ id: 'PlansCompared' });

export const investmentsView = z
  .object({
    members: z.array(member),
    programme: whole.meta({ description: 'How many works the region’s programme has; 0: none yet' }),
    units: z
      .array(
        z.object({
          unit: z.string(),
          projects: z
            .array(
              z.object({
                id: z.string(),
                name: z.string(),
                order: whole,
                capital: figure,
                grounds: z.string().nullable().meta({ description: 'Why at this place: comparative advantage' }),
              }),
            )
            .meta({ description: 'In the plan’s own order' }),
          capital: figure,
          frame: figure.nullable(),
          over: figure.nullable(),
        }),
      )
      .meta({ description: 'Million đồng' }),
    doubled: z.array(
      z.object({ project: z.string(), units: z.array(z.string()), given: figure, total: figure, says: bilingual }),
    ),
    misfits: z.array(
      z.object({
        key: z.string(),
        kind: z.enum(MISFITS),
        project: z.string(),
        bodies: z.array(z.string()),
        reason: bilingual,
      }),
    ),
  })
  .meta({ id: 'PlanInvestments' });

export type BeforeView = z.input<typeof beforeView>;
export type DependenceView = z.input<typeof dependenceView>;
