import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { diskStore } from '../../api/documents/stores/disk';
import { placeOf } from '../../api/documents/stores/store';
import { makeBackup } from '../../cli/backup/backup';
import { MANIFEST, tableFile } from '../../cli/backup/manifest';
import { restoreBackup } from '../../cli/backup/restore';
import { createDatabase, dropDatabase } from '../../prisma/databases';
import { census, relay } from '../../register/relay';
import { databaseClock } from '../../register/clock';
import { verifyRegister } from '../../register/verify';
import { type Engine, startEngine } from '../../rehearsal/engine';
import { bodies, consultationOpening, cycleOpening, publishLaw, reply } from '../support/cases';
import { freshDatabase, type TestDatabase } from '../support/database';
import { type Connected, connect } from '../support/engine';
import { ADMIN_URL } from '../support/servers';
import { until } from '../support/plant';

/** An older register beside a newer Temporal: a disk was lost, and the backup of the night before was put back. */
const DOCUMENT = 'Tờ trình về kế hoạch năm 2027';
const SHA256 = 'c5fbb74359491620995d1a32a0ecd0ddc0743a5205da3974de90ffb1acd0505f';
const admin = process.env[ADMIN_URL] as string;
const prefix = `restore-${randomUUID()}-`;
const dir = mkdtempSync(join(tmpdir(), 'phoihop-restore-'));
const into = join(dir, 'backups');
const asked = bodies(3) as [string, string, string];

let temporal: Connected;
let lost: TestDatabase;
let engine: Engine;
let folder: string;
const made: string[] = [];

const engineOn = (databaseUrl: string): Promise<Engine> =>
  startEngine({
    databaseUrl,
    client: temporal.client,
    connection: temporal.native,
    clock: databaseClock,
    prefix,
    dataDir: join(dir, 'engine'),
    log: pino({ level: 'silent' }),
  });

async function emptyDatabase(): Promise<string> {
  const name = `restored_${randomUUID().replaceAll('-', '')}`;
  made.push(name);
  return createDatabase(admin, name);
}

const errors: unknown[] = [];

const statusOf = async (caseId: string): Promise<string> =>
  (await temporal.client.workflow.getHandle(`${prefix}${caseId}`).describe()).status.name;

async function open({ toOpen, act }: ReturnType<typeof cycleOpening>): Promise<void> {
  await engine.lodger.open(toOpen, act);
  await engine.settle(toOpen.id);
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
  writeFileSync(join(dir, 'upload'), DOCUMENT);
  await store.put(join(dir, 'upload'), SHA256);
  await engine.db.document.create({
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
    const { db, workflows } = engine;
    const relaying = {
      db,
      workflows,
      client: temporal.client,
      prefix,
      onError: (error: unknown) => errors.push(error),
    };
    await relay(relaying);
    await census(relaying);
    expect(errors).toEqual([]);
    await until(async () => (await statusOf('22.after')) === 'COMPLETED', 'the case after the backup to end');
    await until(async () => (await db.case.count({ where: { carrier: { lt: 2 } } })) === 0, 'the others to be carried');
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
