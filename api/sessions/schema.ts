import { z } from 'zod';
import { missing } from '../dossiers/schema';
import { bodyId, count, countsOn, isoDate, isoInstant, line } from '../http/fields';
import { bilingual, namedBody } from '../http/names';
import { listedCase, listQuery } from '../http/listedCase';
import { pageOf, pageQuery } from '../http/page';

const type = z.enum(['regular', 'thematic']);
const threshold = z.enum(['majority', 'two-thirds']);
const outcome = z.enum(['adopted', 'rejected', 'returned', 'postponed', 'withdrawn', 'noted']);
const documentRef = z.object({ id: z.string(), sha256: z.string() });

export const newSession = z.strictObject({
  unit: z.string().regex(/^[A-Za-z0-9-]{1,20}$/),
  title: z.strictObject({ vi: line(300), en: line(300) }),
  type,
  opensOn: isoDate,
  deputies: z
    .int()
    .min(1)
    .max(1_000)
    .meta({ description: 'All deputies elected; majorities are counted against them' }),
  body: bodyId.meta({ description: 'The body one acts for: the Standing Body or the Council itself' }),
  onBehalfOf: z
    .string()
    .max(100)
    .nullable()
    .optional()
    .meta({ description: 'The officer whose powers one uses; null: only one’s own' }),
});

export const sessionQuery = z.strictObject({
  ...listQuery,
  from: isoDate.optional().meta({ description: 'Only sessions that open on this day or later' }),
  to: isoDate.optional().meta({ description: 'Only sessions that open on this day or earlier' }),
});

export const dossierQuery = z.strictObject({ ...pageQuery });

const sessionRow = listedCase
  .extend({
    opensOn: isoDate.nullable(),
    status: z.string(),
    items: count,
    undecided: count,
  })
  .meta({ id: 'SessionRow' });

const tally = z.object({
  for: count,
  against: count,
  abstained: count,
  notVoting: count,
  absent: count.nullable(),
  total: count,
  threshold,
  needed: count,
});

const itemView = z
  .object({
    id: z.string(),
    title: bilingual,
    kind: z.string(),
    case: z.string().nullable(),
    step: z.string().nullable(),
    addedAt: isoInstant,
    documents: z.array(documentRef),
    needsReport: z.boolean(),
    reportBy: namedBody,
    threshold,
    lacks: z.array(z.enum(['report', 'dossier'])),
    missing: z
      .array(missing)
      .nullable()
      .meta({ description: 'What its case’s procedure asks for and isn’t on record; null where none says' }),
    postponedFrom: z.object({ session: z.string(), item: z.string() }).nullable(),
    report: z
      .object({
        by: namedBody,
        at: isoInstant,
        countsOn,
        document: documentRef,
        conclusion: z.string(),
        from: z
          .object({ case: z.string(), step: z.string() })
          .optional()
          .meta({ description: 'Where the committee verified, if it did so before the item came on the agenda' }),
      })
      .nullable(),
    attendance: z.object({ present: count, deputies: z.array(z.string()).nullable() }).nullable(),
    decision: z
      .object({
        outcome,
        at: isoInstant,
        countsOn,
        votes: tally.nullable(),
        why: z.string().nullable().meta({ description: 'Hash of the reason' }),
        reason: z.string().nullable().meta({ description: 'The reason in words' }),
        next: z.object({ item: z.string(), session: z.string().nullable() }).nullable(),
      })
      .nullable(),
    resolution: z
      .object({ number: z.string(), textSha256: z.string(), document: documentRef, at: isoInstant, countsOn })
      .nullable(),
    publication: z.object({ on: isoDate, where: z.string(), at: isoInstant, countsOn }).nullable(),
  })
  .meta({ id: 'AgendaItem' });

const by = { body: namedBody, officer: z.string().nullable().meta({ description: 'What the officer is called' }) };

const agendaVersion = z
  .object({
    version: z.int(),
    seq: z.int(),
    at: isoInstant,
    act: z.string(),
    ...by,
    items: z
      .array(z.object({ id: z.string(), title: bilingual }))
      .meta({ description: 'All items of this version, in order' }),
  })
  .meta({ id: 'AgendaVersion' });

const dayMove = z
  .object({ seq: z.int(), at: isoInstant, ...by, opensOn: isoDate, why: z.string().nullable() })
  .meta({ id: 'DayMove' });

export const sessionView = z
  .object({
    id: z.string(),
    unit: z.string(),
    title: bilingual,
    type,
    opensOn: isoDate,
    deputies: count,
    council: namedBody,
    standingBody: namedBody,
    status: z.enum(['convened', 'open', 'closed']),
    finished: z.boolean(),
    convenedAt: isoInstant,
    openedAt: isoInstant.nullable(),
    openedOn: isoDate.nullable().meta({ description: 'The day that counts as that of its opening' }),
    closedAt: isoInstant.nullable(),
    convenedFor: isoDate.meta({ description: 'The day of opening as it was convened' }),
    moves: z.array(dayMove),
    agendaVersion: count,
    agenda: z.array(agendaVersion),
    items: z.array(itemView),
  })
  .meta({ id: 'Session' });

const dossierView = z
  .object({
    case: z.string(),
    title: bilingual,
    step: z.string(),
    stepTitle: bilingual,
    dueOn: isoDate.nullable(),
    status: z
      .enum(['open', 'next'])
      .meta({ description: '`open`: may go on the agenda now; `next`: once the steps it waits for are done' }),
    waitsFor: z.array(z.object({ step: z.string(), title: bilingual })),
    documents: z.array(z.object({ id: z.string(), type: z.string(), sha256: z.string() })),
    verification: z
      .object({ by: namedBody, conclusion: z.string() })
      .nullable()
      .meta({ description: 'What a committee has verified in it: it becomes the item’s report by itself' }),
    onAgenda: z.string().nullable().meta({ description: 'The item of this session that has it already' }),
  })
  .meta({ id: 'Dossier' });

export const sessionPage = pageOf(sessionRow);
export const dossierPage = pageOf(dossierView);

export type NewSession = z.output<typeof newSession>;
export type SessionQuery = z.output<typeof sessionQuery>;
export type SessionRow = z.output<typeof sessionRow>;
export type AgendaItemView = z.output<typeof itemView>;
export type AgendaVersion = z.output<typeof agendaVersion>;
export type DayMove = z.output<typeof dayMove>;
export type SessionView = z.output<typeof sessionView>;
export type DossierView = z.output<typeof dossierView>;
export type SessionPage = z.output<typeof sessionPage>;
export type DossierPage = z.output<typeof dossierPage>;
