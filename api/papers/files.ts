import { docxOf } from '../../documents/docx';
import { fillOwnTemplate, ownPdf } from '../../documents/own/ownTemplate';
import { pdfOf } from '../../documents/pdf';
import type { Paper } from '../../domain/officialDocument/paper';
import type { DocumentType } from '../../domain/officialDocument/types';
import { ownTemplate } from '../documentTemplates/queries';
import { bytesOf } from '../documents/bytes';
import type { Services } from '../services';
import type { Format } from './schema';

export const MEDIA: Record<Format, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

interface Wanted {
  paper: Paper;
  /** Hash of the body's own Word file that takes the place of our layout. */
  layout: string | null;
  format: Format;
  /** When the file was made. */
  at: Date;
}

/** The hash of the Word file that a body has for a type of its own; null where it has our layout. */
export const layoutOf = async ({ db }: Services, body: string, type: DocumentType): Promise<string | null> =>
  (await ownTemplate(db, body, type))?.sha256 ?? null;

/**
 * A document as a file, in the body's own layout where it has one. Throws `template-placeholder-missing` where that has
 * no place for a part of the document, `document-damaged`.
 */
export async function fileOf(services: Services, { paper, layout, format, at }: Wanted): Promise<Buffer> {
  if (layout === null) return format === 'pdf' ? pdfOf(paper, at) : docxOf(paper);
  const filled = await fillOwnTemplate(await bytesOf(services, layout), paper);
  return format === 'pdf' ? ownPdf(filled, paper, at) : filled;
}
