import type { Request } from 'express';
import { z } from 'zod';
import { excerptOf } from '../../documents/text/passages';
import { vnDateOf } from '../../domain/calendar/dates';
import { narrowerThan, type Sight } from '../../domain/case/sight';
import { DomainError } from '../../domain/errors';
import { notFound } from '../../domain/notFound';
import { requireSeat } from '../accounts/seats';
import { readersOf, sightInWork } from '../acts/admission';
import type { SignedIn } from '../http/admit';
import { requirePart } from '../http/caseInSight';
import { idInPath, uuidInPath } from '../http/fields';
import { actIdOf } from '../http/idempotency';
import { idKey, instantKey, keyAfter } from '../http/keyset';
import { bodyNames } from '../http/names';
import { page, pageQuery } from '../http/page';
import { routesOf } from '../http/route';
import { invalid } from '../http/validate';
import type { Services } from '../services';
import { acceptedType, sentFile, shownFile } from './files';
import { CONTENT_TYPE, MEDIA_TYPES } from './mediaTypes';
import * as queries from './queries';
import { noteRead, reads } from './reads';
import { receive } from './receive';
import { requireRoom, setRoom, showRoom } from './room';
import {
  bodyRoom,
  bodyRoomView,
  documentPage,
  documentQuery,
  type DocumentRow,
  documentView,
  type DocumentView,
  narrowing,
  readPage,
  roomId,
  upload,
  type Upload,
} from './schema';
import { refuseMarked } from './secrets';

const route = routesOf('Documents');

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

const NONE: ReadonlyMap<string, string> = new Map();

/** As the sender says; nothing is sent in pieces of unknown number. */
const lengthOf = (req: Request): number => Number(req.headers['content-length'] ?? 0);

export const documentRoutes = [
  route.post('/documents', {
    summary: 'Upload a document, or a new version of one',
    access: 'has-seat',
    description: 'Repeatable with an Idempotency-Key.',
    query: upload,
    upload: Object.keys(MEDIA_TYPES),
    answers: { 201: documentView },
    refusals: ['not-found', 'no-such-step', 'too-large', 'documents-full', 'media-type', 'state-secret', 'key-reused'],
    /** Everything that can be refused is refused before the bytes are read. */
    handler: async ({ query: { act, ...query }, officer, services, req }) => {
      const mediaType = acceptedType(req, query.filename, Object.keys(MEDIA_TYPES));
      const { maxUploadBytes, maxBodyBytes, incomingDir } = services.config;
      refuseLength(req, maxUploadBytes);
      refuseMarked('title', query.title);
      refuseMarked('filename', query.filename);
      await requirePlace(services, officer, query);
      const { caseId, step } = query;
      const readers =
        caseId && act ? await readersOf(services, caseId, { name: act, data: { step: step ?? null } }) : [];
      const sight = caseId ? await sightInWork(services, caseId) : undefined;
      await requireRoom(services.db, query.byBody, lengthOf(req), maxBodyBytes);
      const { file, size, sha256 } = await receive(req, incomingDir, maxUploadBytes, mediaType);
      await services.documents.put(file, sha256);
      const asked = { ...query, mediaType, size, sha256, byOfficer: officer.id };
      const row = await queries.add(
        services.db,
        { ...asked, readers, sight, id: actIdOf(officer.id, req) },
        maxBodyBytes,
      );
      if (!isOf(row, asked)) throw new DomainError('key-reused');
      return { body: named(services, row), headers: { Location: `/api/documents/${row.id}` } };
    },
  }),
  route.get('/document-room/:bodyId', {
    summary: 'How much room a body has for documents, and how much of it is used',
    access: 'signed-in',
    params: roomId,
    answers: bodyRoomView,
    refusals: ['not-found'],
    handler: showRoom,
  }),
  route.put('/document-room/:bodyId', {
    summary: 'Give a body other room for documents than the setting says',
    access: 'any-admin',
    params: roomId,
    body: bodyRoom,
    answers: bodyRoomView,
    handler: setRoom,
  }),
  route.get('/documents', {
    summary: 'Documents of a case, the versions of one document, or those found by their words, newest first',
    access: 'signed-in',
    query: documentQuery,
    answers: documentPage,
    refusals: ['not-found'],
    handler: async ({ query, officer, services }) => {
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
    },
  }),
  route.get('/documents/:id', {
    summary: 'What a document is',
    access: 'sees-thing',
    params: uuidInPath,
    answers: documentView,
    handler: async ({ params, officer, services }) => ({
      body: named(services, await readableBy(services, officer, params.id)),
    }),
  }),
  route.get('/documents/:id/content', {
    summary: 'A document’s bytes',
    access: 'sees-thing',
    params: uuidInPath,
    produces: Object.keys(MEDIA_TYPES),
    answers: 'file',
    refusals: ['document-damaged'],
    handler: async ({ params, officer, services, req }) =>
      sentFile(services, await readNow(services, officer, params.id), req),
  }),
  route.get('/documents/:id/reading', {
    summary: 'A document’s bytes, to be read in the page',
    access: 'sees-thing',
    params: uuidInPath,
    produces: Object.keys(MEDIA_TYPES),
    answers: 'file',
    refusals: ['document-damaged'],
    handler: async ({ params, officer, services, req }) =>
      shownFile(services, await readNow(services, officer, params.id), req),
  }),
  route.put('/documents/:id/sight', {
    summary: 'Narrow who reads a document, or give back what its step says',
    description:
      'Never further than its step says, and nothing of what is public. It may be asked for as often as one likes.',
    access: 'sees-thing',
    params: uuidInPath,
    body: narrowing,
    answers: documentView,
    refusals: ['not-permitted'],
    /** Throws `not-found`, `no-seat`, `not-permitted`, `invalid-input`. */
    handler: async ({ params: { id }, body: { body, sight }, officer, services }) => {
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
    },
  }),
  route.get('/cases/:id/reads', {
    summary: 'Who read which confidential document of a case, the newest first',
    description: 'For whoever works in the case, and for administrators of its place; kept for two years.',
    access: 'sees-case',
    params: idInPath,
    query: z.strictObject(pageQuery),
    answers: readPage,
    refusals: ['only-consulted', 'kept-inside'],
    handler: reads,
  }),
];

/** The same as it is read: that is on record, where it is confidential. */
async function readNow(services: Services, officer: SignedIn, id: string): Promise<DocumentRow> {
  const row = await readableBy(services, officer, id);
  await noteRead(services, officer, row);
  return row;
}

/** Its body by the name that it had on the day of the upload. */
function named({ directory }: Services, row: DocumentRow): DocumentView {
  return { ...row, by: bodyNames(directory, vnDateOf(row.uploadedAt))(row.byBody) };
}

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
