import type { Request } from 'express';
import type { SignedIn } from './admit';

export type Language = 'vi' | 'en';

/** The language to answer in: what the request asks for, else the officer's own, else Vietnamese. */
export function languageOf(req: Request): Language {
  const asked = req.headers['accept-language'] ? req.acceptsLanguages('vi', 'en') : false;
  const own = (req.res?.locals.officer as SignedIn | undefined)?.locale;
  return (asked || own) === 'en' ? 'en' : 'vi';
}
