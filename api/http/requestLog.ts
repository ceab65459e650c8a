import type { RequestHandler } from 'express';
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { SignedIn } from './admit';
import { timeRequest } from './requestTimes';

/**
 * One line per request: no headers, no query, no bodies, no names, no secret of an address. The id is given back, and
 * stands in every problem.
 */
export function requestLog(log: Logger): RequestHandler {
  return (req, res, next) => {
    const started = performance.now();
    const id = randomUUID();
    const first = req.path.split('/')[1] ?? '';
    res.locals.requestId = id;
    res.set('X-Request-Id', id);
    res.on('close', () => {
      const { id: officer, seenBy } = (res.locals.officer ?? {}) as Partial<SignedIn>;
      const ms = Math.round(performance.now() - started);
      const { route = OTHER, of } = res.locals as { route?: string; of?: Record<string, string> };
      timeRequest(req.method, route, res.statusCode, ms);
      log[isQuietProbe(route, res.statusCode) ? 'debug' : 'info'](
        {
          id,
          method: req.method,
          // Of an address that the API doesn't know, people's own words are left out.
          ...(route === OTHER ? { under: KNOWN.has(first) ? first : OTHER } : { route, of: withoutWord(of) }),
          status: res.statusCode,
          ms,
          officer,
          seenBy: seenBy?.id,
          cut: !res.writableFinished || undefined,
        },
        'request',
      );
    });
    next();
  };
}

/** Every few seconds an orchestrator asks whether all is well: as long as it is, nobody reads that. */
const isQuietProbe = (route: string, status: number): boolean => PROBES.has(route) && status === 200;
const PROBES = new Set(['/health', '/live', '/ready']);

const OTHER = 'other';
/** What stands first in addresses of files and pages. */
const KNOWN = new Set(['', 'api', 'assets', 'cases', 'public', 'admin', 'problems']);

/** A calendar program has no other key than the word in the address. */
const withoutWord = ({ word: _word, ...of }: Record<string, string> = {}): Record<string, string> => of;
