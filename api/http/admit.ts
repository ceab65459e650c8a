import type { Request, RequestHandler, Response } from 'express';
import type { SessionData } from 'express-session';
import { DomainError } from '../../domain/errors';
import { lacksFactor } from '../accounts/factors/needed';
import type { Account } from '../accounts/officerCache';
import type { Services } from '../services';
import { markOf, type PasswordFrom } from '../accounts/passwords';
import { systemOf, withToken } from '../accounts/tokens/bearer';
import type { Address } from '../accounts/tokens/scopes';
import { type Access, isAdministrators } from './policy';

/** The officer on whose session a request comes, or the system by whose token. */
export interface SignedIn {
  id: string;
  username: string;
  name: string;
  email: string;
  locale: 'vi' | 'en';
  /** Each mail at once, or one a day with the day's news. */
  mails: 'each' | 'daily';
  /** At which hour of Vietnam that one comes. */
  mailHour: number;
  admin: boolean;
  /** The province that the officer looks after, with its units. */
  adminOf: string | null;
  passwordFrom: PasswordFrom;
  /** The administrator who looks at the pages as this officer, and may do nothing. */
  seenBy?: { id: string; username: string; name: string };
}

/**
 * Lets through whom the route is for. What disables an account takes effect at once here, and within moments in other
 * processes.
 */
export function admit(route: Address & { access: Access }, services: Services): RequestHandler {
  const { access } = route;
  return async (req, res, next) => {
    if (access === 'public') return next();
    const officer = await whoAsks(services, req, res, route);
    if (!officer) throw new DomainError('not-signed-in');
    res.locals.officer = officer;
    if (access !== 'newcomer' && !withToken(req)) await requireReady(services, officer, req.session);
    requireRight(access, officer);
    next();
  };
}

/** Whether one's password is one that an administrator knows; who came without it has none to change. */
export const mustChange = ({ passwordFrom }: SignedIn, { how }: Partial<SessionData>): boolean =>
  passwordFrom === 'given' && how !== 'provider' && how !== 'passkey';

/** Throws `password-change-needed`, `second-factor-missing`. */
async function requireReady(services: Services, officer: SignedIn, session: Partial<SessionData>): Promise<void> {
  if (mustChange(officer, session)) throw new DomainError('password-change-needed');
  if (await lacksFactor(services, officer, session)) throw new DomainError('second-factor-missing');
}

async function whoAsks(services: Services, req: Request, res: Response, route: Address): Promise<SignedIn | undefined> {
  if (withToken(req)) return systemOf(services, req, res, route);
  return officerOf(services, req.session);
}

/** Throws `not-permitted` for whoever is no such administrator. */
export function requireRight(access: Access, { admin, adminOf }: SignedIn): void {
  if (access === 'admin' ? !admin : isAdministrators(access) && !admin && adminOf === null)
    throw new DomainError('not-permitted');
}

/** Whose session it is; nobody's where it ended. */
export async function officerOf(
  services: Services,
  { officerId: id, passwordMark }: Partial<SessionData>,
): Promise<SignedIn | undefined> {
  if (!id) return undefined;
  const row = await services.accounts.of(id);
  if (!row?.active || passwordMark !== markOf(row.passwordHash)) return undefined;
  return signedIn(id, row);
}

/** The account as requests know it. */
export function signedIn(
  id: string,
  {
    username,
    name,
    email,
    admin,
    adminOf,
    locale,
    mails,
    mailHour,
    passwordFrom,
  }: Omit<Account, 'active' | 'passwordHash'>,
): SignedIn {
  return {
    id,
    username,
    name,
    email,
    admin,
    adminOf,
    locale: locale === 'en' ? 'en' : 'vi',
    mails: mails === 'daily' ? 'daily' : 'each',
    mailHour,
    passwordFrom: passwordFrom as PasswordFrom,
  };
}
