import type { RequestHandler } from 'express';
import session from 'express-session';
import type { Services } from '../services';

const WORKING_DAY_MS = 12 * 3_600_000;

/** Login sessions: kept in the database, their id in a cookie that scripts and other sites cannot use. */
export function sessions({ sessions: store, config }: Services): RequestHandler {
  const secure = config.publicUrl.startsWith('https:');
  return session({
    store,
    secret: config.sessionSecret,
    name: cookieName(config.publicUrl),
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: WORKING_DAY_MS },
  });
}

/** Under https the prefix makes browsers refuse a cookie that another host of the domain has set. */
function cookieName(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Host-phoihop' : 'phoihop';
}
