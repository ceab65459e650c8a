import { seesIt, sightsOf } from '../../api/http/accessNews';
import { cases } from '../../api/cases/queries';
import { startApi, type TestApi } from './support/api';
import { caseFamily } from './support/family';
import { officer, type SeatGiven } from './support/people';

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
  await caseFamily(api.services.db, 'province');
});
afterAll(() => api.close());

async function sees(name: string, seats: SeatGiven[], more = {}): Promise<string[]> {
  const row = await officer(api, name, seats, more);
  const all = ['region', 'province', 'opinions', 'other', 'none'];
  const seen = await Promise.all(all.map((id) => api.services.access.maySeeCase(row, id)));
  const ids = all.filter((_id, index) => seen[index]);
  // A list, and the stream of changes, ask the same of many cases and of many viewers at once.
  const viewer = await api.services.access.viewer(row);
  const listed = await cases({ query: { limit: 50 }, officer: row, services: api.services } as never);
  expect(listed.items.map(({ id }) => id).sort()).toEqual([...ids].sort());
  const sights = await sightsOf(api.services.db, all, ['22.none', ...viewer.bodies]);
  expect(
    sights
      .filter((sight) => seesIt(viewer, sight))
      .map(({ caseId }) => caseId)
      .sort(),
  ).toEqual([...ids].sort());
  return ids;
}

test.each<[string, SeatGiven[], string[]]>([
  ['without a seat', [], []],
  ['of the case’s unit', [{ body: '22.hdnd' }], ['province', 'opinions']],
  ['of the case’s unit, but no more', [{ body: '22.hdnd', to: '2026-09-14' }], []],
  ['of the case’s unit, but not yet', [{ body: '22.hdnd', from: '2026-09-16' }], []],
  ['with a task: the case and its parent', [{ body: '06652.ubnd' }], ['province', 'opinions']],
  ['of the same unit as one with a task, but of another body', [{ body: '06652.hdnd' }], []],
  ['who held a step: the case, its parent and its children', [{ body: '24.ubnd' }], ['region', 'province', 'opinions']],
  ['who was written to', [{ body: '31.ubnd' }], ['region', 'province', 'opinions']],
  ['who has acted', [{ body: '33.ubnd' }], ['region', 'province', 'opinions']],
  ['of a unit whose code begins alike', [{ body: '2.ubnd' }], []],
])('an officer %s', async (name, seats, expected) => {
  expect(await sees(name, seats)).toEqual(expected);
});

test.each<[string, SeatGiven[], string[]]>([
  ['with a part in the parent', [{ body: '24.ubnd' }], ['later']],
  ['of its unit', [{ body: '22.hdnd' }], ['later']],
  ['with a part in its parent’s parent', [{ body: '06652.ubnd' }], []],
])('a case that is opened later is seen by an officer %s, and by nobody once it is gone', async (name, seats, seen) => {
  const row = await officer(api, `later ${name}`, seats);
  const { db, access } = api.services;
  const opened = { kind: 'gathering', unit: '22', parent: 'province', title: {}, openedAt: new Date() };
  await db.case.create({ data: { id: 'later', ...opened } });
  expect(await access.maySeeCase(row, 'later')).toBe(seen.length > 0);
  await db.case.delete({ where: { id: 'later' } });
  expect(await db.sight.count({ where: { OR: [{ caseId: 'later' }, { via: 'later' }] } })).toBe(0);
});

test('whoever a step passes to sees its case', async () => {
  const row = await officer(api, 'successor', [{ body: '08.ubnd' }]);
  const step = { caseId_step: { caseId: 'other', step: 'passed' } };
  const held = { kind: 'draft', round: 1, status: 'open', holder: '79.ubnd', unit: '79', facts: {} };
  await api.services.db.step.create({ data: { ...step.caseId_step, ...held } });
  expect(await api.services.access.maySeeCase(row, 'other')).toBe(false);
  await api.services.db.step.update({ where: step, data: { holder: '08.ubnd' } });
  expect(await api.services.access.maySeeCase(row, 'other')).toBe(true);
});

test('rebuilt from what the register has, who sees what is the same', async () => {
  const { db } = api.services;
  const kept = () => db.sight.findMany({ orderBy: [{ viewer: 'asc' }, { caseId: 'asc' }, { via: 'asc' }] });
  await db.step.deleteMany({ where: { caseId: 'other' } });
  await db.sight.deleteMany({ where: { caseId: 'other', via: { not: '' } } });
  const before = await kept();
  await db.$executeRaw`SELECT rebuild_sights()`;
  expect(await kept()).toEqual(before);
});

test('an administrator sees every case that there is', async () => {
  expect(await sees('admin', [], { admin: true })).toEqual(['region', 'province', 'opinions', 'other']);
});
