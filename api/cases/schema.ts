import { z } from 'zod';
import { CASE_KINDS } from '../../domain/kinds';
import { bodyId, dayBy, isoDate, isoInstant, maybeNamed, plainId, stepStatus } from '../http/fields';
import { lateness, listedCase, listQuery, upcoming } from '../http/listedCase';
import { bilingual, namedBody } from '../http/names';
import { pageOf, pageQuery } from '../http/page';
import { held } from '../passes/schema';

const kind = z.enum(CASE_KINDS);
const data = z.record(z.string(), z.unknown());

/** What a step's case says of it beside its state; each kind of case adds its own. */
const stepFacts = z.looseObject({ title: bilingual.optional(), dayBy: dayBy.optional() });

/** What a task's case says of it beside its dates; each kind of case adds its own. */
const taskFacts = z.looseObject({
  dayBy: dayBy.optional(),
  title: bilingual.optional(),
  kind: z.string().optional().meta({ description: 'Kind of the step, duty or other thing that is to be done' }),
  toSign: z.array(z.string()).optional().meta({ description: 'Acts of the step that are signed' }),
  back: z.int().optional().meta({ description: 'Number of the entry by which it came back' }),
  inSession: z.boolean().optional().meta({ description: 'The Council does it at a session' }),
  notBefore: isoDate.optional(),
  unreached: z.array(z.string()).optional().meta({ description: 'Bodies that need be waited for no longer' }),
  comments: z.int().optional().meta({ description: 'Comments to accept or explain' }),
  upper: z.string().optional().meta({ description: 'The upper plan’s case whose targets are to be reconciled' }),
  version: z.int().optional().meta({ description: 'Which version of those targets' }),
  duty: z.string().optional(),
  notices: z.array(z.string()).optional().meta({ description: 'The duties to tell that one sending may answer' }),
  opensOn: isoDate.optional().meta({ description: 'The session’s day' }),
  item: z.string().optional().meta({ description: 'The agenda’s item that the task is about' }),
  itemTitle: bilingual.optional(),
  offer: z.string().optional().meta({ description: 'The offer of support that is to be answered or recorded' }),
  task: z.string().optional().meta({ description: 'The task of a supervision’s conclusion' }),
  request: z.string().optional().meta({ description: 'The request for information' }),
  rung: z.string().optional().meta({ description: 'The measure that the law has next' }),
  question: z
    .enum(['proposed', 'returned'])
    .optional()
    .meta({ description: 'What is asked of many was sent up for signature, or was sent back' }),
});
const word = z.string().regex(/^[a-z][a-z-]{0,59}$/);

/** An instant that a request names, with its zone. */
const anyInstant = z.iso.datetime({ offset: true }).meta({ description: 'With its zone, e.g. 2026-11-30T09:15:00Z' });

export const caseStep = z.strictObject({ id: plainId, step: plainId });

export const caseQuery = z.strictObject({
  ...listQuery,
  kind: kind.optional(),
  procedure: plainId.optional().meta({ description: 'Only cases of this procedure, in whatever version' }),
  parent: plainId.optional(),
  version: plainId.optional().meta({ description: 'Only cases under that version of it' }),
});

export const recordQuery = z.strictObject({
  ...pageQuery,
  name: word.optional().meta({ description: 'Only acts, rulings and events of that name' }),
  body: bodyId.or(z.literal('system')).optional().meta({ description: 'Only what that body did' }),
  since: anyInstant.optional(),
});

export const asOfQuery = z.strictObject({ at: anyInstant });

const caseHeader = listedCase.extend({
  kind,
  procedure: z.string().nullable(),
  version: z.string().nullable(),
  headSeq: z.int().meta({ description: 'Number of the newest entry of its register' }),
  disputed: z.boolean().meta({
    description: 'A check found that its record does not hold: it takes no acts until an administrator has looked',
  }),
});

const caseRow = caseHeader
  .extend({
    ...lateness,
    ...upcoming,
  })
  .meta({ id: 'CaseRow' });

export const stepRow = z
  .object({
    step: z.string(),
    kind: z.string(),
    round: z.int(),
    status: stepStatus,
    holder: namedBody,
    dueOn: isoDate.nullable(),
    openedAt: isoInstant.nullable(),
    doneAt: isoInstant.nullable(),
    outcome: z.string().nullable(),
    overdue: z.boolean(),
    facts: stepFacts,
  })
  .meta({ id: 'StepRow' });

/** Why one may do a task: one's own seat, or another's by delegation. */
export const power = z
  .object({
    role: z.enum(['head', 'officer', 'clerk', 'deputy']),
    onBehalfOf: z.object({ id: z.string(), name: z.string() }).nullable(),
    delegationId: z.string().nullable(),
  })
  .meta({ id: 'Power' });

export const taskRow = z
  .object({
    caseId: z.string(),
    key: z.string(),
    body: namedBody,
    step: z.string(),
    acts: z.array(z.string()),
    dueOn: isoDate.nullable(),
    overdue: z.boolean(),
    openedAt: isoInstant,
    facts: taskFacts,
    entersFor: namedBody
      .nullable()
      .optional()
      .meta({ description: 'The body whose step it is, where one only enters what that body did' }),
    waiting: z.array(namedBody).optional().meta({ description: 'Who waits for it, as far as the case says' }),
    as: z
      .array(power)
      .meta({ description: 'The seats by which one may act; the first is used unless the act says otherwise' }),
    toSign: z
      .array(z.string())
      .optional()
      .meta({ description: 'Acts that only the seat which signs may do, and one has not: one draws them up for it' }),
    returned: z
      .object({ by: namedBody, at: isoInstant, reason: z.string().nullable() })
      .nullable()
      .optional()
      .meta({ description: 'By whom it came back unsigned, and why' }),
    held: held
      .nullable()
      .optional()
      .meta({ description: 'Who works on it, and how it came to them; null: nobody took it yet' }),
  })
  .meta({ id: 'Task' });

export const caseView = caseHeader
  .extend({
    nearness: z.enum(['inside', 'party', 'asked']).meta({
      description:
        'How near one stands: works in the case and reads all of it; has a part in it or is of its unit; was only consulted and reads what was sent',
    }),
    inPlaceOf: z
      .string()
      .nullable()
      .meta({ description: 'The cancelled cycle of this unit, procedure and year in whose place this one was begun' }),
    begunAnew: z
      .string()
      .nullable()
      .meta({ description: 'The cycle that was begun in the place of this cancelled one' }),
    askedIn: z.array(z.string()).meta({ description: 'The consultations of the case in which one is consulted' }),
    steps: z
      .array(stepRow)
      .meta({ description: 'None for whoever was only consulted; of a consultation one’s own line' }),
    tasks: z.array(taskRow).meta({ description: 'One’s own' }),
  })
  .meta({ id: 'Case' });

const actor = z.object({
  body: namedBody,
  officer: maybeNamed,
  role: z.enum(['head', 'officer', 'clerk', 'deputy', 'system']),
  onBehalfOf: maybeNamed.nullable(),
  standingIn: z
    .enum(['head', 'officer'])
    .nullable()
    .meta({ description: 'In the records clerk’s role while nobody held that seat: the officer’s own' }),
});

const entryView = z
  .object({
    seq: z.int(),
    kind: z.enum(['act', 'ruling', 'event']),
    name: z.string(),
    at: isoInstant,
    by: actor,
    data,
    of: z.int().nullable().meta({ description: 'Of a ruling: the act’s number' }),
    actId: z.string().nullable(),
    texts: z.record(z.string(), z.string()),
    withheld: z.boolean().meta({ description: 'A draft: what it says is for the bodies that draw it up and sign it' }),
    prevHash: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'Entry' });

/** Whether a case's chain of hashes holds. */
export const chainView = z
  .object({
    entries: z.int(),
    headSeq: z.int(),
    headHash: z.string(),
    at: isoInstant,
    faults: z
      .array(z.object({ seq: z.int(), says: z.string() }))
      .meta({ description: 'Where it doesn’t hold; the first 100' }),
    erased: z.array(z.object({ seq: z.int(), at: isoInstant, by: namedBody, basis: z.string(), act: z.int() })).meta({
      description: 'Texts erased by an act on record, which proves when, by whom and for what: the chain holds',
    }),
  })
  .meta({ id: 'ChainCheck' });

export const asOfView = z
  .object({
    at: isoInstant,
    seq: z.int(),
    closed: z.boolean(),
    outcome: z.string().nullable(),
    steps: z.array(stepRow),
  })
  .meta({ id: 'CaseAsOf' });

export const casePage = pageOf(caseRow);
export const recordPage = pageOf(entryView);

export type CaseQuery = z.output<typeof caseQuery>;
export type RecordQuery = z.output<typeof recordQuery>;
export type CaseHeader = z.output<typeof caseHeader>;
export type CaseRow = z.output<typeof caseRow>;
export type StepRowView = z.output<typeof stepRow>;
export type PowerView = z.output<typeof power>;
export type TaskRow = z.output<typeof taskRow>;
export type EntryView = z.output<typeof entryView>;
