import type { Response } from 'supertest';
import { type TestEngine, startApiWithEngine } from './support/engine';
import type { Browser } from './support/browser';
import { startCycle, uploaded } from './support/cases';
import { signedIn } from './support/people';
import { until } from './support/plan';

/** Thursday 1 April 2027: the reports on the first quarter may be made, and are due on Monday 12 April. */
const APRIL = '2027-04-01T02:00:00.000Z';
const CASE = '22.carrying-out.2027';
const BASIS = { number: '72/NQ-HĐND', on: '2026-12-08' };
const TARGETS = { '2027-Q1': '8', '2027-Q2': '8' };

let api: TestEngine;
let planning: Browser;
let committee: Browser;
let neighbour: Browser;
let ministry: Browser;

beforeAll(async () => {
  api = await startApiWithEngine();
  api.clock.set(APRIL);
  planning = await signedIn(api, 'planning', [{ body: '22.so-tai-chinh' }]);
  committee = await signedIn(api, 'committee', [{ body: '22.ubnd' }]);
  neighbour = await signedIn(api, 'neighbour', [{ body: '31.ubnd' }]);
  ministry = await signedIn(api, 'ministry', [{ body: 'VN.bo-cong-thuong' }]);
});
afterAll(() => api.close());

const start = (browser: Browser, body: string, more: object = {}) =>
  browser.post('/api/carrying-out', {
    carrier: '22',
    year: 2027,
    body,
    basis: BASIS,
    indicators: [{ id: 'industrial-production', targets: TARGETS }],
    ...more,
  });

/** One act over HTTP; free texts where the act asks for them. */
async function act(
  browser: Browser,
  caseId: string,
  body: string,
  name: string,
  data: object = {},
  texts?: object,
): Promise<Response> {
  return browser.post(`/api/cases/${caseId}/acts`, { name, body, data, ...(texts && { texts }) });
}
const figures = (period: string, actual: string, indicator = 'industrial-production') => ({
  period,
  figures: [{ indicator, actual }],
});

const inbox = async (browser: Browser, caseId: string): Promise<{ acts: string[]; dueOn: string | null }[]> =>
  (await browser.get('/api/inbox', { limit: 200 })).body.items.filter(
    (task: { caseId: string }) => task.caseId === caseId,
  );

/** The support case of an indicator, once it is open. */
const supportOf = (parent: string, count = 1): Promise<string> =>
  until(async () => {
    const { items } = (await planning.get('/api/supports', { parent })).body;
    return items.length === count && items[0].asked > 0 && items[0].id;
  });

test('S24 from the report to the delivered support: everyone concerned is told, with proof; figures, offer and result stay on record', async () => {
  expect((await start(planning, '22.so-tai-chinh')).status).toBe(201);
  expect(await inbox(planning, CASE)).toMatchObject([{ acts: ['report-figures'], dueOn: '2027-04-12' }]);
  const report = await uploaded(planning, '22.so-tai-chinh', 'report', CASE);
  expect(
    (
      await act(planning, CASE, '22.so-tai-chinh', 'report-figures', {
        ...figures('2027-Q1', '6.5'),
        documents: [report],
      })
    ).status,
  ).toBe(201);

  const support = await supportOf(CASE);
  expect(support).toBe(`${CASE}.support.industrial-production.1`);
  expect(await inbox(neighbour, support)).toMatchObject([
    { acts: ['acknowledge-need', 'offer-support', 'nothing-to-offer'], dueOn: '2027-04-15' },
  ]);
  const mails = await api.services.db.mail.findMany({ where: { caseId: support, key: 'need-told' } });
  expect(mails.map(({ toBody }) => toBody)).toEqual(
    expect.arrayContaining([
      '31.ubnd',
      '24.ubnd',
      'VN.bo-cong-thuong',
      '22.so-cong-thuong',
      'R-DBSH.hoi-dong-dieu-phoi-vung',
    ]),
  );
  expect(mails.find(({ toBody }) => toBody === '31.ubnd')?.text).toContain(
    'mục tiêu 8, thực hiện 6.5 (%), đạt 81.25 %; ngưỡng: 0.90 mục tiêu',
  );

  expect((await act(ministry, support, 'VN.bo-cong-thuong', 'acknowledge-need')).status).toBe(201);
  const paper = await uploaded(neighbour, '31.ubnd', 'offer', support);
  const offer = {
    kind: 'budget-transfer',
    amount: '250.5',
    measure: 'million-vnd',
    from: '2027-05-03',
    to: '2027-06-30',
    documents: [paper],
  };
  const { body: offered } = await act(neighbour, support, '31.ubnd', 'offer-support', offer, {
    note: 'Từ dự phòng ngân sách.',
  });
  const id = String(offered.act.seq);
  expect((await act(committee, support, '22.ubnd', 'answer-offer', { offer: id, answer: 'accept' })).status).toBe(201);
  expect(
    (await act(committee, support, '22.ubnd', 'close-support', { result: 'resolved' }, { why: 'Đủ vốn.' })).body,
  ).toMatchObject({ code: 'offers-open', status: 409, facts: { offers: id } });
  expect(await inbox(committee, support)).toEqual(
    expect.arrayContaining([expect.objectContaining({ acts: ['record-delivery'], dueOn: '2027-06-30' })]),
  );
  expect((await act(committee, support, '22.ubnd', 'record-delivery', { offer: id, result: 'delivered' })).status).toBe(
    201,
  );
  expect(
    (await act(committee, support, '22.ubnd', 'close-support', { result: 'resolved' }, { why: 'Đủ vốn.' })).status,
  ).toBe(201);

  const { body: view } = await neighbour.get(`/api/supports/${support}`);
  expect(view).toMatchObject({
    outcome: 'resolved',
    result: 'Đủ vốn.',
    need: { id: '22' },
    shortfalls: [{ period: '2027-Q1', attainment: '81.25', because: 'below', rule: 'ninety-per-cent', healed: false }],
    offers: [
      {
        party: '31',
        side: 'province-province',
        amount: '250.5',
        status: 'accepted',
        text: 'Từ dự phòng ngân sách.',
        deliveries: [{ result: 'delivered', late: false }],
      },
    ],
  });
  expect(view.told[0].bodies).toContain('VN.bo-cong-thuong');
  const sides = Object.fromEntries(
    view.relations.map((one: { party: { id: string }; side: string }) => [one.party.id, one.side]),
  );
  expect(sides).toMatchObject({
    '31': 'province-province',
    'R-DBSH': 'region-province',
    'VN.bo-cong-thuong': 'sector-province',
  });
  const plan = await until(async () => {
    const { body } = await planning.get(`/api/carrying-out/${CASE}`);
    return body.indicators[0].supports[0].closed && body;
  });
  expect(plan.indicators[0]).toMatchObject({
    supports: [{ case: support, closed: 'resolved' }],
    series: [
      { period: '2027-Q1', target: '8', actual: '6.5', attainment: '81.25', short: true, because: 'below' },
      { period: '2027-Q2', target: '8', actual: null, short: null },
    ],
  });
  expect(plan.reports).toMatchObject([
    { period: '2027-Q1', status: 'done', late: false, versions: 1, dueOn: '2027-04-12' },
    { period: '2027-Q2', status: 'waiting' },
  ]);
});

test('another body’s report is refused; whoever has no part in the plan doesn’t learn of it', async () => {
  const stranger = await signedIn(api, 'stranger', [{ body: '79.ubnd' }]);
  expect((await act(committee, CASE, '22.ubnd', 'report-figures', figures('2027-Q2', '9'))).body).toMatchObject({
    status: 403,
    code: 'not-your-step',
    facts: { holder: '22.so-tai-chinh' },
  });
  expect((await act(neighbour, CASE, '31.ubnd', 'report-figures', figures('2027-Q2', '9'))).body).toMatchObject({
    status: 403,
    code: 'not-your-step',
  });
  expect((await act(stranger, CASE, '79.ubnd', 'report-figures', figures('2027-Q2', '9'))).body).toMatchObject({
    status: 404,
    code: 'not-found',
  });
  expect((await stranger.get(`/api/carrying-out/${CASE}`)).status).toBe(404);
  expect((await stranger.get(`/api/supports/${CASE}.support.industrial-production.1`)).status).toBe(404);
  expect((await stranger.get('/api/carrying-out')).body.items).toEqual([]);
  expect((await stranger.get('/api/supports')).body.items).toEqual([]);
});

test('a report before its time, twice, and the same request twice', async () => {
  expect((await act(planning, CASE, '22.so-tai-chinh', 'report-figures', figures('2027-Q2', '9'))).body).toMatchObject({
    code: 'too-early',
    facts: { step: '2027-Q2', from: '2027-06-18' },
  });
  expect((await act(planning, CASE, '22.so-tai-chinh', 'report-figures', figures('2027-Q1', '9'))).body).toMatchObject({
    code: 'step-done',
    status: 409,
  });
  const correction = {
    name: 'correct-figures',
    body: '22.so-tai-chinh',
    data: figures('2027-Q1', '6.6'),
    texts: { why: 'Số liệu chính thức.' },
  };
  const send = () => planning.post(`/api/cases/${CASE}/acts`, correction).set({ 'Idempotency-Key': 'correction-1' });
  const [first, second] = [await send(), await send()];
  expect([first.status, second.status, second.body.act]).toEqual([201, 201, first.body.act]);
  const { body } = await planning.get(`/api/carrying-out/${CASE}`);
  expect(body.indicators[0].series[0].versions.map(({ actual }: { actual: string }) => actual)).toEqual(['6.5', '6.6']);
});

test('a late report is recorded as late; a correction that heals the shortfall closes the support case that nobody has answered', async () => {
  const caseId = '31.carrying-out.2027';
  const planner = await signedIn(api, 'planner31', [{ body: '31.so-tai-chinh' }]);
  expect(
    (
      await start(planner, '31.so-tai-chinh', {
        carrier: '31',
        indicators: [{ id: 'poverty-rate', targets: { '2027-Q1': '1.35' } }],
      })
    ).status,
  ).toBe(201);
  api.clock.set('2027-04-12T17:00:00.000Z');
  const { body } = await act(
    planner,
    caseId,
    '31.so-tai-chinh',
    'report-figures',
    figures('2027-Q1', '1.51', 'poverty-rate'),
  );
  expect(body.answer.facts).toEqual({ late: true, dayBy: 'suggestion', dueOn: '2027-04-12' });
  const support = await until(
    async () => (await planner.get('/api/supports', { parent: caseId })).body.items[0]?.id as string | undefined,
  );
  expect(
    (
      await act(planner, caseId, '31.so-tai-chinh', 'correct-figures', figures('2027-Q1', '1.4', 'poverty-rate'), {
        why: 'Rà soát lại.',
      })
    ).status,
  ).toBe(201);
  await until(async () => (await planner.get(`/api/supports/${support}`)).body.outcome === 'healed');
  const { body: list } = await planner.get('/api/carrying-out', { short: 'false' });
  expect(list.items).toMatchObject([{ id: caseId, short: 0, reported: 1, reports: 1 }]);
  expect((await planner.get(`/api/carrying-out/${caseId}`)).body.reports[0]).toMatchObject({ late: true, versions: 2 });
  expect((await act(planner, caseId, '31.so-tai-chinh', 'close-carrying-out')).status).toBe(201);
  expect((await act(planner, caseId, '31.so-tai-chinh', 'close-carrying-out')).body).toMatchObject({
    code: 'case-closed',
  });
  api.clock.set('2027-04-13T02:00:00.000Z');
});

test('one carrier, one year, one case; only its own bodies start it, for a plan that was adopted', async () => {
  expect((await start(planning, '22.so-tai-chinh')).body).toMatchObject({
    status: 409,
    code: 'case-exists',
    facts: { case: CASE },
  });
  expect((await start(neighbour, '31.ubnd')).body).toMatchObject({ code: 'not-permitted' });
  expect((await start(planning, '22.ubnd', { year: 2028 })).body).toMatchObject({ code: 'no-seat' });
  expect(
    (await start(planning, '22.so-tai-chinh', { indicators: [{ id: 'happiness', targets: TARGETS }] })).body,
  ).toMatchObject({ code: 'unknown-indicator' });
  expect((await start(planning, '22.so-tai-chinh', { year: 2028 })).body).toMatchObject({ code: 'invalid-input' });
  await startCycle(planning, { year: 2028 });
  const of2028 = { year: 2028, indicators: [{ id: 'grdp-growth', targets: { '2028-Y': '8' } }] };
  expect(
    (await start(planning, '22.so-tai-chinh', { ...of2028, basis: { cycle: '22.annual-plan-province.2028' } })).body,
  ).toMatchObject({ status: 409, code: 'plan-not-adopted' });
  expect(
    (await start(planning, '22.so-tai-chinh', { ...of2028, basis: { cycle: '22.annual-plan-province.2029' } })).body,
  ).toMatchObject({ code: 'not-found' });
});

test('the registry names each indicator with its sectors', async () => {
  const { items } = (await planning.get('/api/indicators')).body;
  expect(items).toContainEqual(
    expect.objectContaining({
      id: 'poverty-rate',
      direction: 'lower',
      sectors: ['bo-nong-nghiep-moi-truong@nation', 'so-nong-nghiep-moi-truong'],
    }),
  );
});

test('S26 the nation’s and a commune’s plans are carried out too: each office reports, and a shortfall is told where it concerns', async () => {
  const offices = { VN: 'VN.bo-tai-chinh', '06673': '06673.phong-kinh-te' };
  for (const [carrier, body] of Object.entries(offices)) {
    const office = await signedIn(api, `office.${carrier.toLowerCase()}`, [{ body }]);
    const id = `${carrier}.carrying-out.2027`;
    expect((await start(office, body, { carrier })).status).toBe(201);
    expect((await act(office, id, body, 'report-figures', figures('2027-Q1', '2'))).status).toBe(201);
    const opened = await until(async () => {
      const { items } = (await office.get('/api/supports', { parent: id })).body;
      return items.length === 1 && items[0].asked > 0 && items[0];
    });
    expect(opened).toMatchObject({ need: carrier });
  }
});
