import type { Clerk } from '../data/api';
import { useWords } from '../words';

/** Who did the clerk's work: for whom as a delegate, or from which seat while nobody held the clerk's. */
export function ClerkName({ clerk: { name, onBehalfOf, standingIn } }: { clerk: Clerk }) {
  const { record, role, books: words } = useWords();
  return (
    <>
      {name ?? '–'}
      {onBehalfOf && <span className="tiny on-behalf"> {record.onBehalf(onBehalfOf)}</span>}
      {standingIn && <span className="tiny is-late"> {words.standingIn(role[standingIn])}</span>}
    </>
  );
}
