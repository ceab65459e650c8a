import { vnDateOf, type IsoDate } from '../../domain/calendar/dates';
import type { Actor } from '../../domain/case/entry';
import { DomainError } from '../../domain/errors';
import type { PrismaClient } from '../../prisma/generated/client';

export type SeatRole = 'head' | 'officer' | 'deputy';

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

/** The seats that count for an officer on a day. Only one's own seats can be delegated on, so this never recurses. */
export async function seatsOf(db: PrismaClient, officerId: string, on: IsoDate): Promise<EffectiveSeat[]> {
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
  if (!seat) throw new DomainError('no-seat', { body, on });
  const role = seat.role === 'head' ? 'head' : 'officer';
  return { body, officer: officerId, role, ...(seat.onBehalfOf ? { onBehalfOf: seat.onBehalfOf } : {}) };
}

/**
 * Why an officer may act for a body: every seat that lets them, the one that would be used first. A deputy of a
 * Council votes in the chamber; the register's acts are its clerks' and its head's.
 */
export function powersIn(seats: EffectiveSeat[], body: string): EffectiveSeat[] {
  return seats.filter((seat) => seat.body === body && seat.role !== 'deputy').sort((a, b) => rank(a) - rank(b));
}

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
