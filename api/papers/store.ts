import type { DocumentRef } from '../../domain/case/documents';
import { type Paper, WRITTEN } from '../../domain/officialDocument/paper';
import { DOCUMENT_TYPES } from '../../domain/officialDocument/types';
import { bytesOf, keep } from '../documents/bytes';
import { CONTENT_TYPE } from '../documents/mediaTypes';
import type { SignedIn } from '../http/admit';
import { partId } from '../http/idempotency';
import type { Services } from '../services';
import { fileOf, layoutOf, MEDIA } from './files';
import { type Format, FORMATS, type StoredPaper } from './schema';

/** The content of a document with the hashes of the files that were made of it. */
interface Content {
  paper: Paper;
  /** The body's own layout as it was then. */
  layout: string | null;
  /** Where it isn't said the PDF has our layout: own ones made Word files alone at first. */
  pdfLayout?: string | null;
  docx: string;
  pdf: string;
}

/** Of which document a file is a new version, by its type; of none where it isn't named. */
export type SeriesByType = Partial<Record<string, string>>;

/**
 * Keeps a document as Word and as PDF, and its content as a third, which the draft names by hash with them: what is
 * printed once it has its number is what was signed. What was kept for this act before is kept once. Throws
 * `template-placeholder-missing`, `document-damaged`.
 */
export async function stored(
  services: Services,
  officer: SignedIn,
  { body, paper, series }: { body: string; paper: Paper; series: SeriesByType },
  actId: string,
): Promise<StoredPaper['documents']> {
  const known = await keptBefore(services, actId);
  if (known) return known;
  const at = new Date(await services.clock.now());
  const layout = await layoutOf(services, body, paper.type);
  const named = { title: paper.subject, byOfficer: officer.id, byBody: body };
  const kept = (type: string, ending: string, mediaType: string, bytes: Buffer) => {
    const filename = `${DOCUMENT_TYPES[paper.type].name.vi}.${ending}`;
    return keep(services, bytes, {
      ...named,
      id: partId(actId, type),
      type,
      filename,
      mediaType,
      series: series[type],
    });
  };
  const files = await Promise.all(
    FORMATS.map(async (format) =>
      kept(WRITTEN[format], format, MEDIA[format], await fileOf(services, { paper, layout, format, at })),
    ),
  );
  const [pdf, docx] = files as [(typeof files)[number], (typeof files)[number]];
  const content: Content = { paper, layout, pdfLayout: layout, docx: docx.sha256, pdf: pdf.sha256 };
  const beside = await kept(WRITTEN.content, 'json', CONTENT_TYPE, Buffer.from(JSON.stringify(content)));
  return [docx, pdf, beside].map(refOf);
}

const refOf = ({ id, type, sha256 }: DocumentRef): DocumentRef => ({ id, type, sha256 });

/** What was kept for an act, all three; the content is kept last. */
async function keptBefore({ db }: Services, actId: string): Promise<DocumentRef[] | null> {
  const ids = Object.values(WRITTEN).map((type) => partId(actId, type));
  const rows = await db.document.findMany({ where: { id: { in: ids } } });
  if (rows.length < ids.length) return null;
  return ids.flatMap((id) => rows.filter((row) => row.id === id).map(refOf));
}

export interface Written {
  paper: Paper;
  /** Hash of the own Word file that each was laid out by; null where it was our layout. */
  layouts: Record<Format, string | null>;
}

/**
 * The content of a draft that was written here; null where it wasn't, or where its files were replaced by others since.
 * Throws `document-damaged`.
 */
export async function contentOf(services: Services, documents: DocumentRef[]): Promise<Written | null> {
  const beside = documents.find(({ type }) => type === WRITTEN.content);
  // Nobody can upload this type of file: it was made here.
  const ours = beside && (await services.db.document.count({ where: { id: beside.id, mediaType: CONTENT_TYPE } }));
  if (!beside || !ours) return null;
  const {
    docx,
    pdf,
    paper,
    layout,
    pdfLayout = null,
  } = JSON.parse((await bytesOf(services, beside.sha256)).toString()) as Content;
  const hashes = documents.map(({ sha256 }) => sha256);
  return hashes.includes(docx) && hashes.includes(pdf) ? { paper, layouts: { docx: layout, pdf: pdfLayout } } : null;
}
