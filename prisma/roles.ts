import { type Client, escapeIdentifier, escapeLiteral } from 'pg';
import { createDatabase, databaseExists, databaseUrl, onlyRow, withClient } from './databases';

/** Whoever owns the schema and changes it; the name of the role on the server of `npm start`. */
const MIGRATION = 'phoihop_migration';
/** Whoever serves people. */
const RUN_TIME = 'phoihop_run';

/** The addresses of one database, for whoever changes its schema and for whoever serves people from it. */
export interface Addresses {
  migrationUrl: string;
  databaseUrl: string;
}

/**
 * Makes the two roles of a server that is ours, and sees to it that a database is there which the first of them owns;
 * one of before, with all that lies in it, is handed over. `ownerUrl` is the server's owner, who serves nobody after
 * that. Both passwords hold from now on.
 */
export async function ensureRoles(
  ownerUrl: string,
  database: string,
  passwords: { migration: string; runTime: string },
): Promise<Addresses> {
  await withClient(ownerUrl, async (client) => {
    // It may make databases, since what is rehearsed is played in one of its own.
    await ensureRole(client, MIGRATION, passwords.migration, 'CREATEDB');
    await ensureRole(client, RUN_TIME, passwords.runTime, 'NOCREATEDB');
  });
  if (!(await databaseExists(ownerUrl, database))) await createDatabase(ownerUrl, database);
  await withClient(databaseUrl(ownerUrl, database), handOver);
  const as = (role: string, password: string): string => {
    const url = new URL(databaseUrl(ownerUrl, database));
    url.username = role;
    url.password = encodeURIComponent(password);
    return url.toString();
  };
  return { migrationUrl: as(MIGRATION, passwords.migration), databaseUrl: as(RUN_TIME, passwords.runTime) };
}

/**
 * After migrating: the role of `databaseUrl` may do what serving people takes and nothing else. Where it is the role
 * that migrates, nothing can be taken from it. Whether what is on record is safe from it.
 */
export async function grantRunTime({ migrationUrl, databaseUrl: runTimeUrl }: Addresses): Promise<boolean> {
  const role = await withClient(runTimeUrl, currentUser);
  await withClient(migrationUrl, async (client) => {
    if ((await currentUser(client)) !== role) await client.query('SELECT grant_run_time($1)', [role]);
  });
  const { broad } = await withClient(runTimeUrl, (client) =>
    onlyRow<{ broad: boolean }>(client, `SELECT ${MAY_CHANGE_RECORD} AS broad`),
  );
  return !broad;
}

/** Whether the role that asks may change or take away what is on record, in SQL. */
export const MAY_CHANGE_RECORD = `has_table_privilege('"Entry"', 'UPDATE, DELETE, TRUNCATE')`;

const currentUser = async (client: Client): Promise<string> =>
  (await onlyRow<{ role: string }>(client, 'SELECT current_user AS role')).role;

async function ensureRole(client: Client, role: string, password: string, may: string): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  const how = rowCount ? 'ALTER' : 'CREATE';
  const rights = `LOGIN NOSUPERUSER NOCREATEROLE NOREPLICATION NOBYPASSRLS ${may}`;
  await client.query(`${how} ROLE ${escapeIdentifier(role)} ${rights} PASSWORD ${escapeLiteral(password)}`);
}

/** What of the database isn't the migrating role's yet, as statements; what an extension brought stays as it is. */
const TO_HAND_OVER = `
  SELECT format('ALTER DATABASE %I OWNER TO %I', datname, $1::text) AS statement
    FROM pg_database WHERE datname = current_database() AND datdba <> $1::regrole
  UNION ALL
  SELECT format('ALTER TABLE %s OWNER TO %I', c.oid::regclass, $1::text) FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'S') AND c.relowner <> $1::regrole
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype IN ('a', 'e', 'i'))
  UNION ALL
  SELECT format('ALTER ROUTINE %s OWNER TO %I', p.oid::regprocedure, $1::text) FROM pg_proc p
    WHERE p.pronamespace = 'public'::regnamespace AND p.proowner <> $1::regrole
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`;

async function handOver(client: Client): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(TO_HAND_OVER, [MIGRATION]);
  const statements = rows.map(({ statement }) => statement);
  if (statements.length) await client.query(['BEGIN', ...statements, 'COMMIT'].join(';\n'));
}
