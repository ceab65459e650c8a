import type { Change } from 'diff';
import type { DocumentView } from '../../data/api';
import { contentOf } from '../../parts/documents';
import type { ToCompare } from './compare.worker';
import { bytesAt } from './text';

/** Longer than this nobody waits, in milliseconds. */
const MOST_MS = 15_000;

type File = Pick<DocumentView, 'id' | 'mediaType'>;

/**
 * What differs between two documents, found in a thread of its own, which is ended when it takes too long; null where
 * it did, or where their bytes can't be read.
 */
export async function differenceOf(before: File, after: File): Promise<Change[] | null> {
  const files = await Promise.all([before, after].map(read));
  const { default: Thread } = await import('./compare.worker?worker');
  const thread = new Thread();
  try {
    return await new Promise<Change[] | null>((resolve) => {
      setTimeout(resolve, MOST_MS, null);
      thread.onmessage = ({ data }: MessageEvent<Change[] | null>) => resolve(data);
      thread.onerror = () => resolve(null);
      thread.postMessage(files);
    });
  } finally {
    thread.terminate();
  }
}

const read = async ({ id, mediaType }: File): Promise<ToCompare> => ({
  bytes: await bytesAt(contentOf(id)),
  mediaType,
});
