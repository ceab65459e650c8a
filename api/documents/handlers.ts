import type { Request } from 'express';
import { excerptOf } from '../../documents/text/passages';
import { vnDateOf } from '../../domain/calendar/dates';
import { narrowerThan, type Sight } from '../../domain/case/sight';
import { DomainError } from '../../domain/errors';
import { notFound } from '../../domain/notFound';
import { requireSeat } from '../accounts/seats';
import { readersOf, sightInWork } from '../acts/admission';
import type { SignedIn } from '../http/admit';
import { bodyNames } from '../http/names';
import { actIdOf } from '../http/idempotency';
import { idKey, instantKey, keyAfter } from '../http/keyset';
import { requirePart } from '../http/caseInSight';
import { page } from '../http/page';
import type { Input, Reply } from '../http/route';
import { invalid } from '../http/validate';
import type { Services } from '../services';
import { noteRead } from './reads';
import { CONTENT_TYPE, essence, fitsName, MEDIA_TYPES } from './mediaTypes';
import * as queries from './queries';
import { receive } from './receive';
import { requireRoom } from './room';
import { refuseMarked } from './secrets';
import type {
  documentId,
  DocumentPage,
  documentQuery,
  DocumentRow,
  DocumentView,
  narrowing,
  Upload,
  upload,
} from './schema';

/** Everything that can be refused is refused before the bytes are read. */
export async function create({
  query: { act, ...query },
  officer,
  services,
  req,
}: Input<{ query: typeof upload }>): Promise<Reply<DocumentView>> {
  const mediaType = acceptedType(req, query.filename, Object.keys(MEDIA_TYPES));
  const { maxUploadBytes, maxBodyBytes, incomingDir } = services.config;
  refuseLength(req, maxUploadBytes);
  refuseMarked('title', query.title);
  refuseMarked('filename', query.filename);
  await requirePlace(services, officer, query);
  const { caseId, step } = query;
  const readers = caseId && act ? await readersOf(services, caseId, { name: act, data: { step: step ?? null } }) : [];
  const sight = caseId ? await sightInWork(services, caseId) : undefined;
  await requireRoom(services.db, query.byBody, lengthOf(req), maxBodyBytes);
  const { file, size, sha256 } = await receive(req, incomingDir, maxUploadBytes, mediaType);
  await services.documents.put(file, sha256);
  const asked = { ...query, mediaType, size, sha256, byOfficer: officer.id };
  const row = await queries.add(services.db, { ...asked, readers, sight, id: actIdOf(officer.id, req) }, maxBodyBytes);
  if (!isOf(row, asked)) throw new DomainError('key-reused');
  return { body: named(services, row), headers: { Location: `/api/documents/${row.id}` } };
}

/** Whether a document is what was asked for, and not another that was made under the same key. */
const isOf = (row: DocumentRow, asked: Omit<Upload, 'act'> & Pick<DocumentRow, 'sha256' | 'mediaType'>): boolean =>
  row.sha256 === asked.sha256 &&
  row.mediaType === asked.mediaType &&
  row.byBody === asked.byBody &&
  row.type === asked.type &&
  row.title === asked.title &&
  row.filename === asked.filename &&
  row.caseId === (asked.caseId ?? null) &&
  row.step === (asked.step ?? null) &&
  (asked.series === undefined || row.series === asked.series);

export async function list({
  query,
  officer,
  services,
}: Input<{ query: typeof documentQuery }>): Promise<Reply<DocumentPage>> {
  if (query.caseId && !(await services.access.maySeeCase(officer, query.caseId))) throw notFound('case');
  if (query.series) await requireSeries(services, officer, query.series);
  const key = keyAfter(query.cursor, [instantKey, idKey]);
  const rows = await queries.documents(services.db, await services.access.viewer(officer), query, key);
  const { items, next } = page(rows, query.limit, (row) => [row.uploadedAt, row.id]);
  const { search } = query;
  const hashes = items.map(({ sha256 }) => sha256);
  const passages = search ? await queries.passagesWith(services.db, search, hashes) : NONE;
  const excerpt = (passage: string | undefined) => (search && passage ? excerptOf(passage, search) : null);
  const found = items.map((row) => ({ ...named(services, row), excerpt: excerpt(passages.get(row.sha256)) }));
  return { body: { items: found, next } };
}

const NONE: ReadonlyMap<string, string> = new Map();

export async function show({
  params,
  officer,
  services,
}: Input<{ params: typeof documentId }>): Promise<Reply<DocumentView>> {
  return { body: named(services, await readableBy(services, officer, params.id)) };
}

export async function download({
  params,
  officer,
  services,
  req,
}: Input<{ params: typeof documentId }>): Promise<Reply<never>> {
  return sentFile(services, await readNow(services, officer, params.id), req);
}

export async function read({
  params,
  officer,
  services,
  req,
}: Input<{ params: typeof documentId }>): Promise<Reply<never>> {
  return shownFile(services, await readNow(services, officer, params.id), req);
}

/** The same as it is read: that is on record, where it is confidential. */
async function readNow(services: Services, officer: SignedIn, id: string): Promise<DocumentRow> {
  const row = await readableBy(services, officer, id);
  await noteRead(services, officer, row);
  return row;
}

/**
 * The office narrows who reads a document, or gives back what its step says; what is public is nobody's to take back.
 * Throws `not-found`, `no-seat`, `not-permitted`, `invalid-input`.
 */
export async function narrow({
  params: { id },
  body: { body, sight },
  officer,
  services,
}: Input<{ params: typeof documentId; body: typeof narrowing }>): Promise<Reply<DocumentView>> {
  const row = await readableBy(services, officer, id);
  requireSeat(await services.seats.of(officer.id), body);
  const inside = row.caseId !== null && (await services.access.nearness(officer, row.caseId)) === 'inside';
  if (!inside && row.byBody !== body) throw new DomainError('not-permitted');
  const { sight: given } = await services.db.document.findUniqueOrThrow({ where: { id }, select: { sight: true } });
  if (sight !== null && (given === 'public' || !narrowerThan(given as Sight).includes(sight)))
    throw invalid('sight', narrowerThan(given as Sight).join(' / ') || '–');
  const data = { narrowed: sight, narrowedBy: officer.id, narrowedAt: new Date(await services.clock.now()) };
  await services.db.document.update({ where: { id }, data });
  services.log.info({ document: id, case: row.caseId, sight, by: officer.id }, 'who reads a document was changed');
  return { body: named(services, await readableBy(services, officer, id)) };
}

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

/** Its body by the name that it had on the day of the upload. */
function named({ directory }: Services, row: DocumentRow): DocumentView {
  return { ...row, by: bodyNames(directory, vnDateOf(row.uploadedAt))(row.byBody) };
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

/** As the sender says; nothing is sent in pieces of unknown number. */
const lengthOf = (req: Request): number => Number(req.headers['content-length'] ?? 0);

function refuseLength(req: Request, limit: number): void {
  if (lengthOf(req) > limit) throw new DomainError('too-large', { limit });
}

/** One uploads for a body one has a seat in, to a case one may see, a new version only of that body's document. */
async function requirePlace(services: Services, officer: SignedIn, { byBody, caseId, series }: Upload): Promise<void> {
  requireSeat(await services.seats.of(officer.id), byBody);
  if (caseId) await requirePart(services, officer, caseId);
  const newest = series ? await queries.newest(services.db, series) : undefined;
  if (series && (newest?.byBody !== byBody || newest.caseId !== (caseId ?? null))) throw notFound('document');
}

async function requireSeries(services: Services, officer: SignedIn, series: string): Promise<void> {
  const newest = await queries.newest(services.db, series);
  if (!newest) throw notFound('document');
  await readableBy(services, officer, newest.id);
}

/** The document, if this officer reads it; else one doesn't learn whether it exists. Throws `not-found`. */
async function readableBy(services: Services, officer: SignedIn, id: string): Promise<DocumentRow> {
  const viewer = await services.access.viewer(officer);
  const [row] = await queries.readable(services.db, viewer, [id]);
  // What was written from is for those who write.
  const writes =
    viewer.admin || [row?.byBody, ...(row?.readers ?? [])].some((body) => viewer.bodies.includes(body ?? ''));
  if (!row || (row.mediaType === CONTENT_TYPE && !writes)) throw notFound('document');
  return row;
}
