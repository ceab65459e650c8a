import { Client, escapeIdentifier } from 'pg';
import { connectionTo, MAINTENANCE } from './connection';

/** Creates a database, as a copy of `template` if one is named, and returns its connection string. */
export async function createDatabase(adminUrl: string, name: string, template?: string): Promise<string> {
  const copy = template ? ` TEMPLATE ${escapeIdentifier(template)} STRATEGY file_copy` : '';
  await execute(adminUrl, `CREATE DATABASE ${escapeIdentifier(name)}${copy}`);
  return databaseUrl(adminUrl, name);
}

/** Drops a database if it exists, ending the connections that are still open to it. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await execute(adminUrl, `DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
}

/** Whether a database of this name exists. */
export async function databaseExists(adminUrl: string, name: string): Promise<boolean> {
  return (await execute(adminUrl, 'SELECT 1 FROM pg_database WHERE datname = $1', [name])) > 0;
}

/** The connection string of another database of the same server. */
export function databaseUrl(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${encodeURIComponent(name)}`;
  return url.toString();
}

/** Does work on a connection of its own, for as long as it takes. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(connectionTo(url, MAINTENANCE));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The row that a statement gives, where it gives one. */
export const onlyRow = async <Row extends object>(client: Client, sql: string): Promise<Row> =>
  (await client.query<Row>(sql)).rows[0] as Row;

async function execute(url: string, sql: string, values: unknown[] = []): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql, values)).rowCount ?? 0;
  } finally {
    await client.end();
  }
}
