import type { Request, Response } from 'express';
import { vnDateOf } from '../../../domain/calendar/dates';
import { DomainError } from '../../../domain/errors';
import { sha256 } from '../../../register/canonical';
import type { Services } from '../../services';
import { countToken } from '../attempts';
import { validOn } from './machine';
import { type Address, scopeFor } from './scopes';

/** Before the secret word, so that whoever finds one where it shouldn't be knows what it is. */
export const TOKEN_MARK = 'phoihop_';
const TOKEN = new RegExp(`^${TOKEN_MARK}([A-Za-z0-9_-]{43})$`);
/** When a token was last used is written down no oftener. */
const USE_NOTED_MS = 60_000;

/** Whether the request comes with a token (RFC 6750): then no session counts, whatever cookie it brings along. */
export const withToken = (req: Request): boolean => /^bearer\b/i.test(req.get('authorization') ?? '');

/** What requests know of a system: it has no account. */
const NO_ACCOUNT = {
  email: '',
  locale: 'vi',
  mails: 'each',
  mailHour: 16,
  admin: false,
  adminOf: null,
  passwordFrom: 'own',
} as const;

/**
 * The system of a body by whose token a request comes: without an administrator's rights, with one seat in that body
 * which prepares and never signs (`seatsOf`). Throws `not-signed-in`, `token-scope`, `too-many-requests`.
 */
export async function systemOf(services: Services, req: Request, res: Response, route: Address) {
  const token = await tokenOf(services, req);
  if (!token) {
    res.set('WWW-Authenticate', 'Bearer error="invalid_token"');
    throw new DomainError('not-signed-in');
  }
  await countToken(services.db, token.id);
  const scope = scopeFor(route);
  if (!scope || !token.scopes.includes(scope))
    throw new DomainError('token-scope', { scopes: token.scopes.join(', ') });
  const { id, name } = token;
  return { id, username: id, name, ...NO_ACCOUNT };
}

async function tokenOf({ db, clock, directory }: Services, req: Request) {
  const [, word] = TOKEN.exec((req.get('authorization') ?? '').slice('bearer '.length)) ?? [];
  if (word === undefined) return null;
  const now = await clock.now();
  const on = vnDateOf(now);
  const token = await db.apiToken.findFirst({ where: { wordHash: sha256(word), ...validOn(on) } });
  if (!token || !directory.bodyExists(token.body, on)) return null;
  const noted = new Date(Date.parse(now) - USE_NOTED_MS);
  await db.apiToken.updateMany({
    where: { id: token.id, OR: [{ usedAt: null }, { usedAt: { lt: noted } }] },
    data: { usedAt: new Date(now) },
  });
  return token;
}
