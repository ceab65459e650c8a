import { isRegisteredOwner } from '../../domain/units/registered';
import type { WhoAmI } from './api';

/** Seats in which one acts in cases: a deputy votes in the chamber, a records clerk keeps the books. */
export const isActing = (role: string): boolean => role === 'head' || role === 'officer';

type Seated = Pick<WhoAmI, 'seats'>;

/** Whether one may write and say anything in cases: whoever only keeps books or votes is offered no form for it. */
export const actsAnywhere = ({ seats }: Seated): boolean => seats.some(({ role }) => isActing(role));

/** The bodies for which one may begin a plan or a project: an owner beside the directory belongs to no unit. */
export const beginsFor = ({ seats }: Seated): string[] => [
  ...new Set(seats.filter(({ role, body }) => isActing(role) && !isRegisteredOwner(body)).map(({ body }) => body)),
];

/** Whether one may register what arrives; where another's seat is that clerk's only the server knows. */
export const registersAnywhere = ({ seats }: Seated): boolean => seats.some(({ role }) => role !== 'deputy');

/**
 * For which of some bodies one does the records clerk's work: in that seat, or, where nobody holds it (`clerked` says
 * where somebody does), in another.
 */
export const keepsBooksOf = <B extends { id: string }>({ seats }: Seated, bodies: B[], clerked: string[]): B[] =>
  bodies.filter(({ id }) =>
    seats.some(({ body, role }) => body === id && (role === 'clerk' || (isActing(role) && !clerked.includes(id)))),
  );
