import type { Browser } from './support/browser';
import { startApiWithEngine, type TestEngine } from './support/engine';
import { signedIn } from './support/people';
import { act, openPlan, sendOut, trial } from './support/plan';

let api: TestEngine;
let admin: Browser;
let plan: string;

/**
 * A plan whose draft was due on 29 September, seen on 5 October; and late steps elsewhere, of which only the rows are
 * needed.
 */
beforeAll(async () => {
  api = await startApiWithEngine();
  admin = await signedIn(api, 'admin', [], { admin: true });
  plan = await openPlan(api, trial('draft', 'consult', 'adopt'));
  api.clock.set('2026-10-05T02:00:00.000Z');
  await act(api, plan, { name: 'remind', body: '22.ubnd', data: { step: 'draft' } });
  await late('other', '24', '24.ubnd', '2026-09-10');
  await late('other', '24', '01234.ubnd', '2026-09-30');
  await late('vung', 'R-DBSH', 'R-DBSH.hoi-dong-dieu-phoi-vung', '2026-09-20', 'timetable');
  // Nobody laid this day down: whoever is past it is late nowhere, unless that is asked for.
  await late('goi-y', '24', '24.so-tai-chinh', '2026-09-01', 'suggestion');
});
afterAll(() => api.close());

const TITLE = { vi: 'Việc', en: 'Work' };

async function late(caseId: string, unit: string, holder: string, dueOn: string, dayBy?: string): Promise<void> {
  const { db } = api.services;
  await db.case.upsert({
    where: { id: caseId },
    update: {},
    create: {
      id: caseId,
      unit,
      kind: 'plan-cycle',
      procedure: 'other',
      year: 2027,
      title: TITLE,
      openedAt: new Date(dueOn),
    },
  });
  await db.step.create({
    data: {
      caseId,
      step: holder,
      kind: 'draft',
      round: 1,
      status: 'open',
      holder,
      unit,
      dueOn,
      overdue: true,
      facts: { title: TITLE, holder, ...(dayBy && { dayBy }) },
    },
  });
}

type Row = { holder: { id: string }; case: string };
const holders = async (query: Record<string, string> = {}, who = admin) =>
  (await who.get('/api/overdue', query).expect(200)).body.items.map(({ holder }: Row) => holder.id);

test('a late step says who holds it, since when, how late, by which clause, and what waits behind it', async () => {
  const { body } = await admin.get('/api/overdue', { body: '22.so-tai-chinh' }).expect(200);
  expect(body).toEqual({
    today: '2026-10-05',
    next: null,
    items: [
      expect.objectContaining({
        case: plan,
        unit: '22',
        procedure: 'trial-draft-consult-adopt',
        year: 2027,
        step: 'draft',
        title: { vi: 'Dự thảo', en: 'Draft' },
        kind: 'draft',
        round: 1,
        holder: expect.objectContaining({
          id: '22.so-tai-chinh',
          name: { vi: 'Sở Tài chính tỉnh Quảng Ninh', en: 'Department of Finance of Quang Ninh Province' },
        }),
        entersFor: null,
        heldSince: '2026-09-15T03:00:00.000Z',
        dueOn: '2026-09-29',
        late: { days: 6, workingDays: 4 },
        clause: expect.objectContaining({ text: { vi: 'khoản 2 Điều 7 Luật Thử', en: 'Trial Law art. 7(2)' } }),
        acts: [],
        lastTold: '2026-10-05T02:00:00.000Z',
        behind: [
          { case: plan, step: 'consult', title: { vi: 'Lấy ý kiến', en: 'Ask opinions' } },
          { case: plan, step: 'adopt', title: { vi: 'Thông qua', en: 'Adopt' } },
        ],
      }),
    ],
  });
});

test('what was due first comes first, page by page', async () => {
  const all = ['24.ubnd', 'R-DBSH.hoi-dong-dieu-phoi-vung', '22.so-tai-chinh', '01234.ubnd'];
  expect(await holders()).toEqual(all);
  const first = (await admin.get('/api/overdue', { limit: 3 })).body;
  expect(await holders({ limit: '3', cursor: first.next })).toEqual(all.slice(3));
});

test.each<[Record<string, string>, string[]]>([
  [{ level: 'province' }, ['24.ubnd', '22.so-tai-chinh']],
  [{ level: 'commune' }, ['01234.ubnd']],
  [{ level: 'region' }, ['R-DBSH.hoi-dong-dieu-phoi-vung']],
  [{ unit: '24' }, ['24.ubnd']],
  [{ within: '24' }, ['24.ubnd']],
  [{ within: 'VN', step: 'draft' }, ['22.so-tai-chinh']],
  [{ plan: '24' }, ['24.ubnd', '01234.ubnd']],
  [{ within: 'R-DBSH' }, ['24.ubnd', 'R-DBSH.hoi-dong-dieu-phoi-vung', '22.so-tai-chinh']],
  [{ procedure: 'other', kind: 'draft', body: '24.ubnd' }, ['24.ubnd']],
  [{ kind: 'reply' }, []],
])('filtered by %j', async (query, expected) => {
  expect(await holders(query)).toEqual(expected);
});

test('a day of another official document is found with those of timetables', async () => {
  const named = (dayBy: string) =>
    api.services.db.step.updateMany({ where: { caseId: 'vung' }, data: { facts: { title: TITLE, dayBy } } });
  await named('document');
  expect(await holders({ dayBy: 'timetable' })).toEqual(['R-DBSH.hoi-dong-dieu-phoi-vung']);
  expect(await holders({})).toContain('R-DBSH.hoi-dong-dieu-phoi-vung');
  await named('timetable');
});

test.each([
  [{}, ['24.ubnd', 'R-DBSH.hoi-dong-dieu-phoi-vung', '22.so-tai-chinh', '01234.ubnd']],
  [{ dayBy: 'law' }, ['24.ubnd', '22.so-tai-chinh', '01234.ubnd']],
  [{ dayBy: 'timetable' }, ['R-DBSH.hoi-dong-dieu-phoi-vung']],
  [{ dayBy: 'suggestion' }, ['24.so-tai-chinh']],
])('who laid down the day that is past, in every way of looking alike: %j', async (query, expected) => {
  expect(await holders(query)).toEqual(expected);
  const at = async (path: string, more: object = {}) =>
    (await admin.get(`/api/overdue${path}`, { ...query, ...more }).expect(200)).body;
  const count = expected.length;
  expect(await at('/summary', { by: 'kind' })).toMatchObject({ total: count });
  const places = await at('/places');
  // Counted apart whichever is asked for.
  expect(places).toMatchObject({ total: count, byDay: { law: 3, timetable: 1, suggestion: 1 } });
  const others = expected.filter((one) => one !== '22.so-tai-chinh').length;
  const { units } = await at('/matrix', { procedure: 'other' });
  expect(units.reduce((sum: number, { total }: { total: number }) => sum + total, 0)).toBe(others);
  const { points } = await at('/trend', { by: 'day', points: 2 });
  // Of the rows beside the register only the one case stands in it.
  expect(points.at(-1).late).toBe(expected.includes('22.so-tai-chinh') ? 1 : 0);
});

test('others than administrators see only the cases they may see', async () => {
  const planner = await signedIn(api, 'planner', [{ body: '22.ubnd' }]);
  expect(await holders({}, planner)).toEqual(['22.so-tai-chinh']);
  expect((await planner.get('/api/overdue/summary', { by: 'level' })).body).toMatchObject({
    total: 1,
    items: [{ key: 'province', count: 1 }],
  });
});

test('says what one may do about a step, and for which body: only what the case would accept', async () => {
  const acts = async (who: Browser) => (await who.get('/api/overdue', { body: '22.so-tai-chinh' })).body.items[0].acts;
  const chief = await signedIn(api, 'chief', [{ body: 'VN.quan-tri' }], { admin: true });
  const prompts = (body: string) => [
    // It was reminded of this morning.
    { name: 'remind', body, reaches: [expect.objectContaining({ id: '22.so-tai-chinh' })], repeated: true },
    { name: 'escalate', body, reaches: [expect.objectContaining({ id: expect.any(String) })], repeated: false },
  ];
  expect(await acts(chief)).toEqual(prompts('VN.quan-tri'));
  const head = await signedIn(api, 'head', [{ body: '22.ubnd' }]);
  const extend = { name: 'extend', body: '22.ubnd', reaches: [], repeated: false };
  expect(await acts(head)).toEqual([...prompts('22.ubnd'), extend]);
  expect(await acts(await signedIn(api, 'clerk', [{ body: '22.ubnd', role: 'officer' }]))).toEqual([]);
  const { body } = await chief
    .post(`/api/cases/${plan}/acts`, { name: 'escalate', body: 'VN.quan-tri', data: { step: 'draft' } })
    .expect(201);
  expect(body.answer.accepted).toBe(true);
  await chief
    .post(`/api/cases/${plan}/acts`, {
      name: 'extend',
      body: 'VN.quan-tri',
      data: { step: 'draft', newDue: '2026-10-09' },
      texts: { why: 'x' },
    })
    .expect(403);
});

test('a province’s administrator reminds and escalates within the province, and does nothing else there', async () => {
  const ofProvince = await signedIn(api, 'quang-ninh', [], { adminOf: '22' });
  const other = await signedIn(api, 'ha-noi', [], { adminOf: '01' });
  const lodged = (who: Browser, name: string, data: object, texts = {}) =>
    who.post(`/api/cases/${plan}/acts`, { name, body: 'VN.quan-tri', data: { step: 'draft', ...data }, texts });
  const { body } = await ofProvince.get('/api/overdue', { body: '22.so-tai-chinh' });
  expect(body.items[0].acts.map(({ name }: { name: string }) => name)).toEqual(['remind', 'escalate']);
  expect((await lodged(ofProvince, 'remind', {}).expect(409)).body.code).toBe('sent-today');
  await lodged(ofProvince, 'remind', { again: true }).expect(201);
  await lodged(ofProvince, 'extend', { newDue: '2026-10-09' }, { why: 'x' }).expect(403);
  await lodged(other, 'remind', { again: true }).expect(403);
});

test('what extending many steps at once would do is said first: which days move, whom it reaches, what is refused and why', async () => {
  const preview = async (who: Browser, to: string) =>
    (await who.get('/api/overdue/extensions', { to }).expect(200)).body.items;
  const manager = await signedIn(api, 'manager', [{ body: '22.ubnd' }]);
  const [row, ...others] = await preview(manager, '2026-10-09');
  expect(others).toEqual([]);
  expect(row).toMatchObject({
    case: plan,
    step: 'draft',
    dueOn: '2026-09-29',
    body: '22.ubnd',
    reaches: [{ id: '22.so-tai-chinh' }],
    refusal: null,
  });
  expect(row.moves[0]).toEqual({
    step: 'draft',
    title: { vi: 'Dự thảo', en: 'Draft' },
    oldDue: '2026-09-29',
    newDue: '2026-10-09',
  });
  const earlier = { body: null, moves: [], reaches: [], refusal: { code: 'extension-earlier' } };
  expect(await preview(manager, '2026-09-28')).toMatchObject([earlier]);
  // Nothing was done by looking; and an administrator, whose act it isn't, is told whose it is.
  expect((await manager.get('/api/overdue')).body.items[0].dueOn).toBe('2026-09-29');
  const ofProvince = await signedIn(api, 'quang-ninh-2', [], { adminOf: '22' });
  const theirs = {
    body: null,
    refusal: { code: 'not-your-step', facts: { holder: expect.stringContaining('22.ubnd') } },
  };
  expect(await preview(ofProvince, '2026-10-09')).toMatchObject([theirs]);
  expect((await preview(admin, '2026-10-09'))[0].refusal.code).toBe('not-permitted');
});

test('an administrator’s home has the figures of the lists that it leads to; a province’s those of the province', async () => {
  const { db } = api.services;
  await late('sap-den', '24', '24.hdnd', '2026-10-08');
  await late('sap-den', '24', '24.mttq', '2026-11-08');
  await db.step.updateMany({ where: { caseId: 'sap-den' }, data: { overdue: false } });
  await db.task.create({
    data: {
      caseId: 'other',
      key: 'x',
      body: '24.so-y-te',
      unit: '24',
      step: 'x',
      acts: [],
      openedAt: new Date(),
      facts: {},
    },
  });
  expect(await holders({ soon: 'true' })).toEqual(['24.hdnd']);
  const figures = async (who: Browser, within: object) => {
    const total = async (asked: object) => (await who.get('/api/overdue/places', { ...within, ...asked })).body.total;
    const { body } = await who.get('/api/administration').expect(200);
    for (const { level, count } of body.late.law) expect(await total({ dayBy: 'law', level })).toBe(count);
    for (const dayBy of ['timetable', 'suggestion']) expect(await total({ dayBy })).toBe(body.late[dayBy]);
    expect(await total({ soon: true })).toBe(body.soon);
    return body;
  };
  const whole = await figures(admin, {});
  expect(whole).toMatchObject({
    unit: null,
    late: {
      law: [
        { level: 'province', count: 2 },
        { level: 'commune', count: 1 },
      ],
      timetable: 1,
      suggestion: 1,
    },
    soon: 1,
    mails: { failed: 0, uncertain: 0 },
  });
  const vacant = ({ vacant: { first } }: typeof whole) => first.map(({ body }: { body: { id: string } }) => body.id);
  expect(vacant(whole)).toContain('24.so-y-te');
  const bacNinh = await signedIn(api, 'bac-ninh', [], { adminOf: '24' });
  const own = await figures(bacNinh, { within: '24' });
  expect(own).toMatchObject({ unit: '24', late: { law: [{ level: 'province', count: 1 }] }, soon: 1, mails: null });
  expect(vacant(own)).toEqual(['24.so-y-te']);
  await (await signedIn(api, 'nobody', [{ body: '24.ubnd' }])).get('/api/administration').expect(403);
  await db.step.deleteMany({ where: { caseId: 'sap-den' } });
});

test('the country’s parts, down to the communes, each with what its bodies and those inside it hold', async () => {
  const places = async (query: Record<string, string> = {}) =>
    (await admin.get('/api/overdue/places', query).expect(200)).body;
  const nation = await places();
  expect(nation).toMatchObject({ total: 4, beside: { all: 0, worst: null }, path: [{ key: 'VN', level: 'nation' }] });
  expect(nation.items[0]).toMatchObject({
    key: 'R-DBSH',
    own: 1,
    all: 3,
    worst: { dueOn: '2026-09-10', late: { days: 25 } },
    parts: true,
  });
  const region = await places({ within: 'R-DBSH' });
  expect(region.path.map(({ key }: { key: string }) => key)).toEqual(['VN', 'R-DBSH']);
  expect(region.items.map(({ key, all }: { key: string; all: number }) => [key, all]).slice(0, 3)).toEqual([
    ['22', 1],
    ['24', 1],
    ['01', 0],
  ]);
  const provinces = await places({ at: 'province' });
  expect(provinces.items).toHaveLength(34);
  expect(provinces.beside).toMatchObject({
    all: 1,
    worst: { dueOn: expect.any(String), late: { days: expect.any(Number) } },
  });
  expect((await places({ within: '22', procedure: 'other' })).items).toEqual([]);
  await admin.get('/api/overdue/places', { within: 'nowhere' }).expect(404);
});

test('units by steps of a procedure, with the worst of each', async () => {
  const { body } = await admin.get('/api/overdue/matrix', { procedure: 'trial-draft-consult-adopt' }).expect(200);
  expect(body).toMatchObject({
    more: 0,
    steps: [{ step: 'draft', title: { vi: 'Dự thảo', en: 'Draft' } }],
    units: [
      {
        unit: '22',
        name: { vi: 'Tỉnh Quảng Ninh' },
        total: 1,
        cells: [{ step: 'draft', count: 1, worst: { dueOn: '2026-09-29', late: { days: 6 } } }],
      },
    ],
  });
  await admin.get('/api/overdue/matrix').expect(400);
});

test('over time: a step counts from the day it was late until it was done or its date moved, and no extension mends the past', async () => {
  const own = trial('draft');
  const [one, two] = await (async () => {
    api.clock.set('2026-09-15T03:00:00.000Z');
    return [await openPlan(api, own, { unit: '31' }), await openPlan(api, own, { unit: '33' })];
  })();
  api.clock.set('2026-09-30T02:00:00.000Z');
  for (const id of [one, two]) await act(api, id, { name: 'remind', body: 'VN.quan-tri', data: { step: 'draft' } });
  api.clock.set('2026-10-03T02:00:00.000Z');
  await act(api, one, {
    name: 'extend',
    body: '31.ubnd',
    data: { step: 'draft', newDue: '2026-10-20' },
    texts: { why: 'Bão' },
  });
  await act(api, two, { name: 'cancel', body: '33.ubnd', texts: { why: 'Nhầm' } });
  api.clock.set('2026-10-05T02:00:00.000Z');
  const trend = async (query: object) =>
    (await admin.get('/api/overdue/trend', { procedure: 'trial-draft', by: 'day', points: 8, ...query }).expect(200))
      .body.points;
  const points = await trend({});
  expect(points.map(({ on, late }: { on: string; late: number }) => [on.slice(5), late])).toEqual([
    ['09-28', 0],
    ['09-29', 0],
    ['09-30', 2],
    ['10-01', 2],
    ['10-02', 2],
    ['10-03', 0],
    ['10-04', 0],
    ['10-05', 0],
  ]);
  expect(points[2]).toMatchObject({ became: 2, ended: 0 });
  expect(points[5]).toMatchObject({ became: 0, ended: 2 });
  expect((await trend({ within: '31' }))[2].late).toBe(1);
  const weeks = await trend({ by: 'week', points: 3 });
  expect(weeks.map(({ on }: { on: string }) => on)).toEqual(['2026-09-27', '2026-10-04', '2026-10-05']);
});

describe('the summary', () => {
  const summary = async (query: Record<string, string>) =>
    (await admin.get('/api/overdue/summary', query).expect(200)).body;

  test('counts by level, unit, body and procedure, with the worst of each', async () => {
    expect(await summary({ by: 'level' })).toEqual({
      today: '2026-10-05',
      total: 4,
      next: null,
      items: [
        {
          key: 'province',
          name: { vi: 'Tỉnh', en: 'Province' },
          count: 2,
          worst: {
            case: 'other',
            step: '24.ubnd',
            holder: '24.ubnd',
            dueOn: '2026-09-10',
            late: { days: 25, workingDays: 17 },
          },
        },
        expect.objectContaining({ key: 'commune', count: 1 }),
        expect.objectContaining({ key: 'region', count: 1 }),
      ],
    });
    expect((await summary({ by: 'unit' })).items).toMatchObject([
      { key: '01234' },
      { key: '22', name: { vi: 'Tỉnh Quảng Ninh' } },
      { key: '24' },
      { key: 'R-DBSH' },
    ]);
    expect((await summary({ by: 'body', level: 'province' })).items).toMatchObject([
      { key: '22.so-tai-chinh', count: 1 },
      { key: '24.ubnd' },
    ]);
    expect((await summary({ by: 'procedure' })).items).toMatchObject([
      { key: 'other', count: 3 },
      { key: 'trial-draft-consult-adopt', count: 1 },
    ]);
  });

  test('comes page by page', async () => {
    const first = await summary({ by: 'level', limit: '2' });
    expect(first.items).toHaveLength(2);
    expect(await summary({ by: 'level', limit: '2', cursor: first.next })).toMatchObject({
      total: 4,
      items: [{ key: 'region' }],
      next: null,
    });
  });
});

test('where silence is put before the level above, each silent body is late with its answer', async () => {
  api.clock.set('2026-09-15T03:00:00.000Z');
  const asking = await openPlan(api, trial('ask', 'adopt'));
  const asked = await sendOut(api, asking, 'ask');
  api.clock.set('2026-10-05T02:00:00.000Z');
  await act(api, asked, { name: 'reply', body: '22.ban-phap-che', data: { answer: 'agree', comments: [] } });
  const { body } = await admin.get('/api/overdue', { kind: 'reply' });
  expect(body.items).toHaveLength(2);
  expect(body.items[0]).toMatchObject({
    case: asked,
    caseKind: 'consultation',
    procedure: 'trial-ask-adopt',
    year: 2027,
    dueOn: '2026-09-29',
    holder: { id: '22.ban-kinh-te-ngan-sach' },
    clause: { text: { en: 'Trial Law art. 7(2)' } },
    behind: [
      { case: asking, step: 'ask' },
      { case: asking, step: 'adopt' },
    ],
  });

  // Who administers the province reminds of an answer as of a step; another province's administrator may not.
  const ofProvince = await signedIn(api, 'quang-ninh-3', [], { adminOf: '22' });
  const offered = async () => (await ofProvince.get('/api/overdue', { kind: 'reply' })).body.items[0];
  const holder = '22.ban-kinh-te-ngan-sach';
  const { step, acts } = await offered();
  expect(acts).toEqual([
    { name: 'remind', body: 'VN.quan-tri', reaches: [expect.objectContaining({ id: holder })], repeated: false },
    { name: 'escalate', body: 'VN.quan-tri', reaches: [expect.objectContaining({ id: '22.ubnd' })], repeated: false },
  ]);
  const remind = (who: Browser) =>
    who.post(`/api/cases/${asked}/acts`, { name: 'remind', body: 'VN.quan-tri', data: { step } });
  await remind(await signedIn(api, 'can-tho', [], { adminOf: '92' })).expect(403);
  expect((await remind(ofProvince).expect(201)).body.answer.accepted).toBe(true);
  expect((await remind(ofProvince).expect(409)).body.code).toBe('sent-today');
  expect(await offered()).toMatchObject({
    acts: [{ repeated: true }, { repeated: false }],
    lastTold: '2026-10-05T02:00:00.000Z',
  });
  const mails = await api.services.db.mail.findMany({ where: { caseId: asked, occasion: 'reminded' } });
  expect(mails.map(({ toBody }) => toBody)).toEqual([holder]);

  const escalate = { name: 'escalate', body: 'VN.quan-tri', data: { step } };
  await ofProvince.post(`/api/cases/${asked}/acts`, escalate).expect(201);
  const above = await api.services.db.mail.findMany({ where: { caseId: asked, key: { startsWith: 'escalate/' } } });
  expect([...new Set(above.map(({ toBody }) => toBody))]).toEqual(['22.ubnd']);
});
