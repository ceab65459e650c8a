import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { damaged } from './store';

/**
 * A stream of an open file from its beginning, once all of it was read and found right; the file is closed either way.
 * Throws `document-damaged`.
 */
export async function checkedFile(handle: FileHandle, sha256: string): Promise<Readable> {
  try {
    const hash = createHash('sha256');
    for await (const part of handle.createReadStream({ autoClose: false, start: 0 })) hash.update(part as Buffer);
    if (hash.digest('hex') !== sha256) throw damaged(sha256);
  } catch (error) {
    await handle.close();
    throw error;
  }
  return createReadStream('', { fd: handle, start: 0 });
}

/**
 * What comes from afar is kept on this machine until all of it is here: only then can it be checked. Throws
 * `document-damaged`.
 */
export async function checkedCopy(bytes: Readable, sha256: string): Promise<Readable> {
  const file = join(tmpdir(), `phoihop-${randomUUID()}`);
  try {
    await writeFile(file, bytes, { flag: 'wx', mode: 0o600 });
    return await checkedFile(await open(file), sha256);
  } finally {
    // The open file lasts until it was read to its end.
    await rm(file, { force: true });
  }
}
