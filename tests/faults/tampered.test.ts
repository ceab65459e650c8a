import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Client } from '@temporalio/client';
import { diskStore } from '../../api/documents/stores/disk';
import { placeOf, wholeIn } from '../../api/documents/stores/store';
import { SYSTEM } from '../../domain/case/entry';
import { createEngine, type Engine } from '../../engine';
import { createDb } from '../../prisma/client';
import type { PrismaClient } from '../../prisma/generated/client';
import { entryRow, sha256 } from '../../register/canonical';
import { databaseClock } from '../../register/clock';
import { type AgainstReport, recordFile, verifyAgainst } from '../../register/evidence/against';
import { type CheckDeps, checkWhenDue } from '../../register/evidence/check';
import { resolveFinding } from '../../register/evidence/findings';
import { type DigestFile, fileOf, proofOf } from '../../register/evidence/proof';
import { signingKey } from '../../register/evidence/signing';
import { Lodger } from '../../register/lodge';
import { verifyRegister } from '../../register/verify';
import { bodies, consultationOpening, cycleOpening, publishLaw, reply } from '../support/cases';
import { freshDatabase, type TestDatabase } from '../support/database';

const [ASKED] = bodies(1) as [string];

let database: TestDatabase;
let db: PrismaClient;
let lodger: Lodger;
let count = 0;

beforeAll(async () => {
  database = await freshDatabase();
  db = createDb(database.url, { poolSize: 2 });
  await publishLaw(db);
  lodger = new Lodger(db, databaseClock, () => undefined);
  await db.$executeRaw`ALTER TABLE "Entry" DISABLE TRIGGER entry_append_only`;
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

/** A case of three entries: it is opened, a body replies, the reply is accepted. */
async function answered(): Promise<string> {
  const id = `22.tampered-${(count += 1)}`;
  const { toOpen, act } = consultationOpening(id, bodies(2));
  await lodger.open(toOpen, act);
  await lodger.lodge(reply(id, ASKED));
  await rule(id, 2);
  return id;
}

/** Appends a ruling as the engine does; the database refuses one without its act. */
async function rule(id: string, of: number): Promise<void> {
  await db.$queryRaw`SELECT append_entries(${id}, NULL, ${JSON.stringify([ruling(of)])}::jsonb)::text`;
}

const ruling = (of: number) =>
  entryRow({ kind: 'ruling', name: 'reply', by: SYSTEM, of, data: { accepted: true, facts: {} } });

/** Writes a ruling past that guard, with everything that makes a chain hold, as whoever has the password can. */
async function forge(id: string, of: number): Promise<void> {
  const { headSeq, headHash, headAt } = await db.case.findUniqueOrThrow({ where: { id } });
  const [seq, at, { texts: _texts, ...row }] = [headSeq + 1, headAt as Date, ruling(of)];
  const hash = sha256([headHash, seq, at.toISOString(), row.body].join('\n'));
  await db.entry.create({ data: { ...row, caseId: id, seq, at, prevHash: headHash, hash } });
  await db.case.update({ where: { id }, data: { headSeq: seq, headHash: hash } });
}

const faults = async (id: string) =>
  (await verifyRegister(db, id)).faults.map(({ caseId, seq, says }) => {
    expect(caseId).toBe(id);
    return `${seq} ${says}`;
  });

test('what nobody touched holds', async () => {
  const id = await answered();
  expect(await verifyRegister(db, id)).toEqual({ cases: 1, entries: 3, faults: [], law: [], erased: [] });
});

test.each([
  ['officer', 2, `'somebody-else'`],
  ['byBody', 2, `'22.ubnd'`],
  ['name', 2, `'seen'`],
  ['kind', 2, `'event'`],
  ['actId', 2, `'another'`],
  ['of', 3, '1'],
  ['of', 3, 'NULL'],
])('the column %s of entry %d made %s is found against the hashed text', async (column, seq, value) => {
  const id = await answered();
  await db.$executeRawUnsafe(`UPDATE "Entry" SET "${column}" = ${value} WHERE "caseId" = '${id}' AND seq = ${seq}`);
  expect(await faults(id)).toEqual([`${seq} wrong-columns`]);
});

test('another title on the case’s own row is found', async () => {
  const id = await answered();
  await db.case.update({ where: { id }, data: { title: { vi: 'Khác', en: 'Another' } } });
  expect(await faults(id)).toEqual(['3 wrong-case']);
});

test('texts put beside an entry that had none are found', async () => {
  const id = await answered();
  await db.$executeRaw`UPDATE "Entry" SET texts = '{"1":"Phản đối."}' WHERE "caseId" = ${id} AND seq = 2`;
  expect(await faults(id)).toEqual(['2 wrong-texts']);
});

test('an entry that no digest has yet is known by its own hash, and by no other', async () => {
  const id = await answered();
  const { hash } = await db.entry.findUniqueOrThrow({ where: { caseId_seq: { caseId: id, seq: 3 } } });
  expect(await proofOf(db, id, 3, hash)).toMatchObject({ head: { seq: 3 }, proof: null });
  expect(await proofOf(db, id, 3, sha256('x'))).toBeNull();
});

test('an entry that is no longer JSON is told, not stumbled over', async () => {
  const id = await answered();
  await db.$executeRaw`UPDATE "Entry" SET body = 'x' || body WHERE "caseId" = ${id} AND seq = 1`;
  expect(await faults(id)).toEqual(['1 wrong-hash']);
});

test.each([
  ['an act that is not there', 99],
  ['what opened the case', 1],
  ['an act that was ruled on already', 2],
  ['another ruling', 3],
  ['itself', 4],
])('a ruling on %s is found, though its chain holds', async (_what, of) => {
  const id = await answered();
  await forge(id, of);
  expect(await faults(id)).toEqual(['4 ruling-without-act']);
});

test('an act of another case is no act of this one', async () => {
  const [first, second] = [await answered(), await answered()];
  await lodger.lodge(reply(second, bodies(2)[1] as string));
  await forge(first, 4);
  expect(await faults(first)).toEqual(['4 ruling-without-act']);
});

describe('law as published', () => {
  test('a calendar that was changed is found, with every case that counts by it', async () => {
    const id = await answered();
    const { hash, body, version } = await db.publishedCalendar.findFirstOrThrow();
    await db.publishedCalendar.update({ where: { hash }, data: { body: { ...(body as object), days: {} } } });
    const { law, faults: found } = await verifyRegister(db);
    expect(law).toEqual([`vn-state@${version}`]);
    expect(found).toContainEqual({ caseId: id, seq: 1, says: 'wrong-law' });
    await db.publishedCalendar.update({ where: { hash }, data: { body: body as object } });
    expect(await faults(id)).toEqual([]);
  });

  test('a procedure in which one period was changed is found; so is one that is gone', async () => {
    const { toOpen, act } = cycleOpening('2026-05-04');
    await lodger.open(toOpen, act);
    const row = await db.publishedProcedure.findFirstOrThrow();
    const longer = JSON.parse(JSON.stringify(row.body).replace('"period":"', '"period":"1')) as object;
    await db.publishedProcedure.update({ where: { hash: row.hash }, data: { body: longer } });
    expect((await verifyRegister(db)).law).toEqual([`${row.id}@${row.version}`]);
    expect(await faults(toOpen.id)).toEqual(['1 wrong-law']);
    await db.publishedProcedure.delete({ where: { hash: row.hash } });
    expect(await faults(toOpen.id)).toEqual(['1 wrong-law']);
    await publishLaw(db);
    expect(await faults(toOpen.id)).toEqual([]);
  });

  test('what is no part of the frozen text may change', async () => {
    const { hash } = await db.publishedProcedure.findFirstOrThrow();
    await db.publishedProcedure.update({ where: { hash }, data: { effect: { to: '2027-12-31' } } });
    expect((await verifyRegister(db)).law).toEqual([]);
  });
});

describe('checked by itself, day by day', () => {
  let own: TestDatabase;
  let rows: PrismaClient;
  let engine: Engine;
  let check: CheckDeps;
  let dir: string;
  let day = 0;
  /** The digest of the first day as it was mailed, and as an administrator takes it away. */
  let mailed: DigestFile;
  let taken: DigestFile;
  const BYTES = 'Dự thảo kế hoạch';
  const FILED = sha256(BYTES);
  const put = (text: string) => {
    const file = join(dir, 'documents', placeOf(FILED));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };

  beforeAll(async () => {
    own = await freshDatabase();
    rows = createDb(own.url, { poolSize: 4 });
    dir = mkdtempSync(join(tmpdir(), 'phoihop-evidence-'));
    await publishLaw(rows);
    const { url: databaseUrl } = own;
    const temporal = { workflow: { signalWithStart: () => Promise.resolve() } } as unknown as Client;
    const publicUrl = 'http://localhost:8080';
    const failed = (error: unknown): never => {
      throw error;
    };
    engine = createEngine({
      db: rows,
      databaseUrl,
      clock: databaseClock,
      publicUrl,
      temporal,
      onError: () => undefined,
    });
    check = {
      db: rows,
      cases: engine.cases,
      whole: wholeIn(diskStore(join(dir, 'documents'))),
      now: () => Promise.resolve(new Date(Date.now() + day * 86_400_000).toISOString()),
      tell: engine.tell,
      program: 'of this test',
      publicUrl,
      key: signingKey(join(dir, 'signing-key.pem')),
      timestampUrl: undefined,
      recipients: ['kiem-toan@example.vn'],
      onError: failed,
    };
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) {
      const { toOpen, act } = consultationOpening(id, bodies(3));
      await engine.lodger.open(toOpen, act);
      await engine.lodger.lodge(reply(id, ASKED));
      await engine.cases.look(id);
    }
    put(BYTES);
    await rows.document.create({
      data: {
        id: 'draft',
        series: 'draft',
        version: 1,
        caseId: 'b',
        type: 'draft',
        title: 'Dự thảo',
        filename: 'a.txt',
        mediaType: 'text/plain',
        size: 1,
        sha256: FILED,
        byOfficer: 'x',
        byBody: ASKED,
      },
    });
    await rows.officer.create({
      data: { id: 'admin', username: 'admin', name: 'A', email: 'a@example.vn', passwordHash: '', admin: true },
    });
    await rows.$executeRaw`ALTER TABLE "Entry" DISABLE TRIGGER entry_append_only`;
  });
  afterAll(async () => {
    await engine.stop();
    await rows.$disconnect();
    await own.drop();
    rmSync(dir, { recursive: true });
  });

  /** The next day's check; what it found that none found before. */
  async function next(): Promise<string[]> {
    const last = (await rows.finding.findFirst({ orderBy: { id: 'desc' } }))?.id ?? 0n;
    day += 1;
    expect(await checkWhenDue(check)).toBe(true);
    const found = await rows.finding.findMany({ where: { id: { gt: last } }, orderBy: { id: 'asc' } });
    return found.map(({ caseId, subject, says }) => `${caseId ?? '–'} ${subject} ${says}`);
  }
  const disputed = async () =>
    (await rows.case.findMany({ where: { disputedAt: { not: null } }, orderBy: { id: 'asc' } })).map(({ id }) => id);
  const said = ({ faults: all }: AgainstReport) => all.map(({ where, says }) => `${where} ${says}`);
  const digest = async (number: number, leaves: boolean) =>
    fileOf(rows, await rows.registerDigest.findUniqueOrThrow({ where: { number } }), { leaves });

  /** Writes a case's record anew from an entry on, with hashes and head that hold, as whoever has the password can. */
  async function rewrite(id: string, from: number, change: (body: string) => string): Promise<void> {
    const entries = await rows.entry.findMany({ where: { caseId: id }, orderBy: { seq: 'asc' } });
    let prevHash = '';
    for (const { seq, at, ...entry } of entries) {
      const body = seq >= from ? change(entry.body) : entry.body;
      const hash = sha256([prevHash, seq, at.toISOString(), body].join('\n'));
      await rows.entry.update({ where: { caseId_seq: { caseId: id, seq } }, data: { body, hash, prevHash } });
      prevHash = hash;
    }
    await rows.case.update({ where: { id }, data: { headHash: prevHash } });
  }

  test('where nobody touched anything nothing is found; the day is signed once, and mailed', async () => {
    expect(await next()).toEqual([]);
    expect(await checkWhenDue(check)).toBe(false);
    expect(await rows.registerCheck.findFirst()).toMatchObject({ ofCases: 6, cases: 6, documents: 1 });
    expect(statSync(join(dir, 'signing-key.pem')).mode & 0o777).toBe(0o600);
    const { text } = await rows.mail.findFirstOrThrow({ where: { recipient: 'kiem-toan@example.vn' } });
    mailed = JSON.parse(text.slice(text.indexOf('{\n'), text.lastIndexOf('}') + 1)) as DigestFile;
    taken = await digest(1, true);
    expect(taken).toMatchObject(mailed);
    expect(await verifyAgainst(mailed, { db: rows, whole: check.whole })).toMatchObject({ leaves: 9, faults: [] });
    expect(said(await verifyAgainst({ ...taken, header: mailed.header.replace('"1"', '"2"') }, {}))).toEqual([]);
    const otherRoot = taken.header.replace(/(?<="root":")./, (first) => (first === '0' ? '1' : '0'));
    expect(said(await verifyAgainst({ ...taken, header: otherRoot }, {}))).toContain('digest bad-signature');
  });

  test('the record of a case and a document are shown to have been there, with nothing but files', async () => {
    const record = await recordFile(rows, 'b');
    const { leaves: _none, ...bare } = taken;
    const { shown } = await verifyAgainst(taken, { record, document: FILED });
    expect(shown).toEqual([expect.stringMatching(/^b: 1–\d+, /), `document:draft, ${FILED}`]);
    expect((await verifyAgainst(bare, { record })).shown).toHaveLength(1);
    const altered = {
      ...record,
      entries: record.entries.map((one) => ({ ...one, body: one.body.replace('agree', 'object') })),
    };
    expect(said(await verifyAgainst(taken, { record: altered }))).toEqual([
      expect.stringMatching(/^b entry:\d+ rewritten$/),
    ]);
    expect(said(await verifyAgainst(taken, { document: sha256('another') }))).toEqual([
      `${sha256('another')} not-covered`,
    ]);
  });

  test('an entry of a printed record is proved by the first digest after it, where its hash is known', async () => {
    const { hash } = await rows.entry.findUniqueOrThrow({ where: { caseId_seq: { caseId: 'b', seq: 2 } } });
    expect(await proofOf(rows, 'b', 2, hash)).toMatchObject({ proof: { number: 1 } });
    expect(await proofOf(rows, 'b', 2, sha256('x'))).toBeNull();
    expect(await proofOf(rows, 'nowhere', 2, hash)).toBeNull();
  });

  test('an altered column stops its case until somebody has looked, tells the administrators once, and no other case', async () => {
    await rows.$executeRaw`UPDATE "Entry" SET officer = 'another' WHERE "caseId" = 'a' AND seq = 2`;
    expect(await next()).toEqual(['a entry:2 wrong-columns']);
    expect(await disputed()).toEqual(['a']);
    const third = bodies(3)[2] as string;
    await expect(engine.lodger.lodge(reply('a', third))).rejects.toMatchObject({ code: 'case-disputed' });
    await engine.lodger.lodge(reply('b', third));
    expect(await next()).toEqual([]);
    expect(await rows.mail.count({ where: { recipient: 'a@example.vn' } })).toBe(1);
    const { id } = await rows.finding.findFirstOrThrow();
    const looked = { by: 'admin', at: await check.now(), done: 'Đã phục hồi từ bản sao' };
    expect(await rows.$transaction((tx) => resolveFinding(tx, id, looked))).toBe('a');
    await engine.lodger.lodge(reply('a', third));
    expect(await next()).toEqual([]);
    await rows.$executeRaw`UPDATE "Entry" SET officer = 'a third' WHERE "caseId" = 'a' AND seq = 2`;
    expect(await next()).toEqual(['a entry:2 wrong-columns']);
    expect(await disputed()).toEqual(['a']);
  });

  test('nothing is decided on a record in dispute, not by time either', async () => {
    const { headSeq } = await rows.case.findUniqueOrThrow({ where: { id: 'a' } });
    const view = await engine.cases.look('a');
    expect(view.disputed).toBe(true);
    expect(await rows.case.findUniqueOrThrow({ where: { id: 'a' } })).toMatchObject({ headSeq });
  });

  test('what is only shown is written anew from the record; a body put among those who see a case is taken out', async () => {
    await rows.task.updateMany({ where: { caseId: 'b' }, data: { dueOn: '2020-01-01' } });
    await rows.sight.create({
      data: { viewer: '31.ubnd', caseId: 'c', via: 'c', kind: 'consultation', openedAt: new Date() },
    });
    const { headSeq } = await rows.case.findUniqueOrThrow({ where: { id: 'c' } });
    expect(await next()).toEqual([
      expect.stringMatching(/^b entry:\d+ wrong-rows$/),
      `c entry:${headSeq} wrong-sights`,
    ]);
    expect(await disputed()).toEqual(['a']);
    expect(await rows.task.count({ where: { caseId: 'b', dueOn: '2020-01-01' } })).toBe(0);
    expect(await rows.sight.count({ where: { viewer: '31.ubnd' } })).toBe(0);
  });

  test('swapped bytes of a document are found', async () => {
    put('Bản khác');
    expect(await next()).toEqual(['b document:draft document-damaged']);
    put(BYTES);
    expect(said(await verifyAgainst(mailed, { db: rows }))).toEqual(['a entry:2 wrong-columns']);
  });

  test('frozen law changed together with its hash is found, and so are a unit’s own lengths', async () => {
    const own_ = { unit: '22', procedure: 'annual-plan-province', by: 'x', why: 'y' };
    await rows.publishedOverlay.create({ data: { ...own_, hash: sha256('x'), body: { unit: '22' } } });
    const { hash } = await rows.publishedProcedure.findFirstOrThrow();
    await rows.publishedProcedure.update({ where: { hash }, data: { hash: sha256('y') } });
    expect(await next()).toEqual([
      expect.stringMatching(/^– law:22\/annual-plan-province#\d+ wrong-law$/),
      expect.stringMatching(/^– law:annual-plan-province@\S+ wrong-law$/),
      expect.stringMatching(/^– law:annual-plan-province@\S+ law-changed$/),
    ]);
    await rows.publishedProcedure.update({ where: { hash: sha256('y') }, data: { hash } });
  });

  test('a record written anew as a whole, hashes and all, a tail that was cut and a case that was deleted are found by the digest', async () => {
    await rewrite('d', 2, (body) => body.replace('"agree"', '"object"'));
    expect((await verifyRegister(rows, 'd', { rows: false })).faults).toEqual([]);
    await rows.entry.deleteMany({ where: { caseId: 'e', seq: { gt: 1 } } });
    const { hash: headHash } = await rows.entry.findUniqueOrThrow({ where: { caseId_seq: { caseId: 'e', seq: 1 } } });
    await rows.case.update({
      where: { id: 'e' },
      data: { headSeq: 1, headHash, actSeq: 1, ruledSeq: 1, decidedSeq: 0 },
    });
    for (const model of [rows.task, rows.step, rows.entry]) {
      const { deleteMany } = model as unknown as { deleteMany(of: object): Promise<unknown> };
      await deleteMany.call(model, { where: { caseId: 'f' } });
    }
    await rows.case.delete({ where: { id: 'f' } });
    const lost = [
      '– case:f case-gone',
      expect.stringMatching(/^e entry:\d+ tail-cut$/),
      expect.stringMatching(/^d entry:\d+ rewritten$/),
    ];
    expect(await next()).toEqual(expect.arrayContaining(lost));
    expect(await disputed()).toEqual(['a', 'd', 'e']);
    const held = said(await verifyAgainst(mailed, { db: rows }));
    expect(held).toEqual(
      expect.arrayContaining([
        'case:f case-gone',
        expect.stringMatching(/^e entry:\d+ tail-cut$/),
        expect.stringMatching(/^d entry:\d+ rewritten$/),
      ]),
    );
  });

  test('a line taken out of what was done to accounts is found; so is what the digest before covers, where it was changed', async () => {
    const row = { by: 'admin', subject: 'admin', name: 'changed', data: {} };
    for (let at = 0; at < 3; at += 1) await rows.accountEvent.create({ data: row });
    expect(await next()).toEqual([]);
    await rows.$executeRaw`ALTER TABLE "AccountEvent" DISABLE TRIGGER account_event_append_only`;
    const [first, second, third] = await rows.accountEvent.findMany({ orderBy: { id: 'asc' } });
    await rows.accountEvent.delete({ where: { id: second!.id } });
    await rows.accountEvent.update({ where: { id: first!.id }, data: { by: 'nobody' } });
    const { number } = await rows.registerDigest.findFirstOrThrow({ orderBy: { number: 'desc' } });
    await rows.registerDigest.update({ where: { number }, data: { changes: Buffer.from('x') } });
    expect(await next()).toEqual([
      `– account-event:${first!.id} wrong-account-event`,
      `– account-event:${third!.id} wrong-account-event`,
      `– digest:${number} digest-changed`,
    ]);
    expect(await next()).toEqual([]);
  });

  test('digests written anew do not help: the one that was kept shows it', async () => {
    await rows.registerDigest.deleteMany();
    expect(said(await verifyAgainst(mailed, { db: rows }))).toEqual(
      expect.arrayContaining(['digest another-digest', 'digest wrong-leaves']),
    );
    expect(said(await verifyAgainst(taken, { db: rows }))).toContain('case:f case-gone');
  });
});
