import { join } from 'node:path';
import { Client, escapeIdentifier } from 'pg';
import { diskStore } from '../../api/documents/stores/disk';
import { healthCheck } from '../../api/process/health';
import { createDb } from '../../prisma/client';
import { migrate } from '../../prisma/migrate';
import { tinyDisk } from '../support/tinyDisk';
import { startApi, type TestApi } from './support/api';
import type { Browser } from './support/browser';
import { signedIn } from './support/people';

const tiny = tinyDisk();
const SPACE = `tiny_${process.pid}`;
let api: TestApi;
let officer: Browser;
/** Whoever has got hold of what the application has. */
let application: Client;
/** Whoever runs the server. */
let owner: Client;

beforeAll(async () => {
  api = await startApi((services) =>
    tiny
      ? {
          ...services,
          documents: diskStore(join(tiny.dir, 'documents')),
          config: { ...services.config, maxUploadBytes: 4_000_000, incomingDir: join(tiny.dir, 'incoming') },
        }
      : services,
  );
  application = new Client({ connectionString: api.runUrl });
  owner = new Client({ connectionString: api.url });
  application.on('error', () => {});
  await Promise.all([application.connect(), owner.connect()]);
  officer = await signedIn(api, 'lan', [{ body: '22.ubnd' }]);
});
afterAll(async () => {
  await owner.end();
  await api.close();
  tiny?.remove();
});

test.each([
  ['an entry changed', `UPDATE "Entry" SET body = '{}'`],
  ['an entry taken away', 'DELETE FROM "Entry"'],
  ['the register emptied', 'TRUNCATE "Entry" CASCADE'],
  ['its trigger turned off', 'ALTER TABLE "Entry" DISABLE TRIGGER ALL'],
  ['triggers turned off for the session', 'SET session_replication_role = replica'],
  ['a case taken away', 'DELETE FROM "Case"'],
  ['what was done to accounts changed', `UPDATE "AccountEvent" SET "by" = 'somebody'`],
  ['what was done to accounts taken away', 'DELETE FROM "AccountEvent"'],
  ['published law changed', `UPDATE "PublishedProcedure" SET body = '{}'`],
  ['a published calendar taken away', 'DELETE FROM "PublishedCalendar"'],
  ['what a plan holds changed', `UPDATE "PlanContent" SET body = ''`],
  ['an owner renamed', `UPDATE "ProjectOwner" SET name = 'x'`],
  ['a table dropped', 'DROP TABLE "Sample"'],
  ['a table made', 'CREATE TABLE mine ()'],
  [
    'a function put in a function’s place',
    'CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE sql AS $$$$',
  ],
  ['rights given by the function that gives them', `SELECT grant_run_time('public')`],
  ['the migrations’ record changed', 'DELETE FROM _prisma_migrations'],
  ['a table emptied', 'TRUNCATE "Mail"'],
])('the role that serves people may not do this: %s', async (_what, statement) => {
  await expect(application.query(statement)).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|42883)$/) });
});

test('each table is either only added to, or changed; nothing else may be done with any', async () => {
  const { rows } = await application.query<{ name: string; may: string }>(`
    SELECT c.relname AS name, string_agg(r, ',' ORDER BY r) AS may
    FROM pg_class c, unnest(ARRAY['SELECT','INSERT','UPDATE','DELETE','TRUNCATE','REFERENCES','TRIGGER']) r
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND has_table_privilege(c.oid, r)
    GROUP BY c.relname ORDER BY c.relname`);
  const only = (may: string) => rows.filter((row) => row.may === may).map(({ name }) => name);
  expect(only('INSERT,SELECT')).toEqual(
    expect.arrayContaining(['AccountEvent', 'DocumentTemplate', 'Entry', 'PlanContent', 'PublishedOverlay', 'Remark']),
  );
  expect(only('SELECT')).toEqual(['_prisma_migrations']);
  expect(only('INSERT,SELECT,UPDATE')).toEqual(['Case']);
  const kinds = ['INSERT,SELECT', 'SELECT', 'INSERT,SELECT,UPDATE', 'DELETE,INSERT,SELECT,UPDATE'];
  expect(rows.filter(({ may }) => !kinds.includes(may))).toEqual([]);
});

test('a database that keeps text in another encoding than UTF8 is not migrated, and what to do is said', async () => {
  await owner.query(`CREATE DATABASE ascii ENCODING 'SQL_ASCII' LOCALE 'C' LOCALE_PROVIDER libc TEMPLATE template0`);
  try {
    const url = new URL(api.runUrl);
    url.pathname = '/ascii';
    await expect(migrate(url.toString())).rejects.toThrow(/^The database keeps text as SQL_ASCII.*ENCODING 'UTF8'/);
  } finally {
    await owner.query('DROP DATABASE ascii');
  }
});

test('a migration that is asked for by the role that serves people is refused, and the setting is named', async () => {
  const { rows } = await owner.query(`DELETE FROM _prisma_migrations
    WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations) RETURNING *`);
  try {
    await expect(migrate(api.runUrl)).rejects.toThrow(/^The database is to be migrated.*DATABASE_MIGRATION_URL/);
  } finally {
    const row = 'SELECT * FROM json_populate_record(NULL::_prisma_migrations, $1)';
    await owner.query(`INSERT INTO _prisma_migrations ${row}`, [JSON.stringify(rows[0])]);
  }
});

const view = () => officer.post('/api/views', { list: 'projects', name: `Của tôi ${Math.random()}`, query: 'group=A' });

/** How the application's own health says that the database is. */
async function databaseIs(): Promise<string> {
  const db = createDb(api.runUrl, { poolSize: 1 });
  const noTemporal = { withDeadline: () => Promise.reject(new Error('not here')) };
  const health = healthCheck(db, noTemporal as never, diskStore(api.dir));
  const { database } = await health();
  await db.$disconnect();
  return database;
}

/** Sets something for every new connection to the database, and ends those of the application that are there. */
async function reconnected(what: string): Promise<void> {
  await owner.query(`ALTER DATABASE ${escapeIdentifier(new URL(api.url).pathname.slice(1))} ${what}`);
  await owner.query(`SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
    WHERE datname = current_database() AND usename = 'phoihop_run'`);
}

describe('what the database can’t do is said, with what to do, and health is red', () => {
  const refused = (code: string, seconds: string) =>
    expect.objectContaining({
      status: 503,
      headers: expect.objectContaining({ 'retry-after': seconds }),
      body: expect.objectContaining({ code, detail: expect.stringContaining('Nothing was recorded') }),
    });

  test('it takes what it is given', async () => {
    await view().expect(201);
    expect(await databaseIs()).toBe('up');
  });

  test('it can only be read', async () => {
    await reconnected('SET default_transaction_read_only = on');
    expect(await view()).toEqual(refused('register-read-only', '60'));
    await officer.get('/api/views', { list: 'projects' }).expect(200);
    expect(await databaseIs()).toBe('read-only');
    await reconnected('RESET default_transaction_read_only');
    await view().expect(201);
  });

  test('it lacks a migration that this version needs', async () => {
    const last = `(SELECT max(migration_name) FROM _prisma_migrations)`;
    await owner.query(`UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = ${last}`);
    expect(await databaseIs()).toBe('outdated');
    await owner.query('UPDATE _prisma_migrations SET rolled_back_at = NULL');
    expect(await databaseIs()).toBe('up');
  });

  test('it takes no more connections', async () => {
    await reconnected('CONNECTION LIMIT 0');
    expect(await view()).toEqual(refused('too-many-connections', '5'));
    expect(await databaseIs()).toBe('crowded');
    await reconnected('CONNECTION LIMIT -1');
    await view().expect(201);
  });

  test('a statement finds no room', async () => {
    await owner.query(`CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$;
      CREATE TRIGGER no_room BEFORE INSERT ON "SavedView" FOR EACH ROW EXECUTE FUNCTION no_room()`);
    expect(await view()).toEqual(refused('storage-full', '60'));
    await owner.query('DROP TRIGGER no_room ON "SavedView"');
    await view().expect(201);
  });

  (tiny ? test : test.skip)('its disk is full', async () => {
    await owner.query(`CREATE TABLESPACE ${SPACE} LOCATION '${tiny!.forPostgres}'`);
    await owner.query(`GRANT CREATE ON TABLESPACE ${SPACE} TO phoihop_run`);
    await owner.query(`ALTER TABLE "SavedView" SET TABLESPACE ${SPACE}`);
    await reconnected(`SET temp_tablespaces = ${SPACE}`);
    const fill = `INSERT INTO "SavedView" (id, "officerId", list, name, query)
      SELECT gen_random_uuid(), $1, 'x', gen_random_uuid(), '' FROM generate_series(1, $2)`;
    const { id } = await api.services.db.officer.findFirstOrThrow();
    // The last page of all may still have room for one.
    for (const rows of [5_000, 500, 50, 5, 1, 1])
      while ((await owner.query(fill, [id, rows]).catch(() => null)) !== null);
    expect(await view()).toEqual(refused('storage-full', '60'));
    await officer.get('/api/views', { list: 'projects' }).expect(200);
    expect(await databaseIs()).toBe('full');
    const pdf = Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(2_500_000)]);
    const asked = { body: '22.ubnd', type: 'plan', title: 'x', filename: 'x.pdf' };
    expect(await officer.upload(asked, 'application/pdf', pdf)).toEqual(refused('storage-full', '60'));
    expect(await diskStore(join(tiny!.dir, 'documents')).look()).toBe('full');
    await reconnected('RESET temp_tablespaces');
    await owner.query('ALTER TABLE "SavedView" SET TABLESPACE pg_default');
    await owner.query(`DROP TABLESPACE ${SPACE}`);
    await view().expect(201);
    expect(await databaseIs()).toBe('up');
  });
});
