import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withClient } from './databases';
import { migrationNames } from './lacking';
import { NO_FILTER, PRISMA_FOLDER, withSchemaEngine, type MigrationList } from './schemaEngine';

/**
 * Brings a database to the newest migration, recording each in `_prisma_migrations` as `prisma migrate deploy`
 * would, and returns the names of those applied; with `upTo` no further than that one. Several processes may call it
 * at once. Throws, saying which setting names the owner, where the role of `url` may not change the schema, and where
 * the database doesn't keep text as UTF8.
 */
export async function migrate(url: string, upTo?: string): Promise<string[]> {
  await assertUnicode(url);
  const input = { migrationsList: readMigrations(upTo), filters: NO_FILTER };
  const { appliedMigrationNames } = await withSchemaEngine(url, (engine) => engine.applyMigrations(input)).catch(
    (error: Error) => {
      throw NOT_ALLOWED.test(error.message) ? new Error(NAME_THE_OWNER, { cause: error }) : error;
    },
  );
  return appliedMigrationNames;
}

/** PostgreSQL's own words; the schema engine's trace follows them. */
const NOT_ALLOWED = /permission denied for|must be owner of/;
const NAME_THE_OWNER =
  'The database is to be migrated, and the role that asked may not: name its owner in DATABASE_MIGRATION_URL ' +
  '(docs/operating.md, Roles in the database).';

/** Vietnamese can’t be kept, nor sought without its marks, in any other encoding, as under LANG=C. */
async function assertUnicode(url: string): Promise<void> {
  const [row] = await withClient(url, async (client) => (await client.query('SHOW server_encoding')).rows);
  if (row.server_encoding === 'UTF8') return;
  throw new Error(
    `The database keeps text as ${row.server_encoding}, and Vietnamese needs UTF8: make it anew with ENCODING 'UTF8' ` +
      'TEMPLATE template0 (docs/operating.md, Roles in the database).',
  );
}

/** Those migrations as the engine takes them, no further than one. */
function readMigrations(upTo = '~'): MigrationList {
  const baseDir = join(PRISMA_FOLDER, 'migrations');
  const lockFile = join(baseDir, 'migration_lock.toml');
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: existsSync(lockFile) ? readFileSync(lockFile, 'utf8') : null },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames()
      .filter((path) => path <= upTo)
      .map((path) => ({ path, migrationFile: readMigration(baseDir, path) })),
  };
}

function readMigration(baseDir: string, folder: string) {
  const value = readFileSync(join(baseDir, folder, 'migration.sql'), 'utf8');
  return { path: 'migration.sql', content: { tag: 'ok' as const, value } };
}
