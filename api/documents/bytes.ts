import { createHash, randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Services } from '../services';
import * as queries from './queries';
import type { DocumentRow } from './schema';

/** What was stored under a hash, whole. Throws `document-damaged`. */
export const bytesOf = async ({ documents }: Services, sha256: string): Promise<Buffer> =>
  buffer(await documents.get(sha256));

type Made = Pick<DocumentRow, 'type' | 'title' | 'filename' | 'mediaType' | 'byOfficer' | 'byBody'> & {
  id: string;
  series?: string | undefined;
};

/**
 * Keeps a file that was made here as a document of that body, which belongs to no case yet. One that was kept under its
 * id before stays as it is.
 */
export async function keep(services: Services, bytes: Buffer, made: Made): Promise<DocumentRow> {
  const { incomingDir } = services.config;
  await mkdir(incomingDir, { recursive: true });
  const file = join(incomingDir, randomUUID());
  await writeFile(file, bytes, { flag: 'wx', mode: 0o600 });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await services.documents.put(file, sha256);
  return queries.add(services.db, { ...made, size: bytes.length, sha256 });
}
