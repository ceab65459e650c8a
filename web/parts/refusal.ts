import { soughtIn } from '../../domain/notFound';
import { fill, inTitles, type Refusal, REFUSALS } from '../../domain/refusals';
import type { Language } from '../words';

const BY_CODE = new Map<string, Refusal>(Object.entries(REFUSALS));

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
  const known = BY_CODE.get(code);
  return (
    words.record.refusals[code] ??
    (known
      ? fill(
          known.title,
          inTitles(soughtIn({ code, facts }, locale), (step) => titles?.get(step) ?? words.act[step]),
          locale,
        )
      : code)
  );
}
