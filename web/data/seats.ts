import { isRegisteredOwner } from '../../domain/units/registered';
import type { WhoAmI } from './api';

/** Seats in which one acts in cases: a deputy votes in the chamber, a records clerk keeps the books. */
export const isActing = (role: string): boolean => role === 'head' || role === 'officer';

export type Seated = Pick<WhoAmI, 'seats'>;

/** The bodies of some seats, each once. */
export const bodiesOf = (seats: WhoAmI['seats']) => [
  ...new Map(seats.map(({ body, name }) => [body, { id: body, name }])).values(),
];

/** Whether one may write and say anything in cases: whoever only keeps books or votes is offered no form for it. */
export const actsAnywhere = ({ seats }: Seated): boolean => seats.some(({ role }) => isActing(role));

/** The bodies for which one acts in cases. */
export const actingBodies = ({ seats }: Seated): string[] => [
  ...new Set(seats.filter(({ role }) => isActing(role)).map(({ body }) => body)),
];

/** The bodies for which one may begin a plan or a project: an owner beside the directory belongs to no unit. */
export const beginsFor = (me: Seated): string[] => actingBodies(me).filter((body) => !isRegisteredOwner(body));

/** The bodies for which one may register what arrives. */
export const registersFor = (me: Seated): string[] => {
  const bodies = [...new Set(me.seats.map(({ body }) => body))].map((id) => ({ id }));
  const clerked = me.seats.filter((seat) => seat.clerked).map(({ body }) => body);
  return keepsBooksOf(me, bodies, clerked).map(({ id }) => id);
};

/**
 * For which of some bodies one does the records clerk's work: in that seat, or, where nobody holds it (`clerked` says
 * where somebody does), in another.
 */
export const keepsBooksOf = <B extends { id: string }>({ seats }: Seated, bodies: B[], clerked: string[]): B[] =>
  bodies.filter(({ id }) =>
    seats.some(({ body, role }) => body === id && (role === 'clerk' || (isActing(role) && !clerked.includes(id)))),
  );
