import { constants, createReadStream } from 'node:fs';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { placeOf, type DocumentStore } from './store';

/** Keeps documents in a folder, which must be on the same file system as incoming files. */
export function diskStore(dir: string): DocumentStore {
  const pathOf = (sha256: string) => join(dir, placeOf(sha256));
  return {
    async put(file, sha256) {
      if (await exists(pathOf(sha256))) return rm(file);
      await mkdir(dirname(pathOf(sha256)), { recursive: true });
      await sync(file);
      await rename(file, pathOf(sha256));
      await sync(dirname(pathOf(sha256)));
    },
    get: (sha256) => opened(pathOf(sha256)),
    has: (sha256) => exists(pathOf(sha256)),
  };
}

/** Makes a file's content, or a folder's list of names, outlive a power cut. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A stream of a file that is there: a missing one is told before the answer begins. */
async function opened(path: string): Promise<Readable> {
  const handle = await open(path, constants.O_RDONLY);
  return createReadStream('', { fd: handle });
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
