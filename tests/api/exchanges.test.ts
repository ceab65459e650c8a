import type { Browser } from './support/browser';
import { uploaded } from './support/cases';
import { startApiWithEngine, type TestEngine } from './support/engine';
import { signedIn } from './support/people';
import { until } from './support/plan';

/**
 * A province calls another and a ministry together, beside any procedure: invited, answered, held, what was agreed
 * confirmed by those it binds, and carried out by its day.
 */
let api: TestEngine;
let caller: Browser;
let neighbour: Browser;
let ministry: Browser;
let stranger: Browser;
let id: string;

const [OWN, OTHER, MINISTRY] = ['22.so-tai-chinh', '31.ubnd', 'VN.bo-xay-dung'];
const CALL = {
  body: OWN,
  form: 'workshop',
  topic: 'Nối đường ven biển',
  on: '2027-03-10',
  from: '08:30',
  to: '11:00',
  place: 'https://hop.example.vn/ven-bien',
  bodies: [OTHER, MINISTRY],
};
const call = (more: object = {}) => caller.post('/api/exchanges', { ...CALL, ...more });
const act = (browser: Browser, body: string, name: string, data: object = {}, texts?: object) =>
  browser.post(`/api/cases/${id}/acts`, { name, body, data, ...(texts && { texts }) });
const view = async (browser = caller) => (await browser.get(`/api/exchanges/${id}`)).body;
const inbox = async (browser: Browser): Promise<{ caseId: string; acts: string[]; facts: { point?: string } }[]> =>
  (await browser.get('/api/inbox')).body.items;

beforeAll(async () => {
  api = await startApiWithEngine();
  api.clock.set('2027-03-01T02:00:00.000Z');
  caller = await signedIn(api, 'caller', [{ body: OWN }]);
  neighbour = await signedIn(api, 'neighbour', [{ body: OTHER, role: 'head' }]);
  ministry = await signedIn(api, 'ministry', [{ body: MINISTRY, role: 'head' }]);
  stranger = await signedIn(api, 'stranger', [{ body: '79.ubnd' }]);
}, 60_000);
afterAll(() => api.close());

test('S36 a department calls another province and a ministry to a workshop, without any procedure; each gets an invitation with a calendar file, and nobody else sees it', async () => {
  expect((await call({ on: '2027-02-26' })).body).toMatchObject({ code: 'bad-date' });
  expect((await call({ bodies: ['31.nobody'] })).status).toBe(404);
  expect((await call({ bodies: [OWN] })).body).toMatchObject({ code: 'invalid-input', facts: { field: 'bodies' } });
  expect((await call({ about: 'R-DBSH.regional-coordination.2028' })).status).toBe(404);
  expect((await stranger.post('/api/exchanges', CALL)).status).toBe(403);
  const opened = await call();
  expect(opened.status).toBe(201);
  id = opened.body.id;
  const sent = await api.services.db.mail.findMany({ where: { caseId: id } });
  expect(sent.map(({ toBody }) => toBody).sort()).toEqual([OTHER, MINISTRY].sort());
  const file = await neighbour.get(`/api/exchanges/${id}/invitation`).buffer(true);
  expect(file.text).toMatch(/METHOD:REQUEST[\s\S]*SUMMARY:Workshop: Nối đường ven biển/);
  expect((await stranger.get(`/api/exchanges/${id}`)).status).toBe(404);
});

test('S36 whoever is invited says whether it comes; the day is in the diary of all who come, and of nobody who doesn’t', async () => {
  await act(neighbour, OTHER, 'answer-exchange', { answer: 'attend' }).expect(201);
  await act(ministry, MINISTRY, 'answer-exchange', { answer: 'decline' }).expect(201);
  const days = async (browser: Browser) =>
    (await browser.get('/api/diary', { from: '2027-03-01', to: '2027-03-31' })).body.items
      .filter(({ kind, caseId }: { kind: string; caseId: string }) => kind === 'meeting' && caseId === id)
      .map(({ day }: { day: string }) => day);
  expect([await days(caller), await days(neighbour), await days(ministry)]).toEqual([
    ['2027-03-10'],
    ['2027-03-10'],
    [],
  ]);
  const { from, to, place } = CALL;
  const moved = { from, to, place, on: '2027-03-12' };
  expect((await act(ministry, MINISTRY, 'move-exchange', moved)).status).toBe(403);
  await act(caller, OWN, 'move-exchange', moved).expect(201);
  expect(await view()).toMatchObject({ on: '2027-03-12', invited: [{ answer: null }, { answer: null }] });
});

test('S34 S36 what the minutes say was agreed binds only whom has confirmed it: the one point is carried out by its day, the other isn’t agreed', async () => {
  api.clock.set('2027-03-12T05:00:00.000Z');
  const minutes = await uploaded(caller, OWN, 'minutes', id);
  const points = [
    { id: 'p1', what: 'Thống nhất điểm đấu nối', body: OTHER, with: [OWN], by: '2027-05-31' },
    { id: 'p2', what: 'Bố trí vốn trung ương', body: MINISTRY, with: [], by: '2027-06-30' },
  ];
  const record = { attended: [OWN, OTHER], documents: [minutes], points };
  await act(caller, OWN, 'record-exchange', record, { outcome: 'Hai tỉnh thống nhất hướng tuyến.' }).expect(201);
  expect((await inbox(neighbour)).filter(({ caseId }) => caseId === id)).toMatchObject([
    { acts: ['answer-point'], facts: { point: 'p1' } },
  ]);
  await act(neighbour, OTHER, 'answer-point', { point: 'p1', answer: 'agree' }).expect(201);
  expect((await act(ministry, MINISTRY, 'answer-point', { point: 'p2', answer: 'decline' })).status).toBe(400);
  await act(ministry, MINISTRY, 'answer-point', { point: 'p2', answer: 'decline' }, { why: 'Chưa có nguồn.' }).expect(
    201,
  );
  expect(await view(ministry)).toMatchObject({
    outcome: 'concluded',
    held: { outcome: 'Hai tỉnh thống nhất hướng tuyến.' },
    points: [
      { id: 'p1', agreed: true },
      { id: 'p2', agreed: false, answers: [{ body: { id: MINISTRY }, answer: 'decline', why: 'Chưa có nguồn.' }] },
    ],
    conclusions: `${id}.conclusions`,
  });
  await until(async () => (await neighbour.get(`/api/gatherings/${id}.conclusions`)).status === 200);
  expect((await neighbour.get(`/api/gatherings/${id}.conclusions`)).body.duties).toMatchObject([
    { name: 'Thống nhất điểm đấu nối', body: { id: OTHER }, dueOn: '2027-05-31', told: [{ body: { id: OWN } }] },
  ]);
  const again = (await call({ about: id, on: '2027-04-01' })).body.id;
  expect((await caller.get('/api/exchanges', { about: id })).body.items).toMatchObject([{ id: again }]);
  const listed = await caller.get('/api/exchanges', { held: 'true' });
  expect(listed.body.items).toMatchObject([{ id, caller: OWN, held: true, outcome: 'concluded' }]);
  await caller.post('/api/views', { list: 'exchanges', name: 'Đã họp', query: 'held=true' }).expect(201);
  expect((await caller.get('/api/views', { list: 'exchanges' })).body.items).toMatchObject([{ own: true, count: 1 }]);
});
