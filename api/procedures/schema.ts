import { z } from 'zod';
import { isoInstant, plainId } from '../http/fields';
import { bilingual } from '../http/names';

export const versionOf = z.strictObject({ id: plainId, version: plainId });

const planYears = z.object({ from: z.int(), to: z.int().optional() });

export const versionRow = z.object({
  id: z.string(), version: z.string(), title: bilingual, level: z.string(), planYears, hash: z.string(), steps: z.int(),
  publishedAt: isoInstant.nullable().meta({ description: 'Since then its text is frozen' }),
}).meta({ id: 'ProcedureVersion' });

export const versionList = z.object({ items: z.array(versionRow) });

const part = z.looseObject({ id: z.string(), title: bilingual });

export const procedureView = z.object({
  hash: z.string(), publishedAt: isoInstant.nullable(),
  procedure: z.looseObject({
    id: z.string(), version: z.string(), title: bilingual, level: z.string(), planYears,
    settings: z.array(part), anchors: z.array(part), steps: z.array(part.extend({ kind: z.string() })),
  }).meta({ description: 'The whole text: procedures/procedure.schema.json' }),
}).meta({ id: 'Procedure' });

export type VersionRow = z.output<typeof versionRow>;
export type VersionList = z.output<typeof versionList>;
export type ProcedureView = z.input<typeof procedureView>;
