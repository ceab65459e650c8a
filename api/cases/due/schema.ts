import { z } from 'zod';
import { DATE_SOURCES } from '../../../domain/law/source';
import { PHASES } from '../../../domain/law/phase';
import { programme } from '../../../domain/coordination/forms';
import { bodyId, documentRef, isoDate, isoInstant } from '../../http/fields';
import { bilingual, clause, namedBody, namedStep } from '../../http/names';
import { stepRow } from '../schema';

const verified = z.enum(['practice', 'read', 'second-hand', 'unverified']);
const seq = z.int().meta({ description: 'Number of the entry that did it' });
const why = z.string().nullable();

const answer = z.enum(['attend', 'decline']);

/** An exchange or a workshop as it was called last. */
const meetingView = z
  .object({
    on: isoDate,
    from: z.string(),
    to: z.string(),
    place: z.string(),
    by: namedBody,
    calledOff: z.boolean(),
    sequence: z.int().meta({ description: 'How often it was changed' }),
    invited: z.array(
      z.object({
        body: namedBody,
        answer: answer.nullable(),
        attended: z.boolean().nullable().meta({ description: 'Null until the minutes say it' }),
      }),
    ),
    conclusions: z.string().nullable().meta({ description: 'The case in which its conclusions are carried out' }),
    calendar: z.string().meta({ description: 'Where its calendar file is' }),
  })
  .meta({ id: 'Meeting' });

/** One day of a count. */
const countedDay = z.object({ date: isoDate, counted: z.boolean(), reason: bilingual.extend({ code: z.string() }) });

/** A count from a base, day by day, and what it says in words. */
export const count = z.object({
  dueOn: isoDate.nullable(),
  nominal: isoDate.nullable().meta({ description: 'Before any move off a rest day' }),
  from: isoDate,
  days: z.array(countedDay),
  explanation: bilingual,
});

/** Why a step is due on that day. */
const dueView = z
  .object({
    dueOn: isoDate.nullable().meta({ description: 'With extensions and clock stops; null while the clock stands' }),
    base: z.object({ what: bilingual, date: isoDate }),
    rule: bilingual,
    clause,
    source: z.enum(DATE_SOURCES).meta({ description: 'Who laid the day down; a suggestion is nobody’s' }),
    against: z
      .object({ on: isoDate, clause })
      .nullable()
      .meta({ description: 'The law’s own day, where the year’s directive names another' }),
    verified,
    forecast: z.boolean().meta({ description: 'What it counts from has not happened yet' }),
    provisional: z.boolean(),
    count,
    handling: count
      .nullable()
      .meta({ description: 'A consultation’s time to accept or explain, after its last day for answers' }),
    candidates: z
      .array(z.object({ dueOn: isoDate, rule: bilingual, clause }))
      .meta({ description: 'What each rule gives; the earliest binds' }),
  })
  .meta({ id: 'DueExplained' });

export const stepView = stepRow
  .extend({
    due: dueView.nullable(),
    extensions: z.array(z.object({ seq, oldDue: isoDate, newDue: isoDate, by: namedBody, revoked: z.boolean(), why })),
    stops: z.array(z.object({ seq, from: isoDate, to: isoDate.nullable(), by: namedBody, why })),
    moves: z.array(z.object({ seq, oldDue: isoDate.nullable(), newDue: isoDate.nullable(), cause: z.string() })),
    waitsFor: z.array(z.string()).meta({ description: 'Unfinished steps that it needs' }),
    waiting: z.array(z.string()).meta({ description: 'Steps that need it' }),
    documents: z.array(documentRef),
    acknowledged: z.array(z.object({ body: namedBody, at: isoInstant })),
    to: z.array(namedBody).meta({ description: 'Who is asked, told or invited, or may be named' }),
    result: z
      .looseObject({ attended: z.array(bodyId).optional(), projects: programme.optional() })
      .nullable()
      .meta({ description: 'What the act that did the step laid down, as data' }),
    texts: z.record(z.string(), z.string()).meta({ description: 'The words beside that act, by their names' }),
    meeting: meetingView.nullable(),
    withdrawable: z
      .object({ body: namedBody, head: z.boolean(), told: z.array(namedBody) })
      .nullable()
      .meta({
        description: 'Who may withdraw what it was done by, as long as nobody has acted on it; whom that reaches',
      }),
  })
  .meta({ id: 'Step' });

export const conflict = z
  .object({ step: z.string(), waits: z.string(), days: z.int(), says: bilingual })
  .meta({ id: 'Conflict' });

export const timetableRow = z
  .object({
    step: z.string(),
    title: bilingual,
    kind: z.string(),
    phase: z.enum(PHASES),
    holder: namedBody,
    dueOn: isoDate.nullable(),
    nominal: isoDate.nullable(),
    base: z.object({ what: bilingual, date: isoDate }).nullable(),
    rule: bilingual.meta({ description: 'The rule and where it stands, in one line' }),
    clause,
    verified,
    slack: z
      .int()
      .nullable()
      .meta({ description: 'Working days to the earliest due date of a step that waits for it' }),
    waits: z.object({ step: z.string(), dueOn: isoDate }).nullable(),
    forecast: z.boolean(),
    provisional: z.boolean(),
    conflicts: z.array(conflict),
  })
  .meta({ id: 'TimetableRow' });

const datingDocument = z
  .object({ name: bilingual, number: z.string(), signedOn: isoDate, seq, at: isoInstant })
  .meta({ id: 'DatingDocument' });

/** A running case's timetable: planned at its start, due now, done. */
export const caseTimetable = z
  .object({
    today: isoDate,
    rows: z.array(
      timetableRow.extend({
        planned: isoDate.nullable().meta({ description: 'Due date as it was forecast when the case began' }),
        openedOn: isoDate.nullable(),
        doneOn: isoDate.nullable().meta({ description: 'The day that counts: the stamp’s, or its document’s' }),
        enteredOn: isoDate.nullable().meta({ description: 'When it was entered, where another day counts' }),
        source: z.enum(DATE_SOURCES).nullable().meta({ description: 'Who laid down the day that binds' }),
        named: z
          .object({
            law: isoDate.nullable(),
            directive: isoDate.nullable(),
            timetable: isoDate.nullable(),
            suggestion: isoDate.nullable(),
          })
          .meta({
            description: 'What each lays down for the step: law, directive, the unit’s timetable; or we suggest',
          }),
        late: z.boolean().meta({ description: 'Done after its due date, or overdue today' }),
      }),
    ),
    conflicts: z.array(conflict),
    dating: z
      .object({
        timetable: datingDocument.nullable(),
        directive: datingDocument.nullable(),
        above: datingDocument.nullable().meta({ description: 'A directive that an upper plan handed down' }),
      })
      .meta({ description: 'The documents that lay down days beside the law' }),
    lower: z
      .array(
        z.object({
          procedure: z.string(),
          title: bilingual,
          steps: z.array(namedStep),
        }),
      )
      .meta({ description: 'The plans that this one opens, which a directive may date as well' }),
  })
  .meta({ id: 'CaseTimetable' });

export type DueView = z.input<typeof dueView>;
export type MeetingView = z.input<typeof meetingView>;
export type StepView = z.input<typeof stepView>;
export type TimetableRowView = z.input<typeof timetableRow>;
export type CaseTimetableView = z.input<typeof caseTimetable>;
