import { setTimeout as sleep } from 'node:timers/promises';
import { Client as PgClient } from 'pg';
import { endOfVnDay, type IsoDate } from '../../domain/calendar/dates';
import type { Entry } from '../../domain/case/entry';
import type { ConsultationState } from '../../domain/consultation/state';
import { entryRow } from '../../register/canonical';
import { databaseNow, readAll } from '../../register/read';
import { verifyRegister } from '../../register/verify';
import { bodies, consultationOpening, publishLaw, reply } from '../support/cases';
import { leaks } from '../support/histories';
import { kill, type OurProcess, Plant, until } from '../support/plant';

/** The day on which the cases at hand end: in the second test a week on, for the clock goes forward only. */
let dueOn: IsoDate;
const end = (): string => endOfVnDay(dueOn);
const [inTime, late, silent] = bodies(3) as [string, string, string];

const CASES = ['told-in-order', 'told-afterwards', 'told-nothing', 'told-twice'];

let plant: Plant;

const entriesOf = (caseId: string): Promise<Entry[]> => readAll(plant.db, caseId);

async function events(caseId: string, name: string): Promise<Entry[]> {
  return (await entriesOf(caseId)).filter((entry) => entry.kind === 'event' && entry.name === name);
}

async function untilEnd(more: number): Promise<void> {
  await sleep(Math.max(Date.parse(end()) - Date.parse(await databaseNow(plant.db)) + more, 0));
}

async function open(caseId: string): Promise<void> {
  const { toOpen, act } = consultationOpening(caseId, [inTime, late, silent], { dueOn });
  await plant.lodger().open(toOpen, act);
}

/** An act lodged by a process that dies before it has told anyone. */
async function lodgeSilently(caseId: string, body: string): Promise<void> {
  await plant.lodger({ tells: false }).lodge(reply(caseId, body));
}

const tell = (caseId: string): Promise<void> => plant.client.workflow.getHandle(caseId).signal('woken');

/** What each body's answer came to, as rulings, events, state and rows say it. */
async function outcome(caseId: string) {
  const entries = await entriesOf(caseId);
  const byOf = new Map(entries.filter(({ kind }) => kind === 'ruling').map((ruling) => [ruling.of, ruling]));
  const replies = entries.filter(({ kind, name }) => kind === 'act' && name === 'reply');
  const view = await plant.reader.read<ConsultationState>(caseId);
  const rows = await plant.db.step.findMany({ where: { caseId }, orderBy: { step: 'asc' } });
  return {
    rulings: replies.map((act) => ({
      body: act.by.body,
      stampInTime: act.at < end(),
      ruling: byOf.get(act.seq)?.data,
    })),
    silence: (await events(caseId, 'silence')).map(({ data }) => data.bodies),
    consultees: [...(view?.file.state as ConsultationState).consultees.values()].map(
      ({ body, answer, late: isLate, deemed }) => [body, answer, isLate, deemed],
    ),
    rows: rows.map(({ step, status, outcome: of }) => [step, status, of]),
  };
}

const right = () => ({
  rulings: [
    { body: inTime, stampInTime: true, ruling: { accepted: true, facts: { late: false, dueOn } } },
    { body: late, stampInTime: false, ruling: { accepted: true, facts: { late: true, dayBy: 'suggestion', dueOn } } },
  ],
  silence: [[late, silent]],
  consultees: [
    [inTime, 'agree', false, false],
    [late, 'agree', true, true],
    [silent, null, false, true],
  ],
  rows: [
    [inTime, 'done', 'agree'],
    [late, 'done', 'deemed-consent'],
    [silent, 'done', 'deemed-consent'],
  ],
});

const settled = async (caseId: string): Promise<boolean> =>
  plant.db.case
    .findUniqueOrThrow({ where: { id: caseId } })
    .then(({ actSeq, ruledSeq, closedAt }) => closedAt !== null && actSeq === ruledSeq);

/** Opens cases that end on that day, so many seconds before it is over. */
async function begin(cases: string[], day: IsoDate, seconds: number): Promise<void> {
  dueOn = day;
  await plant.setClock(end(), seconds);
  for (const caseId of cases) await open(caseId);
  await until(
    async () => (await plant.db.task.count({ where: { caseId: { in: cases } } })) === 3 * cases.length,
    'all consultations to be sent',
    60_000,
    () => plant.logs(),
  );
}

let worker: OurProcess;
beforeAll(async () => {
  plant = await Plant.start();
  await publishLaw(plant.db);
  worker = await plant.startWorker();
});
afterAll(() => plant?.stop());

test('the worker is killed between receipt and processing, and comes back after the deadline', async () => {
  // A busy machine takes its time to open and to lodge.
  await begin(CASES, '2026-12-01', 12);
  await kill(worker);
  for (const caseId of CASES) await lodgeSilently(caseId, inTime);
  await tell('told-in-order');
  await tell('told-twice');
  await untilEnd(600);
  for (const caseId of CASES) {
    await lodgeSilently(caseId, late);
    if (caseId !== 'told-nothing') await tell(caseId);
    if (caseId === 'told-twice') await tell(caseId);
  }
  expect(await events('told-in-order', 'silence')).toEqual([]);

  await plant.startWorker();
  await until(
    async () => (await Promise.all(CASES.map(settled))).every(Boolean),
    'all cases to close',
    60_000,
    () => plant.logs(),
  );

  for (const caseId of CASES) expect({ caseId, ...(await outcome(caseId)) }).toEqual({ caseId, ...right() });
  expect((await verifyRegister(plant.db)).faults).toEqual([]);
  expect(await leaks(plant.client)).toEqual([]);
});

test('the timer rings while the answer that came in time is nowhere but in the register, or not even committed', async () => {
  await begin(['untold', 'uncommitted'], '2026-12-08', 9);
  const lodging = new PgClient({ connectionString: plant.databaseUrl });
  await lodging.connect();
  await untilEnd(-3_000);
  await lodgeSilently('untold', inTime);
  await lodging.query('BEGIN');
  const act = reply('uncommitted', inTime);
  const row = entryRow({ kind: 'act', name: act.name, by: act.by, data: act.data }, act.id);
  await lodging.query('SELECT append_entries($1, NULL, $2)', ['uncommitted', JSON.stringify([row])]);
  // The other case's workflow records its silence; this one's must wait for the transaction.
  await until(async () => (await events('untold', 'silence')).length === 1, 'the timer to ring', 15_000);
  await untilEnd(1_500);
  expect(await events('uncommitted', 'silence')).toEqual([]);
  await lodging.query('COMMIT');
  await lodging.end();
  await until(
    async () => (await Promise.all(['untold', 'uncommitted'].map(settled))).every(Boolean),
    'both cases to close',
    60_000,
    () => plant.logs(),
  );
  for (const caseId of ['untold', 'uncommitted']) {
    await plant.lodger().lodge(reply(caseId, late));
    await until(() => settled(caseId), 'the late answer to be ruled on');
    expect({ caseId, ...(await outcome(caseId)) }).toEqual({ caseId, ...right() });
  }
  expect((await verifyRegister(plant.db)).faults).toEqual([]);
  expect(await leaks(plant.client)).toEqual([]);
});
