import { z } from 'zod';
import { bodyId, isoDate, isoInstant, line, plainId, refused, resultsOfMany, verified } from '../http/fields';
import { bilingual, clause } from '../http/names';
import { pageOf, pageQuery } from '../http/page';
import { LEVELS } from '../../domain/units/model';
import { begunOn, planYears, procedureText } from './law';

export const versionOf = z.strictObject({ id: plainId, version: plainId });

const begun = begunOn.optional().meta({ description: 'Only cases that begin on these days' });

const versionRow = z
  .object({
    id: z.string(),
    version: z.string(),
    title: bilingual,
    level: z.string(),
    planYears,
    begun,
    hash: z.string(),
    steps: z.int(),
    instrument: bilingual
      .nullable()
      .meta({ description: 'What its steps rest on most, a law where they rest on one; null where all is practice' }),
    publishedAt: isoInstant.nullable().meta({ description: 'Since then its text is frozen' }),
    correctedBy: z.string().nullable().meta({
      description: 'The version that took its place because it misstates the law; no new case begins under it',
    }),
    running: z.int().nullable().meta({ description: 'Cases that run under it; for administrators' }),
  })
  .meta({ id: 'ProcedureVersion' });

export const versionList = z.object({ items: z.array(versionRow) });

export const procedureView = z
  .object({
    hash: z.string(),
    publishedAt: isoInstant.nullable(),
    procedure: procedureText,
    bodies: z
      .record(z.string(), bilingual)
      .meta({ description: 'Everyone it names, as it writes them (`ubnd@parent`), in words' }),
  })
  .meta({ id: 'Procedure' });

const instrumentView = z
  .object({
    id: z.string(),
    number: z.string(),
    kind: z.enum(['law', 'resolution', 'decree', 'decision', 'directive', 'circular']),
    name: bilingual,
    short: bilingual,
    issued: isoDate.nullable(),
    inForceFrom: isoDate,
    inForceTo: isoDate.nullable().meta({ description: 'The last day in force' }),
    replacedBy: z.array(z.string()),
    source: z.string(),
    verified: verified.meta({ description: 'How sure its dates are' }),
    checkedOn: isoDate,
    note: z.string().nullable(),
  })
  .meta({ id: 'Instrument' });

export const instrumentList = z.object({ items: z.array(instrumentView) });

const bodyLine = z
  .object({
    id: z.string(),
    level: z.enum(LEVELS),
    name: bilingual.meta({ description: 'Without its unit' }),
    from: isoDate.nullable(),
    to: isoDate.nullable(),
    verified: verified.meta({ description: 'How sure it is that there is such a body on these days' }),
    clause: clause.nullable().meta({ description: 'What it rests on, where that was noted' }),
  })
  .meta({ id: 'BodyLine' });

export const bodyLines = z.object({ items: z.array(bodyLine) });

const planEffect = z.object({ planYears, begun });
const partChange = z.object({ part: z.string(), before: bilingual, after: bilingual });
const change = z.object({
  id: z.string(),
  title: bilingual,
  change: z.enum(['added', 'removed', 'changed']),
  parts: z.array(partChange),
});

export const diffQuery = z.strictObject({ from: plainId, to: plainId });
export const versionDiff = z
  .object({
    from: z.string(),
    to: z.string(),
    steps: z.array(change),
    anchors: z.array(change),
    settings: z.array(change),
  })
  .meta({ id: 'VersionDifference' });

const fileText = z.string().min(1).max(500_000);

export const newVersion = z.strictObject({
  text: fileText.meta({ description: 'The procedure file (YAML): procedures/procedure.schema.json' }),
  instruments: fileText.optional().meta({
    description: 'Instruments that it cites and this installation does not know yet, in the form of instruments.yaml',
  }),
  why: line(1_000),
  dryRun: z.boolean().default(false),
});

export const versionText = z.object({ text: z.string() }).meta({ id: 'VersionText' });

export const draftText = newVersion.pick({ text: true, instruments: true });

export const draftFaults = z
  .object({
    faults: z.array(
      z.object({
        of: z.enum(['text', 'instruments']),
        rule: z.string(),
        path: z.string().meta({ description: 'Its place, as `steps.3.due.0`; empty: the whole text' }),
        line: z.int().meta({ description: 'Of the text, from 1' }),
        says: bilingual,
      }),
    ),
  })
  .meta({ id: 'DraftFaults', description: 'None: it could be published' });

export const holdersQuery = z.strictObject({ level: z.enum(LEVELS) });

export const holderList = z
  .object({ items: z.array(z.object({ ref: z.string(), name: bilingual })) })
  .meta({ id: 'Holders' });

export const published = z
  .object({
    id: z.string(),
    version: z.string(),
    title: bilingual,
    hash: z.string(),
    published: z.boolean().meta({ description: 'False for a dry run' }),
    effect: planEffect,
    before: z
      .object({ version: z.string(), ends: planEffect.nullable() })
      .nullable()
      .meta({ description: 'The version it follows on, and the end which that gets' }),
    difference: versionDiff.nullable(),
    running: z
      .int()
      .meta({ description: 'Running cases under other versions; `…/moves` shows what moving each would change' }),
  })
  .meta({ id: 'PublishedVersion' });

export const casesQuery = z.strictObject({ ...pageQuery, limit: z.coerce.number().int().min(1).max(50).default(20) });

const stepChange = z.object({
  step: z.string(),
  title: bilingual,
  change: z.enum(['added', 'ended', 'anew', 'moved']),
  oldDue: isoDate.nullable(),
  newDue: isoDate.nullable(),
  why: bilingual,
});

export const movePreview = z
  .object({
    case: z.string(),
    title: bilingual,
    from: z.string(),
    to: z.string(),
    refusal: refused.meta({ description: 'Why it cannot be moved' }),
    changes: z.array(stepChange),
  })
  .meta({ id: 'MovePreview' });
export const caseMoves = pageOf(movePreview);

export const provision = z
  .strictObject({
    instrument: plainId,
    article: line(20),
    clause: line(20),
    point: line(20).optional(),
    verified: verified.default('unverified').meta({ description: 'Whether you have read it there' }),
  })
  .meta({ description: 'The transitional provision that moves the case' });

export const moveManyBody = z.strictObject({ cases: z.array(plainId).min(1).max(200), provision, why: line(1_000) });
export const moveResults = resultsOfMany.meta({ id: 'MoveResults' });

export const moveOneBody = z.strictObject({ version: plainId, provision, why: line(1_000), body: bodyId });
export const moveQuery = z.strictObject({ version: plainId });

export type VersionRow = z.output<typeof versionRow>;
