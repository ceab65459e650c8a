import { createContext, useContext } from 'react';
import type { z } from 'zod';
import type { Choice } from '../../parts/choosable';
import type { Language, Words } from '../../words';
import { at, type Draft, type Place } from './draft';

/** What the parts of the form share: the text as it is read, how it is changed, and what may be chosen. */
export interface Editing {
  draft: Draft;
  /** The text is another now. */
  tell(text: string): void;
  /** What is wrong, by place. */
  faults: ReadonlyMap<string, string>;
  /** What a field may name: steps, bodies, instruments; nothing where it names none. */
  offered(schema: z.ZodType, name: string): Choice[] | undefined;
}

export const Edited = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = useContext(Edited);
  if (!editing) throw new Error('no procedure is being edited');
  return editing;
}

/** What stands at a place, and how it becomes another. */
export function useThing(place: Place): { value: unknown; put(place: Place, value: unknown): void } {
  const { draft, tell } = useEditing();
  return { value: at(draft.value, place), put: (where, value) => tell(draft.put(where, value)) };
}

const isNumber = (name: string): boolean => /^\d+$/.test(name);

/** The field that a place is of: of a thing in a list, the list. */
export const fieldOf = (place: Place): string => place.filter((name) => !isNumber(name)).at(-1) ?? '';

/** What a place is called; of several, by its number. */
export function labelOf(place: Place, { fields }: Words['editor']): string {
  const name = fields[fieldOf(place)] ?? fieldOf(place);
  const last = place.at(-1) ?? '';
  return isNumber(last) ? `${name} ${Number(last) + 1}` : name;
}

type Say = Language['say'];
type EditorWords = Language['words']['editor'];

/** A place in words: the step by its name, then each field. */
export function wayTo(place: Place, draft: Draft, words: EditorWords, say: Say): string {
  const [list, index = ''] = place;
  const inStep = list === 'steps' && index !== '';
  const rest = inStep ? place.slice(2) : place;
  const ways = rest
    .map((_, end) => rest.slice(0, end + 1))
    .filter((one, nth) => !/^\d+$/.test(rest[nth + 1] ?? ''))
    .map((one) => labelOf(one, words));
  return [...(inStep ? [stepName(draft, Number(index), words, say)] : []), ...ways].join(' › ');
}

/** A step by its number and its title, or its id as long as it has none. */
export function stepName(draft: Draft, index: number, words: EditorWords, say: Say): string {
  const [vi, en, id] = [['title', 'vi'], ['title', 'en'], ['id']].map((name) =>
    String(at(draft.value, ['steps', `${index}`, ...name]) ?? ''),
  );
  return words.step(index + 1, say({ vi: vi ?? '', en: en ?? '' }) || (id ?? ''));
}
