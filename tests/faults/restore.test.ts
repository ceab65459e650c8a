import { randomUUID } from 'node:crypto';
import { appendFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { pulse } from '../../api/health/pulse';
import { archiveState } from '../../api/health/queries';
import { configuredStores } from '../../api/documents/stores/configured';
import { diskStore } from '../../api/documents/stores/disk';
import { placeOf, wholeIn } from '../../api/documents/stores/store';
import { makeBackup } from '../../cli/backup/backup';
import { type BaseCopy, basesIn, makeBase, thinOut } from '../../cli/backup/base';
import { MANIFEST, tableFile } from '../../cli/backup/manifest';
import { type BroughtBack, bringBack } from '../../cli/backup/ours';
import { recover } from '../../cli/backup/pointInTime';
import { restoreBackup } from '../../cli/backup/restore';
import { createDatabase, dropDatabase, withClient } from '../../prisma/databases';
import { migrate } from '../../prisma/migrate';
import type { Addresses } from '../../prisma/roles';
import { census, relay } from '../../register/relay';
import { databaseClock } from '../../register/clock';
import { verifyAgainst } from '../../register/evidence/against';
import { makeDigest } from '../../register/evidence/digest';
import { type DigestFile, fileOf } from '../../register/evidence/proof';
import { signingKey } from '../../register/evidence/signing';
import { databaseNow } from '../../register/read';
import { verifyRegister } from '../../register/verify';
import { type Engine, startEngine } from '../../rehearsal/engine';
import { logFolderOf } from '../../setup/embedded/archive';
import { documentsOf, loadConfig } from '../../setup/config';
import { embeddedDatabase, postgresFolder, startOwnPostgres } from '../../setup/embedded/database';
import type { RunningPostgres } from '../../setup/embedded/postgres';
import { GENERATION } from '../../workflows/generation';
import { bodies, consultationOpening, cycleOpening, publishLaw, reply } from '../support/cases';
import { freshDatabase, scratchFolder, type TestDatabase } from '../support/database';
import { type Connected, connect } from '../support/engine';
import { ADMIN_URL } from '../support/servers';
import { until } from '../support/plant';

/** An older register beside a newer Temporal: a disk was lost, and the backup of the night before was put back. */
const DOCUMENT = 'Tờ trình về kế hoạch năm 2027';
const SHA256 = 'c5fbb74359491620995d1a32a0ecd0ddc0743a5205da3974de90ffb1acd0505f';
const admin = process.env[ADMIN_URL] as string;
const prefix = `restore-${randomUUID()}-`;
const dir = scratchFolder('restore');
const into = join(dir, 'backups');
const asked = bodies(3) as [string, string, string];

let temporal: Connected;
let lost: TestDatabase;
let engine: Engine;
let folder: string;
const made: string[] = [];

const engineOn = (databaseUrl: string, ofWhom = prefix): Promise<Engine> =>
  startEngine({
    databaseUrl,
    client: temporal.client,
    connection: temporal.native,
    clock: databaseClock,
    prefix: ofWhom,
    dataDir: join(dir, 'engine'),
    log: pino({ level: 'silent' }),
  });

async function emptyDatabase(): Promise<string> {
  const name = `restored_${randomUUID().replaceAll('-', '')}`;
  made.push(name);
  return createDatabase(admin, name);
}

const errors: unknown[] = [];

const statusOf = async (caseId: string, { prefix } = engine): Promise<string> =>
  (await temporal.client.workflow.getHandle(`${prefix}${caseId}`).describe()).status.name;

async function open({ toOpen, act }: ReturnType<typeof cycleOpening>, on = engine): Promise<void> {
  await on.lodger.open(toOpen, act);
  await on.settle(toOpen.id);
}

/** Until each open case is carried from the register again. */
async function relayed({ db, workflows, prefix }: Engine): Promise<void> {
  const relaying = { db, workflows, client: temporal.client, prefix, onError: (error: unknown) => errors.push(error) };
  await relay(relaying);
  await census(relaying);
  expect(errors).toEqual([]);
  await until(
    async () => (await db.case.count({ where: { closedAt: null, carrier: { lt: GENERATION } } })) === 0,
    'the cases to be carried',
  );
}

/** A file on record, kept in these stores. */
async function addDocument({ db }: Engine, ...folders: string[]): Promise<void> {
  for (const folder of folders) {
    writeFileSync(join(dir, 'upload'), DOCUMENT);
    await diskStore(folder).put(join(dir, 'upload'), SHA256);
  }
  await db.document.create({
    data: {
      series: 's',
      version: 1,
      type: 'letter',
      title: 'T',
      filename: 't.txt',
      mediaType: 'text/plain',
      size: DOCUMENT.length,
      sha256: SHA256,
      byOfficer: 'o',
      byBody: '22.ubnd',
    },
  });
}

beforeAll(async () => {
  [temporal, lost] = await Promise.all([connect(), freshDatabase()]);
  engine = await engineOn(lost.url);
  await publishLaw(engine.db);
  await open(cycleOpening('2026-11-23'));
  await open(consultationOpening('22.asked', asked, { dueOn: '2031-12-03' }));
  await engine.act(reply('22.asked', asked[0]));
});

afterAll(async () => {
  await engine?.stop();
  await lost?.drop();
  await Promise.all(made.map((name) => dropDatabase(admin, name)));
  await temporal?.disconnect();
  rmSync(dir, { recursive: true, force: true });
});

test('a backup holds the register, its documents and who may do what, as of one instant', async () => {
  const store = diskStore(join(dir, 'documents'));
  await addDocument(engine, join(dir, 'documents'));
  await engine.db.mail.updateMany({ where: { caseId: '22.asked' }, data: { status: 'waiting' } });
  const backup = await makeBackup(lost.url, store, into);
  folder = backup.folder;
  expect(backup.manifest).toMatchObject({ register: { cases: 2 }, documents: { contents: [SHA256], damaged: [] } });
  expect(backup.manifest.tables.find(({ name }) => name === 'Entry')?.rows).toBe(backup.manifest.register.entries);
  // A second one of the same folder copies no document twice.
  expect((await makeBackup(lost.url, store, into)).manifest.register).toEqual(backup.manifest.register);
});

describe('what came after the backup is lost with the disk', () => {
  beforeAll(async () => {
    await engine.act(reply('22.asked', asked[1]));
    await open(consultationOpening('22.after', asked, { dueOn: '2031-12-03' }));
    await engine.stop();
    const url = await emptyDatabase();
    await restoreBackup(url, diskStore(join(dir, 'documents-restored')), folder);
    engine = await engineOn(url);
  });

  test('the register is as it was, holds, and its documents are there', async () => {
    const { cases, faults, law } = await verifyRegister(engine.db);
    expect({ cases, faults, law }).toEqual({ cases: 2, faults: [], law: [] });
    const chunks: Buffer[] = [];
    for await (const part of await diskStore(join(dir, 'documents-restored')).get(SHA256)) chunks.push(part as Buffer);
    expect(Buffer.concat(chunks).toString()).toBe(DOCUMENT);
  });

  test('each open case is carried from the register again; one that it doesn’t hold ends', async () => {
    await relayed(engine);
    await until(async () => (await statusOf('22.after')) === 'COMPLETED', 'the case after the backup to end');
    expect(await statusOf('22.asked')).toBe('RUNNING');
  });

  test('whoever’s answer was lost is asked for it again, and gives it', async () => {
    const open = async () =>
      (await engine.db.task.findMany({ where: { caseId: '22.asked', acts: { has: 'reply' } } }))
        .map(({ body }) => body)
        .sort();
    expect(await open()).toEqual([asked[1], asked[2]]);
    expect(await engine.act(reply('22.asked', asked[1]))).toMatchObject({ accepted: true });
    expect(await open()).toEqual([asked[2]]);
  });

  test('nobody is written to twice: of mails that waited when the backup was drawn, a person decides', async () => {
    const mails = await engine.db.mail.findMany({ where: { caseId: '22.asked' }, select: { status: true } });
    expect(new Set(mails.map(({ status }) => status))).toEqual(new Set(['uncertain']));
  });
});

describe('nothing is restored', () => {
  const refused = (url: string, from: string) => restoreBackup(url, diskStore(join(dir, 'nowhere')), from);
  const invalid = (field: string) => ({ code: 'invalid-input', facts: { field } });

  test('over a register that is there', async () => {
    await expect(refused(lost.url, folder)).rejects.toMatchObject(invalid('DATABASE_URL'));
  });

  test('from a folder without a finished backup', async () => {
    await expect(refused(await emptyDatabase(), dir)).rejects.toMatchObject(invalid('FOLDER'));
  });

  test('from a backup in which a byte was changed, or a document', async () => {
    const url = await emptyDatabase();
    const second = (await makeBackup(lost.url, diskStore(join(dir, 'documents')), into)).folder;
    appendFileSync(tableFile(second, 'Entry'), 'x');
    await expect(refused(url, second)).rejects.toMatchObject(invalid('FOLDER'));
    writeFileSync(join(into, 'documents', placeOf(SHA256)), 'another');
    await expect(refused(url, folder)).rejects.toMatchObject(invalid('FOLDER'));
    rmSync(join(second, MANIFEST));
  });
});

describe('a lost disk, brought back to an instant from a base copy and the log since', () => {
  const archive = join(dir, 'archive');
  const config = loadConfig({ DATA_DIR: join(dir, 'data'), ARCHIVE_DIR: archive });
  const store = configuredStores(config).first;
  const home = postgresFolder(config.dataDir);
  let server: RunningPostgres;
  let now: Engine;
  let asItWas: { id: string; headSeq: number; headHash: string | null }[];
  let instant: string;
  let witnessed: DigestFile;
  let broughtBack: BroughtBack;

  const heads = () => now.db.case.findMany({ select: { id: true, headSeq: true, headHash: true } });

  async function start(): Promise<Addresses> {
    server = await startOwnPostgres(config, { log: () => undefined });
    return embeddedDatabase(server, config.dataDir);
  }

  beforeAll(async () => {
    const { migrationUrl } = await start();
    await migrate(migrationUrl);
    now = await engineOn(migrationUrl, `instant-${prefix}`);
    await publishLaw(now.db);
    await open(consultationOpening('22.asked', asked, { dueOn: '2031-12-03' }), now);
    await makeBase(server.url);
    await now.act(reply('22.asked', asked[0]));
    await addDocument(now, documentsOf(archive));
    asItWas = await heads();
    // The database counts in finer parts than the instant that an operator names.
    instant = new Date(Date.parse(await databaseNow(now.db)) + 1).toISOString();
    await now.act(reply('22.asked', asked[1]));
    await open(consultationOpening('22.after', asked, { dueOn: '2031-12-03' }), now);
    witnessed = await digestOf(now);
    await archived(server.url);
    await now.stop();
    process.kill(server.pid, 'SIGKILL');
    await server.stop();
    rmSync(home, { recursive: true });
    broughtBack = await bringBack(config, { archive, until: instant });
    now = await engineOn((await start()).databaseUrl, now.prefix);
  });

  afterAll(async () => {
    await now?.stop();
    await server?.stop();
  });

  test('all that was on record at that instant is there, its documents too, and nothing of after it', async () => {
    expect(await heads()).toEqual(asItWas);
    expect(broughtBack).toMatchObject({ gone: [], report: { cases: 1, faults: [], law: [] } });
    expect(await wholeIn(store)(SHA256)).toBe(true);
  });

  test('held against a digest of later it says what is missing', async () => {
    const { faults } = await verifyAgainst(witnessed, { db: now.db });
    expect(faults).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ where: 'case:22.after', says: 'case-gone' }),
        expect.objectContaining({ where: expect.stringMatching(/^22\.asked entry:/), says: 'tail-cut' }),
      ]),
    );
  });

  test('cases go on beside a Temporal that knows more, and whoever acted after it acts again', async () => {
    await relayed(now);
    await until(async () => (await statusOf('22.after', now)) === 'COMPLETED', 'the case of after to end');
    expect(await statusOf('22.asked', now)).toBe('RUNNING');
    expect(await now.act(reply('22.asked', asked[1]))).toMatchObject({ accepted: true });
  });

  test('a copy was made at once; older ones go, and the log before the newest, which has all that it needs', async () => {
    const [newest, before] = (await basesIn(archive)) as [BaseCopy, BaseCopy];
    expect(newest.manifest.at > instant && before.manifest.at < instant).toBe(true);
    expect(await thinOut(archive, 1)).toBe(1);
    expect((await basesIn(archive)).map(({ folder }) => folder)).toEqual([newest.folder]);
    const log = readdirSync(logFolderOf(archive, newest.manifest.systemId)).filter((name) => !name.includes('history'));
    expect(log.toSorted()[0]).toContain(newest.manifest.segment);
  });

  test('that the log can’t be archived is told', async () => {
    const failingFor = async () =>
      (await pulse(now.db, false)).find(({ figure }) => figure === 'phoihop_archive_failing_seconds')?.value;
    expect([await failingFor(), await archiveState(now.db)]).toEqual([0, 'up']);
    renameSync(join(archive, 'log'), join(archive, 'unmounted'));
    await withClient(server.url, (client) =>
      client.query(`SELECT pg_create_restore_point('unmounted'), pg_switch_wal()`),
    );
    await until(async () => Number(await failingFor()) > 0, 'the failure to be told');
    expect(await archiveState(now.db)).toBe('down');
    renameSync(join(archive, 'unmounted'), join(archive, 'log'));
  });

  test.each([
    ['over data that are there', '2099-01-01T00:00:00.000Z', home, 'DATA_DIR'],
    ['to an instant from before the first copy', '2026-01-01T00:00:00.000Z', join(dir, 'earlier'), 'FOLDER'],
    ['to an instant that the log doesn’t reach', '2099-01-01T00:00:00.000Z', join(dir, 'later'), '--at'],
  ])('nothing is brought back %s', async (_what, at, into, field) => {
    const refused = recover({ archive, until: at }, { dir: into, log: () => undefined });
    await expect(refused).rejects.toMatchObject({ code: 'invalid-input', facts: { field } });
  });
});

/** What an inspector got by mail that day. */
async function digestOf({ db }: Engine): Promise<DigestFile> {
  const onError = (error: unknown) => errors.push(error);
  const key = signingKey(join(dir, 'key.pem'));
  const deps = { db, publicUrl: 'http://localhost', key, timestampUrl: undefined, recipients: [], onError };
  await makeDigest(deps, await databaseNow(db));
  return fileOf(db, await db.registerDigest.findUniqueOrThrow({ where: { number: 1 } }), { leaves: true });
}

/** Until all that was written is in the archive. */
const archived = (url: string): Promise<void> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ last: string }>('SELECT pg_walfile_name(pg_switch_wal()) AS last');
    const isThere = async () => {
      const sql = 'SELECT last_archived_wal >= $1 AS there FROM pg_stat_archiver';
      return (await client.query<{ there: boolean }>(sql, [rows[0]?.last])).rows[0]?.there === true;
    };
    await until(isThere, 'the log to be archived');
  });
