import { startApi, type TestApi } from './support/api';
import { Browser } from './support/browser';
import { signedIn } from './support/people';

let api: TestApi;
let anyone: Browser;
beforeAll(async () => {
  api = await startApi();
  anyone = await signedIn(api, 'anyone');
});
afterAll(() => api.close());

const codes = async (query: Record<string, string | number>) =>
  (await anyone.get('/api/units', query).expect(200)).body.items.map(({ code }: { code: string }) => code);

test.each<[Record<string, string>, number]>([
  [{}, 34],
  [{ on: '2025-06-30' }, 63],
  [{ level: 'region' }, 6],
  [{ level: 'nation' }, 1],
  [{ parent: '22', level: 'commune' }, 54],
  [{ parent: '22', level: 'district' }, 0],
  [{ parent: '22', level: 'region' }, 0],
])('units %j', async (query, count) => {
  expect(await codes({ ...query, limit: 200 })).toHaveLength(count);
});

test('are found by part of a name without its marks, or by code', async () => {
  expect(await codes({ q: 'quang n' })).toEqual(['22', '51']);
  expect(await codes({ q: '22' })).toEqual(['22']);
});

test('come page by page', async () => {
  const { body } = await anyone.get('/api/units', { limit: 33 });
  expect(body.items).toHaveLength(33);
  expect((await anyone.get('/api/units', { limit: 33, cursor: body.next })).body).toMatchObject({
    items: [{ level: 'province' }],
    next: null,
  });
});

test('a unit has the bodies of the day', async () => {
  const { body } = await anyone.get('/api/units/22').expect(200);
  expect(body).toMatchObject({
    code: '22',
    level: 'province',
    name: { vi: 'Tỉnh Quảng Ninh' },
    parent: 'VN',
    region: 'R-DBSH',
    on: '2026-09-15',
  });
  const ids = (bodies: { id: string }[]) => bodies.map(({ id }) => id);
  expect(ids(body.bodies)).not.toContain('22.so-ke-hoach-dau-tu');
  expect(body.ended).toContainEqual({
    id: '22.so-ke-hoach-dau-tu',
    name: { vi: 'Sở Kế hoạch và Đầu tư tỉnh Quảng Ninh', en: expect.any(String) },
    short: expect.anything(),
  });
  expect(ids((await anyone.get('/api/units/22', { on: '2025-02-28' })).body.bodies)).toContain('22.so-ke-hoach-dau-tu');
});

test('the country’s regimes, with dates and the acts that made them', async () => {
  const { items } = (await anyone.get('/api/regimes').expect(200)).body;
  expect(items.map(({ id, to }: { id: string; to: string | null }) => [id, to])).toEqual([
    ['three-tiers', '2025-06-30'],
    ['two-tiers', '2026-04-29'],
    ['two-tiers-2026', null],
  ]);
  expect(items[1]).toMatchObject({
    from: '2025-07-01',
    levels: ['nation', 'region', 'province', 'commune'],
    verified: 'second-hand',
    clause: { text: { vi: expect.any(String) } },
  });
});

test('a unit that isn’t there on that day is not found', async () => {
  await anyone.get('/api/units/23').expect(404);
  await anyone.get('/api/units', { parent: '99' }).expect(404);
});

test('only those signed in may look', async () => {
  await new Browser(api.server).get('/api/units').expect(401);
});
