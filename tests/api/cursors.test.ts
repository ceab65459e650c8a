import { ROUTES } from '../../api/routes';
import { startApi, type TestApi } from './support/api';
import type { Browser } from './support/browser';
import { signedIn } from './support/people';

/** What a list must be told besides, to be one. */
const needed: Record<string, Record<string, string>> = {
  '/public/projects': { unit: '06673' },
  '/overdue/summary': { by: 'level' },
  '/overdue/extensions': { to: '2030-01-02' },
  '/overlays/moves': { unit: '22', procedure: 'annual-plan-province' },
};

let api: TestApi;
let admin: Browser;
beforeAll(async () => {
  api = await startApi();
  const body = '22.thuong-truc-hdnd';
  admin = await signedIn(api, 'admin', [{ body }], { admin: true });
  const about = { body, type: 'note', title: 'Ghi chú', filename: 'ghi-chu.txt' };
  needed['/documents'] = { series: (await admin.upload(about, 'text/plain', Buffer.from('x'))).body.series as string };
});
afterAll(() => api.close());

/** Every list that has an address of its own and goes on page by page. */
const LISTS = ROUTES.filter(
  ({ method, path, query }) => method === 'get' && !path.includes(':') && query && 'cursor' in query.shape,
).map(({ path }) => path);

/** Keys of one to four parts that no page gives: of other types, or beyond what a column holds. */
const KEYS = [1, 2, 3, 4].flatMap((length) =>
  [null, 1e300, -1, '', 'x', '\u0000', '\ud800'].map((part) => JSON.stringify(Array(length).fill(part))),
);

test('there are lists to try', () => {
  expect(LISTS.length).toBeGreaterThan(15);
  expect(LISTS).toEqual(expect.arrayContaining(['/officers', '/delegations', '/documents']));
});

test.each(LISTS)('%s refuses or passes over a cursor that no page gave; it never breaks on one', async (path) => {
  for (const key of KEYS) {
    const cursor = Buffer.from(key).toString('base64url');
    const { status } = await admin.get(`/api${path}`, { ...needed[path], cursor });
    expect([key, status < 500]).toEqual([key, true]);
  }
  // What it is told besides is right, so without a cursor it answers.
  await admin.get(`/api${path}`, needed[path]).expect(200);
});
