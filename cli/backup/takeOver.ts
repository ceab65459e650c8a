import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, escapeIdentifier } from 'pg';
import { type DocumentStore, placeOf, wholeIn } from '../../api/documents/stores/store';
import { withClient } from '../../prisma/databases';
import { migrate } from '../../prisma/migrate';
import { type Addresses, grantRunTime } from '../../prisma/roles';
import { inParallel } from '../../register/inParallel';
import { GENERATION } from '../../workflows/generation';
import { contentsOf } from './backup';
import { isWhole } from './manifest';

/** So many documents are looked at, and put back, at once. */
const AT_ONCE = 8;

/**
 * Has the product go on from a database that was brought back by PostgreSQL's own means. Documents that the store lacks
 * are put back from `documents`, where that is named; the hashes of those that are nowhere are answered.
 */
export async function takeOver(addresses: Addresses, store: DocumentStore, documents?: string): Promise<string[]> {
  await migrate(addresses.migrationUrl);
  const contents = await withClient(addresses.migrationUrl, async (client) => {
    await client.query('BEGIN');
    for (const name of HANDED_OVER) await client.query(`ALTER TABLE ${escapeIdentifier(name)} DISABLE TRIGGER USER`);
    await handOver(client);
    for (const name of HANDED_OVER) await client.query(`ALTER TABLE ${escapeIdentifier(name)} ENABLE TRIGGER USER`);
    await client.query('COMMIT');
    return contentsOf(client);
  });
  await grantRunTime(addresses);
  return putDocuments(store, contents, documents);
}

const HANDED_OVER = ['Mail', 'Document', 'Case'];

/**
 * Nobody knows what became of mails that waited then: a person decides, so that nobody is written to twice. And
 * Temporal may be ahead of what was brought back: the relay ends each open case's run and starts it from the register.
 * Whether a second store has a copy of each document isn't known either: they are copied again. Who was signed in then
 * may have signed out since.
 */
export async function handOver(client: Client): Promise<void> {
  await client.query(`UPDATE "Mail" SET status = 'uncertain' WHERE status IN ('waiting', 'sending')`);
  await client.query('UPDATE "Document" SET copied = FALSE');
  await client.query(`UPDATE "Case" SET carrier = $1 WHERE "closedAt" IS NULL`, [GENERATION - 1]);
  await client.query('DELETE FROM session');
}

/** Puts documents that the store lacks, or has damaged, back from a folder. Answers those that aren't there either. */
export async function putDocuments(store: DocumentStore, contents: string[], from?: string): Promise<string[]> {
  const dir = await mkdtemp(join(tmpdir(), 'phoihop-restore-'));
  const isStored = wholeIn(store);
  const gone: string[] = [];
  try {
    await inParallel(contents, AT_ONCE, async (sha256) => {
      if (await isStored(sha256)) return;
      const kept = from && join(from, placeOf(sha256));
      if (!kept || !(await isWhole(kept, sha256))) return void gone.push(sha256);
      await copyFile(kept, join(dir, sha256));
      await store.put(join(dir, sha256), sha256);
    });
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
  return gone.sort();
}
