import { addDays } from '../../domain/calendar/dates';
import { procedureFor } from '../../procedures/load';
import { verifyRegister } from '../../register/verify';
import type { Browser } from '../api/support/browser';
import { startApiWithEngine, type TestEngine } from '../api/support/engine';
import { until as soon } from '../api/support/plan';
import { administrator, type InboxTask, Office } from './office';
import { type Doing, RegionOffices, TEXT } from './regionOffices';

/**
 * The South East (three provinces) coordinates the plans of 2027 from the two schedules to the common programme of
 * action, all over HTTP, while one of its provinces draws up its own plan.
 */
const PROCEDURE = procedureFor('regional-coordination', 2027);
const CASE = 'R-DNB.regional-coordination.2027';
const COUNCIL = 'R-DNB.hoi-dong-dieu-phoi-vung';
const [DONG_NAI, HCMC, TAY_NINH] = ['75.so-tai-chinh', '79.so-tai-chinh', '80.so-tai-chinh'];
const FINANCE = [DONG_NAI, HCMC, TAY_NINH];
const START = '2026-03-02';

let api: TestEngine;
let chief: Browser;
let offices: RegionOffices;
let today = START;
const onDay = (date: string): void => {
  today = date;
  api.clock.set(`${date}T02:00:00.000Z`);
};
const council = (): Office => offices.of(COUNCIL);
const get = async (path: string) => (await council().get(`/api/${path}`)).body;

beforeAll(async () => {
  api = await startApiWithEngine();
  onDay(START);
  chief = await administrator(api);
  offices = await RegionOffices.open(api, PROCEDURE, CASE, START);
}, 60_000);
afterAll(() => api.close());

const named = (ids: string[], extra: Record<string, string> = {}) => {
  const texts = { ...Object.fromEntries(ids.map((id) => [id, `Công việc ${id}`])), ...extra };
  return { words: Object.keys(texts), texts };
};
const figures = (values: Record<string, number | string>) =>
  Object.entries(values).map(([ask, value]) => ({ ask, value }));

/** Work of its own by Đồng Nai, of which Tây Ninh is told; the assessments, of which all are told. */
const SCHEDULES = [
  { id: 'bao-cao-nhanh', schedule: 'working', body: DONG_NAI, on: '2026-04-10', tell: [COUNCIL, TAY_NINH] },
  {
    id: 'ket-qua-quan-diem',
    schedule: 'coordination',
    body: COUNCIL,
    on: '2026-04-17',
    step: 'adopt-common-viewpoints',
    tell: FINANCE,
  },
];
const SURVEYS = [
  { id: 'lao-dong', body: HCMC, dueOn: '2026-03-27', tell: [DONG_NAI] },
  { id: 'gia-dat', body: HCMC, dueOn: '2026-03-31' },
  { id: 'logistics', body: DONG_NAI, dueOn: '2026-03-31' },
];
const project = (id: string, order: number, capital = 1_000) => ({ id, order, capital });
/** What the parties give to the first of the works, by year. */
const SHARES = [
  { party: DONG_NAI, year: 2027, capital: 600 },
  { party: HCMC, year: 2028, capital: 400 },
];
const PROGRAMME = [
  { ...project('vanh-dai-4', 1), shares: SHARES },
  project('cang-can-gio', 2),
  project('duong-sat', 3),
];
const LISTS: Record<string, object[]> = {
  [DONG_NAI]: [project('vanh-dai-4', 1)],
  [HCMC]: [project('cang-can-gio', 1), project('vanh-dai-4', 2), project('metro-2', 3)],
  [TAY_NINH]: [project('cua-khau', 1)],
};
const GROWTH: Record<string, number> = { [DONG_NAI]: 8.2, [HCMC]: 8.4, [TAY_NINH]: 10.5 };
const VIEW = { economy: 'first', society: 'second', environment: 'third' };

/** What an office leaves lying for now; the council's adoption of the viewpoints is done by hand. */
const held = new Set([
  `${TAY_NINH}/viewpoints`,
  `${DONG_NAI}/scheduled-work`,
  `${COUNCIL}/adopt-common-assessment`,
  `${COUNCIL}/adopt-common-viewpoints`,
]);

/** What a body says otherwise than all others: a ministry wants other words, Tây Ninh objects. */
const saying = new Map<string, Doing>();

/** A position on the second article of a text, with its reason or the wording wanted. */
const stating = (position: 'change' | 'object', words: string): Doing => ({
  data: {
    answer: position === 'object' ? 'object' : 'agree-with-comments',
    positions: [
      { article: 'dieu-1', position: 'agree' },
      { article: 'dieu-2', position },
    ],
    comments: ['dieu-2'],
  },
  texts: { 'dieu-2': words },
});

const MINISTRY = 'VN.bo-cong-thuong';
const WORDED = 'Kinh tế và môi trường đi cùng nhau.';
saying.set(`${MINISTRY}/agree-common-assessment`, stating('change', WORDED));
saying.set('80.ubnd/agree-common-programme', stating('object', 'Chưa có nguồn lực.'));
saying.set('80.ubnd/agree-common-viewpoints', stating('object', 'Môi trường phải được ưu tiên trước.'));

/** What each office states at the steps that ask for more than documents. */
function usual(body: string, { step, acts }: InboxTask): Doing {
  if (held.has(`${body}/${step}`)) return 'wait';
  const own = acts.includes('reply') || acts.includes('submit') ? saying.get(`${body}/${step}`) : undefined;
  if (own) return own;
  if (!acts.includes('submit') && !acts.includes('contribute')) return {};
  switch (step) {
    case 'schedules':
      return carrying({ schedules: SCHEDULES }, named(SCHEDULES.map(({ id }) => id)));
    case 'forecast-method':
      return { data: { figures: figures({ method: 'balance', 'base-year': 2020, growth: 8.5 }) } };
    case 'assign-surveys':
      return carrying({ assignments: SURVEYS }, named(SURVEYS.map(({ id }) => id)));
    case 'forecasts':
      return {
        data: {
          figures: figures({
            method: body === TAY_NINH ? 'trend' : 'balance',
            'base-year': 2020,
            growth: GROWTH[body] ?? 0,
          }),
        },
      };
    case 'assessments':
      return carrying(
        { figures: figures({ growth: GROWTH[body] ?? 0, investment: 300, poverty: 1 }) },
        named([], { achieved: `Kết quả của ${body}` }),
      );
    case 'viewpoints':
      return carrying(
        { figures: figures({ ...VIEW, ...(body === TAY_NINH && { environment: 'first' }) }) },
        named([], { viewpoint: 'Phát triển xanh.' }),
      );
    case 'common-viewpoints':
      return { data: { figures: figures(VIEW) } };
    case 'options':
      return carrying(
        { figures: figures({ growth: GROWTH[body] ?? 0, investment: 300 }) },
        named([], { option: 'Phương án 2.' }),
      );
    case 'common-options':
      return { data: { figures: figures({ growth: 9, investment: 900 }) } };
    case 'investment-programme':
      return carrying({ projects: PROGRAMME }, named(PROGRAMME.map(({ id }) => id)));
    case 'project-lists':
      return carrying(
        { projects: LISTS[body] ?? [] },
        named((LISTS[body] ?? []).map((one) => (one as { id: string }).id)),
      );
    case 'policy-mechanisms':
      return carrying({ figures: figures({ capital: 'land' }) }, named([], { mechanism: 'Quỹ hạ tầng vùng.' }));
    default:
      return {};
  }
}

const carrying = (data: object, { words, texts }: { words: string[]; texts: Record<string, string> }): Doing => ({
  data: { ...data, words },
  texts,
});

const stepOf = async (id: string): Promise<{ status: string; round: number; outcome: string | null }> =>
  (await chief.get(`/api/cases/${CASE}`)).body.steps.find((one: { step: string }) => one.step === id);

/** Everyone works day after day until the step has that status; a step to be seen open is left lying. */
async function until(step: string, status: string): Promise<void> {
  const script = (body: string, task: InboxTask): Doing =>
    status === 'open' && task.step === step ? 'wait' : usual(body, task);
  for (let idle = 0; idle < 6; onDay(addDays(today, 1))) {
    if ((await stepOf(step)).status === status) return;
    idle = (await offices.work(script)) ? 0 : idle + 1;
  }
  throw new Error(`Nobody has anything to do, and ${step} is not ${status}`);
}

test('S34 the coordination council starts the region’s case; a province can’t, and a second start names the first', async () => {
  const start = (office: Office) =>
    office.post('/api/cycles', { procedure: 'regional-coordination', unit: 'R-DNB', year: 2027 });
  expect((await start(offices.of('79.ubnd'))).status).toBe(403);
  expect((await start(council())).status).toBe(201);
  expect((await start(council())).body).toMatchObject({ code: 'case-exists', facts: { case: CASE } });
});

test('it runs at the same time as a province’s own cycle, each in its own case', async () => {
  const own = await offices.of(HCMC).post('/api/cycles', { procedure: 'annual-plan-province', unit: '79', year: 2027 });
  expect(own.status).toBe(201);
  expect((await chief.get('/api/cases', { open: 'true' })).body.items.map(({ id }: { id: string }) => id)).toEqual(
    expect.arrayContaining([CASE, '79.annual-plan-province.2027']),
  );
});

test('S35 the two schedules are drawn up, agreed by the provinces and put in force by a signature; before that they bind nobody', async () => {
  await until('adopt-schedules', 'open');
  expect(await get(`cases/${CASE}/schedules`)).toMatchObject({
    inForceSince: null,
    drawnUp: { step: 'schedules', round: 1 },
  });
  await until('adopt-schedules', 'done');
  const { inForceSince, working, coordination } = await get(`cases/${CASE}/schedules`);
  expect(inForceSince).not.toBeNull();
  expect(working).toMatchObject([
    {
      what: 'Công việc bao-cao-nhanh',
      body: { id: DONG_NAI },
      on: '2026-04-10',
      status: 'open',
      told: [{ body: { id: COUNCIL } }, { body: { id: TAY_NINH }, receivedAt: null }],
    },
  ]);
  expect(coordination).toMatchObject([{ step: { id: 'adopt-common-viewpoints' }, status: 'waiting' }]);
});

test('S19 surveys are assigned by name and day, and delivered with their documents; whoever is named is told and confirms receipt', async () => {
  await until('forecasts', 'open');
  const { duties, tally } = await get(`gatherings/${CASE}.surveys`);
  expect(tally).toMatchObject({ asked: 3, delivered: 3, late: 0 });
  expect(duties[0]).toMatchObject({
    id: 'lao-dong',
    name: 'Công việc lao-dong',
    body: { id: HCMC },
    dueOn: '2026-03-27',
    status: 'delivered',
    documents: [{ type: 'survey' }],
  });
  await offices.work(usual);
  expect((await get(`gatherings/${CASE}.surveys`)).duties[0].told).toMatchObject([
    { body: { id: DONG_NAI }, receivedAt: expect.any(String) as string },
  ]);
});

test('S19 each forecast is held against the agreed method: who departs from it is marked', async () => {
  await until('review-forecasts', 'open');
  const { rows } = await get(`gatherings/${CASE}.forecasts/comparison`);
  const departing = (row: { cells: { body: string; departs: boolean }[] }) =>
    row.cells.filter(({ departs }) => departs).map(({ body }) => body);
  expect(
    rows.map((row: { ask: { id: string }; agreed: unknown; cells: [] }) => [row.ask.id, row.agreed, departing(row)]),
  ).toEqual([
    ['method', 'balance', [TAY_NINH]],
    ['base-year', 2020, []],
    ['growth', 8.5, [TAY_NINH]],
  ]);
});

const adopting = async (step: string, more: object = {}, texts?: Record<string, string>) =>
  council().act(
    CASE,
    'sign',
    { step, ...more, documents: [{ type: 'decision', ...(await council().upload(CASE, step, 'decision')) }] },
    texts,
  );

test('S18 S34 the common assessment: a ministry wants an article worded otherwise, the next draft says so, everybody is asked anew, and all agree to it', async () => {
  await until('adopt-common-assessment', 'open');
  const first = `${CASE}.agree-common-assessment`;
  expect((await get(`consultations/${first}`)).tally).toMatchObject({ asked: 7, agree: 6, deemed: 0 });
  expect((await get(`consultations/${first}/comments`)).items).toMatchObject([
    { from: { id: MINISTRY }, article: 'dieu-2', text: WORDED, handled: { text: 'Giải trình.' } },
  ]);
  expect((await adopting('adopt-common-assessment')).body).toMatchObject({
    code: 'objections-open',
    facts: { count: 1, bodies: MINISTRY },
  });
  await council().act(CASE, 'return', { step: 'adopt-common-assessment' }, { why: 'Tiếp thu ý kiến của Bộ.' });
  saying.delete(`${MINISTRY}/agree-common-assessment`);
  saying.set(`${COUNCIL}/common-assessment`, { data: { articles: [TEXT[0], { ...TEXT[1], text: WORDED }] } });
  await until('adopt-common-assessment', 'open');
  expect(await get(`consultations/${first}.r2`)).toMatchObject({
    follows: first,
    articles: [{ text: TEXT[0]?.text }, { text: WORDED }],
    tally: { asked: 7, agree: 7, carried: 0 },
  });
  const address = `/api/cases/${CASE}/common-text/adopt-common-assessment?format=docx`;
  expect((await council().get(address)).body.code).toBe('step-not-open');
  expect((await adopting('adopt-common-assessment')).status).toBe(201);
  expect((await council().get(address)).headers['content-type']).toContain('wordprocessingml');
});

test('S18 S34 a province that doesn’t bring in its part is overdue and named, and what builds on it waits', async () => {
  await until('assessments', 'done');
  expect((await get(`gatherings/${CASE}.assessments/comparison`)).rows[0]).toMatchObject({
    ask: { id: 'growth' },
    differs: true,
    spread: { low: 8.2, middle: 8.4, high: 10.5 },
  });
  await until('common-viewpoints', 'open').catch(() => undefined);
  const { dueOn } = await get(`gatherings/${CASE}.viewpoints`);
  onDay(addDays(dueOn, 1));
  // Any act makes the clerk look at the clock; this one is refused.
  expect((await offices.of(HCMC).act(`${CASE}.viewpoints`, 'contribute', {})).body.code).toBe('already-answered');
  // No law dates the contribution: it is past a suggestion, and late in no law.
  const { items } = (await chief.get('/api/overdue', { limit: 200, dayBy: 'suggestion' })).body;
  const [late, ...others] = items.filter((row: { case: string }) => row.case === `${CASE}.viewpoints`);
  expect(others).toEqual([]);
  expect(late).toMatchObject({ holder: { id: TAY_NINH }, kind: 'contribution', dueOn });
  expect(late.behind.map(({ step }: { step: string }) => step)).toEqual(
    expect.arrayContaining(['viewpoints', 'common-viewpoints', 'notify-results']),
  );
  expect((await get(`gatherings/${CASE}.viewpoints`)).duties.map(({ status }: { status: string }) => status)).toEqual([
    'delivered',
    'delivered',
    'overdue',
  ]);
  expect((await stepOf('common-viewpoints')).status).toBe('waiting');
});

test('the wrong body can neither bring in another’s part nor decide; one outside the region sees nothing', async () => {
  const part = { documents: [] };
  const other = await offices.of('79.ubnd').act(`${CASE}.viewpoints`, 'contribute', part);
  expect(other.body).toMatchObject({ code: 'not-consulted' });
  expect((await offices.of(HCMC).act(CASE, 'sign', { step: 'adopt-schedules' })).body).toMatchObject({
    code: 'not-your-step',
  });
  const stranger = await Office.open(api, '22.ubnd', PROCEDURE);
  for (const path of [
    `cases/${CASE}`,
    `cases/${CASE}/schedules`,
    `gatherings/${CASE}.viewpoints`,
    `gatherings/${CASE}.viewpoints/comparison`,
  ]) {
    expect((await stranger.get(`/api/${path}`)).status).toBe(404);
  }
  expect((await stranger.get('/api/gatherings')).body.items).toEqual([]);
  expect((await stranger.act(`${CASE}.viewpoints`, 'contribute', part)).status).toBe(404);
});

test('S20 a late part still counts, as late; the viewpoints lie side by side and the odd one is marked', async () => {
  held.delete(`${TAY_NINH}/viewpoints`);
  await until('common-viewpoints', 'done');
  expect((await get(`gatherings/${CASE}.viewpoints`)).tally).toMatchObject({ delivered: 3, late: 1 });
  const { rows, bodies } = await offices
    .of('80.ubnd')
    .get(`/api/gatherings/${CASE}.viewpoints/comparison`)
    .then(({ body }) => body);
  expect(bodies.map(({ late }: { late: boolean }) => late)).toEqual([false, false, true]);
  const environment = rows.find((row: { ask: { id: string } }) => row.ask.id === 'environment');
  expect(environment).toMatchObject({
    differs: true,
    cells: [{ differs: false }, { differs: false }, { body: TAY_NINH, value: 'first', differs: true }],
  });
  expect(rows.find((row: { ask: { id: string } }) => row.ask.id === 'viewpoint').cells[0]).toMatchObject({
    text: 'Phát triển xanh.',
  });
});

test('S17 S34 an objection with its reason: adopting in silence is refused, the text goes back, a second round is agreed or decided over it', async () => {
  await until('adopt-common-viewpoints', 'open');
  const signed = await adopting('adopt-common-viewpoints');
  expect([signed.status, signed.body.code, signed.body.facts]).toEqual([
    409,
    'objections-open',
    { count: 1, bodies: '80.ubnd' },
  ]);
  expect(
    (await council().act(CASE, 'return', { step: 'adopt-common-viewpoints' }, { why: 'Bàn vòng 2.' })).status,
  ).toBe(201);
  await until('adopt-common-viewpoints', 'open');
  expect(await stepOf('common-viewpoints')).toMatchObject({ round: 2, status: 'done' });
  const over = (texts?: Record<string, string>) => adopting('adopt-common-viewpoints', { overObjections: true }, texts);
  expect((await over()).status).toBe(400);
  expect((await over({ why: 'Hai tỉnh đồng ý, đã giải trình.' })).status).toBe(201);
});

test('S35 those the schedule names for that step are told of its result and confirm receipt', async () => {
  held.delete(`${DONG_NAI}/scheduled-work`);
  for (let round = 0; round < 2; round += 1) await offices.work(usual);
  const { working, coordination } = await get(`cases/${CASE}/schedules`);
  const confirmed = (lines: { status: string; told: { receivedAt: string | null }[] }[]) =>
    lines.flatMap(({ status, told }) => [status, ...told.map(({ receivedAt }) => receivedAt !== null)]);
  expect([confirmed(coordination), confirmed(working)]).toEqual([
    ['done', true, true, true],
    ['done', true, true],
  ]);
});

test('S15 S22 the project lists are reconciled with the programme: each misfit with its reason, each decided by the council', async () => {
  await until('project-lists', 'open');
  for (let round = 0; round < 6 && !(await get(`gatherings/${CASE}.project-lists/projects`)).complete; round += 1) {
    await offices.work(usual);
    onDay(addDays(today, 1));
  }
  const { projects, undecided } = await get(`gatherings/${CASE}.project-lists/projects`);
  const findings = projects.flatMap((one: { findings: { kind: string; key: string }[] }) => one.findings);
  expect(findings.map(({ key }: { key: string }) => key)).toEqual([
    `in-two:vanh-dai-4:${DONG_NAI}+${HCMC}`,
    'capital-differs:vanh-dai-4:2000/1000',
    `against-order:vanh-dai-4:${HCMC}/cang-can-gio`,
    'in-none:duong-sat:3',
  ]);
  expect(undecided).toBe(4);
  expect(projects[0]).toMatchObject({
    id: 'vanh-dai-4',
    name: 'Công việc vanh-dai-4',
    programme: { order: 1 },
    lists: [{ body: { id: DONG_NAI } }, { body: { id: HCMC }, order: 2 }],
  });
  // The programme has figures of its own: who gives what, in which year.
  const { result, to } = await get(`cases/${CASE}/steps/investment-programme`);
  expect(result.projects[0].shares).toEqual(SHARES);
  expect(to.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(FINANCE));
  const decide = (key: string, data: object) =>
    council().act(
      `${CASE}.project-lists`,
      'decide-finding',
      { finding: key, ...data },
      { why: 'Hội đồng vùng thống nhất.' },
    );
  expect(
    (
      await offices
        .of(HCMC)
        .act(`${CASE}.project-lists`, 'decide-finding', { finding: findings[0].key, decision: 'share' }, { why: 'x' })
    ).status,
  ).toBe(403);
  const answers = [
    await decide(findings[0].key, { decision: 'lead', to: DONG_NAI }),
    await decide(findings[1].key, { decision: 'follow-programme' }),
    await decide(findings[2].key, { decision: 'follow-programme' }),
    await decide(findings[3].key, { decision: 'take-in', to: TAY_NINH }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
  const after = await get(`gatherings/${CASE}.project-lists/projects`);
  expect(after.undecided).toBe(0);
  expect(after.projects[0].findings[0].decision).toMatchObject({
    decision: 'lead',
    body: { id: DONG_NAI },
    why: 'Hội đồng vùng thống nhất.',
  });
});

test('S14 S23 the frameworks and the programme of action are agreed article by article: who carries an action, with which ministry, by when; who objects to what stays on record', async () => {
  await until('adopt-common-programme', 'open');
  expect((await stepOf('adopt-policy-framework')).status).toBe('done');
  expect((await stepOf('adopt-capital-framework')).status).toBe('done');
  const { articles } = await get(`consultations/${CASE}.agree-common-programme`);
  expect(articles[0].action).toMatchObject({
    body: { id: '75.ubnd' },
    with: [{ id: 'VN.bo-nong-nghiep-moi-truong' }],
    by: '2027-12-31',
  });
  expect(
    (await adopting('adopt-common-programme', { overObjections: true }, { why: 'Sẽ bố trí nguồn lực năm sau.' }))
      .status,
  ).toBe(201);
  expect((await get(`cases/${CASE}/steps/agree-common-programme`)).result).toMatchObject({
    objections: [{ body: '80.ubnd', article: 'dieu-2', position: 'object' }],
  });
  const duties = await soon(async () => (await get(`gatherings/${CASE}.adopt-common-programme.conclusions`)).duties);
  expect(duties).toMatchObject([{ name: TEXT[0]?.title, body: { id: '75.ubnd' }, dueOn: '2027-12-31' }]);
}, 60_000);

test('S19 S21 the common forecast and the joint options are texts, too, that every province and sector asked has agreed to', async () => {
  for (const text of ['common-forecast', 'common-options']) {
    expect(await stepOf(`adopt-${text}`)).toMatchObject({ status: 'done', outcome: 'signed' });
    const { articles, tally } = await get(`consultations/${CASE}.agree-${text}`);
    expect([articles.length, tally]).toMatchObject([TEXT.length, { asked: 7, agree: 7, deemed: 0 }]);
  }
});

test('S14 S16 S21 S23 joint options, one common programme of action, the results to every province: the case is complete and the register holds', async () => {
  await until('notify-results', 'done');
  const { outcome } = (await chief.get(`/api/cases/${CASE}`)).body;
  expect(outcome).toBe('completed');
  expect((await get(`gatherings/${CASE}.options/comparison`)).rows[0]).toMatchObject({
    ask: { id: 'growth' },
    common: 9,
    spread: { low: 8.2, high: 10.5 },
  });
  expect((await verifyRegister(api.services.db)).faults).toEqual([]);
}, 60_000);
