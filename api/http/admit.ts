import type { RequestHandler } from 'express';
import { createHash } from 'node:crypto';
import { DomainError } from '../../domain/errors';
import type { Account } from '../accounts/officerCache';
import type { Services } from '../services';
import type { PasswordFrom } from '../accounts/passwords';
import { type Access, isAdministrators } from './policy';

/** The officer on whose session a request comes. */
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

declare module 'express-session' {
  interface SessionData {
    officerId?: string;
    /** Fingerprint of the password the session was opened with: a new password ends all older sessions. */
    passwordMark?: string;
    /** As whom an administrator looks at the pages. */
    looksAs?: string;
  }
}

/**
 * Lets through whom the route is for. What disables an account takes effect at once here, and within moments in other
 * processes.
 */
export function admit(access: Access, services: Services): RequestHandler {
  return async (req, res, next) => {
    if (access === 'public') return next();
    const officer = await officerOf(services, req.session.officerId, req.session.passwordMark);
    if (!officer) throw new DomainError('not-signed-in');
    res.locals.officer = officer;
    if (access !== 'newcomer' && officer.passwordFrom === 'given') throw new DomainError('password-change-needed');
    requireRight(access, officer);
    next();
  };
}

/** Throws `not-permitted` for whoever is no such administrator. */
export function requireRight(access: Access, { admin, adminOf }: SignedIn): void {
  if (access === 'admin' ? !admin : isAdministrators(access) && !admin && adminOf === null)
    throw new DomainError('not-permitted');
}

/** See `passwordMark` of the session. */
export function markOf(passwordHash: string): string {
  return createHash('sha256').update(passwordHash).digest('base64url').slice(0, 22);
}

async function officerOf(services: Services, id?: string, mark?: string): Promise<SignedIn | undefined> {
  if (!id) return undefined;
  const row = await services.accounts.of(id);
  if (!row?.active || mark !== markOf(row.passwordHash)) return undefined;
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
