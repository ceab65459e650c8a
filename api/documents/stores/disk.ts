import { constants } from 'node:fs';
import { access, chmod, copyFile, mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkedFile, requireHash } from './checked';
import { damaged, placeOf, type DocumentStore } from './store';

/** With less room than this on its disk, in bytes, a folder counts as full: the next large document may not fit. */
const LEAST_ROOM = 33_554_432;

/** Keeps documents in a folder. What comes from another file system is copied first, which takes longer. */
export function diskStore(dir: string): DocumentStore {
  const pathOf = (sha256: string) => join(dir, placeOf(sha256));
  return {
    async put(file, sha256) {
      // Other accounts of this machine read neither the folder nor what lies in it.
      await mkdir(dirname(pathOf(sha256)), { recursive: true, mode: 0o700 });
      await chmod(file, 0o600);
      await sync(file);
      await requireHash(file, sha256);
      await move(file, pathOf(sha256));
      await sync(dirname(pathOf(sha256)));
    },
    async get(sha256) {
      const handle = await open(pathOf(sha256), constants.O_RDONLY).catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'ENOENT' ? damaged(sha256) : error;
      });
      return checkedFile(handle, sha256);
    },
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
    async look() {
      try {
        await mkdir(dir, { recursive: true, mode: 0o700 });
        await access(dir, constants.W_OK);
        const { bavail, bsize } = await statfs(dir);
        return bavail * bsize < LEAST_ROOM ? 'full' : 'up';
      } catch {
        return 'down';
      }
    },
  };
}

/**
 * Shuts a folder of documents, and those in it, to other accounts of this machine: versions before made them readable
 * to all. Answers those that aren't ours to change.
 */
export async function shutToOthers(dir: string): Promise<string[]> {
  const within = await readdir(dir, { withFileTypes: true }).catch(() => []);
  const folders = [dir, ...within.filter((one) => one.isDirectory()).map(({ name }) => join(dir, name))];
  const left: string[] = [];
  for (const folder of folders) {
    const mode = await stat(folder).then(
      (is) => is.mode,
      () => 0,
    );
    if (mode & OTHERS) await chmod(folder, 0o700).catch(() => left.push(folder));
  }
  return left;
}

/** What a mode gives to the group and to everybody. */
const OTHERS = 0o077;

/** A file is there as a whole or not at all, also where it comes from another disk. */
async function move(file: string, to: string): Promise<void> {
  try {
    await rename(file, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await copyFile(file, `${to}.new`);
    await sync(`${to}.new`);
    await rename(`${to}.new`, to);
    await rm(file);
  }
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
