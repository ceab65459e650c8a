import { DomainError } from '../../../domain/errors';
import { superiorsOf } from '../../../domain/seating/superiors';
import { isRegisteredOwner } from '../../../domain/units/registered';
import type { Prisma } from '../../../prisma/generated/client';
import { unitOf } from '../../http/access';
import type { SignedIn } from '../../http/admit';
import { looksAfter, scopeOf, seenBy } from '../../http/scope';
import type { Services } from '../../services';
import { colleagues } from '../officers/queries';
import { covers, type EffectiveSeat } from '../seats';
import type { NewDelegation } from './schema';

/**
 * Among whom one may lend one's own seat: who sits in the same unit when it begins. Nobody of another province signs
 * here, nor an account that sits nowhere.
 */
export function colleaguesIn({ body, from }: NewDelegation): Prisma.OfficerWhereInput {
  const within = isRegisteredOwner(body) ? body : { startsWith: `${unitOf(body)}.` };
  return {
    seats: { some: { body: within, from: { lte: from }, OR: [{ to: null }, { to: { gte: from } }] } },
  };
}

/** The bodies for which somebody signs from a seat of their own. */
export const signing = (seats: EffectiveSeat[]): string[] =>
  seats.flatMap((seat) => (seat.role === 'head' && !seat.onBehalfOf ? [seat.body] : []));

/** Among whom who signs for the body above one may name a substitute there. Throws `not-permitted`. */
export async function fromAbove({ directory, seats: all }: Services, officer: SignedIn, body: string) {
  const { on, seats } = await all.of(officer.id);
  const above = superiorsOf(directory, body, on);
  if (!signing(seats).some((one) => above.includes(one))) throw new DomainError('not-permitted');
  return colleagues({ units: [body, ...above].map(unitOf) });
}

/**
 * Whether somebody may lend a seat in a body at all: who sits there, or who may order a substitute. Throws `no-seat`,
 * `not-permitted`.
 */
export async function requireMayLend(
  services: Services,
  officer: SignedIn,
  { body, ordered }: { body: string; ordered: boolean },
): Promise<void> {
  if (ordered) return void (await orderedAmong(services, officer, body));
  // For which days the seat must last is asked with the rest; one that has ended is none.
  const { on, seats } = await services.seats.of(officer.id);
  const own = await services.db.seat.count({
    where: { officerId: officer.id, body, OR: [{ to: null }, { to: { gte: on } }] },
  });
  if (own === 0 && !seats.some((seat) => seat.body === body)) throw new DomainError('no-seat', { body, on });
}

/**
 * Among whom one may name a substitute for another: who looks after the body as an administrator, and enters the
 * decision, among those looked after; who signs for the body above (`superiorsOf`), among the officers of both units.
 * Nobody names themselves. No law that we read says who may; what a substitute then signs goes as a deputy's does
 * (Decree 30/2020 art. 13(1)). Throws `not-permitted`.
 */
export async function mayOrder(
  services: Services,
  officer: SignedIn,
  { body, holder }: NewDelegation,
): Promise<Prisma.OfficerWhereInput> {
  if (holder === officer.id) throw new DomainError('not-permitted');
  return orderedAmong(services, officer, body);
}

async function orderedAmong(services: Services, officer: SignedIn, body: string): Promise<Prisma.OfficerWhereInput> {
  if (await looksAfter(services, officer, unitOf(body))) return seenBy(await scopeOf(services, officer));
  return fromAbove(services, officer, body);
}

/**
 * The giver's own seat of that role must last as long as what is lent. Received powers are not in this list at all.
 * Throws `no-seat`, `role-required`, `clerk-required`.
 */
export function requireSeat(
  seats: { role: string; from: string; to: string | null }[],
  { body, role, from, to }: NewDelegation,
): void {
  const lasting = seats.filter((seat) => covers(seat, from) && covers(seat, to));
  if (lasting.length === 0)
    throw new DomainError('no-seat', { body, on: seats.some((seat) => covers(seat, from)) ? to : from });
  if (lasting.some((seat) => seat.role === role)) return;
  throw role === 'clerk' ? new DomainError('clerk-required') : new DomainError('role-required', { role });
}
