import { readAll } from '../../register/read';
import type { Browser } from './support/browser';
import { PLANNING, uploaded } from './support/cases';
import { startApiWithEngine, type TestEngine } from './support/engine';
import { signedIn } from './support/people';
import { openPlan, trial, until } from './support/plan';

/**
 * A workshop (S36): called with calendar files, moved, answered, held, its conclusions carried out like any other duty.
 */
let api: TestEngine;
let planner: Browser;
let budget: Browser;
let ministry: Browser;
let stranger: Browser;
let id: string;

const [BUDGET, LEGAL, MINISTRY] = ['22.ban-kinh-te-ngan-sach', '22.ban-phap-che', 'VN.bo-cong-thuong'];
const MONDAY = { on: '2026-10-05', from: '08:30', to: '11:00', place: 'Hội trường A, 27 Đặng Tử' };
const act = (browser: Browser, body: string, name: string, data: object, texts?: object) =>
  browser.post(`/api/cases/${id}/acts`, { name, body, data: { step: 'meet', ...data }, texts });
const step = async () => (await planner.get(`/api/cases/${id}/steps/meet`)).body;
const mails = (template: string) =>
  api.services.db.mail.findMany({ where: { caseId: id, key: { contains: `/${template}/` } }, orderBy: { id: 'asc' } });
const file = (browser: Browser) => browser.get(`/api/cases/${id}/steps/meet/invitation`).buffer(true);
const line = (text: string | null, name: string): string | undefined =>
  text
    ?.split(/\r?\n/)
    .find((one) => one.startsWith(`${name}:`))
    ?.slice(name.length + 1);
const tasksOf = async (browser: Browser): Promise<{ caseId: string; acts: string[]; dueOn: string | null }[]> =>
  (await browser.get('/api/inbox')).body.items;

beforeAll(async () => {
  api = await startApiWithEngine();
  planner = await signedIn(api, 'planner', [{ body: PLANNING }]);
  budget = await signedIn(api, 'budget', [{ body: BUDGET }]);
  ministry = await signedIn(api, 'ministry', [{ body: MINISTRY }]);
  stranger = await signedIn(api, 'stranger', [{ body: '79.so-tai-chinh' }]);
  id = await openPlan(api, trial('meet'));
  await until(async () => (await tasksOf(planner)).some(({ caseId }) => caseId === id));
}, 60_000);
afterAll(() => api.close());

test('S33 S36 a workshop is called by whoever holds the step: committees of the Council and a ministry get an invitation with a calendar file, and a task', async () => {
  expect((await act(budget, BUDGET, 'invite', MONDAY)).status).toBe(403);
  expect((await act(planner, PLANNING, 'invite', { ...MONDAY, on: '2026-09-14' })).body).toMatchObject({
    code: 'bad-date',
  });
  expect((await act(planner, PLANNING, 'invite', { ...MONDAY, to: '08:00' })).body).toMatchObject({
    code: 'invalid-input',
    facts: { field: 'to' },
  });
  expect((await act(planner, PLANNING, 'invite', { ...MONDAY, bodies: ['22.nobody'] })).status).toBe(404);
  await act(planner, PLANNING, 'invite', { ...MONDAY, bodies: [BUDGET, LEGAL, MINISTRY] }).expect(201);
  const sent = await mails('invited');
  expect(sent.map(({ toBody, status }) => [toBody, status === 'skipped'])).toEqual(
    expect.arrayContaining([
      [BUDGET, false],
      [MINISTRY, false],
      [LEGAL, true],
    ]),
  );
  const { calendar } = sent.find(({ toBody }) => toBody === MINISTRY)!;
  // Half past eight in Vietnam is half past one in UTC.
  expect(['METHOD', 'UID', 'SEQUENCE', 'DTSTART', 'DTEND', 'STATUS'].map((name) => line(calendar, name))).toEqual([
    'REQUEST',
    `${id}.meet@localhost`,
    '0',
    '20261005T013000Z',
    '20261005T040000Z',
    'CONFIRMED',
  ]);
  expect(line(calendar, 'LOCATION')).toBe('Hội trường A\\, 27 Đặng Tử');
  expect((await tasksOf(ministry)).find(({ caseId }) => caseId === id)).toMatchObject({
    acts: ['answer-invitation'],
    dueOn: '2026-10-05',
  });
  expect(await step()).toMatchObject({
    meeting: {
      ...MONDAY,
      sequence: 0,
      calledOff: false,
      invited: [{ body: { id: BUDGET }, answer: null, attended: null }, {}, {}],
      conclusions: null,
    },
  });
});

test('S36 the calendar file is for whoever may see the case', async () => {
  const answer = await file(ministry).expect(200);
  expect(answer.headers['content-type']).toContain('text/calendar');
  expect(line(answer.text, 'UID')).toBe(`${id}.meet@localhost`);
  await file(stranger).expect(404);
  await planner.get(`/api/cases/${id}/steps/none/invitation`).expect(404);
});

test('S36 called again it is the same entry with a higher number: a moved date replaces; whoever answers, answers anew', async () => {
  await act(ministry, MINISTRY, 'answer-invitation', { answer: 'attend' }).expect(201);
  expect((await act(stranger, '79.so-tai-chinh', 'answer-invitation', { answer: 'attend' })).status).toBe(404);
  await act(planner, PLANNING, 'invite', { ...MONDAY, on: '2026-10-06', bodies: [BUDGET, LEGAL, MINISTRY] }).expect(
    201,
  );
  const { calendar, subject } = (await mails('invited')).find(
    ({ toBody, key }) => toBody === MINISTRY && key.endsWith('/1'),
  )!;
  expect(['UID', 'SEQUENCE', 'DTSTART'].map((name) => line(calendar, name))).toEqual([
    `${id}.meet@localhost`,
    '1',
    '20261006T013000Z',
  ]);
  expect(subject).toContain('Thay đổi lịch');
  expect((await step()).meeting.invited.map(({ answer }: { answer: string | null }) => answer)).toEqual([
    null,
    null,
    null,
  ]);
  await act(ministry, MINISTRY, 'answer-invitation', { answer: 'decline' }).expect(201);
  await act(budget, BUDGET, 'answer-invitation', { answer: 'attend' }).expect(201);
  expect((await tasksOf(ministry)).filter(({ caseId }) => caseId === id)).toEqual([]);
});

test('S36 it stands in the diary and the calendars of whoever calls it and of who comes, with hours and place, once', async () => {
  const meetingsOf = async (who: Browser) =>
    (await who.get('/api/diary', { from: '2026-10-01', to: '2026-10-31' }).expect(200)).body.items.filter(
      (one: { caseId: string; key: string }) => one.caseId === id && one.key.includes('meet'),
    );
  const hours = { from: MONDAY.from, to: MONDAY.to, place: MONDAY.place };
  const entry = { day: '2026-10-06', kind: 'meeting', key: 'meet/meeting', meeting: hours, body: { id: PLANNING } };
  expect((await meetingsOf(planner)).filter(({ kind }: { kind: string }) => kind === 'meeting')).toMatchObject([entry]);
  expect(await meetingsOf(budget)).toMatchObject([entry]);
  // Whoever declined, and whoever was never invited, has it in no calendar.
  expect([await meetingsOf(ministry), await meetingsOf(stranger)]).toEqual([[], []]);
  const { url } = (await budget.post('/api/calendar-feeds', { scope: 'mine' }).expect(201)).body;
  const feed = (await budget.get(new URL(url).pathname).expect(200)).text.replace(/\r\n[ \t]/g, '');
  expect(feed).toContain('DTSTART:20261006T013000Z');
  expect(feed).toContain('LOCATION:Hội trường A');
});

test('S36 called off, the file takes it out of calendars; minutes would need no attendance then; it is called once more', async () => {
  expect((await act(planner, PLANNING, 'call-off', {})).status).toBe(400);
  await act(planner, PLANNING, 'call-off', {}, { why: 'Bão' }).expect(201);
  const { calendar } = (await mails('called-off')).find(({ toBody }) => toBody === MINISTRY)!;
  expect(['METHOD', 'UID', 'SEQUENCE', 'STATUS'].map((name) => line(calendar, name))).toEqual([
    'CANCEL',
    `${id}.meet@localhost`,
    '2',
    'CANCELLED',
  ]);
  expect((await act(budget, BUDGET, 'answer-invitation', { answer: 'attend' })).body).toMatchObject({
    code: 'step-not-open',
  });
  await act(planner, PLANNING, 'invite', { ...MONDAY, on: '2026-10-07', bodies: [BUDGET, LEGAL, MINISTRY] }).expect(
    201,
  );
  expect(line((await file(planner)).text, 'SEQUENCE')).toBe('3');
});

test('S33 S36 held: minutes with who came, not before its day; its conclusions become tasks with holder and day', async () => {
  const minutes = async () => ({ documents: [await uploaded(planner, PLANNING, 'minutes', id)] });
  const tasks = [
    { id: 'so-lieu', body: BUDGET, dueOn: '2026-10-20', tell: [MINISTRY] },
    { id: 'gop-y', body: MINISTRY, dueOn: '2026-10-30' },
  ];
  const words = { words: ['so-lieu', 'gop-y'] };
  const texts = { 'so-lieu': 'Rà soát số liệu thu', 'gop-y': 'Góp ý danh mục công nghiệp' };
  const held = { attended: [BUDGET, MINISTRY], assignments: tasks, ...words };
  expect((await act(planner, PLANNING, 'submit', { ...(await minutes()), ...held }, texts)).body).toMatchObject({
    code: 'too-early',
    facts: { from: '2026-10-07' },
  });
  api.clock.set('2026-10-07T05:00:00.000Z');
  expect((await act(planner, PLANNING, 'submit', await minutes())).body).toMatchObject({
    code: 'product-missing',
    facts: { product: 'attendance' },
  });
  expect(
    (await act(planner, PLANNING, 'submit', { ...(await minutes()), attended: ['79.so-tai-chinh'] })).body,
  ).toMatchObject({ code: 'not-consulted' });
  await act(planner, PLANNING, 'submit', { ...(await minutes()), ...held }, texts).expect(201);
  const { meeting } = await step();
  expect(meeting.invited.map(({ attended }: { attended: boolean }) => attended)).toEqual([true, false, true]);
  expect(meeting.conclusions).toBe(`${id}.meet.conclusions`);
  const { duties, tally } = await until(
    async () =>
      (await planner.get(`/api/gatherings/${meeting.conclusions}`)).body as { duties: object[]; tally: object },
  );
  expect([tally, duties]).toMatchObject([
    { asked: 2, delivered: 0 },
    [
      {
        id: 'so-lieu',
        name: 'Rà soát số liệu thu',
        body: { id: BUDGET },
        dueOn: '2026-10-20',
        status: 'open',
        told: [{ body: { id: MINISTRY } }],
      },
      { id: 'gop-y', dueOn: '2026-10-30' },
    ],
  ]);
});

test('S36 a conclusion’s task is its holder’s; undone on its day it is overdue like any other, and named', async () => {
  const conclusions = `${id}.meet.conclusions`;
  const done = async (browser: Browser, body: string, data: object) =>
    browser.post(`/api/cases/${conclusions}/acts`, { name: 'contribute', body, data });
  expect((await done(budget, BUDGET, { duty: 'gop-y' })).status).toBe(403);
  expect(
    (
      await done(budget, BUDGET, {
        duty: 'so-lieu',
        documents: [await uploaded(budget, BUDGET, 'result', conclusions)],
      })
    ).status,
  ).toBe(201);
  api.clock.set('2026-10-31T02:00:00.000Z');
  expect((await done(budget, BUDGET, { duty: 'so-lieu' })).status).toBe(409);
  const admin = await signedIn(api, 'chief', [], { admin: true });
  const { items } = (await admin.get('/api/overdue')).body as {
    items: { case: string; holder: { id: string }; dueOn: string }[];
  };
  expect(items.filter(({ case: at }) => at === conclusions)).toMatchObject([
    { holder: { id: MINISTRY }, dueOn: '2026-10-30' },
  ]);
  expect(
    (
      await done(ministry, MINISTRY, {
        duty: 'gop-y',
        documents: [await uploaded(ministry, MINISTRY, 'result', conclusions)],
      })
    ).status,
  ).toBe(201);
  expect(
    (await readAll(api.services.db, conclusions)).filter(({ kind, name }) => kind === 'event' && name === 'closed'),
  ).toHaveLength(1);
});
