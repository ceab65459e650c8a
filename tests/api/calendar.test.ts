import { loadCalendar } from '../../procedures/calendars/load';
import { publishCalendar } from '../../register/law';
import { verifyRegister } from '../../register/verify';
import type { Browser } from './support/browser';
import { startApiWithEngine, type TestEngine } from './support/engine';
import { signedIn } from './support/people';
import { act, openPlan, trial, until } from './support/plan';

let api: TestEngine;
let admin: Browser;
let plan: string;
let other: string;

const OFF = { kind: 'off', name: { vi: 'Nghỉ bão', en: 'Storm' } };
const storm = { version: 'storm', days: { '2026-09-25': OFF }, why: 'Bão số 9', notice: 'Công điện 1/CĐ-TTg' };
const correct = (body: object) => admin.post('/api/calendar/corrections', body);

beforeAll(async () => {
  api = await startApiWithEngine();
  admin = await signedIn(api, 'admin', [], { admin: true });
});
afterAll(() => api.close());

test('without a calendar there is none to show or correct', async () => {
  await admin.get('/api/calendar').expect(404);
  await correct(storm).expect(404);
});

test('the calendar says what each year rests on and which days are special', async () => {
  await publishCalendar(api.services.db, loadCalendar());
  const { body, headers } = await admin.get('/api/calendar', { year: '2026' }).expect(200);
  expect(headers.etag).toBe(`"${body.hash}"`);
  expect(body.years).toContainEqual(
    expect.objectContaining({ year: '2026', status: 'noticed', notice: expect.any(String) }),
  );
  expect(body.days).toContainEqual(
    expect.objectContaining({
      date: '2026-09-02',
      kind: 'off',
      name: { vi: expect.any(String), en: expect.any(String) },
    }),
  );
  expect(body.days.every(({ date }: { date: string }) => date.startsWith('2026'))).toBe(true);
  expect(body.versions).toMatchObject([{ hash: body.hash, current: true }]);
});

test.each<[string, object, number, string]>([
  ['nothing to correct', { days: undefined }, 400, 'invalid-input'],
  ['a day that does not exist', { days: { '2026-02-30': OFF } }, 400, 'invalid-input'],
  ['a make-up day on a weekday', { days: { '2026-09-25': { ...OFF, kind: 'make-up' } } }, 400, 'invalid-input'],
  ['a day outside the calendar', { days: { '2040-01-02': OFF } }, 422, 'calendar-out-of-range'],
  ['no reason', { why: ' ' }, 400, 'invalid-input'],
  ['no notice', { notice: undefined }, 400, 'invalid-input'],
])('a correction with %s is refused', async (_case, more, status, code) => {
  expect((await correct({ ...storm, ...more })).body).toMatchObject({ status, code });
});

test('only administrators correct', async () => {
  const planner = await signedIn(api, 'planner', [{ body: '22.ubnd' }]);
  await planner.post('/api/calendar/corrections', storm).expect(403);
  await planner.get(`/api/calendar/corrections/${'0'.repeat(64)}`).expect(403);
  await planner.get('/api/calendar').expect(200);
});

describe('a correction', () => {
  let hash: string;

  /** One plan with a consultation under way, one in its first step; both due on 29 September. */
  beforeAll(async () => {
    plan = await openPlan(api, trial('draft', 'consult', 'adopt'), { prepared: null });
    other = await openPlan(api, trial('draft', 'adopt'), { unit: '24' });
    await act(api, plan, { name: 'submit', body: '22.so-tai-chinh', data: { step: 'draft' } });
    await until(() => api.services.db.step.findFirst({ where: { caseId: `${plan}.consult` } }));
    await until(() => api.services.db.step.findFirst({ where: { caseId: other } }));
  });

  test('shows what it would move before anything is recorded, some cases at a time', async () => {
    const before = await api.services.db.entry.count();
    const look = (query: string, body: object = storm) => admin.post(`/api/calendar/corrections/preview${query}`, body);
    const { body } = await look('?limit=1').expect(200);
    expect(body).toMatchObject({
      cases: 2,
      looked: 1,
      items: [{ case: plan, title: { vi: expect.any(String) }, refused: false }],
    });
    expect(body.items[0].moves).toContainEqual({
      step: 'consult',
      title: { vi: 'Lấy ý kiến', en: 'Ask opinions' },
      oldDue: expect.any(String),
      newDue: expect.any(String),
    });
    const second = (await look(`?limit=1&cursor=${body.next}`)).body;
    expect(second).toMatchObject({ items: [{ case: other }], next: null });
    expect(second.items[0].moves).toContainEqual(
      expect.objectContaining({ step: 'draft', oldDue: '2026-09-29', newDue: '2026-09-30' }),
    );
    expect((await look('', { ...storm, days: { '2027-03-02': OFF } })).body.items).toEqual([]);
    expect(await api.services.db.entry.count()).toBe(before);
    expect((await admin.get('/api/calendar')).body.version).not.toBe('storm');
  });

  test('moves the dates of every case under way, says which, and puts it on the record', async () => {
    const { body } = await correct(storm).expect(200);
    hash = body.hash;
    expect(body).toMatchObject({
      version: 'storm',
      progress: { cases: 2, settled: 2 },
      next: null,
      items: [
        { case: plan, settled: true },
        { case: other, settled: true },
      ],
    });
    expect(body.items[0].moves).toContainEqual({
      step: 'consult',
      oldDue: '2026-09-29',
      newDue: '2026-09-30',
      seq: expect.any(Number),
    });
    expect(body.items[1].moves).toContainEqual({
      step: 'draft',
      oldDue: '2026-09-29',
      newDue: '2026-09-30',
      seq: expect.any(Number),
    });
    expect(body.progress.moved).toBe(body.items[0].moves.length + body.items[1].moves.length);
    expect((await admin.get(`/api/calendar/corrections/${hash}`, { limit: 1 })).body).toMatchObject({
      progress: body.progress,
      items: [{ case: plan }],
      next: expect.any(String),
    });
  });

  test('is on each case’s record: by the engine, for whom, why', async () => {
    const { id } = await api.services.db.officer.findUniqueOrThrow({ where: { username: 'admin' } });
    const row = await api.services.db.entry.findFirstOrThrow({
      where: { caseId: plan, name: 'recalendar', kind: 'act' },
    });
    expect(JSON.parse(row.body)).toMatchObject({ by: { role: 'system' }, data: { calendar: hash, by: id } });
    expect(row.texts).toEqual({ why: 'Bão số 9', notice: 'Công điện 1/CĐ-TTg' });
    expect(await verifyRegister(api.services.db)).toMatchObject({ faults: [] });
  });

  test('gives a consultation under way its new date, with the reason', async () => {
    const dueOn = async () => (await admin.get(`/api/consultations/${plan}.consult`)).body.due;
    const due = await until(async () => ((await dueOn()).on === '2026-09-30' ? dueOn() : null));
    expect(due).toMatchObject({ moved: [{ oldDue: '2026-09-29', newDue: '2026-09-30', cause: 'recalendar' }] });
    expect(due.why.en).toContain('25/09/2026 Storm');
    const rows = await until(async () => {
      const found = await api.services.db.step.findMany({ where: { caseId: `${plan}.consult` } });
      return found.every((row) => row.dueOn === '2026-09-30') && found;
    });
    expect(rows).toHaveLength(3);
  });

  test('becomes the calendar in force, with its notice', async () => {
    const { body } = await admin.get('/api/calendar', { year: '2026' });
    expect(body).toMatchObject({ hash, version: 'storm' });
    expect(body.days).toContainEqual({ date: '2026-09-25', ...OFF, notice: 'Công điện 1/CĐ-TTg' });
    expect(body.versions.map(({ current }: { current: boolean }) => current)).toEqual([true, false]);
  });

  test('sent again changes nothing, and reaches cases that were missed', async () => {
    const before = await api.services.db.entry.count({ where: { caseId: plan } });
    const late = await openPlan(api, trial('adopt'), { unit: '25' });
    // Opening it took the test back to the State's own calendar.
    await api.services.db.publishedCalendar.updateMany({ data: { current: false } });
    await api.services.db.publishedCalendar.update({ where: { hash }, data: { current: true } });
    const { body } = await correct(storm).expect(200);
    expect(body).toMatchObject({ hash, progress: { cases: 3, settled: 3 } });
    expect(body.items.map((one: { case: string }) => one.case)).toEqual([plan, other, late].sort());
    expect(await api.services.db.entry.count({ where: { caseId: plan } })).toBe(before);
  });

  test('under a name that another calendar has is refused', async () => {
    const { body } = await correct({ ...storm, days: { '2026-09-28': OFF } }).expect(400);
    expect(body.field).toBe('version');
  });

  test('prepared on an older calendar is refused', async () => {
    const next = { ...storm, version: 'after', days: { '2026-09-25': null } };
    expect(
      (
        await correct(next)
          .set({ 'If-Match': `"${'0'.repeat(64)}"` })
          .expect(412)
      ).body.code,
    ).toBe('stale-version');
    const { body } = await correct(next)
      .set({ 'If-Match': `"${hash}"` })
      .expect(200);
    expect(body.items[0].moves).toContainEqual(
      expect.objectContaining({ step: 'consult', oldDue: '2026-09-30', newDue: '2026-09-29' }),
    );
  });
});
