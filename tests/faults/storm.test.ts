import { readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { hashPassword } from '../../api/accounts/passwords';
import { KINDS } from '../../domain/kinds';
import type { ConsultationState } from '../../domain/consultation/state';
import { readAll } from '../../register/read';
import { verifyRegister } from '../../register/verify';
import { emlName } from '../../mail/mailboxTransport';
import { ASKING, bodies, consultationOpening, publishLaw } from '../support/cases';
import { Clerk } from '../support/clerk';
import { leaks } from '../support/histories';
import { kill, type OurProcess, Plant, until } from '../support/plant';
import { Seeded } from '../support/seeded';

const SEED = 20261123;
const ROUNDS = 7;
const ASKED = bodies(70);
const CASE = '22.storm';
const PASSWORD = 'một mật khẩu dài';

let plant: Plant;
let worker: OurProcess;
let api: OurProcess;
const answered = new Map<string, { id: string; seq: number }>();
const wrong: string[] = [];

beforeAll(async () => {
  plant = await Plant.start();
  await publishLaw(plant.db);
  await employ();
  [worker, api] = await Promise.all([plant.startWorker(), plant.startApi()]);
  const { toOpen, act } = consultationOpening(CASE, ASKED);
  await plant.lodger().open(toOpen, act);
});

afterAll(async () => {
  await plant?.stop();
});

/** One officer in each body, who gets its mails; and one with a seat in all of them, who answers for all. */
async function employ(): Promise<void> {
  const passwordHash = await hashPassword(PASSWORD);
  const seats = (list: string[]) => ({ create: list.map((body) => ({ body, role: 'head', from: '2026-01-01' })) });
  const person = (username: string, list: string[]) =>
    plant.db.officer.create({
      data: { username, name: username, email: `${username}@example.vn`, passwordHash, seats: seats(list) },
    });
  for (const [index, body] of [...ASKED, ASKING].entries()) await person(`o${index}`, [body]);
  await person('all', [...ASKED, ASKING]);
}

const KILLS: Record<string, () => Promise<void>> = {
  worker: async () => {
    await kill(worker);
    worker = await plant.startWorker();
  },
  api: async () => {
    await kill(api);
    api = await plant.startApi();
  },
  temporal: async () => {
    await kill(plant.temporal);
    await plant.startTemporal();
  },
  postgres: async () => {
    await kill(plant.postgres);
    await plant.startPostgres();
  },
};

/** Each part is killed at least once, in an order and at moments that the seed gives. */
async function storm(seeded: Seeded): Promise<string[]> {
  const names = Object.keys(KILLS);
  const order = seeded.shuffled([...names, ...Array.from({ length: ROUNDS - names.length }, () => seeded.pick(names))]);
  for (const name of order) {
    await sleep(300 + seeded.below(1_200));
    await (KILLS[name] as () => Promise<void>)();
    // One that fell with another is started again, as npm start does.
    if (worker.child.exitCode !== null) worker = await plant.startWorker();
    if (api.child.exitCode !== null) api = await plant.startApi();
  }
  return order;
}

async function answer(clerk: Clerk, body: string): Promise<void> {
  const data = { answer: 'agree-with-comments', comments: ['1'] };
  const act = { name: 'reply', body, data, texts: { 1: `Ý kiến của ${body}` } };
  const { status, act: receipt, code } = await clerk.lodge(CASE, act, `reply-${body}`);
  if (status !== 201) wrong.push(`${body}: ${status} ${code}`);
  if (receipt) answered.set(body, receipt);
}

/** A hundred answers, a few at a time, spread over the storm. */
async function answerAll(seeded: Seeded): Promise<void> {
  const waiting = seeded.shuffled(ASKED);
  const clerks = Array.from({ length: 5 }, () => new Clerk(plant.apiUrl, 'all', PASSWORD, () => plant.logs()));
  await Promise.all(
    clerks.map(async (clerk) => {
      await clerk.signIn();
      for (let body = waiting.pop(); body; body = waiting.pop()) {
        await answer(clerk, body);
        await sleep(seeded.below(1_500));
      }
    }),
  );
}

test('worker, API, Temporal and PostgreSQL are killed in turn while seventy bodies answer', async () => {
  const seeded = new Seeded(SEED);
  const [order] = await Promise.all([storm(seeded), answerAll(seeded)]);
  expect(new Set(order).size).toBe(4);
  await until(
    async () => {
      const one = await plant.db.case.findUniqueOrThrow({ where: { id: CASE } });
      return one.actSeq === one.ruledSeq;
    },
    'every act to be ruled on',
    60_000,
    () => plant.logs(),
  );
  expect(wrong).toEqual([]);
}, 150_000);

test('nothing is lost and nothing doubled: every answer that got a receipt is on record and ruled on once', async () => {
  const entries = await readAll(plant.db, CASE);
  const acts = entries.filter(({ kind, name }) => kind === 'act' && name === 'reply');
  expect(acts.map(({ by }) => by.body).sort()).toEqual([...ASKED].sort());
  expect(new Map(acts.map(({ by, seq }) => [by.body, seq]))).toEqual(
    new Map([...answered].map(([body, { seq }]) => [body, seq])),
  );
  const rulings = entries.filter(({ kind, name }) => kind === 'ruling' && name === 'reply');
  expect(rulings.map(({ of }) => of).sort()).toEqual(acts.map(({ seq }) => seq).sort());
  expect(rulings.filter(({ data }) => data.accepted !== true)).toEqual([]);
  const keys = entries.filter(({ kind }) => kind === 'event').map(({ data }) => data.key);
  expect(keys).toHaveLength(new Set(keys).size);
});

test('the chain holds', async () => {
  expect(await verifyRegister(plant.db)).toMatchObject({ cases: 1, faults: [] });
});

test('inbox and step rows are what folding the register gives', async () => {
  const view = await plant.reader.read<ConsultationState>(CASE);
  const state = view?.file.state as ConsultationState;
  expect(view?.file.pending).toEqual([]);
  const { tasks, steps } = KINDS.consultation;
  const shown = await plant.db.task.findMany({ where: { caseId: CASE } });
  const rows = await plant.db.step.findMany({ where: { caseId: CASE } });
  const byKey = <T extends { key: string }>(list: T[]): T[] => list.sort((a, b) => (a.key < b.key ? -1 : 1));
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  expect(plain(byKey(shown.map(({ caseId: _c, unit: _u, ...task }) => task)))).toEqual(
    plain(byKey(tasks(state).map((task) => ({ ...task, openedAt: new Date(task.openedAt) })))),
  );
  const stepKey = <T extends { step: string }>(list: T[]) =>
    list.map((one) => ({ key: one.step, ...one })).sort((a, b) => (a.key < b.key ? -1 : 1));
  const asDates = steps(state).map((row) => ({
    ...row,
    openedAt: row.openedAt && new Date(row.openedAt),
    doneAt: row.doneAt && new Date(row.doneAt),
  }));
  expect(plain(stepKey(rows.map(({ caseId: _c, unit: _u, ...row }) => row)))).toEqual(plain(stepKey(asDates)));
});

test('every mail was written once and sent once', async () => {
  await until(
    async () => (await plant.db.mail.count({ where: { status: { in: ['waiting', 'sending'] } } })) === 0,
    'the post to be empty',
    60_000,
    () => plant.logs(),
  );
  const mails = await plant.db.mail.findMany();
  // Each body's officer, and the one who sits everywhere, were told once of the consultation.
  expect(mails.filter(({ key }) => key === 'consulted')).toHaveLength(ASKED.length + 1);
  expect(mails.filter(({ status }) => status !== 'sent')).toEqual([]);
  expect(new Set(mails.map(({ caseId, key, recipient }) => `${caseId}|${key}|${recipient}`)).size).toBe(mails.length);
  expect(
    readdirSync(plant.mailbox)
      .filter((name) => name.endsWith('.eml'))
      .sort(),
  ).toEqual(mails.map(emlName).sort());
});

test('no workflow task failed', async () => {
  expect(await leaks(plant.client)).toEqual([]);
});
