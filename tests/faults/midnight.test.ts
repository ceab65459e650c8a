import { defaultPayloadConverter } from '@temporalio/client';
import { endOfVnDay } from '../../domain/calendar/dates';
import { inParallel } from '../../register/inParallel';
import { verifyRegister } from '../../register/verify';
import { bodies, consultationOpening, publishLaw } from '../support/cases';
import { historyOf, leaks } from '../support/histories';
import { Plant, until } from '../support/plant';

const DUE = '2026-12-01';
const MIDNIGHT = Date.parse(endOfVnDay(DUE));
const COUNT = 60;
const IDS = Array.from({ length: COUNT }, (_, index) => `22.midnight-${index}`);
/** Fifty cases look in a second: so many need two. The first to open see no others, and don't wait. */
const SPREAD_SECONDS = COUNT / 50;

let plant: Plant;

beforeAll(async () => {
  plant = await Plant.start();
  await publishLaw(plant.db);
  await plant.startWorker();
  await plant.setClock(endOfVnDay(DUE), 36);
  await inParallel(IDS, 20, async (caseId) => {
    const { toOpen, act } = consultationOpening(caseId, bodies(2), { dueOn: DUE });
    await plant.lodger().open(toOpen, act);
  });
}, 90_000);
afterAll(() => plant?.stop());

const silences = () => plant.db.entry.findMany({ where: { kind: 'event', name: 'silence' } });

test('given 60 consultations that end at one midnight, when it comes, then their timers ring spread over seconds, and each is brought to its end once, as of midnight', async () => {
  await until(
    async () => (await plant.db.case.count({ where: { closedAt: null } })) === 0,
    'all to end',
    90_000,
    () => plant.logs(),
  );
  const ended = await silences();
  expect(new Set(ended.map(({ caseId }) => caseId)).size).toBe(COUNT);
  expect(ended).toHaveLength(COUNT);
  expect(ended.filter(({ at }) => at.getTime() < MIDNIGHT)).toEqual([]);
  const seconds = await Promise.all(IDS.map(toLookAfterMidnight));
  expect(Math.max(...seconds)).toBeLessThanOrEqual(SPREAD_SECONDS);
  expect(new Set(seconds.map(Math.floor)).size).toBeGreaterThanOrEqual(2);
  expect((await verifyRegister(plant.db)).faults).toEqual([]);
  expect(await leaks(plant.client)).toEqual([]);
}, 150_000);

/** How many seconds after midnight the case was told to look: a busy machine may ring its timer later. */
async function toLookAfterMidnight(workflowId: string): Promise<number> {
  const { runId } = await plant.client.workflow.getHandle(workflowId).describe();
  const { events } = await historyOf(plant.client, { workflowId, runId });
  const spreads = (events ?? [])
    .flatMap(({ markerRecordedEventAttributes: local }) => local?.details?.result?.payloads ?? [])
    .map((payload) => defaultPayloadConverter.fromPayload<{ spread?: number } | null>(payload)?.spread ?? 0);
  return Math.max(...spreads) / 1_000;
}
