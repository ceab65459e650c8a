import type { SessionView } from '../data/api';
import { Refused } from '../data/client';
import type { Language } from '../words';

/** The facts of a refusal that are ids or closed words, which a person doesn't read. */
const CODED = ['item', 'items', 'step', 'outcome', 'status'];

/** A refusal that names items and outcomes as people do, and not by their ids. */
export function inWords({ items }: SessionView, error: unknown, { words, say }: Language): unknown {
  if (!(error instanceof Refused)) return error;
  const names: Record<string, string> = {
    ...words.session.outcomes,
    ...words.sessions.status,
    ...Object.fromEntries(items.map(({ id, title }) => [id, `“${say(title)}”`])),
  };
  const { title, facts = {} } = error.problem;
  const readable = CODED.reduce((text, fact) => {
    const codes = [facts[fact] ?? []].flat().map(String);
    return codes.length > 0 ? text.replace(codes.join(','), codes.map((code) => names[code] ?? code).join('; ')) : text;
  }, title);
  return new Refused({ ...error.problem, title: readable });
}

/** What a committee came to; a word of another version as it stands. */
export const conclusionOf = (conclusion: string, words: Record<string, string>): string =>
  words[conclusion] ?? conclusion;
