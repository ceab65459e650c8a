import { constants } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkedFile } from './checked';
import { damaged, placeOf, type DocumentStore } from './store';

/** Keeps documents in a folder, which must be on the same file system as incoming files. */
export function diskStore(dir: string): DocumentStore {
  const pathOf = (sha256: string) => join(dir, placeOf(sha256));
  return {
    async put(file, sha256) {
      await mkdir(dirname(pathOf(sha256)), { recursive: true });
      await sync(file);
      await rename(file, pathOf(sha256));
      await sync(dirname(pathOf(sha256)));
    },
    async get(sha256) {
      const handle = await open(pathOf(sha256), constants.O_RDONLY).catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'ENOENT' ? damaged(sha256) : error;
      });
      return checkedFile(handle, sha256);
    },
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
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
