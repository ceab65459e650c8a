import { readdirSync } from 'node:fs';
import { SYSTEM, type Data } from '../../domain/case/entry';
import type { CycleState } from '../../domain/planCycle/state';
import { emlName } from '../../mail/mailboxTransport';
import { loadDirectory, procedureFor } from '../../procedures/load';
import { openingOf } from '../../procedures/opening';
import { lawFor, publish } from '../../register/cycleLaw';
import { databaseNow } from '../../register/read';
import { verifyRegister } from '../../register/verify';
import { bodies, consultationOpening, officer, publishLaw, signedQuestion } from '../support/cases';
import { allWorkflows, leaks } from '../support/histories';
import { Plant, until } from '../support/plant';

const ON = '2026-05-04';
const PROVINCE = '22';
const [COMMUNE] = loadDirectory().children(PROVINCE, 'commune', ON) as [string];
const NATION = 'VN.annual-plan-nation.2027';
const PROVINCE_PLAN = `${PROVINCE}.annual-plan-province.2027`;
const COMMUNE_PLAN = `${COMMUNE}.annual-plan-commune.2027`;

/** Temporal asks for a new run after so few events that each of these cases has several. */
const LONGEST = 40;

/** The commune's way to its first consultation, in the order that the procedure lays down. */
const WAY = [
  'province-guidance',
  'coordination-schedule',
  'assess-situation',
  'forecasts-balances',
  'options',
  'orientation-solutions',
  'draft-plan',
];
const ASKING = 'consult-offices';
const CONSULTATION = `${COMMUNE_PLAN}.${ASKING}`;

let plant: Plant;

beforeAll(async () => {
  plant = await Plant.start({ longest: LONGEST });
  await plant.setClock(`${ON}T02:00:00.000Z`, 0);
  await seatSomebody();
  await publishLaw(plant.db);
  await plant.startWorker();
  await openNation();
}, 60_000);
afterAll(() => plant?.stop());

/** Who holds the commune's steps, and is told of them by mail. */
async function seatSomebody(): Promise<void> {
  const seats = [`${COMMUNE}.phong-kinh-te`, `${COMMUNE}.ubnd`].map((body) => ({ body, role: 'head', from: ON }));
  await plant.db.officer.create({
    data: { username: 'a', name: 'a', email: 'a@example.vn', passwordHash: 'x', seats: { create: seats } },
  });
}

async function openNation(): Promise<void> {
  const law = await lawFor(plant.db, 'annual-plan-nation', 2027, ON);
  await publish(plant.db, law);
  const directory = loadDirectory();
  const opening = openingOf({ directory, ...law, unit: 'VN', year: 2027, on: ON, lower: [PROVINCE, COMMUNE] });
  const { id: procedure, version } = law.procedure;
  await plant
    .lodger()
    .open(
      { id: NATION, kind: 'plan-cycle', procedure, version, unit: 'VN', year: 2027, title: opening.title },
      { id: `${NATION}/open`, caseId: NATION, name: 'open', by: SYSTEM, data: opening as unknown as Data },
    );
}

const waiting = (is: () => Promise<boolean>, what: string): Promise<void> =>
  until(is, what, 60_000, () => plant.logs());

/** Whoever holds that step of the commune's plan does it, with all the papers that it asks for. */
async function take(step: string): Promise<void> {
  const where = { caseId: COMMUNE_PLAN, step };
  await waiting(async () => (await plant.db.task.count({ where })) > 0, step);
  const { body, acts } = await plant.db.task.findFirstOrThrow({ where });
  const name = acts.includes('sign') ? 'sign' : 'submit';
  const { produces = [] } = procedureFor('annual-plan-commune', 2027).steps.find(({ id }) => id === step) ?? {};
  const documents = produces.map(({ type }, at) => ({ id: `${step}-${at}`, type, sha256: 'aa' }));
  const act = { id: `do/${step}`, caseId: COMMUNE_PLAN, name, by: officer(body), data: { step, documents } };
  const { seq } = await plant.lodger().lodge(act);
  expect({ step, ...(await plant.answer(COMMUNE_PLAN, seq)) }).toMatchObject({ step, accepted: true });
}

const TREE = {
  [NATION]: undefined,
  [PROVINCE_PLAN]: NATION,
  [COMMUNE_PLAN]: PROVINCE_PLAN,
  [CONSULTATION]: COMMUNE_PLAN,
};

/** Who is whose child in Temporal, of the runs that go on. */
async function tree(): Promise<Record<string, string | undefined>> {
  const running = (await allWorkflows(plant.client)).filter(({ status }) => status.name === 'RUNNING');
  return Object.fromEntries(
    running.map(({ workflowId, parentExecution }) => [workflowId, parentExecution?.workflowId ?? undefined]),
  );
}

const runsOf = async (workflowId: string): Promise<number> =>
  (await allWorkflows(plant.client)).filter((one) => one.workflowId === workflowId).length;

const allTold = async (): Promise<boolean> => {
  const cases = await plant.db.case.findMany();
  const waitingMails = await plant.db.mail.count({ where: { status: { in: ['waiting', 'sending'] } } });
  return waitingMails === 0 && cases.every(({ milestoneSeq, toldSeq }) => toldSeq >= milestoneSeq);
};

test('S1 S2: given a national plan, when the plans below and a consultation have opened, then Temporal shows them as its tree', async () => {
  for (const step of WAY) await take(step);
  await waiting(async () => (await plant.db.task.count({ where: { caseId: COMMUNE_PLAN, step: ASKING } })) > 0, ASKING);
  const state = (await plant.reader.read<CycleState>(COMMUNE_PLAN))?.file.state as CycleState;
  await plant.lodger().lodge({ id: 'ask', ...signedQuestion(state, ASKING, ON) });
  await waiting(async () => Object.keys(await tree()).includes(CONSULTATION), 'the consultation');
  expect(await tree()).toEqual(TREE);
}, 180_000);

test('given histories that grew long, when Temporal asks for a new run, then each goes on where it was: its dates held, nothing opened or sent twice', async () => {
  await waiting(allTold, 'everything to be told');
  expect(await runsOf(COMMUNE_PLAN)).toBeGreaterThan(1);
  expect(await datesNotHeld(COMMUNE_PLAN)).toEqual([]);
  expect((await plant.db.case.findMany()).map(({ id }) => id).sort()).toEqual(
    [NATION, PROVINCE_PLAN, COMMUNE_PLAN, CONSULTATION].sort(),
  );
  const sent = await plant.db.mail.findMany({ where: { status: 'sent' } });
  expect(sent.length).toBeGreaterThan(WAY.length);
  expect(
    readdirSync(plant.mailbox)
      .filter((name) => name.endsWith('.eml'))
      .sort(),
  ).toEqual(sent.map(emlName).sort());
  expect((await verifyRegister(plant.db)).faults).toEqual([]);
  expect(await leaks(plant.client)).toEqual([]);
});

test.each([
  [
    'each begins anew from the register, as after an upgrade',
    () => [CONSULTATION, COMMUNE_PLAN, PROVINCE_PLAN, NATION],
  ],
  ['the lowest does so first', () => [CONSULTATION, COMMUNE_PLAN, PROVINCE_PLAN]],
  ['one alone does', () => [COMMUNE_PLAN]],
])('when %s, then the tree grows again as it was', async (_what, anew) => {
  const runs = async () => Object.keys(await tree()).sort();
  for (const caseId of anew()) await plant.workflows.restart(caseId);
  await waiting(async () => (await runs()).length === Object.keys(TREE).length, 'all four to run again');
  expect(await tree()).toEqual(TREE);
  await waiting(allTold, 'everything to be told');
  expect(await leaks(plant.client)).toEqual([]);
});

test('given Temporal’s store is lost, when a worker starts, then the tree grows again as it was', async () => {
  await plant.workflows.settled();
  await plant.loseTemporal();
  await plant.startTemporal();
  await plant.startWorker();
  await waiting(async () => Object.keys(await tree()).length === Object.keys(TREE).length, 'all four to run again');
  expect(await tree()).toEqual(TREE);
  await waiting(allTold, 'everything to be told');
});

test('given a case that nothing carries and whose opener has no such step open any more, when that is noticed, then it is its child all the same', async () => {
  const left = '22.left-over';
  const { toOpen, act } = consultationOpening(left, bodies(2));
  await plant.lodger().open({ ...toOpen, openedBy: NATION } as typeof toOpen, act);
  await plant.setClock(`${ON}T03:00:00.000Z`, 0);
  await waiting(async () => left in (await tree()), 'it to run');
  expect(await tree()).toEqual({ ...TREE, [left]: NATION });
});

/** Dates of the case that no timer of its running workflow will ring for. */
async function datesNotHeld(workflowId: string): Promise<string[]> {
  const handle = plant.client.workflow.getHandle(workflowId);
  const dates = await handle.query<{ step: string; purpose: string; at: string }[]>('timetable');
  expect(dates.length).toBeGreaterThan(0);
  const ahead = Date.parse(await databaseNow(plant.db)) - Date.now();
  const { events = [] } = await handle.fetchHistory();
  const rings = (events ?? []).flatMap(({ eventTime, timerStartedEventAttributes: timer }) =>
    timer ? [Number(eventTime?.seconds) * 1_000 + Number(timer.startToFireTimeout?.seconds) * 1_000 + ahead] : [],
  );
  const isHeld = (at: string): boolean => rings.some((ring) => Math.abs(ring - Date.parse(at)) < 10_000);
  return dates.filter(({ at }) => !isHeld(at)).map(({ step, purpose, at }) => `${step} ${purpose} ${at}`);
}
