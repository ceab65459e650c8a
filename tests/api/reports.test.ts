import PizZip from 'pizzip';
import type { Browser } from './support/browser';
import { openConsultation, startCycle, uploaded } from './support/cases';
import { startApiWithEngine, type TestEngine } from './support/engine';
import { signedIn } from './support/people';
import { OWNER, register } from './support/projects';

/** Thursday 1 April 2027: the reports on the first quarter may be made. */
const APRIL = '2027-04-01T02:00:00.000Z';
const PLANNING = '22.so-tai-chinh';
const TITLE = { vi: 'Kế hoạch phường', en: 'Ward plan' };
const CARRYING = '22.carrying-out.2027';

let api: TestEngine;
let admin: Browser;
let planner: Browser;
let stranger: Browser;

/** A plan that was begun and left alone, a consultation that went unanswered, a shortfall, a project to be told of. */
beforeAll(async () => {
  api = await startApiWithEngine();
  admin = await signedIn(api, 'admin', [], { admin: true });
  planner = await signedIn(api, 'planner', [{ body: PLANNING }]);
  stranger = await signedIn(api, 'stranger', [{ body: '01.so-y-te' }]);
  const owner = await signedIn(api, 'owner', [{ body: OWNER }]);
  api.clock.set('2026-09-01T02:00:00.000Z');
  await startCycle(planner);
  await late('draft', '2026-09-10', 'law');
  await late('consult', '2026-09-11', 'suggestion');
  api.clock.set(APRIL);
  await openConsultation(api, 'asked', { consultees: ['22.so-y-te', OWNER], dueOn: '2027-04-20' });
  await register(owner, 'CN-1');
  await planner
    .post('/api/carrying-out', {
      carrier: '22',
      year: 2027,
      body: PLANNING,
      basis: { number: '72/NQ-HĐND', on: '2026-12-08' },
      indicators: [{ id: 'industrial-production', targets: { '2027-Q1': '8', '2027-Q2': '8' } }],
    })
    .expect(201);
  const data = {
    period: '2027-Q1',
    figures: [{ indicator: 'industrial-production', actual: '6.5' }],
    documents: [await uploaded(planner, PLANNING, 'report', CARRYING)],
  };
  await planner.post(`/api/cases/${CARRYING}/acts`, { name: 'report-figures', body: PLANNING, data }).expect(201);
});
afterAll(() => api.close());

/** A late step of a ward's plan, of which only the rows are needed. */
async function late(step: string, dueOn: string, dayBy: string): Promise<void> {
  const { db } = api.services;
  const plan = { id: 'ward', unit: '06673', kind: 'plan-cycle', procedure: 'other', year: 2027, title: TITLE };
  await db.case.upsert({ where: { id: 'ward' }, update: {}, create: { ...plan, openedAt: new Date(dueOn) } });
  const facts = { title: TITLE, dayBy, phase: 'drafting' };
  const row = { caseId: 'ward', step, kind: 'draft', round: 1, status: 'open', holder: '06673.ubnd', unit: '06673' };
  await db.step.create({ data: { ...row, dueOn, overdue: true, facts } });
}

const report = async (who: Browser, unit: string) => (await who.get(`/api/reports/units/${unit}`).expect(200)).body;

test('the report says how plans, steps, consultations, indicators and projects of a unit stand', async () => {
  const { unit, today, ...parts } = await report(planner, '22');
  expect([unit.name.vi, today]).toEqual(['Tỉnh Quảng Ninh', '2027-04-01']);
  const [plan] = parts.plans.items;
  expect(plan).toMatchObject({ case: '22.annual-plan-province.2027', phase: 'drafting' });
  expect(plan.steps).toBeGreaterThan(plan.done);
  expect(parts.consultations.items).toMatchObject([{ case: 'asked', asked: 2, answered: 0, silent: 0 }]);
  expect(parts.indicators.items).toMatchObject([
    { indicator: 'industrial-production', target: '8', actual: '6.5', short: true, period: { vi: 'quý I/2027' } },
  ]);
  expect(parts.projects.items).toMatchObject([{ code: 'CN-1', status: 'running', unit: '22' }]);
  expect(parts.projects.items[0].due).toBeGreaterThan(0);
  expect(Object.values<{ more: boolean }>(parts).some(({ more }) => more)).toBe(false);
});

test('late in law is told apart from past a suggestion, below the unit too; only the former is overdue', async () => {
  const { plans, overdue, lower } = await report(admin, '22');
  const ofWard = (one: { case: string }) => one.case === 'ward';
  expect(lower).toBeGreaterThan(50);
  expect(plans.items.find(ofWard)).toMatchObject({
    unit: '06673',
    steps: 2,
    phase: 'drafting',
    nextDue: '2026-09-10',
    late: { law: 1, timetable: 0, suggestion: 1 },
  });
  expect(overdue.items.filter(ofWard)).toMatchObject([{ step: 'draft', dueOn: '2026-09-10', days: 203 }]);
});

test('a unit above has the same, another province nothing of it, and whoever may see nothing gets nothing', async () => {
  const codes = ({ projects }: { projects: { items: { code: string }[] } }) => projects.items.map(({ code }) => code);
  expect(codes(await report(planner, 'VN'))).toEqual(['CN-1']);
  expect(codes(await report(planner, '31'))).toEqual([]);
  const { plans, overdue, consultations, indicators, projects } = await report(stranger, '22');
  for (const part of [plans, overdue, consultations, indicators, projects]) expect(part.items).toEqual([]);
  expect((await planner.get('/api/reports/units/nowhere')).body).toMatchObject({ code: 'no-such-unit' });
});

test('the Word file says the same in Vietnamese', async () => {
  const { body } = await planner.bytes(planner.get('/api/reports/units/22/export', { format: 'docx' })).expect(200);
  const text = new PizZip(body).file('word/document.xml')!.asText();
  for (const said of ['BÁO CÁO TÌNH HÌNH KẾ HOẠCH', 'TỈNH QUẢNG NINH', 'Thiếu hụt', '6,5', 'CN-1'])
    expect(text).toContain(said);
});
