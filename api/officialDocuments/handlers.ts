import { vnDateOf } from '../../domain/calendar/dates';
import type { DocumentState } from '../../domain/officialDocument/state';
import { caseInSight } from '../http/caseInSight';
import { idKey, instantKey, keyAfter } from '../http/keyset';
import { bodyNames } from '../http/names';
import { page } from '../http/page';
import type { Input, Reply } from '../http/route';
import { fileReply } from '../papers/handlers';
import { fileOf, MEDIA } from '../papers/files';
import { issuedPaper } from './issued';
import { giveNumber } from './number';
import { openDraft } from './open';
import { documents } from './queries';
import type {
  documentId,
  documentQuery,
  DraftedDocument,
  issuedFile,
  newOfficialDocument,
  NumberedDocument,
  numberWish,
  OfficialDocumentPage,
  OfficialDocumentView,
} from './schema';
import { documentView, rowView } from './view';

export async function create({
  body,
  officer,
  services,
  req,
}: Input<{ body: typeof newOfficialDocument }>): Promise<Reply<DraftedDocument>> {
  const drafted = await openDraft(services, officer, body, req);
  const headers = { Location: `/api/official-documents/${drafted.id}` };
  return { status: drafted.settled ? 201 : 202, headers, body: drafted };
}

export async function list({
  query,
  officer,
  services,
}: Input<{ query: typeof documentQuery }>): Promise<Reply<OfficialDocumentPage>> {
  const viewer = await services.access.viewer(officer);
  const rows = await documents(services.db, viewer, query, keyAfter(query.cursor, [instantKey, idKey]));
  const name = bodyNames(services.directory, vnDateOf(await services.clock.now()));
  const views = rows.filter(({ facts }) => facts !== null).map((row) => rowView(row, name));
  return { body: page(views, query.limit, ({ openedAt, id }) => [openedAt, id]) };
}

export async function show({
  params,
  officer,
  services,
}: Input<{ params: typeof documentId }>): Promise<Reply<OfficialDocumentView>> {
  const { state } = await caseInSight<DocumentState>(services, officer, params.id, 'official-document');
  return { body: await documentView(services, state) };
}

export async function number({
  params,
  body,
  officer,
  services,
  req,
}: Input<{ params: typeof documentId; body: typeof numberWish }>): Promise<Reply<NumberedDocument>> {
  const numbered = await giveNumber(services, officer, params.id, body, req);
  return { status: numbered.number === null ? 202 : 201, body: numbered };
}

/** As it went out. */
export async function issued({
  params: { id, format },
  officer,
  services,
}: Input<{ params: typeof issuedFile }>): Promise<Reply<never>> {
  const { state } = await caseInSight<DocumentState>(services, officer, id, 'official-document');
  const bytes = await fileOf(services, { ...(await issuedPaper(services, state)), format });
  return fileReply(bytes, MEDIA[format], `${id}.${format}`);
}
