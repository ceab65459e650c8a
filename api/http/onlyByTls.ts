import type { Request, RequestHandler } from 'express';
import { DomainError } from '../../domain/errors';
import type { ApiConfig } from '../services';

/**
 * Where people come by https, whatever came in the clear all the same, to our own plain port or to a proxy that says
 * so, is answered with nothing of ours: a page is asked for again by TLS, all else is refused, so that a program whose
 * words went over the network in the clear is told (ASVS 4.1.2).
 */
export function onlyByTls({ publicUrl, certificate }: ApiConfig): RequestHandler {
  if (!publicUrl.startsWith('https:')) return (_req, _res, next) => next();
  const { origin } = new URL(publicUrl);
  return (req, res, next) => {
    if (!(certificate ? cameInClear(req) : cameInClearBefore(req))) return next();
    // It means nothing there (RFC 6797, 7.2).
    res.removeHeader('Strict-Transport-Security');
    if (!asksForPage(req)) throw new DomainError('tls-needed', { address: origin });
    res.redirect(308, origin + (req.originalUrl.startsWith('/') ? req.originalUrl : '/'));
  };
}

const cameInClear = (req: Request): boolean => !('encrypted' in req.socket) || cameInClearBefore(req);

/** As a neighbour says who may say so: at the proxy that ends people's TLS. */
const cameInClearBefore = (req: Request): boolean => req.get('x-forwarded-proto') === 'http' && !req.secure;

const asksForPage = ({ method, path }: Request): boolean =>
  (method === 'GET' || method === 'HEAD') && !/^\/api(\/|$)/i.test(path);
