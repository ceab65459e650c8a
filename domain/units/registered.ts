import type { IsoDate } from '../calendar/dates';
import type { Text } from '../law/procedure';

/**
 * What the ids of owners of projects begin with that are no bodies of the dated data: enterprises, boards of other
 * units. It is no unit, so that a seat there sees only the cases in which that owner has a part.
 */
export const OWNERS = 'CDT';

/** A body that this installation registered: as it was called first, and each correction from its day on, in order. */
export interface RegisteredBody {
  id: string;
  name: Text;
  corrected: { from: IsoDate; name: Text }[];
}

/** What it is called on a day: what was done before a correction keeps the name of then. */
export const nameOn = ({ name, corrected }: RegisteredBody, on: IsoDate): Text =>
  corrected.findLast(({ from }) => from <= on)?.name ?? name;

/** The body's id, of the code under which the owner is registered elsewhere: for tax, as an enterprise. */
export const ownerBody = (code: string): string => `${OWNERS}.${code.toLowerCase()}`;

/** The code under which a registered owner stands. */
export const codeOfOwner = (body: string): string => body.slice(OWNERS.length + 1).toUpperCase();

export const isRegisteredOwner = (body: string): boolean => body.startsWith(`${OWNERS}.`);
