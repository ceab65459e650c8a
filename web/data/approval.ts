import type { Answer } from './api';

type Known = Answer<'/passes/colleagues'>['items'][number];

export interface Colleague extends Known {
  /** The internal approval goes to them next, which is only our suggestion. */
  next: boolean;
}

/**
 * One's colleagues in the order in which a draft goes up: an officer's goes to whoever leads a division, where somebody
 * does, that one's to who signs. No rule says so: a suggestion.
 */
export function colleaguesOf(all: Known[], me: string): Colleague[] {
  const own = all.find(({ id }) => id === me);
  const others = all.filter(({ id }) => id !== me);
  const byDivision = own?.role === 'officer' && !own.leads && others.some(({ leads }) => leads !== null);
  const isNext = ({ role, leads }: Known): boolean =>
    own?.role !== 'head' && (byDivision ? leads !== null && role !== 'head' : role === 'head');
  const marked = others.map((one) => ({ ...one, next: isNext(one) }));
  return [...marked.filter(({ next }) => next), ...marked.filter(({ next }) => !next)];
}
