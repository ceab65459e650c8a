import { z } from 'zod';
import { bodyId, line, plainId } from '../../http/fields';

const MOST_DOCUMENTS = 50;

/** A free text. It stays in the register beside the act; the act's data hold none. */
export const text = z.string().trim().min(1).max(20_000);

/** What may be said with any act. */
export const note = z.strictObject({ note: text.optional() }).optional();

/** What must be said where the law asks for a reason. */
export const why = z.strictObject({ why: text });

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/).meta({ description: 'SHA-256, small hexadecimal letters' });

/** A document that was uploaded before, by id and hash: what is meant is these bytes. */
export const document = z.strictObject({ id: z.uuid(), sha256 });

/** The same as a product of a step. */
export const product = document.extend({ type: plainId });

export const documents = z.array(document).max(MOST_DOCUMENTS);
export const products = z.array(product).max(MOST_DOCUMENTS);

export const step = z.strictObject({ step: plainId });
export const item = z.strictObject({ item: plainId });
export const nothing = z.strictObject({});

/** The number that an office gives a document it issues. */
export const number = line(100);

/** What an appraisal or a verification comes to. */
export const conclusion = z.enum(['for', 'for-with-changes', 'against']);

/** One act of the closed vocabulary: its name, who acts, its data, its texts. */
export const act = <const N extends string, D extends z.ZodType, T extends z.ZodType>(name: N, data: D, texts: T) => z.strictObject({
  name: z.literal(name),
  body: bodyId.meta({ description: 'The body one acts for' }),
  onBehalfOf: z.uuid().nullable().optional().meta({ description: 'Whose powers to use: an officer who delegated theirs, `null` one’s own only' }),
  data, texts,
});
