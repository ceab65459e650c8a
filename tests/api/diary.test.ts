import { startApi, type TestApi } from './support/api';
import { Browser } from './support/browser';
import { signedIn } from './support/people';

/** Lines longer than 75 octets are folded. */
const unfolded = (file: string) => file.replace(/\r\n[ \t]/g, '');
const CASE = '22.annual-plan-province.2027';

let api: TestApi;
let planner: Browser;
let stranger: Browser;

beforeAll(async () => {
  api = await startApi();
  planner = await signedIn(api, 'planner', [{ body: '22.so-tai-chinh' }]);
  stranger = await signedIn(api, 'stranger', [{ body: '92.so-tai-chinh' }]);
  await seed();
});
afterAll(() => api.close());

/** A task of the planner's with its step, one of a neighbour's, and a session of the Council. */
async function seed() {
  const { db } = api.services;
  const openedAt = new Date('2026-09-01T02:00:00Z');
  const row = (id: string, kind: string, unit: string, vi: string) => ({
    id,
    kind,
    unit,
    title: { vi, en: `${vi} (en)` },
    openedAt,
    headSeq: 7,
  });
  await db.case.createMany({
    data: [
      row(CASE, 'plan-cycle', '22', 'Kế hoạch 2027'),
      row('92.annual-plan-province.2027', 'plan-cycle', '92', 'Kế hoạch Cần Thơ'),
      row('22.council-session.2026-12-09', 'council-session', '22', 'Kỳ họp cuối năm'),
    ],
  });
  const title = { vi: 'Dự thảo kế hoạch', en: 'Draft plan' };
  const task = { key: 'draft-plan', step: 'draft-plan', acts: ['submit'], openedAt };
  await db.task.createMany({
    data: [
      {
        ...task,
        caseId: CASE,
        body: '22.so-tai-chinh',
        unit: '22',
        dueOn: '2026-10-05',
        facts: { title, dayBy: 'suggestion' },
      },
      {
        ...task,
        caseId: '92.annual-plan-province.2027',
        body: '92.so-tai-chinh',
        unit: '92',
        dueOn: '2026-10-06',
        facts: { title },
      },
    ],
  });
  const step = { kind: 'draft', round: 1, status: 'open', openedAt, facts: { title } };
  await db.step.createMany({
    data: [
      { ...step, caseId: CASE, step: 'draft-plan', holder: '22.so-tai-chinh', unit: '22', dueOn: '2026-10-05' },
      {
        ...step,
        caseId: CASE,
        step: 'verification',
        holder: '22.hdnd.ban-kinh-te-ngan-sach',
        unit: '22',
        dueOn: '2026-11-20',
        status: 'waiting',
      },
      {
        ...step,
        caseId: '22.council-session.2026-12-09',
        step: 'session',
        kind: 'session',
        holder: '22.hdnd.thuong-truc',
        unit: '22',
        dueOn: '2026-12-09',
      },
    ],
  });
}

const newFeed = async (who: Browser, body: object) => (await who.post('/api/calendar-feeds', body).expect(201)).body;
const reading = (url: string) => new Browser(api.server).get(new URL(url).pathname);
const read = async (url: string) => unfolded((await reading(url).expect(200)).text);

test('the diary has what one’s bodies owe and their Council’s sessions, between two days, and nothing of another province', async () => {
  const { body } = await planner.get('/api/diary', { from: '2026-10-01', to: '2026-12-31' }).expect(200);
  expect(body.items.map(({ day, kind, caseId }: Record<string, string>) => [day, kind, caseId])).toEqual([
    ['2026-10-05', 'owed', CASE],
    ['2026-12-09', 'session', '22.council-session.2026-12-09'],
  ]);
  expect(body.items[0]).toMatchObject({ dayBy: 'suggestion', body: { id: '22.so-tai-chinh' } });
  expect((await planner.get('/api/diary', { from: '2026-10-06', to: '2026-10-31' })).body.items).toEqual([]);
  expect(
    (await planner.get('/api/diary', { from: '2026-10-06', to: '2026-10-05' }).expect(400)).body.errors,
  ).toMatchObject([{ field: 'to' }]);
});

describe('an address for one’s calendar program', () => {
  test('reads what is owed as a valid calendar, with who owes it and who laid down the day', async () => {
    const { url, name } = await newFeed(planner, { scope: 'mine' });
    expect(name.vi).toBe('Việc của tôi');
    const answer = await reading(url).expect(200);
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    const file = unfolded(answer.text);
    expect(answer.text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(file).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0/);
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(file).toContain('DTSTART;VALUE=DATE:20261005');
    expect(file).toContain('SUMMARY:Dự thảo kế hoạch – Kế hoạch 2027');
    expect(file).toMatch(/DESCRIPTION:Cơ quan: .*Tài chính.*gợi ý/);
  });

  test('a date that moved replaces the old one: the same uid, a higher sequence', async () => {
    const { url } = await newFeed(planner, { scope: 'mine' });
    const before = await read(url);
    const { db } = api.services;
    await db.task.updateMany({ where: { caseId: CASE }, data: { dueOn: '2026-10-12' } });
    await db.case.update({ where: { id: CASE }, data: { headSeq: 9 } });
    const after = await read(url);
    await db.task.updateMany({ where: { caseId: CASE }, data: { dueOn: '2026-10-05' } });
    const uid = /UID:(.*draft-plan@.*)/.exec(before)?.[1] as string;
    expect(after).toContain(`UID:${uid}`);
    expect(after).toContain('SEQUENCE:9');
    expect(after).toContain('DTSTART;VALUE=DATE:20261012');
    expect(after).not.toContain('20261005');
  });

  test('of a case shows its steps whoever owes them, of a body only what is its own', async () => {
    const ofCase = await read((await newFeed(planner, { scope: 'case', case: CASE })).url);
    expect(ofCase.match(/DTSTART;VALUE=DATE:\d+/g)).toEqual([
      'DTSTART;VALUE=DATE:20261005',
      'DTSTART;VALUE=DATE:20261120',
    ]);
    // What waits for its turn isn't said to be due by law.
    expect(ofCase.match(/Chưa đến lượt: ngày còn có thể đổi/g)).toHaveLength(1);
    expect(await read((await newFeed(planner, { scope: 'body', body: '22.so-tai-chinh' })).url)).toContain('20261005');
  });

  test.each([
    ['a case that one may not see', { scope: 'case', case: CASE }, 404],
    ['a body in which one has no seat', { scope: 'body', body: '22.so-tai-chinh' }, 403],
    ['nothing known', { scope: 'all' }, 400],
  ])('of %s is not given', async (_what, body, status) => {
    await stranger.post('/api/calendar-feeds', body).expect(status);
  });

  test('is one’s own to see and to revoke; revoked, or made up, it shows nothing', async () => {
    const { id, url } = await newFeed(planner, { scope: 'mine' });
    expect((await stranger.get('/api/calendar-feeds')).body.items).toEqual([]);
    await stranger.delete(`/api/calendar-feeds/${id}`).expect(404);
    await planner.delete(`/api/calendar-feeds/${id}`).expect(204);
    await reading(url).expect(404);
    await reading(`http://x/api/calendars/${'A'.repeat(43)}`).expect(404);
    await reading('http://x/api/calendars/short').expect(400);
  });

  test('ends with the account, and its word stands nowhere', async () => {
    const { url } = await newFeed(planner, { scope: 'mine' });
    const word = url.split('/').at(-1) as string;
    const { db, accounts } = api.services;
    expect(JSON.stringify(await db.calendarFeed.findMany())).not.toContain(word);
    expect((await planner.get('/api/calendar-feeds')).text).not.toContain(word);
    await db.officer.updateMany({ where: { username: 'planner' }, data: { active: false } });
    accounts.forget();
    await reading(url).expect(404);
    await db.officer.updateMany({ where: { username: 'planner' }, data: { active: true } });
    accounts.forget();
  });

  test('more than twenty are refused, with what to do', async () => {
    const { body } = await Promise.resolve().then(async () => {
      for (;;) {
        const answer = await planner.post('/api/calendar-feeds', { scope: 'mine' });
        if (answer.status !== 201) return answer;
      }
    });
    expect(body).toMatchObject({ code: 'too-many-calendars', status: 409 });
  });
});
