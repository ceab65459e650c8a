import type { RequestHandler } from 'express';
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { SignedIn } from './admit';

/** A calendar program has no other key than the word in the address. */
const withoutWord = (path: string): string => path.replace(/^(\/api\/calendars\/).+/, '$1…');

/**
 * One line per request: no headers, no query, no bodies, no secret of an address. The id is given back, and stands in
 * every problem.
 */
export function requestLog(log: Logger): RequestHandler {
  return (req, res, next) => {
    const started = performance.now();
    const id = randomUUID();
    const path = withoutWord(req.path);
    res.locals.requestId = id;
    res.set('X-Request-Id', id);
    res.on('close', () => {
      const { username: officer, seenBy } = (res.locals.officer ?? {}) as Partial<SignedIn>;
      const ms = Math.round(performance.now() - started);
      log.info(
        {
          id,
          method: req.method,
          path,
          status: res.statusCode,
          ms,
          officer,
          seenBy: seenBy?.username,
          cut: !res.writableFinished || undefined,
        },
        'request',
      );
    });
    next();
  };
}
