import { createHash } from 'node:crypto';
import type { SessionData } from 'express-session';
import { notFound } from '../../../domain/notFound';
import type { PrismaClient } from '../../../prisma/generated/client';
import type { Input, Reply } from '../../http/route';
import type { Services } from '../../services';
import { type AccountEventName, recordEvent } from '../events';
import { officerNames } from '../officerNames';
import { endSessions } from '../session/open';
import type { OwnEvents, OwnSessions, sessionId } from './schema';

const MOST = 50;

/** What of an account its owner is to know without asking. */
const TOLD: AccountEventName[] = [
  'signed-in',
  'sign-in-failed',
  'sessions-ended',
  'password-set',
  'password-changed',
  'factor-added',
  'factor-removed',
  'recovery-codes-made',
  'provider-linked',
  'provider-unlinked',
];

interface Row {
  sid: string;
  sess: Partial<SessionData>;
}

/** By what a session is named: whoever has its own id has the session. */
const nameOf = (sid: string): string => createHash('sha256').update(sid).digest('base64url').slice(0, 22);

const sessionsOf = (db: PrismaClient, officerId: string): Promise<Row[]> => db.$queryRaw<Row[]>`
  SELECT sid, sess FROM "session" WHERE sess ->> 'officerId' = ${officerId} AND expire > now()
  ORDER BY sess ->> 'openedAt' DESC NULLS LAST, sid`;

/** One's open sessions, the newest first. */
export async function list({ officer, services, req }: Input): Promise<Reply<OwnSessions>> {
  const rows = await sessionsOf(services.db, officer.id);
  const items = rows.map(({ sid, sess: { openedAt, how, from, device } }) => ({
    id: nameOf(sid),
    openedAt: openedAt === undefined ? null : new Date(openedAt).toISOString(),
    how: how ?? null,
    from: from ?? null,
    device: device ?? null,
    current: sid === req.sessionID,
  }));
  return { body: { items } };
}

/** Ends one of them. Throws `not-found`. */
export async function end({ officer, params, services }: Input<{ params: typeof sessionId }>): Promise<Reply<never>> {
  const row = (await sessionsOf(services.db, officer.id)).find(({ sid }) => nameOf(sid) === params.id);
  if (!row) throw notFound('session');
  return ended(services, officer.id, [row.sid]);
}

/** Ends all but the one that asks. */
export async function endOthers({ officer, services, req }: Input): Promise<Reply<never>> {
  const rows = await sessionsOf(services.db, officer.id);
  const others = rows.map(({ sid }) => sid).filter((sid) => sid !== req.sessionID);
  return ended(services, officer.id, others);
}

async function ended(services: Services, id: string, sids: string[]): Promise<Reply<never>> {
  await services.db.$transaction((tx) => recordEvent(tx, id, id, 'sessions-ended', { count: sids.length }));
  await endSessions(services, sids);
  return {};
}

/** Sign-ins, failures, and what was changed of how one signs in, the newest first. */
export async function events({ officer: { id }, services: { db } }: Input): Promise<Reply<OwnEvents>> {
  const rows = await db.accountEvent.findMany({
    where: { subject: id, name: { in: TOLD } },
    orderBy: { id: 'desc' },
    take: MOST,
  });
  const names = await officerNames(
    db,
    rows.map(({ by }) => by),
  );
  const items = rows.map(({ at, name, by, data }) => ({
    at: at.toISOString(),
    name,
    by: by === id ? null : (names.get(by) ?? null),
    ...placeIn(data as Record<string, unknown>),
  }));
  return { body: { items } };
}

const placeIn = (data: Record<string, unknown>) => {
  const said = (key: string) => (typeof data[key] === 'string' ? (data[key] as string) : null);
  return { how: said('how'), from: said('from'), device: said('device') };
};
