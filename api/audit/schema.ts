import { z } from 'zod';
import { isoDate, isoInstant, plainId } from '../http/fields';
import { bilingual } from '../http/names';
import { pageOf, pageQuery } from '../http/page';

export const auditQuery = z.strictObject({
  ...pageQuery,
  officer: plainId.optional(),
  body: plainId.optional(),
  case: plainId.optional(),
  name: plainId.optional().meta({ description: 'What was done: submit, reply, vote, due-moved …' }),
  kind: z.enum(['act', 'ruling', 'event']).optional(),
  from: isoDate.optional(),
  to: isoDate.optional().meta({ description: 'Last day, itself included' }),
});

const auditRow = z
  .object({
    case: z.string(),
    title: bilingual.meta({ description: 'The case’s' }),
    seq: z.int(),
    kind: z.enum(['act', 'ruling', 'event']),
    name: z.string(),
    at: isoInstant,
    by: z.object({
      body: z.string(),
      officer: z.string(),
      officerName: z.string().nullable(),
      role: z.string(),
      onBehalfOf: z.string().optional(),
      standingIn: z.string().optional(),
    }),
    of: z.int().nullable(),
    data: z.record(z.string(), z.unknown()),
    texts: z.record(z.string(), z.string()).nullable(),
    hash: z.string(),
  })
  .meta({ id: 'AuditEntry' });

export const auditPage = pageOf(auditRow);

export const verifyQuery = z.strictObject({
  cursor: pageQuery.cursor,
  limit: z.coerce.number().int().min(1).max(200).default(50).meta({ description: 'Most cases of one look' }),
  case: plainId.optional(),
});

export const verification = z
  .object({
    cases: z.int(),
    entries: z.int(),
    faults: z
      .array(z.object({ caseId: z.string(), seq: z.int(), says: z.string() }))
      .meta({ description: 'The first 100' }),
    erased: z
      .array(
        z.object({
          caseId: z.string(),
          seq: z.int(),
          by: z.object({ seq: z.int(), at: isoInstant, body: z.string(), officer: z.string(), basis: z.string() }),
        }),
      )
      .meta({ description: 'Texts erased by an act on record, which says when, by whom and for what; the first 100' }),
    law: z.array(z.string()).meta({
      description:
        'Published versions (`id@version`) whose text is no longer the one that was frozen; told with the first cases',
    }),
    documents: z.int().meta({ description: 'How many documents’ bytes were read' }),
    damaged: z.array(z.string()).meta({ description: 'Documents whose bytes are gone or altered; the first 100' }),
    events: z.array(z.string()).meta({
      description: 'What was done to accounts and is not what its hash says, by number; told with the first cases',
    }),
    next: z.string().nullable().meta({ description: 'Cursor of the next cases' }),
  })
  .meta({ id: 'Verification' });

export type AuditQuery = z.output<typeof auditQuery>;
export type AuditRow = z.input<typeof auditRow>;
export type Verification = z.output<typeof verification>;
