import { Readable } from 'node:stream';
import { docxFile } from '../../documents/docx';
import type { Laid } from '../../documents/layout/pieces';
import { pdfFile } from '../../documents/pdf';
import { DomainError } from '../../domain/errors';
import { noSuchCase } from '../../domain/kinds';
import { type DocumentState, isDraft, newest } from '../../domain/officialDocument/state';
import { actorFor } from '../acts/actor';
import { caseInSight } from '../http/caseInSight';
import { requestedAct } from '../http/idempotency';
import type { Input, Reply } from '../http/route';
import type { SignedIn } from '../http/admit';
import type { Services } from '../services';
import { fileOf, layoutOf, MEDIA } from './files';
import { proposed } from './propose';
import type { Format, newPaper, previewWish, proposalWish } from './schema';
import { type SeriesByType, stored } from './store';

export async function propose({ body: wish, officer, services }: Input<{ body: typeof proposalWish }>) {
  await actorFor(services, officer, wish);
  return { body: await proposed(services, officer, wish) };
}

export async function preview({
  body: { paper, body, format },
  officer,
  services,
}: Input<{ body: typeof previewWish }>) {
  await actorFor(services, officer, { body });
  const layout = await layoutOf(services, body, paper.type);
  const bytes = await fileOf(services, { paper, layout, format, at: new Date(await services.clock.now()) });
  return fileReply(bytes, format, 'ban-xem-truoc');
}

export async function store({
  body: { paper, body, onBehalfOf, revises },
  officer,
  services,
  req,
}: Input<{ body: typeof newPaper }>) {
  await actorFor(services, officer, { body, onBehalfOf });
  const { actId } = await requestedAct(services, officer.id, req);
  const series = revises === undefined ? {} : await seriesOf(services, officer, revises, body);
  return { body: { documents: await stored(services, officer, { body, paper, series }, actId) } };
}

/**
 * Of which documents the files of a draft's next version are new versions, by type. Throws `not-found` for another
 * body's, `draft-fixed`.
 */
async function seriesOf(services: Services, officer: SignedIn, id: string, body: string): Promise<SeriesByType> {
  const { state } = await caseInSight<DocumentState>(services, officer, id, 'official-document');
  if (state.opening.issuer !== body) throw noSuchCase('official-document', id);
  if (!isDraft(state)) throw new DomainError('draft-fixed');
  const ids = newest(state).documents.map((one) => one.id);
  const rows = await services.db.document.findMany({
    where: { id: { in: ids } },
    select: { type: true, series: true },
  });
  return Object.fromEntries(rows.map(({ type, series }) => [type, series]));
}

/** What was laid out, as a Word or a PDF file of that name. */
export async function laidReply({ clock }: Services, laid: Laid, format: Format, name: string): Promise<Reply<never>> {
  const at = new Date(await clock.now());
  return fileReply(await (format === 'pdf' ? pdfFile(laid, at) : docxFile(laid)), format, name);
}

/** A file made for this answer alone; shown in a frame of a page, it may do nothing. */
export function fileReply(bytes: Buffer, format: Format, name: string): Reply<never> {
  const headers = {
    'Content-Type': MEDIA[format],
    'Content-Length': String(bytes.length),
    'Content-Disposition': `attachment; filename="${name}.${format}"`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
  };
  return { headers, file: Readable.from([bytes]) };
}
