import { fill, inTitles, REFUSALS } from '../../domain/refusals';
import type { Language } from '../words';

/**
 * Why something was refused: shortly where there is a short word for it, else as the closed vocabulary says it, steps
 * by their titles where these are given.
 */
export function refusalText(
  code: string,
  facts: Record<string, unknown>,
  { words, locale }: Pick<Language, 'words' | 'locale'>,
  titles?: ReadonlyMap<string, string>,
): string {
  const known = Object.hasOwn(REFUSALS, code) ? REFUSALS[code as keyof typeof REFUSALS] : undefined;
  return (
    words.record.refusals[code] ??
    (known
      ? fill(
          known.title,
          inTitles(facts, (step) => titles?.get(step) ?? words.act[step]),
          locale,
        )
      : code)
  );
}
