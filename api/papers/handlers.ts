import { Readable } from 'node:stream';
import { docxFile } from '../../documents/docx';
import type { Laid } from '../../documents/layout/pieces';
import { pdfFile } from '../../documents/pdf';
import { DomainError } from '../../domain/errors';
import { noSuchCase } from '../../domain/kinds';
import { type DocumentState, isDraft, newest } from '../../domain/officialDocument/state';
import { actorIn } from '../accounts/seats';
import { caseInSight } from '../http/caseInSight';
import { requestedAct } from '../http/idempotency';
import type { Input, Reply } from '../http/route';
import type { SignedIn } from '../http/admit';
import type { Services } from '../services';
import { fileOf, layoutOf, MEDIA } from './files';
import { proposed } from './propose';
import type { Format, newPaper, previewWish, Proposal, proposalWish, StoredPaper } from './schema';
import { type SeriesByType, stored } from './store';

export async function propose({
  body: wish,
  officer,
  services,
}: Input<{ body: typeof proposalWish }>): Promise<Reply<Proposal>> {
  await acting({ officer, services }, wish.body);
  return { body: await proposed(services, officer, wish) };
}

export async function preview({
  body: { paper, body, format },
  officer,
  services,
}: Input<{ body: typeof previewWish }>): Promise<Reply<never>> {
  await acting({ officer, services }, body);
  const layout = await layoutOf(services, body, paper.type);
  const bytes = await fileOf(services, { paper, layout, format, at: new Date(await services.clock.now()) });
  return fileReply(bytes, MEDIA[format], `ban-xem-truoc.${format}`);
}

export async function store({
  body: { paper, body, onBehalfOf, revises },
  officer,
  services,
  req,
}: Input<{ body: typeof newPaper }>): Promise<Reply<StoredPaper>> {
  await acting({ officer, services }, body, onBehalfOf);
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

/** One writes for a body that one acts for. Throws `no-seat`, `not-clerks-work`. */
async function acting(
  { officer, services }: Pick<Input, 'officer' | 'services'>,
  body: string,
  onBehalfOf?: string | null,
): Promise<void> {
  actorIn(await services.seats.of(officer.id), officer.id, body, onBehalfOf);
}

/** A file made for this answer alone; shown in a frame of a page, it may do nothing. */
/** What was laid out, as a Word or a PDF file of that name. */
export async function laidReply({ clock }: Services, laid: Laid, format: Format, name: string): Promise<Reply<never>> {
  const at = new Date(await clock.now());
  const bytes = await (format === 'pdf' ? pdfFile(laid, at) : docxFile(laid));
  return fileReply(bytes, MEDIA[format], `${name}.${format}`);
}

export function fileReply(bytes: Buffer, mediaType: string, filename: string): Reply<never> {
  const headers = {
    'Content-Type': mediaType,
    'Content-Length': String(bytes.length),
    'Content-Disposition': `attachment; filename="${filename}"`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
  };
  return { headers, file: Readable.from([bytes]) };
}
