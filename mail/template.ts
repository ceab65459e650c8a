import { z } from 'zod';
import { formatVnDate, isIsoDate, vnDateOf, type IsoInstant } from '../domain/calendar/dates';
import type { Locale } from './citation';

/** What a template may ask while it writes in one language. */
export interface View {
  locale: Locale;
  /** The body the mail goes to: it is told what to do, others are told what happens. */
  to: string;
  /** The binding day as people write it, or null where none is set. */
  due: string | null;
  /** Who laid that day down, where it isn't the law. */
  dayBy: DayBy;
  /** A body's name. */
  body(id: string): string;
}

/** The words of one language: a short subject, then the text's paragraphs (gaps are left out). */
type Wording<F> = (facts: F, view: View) => [subject: string, ...text: (string | undefined)[]];

/** One kind of mail: the facts it needs from its order, and its words in both languages. */
export interface Template<F> {
  facts: z.ZodType<F>;
  /** It brings news: where no day is set and no rule stands behind it, none is named. */
  news?: boolean;
  vi: Wording<F>;
  en: Wording<F>;
  /** The paragraphs that follow in either language, put in words by what writes the same in several mails. */
  below?: (facts: F, view: View) => (string | undefined)[];
}

/** Lets TypeScript find the type of the facts from their schema. */
export function template<F>(parts: Template<F>): Template<F> {
  return parts;
}

/** One of the names that words are given for. */
export const oneOf = <K extends string>(words: Record<K, unknown>) => z.enum(Object.keys(words) as [K]);
export const text = z.object({ vi: z.string(), en: z.string() });
export const body = z.string().min(1);
export const day = z.string().refine(isIsoDate);
export const instant = z.iso.datetime({ offset: true });
/** A step's title in both languages and the body that holds it (or, of a consultation, that asks). */
export const step = { stepVi: z.string(), stepEn: z.string(), holder: body };
/**
 * Documents by the hash of their bytes, with their titles where the order has them; by `id` whoever composes the mail
 * finds what they are called.
 */
export const documents = z.array(
  z.union([
    z.string(),
    z.object({ title: z.string(), sha256: z.string() }),
    z.object({ id: z.string(), sha256: z.string() }),
  ]),
);
/** Why, in the words that stand beside the act in the register; whoever composes the mail puts them in. */
export const reason = z.string().optional();
/** That it is said again: the number of times, how many working days late, and whether no law asks for it. */
export const again = z.object({ times: z.int(), daysLate: z.int(), practice: z.boolean() });
/** Who laid down the day, where that isn't the law: late against a suggestion is not late in law. */
export const dayBy = z.enum(['directive', 'timetable', 'document', 'suggestion']).optional();
export type DayBy = z.infer<typeof dayBy>;
/** What it means when a consulted body says nothing; null where the procedure doesn't say. */
export const silence = z.enum(['consent', 'escalate']).nullable();
/** Silence is consent only of whoever is proved to have received what it was asked. */
export const onProof = z.boolean().optional();

export const dayText = formatVnDate;

/** The second in Vietnam (UTC+7 all year), which may decide: "17:05:09 15/07/2026". */
export function momentText(at: IsoInstant): string {
  const local = new Date(Date.parse(at) + 7 * 3_600_000).toISOString();
  return `${local.slice(11, 19)} ${dayOf(at)}`;
}

/** The day in Vietnam of an instant: "15/07/2026". */
export function dayOf(at: IsoInstant): string {
  return formatVnDate(vnDateOf(at));
}

/** One line per document, so that a recipient can compare the hash of what arrived. */
export function documentLines(list: z.infer<typeof documents> | undefined): string | undefined {
  if (!list || list.length === 0) return undefined;
  return list
    .map((one) => {
      if (typeof one === 'string') return `- SHA-256 ${one}`;
      return 'title' in one ? `- ${one.title}\n  SHA-256 ${one.sha256}` : `- SHA-256 ${one.sha256}`;
    })
    .join('\n');
}

/** A mail names no more than this; the case has them all. */
const MOST_NAMED = 50;

/** Texts, a line each. */
export const lines = (texts: string[]): string => texts.map((one) => `- ${one}`).join('\n');

/** Bodies by name, a line each. */
export function bodyLines(bodies: string[], view: View): string {
  const named = bodies.slice(0, MOST_NAMED).map((id) => view.body(id));
  return lines(bodies.length > MOST_NAMED ? [...named, `… (+${bodies.length - MOST_NAMED})`] : named);
}
