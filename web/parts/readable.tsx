import { useBodyNames } from '../data/bodies';
import { dmy } from '../words/dates';
import { BODY, bodiesIn, DAY } from './idsInText';

/** A text of the API as people write it: bodies by their names, days as dd/mm/yyyy. */
export function Readable({ text }: { text: string }) {
  const nameOf = useBodyNames(bodiesIn(text));
  return <>{text.replace(BODY, nameOf).replace(DAY, dmy)}</>;
}
