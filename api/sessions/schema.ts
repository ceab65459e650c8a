import { z } from 'zod';
import { missing } from '../dossiers/schema';
import { planVersions } from '../../domain/planContent/onRecord';
import { CHOICES } from '../../domain/councilSession/state';
import {
  bodyId,
  count,
  countsOn,
  documentRef,
  isoDate,
  isoInstant,
  line,
  ownTitle,
  plainId,
  seq,
  unitCode,
} from '../http/fields';
import { bilingual, clause, namedBody, namedStep } from '../http/names';
import { listedCase, listQuery } from '../http/listedCase';
import { pageOf, pageQuery } from '../http/page';
import { rule } from '../http/validate';

const type = z.enum(['regular', 'thematic']);
const threshold = z.enum(['majority', 'two-thirds']);
const outcome = z.enum(['adopted', 'rejected', 'returned', 'postponed', 'withdrawn', 'noted', 'cancelled']);
const document = documentRef.omit({ type: true });
const council = bodyId.meta({ description: 'A People’s Council, such as `22.hdnd`' });

export const newSession = z.strictObject({
  unit: unitCode,
  title: ownTitle,
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

export const noticeQuery = z.strictObject({ unit: plainId, type, opensOn: isoDate });

export const notice = z
  .object({
    convenedBy: isoDate.meta({ description: 'The last day on which it is convened in time' }),
    announcedBy: isoDate.meta({ description: 'The same for the summons and the draft agenda to be made public' }),
    days: count,
    short: z.boolean().meta({ description: 'Convened today it has less notice than that' }),
    clause,
  })
  .meta({ id: 'SessionNotice' });

const deputyFields = { name: line(200), group: line(200).nullable() };

export const councilInPath = z.strictObject({ council });
export const deputyInPath = councilInPath.extend({ id: z.uuid() });
export const deputyQuery = z.strictObject({
  on: isoDate.optional().meta({ description: 'Those who are deputies on that day; without it all that ever were' }),
});

export const newDeputies = z
  .strictObject({
    term: line(40).meta({ description: 'The Council’s term, such as “2026–2031”' }),
    from: isoDate,
    to: isoDate.nullable().default(null),
    deputies: z
      .array(z.strictObject({ ...deputyFields, group: deputyFields.group.default(null) }))
      .min(1)
      .max(1_000),
  })
  .refine(({ from, to }) => to === null || from <= to, {
    path: ['to'],
    ...rule('không được trước `from`', 'must not be before `from`'),
  });

export const deputyChange = z.strictObject({
  name: deputyFields.name.optional(),
  group: deputyFields.group.optional(),
  to: isoDate.nullable().optional().meta({ description: 'The last day as a deputy' }),
});

const deputyView = z
  .object({
    id: z.string(),
    term: z.string(),
    name: z.string(),
    group: z.string().nullable(),
    from: isoDate,
    to: isoDate.nullable(),
  })
  .meta({ id: 'Deputy' });

export const rollView = z
  .object({
    items: z.array(deputyView),
    mayKeep: z.boolean().meta({ description: 'Whether one keeps the roll oneself' }),
  })
  .meta({ id: 'DeputyRoll' });

export const noteInPath = z.strictObject({ id: plainId, item: plainId });
export const newNote = z.strictObject({
  text: z.string().trim().max(20_000).meta({ description: 'Empty: taken away' }),
});
const noteView = z.object({ item: z.string(), text: z.string(), savedAt: isoInstant });
export const noteList = z
  .object({ items: z.array(noteView) })
  .meta({ id: 'SessionNotes', description: 'One’s own; nobody else reads them' });

export const paperQuery = z.strictObject({ format: z.enum(['pdf', 'docx']) });
export const paperInPath = z.strictObject({
  id: plainId,
  paper: z.enum(['agenda', 'minutes', 'votes']).meta({ description: 'The agenda, the minutes, the voting record' }),
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

const attendance = {
  present: count,
  deputies: z.array(z.string()).nullable().meta({ description: 'By id of the Council’s roll, or by name' }),
};

const decided = {
  outcome,
  at: isoInstant,
  countsOn,
  seq,
  votes: tally.nullable(),
};

const ending = z
  .object({
    cause: z.enum(['cancelled', 'version-moved']),
    on: isoDate,
    by: namedBody.nullable().meta({ description: 'Who cancelled the plan' }),
    number: z.string().nullable().meta({ description: 'Number of the document by which it was cancelled' }),
    signedOn: isoDate.nullable().meta({ description: 'Of which day that is' }),
    byDocument: z.string().nullable().meta({ description: 'Its case, where it is kept here' }),
    notedAt: isoInstant.nullable().meta({ description: 'When those who prepare the session said that they know' }),
  })
  .meta({ id: 'ItemEnding', description: 'Of a cancelled item: why its plan waits for it no longer' });

const itemView = z
  .object({
    id: z.string(),
    title: bilingual,
    kind: z.string(),
    case: z.string().nullable(),
    step: z.string().nullable(),
    addedAt: isoInstant,
    documents: z.array(document),
    needsReport: z.boolean(),
    reportBy: namedBody,
    threshold,
    lacks: z.array(z.enum(['report', 'dossier'])),
    missing: z
      .array(missing)
      .nullable()
      .meta({ description: 'What its case’s procedure asks for and isn’t on record; null where none says' }),
    postponedFrom: z.object({ session: z.string(), item: z.string() }).nullable(),
    on: isoDate.nullable(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    speakers: z.array(z.string()),
    targets: z.int().nullable().meta({
      description: 'Version of its plan’s targets that is voted on with it; 0: the plan has to set them first',
    }),
    plan: planVersions
      .nullable()
      .meta({ description: 'The versions of its plan’s data that came with its papers: they are voted on' }),
    amended: z
      .object({
        version: z.int(),
        sha256: z.string(),
        at: isoInstant,
        by: namedBody,
        reason: z.string().nullable(),
        figures: z.array(z.object({ indicator: z.string(), before: z.string(), value: z.string() })),
      })
      .nullable()
      .meta({ description: 'Figures that the Council votes on otherwise than they were put before it' }),
    report: z
      .object({
        by: namedBody,
        at: isoInstant,
        countsOn,
        document,
        conclusion: z.string(),
        from: z
          .object({ case: z.string(), step: z.string() })
          .optional()
          .meta({ description: 'Where the committee verified, if it did so before the item came on the agenda' }),
      })
      .nullable(),
    attendance: z.object(attendance).nullable().meta({ description: 'By the item’s own roll' }),
    there: z
      .object(attendance)
      .nullable()
      .meta({ description: 'Who is there for it: by its own roll, else by the sitting’s last' }),
    decision: z
      .object({
        ...decided,
        ballots: z
          .array(z.object({ deputy: z.string(), choice: z.enum(CHOICES) }))
          .nullable()
          .meta({ description: 'Of an open vote by name: by id of the Council’s roll, or by name' }),
        secret: z.boolean(),
        earlier: z
          .array(z.object(decided))
          .meta({ description: 'What stood on record before its tally was corrected, oldest first' }),
        why: z.string().nullable().meta({ description: 'Hash of the reason' }),
        reason: z.string().nullable().meta({ description: 'The reason in words' }),
        next: z.object({ item: z.string(), session: z.string().nullable() }).nullable(),
        ending: ending.nullable(),
      })
      .nullable(),
    resolution: z.object({ number: z.string(), textSha256: z.string(), document, at: isoInstant, countsOn }).nullable(),
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
    rolls: z.array(z.object({ ...attendance, at: isoInstant, countsOn })),
    roll: z
      .array(z.object({ id: z.string(), name: z.string(), group: z.string().nullable() }))
      .meta({ description: 'The Council’s deputies on the day of the opening, and whoever else is named by id' }),
    questions: z.array(
      z.object({
        seq,
        at: isoInstant,
        by: z.string().nullable().meta({ description: 'What the deputy is called' }),
        own: z.boolean(),
        to: namedBody,
        item: z.string().nullable(),
        text: z.string(),
        taken: z.object({ how: z.enum(['at-session', 'in-writing', 'declined']), at: isoInstant }).nullable(),
        receivedAt: isoInstant.nullable().meta({ description: 'When the body that is asked said that it has it' }),
      }),
    ),
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
    waitsFor: z.array(namedStep),
    documents: z.array(documentRef),
    verification: z
      .object({ by: namedBody, conclusion: z.string() })
      .nullable()
      .meta({ description: 'What a committee has verified in it: it becomes the item’s report by itself' }),
    missing: z.array(missing).meta({ description: 'What its procedure asks for and isn’t on record, and who owes it' }),
    targets: z.int().nullable(),
    onAgenda: z.string().nullable().meta({ description: 'The item of this session that has it already' }),
  })
  .meta({ id: 'Dossier' });

export const sessionPage = pageOf(sessionRow);
export const dossierPage = pageOf(dossierView);

export type DeputyRoll = z.input<typeof rollView>;
export type SessionNotes = z.input<typeof noteList>;
export type NewSession = z.output<typeof newSession>;
export type SessionQuery = z.output<typeof sessionQuery>;
export type SessionRow = z.output<typeof sessionRow>;
export type AgendaItemView = z.output<typeof itemView>;
export type AgendaVersion = z.output<typeof agendaVersion>;
export type DayMove = z.output<typeof dayMove>;
export type SessionView = z.output<typeof sessionView>;
export type DossierView = z.output<typeof dossierView>;
