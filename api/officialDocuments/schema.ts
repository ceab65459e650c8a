import { z } from 'zod';
import { documentType } from '../../domain/documentBook/acts';
import { draft, LENGTHS } from '../../domain/officialDocument/forms';
import { CAPACITIES, URGENCIES } from '../../domain/officialDocument/types';
import { paperForm } from '../../domain/officialDocument/paperForm';
import { EFFECTS, EXCHANGE_STATUSES, LIFE, PROOFS } from '../../domain/officialDocument/state';
import { actReceipt } from '../acts/schema';
import { clerkView } from '../documentBooks/schema';
import {
  bodyId,
  documentFile,
  documentRef,
  idInPath,
  isoDate,
  isoInstant,
  line,
  onBehalfOf,
  openedCase,
  plainId,
} from '../http/fields';
import { bilingual, namedBody } from '../http/names';
import { listedCase, listQuery } from '../http/listedCase';
import { pageOf } from '../http/page';
import { FORMATS } from '../papers/schema';

export const issuedFile = idInPath.extend({ format: z.enum(FORMATS) });

const reference = z.strictObject({
  document: plainId.nullable().default(null),
  issuer: line(LENGTHS.recipient),
  number: line(42),
  date: isoDate,
});

export const newOfficialDocument = draft.extend({
  body: bodyId.meta({ description: 'The body that issues it' }),
  onBehalfOf,
  type: documentType,
  about: z
    .strictObject({ case: plainId, step: plainId.nullable().default(null) })
    .nullable()
    .default(null)
    .meta({ description: 'The case, and the step of it, that it belongs to' }),
  answers: reference.nullable().default(null).meta({ description: 'The document that it answers (ResponseFor)' }),
  effect: z
    .strictObject({ on: plainId, kind: z.enum(EFFECTS) })
    .nullable()
    .default(null)
    .meta({ description: 'The earlier document that it recalls, replaces or corrects (Decree 30/2020 art. 18)' }),
});

export const draftedDocument = openedCase.meta({ id: 'DraftedDocument' });

export const draftPaper = z
  .object({
    version: z.int().meta({ description: 'The newest version of the draft: number of the entry that brought it' }),
    paper: paperForm,
  })
  .meta({ id: 'DraftPaper' });

export const numberWish = z.strictObject({
  body: bodyId,
  onBehalfOf,
  notation: line(LENGTHS.notation),
  date: isoDate.optional().meta({ description: 'Date of issue; today where it is left out' }),
  keptBy: line(LENGTHS.recipient)
    .optional()
    .meta({ description: 'Who keeps the body’s own copy; its records office where it is left out (art. 19(1)(a))' }),
});

export const numberedDocument = z
  .object({
    number: z.int().nullable().meta({ description: 'Null where the book’s ruling takes too long: it is on record' }),
    written: z.string().nullable(),
    book: z.string(),
    date: isoDate,
    act: actReceipt,
  })
  .meta({ id: 'NumberedDocument' });

export const documentQuery = z.strictObject({
  ...listQuery,
  issuer: bodyId.optional(),
  recipient: bodyId.optional(),
  type: documentType.optional(),
  life: z.enum(LIFE).optional(),
  about: plainId.optional().meta({ description: 'Only those of that case' }),
  urgency: z.enum(URGENCIES).optional(),
  from: isoDate.optional().meta({ description: 'Only those dated on this day or later' }),
  to: isoDate.optional().meta({ description: 'Only those dated on this day or earlier' }),
});

const officialDocumentRow = listedCase
  .extend({
    issuer: namedBody,
    type: documentType,
    subject: z.string(),
    urgency: z.enum(URGENCIES).nullable(),
    life: z.enum(LIFE),
    written: z.string().nullable(),
    date: isoDate.nullable(),
    recipients: z.int(),
    received: z.int(),
  })
  .meta({ id: 'OfficialDocumentRow' });

export const officialDocumentPage = pageOf(officialDocumentRow);

const person = z.string().nullable().meta({ description: 'Name of the officer' });
const powers = z.array(z.object({ capacity: z.enum(CAPACITIES), of: z.string() }));
const to = z.object({ key: z.string(), body: namedBody.nullable(), name: z.string().nullable() });

export const officialDocumentView = z
  .object({
    id: z.string(),
    openedAt: isoInstant,
    closedAt: isoInstant.nullable(),
    issuer: namedBody,
    clerked: z
      .array(z.string())
      .meta({ description: 'Issuer and recipients whose records clerk’s seat is filled: nobody else does its work' }),
    type: documentType,
    life: z.enum(LIFE),
    about: z.object({ case: z.string(), kind: z.string(), step: z.string().nullable(), title: bilingual }).nullable(),
    answers: reference.extend({ document: z.string().nullable() }).nullable(),
    effect: z.object({ on: z.string(), kind: z.enum(EFFECTS) }).nullable(),
    notation: z.string().meta({ description: 'The notation that it would usually have' }),
    keptBy: z.string().meta({ description: 'Who would usually keep the issuer’s own copy' }),
    versions: z.array(
      z.object({
        seq: z.int(),
        at: isoInstant,
        by: person,
        subject: z.string(),
        urgency: z.enum(URGENCIES).nullable(),
        answerBy: isoDate.nullable(),
        recipients: z.array(to),
        documents: z.array(documentFile),
        content: documentRef.nullable().meta({
          description: 'What it was written from here; a revision that keeps its files names it too',
        }),
      }),
    ),
    asked: z.array(namedBody).meta({ description: 'Who was asked for comments on the draft' }),
    remarks: z.array(z.object({ seq: z.int(), at: isoInstant, body: namedBody, of: z.int(), text: z.string() })),
    forward: z.object({ at: isoInstant, to: namedBody, powers, position: z.string().nullable() }).nullable(),
    returns: z.array(z.object({ at: isoInstant, by: namedBody, why: z.string() })),
    signature: z.object({ at: isoInstant, by: person, powers, position: z.string().nullable() }).nullable(),
    issue: z
      .object({
        book: z.string(),
        number: z.int(),
        written: z.string(),
        date: isoDate,
        at: isoInstant,
        keptBy: z.string().nullable(),
        by: clerkView.nullable().meta({ description: 'Who numbered it; null of those numbered before that was kept' }),
      })
      .nullable(),
    deliveries: z.array(
      z.object({
        to,
        receivedOn: isoDate.nullable(),
        proof: z.enum(PROOFS).nullable(),
        afterRecall: z.boolean().meta({ description: 'It came when the document had been recalled already' }),
        refusedOn: isoDate.nullable(),
        refusedWhy: z.string().nullable(),
        exchanged: z
          .array(z.object({ status: z.enum(EXCHANGE_STATUSES), on: isoDate }))
          .meta({ description: 'What the exchange between agencies’ systems said of it, in order' }),
        undoneOn: isoDate.nullable().meta({ description: 'That it is gone, by the recipient’s own word' }),
        returned: z
          .object({ on: isoDate, by: clerkView.nullable() })
          .nullable()
          .meta({ description: 'That its paper came back after a recall, and who took it in' }),
        arrival: z.string().nullable().meta({ description: 'Its case in the recipient’s own book' }),
      }),
    ),
    affected: z.array(
      z.object({ kind: z.enum(EFFECTS), by: z.string(), number: z.string(), date: isoDate, at: isoInstant }),
    ),
  })
  .meta({ id: 'OfficialDocument' });

export type NewOfficialDocument = z.output<typeof newOfficialDocument>;
export type NumberWish = z.output<typeof numberWish>;
export type NumberedDocument = z.input<typeof numberedDocument>;
export type DocumentQuery = z.output<typeof documentQuery>;
export type OfficialDocumentRow = z.input<typeof officialDocumentRow>;
export type OfficialDocumentView = z.input<typeof officialDocumentView>;
