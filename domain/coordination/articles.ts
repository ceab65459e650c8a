import { z } from 'zod';
import { firstTwice } from '../case/fields';
import { bodyId, isoDate, line, rule, text } from '../case/forms';
import { name } from './forms';

/** A common text holds at most so many articles. */
const MOST_ARTICLES = 100;

/** Who carries an action, with whom, by which day. */
const action = z.strictObject({ body: bodyId, with: z.array(bodyId).max(100), by: isoDate });
const article = z.strictObject({ id: name, title: line(200), text, action: action.optional() });

/** One article of a text that a region's bodies agree on (S14, S18–S21, S23); in a programme, also an action. */
export type Article = z.infer<typeof article>;

/** What a body says to one article: `change` agrees if it is worded otherwise. */
export const POSITIONS = ['agree', 'change', 'object'] as const;
export type PositionName = (typeof POSITIONS)[number];

const position = z.strictObject({ article: name, position: z.enum(POSITIONS) });
export type Position = z.infer<typeof position>;

/** The articles of a draft. They are a document for all who are asked, so they stand in the data. */
export const articles = z
  .array(article)
  .min(1)
  .max(MOST_ARTICLES)
  .refine((all) => firstTwice(all.map(({ id }) => id)) === null, rule('mỗi điều một tên', 'each article a name'));

export const positions = z.array(position).max(MOST_ARTICLES);

/** What all positions together answer: agreed is only what is agreed to as it stands. */
export function answerTo(said: Position[]): 'agree' | 'agree-with-comments' | 'object' {
  if (said.some(({ position }) => position === 'object')) return 'object';
  return said.some(({ position }) => position === 'change') ? 'agree-with-comments' : 'agree';
}

/**
 * The field that breaks a rule where bodies state their position article by article: one on each, what else should be
 * said or why not beside each that isn't agreed to, and the answer that follows from them; or null.
 */
export function positionsFault(
  asked: Article[],
  { answer, comments, said }: { answer: string; comments: string[]; said: Position[] },
): { field: string; rule: string } | null {
  const ids = asked.map(({ id }) => id);
  if (said.length !== ids.length || !ids.every((id) => said.some(({ article }) => article === id)))
    return { field: 'positions', rule: asked.length > 0 ? 'one on each article' : 'none here' };
  if (asked.length === 0) return null;
  const unsaid = said.find(({ article, position }) => position !== 'agree' && !comments.includes(article));
  if (unsaid) return { field: 'comments', rule: `${unsaid.article}: its wording or its reason` };
  return answer === answerTo(said) ? null : { field: 'answer', rule: `${answerTo(said)}: as the positions say` };
}
