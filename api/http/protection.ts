import { csrfSync } from 'csrf-sync';
import type { Request, RequestHandler } from 'express';
import { DomainError } from '../../domain/errors';
import { withToken } from '../accounts/tokens/bearer';
import type { Access } from './policy';

const { generateToken, isRequestValid } = csrfSync();
const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/** The session's token, which every changing request repeats in `x-csrf-token`. */
export function tokenOf(req: Request): string {
  return generateToken(req);
}

/** Changing requests carry the session's token. Public routes and other systems have no session to protect. */
export function requireToken(access: Access): RequestHandler {
  return (req, _res, next) => {
    if (access === 'public' || withToken(req) || SAFE.includes(req.method) || isRequestValid(req)) return next();
    throw new DomainError('csrf');
  };
}

/** Browsers say which site a request comes from; another site may not change anything, not even sign in. */
export const sameSite: RequestHandler = (req, _res, next) => {
  if (SAFE.includes(req.method) || req.headers['sec-fetch-site'] !== 'cross-site') return next();
  throw new DomainError('csrf');
};
