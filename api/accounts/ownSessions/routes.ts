import type { SessionData } from 'express-session';
import { createHash } from 'node:crypto';
import { notFound } from '../../../domain/notFound';
import type { PrismaClient } from '../../../prisma/generated/client';
import { type Reply, routesOf } from '../../http/route';
import type { Services } from '../../services';
import { type AccountEventName, recordEvent } from '../events';
import { officerNames } from '../officerNames';
import { endSessions } from '../session/open';
import { ownEvents, ownSessions, sessionId } from './schema';

const route = routesOf('Session');

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

export const ownSessionRoutes = [
  route.get('/session/all', {
    summary: 'Where one is signed in: since when, from where, how',
    access: 'newcomer',
    answers: ownSessions,
    handler: async ({ officer, services, req }) => {
      const rows = await sessionsOf(services.db, officer.id);
      const items = rows.map(({ sid, sess: { openedAt, how, from, device } }) => ({
        id: nameOf(sid),
        openedAt: openedAt === undefined ? null : new Date(openedAt),
        how: how ?? null,
        from: from ?? null,
        device: device ?? null,
        current: sid === req.sessionID,
      }));
      return { body: { items } };
    },
  }),
  route.delete('/session/all', {
    summary: 'Sign out everywhere else',
    access: 'newcomer',
    answers: 'nothing',
    handler: async ({ officer, services, req }) => {
      const rows = await sessionsOf(services.db, officer.id);
      const others = rows.map(({ sid }) => sid).filter((sid) => sid !== req.sessionID);
      return ended(services, officer.id, others);
    },
  }),
  route.delete('/session/all/:id', {
    summary: 'End one of one’s sessions',
    access: 'newcomer',
    params: sessionId,
    answers: 'nothing',
    refusals: ['not-found'],
    handler: async ({ officer, params, services }) => {
      const row = (await sessionsOf(services.db, officer.id)).find(({ sid }) => nameOf(sid) === params.id);
      if (!row) throw notFound('session');
      return ended(services, officer.id, [row.sid]);
    },
  }),
  route.get('/session/events', {
    summary: 'Sign-ins, failures and changes of how one signs in; the newest 50',
    access: 'newcomer',
    answers: ownEvents,
    handler: async ({ officer: { id }, services: { db } }) => {
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
        at,
        name,
        by: by === id ? null : (names.get(by) ?? null),
        ...placeIn(data as Record<string, unknown>),
      }));
      return { body: { items } };
    },
  }),
];

const sessionsOf = (db: PrismaClient, officerId: string): Promise<Row[]> => db.$queryRaw<Row[]>`
  SELECT sid, sess FROM "session" WHERE sess ->> 'officerId' = ${officerId} AND expire > now()
  ORDER BY sess ->> 'openedAt' DESC NULLS LAST, sid`;

async function ended(services: Services, id: string, sids: string[]): Promise<Reply<never>> {
  await services.db.$transaction((tx) => recordEvent(tx, id, id, 'sessions-ended', { count: sids.length }));
  await endSessions(services, sids);
  return {};
}

const placeIn = (data: Record<string, unknown>) => {
  const said = (key: string) => (typeof data[key] === 'string' ? (data[key] as string) : null);
  return { how: said('how'), from: said('from'), device: said('device') };
};
