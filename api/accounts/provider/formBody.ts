import type { Request } from 'express';
import { DomainError } from '../../../domain/errors';

export const FORM = 'application/x-www-form-urlencoded';
/** A logout token is short. */
const MOST_BYTES = 20_000;

/** What a program sent as a form. Throws `media-type`, `too-large`. */
export async function formBody(req: Request): Promise<URLSearchParams> {
  const mediaType = req.headers['content-type'] ?? '–';
  if (!req.is(FORM)) throw new DomainError('media-type', { mediaType, allowed: FORM });
  let text = '';
  for await (const part of req.setEncoding('utf8')) {
    text += String(part);
    if (text.length > MOST_BYTES) throw new DomainError('too-large', { limit: MOST_BYTES });
  }
  return new URLSearchParams(text);
}
