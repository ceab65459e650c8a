import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { createDb } from '../prisma/client';
import { differenceToSchema } from '../prisma/difference';
import { migrate } from '../prisma/migrate';
import { freePort } from '../setup/embedded/ports';
import { startPostgres, type RunningPostgres } from '../setup/embedded/postgres';
import { goneWithin } from '../setup/embedded/processes';
import { freshDatabase } from './support/database';

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('embedded PostgreSQL', () => {
  let dir: string;
  let running: RunningPostgres | undefined;
  const lines: string[] = [];
  const start = async (port?: number) => {
    running = await startPostgres({ dir: join(dir, 'clone', 'postgres'), port, log: (line) => lines.push(line) });
    return running;
  };

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'phoihop-embedding-'));
    // As mktemp -d makes it and as /root is: closed to the user that PostgreSQL runs as.
    chmodSync(dir, 0o700);
    lines.length = 0;
  });

  afterEach(async () => {
    await running?.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  test('keeps what was committed through kill -9, below a folder closed to others', async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS one');
    process.kill(first.pid, 'SIGKILL');
    await goneWithin(first.pid, 5_000);

    const second = await start(first.port);

    expect(second.port).toBe(first.port);
    expect(await query(second.url, 'SELECT * FROM kept')).toEqual([{ one: 1 }]);
    expect(await query(second.url, "SELECT current_setting('fsync') AS fsync")).toEqual([{ fsync: 'on' }]);
  });

  test('names a busy port and takes another', async () => {
    const busy = await freePort();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(busy, '127.0.0.1', resolve));

    const server = await start(busy);

    expect(server.port).not.toBe(busy);
    expect(lines).toEqual([`Port ${busy} is busy: PostgreSQL takes port ${server.port} instead.`]);
    other.close();
  });
});

test('a fresh test database is migrated, and migrating it again does nothing', async () => {
  const database = await freshDatabase();
  const db = createDb(database.url);

  expect(await db.case.count()).toBe(0);
  expect(await migrate(database.url)).toEqual([]);

  await db.$disconnect();
  await database.drop();
});

test('the migrations lead to schema.prisma (else: npx tsx prisma/diff.ts <name>)', async () => {
  const database = await freshDatabase();
  expect(await differenceToSchema(database.url)).toBeUndefined();
  await database.drop();
});
