import { DomainError } from '../../../domain/errors';
import { notFound } from '../../../domain/notFound';
import type { Prisma, PrismaClient } from '../../../prisma/generated/client';
import { recordEvent } from '../events';
import type { DelegationQuery, DelegationView, NewDelegation } from './schema';

const PERSON = { select: { id: true, username: true, name: true } } as const;
const PEOPLE = { giver: PERSON, holder: PERSON } satisfies Prisma.DelegationInclude;
type Row = Prisma.DelegationGetPayload<{ include: typeof PEOPLE }>;

export function ownSeats(db: PrismaClient, officerId: string, body: string) {
  return db.seat.findMany({ where: { officerId, body } });
}

export async function requireActive(db: PrismaClient, id: string): Promise<void> {
  if (!(await db.officer.count({ where: { id, active: true } }))) throw notFound('officer');
}

/**
 * Asked again under the same id it is the same delegation; throws `key-reused` where something else is asked under it.
 */
export async function create(
  db: PrismaClient,
  id: string,
  giver: string,
  delegation: NewDelegation,
): Promise<DelegationView> {
  const { holder, ...rest } = delegation;
  const wanted = { ...rest, fromId: giver, toId: holder };
  return db.$transaction(async (tx) => {
    const { count } = await tx.delegation.createMany({ data: { id, ...wanted }, skipDuplicates: true });
    if (count === 1) await recordEvent(tx, giver, holder, 'delegated', { id, ...rest });
    const row = await tx.delegation.findFirst({ where: { id, ...wanted }, include: PEOPLE });
    if (!row) throw new DomainError('key-reused');
    return view(row);
  });
}

/** Newest first, one more than asked for; of one officer, or all. */
export async function delegations(
  db: PrismaClient,
  officerId: string | undefined,
  { body, limit }: DelegationQuery,
  after: readonly [string, string] | undefined,
): Promise<DelegationView[]> {
  const where: Prisma.DelegationWhereInput[] = [{ body }];
  if (officerId) where.push({ OR: [{ fromId: officerId }, { toId: officerId }] });
  if (after) where.push({ OR: [{ from: { lt: after[0] } }, { from: after[0], id: { gt: after[1] } }] });
  const rows = await db.delegation.findMany({
    where: { AND: where },
    include: PEOPLE,
    orderBy: [{ from: 'desc' }, { id: 'asc' }],
    take: limit + 1,
  });
  return rows.map(view);
}

/** Only the giver and administrators revoke; to others it isn't there. Revoking again changes nothing. */
export async function revoke(
  db: PrismaClient,
  by: { id: string; admin: boolean },
  id: string,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const row = await tx.delegation.findFirst({ where: { id, ...(by.admin ? {} : { fromId: by.id }) } });
    if (!row) throw notFound('delegation');
    const { count } = await tx.delegation.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } });
    if (count === 1) await recordEvent(tx, by.id, row.toId, 'delegation-revoked', { id });
  });
}

function view(row: Row): DelegationView {
  const { role, kind } = row as Pick<DelegationView, 'role' | 'kind'>;
  return { ...row, role, kind, revokedAt: row.revokedAt?.toISOString() ?? null };
}
