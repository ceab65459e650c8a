import { vnDateOf } from '../../domain/calendar/dates';
import type { CycleState } from '../../domain/planCycle/state';
import { SYSTEM, type Data } from '../../domain/case/entry';
import { loadCalendar } from '../../procedures/calendars/load';
import { loadDirectory, procedureFor } from '../../procedures/load';
import { cycleId, openingOf } from '../../procedures/opening';
import { lawHash, publishCalendar, publishProcedure } from '../../register/law';
import { readAll } from '../../register/read';
import { verifyRegister } from '../../register/verify';
import { consultationOpening, publishLaw, reply } from '../support/cases';
import { leaks } from '../support/histories';
import { kill, Plant, until } from '../support/plant';

/** Friday 28 February 2025, at noon in Vietnam; the departments merge at midnight. */
const NOON = '2025-02-28T05:00:00.000Z';
const MIDNIGHT = '2025-02-28T17:00:00.000Z';
const [OLD, NEW, HEALTH] = ['22.so-ke-hoach-dau-tu', '22.so-tai-chinh', '22.so-y-te'];
const CONSULTATIONS = Array.from({ length: 40 }, (_, index) =>
  consultationOpening(`asked-${String(index).padStart(2, '0')}`, [OLD, HEALTH], { dueOn: '2025-03-31' }),
);
const PROCEDURE = procedureFor('annual-plan-province', 2025);
const CYCLE = cycleId({ procedure: PROCEDURE, unit: '22', year: 2025 });

let plant: Plant;

beforeAll(async () => {
  plant = await Plant.start();
  await publishLaw(plant.db);
  await plant.setClock(NOON, 0);
  const calendar = loadCalendar();
  await Promise.all([publishProcedure(plant.db, PROCEDURE), publishCalendar(plant.db, calendar)]);
  const opening = openingOf({
    directory: loadDirectory(),
    procedure: PROCEDURE,
    procedureHash: lawHash(PROCEDURE),
    calendar,
    calendarHash: lawHash(calendar),
    unit: '22',
    year: 2025,
    on: vnDateOf(NOON),
  }) as unknown as Data;
  const lodger = plant.lodger({ tells: false });
  const { id: procedure, version, title } = PROCEDURE;
  await lodger.open(
    { id: CYCLE, kind: 'plan-cycle', procedure, version, unit: '22', year: 2025, title },
    { id: `${CYCLE}/open`, caseId: CYCLE, name: 'open', by: SYSTEM, data: opening },
  );
  for (const { toOpen, act } of CONSULTATIONS) await lodger.open(toOpen, act);
}, 120_000);
afterAll(() => plant?.stop());

/** In how many cases; the cycle has several bodies that cease. */
const count = async (kind: string, name: string): Promise<number> =>
  (await plant.db.entry.groupBy({ by: ['caseId'], where: { kind, body: { contains: `"name":"${name}"` } } })).length;
const ALL = CONSULTATIONS.length + 1;

test('S1 S34: the worker is killed while it tells the cases of a body’s end, and again while they hand its duties over: each case is told once and hands over once', async () => {
  let worker = await plant.startWorker();
  await until(
    async () => (await count('act', 'succeed')) > 0,
    'the first case to be told',
    60_000,
    () => plant.logs(),
  );
  await kill(worker);
  const told = await count('act', 'succeed');
  expect(told).toBeLessThan(ALL);

  worker = await plant.startWorker();
  await until(
    async () => (await count('act', 'succeed')) === ALL,
    'all cases to be told',
    60_000,
    () => plant.logs(),
  );
  await until(
    async () => (await plant.db.case.count({ where: { wakeAt: new Date(MIDNIGHT) } })) === ALL,
    'all cases to wait for midnight',
    60_000,
    () => plant.logs(),
  );
  expect(await count('event', 'succeeded')).toBe(0);
  await kill(worker);

  await plant.setClock(MIDNIGHT, 0);
  worker = await plant.startWorker();
  await until(
    async () => (await count('event', 'succeeded')) > 0,
    'the first handing over',
    60_000,
    () => plant.logs(),
  );
  await kill(worker);
  await plant.startWorker();
  await until(
    async () => (await count('event', 'succeeded')) === ALL,
    'all to be handed over',
    90_000,
    () => plant.logs(),
  );

  for (const { toOpen } of CONSULTATIONS) {
    const entries = await readAll(plant.db, toOpen.id);
    expect(
      entries
        .filter(({ name }) => name === 'succeed' || name === 'succeeded')
        .map(({ kind, data }) => [kind, data.old ?? data.accepted ?? null]),
    ).toEqual([
      ['act', null],
      ['ruling', true],
      ['event', OLD],
    ]);
    expect(
      (await plant.db.task.findMany({ where: { caseId: toOpen.id }, orderBy: { body: 'asc' } })).map(
        ({ body }) => body,
      ),
    ).toEqual([NEW, HEALTH].sort());
  }
  const state = (await plant.reader.read<CycleState>(CYCLE))?.file.state;
  expect([state?.opening.managers.includes(OLD), state?.opening.managers.includes(NEW)]).toEqual([false, true]);
  expect(await plant.db.task.count({ where: { caseId: CYCLE, body: OLD } })).toBe(0);

  const lodger = plant.lodger();
  const [late, right] = [await lodger.lodge(reply('asked-00', OLD)), await lodger.lodge(reply('asked-00', NEW))];
  expect(await plant.answer('asked-00', late.seq)).toMatchObject({
    accepted: false,
    code: 'body-succeeded',
    facts: { new: NEW, on: '2025-03-01' },
  });
  expect(await plant.answer('asked-00', right.seq)).toMatchObject({ accepted: true });
  expect((await verifyRegister(plant.db)).faults).toEqual([]);
  expect(await leaks(plant.client)).toEqual([]);
}, 300_000);
