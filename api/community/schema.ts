import { z } from 'zod';
import { bodyId } from '../../domain/case/forms';
import { HANDLINGS } from '../../domain/consultation/state';
import { SAID } from '../../domain/planCycle/postingAsks';
import { ERASED_FOR } from '../../domain/planCycle/state';
import { documentRef, flag, isoDate, isoInstant, line, plainId } from '../http/fields';
import { bilingual, clause, namedBody } from '../http/names';
import { pageOf, pageQuery } from '../http/page';
import { rule } from '../http/validate';

const code = z.string().regex(/^[A-Za-z0-9-]{1,20}$/);
const handling = z.enum(HANDLINGS);

/** Text of several lines: trimmed, without control characters but line breaks. */
const prose = (least: number, most: number) =>
  z
    .string()
    .trim()
    .min(least)
    .max(most)
    .refine(
      (text) => !/[^\P{Cc}\n\r\t]/u.test(text),
      rule('không được chứa ký tự điều khiển', 'must not contain control characters'),
    );

export const postingId = z.strictObject({ case: plainId, step: plainId });
export const postedDocument = postingId.extend({ id: z.uuid() });
export const postingQuery = z.strictObject({
  ...pageQuery,
  unit: code.optional(),
  open: flag.optional().meta({ description: 'Only drafts on which one may comment now' }),
});
export const pageOnly = z.strictObject(pageQuery);

/** How many comments name a part, and how a question was answered; of what one may see. */
const tally = z
  .object({
    parts: z.array(z.object({ part: z.string(), comments: z.int() })),
    questions: z.array(
      z.object({
        asks: z.string(),
        choices: z.array(z.object({ choice: z.string(), comments: z.int() })),
        inWords: z.int().nullable().meta({ description: 'Null where one chooses' }),
      }),
    ),
  })
  .meta({ id: 'CommunityTally' });

/** Somebody invited by name to comment. */
const side = z
  .object({
    id: z.string(),
    name: bilingual,
    email: z.string().nullable().meta({ description: 'An organisation’s, for the office alone' }),
    invitedOn: isoDate,
    commentedOn: isoDate.nullable(),
  })
  .meta({ id: 'InvitedSide' });
export const sideList = z.object({ items: z.array(side) }).meta({ id: 'InvitedSides' });

/** What one party undertakes, and whether it signed: who declined says why to those who see the case. */
const commitments = z
  .object({
    version: z.int(),
    drawnUpOn: isoDate,
    signBy: isoDate.nullable().meta({ description: 'The day by which they are to be signed; no law sets one' }),
    documents: z.array(documentRef).meta({ description: 'The text that is signed, for those who see the case' }),
    rows: z.array(
      z.object({
        party: bilingual,
        body: z.string().nullable().meta({ description: 'Null where the party is an organisation' }),
        commitment: z.string(),
        by: isoDate,
        indicator: z.string().nullable(),
        target: z.string().nullable(),
      }),
    ),
    parties: z.array(
      z.object({
        name: bilingual,
        organisation: z.string().nullable().meta({ description: 'Its name, where it signs on paper' }),
        answer: z
          .object({
            signed: z.boolean(),
            on: isoDate,
            why: z.string().nullable(),
            documents: z.array(documentRef).meta({ description: 'The paper, for those who see the case' }),
          })
          .nullable(),
      }),
    ),
  })
  .meta({ id: 'Commitments' });
export const commitmentsReply = z
  .object({
    commitments: commitments.nullable().meta({ description: 'Null where none were drawn up' }),
    suggested: isoDate.nullable().meta({
      description: 'The day that is suggested for signing what is drawn up today; null where its calendar ends',
    }),
  })
  .meta({ id: 'CommitmentsReply' });

const namedUnit = z.object({ code: z.string(), name: bilingual });

const postingRow = z
  .object({
    case: z.string(),
    step: z.string(),
    title: bilingual,
    stepTitle: bilingual,
    unit: namedUnit,
    year: z.int().nullable(),
    publishedOn: isoDate,
    draft: z.boolean(),
    open: z.boolean().meta({ description: 'One may comment on it now' }),
  })
  .meta({ id: 'Posting' });

export const postingPage = pageOf(postingRow);

export const postingView = postingRow
  .extend({
    by: bilingual,
    clause,
    documents: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        filename: z.string(),
        mediaType: z.string(),
        size: z.int(),
        sha256: z.string(),
      }),
    ),
    resolution: z
      .object({
        kind: z.enum(['resolution', 'decision']),
        number: z.string().nullable(),
        decidedOn: isoDate,
        where: z.string().nullable(),
      })
      .nullable(),
    comments: z
      .object({
        atLeastUntil: isoDate
          .nullable()
          .meta({ description: 'The last day of the minimum that the law gives the community' }),
        clause: clause.nullable(),
        office: bilingual,
        published: z.int(),
        tally: tally.meta({
          description: 'The draft’s parts and the office’s questions, counted in the published comments',
        }),
      })
      .nullable()
      .meta({ description: 'Null where nobody is asked to comment' }),
    sides: z.array(side),
    commitments: commitments.nullable(),
  })
  .meta({ id: 'PostingDetail' });

/** What somebody says that was invited to. */
const saidFields = { text: prose(10, 5_000).optional(), ...SAID };
const SOMETHING = {
  path: ['text'],
  ...rule('cần có ý kiến, hoặc câu trả lời cho một câu hỏi', 'needs a comment, or an answer to a question'),
};
const saysSomething = ({ text, answers = [] }: { text?: string | undefined; answers?: unknown[] | undefined }) =>
  text !== undefined || answers.length > 0;

export const newComment = z
  .strictObject({
    name: line(200),
    email: z.email().max(200),
    address: line(300).optional(),
    ...saidFields,
  })
  .refine(saysSomething, SOMETHING);

export const received = z
  .object({ confirmBy: isoDate.meta({ description: 'Without confirmation it is removed on that day' }) })
  .meta({ id: 'ReceivedComment' });
/** The word behind the link in a mail. */
const word = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
export const confirmation = z.strictObject({ token: word });
export const saidAsInvited = z.strictObject(saidFields).refine(saysSomething, SOMETHING);
export const saidByWord = z.strictObject({ token: word, ...saidFields }).refine(saysSomething, SOMETHING);
export const heardByWord = z.object({ name: bilingual }).meta({ id: 'HeardByWord' });
export const newSides = z
  .strictObject({
    bodies: z.array(bodyId).max(50).default([]),
    organisations: z
      .array(z.strictObject({ name: line(200), email: z.email().max(200) }))
      .max(50)
      .default([]),
  })
  .refine(({ bodies, organisations }) => bodies.length + organisations.length > 0, {
    path: ['bodies'],
    ...rule('cần ít nhất một nơi được mời', 'needs somebody to invite'),
  });

export const confirmed = z
  .object({ case: z.string(), step: z.string(), status: z.enum(['waiting', 'published', 'refused']) })
  .meta({ id: 'ConfirmedComment' });

/** What a comment says. */
const said = {
  text: z.string(),
  part: z.string().nullable(),
  answers: z.array(z.object({ asks: z.string(), choice: z.string().optional(), words: z.string().optional() })),
};

/** What anyone may read: never who wrote it. */
const publicComment = z
  .object({
    id: z.string(),
    side: bilingual.nullable().meta({ description: 'Whose it is, where somebody was invited by name' }),
    erased: z.boolean().meta({ description: 'What it said was erased, and stands nowhere any more' }),
    ...said,
    receivedOn: isoDate,
    handling: handling.nullable(),
    answer: z.string().nullable(),
    answeredOn: isoDate.nullable(),
  })
  .meta({ id: 'PublicComment' });
export const publicCommentPage = pageOf(publicComment);

const status = z.enum(['waiting', 'published', 'refused']);

export const officeQuery = z.strictObject({
  ...pageQuery,
  status: status.default('waiting'),
  answered: flag.optional(),
  case: plainId.optional(),
});

export const officeComment = z
  .object({
    id: z.string(),
    case: z.string(),
    caseTitle: bilingual,
    posting: z.string(),
    office: namedBody,
    side: bilingual.nullable().meta({ description: 'Whose it is, where somebody was invited by name' }),
    status,
    erased: z.boolean(),
    name: z.string(),
    email: z.string(),
    address: z.string().nullable(),
    ...said,
    receivedAt: isoInstant,
    confirmedAt: isoInstant.nullable(),
    decidedAt: isoInstant.nullable(),
    reason: z.string().nullable(),
    handling: handling.nullable(),
    answer: z.string().nullable(),
    answeredAt: isoInstant.nullable(),
  })
  .meta({ id: 'OfficeComment' });
export const officePage = pageOf(officeComment);

/** A posting whose comments one's office gathers. */
const officePosting = postingRow
  .extend({
    tally: tally.meta({ description: 'Counted in all confirmed comments but those refused' }),
    sides: z.array(side),
  })
  .meta({ id: 'OfficePosting' });
export const officePostingPage = pageOf(officePosting);

export const invitation = z
  .object({
    id: z.string(),
    case: z.string(),
    step: z.string(),
    title: bilingual,
    body: namedBody,
    invitedOn: isoDate,
    open: z.boolean(),
    tally,
    said: z.object({ ...said, handling: handling.nullable(), answer: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'CommentInvitation' });
export const invitationPage = pageOf(invitation);

export const officeSummary = z
  .object({
    invited: z.int().meta({ description: 'Invitations to comment that one’s bodies have not answered' }),
    waiting: z.int(),
    unanswered: z.int().meta({ description: 'Published, without acceptance or explanation' }),
    all: z.int(),
  })
  .meta({ id: 'CommunitySummary' });

export const decision = z
  .strictObject({ publish: z.boolean(), reason: line(1_000).optional() })
  .refine(({ publish, reason }) => publish || reason !== undefined, {
    path: ['reason'],
    ...rule('cần nêu lý do từ chối', 'say why it is refused'),
  });
export const answer = z.strictObject({ handling, answer: prose(1, 5_000) });
export const erasure = z.strictObject({
  basis: z.enum(ERASED_FOR).meta({ description: 'Its writer asked; it is needed no more; an authority ordered it' }),
  why: prose(1, 1_000),
});

export type CommunityTally = z.output<typeof tally>;
export type PostingQuery = z.output<typeof postingQuery>;
export type PostingRow = z.output<typeof postingRow>;
export type PostingView = z.input<typeof postingView>;
export type PostingPage = z.output<typeof postingPage>;
export type ReceivedComment = z.output<typeof received>;
export type ConfirmedComment = z.output<typeof confirmed>;
export type PublicCommentView = z.output<typeof publicComment>;
export type PublicCommentPage = z.output<typeof publicCommentPage>;
export type OfficeQuery = z.output<typeof officeQuery>;
export type OfficeComment = z.input<typeof officeComment>;
export type OfficePage = z.input<typeof officePage>;
export type CommitmentsView = z.input<typeof commitments>;
export type CommitmentsReply = z.input<typeof commitmentsReply>;
export type SideView = z.output<typeof side>;
export type SideList = z.output<typeof sideList>;
export type SaidAsInvited = z.output<typeof saidByWord>;
export type Invitation = z.input<typeof invitation>;
export type InvitationPage = z.input<typeof invitationPage>;
export type OfficePosting = z.input<typeof officePosting>;
export type OfficePostingPage = z.input<typeof officePostingPage>;
export type OfficeSummary = z.output<typeof officeSummary>;
