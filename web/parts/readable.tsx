import { useBodyNames } from '../data/bodies';
import { dmy } from '../words/dates';

const BODY = /\b(?:VN|\d{2,5})\.[a-z][a-z0-9-]*(?![\w.-])/g;
const DAY = /\b\d{4}-\d\d-\d\d\b/g;

/** A text of the API as people write it: bodies by their names, days as dd/mm/yyyy. */
export function Readable({ text }: { text: string }) {
  const nameOf = useBodyNames([...new Set(text.match(BODY) ?? [])]);
  return <>{text.replace(BODY, nameOf).replace(DAY, dmy)}</>;
}
