import { startApi, type TestApi } from './support/api';
import { Browser } from './support/browser';
import { officer, PASSWORD, signedIn } from './support/people';

let api: TestApi;
let lan: Browser;

const HEALTH = '22.so-y-te';
const at = new Date('2026-09-01T00:00:00Z');

beforeAll(async () => {
  api = await startApi();
  const { db } = api.services;
  await db.case.create({
    data: { id: 'c', kind: 'plan-cycle', unit: '22', year: 2027, title: { vi: 'Kế hoạch', en: 'Plan' }, openedAt: at },
  });
  const task = (key: string, body: string, dueOn: string | null) => ({
    caseId: 'c',
    key,
    body,
    unit: '22',
    step: key,
    acts: ['submit'],
    dueOn,
    openedAt: at,
    facts: { title: { vi: key, en: key } },
  });
  await db.task.createMany({
    data: [
      task('late', HEALTH, '2026-09-14'),
      task('today', HEALTH, '2026-09-15'),
      task('a-dateless', HEALTH, null),
      task('b-dateless', '22.ubnd', null),
      task('soon', '22.ubnd', '2026-09-15'),
      task('far', '22.ubnd', '2026-12-01'),
      task('others', '22.so-xay-dung', '2026-09-01'),
    ],
  });
  const boss = await officer(api, 'boss', [{ body: '22.ubnd' }]);
  const own = await officer(api, 'lan', [{ body: HEALTH, role: 'officer' }]);
  await db.delegation.create({
    data: {
      id: 'd1',
      fromId: boss.id,
      toId: own.id,
      body: '22.ubnd',
      role: 'head',
      from: '2026-09-15',
      to: '2026-09-15',
      kind: 'delegation',
      why: 'x',
    },
  });
  lan = new Browser(api.server);
  await lan.signIn('lan', PASSWORD);
});
afterAll(() => api.close());

const keys = (items: { key: string }[]) => items.map(({ key }) => key);

test('has the tasks of one’s bodies, the most urgent first and the dateless last, and why one may do each', async () => {
  const { body } = await lan.get('/api/inbox').expect(200);
  expect(keys(body.items)).toEqual(['late', 'soon', 'today', 'far', 'a-dateless', 'b-dateless']);
  expect(body.items[0]).toEqual({
    caseId: 'c',
    key: 'late',
    step: 'late',
    acts: ['submit'],
    dueOn: '2026-09-14',
    overdue: true,
    openedAt: at.toISOString(),
    facts: { title: { vi: 'late', en: 'late' } },
    case: { title: { vi: 'Kế hoạch', en: 'Plan' }, kind: 'plan-cycle', unit: '22', year: 2027 },
    body: { id: HEALTH, name: expect.anything(), short: expect.anything() },
    waiting: [],
    as: [{ role: 'officer', onBehalfOf: null, delegationId: null }],
  });
  expect(body.items[1]).toMatchObject({
    overdue: false,
    as: [{ role: 'head', onBehalfOf: { name: 'boss' }, delegationId: 'd1' }],
  });
});

test('comes page by page, across the dated and the dateless', async () => {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const { body } = await lan.get('/api/inbox', { limit: 2, cursor }).expect(200);
    seen.push(...keys(body.items));
    cursor = body.next ?? undefined;
  } while (cursor);
  expect(seen).toEqual(['late', 'soon', 'today', 'far', 'a-dateless', 'b-dateless']);
});

test.each<[Record<string, string>, string[]]>([
  [{ body: HEALTH }, ['late', 'today', 'a-dateless']],
  [{ overdue: 'true' }, ['late']],
  [{ overdue: 'false', body: '22.ubnd' }, ['soon', 'far', 'b-dateless']],
  [{ body: '22.so-xay-dung' }, []],
])('is sought by body and what is overdue: %j', async (query, expected) => {
  expect(keys((await lan.get('/api/inbox', query).expect(200)).body.items)).toEqual(expected);
});

test('is empty without a seat; a delegation that ended gives none', async () => {
  const nobody = await signedIn(api, 'nobody');
  expect((await nobody.get('/api/inbox').expect(200)).body).toEqual({ items: [], next: null });
  api.clock.set('2026-09-16T03:00:00.000Z');
  api.services.seats.forget();
  expect(keys((await lan.get('/api/inbox').expect(200)).body.items)).toEqual(['late', 'today', 'a-dateless']);
});

test.each([
  ['cursor', 'WzEsMiwzXQ'],
  ['body', 'x y'],
  ['overdue', 'yes'],
  ['limit', '0'],
])('of the query %s=%s', async (field, value) => {
  expect((await lan.get('/api/inbox', { [field]: value }).expect(400)).body).toMatchObject({ field });
});
