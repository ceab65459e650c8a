import type { Request } from 'express';
import type { SessionData } from 'express-session';
import { promisify } from 'node:util';
import { tokenOf } from '../../http/protection';
import type { Services } from '../../services';
import { recordEvent } from '../events';
import { markOf } from '../passwords';
import type { How } from './data';
import { deviceOf, networkOf } from '../place';

type Place = Pick<Services, 'db' | 'sessions' | 'changes'>;
type Opened = Omit<SessionData, 'cookie' | 'challenge' | 'asked'>;

/** Signs an officer in who has just shown who they are: a session of their own, and a line on record. */
export async function openSession(
  services: Place,
  req: Request,
  officer: { id: string; passwordHash: string },
  how: How,
  by: Pick<SessionData, 'provider' | 'provedAt'> = {},
): Promise<void> {
  const where = { how, from: networkOf(req.ip ?? ''), device: deviceOf(req.headers['user-agent']) };
  await services.db.$transaction((tx) => recordEvent(tx, officer.id, officer.id, 'signed-in', where));
  const now = Date.now();
  const passwordMark = markOf(officer.passwordHash);
  await begin(services, req, { officerId: officer.id, passwordMark, openedAt: now, provedAt: now, ...where, ...by });
}

/** The session goes on under another id, with what has changed. */
export async function renewSession(services: Place, req: Request, change: Partial<Opened>): Promise<void> {
  const { officerId, passwordMark, openedAt, provedAt, how, from, device, provider } = req.session;
  await begin(services, req, { officerId, passwordMark, openedAt, provedAt, how, from, device, provider, ...change });
}

/**
 * A new session under a new id: an id planted before signing in is worth nothing after it, and no process takes the
 * session for what it was before.
 */
async function begin(services: Place, req: Request, data: Opened): Promise<void> {
  await promisify(req.session.regenerate.bind(req.session))();
  Object.assign(req.session, data);
  tokenOf(req);
  await promisify(req.session.save.bind(req.session))();
  services.changes.review();
}

/** Ends sessions, whoever's; the streams that rest on them end as well. */
export async function endSessions({ sessions, changes }: Pick<Place, 'sessions' | 'changes'>, ids: string[]) {
  await Promise.all(ids.map((id) => promisify(sessions.destroy.bind(sessions))(id)));
  changes.review();
}
