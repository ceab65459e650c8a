import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import S3rver from 's3rver';
import { type S3StoreConfig, s3Store } from '../../../api/documents/stores/s3';
import { type DocumentStore, placeOf } from '../../../api/documents/stores/store';
import type { Issued } from '../../support/certificates';
import { until } from './plan';

const NAME = 'documents';

/** S3's stand-in with one bucket, in a folder. */
export interface Bucket {
  endpoint: string;
  /** Where the bytes lie, past the store. */
  place(sha256: string): string;
  /** The stand-in answers before its file is written: waits until the file holds what has this hash. */
  written(sha256: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts the stand-in; by TLS where it is given a certificate. */
export async function startBucket(directory: string, issued?: Issued): Promise<Bucket> {
  const s3 = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory,
    configureBuckets: [{ name: NAME, configs: [] }],
    ...(issued && { cert: issued.cert, key: issued.key }),
  });
  const { port } = await s3.run();
  const place = (sha256: string) => join(directory, NAME, 'documents', `${placeOf(sha256)}._S3rver_object`);
  const isWritten = (sha256: string) => existsSync(place(sha256)) && hashOf(place(sha256)) === sha256;
  return {
    endpoint: `${issued ? 'https' : 'http'}://localhost:${port}`,
    place,
    written: async (sha256) => void (await until(() => Promise.resolve(isWritten(sha256)))),
    close: () => s3.close(),
  };
}

/** The documents in the bucket at an address, as one sees them who has its key. */
export const bucketAt = (endpoint: string, by: Partial<S3StoreConfig> = {}): DocumentStore =>
  s3Store({ endpoint, bucket: NAME, accessKey: 'S3RVER', secretKey: 'S3RVER', ...by });

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
