import { z } from 'zod';
import { arrived, documentType } from '../../domain/documentBook/acts';
import { URGENCIES } from '../../domain/officialDocument/types';
import { EFFECTS } from '../../domain/officialDocument/state';
import { clerkView } from '../documentBooks/schema';
import { bodyId, documentFile, isoDate, isoInstant, lifetime, onBehalfOf } from '../http/fields';
import { bilingual, namedBody } from '../http/names';
import { listedCase, listQuery } from '../http/listedCase';
import { pageOf } from '../http/page';

export const newArrival = arrived.extend({
  body: bodyId.meta({ description: 'The body that it came to' }),
  onBehalfOf,
});

export const registeredArrival = z
  .object({
    id: z.string().nullable().meta({ description: 'The arrival’s case; null while the book’s ruling takes too long' }),
    number: z.int().nullable(),
    book: z.string(),
  })
  .meta({ id: 'RegisteredArrival' });

export const arrivalQuery = z.strictObject({
  ...listQuery,
  body: bodyId.optional(),
  type: documentType.optional(),
  from: isoDate.optional().meta({ description: 'Only those that came on this day or later' }),
  to: isoDate.optional().meta({ description: 'Only those that came on this day or earlier' }),
});

/** What stands on the document that came. */
const onDocument = {
  issuer: bilingual,
  issuerBody: z.string().nullable(),
  written: z.string(),
  date: isoDate,
  type: documentType,
  subject: z.string(),
};

const arrivalRow = listedCase
  .extend({
    body: namedBody,
    number: z.int(),
    arrivedOn: isoDate,
    ...onDocument,
    urgency: z.enum(URGENCIES).nullable(),
    lead: namedBody.nullable(),
    dueOn: isoDate.nullable(),
    overdue: z.boolean(),
    life: z.string(),
    issuedHere: z.string().nullable(),
  })
  .meta({ id: 'ArrivalRow' });

export const arrivalPage = pageOf(arrivalRow);

export const arrivalView = z
  .object({
    id: z.string(),
    ...lifetime,
    body: namedBody,
    clerked: z.array(z.string()).meta({ description: 'The body, where its records clerk’s seat is filled' }),
    book: z.string(),
    number: z.int(),
    arrivedOn: isoDate,
    way: z.enum(['paper', 'mail', 'exchange', 'here']),
    registeredBy: clerkView.nullable(),
    ...onDocument,
    signer: z.string().nullable(),
    urgency: z.enum(URGENCIES).nullable(),
    answerBy: isoDate.nullable(),
    documents: z.array(documentFile),
    answers: z.string().nullable().meta({ description: 'Our own document that it answers' }),
    issuedHere: z.string().nullable().meta({ description: 'The document’s own case, where it was issued here' }),
    directions: z.array(
      z.object({
        at: isoInstant,
        by: namedBody,
        officer: z.string().nullable().meta({ description: 'Name of who passed it on' }),
        lead: namedBody,
        with: z.array(namedBody),
        dueOn: isoDate.nullable(),
        text: z.string().nullable(),
      }),
    ),
    given: z.array(z.object({ at: isoInstant, case: z.string(), step: z.string().nullable(), title: bilingual })),
    recalled: z.object({ kind: z.enum(EFFECTS), number: z.string(), date: isoDate }).nullable(),
    answeredBy: z.string().nullable(),
    returned: z.string().nullable().meta({ description: 'Why it was sent back' }),
  })
  .meta({ id: 'Arrival' });

export type NewArrival = z.output<typeof newArrival>;
export type RegisteredArrival = z.input<typeof registeredArrival>;
export type ArrivalQuery = z.output<typeof arrivalQuery>;
export type ArrivalRow = z.input<typeof arrivalRow>;
export type ArrivalView = z.input<typeof arrivalView>;
