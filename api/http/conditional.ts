import type { Request } from 'express';
import { DomainError } from '../../domain/errors';

/** Refuses a change that was prepared on an older version: `If-Match`, where sent, must name the present one. */
export function requireMatch(req: Request, etag: string): void {
  const wanted = req.headers['if-match'];
  if (wanted === undefined || wanted.trim() === '*') return;
  const tags = wanted.split(',').map((tag) => tag.trim());
  if (!tags.includes(`"${etag}"`)) throw new DomainError('stale-version', { current: etag });
}
