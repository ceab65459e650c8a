import type { Language } from '../../words';
import { at, type Draft, type Place } from './draft';
import { labelOf } from './editing';

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
