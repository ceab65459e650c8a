import { z } from 'zod';
import { isIsoDate } from '../calendar/dates';
import { isDecimal } from '../decimal';

/** A rule of our own for `.refine`, in both languages. */
export function rule(vi: string, en: string): { params: { text: { vi: string; en: string } } } {
  return { params: { text: { vi, en } } };
}

/** A calendar day that exists, `YYYY-MM-DD`. */
export const isoDate = z
  .string()
  .refine(isIsoDate, rule('phải là ngày có thật, dạng YYYY-MM-DD', 'must be a day that exists, written YYYY-MM-DD'))
  .meta({ description: 'A calendar day in Vietnam', example: '2026-11-30', format: 'date' });

/** A time of day, `HH:MM`. */
export const time = z
  .string()
  .refine(
    (given) => /^([01]\d|2[0-3]):[0-5]\d$/.test(given),
    rule('phải là giờ, dạng HH:MM', 'must be a time, written HH:MM'),
  )
  .meta({ example: '08:30', description: 'In Vietnam' });

/** A body such as `22.ubnd`: its unit, then its template. */
export const bodyId = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,20}(\.[a-z0-9-]{1,60}){1,3}$/)
  .meta({ example: '22.ubnd', format: 'body' });

/** An identifier of ours in plain characters: a case, a step, a document type. */
export const plainId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:~-]{0,199}$/);

/** One line of text: trimmed, not empty, without control characters. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine(
      (text) => !/\p{Cc}/u.test(text),
      rule('không được chứa ký tự điều khiển', 'must not contain control characters'),
    );

/** No text of an act is longer, in characters. */
export const LONGEST_TEXT = 20_000;

/** A free text. It stays in the register beside the act; the act's data hold none. */
export const text = z.string().trim().min(1).max(LONGEST_TEXT).meta({ format: 'words' });

/** What may be said with any act. */
export const note = z.strictObject({ note: text.optional() }).optional();

/** What must be said where the law asks for a reason. */
export const why = z.strictObject({ why: text });

export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: 'SHA-256, small hexadecimal letters' });

/** A document that was uploaded before, by id and hash: what is meant is these bytes. */
export const document = z.strictObject({ id: z.uuid(), sha256 });

/** The same as a product of a step. */
const product = document.extend({ type: plainId });

const MOST_DOCUMENTS = 50;
export const documents = z.array(document).max(MOST_DOCUMENTS);
export const products = z.array(product).max(MOST_DOCUMENTS);

export const step = z.strictObject({ step: plainId });
export const nothing = z.strictObject({});

/** The number that an office gives a document it issues. */
export const number = line(100);

/** The number of an entry in the case's register. */
export const entryNumber = z.string().regex(/^\d{1,9}$/);

/** A figure as the office writes it: a decimal text, so that no digit is lost. */
export const decimal = z
  .string()
  .max(30)
  .refine(isDecimal, rule('phải là số thập phân, ví dụ 8.25', 'must be a decimal figure such as 8.25'))
  .meta({ example: '8.25', format: 'decimal' });

/** What the engine itself writes: the fields it needs, others let through. */
export const letter = z.looseObject;
/** A text that need only be there. */
export const anyText = z.string().trim().min(1);
export const title = z.looseObject({ vi: anyText, en: anyText });
export const wholeNumber = z.int().min(0);
