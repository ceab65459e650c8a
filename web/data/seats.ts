import type { WhoAmI } from './api';

/** Seats in which one acts in cases: a deputy votes in the chamber, a records clerk keeps the books. */
export const isActing = (role: string): boolean => role === 'head' || role === 'officer';

/**
 * For which of some bodies one does the records clerk's work: in that seat, or, where nobody holds it (`clerked` says
 * where somebody does), in another.
 */
export const keepsBooksOf = <B extends { id: string }>(
  { seats }: Pick<WhoAmI, 'seats'>,
  bodies: B[],
  clerked: string[],
): B[] =>
  bodies.filter(({ id }) =>
    seats.some(({ body, role }) => body === id && (role === 'clerk' || (isActing(role) && !clerked.includes(id)))),
  );
