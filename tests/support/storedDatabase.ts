import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Client as PgClient } from 'pg';

/** What the database of an earlier version held, and until when by its own clock. */
export interface StoredDatabase {
  /** The newest migration that it had. */
  upTo: string;
  /** ISO instant. */
  at: string;
  tables: Record<string, object[]>;
}

/** One file for each version; a database of one case of each kind weighs some tens of kilobytes. */
export const DATABASES = join(__dirname, '..', 'faults', 'databases');
export const SUFFIX = '.json.gz';

export const storedDatabases = (): StoredDatabase[] =>
  readdirSync(DATABASES).map((file) => JSON.parse(gunzipSync(readFileSync(join(DATABASES, file))).toString()));

/** A database with all its rows, as it is stored. */
export async function packDatabase(url: string): Promise<{ version: string; bytes: Buffer }> {
  return over(url, async (pg) => {
    const one = async (query: string) => (await pg.query(query)).rows[0].value;
    const upTo: string = await one(
      'SELECT migration_name AS value FROM _prisma_migrations ORDER BY migration_name DESC LIMIT 1',
    );
    const at: string = await one(`SELECT to_json(clock_timestamp() AT TIME ZONE 'UTC')#>>'{}' || 'Z' AS value`);
    const tables: StoredDatabase['tables'] = {};
    for (const name of await tablesOf(pg))
      tables[name] = await one(`SELECT coalesce(json_agg(t), '[]') AS value FROM public."${name}" t`);
    const stored: StoredDatabase = { upTo, at, tables };
    return { version: upTo, bytes: gzipSync(JSON.stringify(stored), { level: 9 }) };
  });
}

/** Fills an empty database of that version with the stored rows, as they were. */
export async function fillDatabase(url: string, { tables }: StoredDatabase): Promise<void> {
  await over(url, async (pg) => {
    // Rows come as they stood: no trigger writes or forbids anything, no order is asked for.
    await pg.query("SET session_replication_role = 'replica'");
    for (const [name, rows] of Object.entries(tables))
      await pg.query(
        `INSERT INTO public."${name}" SELECT * FROM json_populate_recordset(NULL::public."${name}", $1::json)`,
        [JSON.stringify(rows)],
      );
  });
}

async function tablesOf(pg: PgClient): Promise<string[]> {
  const { rows } = await pg.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_catalog.pg_tables
     WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY tablename`,
  );
  return rows.map(({ name }) => name);
}

async function over<T>(url: string, work: (pg: PgClient) => Promise<T>): Promise<T> {
  const pg = new PgClient({ connectionString: url });
  await pg.connect();
  try {
    return await work(pg);
  } finally {
    await pg.end();
  }
}
