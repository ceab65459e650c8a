import type { Request } from 'express';
import { DomainError } from '../../domain/errors';
import type { Reply } from '../http/route';
import { invalid } from '../http/validate';
import type { Services } from '../services';
import { essence, fitsName, MEDIA_TYPES } from './mediaTypes';
import type { DocumentView } from './schema';

type Stored = Pick<DocumentView, 'sha256' | 'filename' | 'mediaType' | 'size'>;

/** A document’s bytes, for whoever may have them: to be saved, and never run as a page of ours. */
export const sentFile = (services: Services, document: Stored, req: Request): Promise<Reply<never>> =>
  bytesOf(services, document, req, {
    'Content-Disposition': disposition('attachment', document.filename),
    'Content-Security-Policy': "default-src 'none'; sandbox",
  });

/** The same, to be read in a page of ours where it is a PDF: the browser's own viewer runs it, and no sandbox. */
export const shownFile = (services: Services, document: Stored, req: Request): Promise<Reply<never>> =>
  document.mediaType === 'application/pdf'
    ? bytesOf(services, document, req, {
        'Content-Disposition': disposition('inline', document.filename),
        'Content-Security-Policy': "frame-ancestors 'self'",
      })
    : sentFile(services, document, req);

async function bytesOf(
  services: Services,
  { sha256, mediaType, size }: Stored,
  req: Request,
  how: Record<'Content-Disposition' | 'Content-Security-Policy', string>,
): Promise<Reply<never>> {
  const headers = {
    'Content-Type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
    'Content-Length': String(size),
    ...how,
  };
  const known = req.headers['if-none-match']?.includes(`"${sha256}"`);
  return { headers, etag: sha256, file: known ? undefined : await services.documents.get(sha256) };
}

/** The media type of an upload, which must be one of those and fit its name. Throws `media-type`, `invalid-input`. */
export function acceptedType(req: Request, filename: string, allowed: string[]): string {
  const mediaType = essence(req.headers['content-type']);
  const known = allowed.includes(mediaType) ? MEDIA_TYPES[mediaType] : undefined;
  if (!known) throw new DomainError('media-type', { mediaType: mediaType || '–', allowed: allowed.join(', ') });
  if (!fitsName(known, filename)) throw invalid('filename', `.${known.extensions.join(' / .')}`);
  return mediaType;
}

/** "Save as", or shown, with the name in UTF-8 (RFC 6266). */
function disposition(how: 'attachment' | 'inline', filename: string): string {
  const encoded = encodeURIComponent(filename).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename*=UTF-8''${encoded}`;
}
