import { startApi, type TestApi } from './support/api';
import type { Browser } from './support/browser';
import { signedIn } from './support/people';

let api: TestApi;
let lan: Browser;
let minh: Browser;
let hoa: Browser;
let stranger: Browser;

const HEALTH = '22.so-y-te';
const FINANCE = '22.so-tai-chinh';
const id = new Map<string, string>();

beforeAll(async () => {
  api = await startApi();
  const { db } = api.services;
  const openedAt = new Date('2026-09-01T00:00:00Z');
  const title = { vi: 'Kế hoạch 2027', en: 'Plan 2027' };
  await db.case.create({ data: { id: 'c', kind: 'plan-cycle', unit: '22', year: 2027, title, openedAt } });
  const task = { caseId: 'c', unit: '22', acts: ['submit'], openedAt, facts: {} };
  await db.task.createMany({
    data: [
      { ...task, key: 'a', step: 'a', body: HEALTH },
      { ...task, key: 'b', step: 'b', body: FINANCE },
    ],
  });
  lan = await signedIn(api, 'lan', [{ body: HEALTH, role: 'officer' }], { name: 'Đỗ Thị Lan' });
  minh = await signedIn(api, 'minh', [{ body: HEALTH }], { name: 'Trần Minh' });
  hoa = await signedIn(api, 'hoa', [{ body: FINANCE }], { name: 'Hoa' });
  stranger = await signedIn(api, 'stranger', [{ body: '24.ubnd' }]);
  for (const one of await db.officer.findMany()) id.set(one.username, one.id);
});
afterAll(() => api.close());

const say = (browser: Browser, text: string, more: object = {}) =>
  browser.post('/api/cases/c/remarks', { text, body: null, ...more });
const said = async (browser: Browser) =>
  ((await browser.get('/api/cases/c/remarks').expect(200)).body.items as { text: string }[]).map(({ text }) => text);
const bell = async (browser: Browser) =>
  ((await browser.get('/api/news').expect(200)).body.items as { kind: string; text: string; seen: boolean }[]).map(
    ({ kind, text, seen }) => `${kind}: ${text}${seen ? ' (seen)' : ''}`,
  );
const unseen = async (browser: Browser) => (await browser.get('/api/news/summary').expect(200)).body.unseen as number;

test('whoever carries the case is found by name, with or without marks; within a body only its own', async () => {
  const found = async (query: Record<string, string>) =>
    ((await lan.get('/api/cases/c/remarks/readers', query).expect(200)).body.items as { name: string }[]).map(
      ({ name }) => name,
    );
  expect(await found({})).toEqual(['Hoa', 'Trần Minh', 'Đỗ Thị Lan']);
  expect(await found({ search: 'do thi' })).toEqual(['Đỗ Thị Lan']);
  expect(await found({ body: HEALTH, search: 'm' })).toEqual(['Trần Minh']);
  await lan.get('/api/cases/c/remarks/readers', { body: FINANCE }).expect(403);
  await stranger.get('/api/cases/c/remarks/readers').expect(404);
});

test('what is said within a body stays there; what is said to all is read by who sees the case', async () => {
  await say(lan, 'Nội bộ', { body: HEALTH, mentions: [id.get('minh')] }).expect(201);
  await say(lan, 'Cho tất cả').expect(201);
  expect(await said(minh)).toEqual(['Cho tất cả', 'Nội bộ']);
  expect(await said(hoa)).toEqual(['Cho tất cả']);
  await stranger.get('/api/cases/c/remarks').expect(404);
  await say(stranger, 'x').expect(404);
  await say(hoa, 'x', { body: HEALTH }).expect(403);
  const unread = await say(lan, 'x', { body: HEALTH, mentions: [id.get('hoa')] }).expect(400);
  expect(unread.body).toMatchObject({ field: 'mentions' });
});

test('whoever is mentioned hears of it at the bell, and by mail once a day; whoever spoke there, at the bell', async () => {
  await say(hoa, 'Đã rõ', { mentions: [id.get('lan'), id.get('hoa')] }).expect(201);
  await say(minh, 'Thêm số liệu', { mentions: [id.get('lan')] }).expect(201);
  expect(await bell(lan)).toEqual(['mentioned: Thêm số liệu', 'mentioned: Đã rõ']);
  expect(await bell(hoa)).toEqual(['remark: Thêm số liệu']);
  expect(await bell(minh)).toEqual(['mentioned: Nội bộ']);
  const mails = await api.services.db.mail.findMany({ where: { recipient: 'lan@example.vn' } });
  expect(mails).toMatchObject([{ caseId: 'remarks:c', status: 'waiting', toBody: `officer:${id.get('lan')}` }]);
  expect(mails[0]?.text).not.toContain('Đã rõ');
});

test('the bell has the notices of cases too, counts what is new, and forgets it once it was looked at', async () => {
  await api.services.db.mail.create({
    data: {
      caseId: 'c',
      key: 'k',
      recipient: 'lan@example.vn',
      toBody: HEALTH,
      locale: 'vi',
      subject: 'Nhắc việc',
      text: '',
      html: '',
      messageId: 'm',
      createdAt: new Date('2026-09-15T04:00:00Z'),
    },
  });
  expect(await unseen(lan)).toBe(3);
  const { items } = (await lan.get('/api/news').expect(200)).body;
  expect(items[0]).toMatchObject({ kind: 'mail', text: 'Nhắc việc', by: null, case: { id: 'c', kind: 'plan-cycle' } });
  await lan.post('/api/news/seen', { at: items[1].at }).expect(204);
  expect(await unseen(lan)).toBe(1);
  await lan.post('/api/news/seen', { at: items[0].at }).expect(204);
  await lan.post('/api/news/seen', { at: items[2].at }).expect(204);
  expect(await unseen(lan)).toBe(0);
  expect((await bell(lan))[0]).toBe('mail: Nhắc việc (seen)');
  expect(await unseen(stranger)).toBe(0);
});

test('remarks and passes are kept for good', async () => {
  const { db } = api.services;
  await expect(db.remark.deleteMany()).rejects.toThrow('append-only');
  await expect(db.remark.updateMany({ data: { text: 'x' } })).rejects.toThrow('append-only');
});
