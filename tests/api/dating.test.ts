import { docxWords, pdfWords } from '../../documents/readBack';
import type { Browser } from './support/browser';
import { startApiWithEngine, type TestEngine } from './support/engine';
import { signedIn } from './support/people';
import { openPlan, trial, until } from './support/plan';

const PLANNERS = '22.so-tai-chinh';

let api: TestEngine;
let head: Browser;
let committee: Browser;
let plan: string;

/** A plan begun on 15 September: the draft is due by law after ten working days, nobody dates the workshop. */
beforeAll(async () => {
  api = await startApiWithEngine();
  head = await signedIn(api, 'boss', [{ body: PLANNERS, role: 'head' }]);
  committee = await signedIn(api, 'committee', [{ body: '22.ubnd', role: 'head' }]);
  const { steps, ...procedure } = trial('meet', 'draft');
  const undated = steps.map((step) =>
    step.id === 'meet' ? { ...step, due: step.due.map((rule) => ({ ...rule, cites: 'practice' as const })) } : step,
  );
  plan = await openPlan(api, { ...procedure, id: 'trial-dating', steps: undated });
});
afterAll(() => api.close());

const lodge = (name: string, data: object, who = head, body = PLANNERS) =>
  who.post(`/api/cases/${plan}/acts`, { name, body, data });
const timetable = async () => (await head.get(`/api/cases/${plan}/timetable`).expect(200)).body;
const rowOf = async (id: string) => (await timetable()).rows.find(({ step }: { step: string }) => step === id);
const why = async (id: string) => (await head.get(`/api/cases/${plan}/steps/${id}`).expect(200)).body.due;

test('before anybody lays down a day, one sees which is the law’s and which only suggested', async () => {
  expect(await rowOf('meet')).toMatchObject({
    source: 'suggestion',
    named: { law: null, directive: null, timetable: null, suggestion: '2026-09-29' },
  });
  expect(await rowOf('draft')).toMatchObject({ source: 'law', named: { law: '2026-10-13', suggestion: null } });
  expect((await timetable()).dating).toEqual({ timetable: null, directive: null, above: null });
});

const annex = (format: string, who = head) => who.bytes(who.get(`/api/cases/${plan}/timetable/annex`, { format }));

test('while no document lays down days, the annex of the plan that would has those suggested, and room for its number', async () => {
  const lines = pdfWords((await annex('pdf').expect(200)).body).join(' ');
  expect(lines).toContain('29/09/2026');
  expect(lines).toMatch(/Kèm theo Kế hoạch số\s+\/KH-STC ngày/);
  // What the law dates isn't the unit's to date.
  expect(lines).not.toContain('13/10/2026');
});

describe('given the unit’s working timetable', () => {
  const own = { number: '12/KH-STC', signedOn: '2026-09-15', days: [{ step: 'meet', on: '2026-10-02' }] };

  test('it dates what no law does; a step of the law’s, a stranger, a rest day are refused', async () => {
    const laws = await lodge('set-timetable', { ...own, days: [{ step: 'draft', on: '2026-10-02' }] }).expect(422);
    expect(laws.body).toMatchObject({ code: 'day-laid-down', facts: { step: 'draft', source: 'law' } });
    expect((await lodge('set-timetable', own, committee, '22.ubnd')).body.code).toBe('not-your-step');
    const resting = await lodge('set-timetable', { ...own, days: [{ step: 'meet', on: '2026-10-03' }] });
    expect(resting.body).toMatchObject({ code: 'bad-date', facts: { field: 'days.meet' } });
    // Looked at first: which days would become others.
    const act = { name: 'set-timetable', body: PLANNERS, data: own };
    const { body: would } = await head.post(`/api/cases/${plan}/acts/prospect`, act).expect(200);
    expect(would.moved).toContainEqual(
      expect.objectContaining({ step: 'meet', oldDue: '2026-09-29', dueOn: '2026-10-02' }),
    );
    await lodge('set-timetable', own).expect(201);
    expect(await rowOf('meet')).toMatchObject({
      dueOn: '2026-10-02',
      source: 'timetable',
      named: { timetable: '2026-10-02', suggestion: '2026-09-29' },
      clause: { text: { vi: 'Lịch làm việc của đơn vị số 12/KH-STC ngày 15/09/2026' } },
    });
    expect((await timetable()).dating.timetable).toMatchObject({ number: '12/KH-STC', signedOn: '2026-09-15' });
  });

  test('it is the annex of its document, as PDF and as Word, by Annex I of Decree 30/2020', async () => {
    const pdf = pdfWords((await annex('pdf').expect(200)).body);
    const word = docxWords((await annex('docx').expect(200)).body);
    expect(pdf[0]).toBe('Phụ lục');
    expect(pdf.join(' ')).toContain('(Kèm theo Kế hoạch số 12/KH-STC ngày 15 tháng 9 năm 2026 của Sở Tài chính)');
    for (const said of ['02/10/2026', 'Chậm nhất ngày']) {
      expect(pdf.join(' ')).toContain(said);
      expect(word).toContain(said);
    }
    await annex('txt').expect(400);
    const stranger = await signedIn(api, 'elsewhere', [{ body: '31.ubnd' }]);
    await annex('pdf', stranger).expect(404);
  });

  test('why this day: the document that laid it down, and no law', async () => {
    const due = await why('meet');
    expect(due).toMatchObject({ source: 'timetable', against: null, base: { what: { vi: /lịch làm việc/ } } });
    expect(due.count.explanation.vi).toContain('Lịch làm việc của đơn vị định ngày 02/10/2026');
  });

  test('what moved is told to the holder by mail, by that document', async () => {
    const mail = await api.services.db.mail.findFirstOrThrow({ where: { caseId: plan, occasion: 'due-moved' } });
    expect(mail.text).toContain('đơn vị ban hành lịch làm việc');
    expect(mail.text).toContain('Căn cứ: Lịch làm việc của đơn vị số 12/KH-STC ngày 15/09/2026');
  });
});

test('given the year’s directive, its day binds over the law’s, and why-this-day says so against the law', async () => {
  const document = { title: 'Chỉ thị', issuer: 'Thủ tướng Chính phủ', number: '20/CT-TTg', signedOn: '2026-09-10' };
  await lodge('enter-directive', { ...document, days: [{ step: 'draft', on: '2026-10-20' }] }).expect(201);
  expect(await rowOf('draft')).toMatchObject({ dueOn: '2026-10-20', source: 'directive' });
  expect(await why('draft')).toMatchObject({
    source: 'directive',
    against: { clause: { text: { vi: 'khoản 2 Điều 7 Luật Thử' } } },
    clause: { text: { vi: 'Chỉ thị số 20/CT-TTg ngày 10/09/2026 của Thủ tướng Chính phủ' } },
  });
});

test('past a suggested day a step isn’t late in law: the mail says so', async () => {
  const { steps, ...procedure } = trial('draft');
  const [draft] = steps.map((step) => ({
    ...step,
    due: step.due.map((rule) => ({ ...rule, cites: 'practice' as const })),
  }));
  const other = await openPlan(api, { ...procedure, id: 'trial-suggested', steps: [draft!] });
  api.clock.set('2026-10-05T02:00:00.000Z');
  await head.post(`/api/cases/${other}/acts`, { name: 'remind', body: PLANNERS, data: { step: 'draft' } }).expect(201);
  const mail = await api.services.db.mail.findFirstOrThrow({ where: { caseId: other, occasion: 'overdue' } });
  expect(mail.subject).toContain('Qua ngày gợi ý: Dự thảo');
  expect(mail.text).toContain('qua ngày này không phải là trễ hạn theo luật');
  const { body: list } = await head.get('/api/cases?kind=plan-cycle');
  expect(list.items.find(({ id }: { id: string }) => id === other)).toMatchObject({ overdue: 0, pastSuggested: 1 });
  const casesOf = async (path: string) =>
    (await head.get(path)).body.items.map((one: { id?: string; caseId?: string }) => one.caseId ?? one.id);
  expect(await casesOf('/api/cases?late=true')).not.toContain(other);
  expect(await casesOf('/api/cases?late=false')).toContain(other);
  expect(await casesOf('/api/inbox?overdue=true')).not.toContain(other);
  expect(await casesOf('/api/inbox?overdue=false')).toContain(other);
});

test('a directive for the plans below reaches the province’s plan and binds there', async () => {
  const { body } = await head.get(`/api/cases/${plan}/timetable`);
  expect(body.lower).toEqual([]);
  const nation = await signedIn(api, 'nation', [{ body: 'VN.bo-tai-chinh', role: 'head' }]);
  api.clock.set('2026-11-02T02:00:00.000Z');
  const started = await nation.post('/api/cycles', {
    procedure: 'annual-plan-nation',
    unit: 'VN',
    year: 2028,
    lower: ['22'],
    body: 'VN.bo-tai-chinh',
  });
  expect([started.status, started.body.code]).toEqual([201, undefined]);
  const national = (await nation.get(`/api/cases/${started.body.id}/timetable`)).body;
  const [lower] = national.lower;
  expect(lower.procedure).toBe('annual-plan-province');
  const below = [{ procedure: lower.procedure, step: lower.steps.at(-1).step, on: '2027-12-15' }];
  const data = { title: 'Chỉ thị', issuer: 'Thủ tướng', number: '30/CT-TTg', signedOn: '2026-11-02', days: [], below };
  const entered = await nation.post(`/api/cases/${started.body.id}/acts`, {
    name: 'enter-directive',
    body: 'VN.bo-tai-chinh',
    data,
  });
  expect([entered.status, entered.body.code]).toEqual([201, undefined]);
  const reached = await until(async () => {
    const { body: view } = await head.get('/api/cases/22.annual-plan-province.2028/timetable');
    return view.dating?.above && view;
  });
  expect(reached.dating.above).toMatchObject({ number: '30/CT-TTg' });
  expect(reached.rows.find(({ step }: { step: string }) => step === lower.steps.at(-1).step)).toMatchObject({
    dueOn: '2027-12-15',
    source: 'directive',
  });
});
