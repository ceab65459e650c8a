import { z } from 'zod';
import { isoDate, line, plainId } from '../../domain/case/forms';
import { DATE_SOURCES } from '../../domain/law/source';

export { bodyId, isoDate, line, plainId } from '../../domain/case/forms';

/** An instant in UTC: answered as text, also where the database gave a date. */
export const isoInstant = z.preprocess(
  (at: string | Date) => (at instanceof Date ? at.toISOString() : at),
  z.string().meta({ format: 'date-time', example: '2026-11-30T09:15:00.000Z' }),
);

/** Beside the instant of an entry. */
export const countsOn = isoDate
  .nullable()
  .meta({ description: 'The day that counts, where that is another than the entry’s' });

/** Who laid down a day. */
export const dayBy = z
  .enum(DATE_SOURCES)
  .meta({ description: 'Who laid down the day; past a suggestion nobody is late' });

/** `?flag=true` in a query. */
export const flag = z
  .enum(['true', 'false'])
  .transform((text) => text === 'true')
  .meta({ override: { type: 'boolean', enum: undefined } });

/** The case, or whatever else, that an address names. */
export const idInPath = z.strictObject({ id: plainId });
export type ById = { params: typeof idInPath };
/** The same where its id is one that we made. */
export const uuidInPath = z.strictObject({ id: z.uuid() });

export const count = z.int().nonnegative();

/** The entry by which something stands on record. */
export const seq = z.int().meta({ description: 'Number of the entry in the case’s register that proves it' });

/** A document that something rests on, by its bytes. */
export const documentRef = z.object({ id: z.string(), type: z.string(), sha256: z.string() });

/** The same with the name of its file, where it is stored here. */
export const documentFile = documentRef.extend({ filename: z.string().nullable() });

/** The officer whose powers one uses; null: only one’s own. */
export const onBehalfOf = z.uuid().nullable().optional();

/** A unit that a request names. */
export const unitCode = z.string().regex(/^[A-Za-z0-9-]{1,20}$/);

/** The year that a case is about. */
export const planYear = z.int().min(2000).max(2100);

/** What a case that a request opens is called. */
export const ownTitle = z.strictObject({ vi: line(300), en: line(300) });

/** How a step stands. */
export const stepStatus = z.enum(['waiting', 'open', 'done', 'cancelled']);

/** How sure it is that law says so. */
export const verified = z.enum(['read', 'second-hand', 'unverified']);

/** An officer by id, with the name that is known. */
export const maybeNamed = z.object({ id: z.string(), name: z.string().nullable() });

/** From when to when a case runs, and how it ended. */
export const lifetime = { openedAt: isoInstant, closedAt: isoInstant.nullable(), outcome: z.string().nullable() };

/** What whoever opened a case is told; `settled`: its first entry is ruled on. */
export const openedCase = z.object({ id: z.string(), seq: z.int(), at: isoInstant, settled: z.boolean() });
export type OpenedCase = z.output<typeof openedCase>;

/** Why an act was refused, or would be; null where it isn't. */
export const refused = z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) }).nullable();

/** What came of an act, where it was lodged. */
export const accepted = z.boolean().nullable().meta({ description: 'Null: on record, not ruled on yet' });

/** What came of one act upon many cases. */
export const resultsOfMany = z.object({
  items: z.array(z.object({ case: z.string(), seq: z.int().nullable(), accepted, refusal: refused })),
});
