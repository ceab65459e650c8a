import { vnDateOf } from '../../domain/calendar/dates';
import { SYSTEM } from '../../domain/case/entry';
import type { CycleState } from '../../domain/planCycle/state';
import { loadDirectory } from '../../procedures/load';
import { readAll } from '../../register/read';
import { verifyRegister } from '../../register/verify';
import { cycleOpening, officer, publishLaw } from '../support/cases';
import { leaks } from '../support/histories';
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
const planOf = (commune: string): string => `${commune}.annual-plan-commune.2027`;
const settled = async (): Promise<boolean> =>
  (await plant.db.case.findMany({ where: { kind: 'plan-cycle' } })).every(
    ({ actSeq, ruledSeq, settledAt }) => actSeq === ruledSeq && settledAt !== null,
  );

/** A step that is open in the commune's plan that was opened first. */
async function openStep() {
  const {
    caseId,
    step,
    case: { unit },
  } = await plant.db.step.findFirstOrThrow({
    where: { status: 'open', case: { procedure: 'annual-plan-commune' } },
    orderBy: { case: { openedAt: 'asc' } },
    include: { case: true },
  });
  return { caseId, step, unit };
}

/** The acts of every commune's plan: opened from above and told the upper plan, each once. */
async function expectOnce(more: Record<string, string[]> = {}): Promise<void> {
  const rows = await plant.db.entry.findMany({
    where: { case: { procedure: 'annual-plan-commune' }, kind: 'act' },
    select: { caseId: true, name: true, officer: true },
    orderBy: { seq: 'asc' },
  });
  for (const code of COMMUNES) {
    const acts = rows.filter(({ caseId }) => caseId === planOf(code));
    expect([code, acts.map(({ name, officer: by }) => `${name} ${by}`)]).toEqual([
      code,
      [`open ${SYSTEM.officer}`, `upper-plan ${SYSTEM.officer}`, ...(more[code] ?? [])],
    ]);
  }
}

test('S1 S2: the worker is killed while a province opens its communes’ plans: it goes on where it was', async () => {
  const worker = await plant.startWorker();
  await plant.lodger().open(cycle.toOpen, cycle.act);
  // Killed as soon as the first batch shows, in the middle of telling its workflows.
  await until(
    async () => (await opened()) > 0,
    'the first batch',
    60_000,
    () => plant.logs(),
  );
  await kill(worker);
  const first = await opened();
  expect([first > 0, first < COMMUNES.length]).toEqual([true, true]);

  await plant.setClock(minutes(6), 0);
  await plant.startWorker();
  await until(
    async () => (await opened()) > first && (await settled()),
    'the second batch',
    60_000,
    () => plant.logs(),
  );
}, 120_000);

test('S1 S2: Temporal’s store is lost in the middle of it: every plan is opened exactly once, and one that was open takes acts as before', async () => {
  const { caseId, step, unit } = await openStep();
  expect(await opened()).toBeLessThan(COMMUNES.length);
  await plant.loseTemporal();
  const committee = officer(`${unit}.ubnd`);
  const { seq } = await plant
    .lodger()
    .lodge({ id: 'meanwhile', caseId, name: 'remind', by: committee, data: { step } });
  await plant.startTemporal();
  await plant.setClock(minutes(60), 0);
  await until(
    async () => (await opened()) === COMMUNES.length && (await settled()),
    'all batches',
    90_000,
    () => plant.logs(),
  );

  expect(await plant.answer(caseId, seq)).toMatchObject({ accepted: true });
  await expectOnce({ [unit]: [`remind ${committee.officer}`] });
  const view = await plant.reader.read<CycleState>(cycle.toOpen.id);
  const plans = Object.values((view?.file.state as CycleState).cascades['cascade-communes']?.plans ?? {});
  expect(plans.map(({ unit }) => unit)).toEqual([...COMMUNES].sort());
  expect((await readAll(plant.db, cycle.toOpen.id)).filter(({ name }) => name === 'cascade-batch')).toHaveLength(3);
  expect((await verifyRegister(plant.db)).faults).toEqual([]);
  expect(await leaks(plant.client)).toEqual([]);
}, 120_000);
