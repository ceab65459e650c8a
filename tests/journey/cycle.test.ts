import { addDays } from '../../domain/calendar/dates';
import { loadDirectory, procedureFor } from '../../procedures/load';
import { verifyRegister } from '../../register/verify';
import type { Browser } from '../api/support/browser';
import { startApiWithEngine, type TestEngine } from '../api/support/engine';
import { administrator, Office } from './office';

/**
 * The journey of the first issue: a planning office of Quảng Ninh carries the annual plan of 2027 from start to
 * assigned targets; departments, communes, neighbouring provinces, Standing Body, committee and Council do their
 * parts as themselves, all over HTTP.
 */
const PROCEDURE = procedureFor('annual-plan-province', 2027);
const CASE = '22.annual-plan-province.2027';
const START = '2026-05-04';
const SESSION_DAY = '2026-12-08';

let api: TestEngine;
let chief: Browser;
const offices = new Map<string, Office>();
const office = (body: string): Office => offices.get(body) as Office;
const onDay = (date: string): void => api.clock.set(`${date}T02:00:00.000Z`);

function bodiesOf(): string[] {
  const directory = loadDirectory();
  const refs = PROCEDURE.steps.flatMap(({ by, enteredBy, to }) => [enteredBy ?? by, ...to]);
  return [...new Set(refs.flatMap((ref) => directory.resolve(ref, '22', START)))];
}

beforeAll(async () => {
  api = await startApiWithEngine();
  onDay(START);
  chief = await administrator(api);
  for (const body of bodiesOf()) offices.set(body, await Office.open(api, body, PROCEDURE));
}, 60_000);
afterAll(() => api.close());

/**
 * Everyone works through their inbox, day after day, until there is nothing left to do or the step asked for is open.
 */
async function workUntil(step: string, from: string): Promise<string> {
  let day = from;
  for (let idle = 0; idle < 3; day = addDays(day, 1)) {
    onDay(day);
    const { body } = await chief.get(`/api/cases/${CASE}`);
    if (
      body.closedAt ||
      body.steps.find((one: { step: string; status: string }) => one.step === step)?.status === 'open'
    )
      return day;
    let done = 0;
    for (const one of offices.values()) done += await one.work();
    idle = done ? 0 : idle + 1;
  }
  throw new Error(`Nobody has anything to do, and ${step} is not open`);
}

test('the timetable stands before anything starts, with clauses, and a session too early is explained in words', async () => {
  const finance = office('22.so-tai-chinh');
  const { body, status } = await finance.post('/api/cycles/preview', {
    procedure: 'annual-plan-province',
    unit: '22',
    year: 2027,
    anchors: { session: '2026-11-16' },
  });
  expect(status).toBe(200);
  expect(JSON.stringify(body)).toContain('Điều 46 Luật 89/2025/QH15');
  expect(body.conflicts.length).toBeGreaterThan(0);
  expect((await chief.get(`/api/cases/${CASE}`)).status).toBe(404);
  // What the Council's own regulation lays down is not taken for a suggestion before the start either.
  const papers = body.rows.find(({ step }: { step: string }) => step === 'papers-to-deputies');
  expect(papers.clause.cites).toMatchObject([{ instrument: 'resolution-72-2017-quang-ninh' }]);
});

test('the planning office starts the cycle; a second start names the first', async () => {
  const finance = office('22.so-tai-chinh');
  const start = () =>
    finance.post('/api/cycles', {
      procedure: 'annual-plan-province',
      unit: '22',
      year: 2027,
      anchors: { session: SESSION_DAY },
    });
  expect((await start()).status).toBe(201);
  const again = await start();
  expect(again.status).toBe(409);
  expect(again.body).toMatchObject({ code: 'case-exists', facts: { case: CASE } });
});

test('guidance, the eight drafting steps, consultations, decision, opinion, sending up, finalising and verification, each by its own office', async () => {
  const day = await workUntil('council-decision', START);
  const { body } = await chief.get(`/api/cases/${CASE}`);
  const open = body.steps
    .filter((one: { status: string }) => one.status === 'open')
    .map((one: { step: string }) => one.step);
  expect(open).toEqual(['council-decision']);
  expect(day < SESSION_DAY).toBe(true);
  const communes = await chief.get(`/api/consultations/${CASE}.consult-communes`);
  expect(communes.body.tally).toMatchObject({ asked: 54, silent: 0, deemed: 0 });
}, 120_000);

test('the Standing Body convenes the Council, the dossier is tabled with what the committee verified, the deputies adopt, the resolution comes out', async () => {
  const standing = office('22.thuong-truc-hdnd');
  const title = { vi: 'Kỳ họp cuối năm 2026', en: 'Year-end session 2026' };
  const convened = await standing.post('/api/sessions', {
    unit: '22',
    title,
    type: 'regular',
    opensOn: SESSION_DAY,
    deputies: 51,
  });
  expect(convened.status).toBe(201);
  const session = convened.body.id as string;
  const does = async (who: string, name: string, data: object, status = 201) =>
    expect([name, (await office(who).act(session, name, data)).status]).toEqual([name, status]);
  await does('22.thuong-truc-hdnd', 'add-item', {
    id: 'plan',
    title,
    kind: 'resolution',
    case: CASE,
    step: 'council-decision',
    needsReport: true,
    documents: [await standing.upload(session, 'plan', 'dossier')],
  });
  await does('22.thuong-truc-hdnd', 'open-session', {}, 409);
  const { items } = (await chief.get(`/api/sessions/${session}`)).body;
  expect(items[0]).toMatchObject({
    lacks: [],
    report: { by: { id: '22.ban-kinh-te-ngan-sach' }, from: { case: CASE } },
  });
  onDay(SESSION_DAY);
  await does('22.thuong-truc-hdnd', 'open-session', {});
  await does('22.thuong-truc-hdnd', 'attendance', { item: 'plan', present: 48 });
  await does('22.thuong-truc-hdnd', 'vote', { item: 'plan', for: 45, against: 2, abstained: 1 });
  const resolution = await standing.upload(session, 'plan', 'resolution');
  await does('22.thuong-truc-hdnd', 'number-resolution', {
    item: 'plan',
    number: '45/NQ-HĐND',
    textSha256: resolution.sha256,
    document: resolution,
  });
  await does('22.thuong-truc-hdnd', 'publish-item', {
    item: 'plan',
    on: SESSION_DAY,
    where: 'Công báo tỉnh Quảng Ninh',
  });
  await does('22.thuong-truc-hdnd', 'close-session', {});
  const { body } = await chief.get(`/api/sessions/${session}`);
  expect(body.items[0]).toMatchObject({
    decision: { outcome: 'adopted', votes: { for: 45, total: 51, needed: 26 } },
    resolution: { number: '45/NQ-HĐND' },
  });
});

test('targets are assigned within five working days, receipts come back, and the cycle is complete', async () => {
  await workUntil('nothing', addDays(SESSION_DAY, 1)).catch(() => undefined);
  const { body } = await chief.get(`/api/cases/${CASE}`);
  expect(body).toMatchObject({ outcome: 'completed' });
  const outcomes = Object.fromEntries(
    body.steps.map((one: { step: string; outcome: string }) => [one.step, one.outcome]),
  );
  expect(outcomes).toMatchObject({
    'council-decision': 'adopted',
    'publish-resolution': 'published',
    'assign-targets': 'done',
  });
  const timetable = await chief.get(`/api/cases/${CASE}/timetable`);
  expect(JSON.stringify(timetable.body)).toContain('Nghị định 73/2026/NĐ-CP');
}, 60_000);

test('S24 the adopted plan is carried out: its cycle is the basis, its targets the measure of the year’s reports', async () => {
  const indicators = [{ id: 'grdp-growth', targets: { '2027-Q1': '8', '2027-Y': '8.5' } }];
  const started = await office('22.so-tai-chinh').post('/api/carrying-out', {
    carrier: '22',
    year: 2027,
    basis: { cycle: CASE },
    indicators,
  });
  expect(started.body).toMatchObject({ id: '22.carrying-out.2027', settled: true });
  const { body } = await chief.get('/api/carrying-out/22.carrying-out.2027');
  expect(body).toMatchObject({
    basis: { cycle: CASE },
    reports: [
      { period: '2027-Q1', status: 'waiting', dueOn: '2027-04-12' },
      { period: '2027-Y', dueOn: '2028-01-31' },
    ],
  });
});

test('an inspector asks years later: how things stood on a day, who did what, and whether the record holds', async () => {
  const then = await chief.get(`/api/cases/${CASE}/as-of`, { at: '2026-05-12T00:00:00Z' });
  expect(then.body.closed).toBe(false);
  const record = await chief.get(`/api/cases/${CASE}/record`, { name: 'sign', limit: 200 });
  expect(record.body.items.length).toBeGreaterThan(5);
  expect((await verifyRegister(api.services.db)).faults).toEqual([]);
});

test('the wrong person sees nothing and can do nothing', async () => {
  const stranger = await Office.open(api, '79.ubnd', PROCEDURE);
  expect((await stranger.get(`/api/cases/${CASE}`)).status).toBe(404);
  const entries = await api.services.db.entry.count();
  expect((await stranger.act(CASE, 'sign', { step: 'committee-decision', documents: [] })).status).toBe(404);
  expect((await office('22.so-y-te').act(CASE, 'sign', { step: 'committee-decision', documents: [] })).status).toBe(
    403,
  );
  expect(await api.services.db.entry.count()).toBe(entries);
});
