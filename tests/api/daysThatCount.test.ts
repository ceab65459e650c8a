import { procedureFor } from '../../procedures/load';
import type { Browser } from './support/browser';
import { CYCLE, PLANNING, startCycle, uploaded } from './support/cases';
import { startApiWithEngine, type TestEngine } from './support/engine';
import { signedIn } from './support/people';
import { openPlan, trial, until } from './support/plan';

const TODAY = '2026-11-26T02:00:00.000Z';
const LAW = procedureFor('annual-plan-province', 2027);
/** When steps of the plan of 2027 were done on paper, each in time. */
const DAYS: Record<string, string> = {
  'pm-directive': '2026-05-10',
  'mof-guidance': '2026-05-20',
  'assess-situation': '2026-05-12',
  'state-of-development': '2026-05-12',
  forecasts: '2026-05-15',
};

let api: TestEngine;
let planner: Browser;

beforeAll(async () => {
  api = await startApiWithEngine();
  api.clock.set(TODAY);
  planner = await signedIn(api, 'planner', [{ body: PLANNING }, { body: '31.so-tai-chinh' }]);
});
afterAll(() => api.close());

const sign = (step: string, data: object) =>
  planner.post(`/api/cases/${CYCLE}/acts`, { name: 'sign', body: PLANNING, data: { step, ...data } });
const rowOf = async (id: string, step: string) => {
  const { rows } = (await planner.get(`/api/cases/${id}/timetable`).expect(200)).body;
  return rows.find((row: { step: string }) => row.step === step);
};

describe('a directive signed on 10 May 2026 and entered on 26 November', () => {
  beforeAll(async () => void (await startCycle(planner).expect(201)));

  test('a day to come is refused by field and rule', async () => {
    const { body } = await sign('pm-directive', { signedOn: '2030-01-01', number: '1/CT-TTg' }).expect(422);
    expect(body).toMatchObject({ code: 'bad-date' });
    expect(JSON.stringify(body)).toContain('2026-11-26');
  });

  test('a document of another day without its number is refused, and nothing is recorded', async () => {
    expect((await sign('pm-directive', { signedOn: '2026-05-10' })).body).toMatchObject({ code: 'number-missing' });
    expect(await rowOf(CYCLE, 'pm-directive')).toMatchObject({ doneOn: null });
    const { status } = await api.services.db.step.findUniqueOrThrow({
      where: { caseId_step: { caseId: CYCLE, step: 'pm-directive' } },
    });
    expect(status).toBe('open');
  });

  test('is done in time, and the guidance is due on 20 May, ten days from its own day, not from its entry', async () => {
    await sign('pm-directive', { signedOn: '2026-05-10', number: '12/CT-TTg' }).expect(201);
    expect(await rowOf(CYCLE, 'pm-directive')).toMatchObject({
      doneOn: '2026-05-10',
      enteredOn: '2026-11-26',
      late: false,
    });
    expect(await rowOf(CYCLE, 'mof-guidance')).toMatchObject({ openedOn: '2026-05-10', dueOn: '2026-05-20' });
    const { body } = await planner.get(`/api/cases/${CYCLE}/steps/mof-guidance`).expect(200);
    expect(body.due).toMatchObject({ base: { date: '2026-05-10' }, dueOn: '2026-05-20' });
  });

  test('an inspector finds what was entered for another day: by whom, when, for which, by which document', async () => {
    const { items } = (await planner.get('/api/late-entries', { from: '2026-11-26' }).expect(200)).body;
    expect(items).toMatchObject([
      { case: CYCLE, step: 'pm-directive', countsOn: '2026-05-10', days: 200, number: '12/CT-TTg', officer: 'planner' },
    ]);
    const stranger = await signedIn(api, 'stranger', [{ body: '33.ubnd' }]);
    expect((await stranger.get('/api/late-entries')).body.items).toEqual([]);
    expect((await planner.get('/api/late-entries', { to: '2026-11-25' })).body.items).toEqual([]);
  });

  test('the ministry’s guidance came on paper: whoever enters it says what the arrival says, and is another than its clerk', async () => {
    const clerk = await signedIn(api, 'records', [
      { body: PLANNING, role: 'clerk' },
      { body: PLANNING, role: 'officer' },
    ]);
    const scan = await uploaded(clerk, PLANNING, 'scan');
    const { id } = (
      await clerk.post('/api/arrivals', {
        body: PLANNING,
        issuer: { body: 'VN.bo-tai-chinh' },
        number: '3/BTC',
        date: '2026-05-20',
        type: 'letter',
        subject: 'Hướng dẫn xây dựng kế hoạch năm 2027',
        arrivedOn: '2026-11-26',
        way: 'paper',
        documents: [scan],
      })
    ).body;
    const said = { number: '3/BTC', signedOn: '2026-05-20', byDocument: id };
    const wrong = await sign('mof-guidance', { ...said, signedOn: '2026-05-19' });
    expect(wrong.body).toMatchObject({ code: 'invalid-input', field: 'data.signedOn' });
    const own = { name: 'sign', body: PLANNING, data: { step: 'mof-guidance', ...said } };
    expect((await clerk.post(`/api/cases/${CYCLE}/acts`, own)).body).toMatchObject({ code: 'same-person' });
    const another = await sign('pm-directive', { ...said });
    expect(another.body).toMatchObject({ code: 'invalid-input', field: 'data.issuer' });
  });

  test('guidance dated before the directive is refused, and the sentence names both days', async () => {
    const { body } = await sign('mof-guidance', { signedOn: '2026-05-01', number: '3/BTC' }).expect(422);
    expect(body).toMatchObject({ code: 'before-its-basis' });
    expect(JSON.stringify(body)).toMatch(/10\/05\/2026|2026-05-10/);
  });
});

describe('a cycle begun on paper in May and taken over in November', () => {
  const history = Object.entries(DAYS).map(([step, on], at) => ({ step, on, number: `${at + 1}/VB` }));
  const wanted = (more: object = {}) => ({
    procedure: LAW.id,
    unit: '31',
    year: 2027,
    body: '31.so-tai-chinh',
    takenOver: { begunOn: '2026-05-04', history, ...more },
  });

  test('what can’t be is refused before anything begins', async () => {
    const { body } = await planner
      .post('/api/cycles', wanted({ history: [{ step: 'mof-guidance', on: '2026-05-20', number: '1' }] }))
      .expect(409);
    expect(body).toMatchObject({ code: 'step-not-open' });
    expect(await api.services.db.case.count({ where: { unit: '31' } })).toBe(0);
  });

  test('has no step late that was in time, tells nobody of what is long done, and goes on from there', async () => {
    const preview = (await planner.post('/api/cycles/preview', wanted()).expect(200)).body;
    expect(preview.overdue.map(({ step }: { step: string }) => step)).not.toContain('pm-directive');
    const scan = await uploaded(planner, '31.so-tai-chinh', 'scan');
    const draft = await uploaded(planner, '31.so-tai-chinh', 'draft');
    const papers: Record<string, object> = { 'pm-directive': scan, forecasts: draft };
    const scanned = history.map((one) => ({ ...one, ...(papers[one.step] && { documents: [papers[one.step]] }) }));
    const { id } = (await planner.post('/api/cycles', wanted({ history: scanned })).expect(201)).body;
    const { items } = (await planner.get('/api/documents', { caseId: id }).expect(200)).body;
    expect(items).toHaveLength(2);
    // Each is read as far as its step says, and may be narrowed from there.
    expect(items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: scan.id, sight: 'parties' }),
        expect.objectContaining({ id: draft.id, sight: 'internal' }),
      ]),
    );
    const colleague = await signedIn(api, 'colleague', [{ body: '31.so-y-te' }]);
    await colleague.get(`/api/documents/${scan.id}`).expect(200);
    await colleague.get(`/api/documents/${draft.id}`).expect(404);
    await planner.put(`/api/documents/${scan.id}/sight`, { body: '31.so-tai-chinh', sight: 'internal' }).expect(200);
    await colleague.get(`/api/documents/${scan.id}`).expect(404);
    for (const [step, on] of Object.entries(DAYS))
      expect(await rowOf(id, step)).toMatchObject({ doneOn: on, enteredOn: '2026-11-26', late: false });
    const told = await api.services.db.mail.findMany({ where: { caseId: id } });
    expect(told.filter(({ step, occasion }) => occasion === 'step-done' && DAYS[step ?? ''])).toEqual([]);
    const open = await api.services.db.step.findMany({ where: { caseId: id, status: 'open' } });
    expect(open.map(({ step }) => step)).toEqual(expect.arrayContaining(['province-guidance', 'balances', 'options']));
  });

  test('an inspector finds what was taken over, step by step, from page to page', async () => {
    const found: object[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const query: Record<string, string | number> = { unit: '31', limit: 2, ...(cursor && { cursor }) };
      const { items, next }: { items: object[]; next: string | null } = (await planner.get('/api/late-entries', query))
        .body;
      found.push(...items);
      cursor = next;
    }
    const days = Object.entries(DAYS).sort(([a], [b]) => (a < b ? 1 : -1));
    expect(found).toMatchObject(
      days.map(([step, countsOn]) => ({ step, countsOn, takenOver: true, act: 'open', officer: 'planner' })),
    );
    expect(found[0]).toMatchObject({ stepTitle: { vi: expect.any(String) }, number: '4/VB' });
  });
});

describe('a sitting of yesterday that is entered today', () => {
  const STANDING = '22.thuong-truc-hdnd';
  const COUNCIL = '22.hdnd';
  const session = '22.session.2026-11-25';
  const heldOn = '2026-11-25';
  let clerk: Browser;
  let plan: string;

  const acting = (name: string, data: object) =>
    clerk.post(`/api/cases/${session}/acts`, { name, body: STANDING, data });

  beforeAll(async () => {
    api.clock.set('2026-11-20T02:00:00.000Z');
    clerk = await signedIn(api, 'council', [{ body: STANDING }, { body: COUNCIL }]);
    plan = await openPlan(api, trial('adopt'));
    const title = { vi: 'Kỳ họp chuyên đề', en: 'Thematic session' };
    const wanted = { unit: '22', title, type: 'thematic', opensOn: heldOn, deputies: 51, body: STANDING };
    await clerk.post('/api/sessions', wanted).expect(201);
    await acting('add-item', { id: 'plan', title, kind: 'resolution', case: plan, step: 'adopt' }).expect(201);
    api.clock.set(TODAY);
  });

  test('decides as of its own day, in the plan that waited too', async () => {
    await acting('open-session', { heldOn }).expect(201);
    const { body } = await acting('vote', { item: 'plan', for: 40, against: 0, abstained: 0, heldOn: '2026-11-24' });
    expect(body).toMatchObject({ code: 'before-its-basis', facts: { basis: 'session', basisOn: heldOn } });
    await acting('vote', { item: 'plan', for: 40, against: 0, abstained: 0, heldOn }).expect(201);
    const view = (await clerk.get(`/api/sessions/${session}`).expect(200)).body;
    expect(view).toMatchObject({ openedOn: heldOn, items: [{ decision: { countsOn: heldOn } }] });
    await until(() => api.services.db.step.findFirst({ where: { caseId: plan, step: 'adopt', status: 'done' } }));
    expect(await rowOf(plan, 'adopt')).toMatchObject({ doneOn: heldOn, enteredOn: '2026-11-26' });
  });

  test('a resolution that is kept here says what stands on it, and is the Council’s', async () => {
    const resolution = { number: '9/NQ-HĐND', signedOn: heldOn, byDocument: '22.none' };
    const scan = await uploaded(clerk, STANDING, 'resolution');
    const data = { item: 'plan', textSha256: scan.sha256, document: { id: scan.id, sha256: scan.sha256 } };
    await acting('number-resolution', { ...data, ...resolution }).expect(404);
    const { byDocument: _byDocument, ...said } = resolution;
    await acting('number-resolution', { ...data, ...said }).expect(201);
  });

  test('all of it stands in the inspectors’ list, by whose act it was', async () => {
    const { items } = (await clerk.get('/api/late-entries').expect(200)).body;
    const ofSession = items.filter((one: { case: string }) => one.case === session);
    expect(ofSession).toMatchObject([
      { case: session, act: 'number-resolution', countsOn: heldOn, days: 1, number: '9/NQ-HĐND', officer: 'council' },
      { case: session, act: 'vote', countsOn: heldOn },
      { case: session, act: 'open-session', countsOn: heldOn },
    ]);
  });
});
