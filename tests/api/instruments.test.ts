import { withoutUnit } from '../../domain/units/bodies';
import { unverified } from '../../procedures/unverified';
import { startApi, type TestApi } from './support/api';
import type { Browser } from './support/browser';
import { PLANNING, startCycle } from './support/cases';
import { signedIn } from './support/people';

let api: TestApi;
let planner: Browser;
let admin: Browser;

beforeAll(async () => {
  api = await startApi();
  planner = await signedIn(api, 'planner', [{ body: PLANNING }]);
  admin = await signedIn(api, 'chief', [], { admin: true });
  await startCycle(planner).expect(201);
});
afterAll(() => api.close());

test('every cited instrument has its dates and how sure they are, the newest first', async () => {
  const { items } = (await planner.get('/api/instruments').expect(200)).body as {
    items: { id: string; inForceFrom: string; inForceTo: string | null; verified: string }[];
  };
  expect(items.find(({ id }) => id === 'law-83-2015')).toMatchObject({
    inForceFrom: '2017-01-01',
    inForceTo: '2025-12-31',
    replacedBy: ['law-89-2025'],
    verified: 'read',
    note: null,
  });
  expect(items.map(({ inForceFrom }) => inForceFrom)).toEqual(
    items
      .map(({ inForceFrom }) => inForceFrom)
      .sort()
      .reverse(),
  );
});

test('every body of the directory has its days and how sure they are: what is in doubt is what docs/law-unverified.md lists', async () => {
  const { items } = (await planner.get('/api/directory/bodies').expect(200)).body as {
    items: { id: string; name: { en: string }; verified: string; clause: object | null }[];
  };
  expect(items.find(({ id }) => id === 'tong-thu-ky-quoc-hoi')).toMatchObject({
    level: 'nation',
    from: null,
    verified: 'read',
    clause: { text: { vi: 'khoản 1 Điều 12 Luật 87/2015/QH13' } },
  });
  const listed = unverified()
    .unread.filter(({ file }) => file === 'bodies.yaml')
    .map(({ verified, says }) => `${verified} ${withoutUnit(says).en}`);
  const doubtful = items.filter(({ verified }) => verified !== 'read');
  expect(doubtful.length).toBeGreaterThan(10);
  for (const { verified, name } of doubtful)
    expect(listed.some((one) => one.startsWith(`${verified} ${name.en}`))).toBe(true);
});

test('a version names everyone in words; only administrators are told how many cases run under it', async () => {
  const { body } = await planner.get('/api/procedures/annual-plan-commune/versions/2027-redrawn').expect(200);
  expect(body.bodies).toMatchObject({
    'ubnd@parent': { vi: 'Ủy ban nhân dân cấp trên trực tiếp' },
    'planning-office': { en: 'Planning office' },
  });
  const running = async (by: Browser) =>
    (await by.get('/api/procedures').expect(200)).body.items
      .filter(({ id }: { id: string }) => id === 'annual-plan-province')
      .map((one: { version: string; running: number | null }) => [one.version, one.running]);
  expect(await running(admin)).toEqual(
    expect.arrayContaining([
      ['2015-law-83', 0],
      ['2027-redrawn', 1],
    ]),
  );
  expect(await running(planner)).toContainEqual(['2027-redrawn', null]);
});

test('running cases are listed by the version they stand under, to whoever may see them', async () => {
  const stranger = await signedIn(api, 'stranger', [{ body: '79.so-tai-chinh' }]);
  const under = async (by: Browser, version: string) =>
    (
      await by.get('/api/cases', { procedure: 'annual-plan-province', version, open: 'true' }).expect(200)
    ).body.items.map(({ id }: { id: string }) => id);
  expect(await under(planner, '2027-redrawn')).toEqual(['22.annual-plan-province.2027']);
  expect(await under(planner, '2026-decree-163')).toEqual([]);
  expect(await under(stranger, '2027-redrawn')).toEqual([]);
});
