import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDb } from '../../prisma/client';
import type { PrismaClient } from '../../prisma/generated/client';
import { databaseClock } from '../../register/clock';
import { makeDigest } from '../../register/evidence/digest';
import { fileOf } from '../../register/evidence/proof';
import { signingKey } from '../../register/evidence/signing';
import { Lodger } from '../../register/lodge';
import { ROOT } from '../../setup/tools';
import { bodies, consultationOpening, publishLaw, reply } from '../support/cases';
import { freshDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
let db: PrismaClient;

beforeAll(async () => {
  database = await freshDatabase();
  db = createDb(database.url, { poolSize: 2 });
  await publishLaw(db);
  const lodger = new Lodger(db, databaseClock, () => undefined);
  const { toOpen, act } = consultationOpening('22.cli', bodies(2));
  await lodger.open(toOpen, act);
  await lodger.lodge(reply('22.cli', bodies(1)[0] as string));
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

const verify = (...args: string[]) => phoihop('register', 'verify', ...args);

/** Runs `phoihop …` as a process of its own. */
function phoihop(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, DATABASE_URL: database.url };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(ROOT, 'bin/phoihop.mjs'), ...args], { env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

test('register verify counts what it checked, in either language, and refuses a case that is not there', async () => {
  expect(await verify()).toMatchObject({ code: 0, out: '1 hồ sơ, 2 dòng sổ, 0 chỗ sai\n' });
  expect(await verify('--lang', 'en')).toMatchObject({ code: 0, out: '1 cases, 2 entries, 0 faults\n' });
  expect(await verify('22.nowhere')).toMatchObject({ code: 2, err: expect.stringContaining('CASE') });
});

test('a record that was taken away is shown to be what a digest covers, with files alone', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'phoihop-cli-'));
  const [digest, record] = [join(dir, 'digest.json'), join(dir, 'record.json')];
  const deps = { db, publicUrl: 'http://localhost:8080', timestampUrl: undefined, recipients: [] };
  await makeDigest({ ...deps, key: signingKey(join(dir, 'key.pem')), onError: fail }, new Date().toISOString());
  const row = await db.registerDigest.findUniqueOrThrow({ where: { number: 1 } });
  writeFileSync(digest, JSON.stringify(await fileOf(db, row, { leaves: false })));
  const exported = (await phoihop('register', 'export', '22.cli')).out;
  writeFileSync(record, exported);
  const against = ['verify', '--against', digest, '--record', record, '--offline', '--lang', 'en'];
  const { code, out } = await phoihop(...against);
  expect(out).toMatch(/^was there, unchanged: 22\.cli: 1–2, [0-9a-f]{64}$/m);
  expect(out).toMatch(/^0 faults$/m);
  expect(code).toBe(0);
  writeFileSync(record, exported.replace('agree', 'object'));
  expect(await phoihop(...against)).toMatchObject({
    code: 1,
    out: expect.stringContaining('22.cli entry:2: rewritten'),
  });
  rmSync(dir, { recursive: true });
});

const fail = (error: unknown): never => {
  throw error;
};

test('a line that was changed behind the register’s back is named, and the exit code is 1', async () => {
  await db.$executeRaw`ALTER TABLE "Entry" DISABLE TRIGGER entry_append_only`;
  await db.$executeRaw`UPDATE "Entry" SET body = replace(body, 'agree', 'object') WHERE "caseId" = '22.cli' AND seq = 2`;
  const { code, out } = await verify('--lang', 'en');
  expect(code).toBe(1);
  expect(out).toMatch(/^22\.cli #2: wrong-hash – the hash is not that of the content$/m);
  expect((await verify()).out).toContain('22.cli #2: wrong-hash – mã băm không khớp nội dung');
  expect(out).toContain('1 cases, 2 entries, 1 faults');
});

test('a line that stands beyond the register’s head is found', async () => {
  const [last] = await db.entry.findMany({ where: { caseId: '22.cli' }, orderBy: { seq: 'desc' }, take: 1 });
  await db.$executeRaw`INSERT INTO "Entry" ("caseId", seq, kind, name, at, officer, "byBody", body, "prevHash", hash)
    VALUES ('22.cli', ${last!.seq + 1}, 'act', 'reply', now(), 'x', 'x', '{}', ${last!.hash}, 'x')`;
  expect((await verify('--lang', 'en')).out).toContain('wrong-head');
});
