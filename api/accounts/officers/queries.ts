import { randomUUID } from 'node:crypto';
import type { IsoDate } from '../../../domain/calendar/dates';
import { notFound, type Thing } from '../../../domain/notFound';
import { accountChangedMails } from '../../../mail/accountChange';
import { Prisma, type PrismaClient, type Seat } from '../../../prisma/generated/client';
import type { Viewer } from '../../http/access';
import type { SignedIn } from '../../http/admit';
import type { Services } from '../../services';
import { changeSigningIn } from '../changeSigningIn';
import { heldOfficer } from '../held';
import { recordEvent } from '../events';
import type { NewOfficer, NewSeat, OfficerChange, OfficerQuery, OfficerView, SeatChange, SeatView } from './schema';

const WITH_SEATS = {
  seats: { orderBy: { id: 'asc' } },
  invitation: { select: { expiresAt: true } },
} satisfies Prisma.OfficerInclude;
type Row = Prisma.OfficerGetPayload<{ include: typeof WITH_SEATS }>;

/** An officer as one may see them. */
export function view(row: Row, { admin, adminOf }: Pick<SignedIn, 'admin' | 'adminOf'>): OfficerView {
  const { id, username, name, active, email, locale, createdAt } = row;
  const open = { id, username, name, active, seats: row.seats.map(seatView) };
  if (!admin && adminOf === null) return open;
  const rights = { admin: row.admin, adminOf: row.adminOf };
  return { ...open, ...rights, email, locale, invitedUntil: row.invitation?.expiresAt ?? null, createdAt };
}

function seatView(row: Seat): SeatView {
  return { ...row, role: row.role as SeatView['role'] };
}

/** One more row than asked for, by username. */
export function officers(
  db: PrismaClient,
  sight: Prisma.OfficerWhereInput,
  query: OfficerQuery,
  today: IsoDate,
  after?: string,
): Promise<Row[]> {
  const { body, search, active, limit } = query;
  const now: Prisma.SeatWhereInput = { from: { lte: today }, OR: [{ to: null }, { to: { gte: today } }] };
  const name = { contains: search, mode: 'insensitive' } as const;
  const where: Prisma.OfficerWhereInput[] = [sight];
  if (body) where.push({ seats: { some: { body, ...now } } });
  if (search) where.push({ OR: [{ name }, { username: name }] });
  if (active !== undefined) where.push({ active });
  if (after !== undefined) where.push({ username: { gt: after } });
  return db.officer.findMany({
    where: { AND: where },
    include: WITH_SEATS,
    orderBy: { username: 'asc' },
    take: limit + 1,
  });
}

/** Throws `not-found` for one that isn't there and for one that may not be seen. */
export async function officer(db: PrismaClient, sight: Prisma.OfficerWhereInput, id: string): Promise<Row> {
  const row = await db.officer.findFirst({ where: { AND: [{ id }, sight] }, include: WITH_SEATS });
  if (!row) throw notFound('officer');
  return row;
}

/** Whoever is no administrator sees who has a seat in a unit of theirs: nobody, where they have none. */
export function colleagues({ units }: Pick<Viewer, 'units'>): Prisma.OfficerWhereInput {
  if (units.length === 0) return { id: { in: [] } };
  return { OR: units.map((unit) => ({ seats: { some: { body: { startsWith: `${unit}.` } } } })) };
}

/** Nothing when the username is taken. */
export async function create(
  db: PrismaClient,
  by: string,
  { seats, ...rest }: NewOfficer,
  passwordHash: string,
): Promise<Row | undefined> {
  try {
    return await db.$transaction(async (tx) => {
      const row = await tx.officer.create({
        data: { ...rest, passwordHash, passwordFrom: 'given', seats: { create: seats } },
        include: WITH_SEATS,
      });
      await recordEvent(tx, by, row.id, 'created', { ...rest, seats });
      return row;
    });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return undefined;
    throw error;
  }
}

/** What becomes of an account goes on record with what it was; a new name or address is told at both addresses. */
export function change(
  db: PrismaClient,
  by: Pick<SignedIn, 'id' | 'name'>,
  id: string,
  data: OfficerChange,
  publicUrl: string,
): Promise<Row> {
  return existing(
    'officer',
    db.$transaction(async (tx) => {
      const before = await heldOfficer(tx, id);
      const row = await tx.officer.update({ where: { id }, data, include: WITH_SEATS });
      const fields = Object.keys(data) as (keyof OfficerChange)[];
      const was = Object.fromEntries(fields.map((field) => [field, before[field]]));
      await recordEvent(tx, by.id, id, 'changed', { ...data, before: was });
      if (row.name !== before.name || row.email !== before.email) {
        const told = { username: row.username, before, after: row, by: by.name };
        await tx.mail.createMany({ data: accountChangedMails(told, `account:${randomUUID()}`, publicUrl) });
      }
      return row;
    }),
  );
}

export async function setPassword(services: Services, by: string, id: string, passwordHash: string): Promise<void> {
  await existing(
    'officer',
    changeSigningIn(services, { by, of: id, name: 'password-set' }, async (tx) => {
      await tx.officer.update({ where: { id }, data: { passwordHash, passwordFrom: 'given' } });
      await tx.invitation.deleteMany({ where: { officerId: id } });
    }),
  );
}

export function giveSeat(db: PrismaClient, by: string, officerId: string, seat: NewSeat): Promise<SeatView> {
  return existing(
    'officer',
    db.$transaction(async (tx) => {
      const row = await tx.seat.create({ data: { ...seat, officerId } });
      await recordEvent(tx, by, officerId, 'seat-given', { id: row.id, ...seat });
      return seatView(row);
    }),
  );
}

/** Throws `not-found`. */
export const bodyOfSeat = async (db: PrismaClient, id: string): Promise<string> =>
  (await existing('seat', db.seat.findUniqueOrThrow({ where: { id }, select: { body: true } }))).body;

export function changeSeat(db: PrismaClient, by: string, id: string, change: SeatChange): Promise<SeatView> {
  return existing(
    'seat',
    db.$transaction(async (tx) => {
      const before = await tx.seat.findUniqueOrThrow({ where: { id } });
      const row = await tx.seat.update({ where: { id }, data: change });
      await recordEvent(tx, by, row.officerId, 'seat-changed', { id, before: before.to, ...change });
      return seatView(row);
    }),
  );
}

/** Tells a missing row (also one that a new row must refer to) as `not-found`. */
async function existing<T>(what: Thing, work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    const missing = error instanceof Prisma.PrismaClientKnownRequestError && ['P2025', 'P2003'].includes(error.code);
    throw missing ? notFound(what) : error;
  });
}
