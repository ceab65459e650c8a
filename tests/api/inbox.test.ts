import { startApi, type TestApi } from './support/api';
import { Browser } from './support/browser';
import { CYCLE, PLANNING, startCycle, uploaded } from './support/cases';
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
    facts: {
      title: { vi: key, en: key },
      ...(key === 'far' && { cameBack: 'returned' }),
      ...(key === 'soon' && { back: 5 }),
      ...(key === 'a-dateless' && { toSign: ['submit'] }),
    },
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
    entersFor: null,
    facts: { title: { vi: 'late', en: 'late' } },
    case: { title: { vi: 'Kế hoạch', en: 'Plan' }, kind: 'plan-cycle', unit: '22', year: 2027 },
    body: { id: HEALTH, name: expect.anything(), short: expect.anything() },
    waiting: [],
    as: [{ role: 'officer', onBehalfOf: null, delegationId: null }],
    toSign: [],
    returned: null,
    held: null,
  });
  expect(body.items[1]).toMatchObject({
    overdue: false,
    as: [{ role: 'head', onBehalfOf: { name: 'boss' }, delegationId: 'd1' }],
  });
});

test('says which acts are another seat’s', async () => {
  const { body } = await lan.get('/api/inbox', { search: 'dateless' }).expect(200);
  expect(body.items.map(({ toSign }: { toSign: string[] }) => toSign)).toEqual([['submit'], []]);
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
  [{ within: '0', body: HEALTH }, ['late', 'today']],
  [{ kind: 'plan-cycle', case: 'c', search: 'ke HOACH far' }, []],
  [{ search: 'KE hoach' }, ['late', 'soon', 'today', 'far', 'a-dateless', 'b-dateless']],
  [{ search: 'đateles' }, ['a-dateless', 'b-dateless']],
  [{ kind: 'project' }, []],
  [{ case: 'other' }, []],
  [{ returned: 'true' }, ['soon', 'far']],
])('is sought by body, case, kind, day, words and what came back: %j', async (query, expected) => {
  expect(keys((await lan.get('/api/inbox', query).expect(200)).body.items)).toEqual(expected);
});

describe('a task within its body', () => {
  let minh: Browser;
  let stranger: Browser;
  const people: Record<string, string> = {};
  const today = (browser: Browser) => browser.get('/api/inbox', { case: 'c', search: 'today' }).expect(200);
  const pass = (browser: Browser, how: string, n: number, more: object = {}, key = 'today') =>
    browser.post('/api/passes', { tasks: [{ case: 'c', key, n }], how, ...more });

  beforeAll(async () => {
    people.lan = (await api.services.db.officer.findUniqueOrThrow({ where: { username: 'lan' } })).id;
    minh = await signedIn(api, 'minh', [{ body: HEALTH, role: 'head' }]);
    people.minh = (await api.services.db.officer.findUniqueOrThrow({ where: { username: 'minh' } })).id;
    stranger = await signedIn(api, 'stranger', [{ body: '22.so-xay-dung' }]);
    people.stranger = (await api.services.db.officer.findUniqueOrThrow({ where: { username: 'stranger' } })).id;
  });

  test('is passed on to those who work there, and to nobody else', async () => {
    const { body } = await lan.get('/api/passes/colleagues', { body: HEALTH }).expect(200);
    expect(body.items).toEqual([
      { id: people.minh, name: 'minh', role: 'head', leads: null },
      { id: people.lan, name: 'lan', role: 'officer', leads: null },
    ]);
    await stranger.get('/api/passes/colleagues', { body: HEALTH }).expect(403);
    await pass(stranger, 'take', 0).expect(404);
    expect((await pass(lan, 'pass', 0, { to: people.stranger }).expect(400)).body).toMatchObject({ field: 'to' });
    expect((await pass(lan, 'pass', 0).expect(400)).body).toMatchObject({ field: 'to' });
    expect((await pass(lan, 'return', 0, { to: people.minh }).expect(400)).body).toMatchObject({ field: 'note' });
    await pass(lan, 'take', 0, {}, 'nothing').expect(404);
  });

  test('is taken, drawn up, passed up and returned with a reason; who may do it stays as it was', async () => {
    await pass(lan, 'take', 0).expect(200);
    expect((await pass(minh, 'take', 0).expect(412)).body).toMatchObject({ code: 'stale-version' });
    const prepared = { act: 'submit', about: 'today', typed: { 'texts/note': 'Dự thảo' } };
    await pass(lan, 'pass', 1, { to: people.minh, note: 'Trình anh ký', prepared }).expect(200);
    const [task] = (await today(minh)).body.items;
    expect(task).toMatchObject({
      acts: ['submit'],
      held: { n: 2, how: 'pass', by: { name: 'lan' }, to: { name: 'minh' }, note: 'Trình anh ký', prepared },
    });
    expect(keys((await minh.get('/api/inbox', { held: 'me' }).expect(200)).body.items)).toEqual(['today']);
    expect(keys((await lan.get('/api/inbox', { held: 'others' }).expect(200)).body.items)).toEqual(['today']);
    expect(keys((await lan.get('/api/inbox', { held: 'nobody', within: 0 }).expect(200)).body.items)).toEqual([
      'late',
      'soon',
    ]);
    await pass(minh, 'return', 2, { to: people.lan, note: 'Thiếu số liệu quý III' }).expect(200);
    expect((await lan.get('/api/inbox', { returned: 'true', body: HEALTH }).expect(200)).body.items).toMatchObject([
      {
        key: 'today',
        acts: ['submit'],
        held: { how: 'return', by: { name: 'minh' }, note: 'Thiếu số liệu quý III', prepared },
      },
    ]);
  });

  test('says how it went from one to another, to its body alone; and each sees what they passed on', async () => {
    const trail = (browser: Browser) => browser.get('/api/passes', { case: 'c', key: 'today' }).expect(200);
    expect((await trail(lan)).body.items.map(({ n, how }: { n: number; how: string }) => [n, how])).toEqual([
      [3, 'return'],
      [2, 'pass'],
      [1, 'take'],
    ]);
    expect((await trail(stranger)).body.items).toEqual([]);
    expect((await minh.get('/api/passes').expect(200)).body.items).toMatchObject([
      { n: 3, to: { name: 'lan' }, key: 'today', open: true, case: { id: 'c', kind: 'plan-cycle' } },
    ]);
    const first = (await lan.get('/api/passes', { limit: 1 }).expect(200)).body;
    expect((await lan.get('/api/passes', { limit: 1, cursor: first.next }).expect(200)).body.items).toMatchObject([
      { n: 1, how: 'take' },
    ]);
  });

  test('many are taken at once, all or none; what was opened anew since is nobody’s', async () => {
    const many = (...tasks: [string, number][]) =>
      lan.post('/api/passes', { tasks: tasks.map(([key, n]) => ({ case: 'c', key, n })), how: 'take' });
    await many(['late', 0], ['gone', 0]).expect(404);
    await many(['late', 0], ['today', 0]).expect(412);
    await many(['late', 0], ['today', 3]).expect(200);
    expect(keys((await lan.get('/api/inbox', { held: 'me' }).expect(200)).body.items)).toEqual(['late', 'today']);
    await api.services.db.task.update({
      where: { caseId_key: { caseId: 'c', key: 'late' } },
      data: { openedAt: new Date('2026-09-16T00:00:00Z') },
    });
    expect(keys((await lan.get('/api/inbox', { held: 'me' }).expect(200)).body.items)).toEqual(['today']);
    api.clock.set('2026-09-16T03:00:00.000Z');
    await many(['late', 0]).expect(200);
    await pass(lan, 'give-back', 2, {}, 'late').expect(200);
    api.clock.set('2026-09-15T03:00:00.000Z');
  });

  test('that another body has by now, or a clerk could not see, is nobody’s', async () => {
    const clerk = await officer(api, 'clerk', [{ body: HEALTH, role: 'clerk' }]);
    await pass(lan, 'pass', 4, { to: clerk.id }).expect(400);
    const moved = (body: string) =>
      api.services.db.task.update({ where: { caseId_key: { caseId: 'c', key: 'today' } }, data: { body } });
    await moved('22.ubnd');
    expect((await today(lan)).body.items).toMatchObject([{ key: 'today', held: null }]);
    await moved(HEALTH);
  });
});

test('a form goes from an officer by the head of a division to who signs, who lodges it as it was handed over', async () => {
  const admin = await signedIn(api, 'admin', [], { admin: true });
  const khoa = await signedIn(api, 'khoa', [{ body: PLANNING, role: 'officer' }]);
  const tuan = await signedIn(api, 'tuan', [{ body: PLANNING, role: 'officer' }]);
  const nga = await signedIn(api, 'nga', [{ body: PLANNING }]);
  const { db } = api.services;
  const id = async (username: string) => (await db.officer.findUniqueOrThrow({ where: { username } })).id;
  const seat = await db.seat.findFirstOrThrow({ where: { officerId: await id('tuan') } });
  await admin.patch(`/api/seats/${seat.id}`, { leads: 'Trưởng phòng Tổng hợp' }).expect(200);
  await khoa.patch(`/api/seats/${seat.id}`, { leads: null }).expect(403);
  await startCycle(khoa).expect(201);

  const { body: found } = await khoa.get('/api/passes/colleagues', { body: PLANNING }).expect(200);
  expect(found.items.map(({ name, leads }: { name: string; leads: string | null }) => [name, leads])).toEqual([
    ['nga', null],
    ['khoa', null],
    ['tuan', 'Trưởng phòng Tổng hợp'],
  ]);
  const typed = {
    'data/documents': [await uploaded(khoa, PLANNING, 'assessment', CYCLE)],
    'texts/note': 'Bản Khoa soạn',
  };
  const pass = (who: Browser, n: number, to: string, more: object = {}) =>
    who.post('/api/passes', { tasks: [{ case: CYCLE, key: 'assess-situation', n }], how: 'pass', to, ...more });
  const prepared = { act: 'submit', about: 'assess-situation', typed };
  await pass(khoa, 0, await id('tuan'), { prepared }).expect(200);
  await pass(tuan, 1, await id('nga'), { note: 'Đã xem' }).expect(200);

  const [task] = (await nga.get('/api/inbox', { held: 'me' }).expect(200)).body.items;
  expect(task).toMatchObject({ held: { by: { name: 'tuan' }, note: 'Đã xem', prepared } });
  const { act, about } = task.held.prepared;
  const [documents, note] = [task.held.prepared.typed['data/documents'], task.held.prepared.typed['texts/note']];
  const lodged = { name: act, body: PLANNING, data: { step: about, documents }, texts: { note } };
  await nga.post(`/api/cases/${CYCLE}/acts`, lodged).expect(201);
  expect((await nga.get(`/api/cases/${CYCLE}/steps/assess-situation`).expect(200)).body).toMatchObject({
    status: 'done',
    documents,
  });
  expect(await db.entry.findFirst({ where: { caseId: CYCLE, name: 'submit', kind: 'act' } })).toMatchObject({
    officer: await id('nga'),
    texts: { note: 'Bản Khoa soạn' },
  });
  const trail = (await khoa.get('/api/passes', { case: CYCLE, key: 'assess-situation' }).expect(200)).body.items;
  type Passed = { by: { name: string }; to: { name: string }; open: boolean };
  expect(trail.map(({ by, to, open }: Passed) => [by.name, to.name, open])).toEqual([
    ['tuan', 'nga', false],
    ['khoa', 'tuan', false],
  ]);
  expect((await khoa.get('/api/inbox/done').expect(200)).body.items).toMatchObject([{ name: 'open', accepted: true }]);
});

test('what one lodged oneself is listed newest first, with what became of it; what came back says why', async () => {
  const { db } = api.services;
  const lanId = (await db.officer.findUniqueOrThrow({ where: { username: 'lan' } })).id;
  const entry = (
    seq: number,
    more: { kind: string; of?: number; officer?: string; byBody?: string; body?: string },
  ) => ({
    caseId: 'c',
    seq,
    name: 'submit',
    at: new Date(at.getTime() + seq),
    officer: lanId,
    byBody: HEALTH,
    body: '{}',
    prevHash: '',
    hash: '',
    ...more,
  });
  const ruling = (seq: number, of: number, accepted: boolean) =>
    entry(seq, { kind: 'ruling', of, officer: 'system', body: JSON.stringify({ data: { accepted } }) });
  await db.entry.createMany({
    data: [entry(1, { kind: 'act' }), ruling(2, 1, false), entry(3, { kind: 'act' }), ruling(4, 3, true)],
  });
  const back = { kind: 'act', officer: 'o', byBody: '22.ubnd' };
  await db.entry.create({ data: { ...entry(5, back), texts: { why: 'Sai thể thức' } } });
  const { body } = await lan.get('/api/inbox/done', { limit: 1 }).expect(200);
  expect(body.items).toMatchObject([{ seq: 3, accepted: true, body: { id: HEALTH }, case: { kind: 'plan-cycle' } }]);
  expect((await lan.get('/api/inbox/done', { cursor: body.next }).expect(200)).body.items).toMatchObject([
    { seq: 1, accepted: false },
  ]);
  expect((await lan.get('/api/inbox', { search: 'soon' }).expect(200)).body.items).toMatchObject([
    { key: 'soon', returned: { by: { id: '22.ubnd' }, reason: 'Sai thể thức' } },
  ]);
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
  ['kind', 'nothing'],
  ['held', 'you'],
  ['within', '-1'],
])('of the query %s=%s', async (field, value) => {
  expect((await lan.get('/api/inbox', { [field]: value }).expect(400)).body).toMatchObject({ field });
});
