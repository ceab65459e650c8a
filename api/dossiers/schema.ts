import { z } from 'zod';
import { isoDate, isoInstant, plainId } from '../http/fields';
import { bilingual, namedBody } from '../http/names';
import { versionsNamed } from '../plans/schema';

export const ofAct = z.strictObject({ id: plainId, step: z.string().min(1).max(500) });
export const ofPaper = ofAct.extend({ document: z.uuid() });

const version = z.object({
  id: z.string(),
  series: z.string(),
  version: z.int(),
  title: z.string(),
  filename: z.string(),
  mediaType: z.string(),
  size: z.int(),
  sha256: z.string(),
  uploadedAt: isoInstant,
});

const paper = version
  .extend({
    type: bilingual.nullable().meta({ description: 'Which product it is, where a procedure says so' }),
    number: z.string().nullable(),
    issuedOn: isoDate.nullable(),
    issuer: namedBody.meta({ description: 'Whose document it is' }),
    lodgedBy: namedBody,
    officer: z.string().nullable().meta({ description: 'What whoever lodged it is called' }),
    lodgedAt: isoInstant,
    replacedBy: z.int().nullable().meta({ description: 'The later version of it that is on record here' }),
  })
  .meta({ id: 'DossierPaper' });

const group = z.object({
  case: z.string(),
  step: z.string(),
  title: bilingual,
  basis: z.boolean().meta({ description: 'The act rests on it; else it is another paper of the case' }),
  apart: z.string().nullable().meta({ description: 'The case in which many bodies brought it' }),
  papers: z.array(paper),
});

export const missing = z
  .object({ type: z.string(), title: bilingual, stepTitle: bilingual, owes: namedBody })
  .meta({ id: 'MissingPaper' });

const change = z.object({
  stepTitle: bilingual,
  type: z.string(),
  before: version.nullable(),
  after: version.nullable(),
  lodged: z.boolean().meta({ description: 'What is there now is lodged, not only uploaded' }),
});

const cameBack = z.object({
  how: z.enum(['returned', 'withdrawn']),
  step: z.string(),
  stepTitle: bilingual,
  by: namedBody,
  at: isoInstant,
  reason: z.string().nullable(),
  changes: z.array(change).meta({ description: 'What has changed since, document by document' }),
});

export const actDossier = z
  .object({
    groups: z.array(group),
    missing: z.array(missing),
    complete: z
      .boolean()
      .nullable()
      .meta({ description: 'All that the procedure asks for is on record; null where no procedure says what that is' }),
    cameBack: z.array(cameBack),
    cycle: z
      .string()
      .nullable()
      .meta({ description: 'The plan cycle that it is about: its commitments are shown too' }),
    plan: z
      .object({
        case: z.string(),
        parts: versionsNamed,
        changed: z.boolean().meta({ description: 'Other versions are submitted by now than came with the papers' }),
      })
      .nullable()
      .meta({ description: 'The versions of the plan’s data that are decided on' }),
  })
  .meta({ id: 'ActDossier' });

export type ActDossier = z.output<typeof actDossier>;
export type MissingPaper = z.output<typeof missing>;
