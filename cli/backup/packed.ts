import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';

/** A SHA-256, as hexadecimal digits. */
export const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What a manifest says of a packed file: its bytes and their hash, as they lie in the backup. */
export const packed = z.object({ bytes: z.number(), sha256: hash });
export type Packed = z.infer<typeof packed>;

/** Packs what is read into a file. */
export async function pack(from: NodeJS.ReadableStream, to: string): Promise<Packed> {
  const digest = createHash('sha256');
  let bytes = 0;
  const measured = new Transform({
    transform(part: Buffer, _encoding, done) {
      digest.update(part);
      bytes += part.length;
      done(null, part);
    },
  });
  await pipeline(from, createGzip(), measured, createWriteStream(to));
  return { bytes, sha256: digest.digest('hex') };
}

/** Unpacks a file into what takes it. */
export const unpack = (from: string, to: NodeJS.WritableStream): Promise<void> =>
  pipeline(createReadStream(from), createGunzip(), to);
