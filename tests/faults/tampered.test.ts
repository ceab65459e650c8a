import { SYSTEM } from '../../domain/case/entry';
import { createDb } from '../../prisma/client';
import type { PrismaClient } from '../../prisma/generated/client';
import { entryRow, sha256 } from '../../register/canonical';
import { databaseClock } from '../../register/clock';
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

test('texts put beside an entry that had none are found', async () => {
  const id = await answered();
  await db.$executeRaw`UPDATE "Entry" SET texts = '{"1":"Phản đối."}' WHERE "caseId" = ${id} AND seq = 2`;
  expect(await faults(id)).toEqual(['2 wrong-texts']);
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
