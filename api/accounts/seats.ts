import { vnDateOf, type IsoDate } from '../../domain/calendar/dates';
import type { Actor } from '../../domain/case/entry';
import { DomainError } from '../../domain/errors';
import type { PrismaClient } from '../../prisma/generated/client';
import { isMachine, machineOn } from './tokens/machine';

/** `clerk`: the body's records clerk (văn thư). */
export type SeatRole = 'head' | 'officer' | 'clerk' | 'deputy';

/** A seat whose powers an officer has on a day: their own, or another's by delegation or in their absence. */
export interface EffectiveSeat {
  body: string;
  role: SeatRole;
  /** The seat's holder, where it is another's. */
  onBehalfOf?: string;
  delegationId?: string;
}

/** An officer's seats, and the day on which they count. */
export interface Seated {
  on: IsoDate;
  seats: EffectiveSeat[];
}

interface Dated {
  from: string;
  to: string | null;
}

/** Whether a period, both ends included, has that day. */
export function covers({ from, to }: Dated, on: IsoDate): boolean {
  return from <= on && (to === null || on <= to);
}

/**
 * The seats that count for an officer on a day. Only one's own seats can be delegated on, so this never recurses.
 * Another system of a body prepares there, whoever let it, and never signs.
 */
export async function seatsOf(db: PrismaClient, officerId: string, on: IsoDate): Promise<EffectiveSeat[]> {
  if (isMachine(officerId)) {
    const token = await machineOn(db, officerId, on);
    return token ? [{ body: token.body, role: 'officer' }] : [];
  }
  const [own, lent] = await Promise.all([
    db.seat.findMany({ where: { officerId, from: { lte: on } }, orderBy: { id: 'asc' } }),
    db.delegation.findMany({
      where: { toId: officerId, from: { lte: on }, to: { gte: on } },
      include: { giver: { include: { seats: true } } },
      orderBy: { id: 'asc' },
    }),
  ]);
  return [
    ...own.filter((seat) => covers(seat, on)).map(({ body, role }) => ({ body, role: role as SeatRole })),
    ...lent
      .filter((one) => stands(one, on) && holds(one.giver.seats, one, on))
      .map(({ body, role, fromId, id }) => ({ body, role: role as SeatRole, onBehalfOf: fromId, delegationId: id })),
  ];
}

/** The actor that an officer is for a body on a day, from the seats they have then; see `actorIn`. Throws `no-seat`. */
export async function actingAs(
  db: PrismaClient,
  officerId: string,
  body: string,
  on: IsoDate,
  onBehalfOf?: string | null,
): Promise<Actor> {
  return actorIn({ on, seats: await seatsOf(db, officerId, on) }, officerId, body, onBehalfOf);
}

/**
 * The actor an officer is for a body: the signing seat first, one's own before another's. `onBehalfOf` chooses: an
 * officer's id, that holder's powers; `null`, only one's own. Throws `no-seat`.
 */
export function actorIn({ on, seats }: Seated, officerId: string, body: string, onBehalfOf?: string | null): Actor {
  const wanted = powersIn(seats, body).filter(
    (seat) => onBehalfOf === undefined || (seat.onBehalfOf ?? null) === onBehalfOf,
  );
  const seat = wanted[0];
  if (!seat)
    throw seats.some((one) => one.body === body && one.role === 'clerk')
      ? new DomainError('not-clerks-work')
      : new DomainError('no-seat', { body, on });
  return actor(officerId, seat, seat.role === 'head' ? 'head' : 'officer');
}

const actor = (officer: string, { body, onBehalfOf }: EffectiveSeat, role: Actor['role']): Actor => ({
  body,
  officer,
  role,
  ...(onBehalfOf ? { onBehalfOf } : {}),
});

/**
 * The actor for what is the records clerk's (văn thư; Decree 30/2020 art. 6(3)): whoever holds that seat, or has it
 * lent; where the body has none filled on the day, whoever else acts for it, and the record says so. Throws
 * `clerk-required`, `no-seat`.
 */
export async function clerkIn(
  db: PrismaClient,
  { on, seats }: Seated,
  officerId: string,
  body: string,
  onBehalfOf?: string | null,
): Promise<Actor> {
  const own = seats.find(
    (seat) =>
      seat.body === body &&
      seat.role === 'clerk' &&
      (onBehalfOf === undefined || (seat.onBehalfOf ?? null) === onBehalfOf),
  );
  if (own) return actor(officerId, own, 'clerk');
  const other = actorIn({ on, seats }, officerId, body, onBehalfOf);
  const clerked = await clerkedAmong(db, [body], on);
  if (clerked.length > 0) throw new DomainError('clerk-required');
  return { ...other, role: 'clerk', standingIn: other.role === 'head' ? 'head' : 'officer' };
}

/** The actor for what a Council's deputy does, in that seat alone. Throws `deputy-required`. */
export function deputyIn({ seats }: Seated, officerId: string, body: string): Actor {
  const own = seats.find((seat) => seat.body === body && seat.role === 'deputy' && !seat.onBehalfOf);
  if (!own) throw new DomainError('deputy-required');
  return actor(officerId, own, 'deputy');
}

/** Whoever acts for a body or keeps its books may bring papers in for it. Throws `no-seat`. */
export function requireSeat({ on, seats }: Seated, body: string): void {
  if (!seats.some((seat) => seat.body === body && seat.role !== 'deputy'))
    throw new DomainError('no-seat', { body, on });
}

/** Those of some bodies whose records clerk's seat is filled on a day. */
export async function clerkedAmong(db: PrismaClient, bodies: string[], on: IsoDate): Promise<string[]> {
  const seats = await db.seat.findMany({
    where: { body: { in: bodies }, role: 'clerk', from: { lte: on }, OR: [{ to: null }, { to: { gte: on } }] },
    select: { body: true },
    distinct: ['body'],
    orderBy: { body: 'asc' },
  });
  return seats.map(({ body }) => body);
}

/**
 * Why an officer may act for a body: every seat that lets them, the one that would be used first. A deputy of a
 * Council votes in the chamber, a records clerk keeps the books; the register's other acts are officers' and heads'.
 */
export function powersIn(seats: EffectiveSeat[], body: string): EffectiveSeat[] {
  return seats.filter((seat) => seat.body === body && ACTING.includes(seat.role)).sort((a, b) => rank(a) - rank(b));
}

const ACTING: SeatRole[] = ['head', 'officer'];

function rank({ role, onBehalfOf }: EffectiveSeat): number {
  return (role === 'head' ? 0 : 2) + (onBehalfOf ? 1 : 0);
}

/** A revoked delegation ends at once on the day of its revocation; earlier days keep it. */
function stands({ revokedAt }: { revokedAt: Date | null }, on: IsoDate): boolean {
  return revokedAt === null || on < vnDateOf(revokedAt.toISOString());
}

/** Powers end with the seat they were lent from. */
function holds(
  seats: (Dated & { body: string; role: string })[],
  lent: { body: string; role: string },
  on: IsoDate,
): boolean {
  return seats.some((seat) => seat.body === lent.body && seat.role === lent.role && covers(seat, on));
}
