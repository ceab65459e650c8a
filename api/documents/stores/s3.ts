import { AwsClient } from 'aws4fetch';
import { readFile, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { checkedCopy, requireHash } from './checked';
import { away, damaged, placeOf, type DocumentStore } from './store';

export interface S3StoreConfig {
  endpoint: string;
  bucket: string;
  accessKey: string;
  secretKey: string;
  region?: string;
  /** What `fetch` gets so that it trusts the certificate of an authority of the house. */
  trust?: (() => Promise<RequestInit>) | undefined;
}

/** Of no document: looked for to see whether the bucket answers. */
const NONE = '0'.repeat(64);

/** Keeps documents in an S3-compatible bucket, which must exist. */
export function s3Store({
  endpoint,
  bucket,
  accessKey,
  secretKey,
  region = 'us-east-1',
  trust,
}: S3StoreConfig): DocumentStore {
  const client = new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    service: 's3',
    region,
    retries: 3,
  });
  const ask: Ask = async (url, init) => client.fetch(url, { ...init, ...(await trust?.()) });
  /** How much room a bucket has it doesn't say before it refuses. */
  let full = false;
  const urlOf = (sha256: string) => `${endpoint.replace(/\/$/, '')}/${bucket}/documents/${placeOf(sha256)}`;
  return {
    async put(file, sha256) {
      await requireHash(file, sha256);
      full = false;
      await upload(ask, urlOf(sha256), await readFile(file), sha256).catch((error: NodeJS.ErrnoException) => {
        full = error.code === 'ENOSPC';
        throw error;
      });
      await rm(file);
    },
    async get(sha256) {
      const response = await ask(urlOf(sha256));
      if (response.ok && response.body) return checkedCopy(Readable.fromWeb(response.body as ReadableStream), sha256);
      if (response.status === 404) throw damaged(sha256);
      throw away(`The document store answered ${response.status} to GET.`);
    },
    async remove(sha256) {
      const response = await ask(urlOf(sha256), { method: 'DELETE' });
      if (!response.ok && response.status !== 404)
        throw away(`The document store answered ${response.status} to DELETE.`);
    },
    async look() {
      const response = await ask(urlOf(NONE), { method: 'HEAD' }).catch(() => null);
      if (response?.status !== 404) return 'down';
      return full ? 'full' : 'up';
    },
  };
}

type Ask = (url: string, init?: RequestInit) => Promise<Response>;

/** How stores say it: their disks are full, or the account's share is used up. */
const NO_ROOM = /StorageFull|QuotaExceeded|InsufficientStorage/i;

/** Named in the signature, the hash makes the store itself refuse bytes that were damaged on the way. */
async function upload(ask: Ask, url: string, body: Buffer, sha256: string): Promise<void> {
  const headers = { 'X-Amz-Content-Sha256': sha256, 'Content-Type': 'application/octet-stream' };
  const response = await ask(url, { method: 'PUT', body: new Uint8Array(body), headers });
  if (response.ok) return;
  const says = (await response.text()).slice(0, 2_000);
  throw away(`The document store answered ${response.status} to PUT.`, response.status === 507 || NO_ROOM.test(says));
}
