import { Client } from 'pg';
import { createDb } from '../../prisma/client';
import { MAINTENANCE, SERVING } from '../../prisma/connection';
import { byPort } from '../support/database';
import { startApi, type TestApi } from './support/api';
import type { Browser } from './support/browser';
import { signedIn } from './support/people';
import { openPlan, trial } from './support/plan';

const PLANNERS = '22.so-tai-chinh';

let api: TestApi;
let planner: Browser;
let plan: string;
/** Another process, in the middle of a transaction. */
let other: Client;

beforeAll(async () => {
  api = await startApi();
  planner = await signedIn(api, 'planner', [{ body: PLANNERS }]);
  plan = await openPlan(api, trial('draft', 'adopt'));
  other = new Client({ connectionString: api.url });
  await other.connect();
});
afterAll(async () => {
  await other.end();
  await api.close();
});

const submit = (key: string) =>
  planner
    .post(`/api/cases/${plan}/acts`, { name: 'submit', body: PLANNERS, data: { step: 'draft', documents: [] } })
    .set({ 'Idempotency-Key': key });

/** Something else that serves people waits for the row already. */
async function waiting(): Promise<void> {
  const db = createDb(api.url);
  try {
    await db.$queryRaw`SELECT 1 FROM "Case" WHERE id = ${plan} FOR UPDATE`;
  } finally {
    await db.$disconnect();
  }
}

test('acts on a case whose row is held are answered in twelve seconds, also those that queue; afterwards the same ones go through', async () => {
  await other.query('BEGIN');
  await other.query('SELECT 1 FROM "Case" WHERE id = $1 FOR UPDATE', [plan]);
  const ahead = waiting();
  const began = Date.now();
  const answers = await Promise.all(['one', 'two', 'three'].map((key) => submit(key)));
  expect(Date.now() - began).toBeLessThan(4 * SERVING.lock + 1_000);
  await expect(ahead).rejects.toThrow('lock timeout');
  for (const { body, headers } of answers) {
    expect(body).toMatchObject({
      status: 503,
      code: 'busy',
      detail: 'Other work holds what this needs. Nothing was recorded. Try again in 5 seconds.',
    });
    expect(headers['retry-after']).toBe('5');
  }
  // What needs no lock is answered all the while.
  await planner.get(`/api/cases/${plan}`).expect(200);
  await other.query('COMMIT');
  expect(await api.services.db.entry.count({ where: { caseId: plan, kind: 'act', name: 'submit' } })).toBe(0);
  await submit('one').expect(201);
}, 60_000);

test('what holds a row and does no more is ended, and the row is free', async () => {
  const db = createDb(api.url, { limits: { ...SERVING, idleInTransaction: 300 } });
  const held = db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "Case" WHERE id = ${plan} FOR UPDATE`;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      return tx.case.count();
    },
    { timeout: 10_000 },
  );
  await expect(held).rejects.toThrow();
  await other.query('SELECT 1 FROM "Case" WHERE id = $1 FOR UPDATE NOWAIT', [plan]);
  await db.$disconnect();
});

test.each([
  ['API and worker', SERVING, ['3s', '30s', '1min', '30']],
  ['commands over the whole register', MAINTENANCE, ['1min', '0', '0', '30']],
])('%s keep these limits', async (_who, limits, expected) => {
  // That the other end is asked whether it is there is said of ports only.
  const db = createDb(byPort(api.url), { poolSize: 1, limits });
  const names = ['lock_timeout', 'statement_timeout', 'idle_in_transaction_session_timeout', 'tcp_keepalives_idle'];
  const said = await db.$queryRaw<{ name: string; value: string }[]>`
    SELECT name, current_setting(name) AS value FROM unnest(${names}::text[]) WITH ORDINALITY AS s(name, at) ORDER BY at`;
  expect(said.map(({ value }) => value)).toEqual(expected);
  await db.$disconnect();
});

test('what the address says of limits goes before', async () => {
  const db = createDb(`${byPort(api.url)}?lock_timeout=1234`, { poolSize: 1 });
  expect(await db.$queryRaw`SHOW lock_timeout`).toEqual([{ lock_timeout: '1234ms' }]);
  await db.$disconnect();
});
