import { join } from 'node:path';
import { type Client, escapeIdentifier } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type DocumentStore, placeOf } from '../../api/documents/stores/store';
import { withClient } from '../../prisma/databases';
import { migrationNames } from '../../prisma/lacking';
import { migrate } from '../../prisma/migrate';
import { isWhole, type Manifest, markOf, readManifest, refuse, tableFile } from './manifest';
import { unpack } from './packed';
import { copied, tablesOf } from './tables';
import { handOver, putDocuments } from './takeOver';

/**
 * Puts a backup back into an empty database at `url` and its documents into the store, and brings the database to the
 * newest migration. Nothing is committed unless the register is the one that was copied. Throws `invalid-input` where
 * the backup isn't whole, the database isn't empty or the backup is of a newer version than this one.
 */
export async function restoreBackup(url: string, store: DocumentStore, folder: string): Promise<Manifest> {
  const manifest = readManifest(folder);
  await assertWhole(manifest, folder);
  await withClient(url, assertEmpty);
  await migrate(url, lastOf(manifest));
  await withClient(url, (client) => fillTables(client, manifest, folder));
  await migrate(url);
  const damaged = new Set(manifest.documents.damaged);
  const whole = manifest.documents.contents.filter((sha256) => !damaged.has(sha256));
  await putDocuments(store, whole, join(folder, '..', 'documents'));
  return manifest;
}

/** Every file is as it was written, and every document there; nothing is begun with half a backup. */
async function assertWhole({ tables, documents }: Manifest, folder: string): Promise<void> {
  for (const { name, sha256 } of tables)
    if (!(await isWhole(tableFile(folder, name), sha256)))
      refuse('FOLDER', `take another backup: the file of ${name} is not as it was written`);
  const damaged = new Set(documents.damaged);
  for (const sha256 of documents.contents) {
    if (damaged.has(sha256)) continue;
    if (!(await isWhole(join(folder, '..', 'documents', placeOf(sha256)), sha256)))
      refuse('FOLDER', `take another backup: document ${sha256} is gone or not as it was written`);
  }
}

async function assertEmpty(client: Client): Promise<void> {
  if ((await tablesOf(client)).length > 0) refuse('DATABASE_URL', 'name an empty database: this one has tables');
}

/** The migration that the backup's tables are of; all before it must be ours, in our order. */
function lastOf({ migrations }: Manifest): string {
  const ours = migrationNames();
  if (migrations.some((name, index) => ours[index] !== name))
    refuse('FOLDER', 'restore with the version that made the backup, or a later one');
  return migrations.at(-1) as string;
}

async function fillTables(client: Client, manifest: Manifest, folder: string): Promise<void> {
  await client.query('BEGIN');
  const order = (await tablesOf(client)).map(({ name }) => name);
  const tables = manifest.tables.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  const named = tables.map(({ name }) => escapeIdentifier(name));
  // What migrations wrote of themselves is in the backup too; triggers would write again what it holds.
  for (const name of named) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
  await client.query(`TRUNCATE ${named.join(', ')}`);
  for (const table of tables) {
    await unpack(tableFile(folder, table.name), client.query(copyFrom(`COPY ${copied(table)} FROM STDIN`)));
  }
  for (const [name, last] of Object.entries(manifest.sequences))
    await client.query('SELECT setval($1::regclass, $2)', [escapeIdentifier(name), last]);
  await assertSame(client, manifest);
  await handOver(client);
  for (const name of named) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
  await client.query('COMMIT');
}

async function assertSame(client: Client, { register }: Manifest): Promise<void> {
  const { cases, entries, heads } = await markOf(client);
  if (heads !== register.heads)
    throw new Error(`The register read back (${cases} cases, ${entries} entries) is not the one that was copied.`);
}
