import { figure } from '../decimal';
import { same, type Text } from '../text';
import type { PlanIndicator, Setting } from './indicators';
import type { Contents, Part } from './parts';

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

/** Indicators that the plan doesn't have. */
export const unknown = (ids: Iterable<string>, { indicators }: Held, at: string[] = []): Said[] =>
  [...ids]
    .filter((id) => !indicators.has(id))
    .map((id) => [[...at, id], `kế hoạch không có chỉ tiêu “${id}”`, `the plan has no indicator “${id}”`]);

export const nameOf = (id: string, { indicators }: Pick<Held, 'indicators'>): Text =>
  indicators.get(id)?.name ?? same(id);
