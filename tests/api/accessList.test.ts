import { type Viewer, visibleTo } from '../../api/http/access';
import { visibleInList } from '../../api/http/accessList';
import type { Prisma } from '../../prisma/generated/client';
import { startApi, type TestApi } from './support/api';
import { caseFamily } from './support/family';

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
  await caseFamily(api.services.db, 'region');
});
afterAll(() => api.close());

async function seen(condition: Prisma.Sql): Promise<string[]> {
  return (
    await api.services.db.$queryRaw<{ id: string }[]>`SELECT c."id" FROM "Case" c WHERE ${condition} ORDER BY 1`
  ).map(({ id }) => id);
}

const of = (...bodies: string[]): Viewer => ({
  admin: false,
  bodies,
  units: bodies.map((body) => body.split('.')[0]!),
});

test.each<[string, Viewer, string[]]>([
  ['an administrator', { admin: true, bodies: [], units: [] }, ['opinions', 'other', 'province', 'region']],
  ['nobody’s officer', of(), []],
  ['an officer of the unit', of('22.hdnd'), ['opinions', 'province']],
  ['an officer with a task', of('06652.ubnd'), ['opinions', 'province']],
  ['an officer with a step', of('24.ubnd'), ['opinions', 'province', 'region']],
  ['an officer who was written to', of('31.ubnd'), ['opinions', 'province', 'region']],
  ['an officer who acted', of('33.ubnd'), ['province', 'region']],
  ['an officer of two bodies', of('33.ubnd', '79.ubnd'), ['other', 'province', 'region']],
])('%s sees the same cases in lists as one by one', async (_who, viewer, expected) => {
  expect(await seen(visibleInList(viewer))).toEqual(expected);
  expect(await seen(visibleTo(viewer))).toEqual(expected);
});
