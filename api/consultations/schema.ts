import { z } from 'zod';
import { POSITIONS } from '../../domain/coordination/articles';
import { ANSWERS, HANDLINGS } from '../../domain/consultation/state';
import {
  bodyId,
  count,
  dayBy,
  documentRef,
  flag,
  isoDate,
  isoInstant,
  lifetime,
  maybeNamed,
  plainId,
  seq,
} from '../http/fields';
import { bilingual, clause, namedBody } from '../http/names';
import { lateness, listedCase, listQuery } from '../http/listedCase';
import { pageOf, pageQuery } from '../http/page';
import { letter } from './question/schema';

export const consultationQuery = z.strictObject({
  ...listQuery,
  case: plainId.optional().meta({ description: 'The plan cycle that asks' }),
});

export const consultationDetailQuery = z.strictObject({
  ...pageQuery,
  body: bodyId.optional().meta({ description: 'Of the consultees only this one' }),
});

export const exportQuery = z.strictObject({ format: z.enum(['docx', 'xlsx']) });

export const commentQuery = z.strictObject({
  ...pageQuery,
  from: plainId.optional().meta({ description: 'Only this body’s comments' }),
  handled: flag.optional(),
});

const consultationRow = listedCase
  .extend({
    dueOn: isoDate.nullable(),
    asked: z.int(),
    answered: z.int(),
    deemed: z.int(),
    ...lateness,
  })
  .meta({ id: 'ConsultationRow' });

const consulteeView = z
  .object({
    body: namedBody,
    sentAt: isoInstant.nullable(),
    seenAt: isoInstant.nullable(),
    refused: z
      .object({ on: isoDate, document: z.string(), why: z.string().nullable() })
      .nullable()
      .meta({ description: 'It sent the letter that asked it back: its silence is no consent' }),
    provedBy: z.object({ proof: z.string(), document: z.string() }).nullable(),
    answer: z.enum(ANSWERS).nullable(),
    answeredAt: isoInstant.nullable(),
    late: z.boolean(),
    round: z.int(),
    silentSince: isoInstant.nullable(),
    deemed: z.boolean().meta({ description: 'Silence counted as consent; a later answer doesn’t take it back' }),
    lastDay: isoDate.nullable().meta({
      description: 'End of its own time, which runs from its proven receipt; null while nothing is proved',
    }),
    dayBy,
    onPaper: z.object({ number: z.string(), signedOn: isoDate, arrivedOn: isoDate }).nullable(),
    givenUpAt: isoInstant.nullable().meta({ description: 'Never reached, and waited for no longer' }),
    carriedFrom: z.int().nullable().meta({ description: 'Not asked in this round; its answer is of this earlier one' }),
    seated: z.boolean().meta({ description: 'Whether anybody sits there today; if not, it must be asked on paper' }),
    documents: z.array(documentRef),
    positions: z.array(z.object({ article: z.string(), position: z.enum(POSITIONS) })),
    proof: z.object({ sent: seq.nullable(), seen: seq.nullable(), answer: seq.nullable(), silence: seq.nullable() }),
  })
  .meta({ id: 'Consultee' });

const article = z
  .object({
    id: z.string(),
    title: z.string(),
    text: z.string(),
    action: z.object({ body: namedBody, with: z.array(namedBody), by: isoDate }).nullable(),
  })
  .meta({ id: 'Article', description: 'An article of a common text; an action says who does it, with whom, by when' });

const due = z.object({
  on: isoDate.nullable(),
  nominal: isoDate.nullable(),
  clause,
  why: bilingual.nullable().meta({ description: 'Day by day, where the plan cycle’s law gives the date' }),
  moved: z.array(z.object({ seq, oldDue: isoDate.nullable(), newDue: isoDate.nullable(), cause: z.string() })),
});

const tally = z.object({
  asked: count,
  agree: count,
  'agree-with-comments': count,
  object: count,
  'nothing-to-say': count,
  deemed: count,
  silent: count,
  late: count,
  unreached: count.meta({ description: 'Never reached: neither an answer nor a consent' }),
  carried: count.meta({ description: 'Of those that answered or consented, by an answer of an earlier round' }),
});

export const consultationView = z
  .object({
    id: z.string(),
    whole: z.boolean().meta({
      description: 'One sees what all said; else what was asked and one’s own bodies’ part, with figures of that alone',
    }),
    parent: z.string().nullable(),
    step: z.string(),
    round: z.int(),
    letter: letter.nullable().meta({ description: 'The covering letter, where it was sent by one' }),
    unit: z.string(),
    title: bilingual,
    askedBy: namedBody,
    ...lifetime,
    due,
    tally,
    onProof: z.boolean().meta({ description: 'Silence is consent only of those proved to have received' }),
    silence: z.object({ means: z.enum(['consent', 'escalate']), warn: z.string(), clause }).nullable(),
    escalateTo: namedBody.nullable(),
    documents: z.array(documentRef),
    follows: z.string().nullable().meta({ description: 'The round in which the draft before was put out' }),
    articles: z.array(article).meta({ description: 'What a position is stated on, one by one; mostly none' }),
    comments: z.object({ total: count, unhandled: count }),
    consultees: pageOf(consulteeView),
  })
  .meta({ id: 'Consultation' });

const commentView = z
  .object({
    id: z.string(),
    from: namedBody,
    at: isoInstant.nullable(),
    text: z.string().nullable(),
    article: z.string().nullable().meta({ description: 'The article that it is about, by its id' }),
    reply: seq,
    handling: z.enum(HANDLINGS).nullable(),
    handled: z
      .object({
        seq,
        at: isoInstant,
        officer: maybeNamed,
        text: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'Comment', description: 'One row of the table of acceptance and explanation (tiếp thu, giải trình)' });

export const consultationPage = pageOf(consultationRow);
export const commentPage = pageOf(commentView);

export type ConsultationQuery = z.output<typeof consultationQuery>;
export type CommentQuery = z.output<typeof commentQuery>;
export type ConsultationRow = z.output<typeof consultationRow>;
export type ConsulteeView = z.output<typeof consulteeView>;
export type ConsultationView = z.output<typeof consultationView>;
export type CommentView = z.output<typeof commentView>;
