import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline, Transform, type Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { away, damaged } from './store';

/**
 * A stream of an open file from its beginning, once all of it was read and found right; it is checked again while it
 * goes out, and broken off before its end where the bytes changed meanwhile. The file is closed either way. Throws
 * `document-damaged`.
 */
export async function checkedFile(handle: FileHandle, sha256: string): Promise<Readable> {
  try {
    if ((await hashOf(handle.createReadStream({ autoClose: false, start: 0 }))) !== sha256) throw damaged(sha256);
  } catch (error) {
    await handle.close();
    throw error;
  }
  // Whatever breaks off shows at the other end.
  return pipeline(createReadStream('', { fd: handle, start: 0 }), new LastHeld(sha256), () => undefined);
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

/** Nothing is kept under a hash that isn't its own: what lies on the disk is read, not what was meant to be there. */
export async function requireHash(file: string, sha256: string): Promise<void> {
  if ((await hashOf(createReadStream(file))) !== sha256) throw away(`The bytes to be kept are not those of ${sha256}.`);
}

async function hashOf(bytes: Readable): Promise<string> {
  const hash = createHash('sha256');
  bytes.on('data', (part: Buffer) => hash.update(part));
  await finished(bytes);
  return hash.digest('hex');
}

/** Passes bytes on and keeps back the last of them until all were the right ones. */
class LastHeld extends Transform {
  private readonly hash = createHash('sha256');
  private held?: Buffer;

  constructor(private readonly sha256: string) {
    super();
  }

  override _transform(part: Buffer, _encoding: string, done: (error: null, before?: Buffer) => void): void {
    this.hash.update(part);
    const before = this.held;
    this.held = part;
    done(null, before);
  }

  override _flush(done: (error?: Error | null, last?: Buffer) => void): void {
    if (this.hash.digest('hex') === this.sha256) done(null, this.held);
    else done(damaged(this.sha256));
  }
}
