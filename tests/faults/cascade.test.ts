import { vnDateOf } from '../../domain/calendar/dates';
import { SYSTEM } from '../../domain/case/entry';
import type { CycleState } from '../../domain/cycle/state';
import { loadDirectory } from '../../procedures/load';
import { readAll } from '../../register/read';
import { verifyRegister } from '../../register/verify';
import { cycleOpening, publishLaw } from '../support/cases';
import { allWorkflows, leaks } from '../support/histories';
import { kill, Plant, until } from '../support/plant';

const STARTS = '2026-05-04T02:00:00.000Z';
const COMMUNES = loadDirectory().children('22', 'commune', vnDateOf(STARTS));
const cycle = cycleOpening(vnDateOf(STARTS), 2027, 'all');
const minutes = (count: number): string => new Date(Date.parse(STARTS) + count * 60_000).toISOString();

let plant: Plant;

beforeAll(async () => {
  plant = await Plant.start();
  await publishLaw(plant.db);
  await plant.setClock(STARTS, 0);
});
afterAll(() => plant?.stop());

const opened = (): Promise<number> => plant.db.case.count({ where: { procedure: 'annual-plan-commune' } });
const settled = async (): Promise<boolean> =>
  (await plant.db.case.findMany({ where: { kind: 'plan-cycle' } })).every(({ actSeq, ruledSeq, settledAt }) => actSeq === ruledSeq && settledAt !== null);

test('S1 S2: the worker is killed again and again while a province opens its communes’ plans: each is opened exactly once', async () => {
  let worker = await plant.startWorker();
  await plant.lodger().open(cycle.toOpen, cycle.act);
  // Killed as soon as the first batch shows, in the middle of telling its workflows.
  await until(async () => (await opened()) > 0, 'the first batch', 20_000, () => plant.logs());
  await kill(worker);
  const first = await opened();
  expect([first > 0, first < COMMUNES.length]).toEqual([true, true]);

  await plant.setClock(minutes(6), 0);
  worker = await plant.startWorker();
  await until(async () => (await opened()) > first, 'the second batch', 60_000, () => plant.logs());
  await kill(worker);
  await plant.setClock(minutes(60), 0);
  await plant.startWorker();
  await until(async () => (await opened()) === COMMUNES.length && (await settled()), 'all batches', 90_000, () => plant.logs());

  const rows = await plant.db.entry.findMany({ where: { case: { procedure: 'annual-plan-commune' }, kind: 'act' }, select: { caseId: true, name: true, officer: true } });
  for (const code of COMMUNES) {
    const acts = rows.filter(({ caseId }) => caseId === `${code}.annual-plan-commune.2027`);
    expect([code, acts.map(({ name, officer }) => `${name} ${officer}`)]).toEqual([code, [`open ${SYSTEM.officer}`, `upper-plan ${SYSTEM.officer}`]]);
  }
  const view = await plant.reader.read<CycleState>(cycle.toOpen.id);
  const plans = Object.values((view?.file.state as CycleState).cascades['cascade-communes']?.plans ?? {});
  expect(plans.map(({ unit }) => unit)).toEqual([...COMMUNES].sort());
  expect((await readAll(plant.db, cycle.toOpen.id)).filter(({ name }) => name === 'cascade-batch')).toHaveLength(3);
  const runs = (await allWorkflows(plant.client)).filter(({ workflowId }) => workflowId.includes('annual-plan-commune'));
  expect(new Set(runs.map(({ workflowId }) => workflowId)).size).toBe(COMMUNES.length);
  expect((await verifyRegister(plant.db)).faults).toEqual([]);
  expect(await leaks(plant.client)).toEqual([]);
}, 240_000);
