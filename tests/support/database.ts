import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, escapeIdentifier } from 'pg';
import { createDatabase, databaseExists, databaseUrl, dropDatabase } from '../../prisma/databases';
import { ADMIN_URL, FOLDER, RUN_TIME_URL, TEMPLATE, TEMPORAL_ADDRESS } from './servers';

export interface TestDatabase {
  /** As the server's owner, who may do everything: for what a test arranges, looks up or tampers with. */
  url: string;
  /** As the role that serves people, for the application itself. */
  runUrl: string;
  drop(): Promise<void>;
}

/** A database for one test file: migrated and empty, or a copy of one that was kept. */
export async function freshDatabase(template = TEMPLATE): Promise<TestDatabase> {
  const admin = required(ADMIN_URL);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const url = await createDatabase(admin, name, template);
  return { url, runUrl: databaseUrl(required(RUN_TIME_URL), name), drop: () => dropDatabase(admin, name) };
}

/** The same database by its port, for what looks at the way itself. */
export function byPort(url: string): string {
  const address = new URL(url);
  address.searchParams.delete('host');
  return address.toString();
}

/** Sees to it that there is a database of that name: `make` makes and leaves it, in the process that needs it first. */
export const keepDatabase = (name: string, make: () => Promise<TestDatabase>): Promise<void> =>
  alone(name, async (admin) => {
    if (await databaseExists(required(ADMIN_URL), name)) return;
    const made = await make();
    await admin.query(
      `ALTER DATABASE ${escapeIdentifier(new URL(made.url).pathname.slice(1))} RENAME TO ${escapeIdentifier(name)}`,
    );
  });

/** The folder of that name, which `fill` fills in the process that needs it first. */
export async function keepFolder(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(lastingFolder(), name);
  await alone(name, async () => {
    if (existsSync(folder)) return;
    await fill(`${folder}.new`);
    renameSync(`${folder}.new`, folder);
  });
  return folder;
}

/** While no other process does what is called so. */
async function alone(what: string, work: (admin: Client) => Promise<void>): Promise<void> {
  const admin = new Client({ connectionString: required(ADMIN_URL) });
  await admin.connect();
  try {
    await admin.query('SELECT pg_advisory_lock(hashtext($1))', [what]);
    await work(admin);
  } finally {
    await admin.end();
  }
}

/** A folder that lasts as long as the servers that all test files share. */
export const lastingFolder = (): string => required(FOLDER);

/** A folder of one test's own beside them, or where such folders lie if they don't run; who asks for it removes it. */
export const scratchFolder = (name: string): string =>
  mkdtempSync(join(process.env[FOLDER] ?? tmpdir(), `phoihop-${name}-`));

/** Address of the Temporal server that all test files share: let each use task queues of its own. */
export function temporalAddress(): string {
  return required(TEMPORAL_ADDRESS);
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run this test in Jest's project "system".`);
  return value;
}
