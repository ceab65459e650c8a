import { compared } from '../../parts/compared';
import { textIn } from './text';

/** The bytes of a document, and what they are. */
export interface ToCompare {
  bytes: ArrayBuffer;
  mediaType: string;
}

// A thread of its own: a file that is too much for it costs the page nothing.
self.onmessage = async ({ data }: MessageEvent<[ToCompare, ToCompare]>) => {
  const [before, after] = await Promise.all(data.map(({ bytes, mediaType }) => textIn(bytes, mediaType)));
  self.postMessage(compared(before ?? '', after ?? ''));
};
