import express, { type RequestHandler } from 'express';
import { DomainError } from '../../domain/errors';
import type { Route } from './route';

/** The largest JSON body, in bytes. Longer texts belong into documents. */
export const JSON_LIMIT = 1_048_576;

const parse = express.json({ limit: JSON_LIMIT, type: 'application/json' });

/** Reads the body of a route that declares one. Other media types are refused: forms can come from any site. */
export function jsonBody(route: Route): RequestHandler {
  if (!route.body) return (_req, _res, next) => next();
  return (req, res, next) => {
    if (req.is('application/json')) return parse(req, res, next);
    const mediaType = req.headers['content-type'] ?? '–';
    throw new DomainError('media-type', { mediaType, allowed: 'application/json' });
  };
}
