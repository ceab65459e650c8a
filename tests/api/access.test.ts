import { seesIt, sightsOf } from '../../api/http/accessNews';
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
  // The stream of changes asks the same of many viewers at once.
  const viewer = await api.services.access.viewer(row);
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

test('an administrator sees every case that there is', async () => {
  expect(await sees('admin', [], { admin: true })).toEqual(['region', 'province', 'opinions', 'other']);
});
