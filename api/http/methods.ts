import type { RequestHandler } from 'express';
import { DomainError } from '../../domain/errors';
import type { Route } from './route';

/** What some address takes. `HEAD` is a `GET` without its body; `OPTIONS` is answered by the router itself. */
const KNOWN = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Refuses what no address takes, such as TRACE, which would say back what came with it. */
export const knownMethods: RequestHandler = ({ method }, _res, next) => {
  if (KNOWN.includes(method)) return next();
  throw notAllowed(method, KNOWN);
};

/** Refuses, at an address that takes these methods, every other. */
export function onlyBy(methods: Route['method'][]): RequestHandler {
  const names = methods.map((method) => method.toUpperCase());
  const allowed = [...names, ...(names.includes('GET') ? ['HEAD'] : []), 'OPTIONS'];
  return ({ method }, _res, next) => {
    if (method === 'OPTIONS') return next();
    throw notAllowed(method, allowed);
  };
}

const notAllowed = (method: string, allowed: string[]): DomainError =>
  new DomainError('method-not-allowed', { method, allowed: allowed.join(', ') });
