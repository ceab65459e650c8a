import { DomainError } from '../../domain/errors';
import { notFound } from '../../domain/notFound';
import type { Prisma, PrismaClient } from '../../prisma/generated/client';
import { recordEvent } from '../accounts/events';
import { unitOf } from '../http/access';
import type { SignedIn } from '../http/admit';
import type { Input, Reply } from '../http/route';
import { looksAfter, requireBodyIn, scopeOf } from '../http/scope';
import type { Services } from '../services';
import type { bodyRoom, BodyRoomView, roomId } from './schema';

type Database = PrismaClient | Prisma.TransactionClient;
type ById = { params: typeof roomId };

/** Of how many bytes of documents a body may have, how many it has; each version of each document counts. */
export async function roomOf(db: Database, body: string, otherwise: number): Promise<BodyRoomView> {
  const [{ _sum }, own] = await Promise.all([
    db.document.aggregate({ where: { byBody: body }, _sum: { size: true } }),
    db.bodyRoom.findUnique({ where: { body } }),
  ]);
  return { body, used: _sum.size ?? 0, limit: own ? Number(own.bytes) : otherwise, own: own !== null };
}

/** Throws `documents-full` where a body's documents and so many bytes more are too many. */
export async function requireRoom(db: Database, body: string, size: number, otherwise: number): Promise<void> {
  const { used, limit } = await roomOf(db, body, otherwise);
  if (used + size > limit)
    throw new DomainError('documents-full', { body, used: inMega(used), limit: inMega(limit), size: inMega(size) });
}

/** The same for whoever is about to add them, one after another: two at once would both find room for one. */
export async function takeRoom(
  tx: Prisma.TransactionClient,
  body: string,
  size: number,
  otherwise: number,
): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`phoihop.room.${body}`}))`;
  await requireRoom(tx, body, size, otherwise);
}

const MEGA = 1_048_576;
const inMega = (bytes: number): number => Math.ceil((bytes / MEGA) * 10) / 10;

/** For whoever acts in the body or looks after it. Throws `not-found`. */
export async function showRoom({
  params: { bodyId: body },
  officer,
  services,
}: Input<ById>): Promise<Reply<BodyRoomView>> {
  if (!(await mayKnow(services, officer, body))) throw notFound('body');
  return { body: await roomOf(services.db, body, services.config.maxBodyBytes) };
}

async function mayKnow(services: Services, officer: SignedIn, body: string): Promise<boolean> {
  const { seats } = await services.seats.of(officer.id);
  return seats.some((seat) => seat.body === body) || looksAfter(services, officer, unitOf(body));
}

/** An administrator gives a body other room than the setting says, or takes that back; on record, with the reason. */
export async function setRoom({
  params: { bodyId: body },
  body: { bytes, why },
  officer,
  services,
}: Input<ById & { body: typeof bodyRoom }>): Promise<Reply<BodyRoomView>> {
  requireBodyIn(await scopeOf(services, officer), body);
  await services.db.$transaction(async (tx) => {
    if (bytes === null) await tx.bodyRoom.deleteMany({ where: { body } });
    else
      await tx.bodyRoom.upsert({
        where: { body },
        create: { body, bytes, by: officer.id },
        update: { bytes, by: officer.id, at: new Date(await services.clock.now()) },
      });
    await recordEvent(tx, officer.id, body, 'room-set', { bytes, why });
  });
  return { body: await roomOf(services.db, body, services.config.maxBodyBytes) };
}
