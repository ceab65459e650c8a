import type { DocumentView } from '../../data/api';
import { Unreachable } from '../../data/client';
import { contentOf } from '../../parts/documents';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** What a browser can lay side by side while somebody waits. */
const MOST_BYTES = 10_000_000;

/** Whether a document's text can be read here: plain text and Word. */
export const isReadable = ({ mediaType, size }: Pick<DocumentView, 'mediaType' | 'size'>): boolean =>
  size <= MOST_BYTES && (mediaType === WORD || mediaType.startsWith('text/'));

/** A document's text, paragraph by paragraph. */
export const textOf = ({ id, mediaType }: Pick<DocumentView, 'id' | 'mediaType'>): Promise<string> =>
  textAt(contentOf(id), mediaType);

/** The text of the document at that address. */
export async function textAt(address: string, mediaType: string): Promise<string> {
  const response = await fetch(address, { credentials: 'same-origin' }).catch(() => Promise.reject(new Unreachable()));
  if (!response.ok) throw new Unreachable();
  if (mediaType !== WORD) return response.text();
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.extractRawText({ arrayBuffer: await response.arrayBuffer() });
  return value.replace(/\n{2,}/g, '\n');
}
