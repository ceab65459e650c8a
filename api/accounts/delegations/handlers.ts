import { vnDateOf } from '../../../domain/calendar/dates';
import { DomainError } from '../../../domain/errors';
import { notFound } from '../../../domain/notFound';
import { inferiorsOf, superiorsOf } from '../../../domain/seating/superiors';
import { isRegisteredOwner } from '../../../domain/units/registered';
import { unitOf } from '../../http/access';
import type { SignedIn } from '../../http/admit';
import { actIdOf } from '../../http/idempotency';
import { dayKey, idKey, keyAfter } from '../../http/keyset';
import { bodyNames } from '../../http/names';
import { page } from '../../http/page';
import type { Input, Reply } from '../../http/route';
import { looksAfter, scopeOf, seenBy } from '../../http/scope';
import { invalid } from '../../http/validate';
import type { Services } from '../../services';
import { covers, type EffectiveSeat } from '../seats';
import type { Prisma } from '../../../prisma/generated/client';
import { colleagues } from '../officers/queries';
import * as queries from './queries';
import type {
  delegationId,
  DelegationPage,
  delegationQuery,
  DelegationView,
  Holders,
  holdersQuery,
  NewDelegation,
  newDelegation,
  Orderable,
} from './schema';

/**
 * Records a delegation of one's own seat, or a substitute ordered for another's, within that seat's dates, beginning
 * today or later.
 */
export async function create({
  body,
  officer,
  services,
  req,
}: Input<{ body: typeof newDelegation }>): Promise<Reply<DelegationView>> {
  const today = vnDateOf(await services.clock.now());
  if (body.from < today) throw invalid('from', `không được trước ${today} / must not be before ${today}`);
  const giver = body.ordered?.giver ?? officer.id;
  if (body.holder === giver) throw invalid('holder', 'phải là người khác / must be somebody else');
  const among = giver === officer.id ? colleaguesIn(body) : await mayOrder(services, officer, body);
  requireSeat(await queries.seatsIn(services.db, giver, body.body), body);
  await queries.requireActive(services.db, body.holder, among);
  const created = await queries.create(services.db, actIdOf(officer.id, req), { by: officer.id, giver }, body);
  services.seats.forget();
  return { body: created };
}

export async function list({
  query,
  officer,
  services,
}: Input<{ query: typeof delegationQuery }>): Promise<Reply<DelegationPage>> {
  const whose = query.all ? await scopeOf(services, officer) : officer.id;
  const key = keyAfter(query.cursor, [dayKey, idKey]);
  const rows = await queries.delegations(services.db, whose, query, key);
  return { body: page(rows, query.limit, (row) => [row.from, row.id]) };
}

export async function revoke({
  params,
  officer,
  services,
}: Input<{ params: typeof delegationId }>): Promise<Reply<never>> {
  const { body, fromId, orderedBy } = await queries.delegation(services.db, params.id);
  const own = [fromId, orderedBy].includes(officer.id);
  if (!own && !(await looksAfter(services, officer, unitOf(body)))) throw notFound('delegation');
  await queries.revoke(services.db, officer.id, params.id, new Date(await services.clock.now()));
  services.seats.forget();
  return {};
}

/**
 * Among whom one may lend one's own seat: who sits in the same unit when it begins. Nobody of another province signs
 * here, nor an account that sits nowhere.
 */
function colleaguesIn({ body, from }: NewDelegation): Prisma.OfficerWhereInput {
  const within = isRegisteredOwner(body) ? body : { startsWith: `${unitOf(body)}.` };
  return {
    seats: { some: { body: within, from: { lte: from }, OR: [{ to: null }, { to: { gte: from } }] } },
  };
}

/** For whose absent heads one may order a substitute, and who signs there today. */
export async function orderable({ officer, services }: Input): Promise<Reply<Orderable>> {
  const { on, seats } = await services.seats.of(officer.id);
  const under = [...new Set(signing(seats).flatMap((one) => inferiorsOf(services.directory, one, on)))];
  const heads = await queries.headsOf(services.db, under, on);
  const nameOf = bodyNames(services.directory, on);
  return {
    body: {
      items: under.flatMap((one) => {
        const people = heads.get(one);
        return people ? [{ body: nameOf(one), heads: people }] : [];
      }),
    },
  };
}

/** Whom one may name in an absent head's place. Throws `not-permitted`. */
export async function holders({
  query: { body, search },
  officer,
  services,
}: Input<{ query: typeof holdersQuery }>): Promise<Reply<Holders>> {
  const among = await fromAbove(services, officer, body);
  return { body: { items: await queries.people(services.db, { AND: [among, { NOT: { id: officer.id } }] }, search) } };
}

/** The bodies for which somebody signs from a seat of their own. */
const signing = (seats: EffectiveSeat[]): string[] =>
  seats.flatMap((seat) => (seat.role === 'head' && !seat.onBehalfOf ? [seat.body] : []));

/** Among whom who signs for the body above one may name a substitute there. Throws `not-permitted`. */
async function fromAbove({ directory, seats: all }: Services, officer: SignedIn, body: string) {
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
async function mayOrder(
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
