import type { Text } from '../law/procedure';

/**
 * What the ids of owners of projects begin with that are no bodies of the dated data: enterprises, boards of other
 * units. It is no unit, so that a seat there sees only the cases in which that owner has a part.
 */
export const OWNERS = 'CDT';

/** A body that this installation registered, as it is called on every day. */
export interface RegisteredBody {
  id: string;
  name: Text;
}

/** The body's id, of the code under which the owner is registered elsewhere: for tax, as an enterprise. */
export const ownerBody = (code: string): string => `${OWNERS}.${code.toLowerCase()}`;

export const isRegisteredOwner = (body: string): boolean => body.startsWith(`${OWNERS}.`);
