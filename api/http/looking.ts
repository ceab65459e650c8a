import type { RequestHandler } from 'express';
import { DomainError } from '../../domain/errors';
import { withToken } from '../accounts/tokens/bearer';
import type { Services } from '../services';
import { requireRight, type SignedIn, signedIn } from './admit';
import type { Route } from './route';
import { lookableBy, scopeOf } from './scope';

/**
 * Puts the officer in an administrator's place as whom that one looks: with the officer's sight, and no power to change
 * anything. Whether one still may is asked at each request.
 */
export function looking({ access, method, asOneself }: Route, services: Services): RequestHandler {
  return async (req, res, next) => {
    const id = access === 'public' || withToken(req) ? undefined : req.session.looksAs;
    if (id === undefined || asOneself) return next();
    if (method !== 'get') throw new DomainError('looking-only');
    const by = res.locals.officer as SignedIn;
    const officer = await seenAs(services, by, id);
    if (!officer) {
      delete req.session.looksAs;
      throw new DomainError('not-permitted');
    }
    requireRight(access, officer);
    res.locals.officer = officer;
    next();
  };
}

/** The officer as an administrator may look at the pages as; null for one as whom that one may not. */
export async function seenAs(services: Services, by: SignedIn, id: string): Promise<SignedIn | null> {
  if (!by.admin && by.adminOf === null) return null;
  const where = { AND: [{ id }, lookableBy(await scopeOf(services, by))] };
  const row = await services.db.officer.findFirst({ where });
  // A password that is to be changed keeps nobody from being seen.
  return row && { ...signedIn(id, { ...row, passwordFrom: 'own' }), seenBy: personOf(by) };
}

const personOf = ({ id, username, name }: SignedIn) => ({ id, username, name });
