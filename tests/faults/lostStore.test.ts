import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { Client as PgClient } from 'pg';
import { endOfVnDay } from '../../domain/calendar/dates';
import { readAll } from '../../register/read';
import { rebuildCase } from '../../register/rebuild';
import { verifyRegister } from '../../register/verify';
import { type RunningTemporal, startTemporal } from '../../setup/embedded/temporal';
import {
  ASKING,
  bodies,
  consultationOpening,
  cycleOpening,
  officer,
  publishLaw,
  reply,
  sessionOpening,
} from '../support/cases';
import { allWorkflows, leaks } from '../support/histories';
import { Plant, until } from '../support/plant';

// So far ahead that none of its reminders falls due by the real clock, whenever this test runs.
const DUE = '2031-12-03';
const ASKED = bodies(30);
const cycle = cycleOpening('2026-11-23');
const OPENINGS = [
  cycle,
  sessionOpening('22.session', '2031-12-08'),
  consultationOpening('22.reminding', ASKED, { dueOn: DUE, reminders: ['3wd'], means: 'escalate' }),
  consultationOpening('22.shared', ASKED),
  consultationOpening('22.long', ASKED),
];
const OPEN = OPENINGS.map(({ toOpen }) => toOpen.id);

let plant: Plant;
let second: RunningTemporal;
let client2: Client;

beforeAll(async () => {
  plant = await Plant.start();
  await publishLaw(plant.db);
  await plant.startWorker();
  const lodger = plant.lodger();
  for (const { toOpen, act } of OPENINGS) {
    await lodger.open(toOpen, act);
    await plant.workflows.waken(toOpen.id);
  }
  await lodger.lodge({
    id: 'item',
    caseId: '22.session',
    name: 'add-item',
    by: officer('22.thuong-truc-hdnd'),
    data: { id: 'a', title: { vi: 'a', en: 'a' }, kind: 'resolution', needsReport: true },
  });
  await Promise.all(
    ASKED.slice(0, 10).map((body) => lodger.lodge(reply('22.reminding', body, { answer: 'object', comments: ['1'] }))),
  );
  await settled();
});

afterAll(async () => {
  await client2?.connection.close();
  await plant?.stop();
  await second?.stop();
});

async function settled(): Promise<void> {
  const waiting = async () =>
    (await plant.db.case.findMany()).filter(({ actSeq, ruledSeq, settledAt }) => actSeq > ruledSeq || !settledAt);
  await until(
    async () => (await waiting()).length === 0,
    'all acts to be ruled on',
    15_000,
    () => plant.logs(),
  );
}

/** All that people see of the open cases. */
async function shown() {
  const [tasks, steps, cases] = await Promise.all([
    plant.db.task.findMany({ orderBy: [{ caseId: 'asc' }, { key: 'asc' }] }),
    plant.db.step.findMany({ orderBy: [{ caseId: 'asc' }, { step: 'asc' }] }),
    plant.db.case.findMany({ orderBy: { id: 'asc' }, omit: { settledAt: true, headAt: true, endedRun: true } }),
  ]);
  return { tasks, steps, cases };
}

const eventsOf = async (caseId: string) =>
  (await readAll(plant.db, caseId)).filter(({ kind }) => kind === 'event').map(({ name, data }) => ({ name, data }));

describe('Temporal’s store is lost, the worker runs on', () => {
  let before: Awaited<ReturnType<typeof shown>>;

  beforeAll(async () => {
    before = await shown();
    // A delivery under way would start its workflow in the new store.
    await plant.workflows.settled();
    await plant.loseTemporal();
    await plant.startTemporal();
    // The worker, which runs on, may have woken the post office in the new store already.
    expect((await allWorkflows(plant.client)).filter(({ type }) => type !== 'postOffice')).toEqual([]);
  });

  test('the next act is taken as if nothing had happened', async () => {
    const body = ASKED[10] as string;
    const { seq } = await plant.lodger().lodge(reply('22.reminding', body));
    expect(await plant.answer('22.reminding', seq)).toMatchObject({ accepted: true, facts: { late: false } });
    expect(await plant.db.task.count({ where: { caseId: '22.reminding', key: body } })).toBe(0);
  });

  test('rebuilding a case from the register gives the same inbox and the same rows', async () => {
    const now = await shown();
    for (const caseId of OPEN) {
      expect(await rebuildCase(plant.engine, caseId)).toMatchObject({ caseId, faults: [] });
    }
    expect(await shown()).toEqual(now);
    const others = ({ tasks, steps }: typeof now) =>
      [...tasks, ...steps].filter(({ caseId }) => caseId !== '22.reminding');
    expect(others(now)).toEqual(others(before));
    expect(
      (await allWorkflows(plant.client))
        .filter(({ status }) => status.name === 'RUNNING')
        .map(({ workflowId }) => workflowId)
        .sort(),
    ).toEqual(expect.arrayContaining([...OPEN].sort()));
  });

  test('a reminder and a deadline that nobody knew of any more still come, once', async () => {
    await plant.loseTemporal();
    await plant.startTemporal();
    // The relay finds a date that passed without a look.
    const wake = (await plant.db.case.findUniqueOrThrow({ where: { id: '22.reminding' } })).wakeAt as Date;
    await plant.setClock(wake.toISOString(), -11);
    await until(
      async () => (await eventsOf('22.reminding')).some(({ name }) => name === 'reminder'),
      'the reminder',
      60_000,
      () => plant.logs(),
    );
    await plant.setClock(endOfVnDay(DUE), -11);
    await until(
      async () => (await eventsOf('22.reminding')).some(({ name }) => name === 'silence'),
      'the deadline',
      60_000,
      () => plant.logs(),
    );
    const names = (await eventsOf('22.reminding')).map(({ name }) => name);
    expect(names.filter((name) => name === 'silence' || name === 'consulted')).toEqual(['consulted', 'silence']);
    expect(
      (await plant.db.step.findMany({ where: { caseId: '22.reminding', overdue: true } }))
        .map(({ step }) => step)
        .sort(),
    ).toEqual(ASKED.slice(11));
  });
});

describe('two clerks at one case, on two servers at once', () => {
  beforeAll(async () => {
    // This server's runs are to be short: every few acts the case begins a new one.
    second = await startTemporal({
      dbFile: join(plant.dir, 'second', 'temporal.db'),
      log: () => undefined,
      extraArgs: ['--dynamic-config-value', 'limit.historyCount.suggestContinueAsNew=25'],
    });
    client2 = new Client({ connection: await Connection.connect({ address: second.address }) });
    await plant.startWorker({ TEMPORAL_ADDRESS: second.address });
  });

  test('each act is ruled on once, whichever of them hears of it, in whatever order', async () => {
    const lodger = plant.lodger({ tells: false });
    const both = [plant.workflows, plant.workflowsOver(client2)];
    await Promise.all(both.map((workflows) => workflows.waken('22.shared')));
    await Promise.all(
      ASKED.slice(0, 29).map(async (body, index) => {
        await lodger.lodge(reply('22.shared', body, { answer: 'object', comments: ['1'] }));
        const told = index % 3 === 2 ? both : [both[index % 3] as (typeof both)[number]];
        await Promise.all(told.map((workflows) => workflows.waken('22.shared')));
      }),
    );
    await settled();
    const entries = await readAll(plant.db, '22.shared');
    const rulings = entries.filter(({ kind }) => kind === 'ruling');
    expect(new Set(rulings.map(({ of }) => of)).size).toBe(29);
    expect(rulings).toHaveLength(29);
    expect(rulings.filter(({ data }) => data.accepted !== true)).toEqual([]);
    expect((await eventsOf('22.shared')).map(({ name }) => name)).toEqual(['consulted']);
  });

  test('a case that begins a new run every few acts keeps everything, and answers every look', async () => {
    const workflows = plant.workflowsOver(client2);
    await workflows.waken('22.long');
    const handle = client2.workflow.getHandle('22.long');
    // The clerk on the first server has the case too; its workflow only sleeps.
    for (const [index, body] of ASKED.slice(0, 20).entries()) {
      const { seq } = await plant
        .lodger({ tells: false })
        .lodge(reply('22.long', body, { answer: 'object', comments: ['1'] }));
      await workflows.waken('22.long');
      if (index % 4 === 0)
        await Promise.all([handle.executeUpdate<undefined, []>('look'), handle.executeUpdate<undefined, []>('look')]);
      expect(await plant.answer('22.long', seq)).toMatchObject({ accepted: true });
    }
    const runs = async () => (await allWorkflows(client2)).filter(({ workflowId }) => workflowId === '22.long').length;
    await until(async () => (await runs()) > 2, 'the list to show several runs');
    const comments = await plant.db.task.findUniqueOrThrow({
      where: { caseId_key: { caseId: '22.long', key: 'handle' } },
    });
    expect(comments).toMatchObject({ body: ASKING, facts: { comments: 20 } });
  });
});

test('a look that comes while the register keeps a round waiting is answered, though a new run is due', async () => {
  const caseId = '22.shared';
  const handle = client2.workflow.getHandle(caseId);
  const lock = new PgClient({ connectionString: plant.databaseUrl });
  await lock.connect();
  const workflows = plant.workflowsOver(client2);
  // Until this run's history is long enough for a new one.
  for (let at = 0; at < 8; at += 1)
    await workflows.waken(caseId).then(() => handle.executeUpdate<undefined, []>('look'));
  await plant.lodger({ tells: false }).lodge(reply(caseId, ASKED[29] as string, { answer: 'object', comments: ['1'] }));
  await lock.query('BEGIN');
  await lock.query('SELECT 1 FROM "Case" WHERE id = $1 FOR UPDATE', [caseId]);
  // The clerk reads the act, and its record of it has to wait.
  await workflows.waken(caseId);
  const looks: Promise<unknown>[] = [];
  for (let at = 0; at < 10; at += 1) {
    looks.push(handle.executeUpdate<undefined, []>('look'));
    await sleep(1_000);
  }
  await lock.query('COMMIT');
  await lock.end();
  await Promise.all(looks);
});

test('at the end the chain holds and no workflow task has failed on either server', async () => {
  expect((await verifyRegister(plant.db)).faults).toEqual([]);
  expect([...(await leaks(plant.client)), ...(await leaks(client2))]).toEqual([]);
});
