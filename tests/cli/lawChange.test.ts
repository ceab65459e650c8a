import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AMENDED, amended, AMENDED_PROCEDURE, BEFORE } from '../support/amended';
import { cycleOpening, publishLaw } from '../support/cases';
import { freshDatabase, type TestDatabase } from '../support/database';
import { createDb } from '../../prisma/client';
import { databaseClock } from '../../register/clock';
import { Lodger } from '../../register/lodge';

let database: TestDatabase;
const dir = mkdtempSync(join(tmpdir(), 'phoihop-law-'));
const file = join(dir, 'amended.yaml');

beforeAll(async () => {
  database = await freshDatabase();
  writeFileSync(file, amended());
  const db = createDb(database.url);
  await publishLaw(db);
  const { toOpen, act } = cycleOpening('2026-05-04');
  await new Lodger(db, databaseClock, () => undefined).open(toOpen, act);
  await db.$disconnect();
});
afterAll(async () => {
  await database.drop();
  rmSync(dir, { recursive: true });
});

/** The command on the test's own database. */
const phoihop = (...args: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: database.url };
    execFile(
      process.execPath,
      [join(__dirname, '../../bin/phoihop.mjs'), 'procedures', ...args],
      { env, timeout: 60_000 },
      (error, out, err) => {
        resolve({ code: error ? Number(error.code ?? 1) : 0, out, err });
      },
    );
  });

test('a dry run shows difference and running cases with the dates that would move; then it is not there', async () => {
  const { code, out } = await phoihop('publish', file, '--dry-run', '--lang', 'en');
  expect(code).toBe(0);
  expect(out).toContain(`Would publish: ${AMENDED_PROCEDURE}@${AMENDED} (2029–…)`);
  expect(out).toContain(`${BEFORE} ends with 2028–2028`);
  expect(out).toContain('added: post-plan – Post the plan');
  expect(out).toMatch(/22\.annual-plan-province\.2027 \(2027-redrawn\)\n/);
  expect(out).toContain('due date moved: Plan and estimates sent to the centre: 09/07/2026 → 14/07/2026 (before 15/7');
  expect(await phoihop('diff', AMENDED_PROCEDURE, BEFORE, AMENDED)).toMatchObject({ code: 2, out: '' });
});

test('published, the two versions can be compared', async () => {
  const { out } = await phoihop('publish', file, '--why', 'Luật sửa đổi', '--json');
  expect(JSON.parse(out)).toMatchObject({
    version: AMENDED,
    published: true,
    running: [{ from: '2027-redrawn', to: AMENDED }],
  });
  expect((await phoihop('diff', AMENDED_PROCEDURE, BEFORE, AMENDED, '--lang', 'en')).out).toContain(
    'removed: forecasts',
  );
});

test('a faulty one is refused with its fault, exit code 2', async () => {
  writeFileSync(file, amended('2029-again', 2030).replaceAll('"by":"ubnd"', '"by":"nobody"'));
  const { code, err } = await phoihop('publish', file);
  expect({ code, fault: err.includes('nobody') }).toEqual({ code: 2, fault: true });
});
