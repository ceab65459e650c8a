import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '../../domain/errors';
import { invalid } from '../http/validate';
import { type Carried, MEDIA_TYPES } from './mediaTypes';
import { refuseSecrets } from './secrets';
import { partsFault } from './zipParts';

/** An upload on this machine's disk, checked. */
interface Received {
  file: string;
  size: number;
  sha256: string;
}

/** Writes an upload to a file of a name of ours, counting and hashing as it comes; whatever is refused is removed. */
export async function receive(upload: Readable, dir: string, limit: number, mediaType: string): Promise<Received> {
  await mkdir(dir, { recursive: true });
  const file = join(dir, randomUUID());
  try {
    const meter = new Meter(limit);
    // Refusing must not destroy the request: the answer goes back over the same connection.
    await pipeline(
      upload.iterator({ destroyOnReturn: false }),
      meter,
      createWriteStream(file, { flags: 'wx', mode: 0o600 }),
    );
    if (meter.size === 0) throw invalid('content', 'tệp rỗng / the file is empty');
    const bytes = await readFile(file);
    await requireTakeable(mediaType, bytes);
    await refuseSecrets(mediaType, bytes);
    return { file, size: meter.size, sha256: meter.hash.digest('hex') };
  } catch (error) {
    // The sender reads our answer only once the rest is off their hands; the server's own time limit ends it.
    upload.resume();
    await rm(file, { force: true });
    throw error;
  }
}

/** Passes bytes on, counted and hashed, up to the limit. */
class Meter extends Transform {
  readonly hash = createHash('sha256');
  size = 0;

  constructor(private readonly limit: number) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: string, done: (error?: Error | null, data?: Buffer) => void): void {
    this.size += chunk.length;
    if (this.size > this.limit) return done(new DomainError('too-large', { limit: this.limit }));
    this.hash.update(chunk);
    done(null, chunk);
  }
}

/**
 * That bytes are of that media type, and hold neither programs nor more than can be unpacked. Throws `invalid-input`,
 * which says which.
 */
export async function requireTakeable(mediaType: string, bytes: Buffer): Promise<void> {
  const type = MEDIA_TYPES[mediaType];
  if (!type?.looksRight(bytes))
    throw invalid('content', `không phải tệp ${mediaType} / the bytes are not ${mediaType}`);
  if (!type.carries) return;
  const carried = type.carries(bytes) ?? (await partsFault(bytes));
  if (carried) throw invalid('content', CARRIED[carried]);
}

const CARRIED: Record<Carried, string> = {
  macros: 'tệp chứa macro; lưu lại không có macro / the file holds macros; save it without them',
  broken: 'tệp hỏng, không mở được / the file is broken and can’t be opened',
  'too-much': 'tệp giải nén ra quá lớn / the file unpacks to more than can be taken',
};
