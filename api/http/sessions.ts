import type { RequestHandler } from 'express';
import session from 'express-session';
import type { Services } from '../services';

export const WORKING_DAY_MS = 12 * 3_600_000;

/** By which a page says that it asks by itself: nobody has touched it for a while. */
const UNATTENDED_HEADER = 'x-unattended';
/** Open as long as the window is. */
const STREAM = '/session/events';
const UNATTENDED = Symbol('unattended');

/** Whether a session is used without anybody using it: that doesn't keep it from ending. */
export const isUnattended = (data: object): boolean => UNATTENDED in data;

/** Login sessions: kept in the database, their id in a cookie that scripts and other sites cannot use. */
export function sessions({ sessions: store, config }: Services): RequestHandler {
  const secure = config.publicUrl.startsWith('https:');
  const read = session({
    store,
    secret: config.sessionSecret,
    name: cookieName(config.publicUrl),
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: WORKING_DAY_MS },
  });
  return (req, res, next) =>
    read(req, res, (error?: unknown) => {
      if (!error && (req.headers[UNATTENDED_HEADER] || req.path === STREAM))
        Object.assign(req.session, { [UNATTENDED]: true });
      next(error);
    });
}

/** Under https the prefix makes browsers refuse a cookie that another host of the domain has set. */
function cookieName(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Host-phoihop' : 'phoihop';
}
