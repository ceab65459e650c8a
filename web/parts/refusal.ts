import { fill, REFUSALS } from '../../domain/refusals';
import type { Language } from '../words';

/** Why something was refused: shortly where there is a short word for it, else as the closed vocabulary says it. */
export function refusalText(code: string, facts: Record<string, unknown>, { words, say }: Pick<Language, 'words' | 'say'>): string {
  const known = Object.hasOwn(REFUSALS, code) ? REFUSALS[code as keyof typeof REFUSALS] : undefined;
  return words.record.refusals[code] ?? (known ? fill(say(known.title), facts) : code);
}
