import { SYSTEM, type Data } from '../../domain/case/entry';
import type { Citation } from '../../domain/law/procedure';
import { loadCalendar } from '../../procedures/calendars/load';
import { loadDirectory, procedureFor } from '../../procedures/load';
import { cycleId, openingOf } from '../../procedures/opening';
import { lawHash } from '../../register/law';
import { cycleOf, moveAct, moveData, withOverlays } from '../../register/moves';
import { publishVersion, versionOf } from '../../register/versions';
import { verifyRegister } from '../../register/verify';
import { AMENDED, amended, AMENDED_PROCEDURE } from '../support/amended';
import { publishLaw } from '../support/cases';
import { Plant, until } from '../support/plant';

/** Twelve provinces' cycles are moved at once, and the worker is killed in the middle of it. */
const UNITS = ['01', '04', '08', '11', '12', '14', '15', '19', '20', '22', '24', '25'];
const YEAR = 2029;
const CITES: Citation[] = [
  { instrument: 'decree-73-2026', article: '50', clause: '1', verified: 'read', checkedOn: '2026-11-24' },
];
const BEGIN = '2028-05-04';

let plant: Plant;
beforeAll(async () => {
  plant = await Plant.start();
}, 120_000);
afterAll(() => plant.stop(), 60_000);

async function openCycles(): Promise<string[]> {
  await publishLaw(plant.db);
  const [procedure, calendar] = [procedureFor(AMENDED_PROCEDURE, YEAR), loadCalendar()];
  const law = { procedure, procedureHash: lawHash(procedure), calendar, calendarHash: lawHash(calendar) };
  const lodger = plant.lodger();
  return Promise.all(
    UNITS.map(async (unit) => {
      const id = cycleId({ procedure, unit, year: YEAR });
      const data = openingOf({ directory: loadDirectory(), ...law, unit, year: YEAR, on: BEGIN });
      await lodger.open(
        {
          id,
          kind: 'plan-cycle',
          procedure: procedure.id,
          version: procedure.version,
          unit,
          year: YEAR,
          title: data.title,
        },
        { id: `${id}/open`, caseId: id, name: 'open', by: SYSTEM, data: data as unknown as Data },
      );
      return id;
    }),
  );
}

const moved = (): Promise<number> => plant.db.entry.count({ where: { name: 'version-moved' } });

/** Each case's move, by the act that every asking gives the same id. */
async function moveAll(cases: string[], lodger = plant.lodger()): Promise<void> {
  const version = await withOverlays(plant.db, await versionOf(plant.db, AMENDED_PROCEDURE, AMENDED));
  await Promise.all(
    cases.map(async (id) => {
      const state = await cycleOf(plant.reader, id);
      if (state.procedureHash === version.hash) return;
      const data = moveData(
        { directory: loadDirectory() },
        state,
        version,
        `${BEGIN}T02:00:00.000Z`,
        CITES,
      ) as unknown as Data;
      await lodger.lodge({
        id: moveAct(id, state, version),
        caseId: id,
        name: 'move-version',
        by: { body: 'VN.quan-tri', officer: 'chief', role: 'officer' },
        data,
      });
    }),
  );
}

test('a worker killed midway of a move of many cases: none is lost, none is moved twice', async () => {
  const cases = await openCycles();
  await publishVersion(plant.db, { text: amended(), by: 'test', why: 'x' });
  const worker = await plant.startWorker();
  await until(
    async () => (await plant.db.case.count({ where: { ruledSeq: { gt: 0 } } })) === cases.length,
    'all cycles to be settled',
    60_000,
    () => plant.logs(),
  );
  await moveAll(cases);
  await until(
    async () => (await moved()) >= 1,
    'the first move',
    60_000,
    () => plant.logs(),
  );
  process.kill(worker.pid, 'SIGKILL');
  await moveAll(cases);
  await plant.startWorker();
  await until(
    async () => (await moved()) === cases.length,
    'every move',
    90_000,
    () => plant.logs(),
  );
  const acts = await plant.db.entry.groupBy({
    by: ['caseId'],
    where: { name: 'move-version', kind: 'act' },
    _count: true,
  });
  expect(acts.map(({ _count }) => _count)).toEqual(cases.map(() => 1));
  expect(await plant.db.case.count({ where: { id: { in: cases }, version: AMENDED } })).toBe(cases.length);
  expect((await verifyRegister(plant.db)).faults).toEqual([]);
}, 240_000);
