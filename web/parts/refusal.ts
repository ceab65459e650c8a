import { fill, REFUSALS } from '../../domain/refusals';
import type { Language } from '../words';

/** Why something was refused: shortly where there is a short word for it, else as the closed vocabulary says it. */
export function refusalText(code: string, facts: Record<string, unknown>, { words, locale }: Pick<Language, 'words' | 'locale'>): string {
  const known = Object.hasOwn(REFUSALS, code) ? REFUSALS[code as keyof typeof REFUSALS] : undefined;
  return words.record.refusals[code] ?? (known ? fill(known.title, facts, locale) : code);
}
