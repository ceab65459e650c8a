import { vnDateOf } from '../../domain/calendar/dates';
import type { Data } from '../../domain/case/entry';
import type { CycleState } from '../../domain/planCycle/state';
import { loadCalendar } from '../../procedures/calendars/load';
import { loadDirectory, procedureFor } from '../../procedures/load';
import { cycleId, openingOf } from '../../procedures/opening';
import { createCaseReader } from '../../register/cases';
import { lawHash, publishCalendar, publishProcedure } from '../../register/law';
import { databaseNow, readAll } from '../../register/read';
import { verifyRegister } from '../../register/verify';
import { SYSTEM } from '../../domain/case/entry';
import { officer, signedQuestion } from '../support/cases';
import { kill, Plant, until } from '../support/plant';

const PROCEDURE = procedureFor('regional-coordination', 2027);
const COUNCIL = 'R-DNB.hoi-dong-dieu-phoi-vung';
const PROVINCES = ['75', '79', '80'];
const CASE = cycleId({ procedure: PROCEDURE, unit: 'R-DNB', year: 2027 });

let plant: Plant;
let worker: Awaited<ReturnType<Plant['startWorker']>>;

beforeAll(async () => {
  plant = await Plant.start();
  const calendar = loadCalendar();
  await Promise.all([publishProcedure(plant.db, PROCEDURE), publishCalendar(plant.db, calendar)]);
  const data = openingOf({
    directory: loadDirectory(),
    procedure: PROCEDURE,
    procedureHash: lawHash(PROCEDURE),
    calendar,
    calendarHash: lawHash(calendar),
    unit: 'R-DNB',
    year: 2027,
    on: '2026-11-24',
  }) as unknown as Data;
  const { id: procedure, version, title } = PROCEDURE;
  await plant
    .lodger()
    .open(
      { id: CASE, kind: 'plan-cycle', procedure, version, unit: 'R-DNB', year: 2027, title },
      { id: `${CASE}/open`, caseId: CASE, name: 'open', by: SYSTEM, data },
    );
  worker = await plant.startWorker();
}, 120_000);
afterAll(() => plant.stop());

const lodge = (caseId: string, name: string, body: string, data: Data) =>
  plant.lodger().lodge({
    id: `${caseId}/${name}/${body}/${String(data.duty ?? data.step ?? '')}`,
    caseId,
    name,
    by: officer(body),
    data,
  });
const document = (type: string) => ({ documents: [{ id: 'd', type, sha256: 'aa' }] });
const opened = (caseId: string) =>
  until(
    async () => (await plant.db.task.count({ where: { caseId } })) > 0,
    `${caseId} to be open`,
    60_000,
    () => plant.logs(),
  );
const step = async (id: string) => (await createCaseReader(plant.db).read<CycleState>(CASE))?.file.state?.steps[id];
const isOpen = (id: string) =>
  until(
    async () => (await step(id))?.openedAt != null,
    `${id} to open`,
    60_000,
    () => plant.logs(),
  );

/** What a step asks is signed as it is proposed; then those asked have it to do. */
async function sendOut(id: string): Promise<void> {
  await isOpen(id);
  const state = (await createCaseReader(plant.db).read<CycleState>(CASE))?.file.state as CycleState;
  const { name, by, data } = signedQuestion(state, id, vnDateOf(await databaseNow(plant.db)));
  await lodge(CASE, name, by.body, data);
  await opened(`${CASE}.${id}`);
}

async function killWorker(): Promise<void> {
  await kill(worker);
}

test('S34 a worker killed with kill -9 while the provinces bring in their parts loses none, doubles none, and the case goes on', async () => {
  const figures = [
    { ask: 'method', value: 'balance' },
    { ask: 'base-year', value: 2020 },
    { ask: 'growth', value: 8.5 },
  ];
  await lodge(CASE, 'submit', COUNCIL, { step: 'forecast-method', ...document('method'), figures });
  await sendOut('agree-forecast-method');
  await killWorker();
  for (const unit of PROVINCES)
    await lodge(`${CASE}.agree-forecast-method`, 'reply', `${unit}.ubnd`, { answer: 'agree', comments: [] });
  worker = await plant.startWorker();
  await isOpen('adopt-forecast-method');
  await lodge(CASE, 'sign', COUNCIL, { step: 'adopt-forecast-method', ...document('decision') });
  const assignments = PROVINCES.map((unit) => ({
    id: `s-${unit}`,
    body: `${unit}.so-tai-chinh`,
    dueOn: '2031-01-02',
    tell: [],
  }));
  await lodge(CASE, 'submit', COUNCIL, { step: 'assign-surveys', ...document('assignment'), assignments });
  await opened(`${CASE}.surveys`);
  const parts = PROVINCES.map((unit) =>
    lodge(`${CASE}.surveys`, 'contribute', `${unit}.so-tai-chinh`, { duty: `s-${unit}`, ...document('survey') }),
  );
  await parts[0];
  await killWorker();
  await Promise.all(parts);
  worker = await plant.startWorker();
  await isOpen('forecasts');
  const entries = await readAll(plant.db, `${CASE}.surveys`);
  const named = (name: string, kind: string) =>
    entries.filter((entry) => entry.name === name && entry.kind === kind).map(({ data }) => data.duty ?? data.outcome);
  expect(named('contribution-received', 'event').sort()).toEqual(['s-75', 's-79', 's-80']);
  expect(named('closed', 'event')).toEqual(['gathered']);
  expect(
    (await readAll(plant.db, CASE)).filter(
      ({ name, kind, data }) => name === 'gathering-closed' && kind === 'act' && data.step === 'surveys',
    ),
  ).toHaveLength(1);
  expect(await step('surveys')).toMatchObject({ outcome: 'gathered', round: 1 });
  expect((await verifyRegister(plant.db)).faults).toEqual([]);
}, 180_000);

test('S18 S34 Temporal’s store is lost while the provinces bring in their parts, one twice and one by the wrong body: each counts once, the wrong one is refused, and the case goes on', async () => {
  await sendOut('forecasts');
  const contribute = (body: string, id: string) =>
    plant.lodger().lodge({
      id,
      caseId: `${CASE}.forecasts`,
      name: 'contribute',
      by: officer(body),
      data: {
        ...document('forecast'),
        figures: [
          { ask: 'method', value: 'balance' },
          { ask: 'base-year', value: 2020 },
          { ask: 'growth', value: 8.1 },
        ],
      },
    });
  await plant.loseTemporal();
  const early = await contribute('75.so-tai-chinh', 'early');
  await plant.startTemporal();
  const wrong = await contribute('75.ubnd', 'wrong');
  const late = await Promise.all(
    ['79.so-tai-chinh', '80.so-tai-chinh', '80.so-tai-chinh'].map((body) => contribute(body, `part/${body}`)),
  );
  expect(new Set(late.map(({ seq }) => seq)).size).toBe(2);
  expect(await plant.answer(`${CASE}.forecasts`, early.seq)).toMatchObject({ accepted: true });
  expect(await plant.answer(`${CASE}.forecasts`, wrong.seq)).toMatchObject({ accepted: false, code: 'not-consulted' });
  await isOpen('review-forecasts');
  const entries = await readAll(plant.db, `${CASE}.forecasts`);
  expect(
    entries
      .filter(({ kind, name }) => kind === 'event' && name === 'contribution-received')
      .map(({ data }) => data.duty)
      .sort(),
  ).toEqual(PROVINCES.map((unit) => `${unit}.so-tai-chinh`));
  expect(
    (await readAll(plant.db, CASE)).filter(
      ({ name, kind, data }) => name === 'gathering-closed' && kind === 'act' && data.step === 'forecasts',
    ),
  ).toHaveLength(1);
  expect((await verifyRegister(plant.db)).faults).toEqual([]);
}, 180_000);
