import { z } from 'zod';
import { MEASURES } from '../../domain/measures';
import { formula, PARTS } from '../../domain/planContent/parts';
import { idInPath, isoInstant, plainId } from '../http/fields';
import { bilingual, namedBody } from '../http/names';

const whole = z.int().min(0);
const part = z.enum(PARTS);
const year = z.int().min(1900).max(2200);

export const partInPath = idInPath.extend({ part });
export const versionAsked = z.strictObject({
  version: z.coerce.number().int().min(1).optional().meta({ description: 'Left out: the newest that one may see' }),
});

/** A new version of a part; what it holds depends on the part (`docs/api.md`). */
export const newVersion = z.strictObject({
  step: plainId.meta({ description: 'An open step that drafts this part' }),
  version: z.int().min(1).meta({ description: 'One more than the version that it is based on' }),
  content: z.record(z.string(), z.unknown()),
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
    unit: z.object({ code: z.string(), name: bilingual }),
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
        steps: z
          .array(z.object({ step: z.string(), title: bilingual }))
          .meta({ description: 'Open steps in which it may be changed' }),
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
    content: z.record(z.string(), z.unknown()).nullable(),
  })
  .meta({ id: 'PlanPart' });

export const keptVersion = z
  .object({ part, version: whole, sha256: z.string(), faults: z.array(planFault) })
  .meta({ id: 'KeptPlanPart' });

export const versionList = z
  .object({ items: z.array(z.object({ version: whole, at: isoInstant, by: namedBody, sha256: z.string() })) })
  .meta({ id: 'PlanPartVersions' });

export type PlanView = z.input<typeof planView>;
export type PartView = z.input<typeof partView>;
export type KeptVersion = z.input<typeof keptVersion>;
export type VersionList = z.input<typeof versionList>;
