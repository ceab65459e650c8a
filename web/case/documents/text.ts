import type { DocumentView } from '../../data/api';
import { Unreachable } from '../../data/client';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** What a browser can lay side by side while somebody waits. */
const MOST_BYTES = 10_000_000;

export const isTooLarge = ({ size }: Pick<DocumentView, 'size'>): boolean => size > MOST_BYTES;

/** Whether a document's text can be read here: plain text and Word. */
export const isReadable = (one: Pick<DocumentView, 'mediaType' | 'size'>): boolean =>
  !isTooLarge(one) && (one.mediaType === WORD || one.mediaType.startsWith('text/'));

/** The bytes of the document at that address. */
export async function bytesAt(address: string): Promise<ArrayBuffer> {
  const response = await fetch(address, { credentials: 'same-origin' }).catch(() => Promise.reject(new Unreachable()));
  if (!response.ok) throw new Unreachable();
  return response.arrayBuffer();
}

/** The text of the document at that address. */
export async function textAt(address: string, mediaType: string): Promise<string> {
  return textIn(await bytesAt(address), mediaType);
}

/** The text in a document's bytes. */
export async function textIn(arrayBuffer: ArrayBuffer, mediaType: string): Promise<string> {
  if (mediaType !== WORD) return new TextDecoder().decode(arrayBuffer);
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.extractRawText({ arrayBuffer });
  return value.replace(/\n{2,}/g, '\n');
}
