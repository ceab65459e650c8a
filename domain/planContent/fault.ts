import { figure, lessOf, signOf } from '../decimal';
import { same, type Text } from '../text';
import type { PlanIndicator, Setting } from './indicators';
import type { Contents, Part, Row } from './parts';

/** What breaks a rule in a part of a plan: where, and in words by how much. */
export interface PlanFault {
  part: Part;
  /** The ids on the way to it: a variant, an indicator, a year. */
  at: string[];
  says: Text;
}

/** A plan's content with what it is held against. */
export interface Held {
  contents: Contents;
  setting: Setting;
  indicators: ReadonlyMap<string, PlanIndicator>;
}

/** The rules of one part; those of the parts before it are others' to hold. */
export type Rules<P extends Part> = (content: NonNullable<Contents[P]>, held: Held) => Said[];

/** A fault as a part's own rules say it. */
export type Said = [at: string[], vi: string, en: string];

/** A figure in a sentence, in both languages. */
export const both = (value: string): Text => ({ vi: figure(value, 'vi'), en: figure(value, 'en') });

/** One fault, where there is one. */
export const faultIf = (wrong: boolean, at: string[], vi: string, en: string): Said[] => (wrong ? [[at, vi, en]] : []);

type OfFigures = (one: Text, other: Text, off: Text) => Said;

/** A fault where two figures aren't the same; told of it are both, and the first less the second. */
export function unequal(one: string, other: string, says: OfFigures): Said[] {
  const off = lessOf(one, other);
  return signOf(off) === 0 ? [] : [says(both(one), both(other), both(off))];
}

/** The same where the first is more than the second. */
export const exceeding = (one: string, other: string, says: OfFigures): Said[] =>
  signOf(lessOf(one, other)) > 0 ? unequal(one, other, says) : [];

/** Indicators that the plan doesn't have. */
export const unknown = (ids: Iterable<string>, { indicators }: Held, at: string[] = []): Said[] =>
  [...ids]
    .filter((id) => !indicators.has(id))
    .map((id) => [[...at, id], `kế hoạch không có chỉ tiêu “${id}”`, `the plan has no indicator “${id}”`]);

/** The same of rows. */
export const unknownIn = (rows: readonly Row[], held: Held, at?: string[]): Said[] =>
  unknown(
    rows.map(({ indicator }) => indicator),
    held,
    at,
  );

/** A variant that the forecasts don't have. */
export function noSuchVariant(variant: string | undefined, { contents }: Held, at: string): Said[] {
  const known = contents.forecasts?.variants.some(({ id }) => id === variant);
  return faultIf(
    variant !== undefined && !known,
    [at],
    `phần dự báo không có phương án “${variant}”`,
    `the forecasts have no variant “${variant}”`,
  );
}

export const nameOf = (id: string, { indicators }: Pick<Held, 'indicators'>): Text =>
  indicators.get(id)?.name ?? same(id);
