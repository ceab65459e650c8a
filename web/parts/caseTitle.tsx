import { shortTitle } from '../../domain/case/shortTitle';
import type { Text } from '../../domain/text';
import { useLanguage } from '../words';

/** A case by its short name; the whole title shows where one points at it. */
export function CaseTitle({ of }: { of: Text }) {
  const { say } = useLanguage();
  const short = say(shortTitle(of));
  return short === say(of) ? <>{short}</> : <span title={say(of)}>{short}</span>;
}
