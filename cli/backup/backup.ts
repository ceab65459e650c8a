import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { type DocumentStore, placeOf } from '../../api/documents/stores/store';
import { DomainError } from '../../domain/errors';
import { onlyRow, withClient } from '../../prisma/databases';
import { inParallel } from '../../register/inParallel';
import { type Manifest, markOf, tableFile, writeManifest } from './manifest';
import { pack } from './packed';
import { copied, type Table, tablesOf } from './tables';

/** So many documents are copied at once. */
const AT_ONCE = 8;

/**
 * Copies a register and its documents into a folder of its own below `into`, all as of one instant while work goes on.
 * Documents lie beside all backups of that folder, each content once. Returns the backup's folder and what it holds.
 */
export async function makeBackup(
  url: string,
  store: DocumentStore,
  into: string,
): Promise<{ folder: string; manifest: Manifest }> {
  const { folder, contents, ...tables } = await withClient(url, (client) => drawTables(client, into));
  const damaged = await copyDocuments(store, contents, join(into, 'documents'));
  const manifest: Manifest = { format: 1, ...tables, documents: { contents, damaged } };
  await writeManifest(folder, manifest);
  return { folder, manifest };
}

async function drawTables(client: Client, into: string) {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const at = (await onlyRow<{ at: Date }>(client, 'SELECT now() AS at')).at.toISOString();
  const folder = join(into, at.replaceAll(':', '-'));
  await mkdir(join(folder, 'tables'), { recursive: true });
  const tables: Manifest['tables'] = [];
  for (const table of await tablesOf(client)) tables.push(await drawTable(client, table, folder));
  const drawn = {
    folder,
    at,
    tables,
    migrations: await migrationsOf(client),
    sequences: await sequencesOf(client),
    register: await markOf(client),
    contents: await contentsOf(client),
  };
  await client.query('COMMIT');
  return drawn;
}

async function drawTable(client: Client, table: Table, folder: string): Promise<Manifest['tables'][number]> {
  const rows = client.query(copyTo(`COPY ${copied(table)} TO STDOUT`));
  const file = await pack(rows, tableFile(folder, table.name));
  return { ...table, rows: rows.rowCount, ...file };
}

/** Those that were carried through, by the order of their names, which is the order in which they apply. */
export async function migrationsOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
  );
  return rows.map(({ name }) => name);
}

async function sequencesOf(client: Client): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string; last: string }>(
    `SELECT sequencename AS name, last_value::text AS last FROM pg_sequences
     WHERE schemaname = current_schema() AND last_value IS NOT NULL ORDER BY 1`,
  );
  return Object.fromEntries(rows.map(({ name, last }) => [name, last]));
}

/** The contents of documents and of bodies' own templates. */
export async function contentsOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ sha256: string }>(
    `SELECT sha256 FROM "Document" UNION SELECT sha256 FROM "DocumentTemplate" WHERE sha256 IS NOT NULL ORDER BY 1`,
  );
  return rows.map(({ sha256 }) => sha256);
}

/** Those that the folder lacks; the hashes of those that the store no longer has as they were. */
export async function copyDocuments(store: DocumentStore, contents: string[], folder: string): Promise<string[]> {
  const damaged: string[] = [];
  await inParallel(contents, AT_ONCE, async (sha256) => {
    const file = join(folder, placeOf(sha256));
    if (await isThere(file)) return;
    await copyDocument(store, sha256, file).catch((error: unknown) => {
      if (!(error instanceof DomainError && error.code === 'document-damaged')) throw error;
      damaged.push(sha256);
    });
  });
  return damaged.sort();
}

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** Under its name only once it is whole. */
async function copyDocument(store: DocumentStore, sha256: string, file: string): Promise<void> {
  const bytes = await store.get(sha256);
  await mkdir(dirname(file), { recursive: true });
  try {
    await pipeline(bytes, createWriteStream(`${file}.new`));
    await rename(`${file}.new`, file);
  } finally {
    await rm(`${file}.new`, { force: true });
  }
}
