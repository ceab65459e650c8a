import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../setup/embedded/postgres';
import { differenceToSchema } from './difference';
import { migratedFile, PRISMA_FOLDER, schemaFile } from './schemaEngine';

/**
 * `tsx prisma/diff.ts <name>`: writes the migration that leads from the newest one to schema.prisma.
 */
async function main(): Promise<void> {
  const name = process.argv[2];
  if (!name || !/^[a-z0-9_]+$/.test(name)) throw new Error('Usage: tsx prisma/diff.ts <name_in_snake_case>');
  const sql = await withThrowAwayServer(differenceToSchema);
  if (!sql) return console.log('The migrations lead to schema.prisma already: nothing written.');
  console.log(`Wrote ${writeMigration(name, sql)}. Read it before you commit it.`);
}

/** The engine compares two files, yet wants a server to talk to while it does. */
async function withThrowAwayServer<T>(work: (url: string) => Promise<T>): Promise<T> {
  const dir = mkdtempSync(join(tmpdir(), 'phoihop-diff-'));
  const server = await startPostgres({ dir, log: console.log, settings: { fsync: 'off' } });
  try {
    return await work(server.url);
  } finally {
    await server.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

function writeMigration(name: string, sql: string): string {
  const migrations = join(PRISMA_FOLDER, 'migrations');
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(migrations, `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(migrations, 'migration_lock.toml'), 'provider = "postgresql"\n');
  writeFileSync(join(folder, 'migration.sql'), sql);
  copyFileSync(schemaFile(), migratedFile());
  return join(folder, 'migration.sql');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
