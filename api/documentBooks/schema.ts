import { z } from 'zod';
import { documentType } from '../../domain/documentBook/acts';
import { DIRECTIONS } from '../../domain/documentBook/state';
import { bodyId, isoDate, isoInstant, onBehalfOf, plainId } from '../http/fields';
import { bilingual, namedBody } from '../http/names';
import { pageOf, pageQuery } from '../http/page';
import { FORMATS } from '../papers/schema';

const year = z.int().min(2020).max(2100);

export const newBook = z.strictObject({
  body: bodyId,
  onBehalfOf,
  year,
  direction: z.enum(DIRECTIONS),
});

export const bookQuery = z.strictObject({
  id: plainId.optional(),
  body: bodyId.optional(),
  year: z.coerce.number().int().min(2020).max(2100).optional(),
});

export const book = z
  .object({
    id: z.string(),
    title: bilingual,
    body: namedBody,
    year,
    direction: z.enum(DIRECTIONS),
    series: documentType.nullable(),
    last: z.int().meta({ description: 'The newest number; 0 while there is none' }),
    lastOn: isoDate.nullable(),
    apart: z.array(documentType).meta({ description: 'Types that have numbers of their own' }),
    closedAt: isoInstant.nullable(),
  })
  .meta({ id: 'DocumentBook' });

export const books = z.object({ items: z.array(book) }).meta({ id: 'DocumentBooks' });

export const entriesQuery = z.strictObject({ ...pageQuery });

const bookNumber = z.coerce.number().int().min(1);

export const bookExport = z.strictObject({
  format: z.enum(FORMATS),
  from: bookNumber.default(1).meta({ description: 'The first number of the volume' }),
  to: bookNumber.optional().meta({ description: 'The last number of the volume; else the newest' }),
  volume: z.coerce.number().int().min(1).max(999).default(1),
});

export const clerkView = z
  .object({
    name: z.string().nullable(),
    onBehalfOf: z.string().nullable().meta({ description: 'Whose clerk’s seat it is, where it was lent' }),
    standingIn: z
      .enum(['head', 'officer'])
      .nullable()
      .meta({ description: 'The seat from which it was done while nobody held the clerk’s' }),
  })
  .meta({ id: 'Clerk', description: 'Who did the records clerk’s work' });

/** The columns of Annex IV, of either book. */
const bookEntry = z
  .object({
    id: z.string().meta({ description: 'The case of the document, or of the arrival' }),
    number: z.int(),
    day: isoDate.meta({ description: 'Day of issue, or of arrival' }),
    written: z.string().meta({ description: 'Number and notation of the document' }),
    date: isoDate,
    type: documentType,
    subject: z.string(),
    issuer: bilingual,
    signer: z.string().nullable(),
    receivers: z.string().meta({ description: 'Who gets it; of an arrival, who deals with it' }),
    keptBy: z.string().nullable().meta({ description: 'Of outgoing documents: who keeps the copy' }),
    copies: z.int().nullable(),
    passedOn: isoDate.nullable().meta({ description: 'When it was sent, or passed on to who deals with it' }),
    passedBy: z.string().nullable().meta({ description: 'Who did that' }),
    clerk: clerkView.nullable().meta({ description: 'Who entered it' }),
    life: z.string(),
  })
  .meta({ id: 'BookEntry' });

export const bookEntries = pageOf(bookEntry);

export type BookQuery = z.output<typeof bookQuery>;
export type BookView = z.input<typeof book>;
export type ClerkView = z.output<typeof clerkView>;
export type BookEntryView = z.input<typeof bookEntry>;
export type BookExport = z.output<typeof bookExport>;
