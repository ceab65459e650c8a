import type { IsoDate } from '../../../domain/calendar/dates';
import { DomainError } from '../../../domain/errors';
import { notFound } from '../../../domain/notFound';
import type { Delegation, Prisma, PrismaClient } from '../../../prisma/generated/client';
import type { Scope } from '../../http/scope';
import { recordEvent } from '../events';
import type { DelegationQuery, DelegationView, NewDelegation } from './schema';

const PERSON = { select: { id: true, username: true, name: true } } as const;
const PEOPLE = { giver: PERSON, holder: PERSON } satisfies Prisma.DelegationInclude;
type Row = Prisma.DelegationGetPayload<{ include: typeof PEOPLE }>;

export function seatsIn(db: PrismaClient, officerId: string, body: string) {
  return db.seat.findMany({ where: { officerId, body } });
}

/** Throws `not-found` for one who is disabled, or not among those whom one may name. */
export async function requireActive(db: PrismaClient, id: string, among: Prisma.OfficerWhereInput): Promise<void> {
  if (!(await db.officer.count({ where: { AND: [{ id, active: true }, among] } }))) throw notFound('officer');
}

/**
 * Asked again under the same id it is the same delegation; throws `key-reused` where something else is asked under it.
 */
export async function create(
  db: PrismaClient,
  id: string,
  { by, giver }: { by: string; giver: string },
  { holder, ordered, ...rest }: NewDelegation,
): Promise<DelegationView> {
  const order = by === giver ? {} : { orderedBy: by, order: ordered?.by };
  const wanted = { ...rest, ...order, fromId: giver, toId: holder };
  return db.$transaction(async (tx) => {
    const { count } = await tx.delegation.createMany({ data: { id, ...wanted }, skipDuplicates: true });
    if (count === 1) await recordEvent(tx, by, holder, 'delegated', { id, giver, ...rest, ...order });
    const row = await tx.delegation.findFirst({ where: { id, ...wanted }, include: PEOPLE });
    if (!row) throw new DomainError('key-reused');
    return (await views(tx, [row]))[0] as DelegationView;
  });
}

/** Who signs in these bodies that day, by body. */
export async function headsOf(db: PrismaClient, bodies: string[], on: IsoDate) {
  const held = { from: { lte: on }, OR: [{ to: null }, { to: { gte: on } }] };
  const rows = await db.seat.findMany({
    where: { body: { in: bodies }, role: 'head', officer: { active: true }, ...held },
    select: { body: true, officer: PERSON },
    orderBy: { officer: { username: 'asc' } },
  });
  const heads = new Map<string, (typeof rows)[number]['officer'][]>();
  for (const { body, officer } of rows) heads.set(body, [...(heads.get(body) ?? []), officer]);
  return heads;
}

/** Active officers by part of their name or account; so many as a list shows. */
export function people(db: PrismaClient, among: Prisma.OfficerWhereInput, search = '') {
  const name = { contains: search, mode: 'insensitive' } as const;
  const where = { AND: [among, { active: true, OR: [{ name }, { username: name }] }] };
  return db.officer.findMany({ where, ...PERSON, orderBy: { username: 'asc' }, take: MOST_SHOWN });
}

const MOST_SHOWN = 100;

/** Newest first, one more than asked for; of one officer, or of all bodies that an administrator looks after. */
export async function delegations(
  db: PrismaClient,
  whose: string | Scope,
  { body, limit }: DelegationQuery,
  after: readonly [string, string] | undefined,
): Promise<DelegationView[]> {
  const where: Prisma.DelegationWhereInput[] = [{ body }];
  if (typeof whose === 'string') where.push({ OR: [{ fromId: whose }, { toId: whose }, { orderedBy: whose }] });
  else if (whose.bodies) where.push({ body: { in: whose.bodies } });
  if (after) where.push({ OR: [{ from: { lt: after[0] } }, { from: after[0], id: { gt: after[1] } }] });
  const rows = await db.delegation.findMany({
    where: { AND: where },
    include: PEOPLE,
    orderBy: [{ from: 'desc' }, { id: 'asc' }],
    take: limit + 1,
  });
  return views(db, rows);
}

/** Throws `not-found`. */
export async function delegation(db: PrismaClient, id: string): Promise<Delegation> {
  const row = await db.delegation.findUnique({ where: { id } });
  if (!row) throw notFound('delegation');
  return row;
}

/** Revoking again changes nothing. */
export async function revoke(db: PrismaClient, by: string, id: string, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const row = await tx.delegation.findUniqueOrThrow({ where: { id } });
    const { count } = await tx.delegation.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } });
    if (count === 1) await recordEvent(tx, by, row.toId, 'delegation-revoked', { id });
  });
}

async function views(db: Prisma.TransactionClient, rows: Row[]): Promise<DelegationView[]> {
  const ids = rows.flatMap(({ orderedBy }) => orderedBy ?? []);
  const people = ids.length > 0 ? await db.officer.findMany({ where: { id: { in: ids } }, ...PERSON }) : [];
  return rows.map((row) => {
    const { role, kind } = row as Pick<DelegationView, 'role' | 'kind'>;
    const orderedBy = people.find(({ id }) => id === row.orderedBy) ?? null;
    return { ...row, role, kind, orderedBy };
  });
}
