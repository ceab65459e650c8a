import type { Browser } from './support/browser';
import { uploaded } from './support/cases';
import { startApiWithEngine, type TestEngine } from './support/engine';
import { signedIn } from './support/people';
import { sendOut, until } from './support/plan';

const STANDING = '22.thuong-truc-hdnd';
const COMMITTEE = '22.ban-kinh-te-ngan-sach';
const OFFICE = '22.van-phong-doan-dbqh-hdnd';
const FINANCE = '22.so-tai-chinh';
const INSPECTORATE = '22.thanh-tra';

let api: TestEngine;
const people = new Map<string, Browser>();
const of = (body: string): Browser => people.get(body) as Browser;
const onDay = (day: string): void => api.clock.set(`${day}T03:00:00.000Z`);

beforeAll(async () => {
  api = await startApiWithEngine();
  onDay('2026-02-27');
  for (const body of [STANDING, COMMITTEE, OFFICE, FINANCE, INSPECTORATE, '22.hdnd', '24.thanh-tra'])
    people.set(body, await signedIn(api, `head.${body}`, [{ body }]));
}, 60_000);
afterAll(() => api.close());

const THEMATIC = {
  unit: '22',
  group: 'thematic',
  subject: 'committee',
  conducts: COMMITTEE,
  supervised: [FINANCE],
  body: COMMITTEE,
  title: { vi: 'Giám sát đầu tư công 2025', en: 'Public investment of 2025' },
};

async function opened(body: string, wanted: object): Promise<string> {
  const answer = await of(body).post('/api/supervisions', wanted);
  expect([answer.status, answer.body.code]).toEqual([201, undefined]);
  return answer.body.id as string;
}

/** An act over HTTP: the status, and the refusal's code where it is one. */
async function does(id: string, body: string, name: string, data: object, texts?: object): Promise<string> {
  const answer = await of(body).post(`/api/cases/${id}/acts`, { name, body, data, ...(texts && { texts }) });
  return answer.status === 201 ? 'accepted' : `${answer.status} ${answer.body.code}`;
}

const paper = (id: string, body: string, type: string) => uploaded(of(body), body, type, id);
const shown = async (id: string, body = STANDING) => (await of(body).get(`/api/supervisions/${id}`).expect(200)).body;
const inbox = async (body: string, id: string) =>
  (await of(body).get('/api/inbox', { limit: 200 }).expect(200)).body.items
    .filter((one: { caseId: string }) => one.caseId === id)
    .map((one: { acts: string[]; dueOn: string | null }) => `${one.acts.join('+')} ${one.dueOn}`);

/** A step done with the documents it must bring. */
async function carriesOut(id: string, body: string, step: string, ...types: string[]): Promise<string> {
  const documents = [];
  for (const type of types) documents.push(await paper(id, body, type));
  return does(id, body, 'carry-out', { step, documents });
}

describe('the law changes on 1 March 2026', () => {
  let before: string;

  test('a case opened before runs on under the old one; one opened after keeps the new', async () => {
    before = await opened(COMMITTEE, THEMATIC);
    onDay('2026-03-02');
    const after = await opened(COMMITTEE, { ...THEMATIC, title: { vi: 'Giám sát khác', en: 'Another' } });
    expect([(await shown(before)).law, (await shown(after)).law]).toEqual(['2015-law-87-read', '2025-law-121']);
    expect(await carriesOut(before, OFFICE, 'plan-draft', 'plan')).toBe('accepted');
    expect(await carriesOut(before, COMMITTEE, 'plan', 'decision', 'plan')).toBe('accepted');
    const notice = (await shown(before)).steps.find((one: { step: string }) => one.step === 'notice');
    // 15 days from Monday 2 March under Law 87/2015, art. 80: Tuesday the 17th.
    expect(notice).toMatchObject({ dueOn: '2026-03-17', clause: { text: { vi: 'Điều 80 Luật 87/2015/QH13' } } });
  });

  test('the law of each day can be read as data, with what is not verified marked', async () => {
    const { body } = await of(OFFICE).get('/api/supervisions/groups', { on: '2026-02-28' }).expect(200);
    expect([body.version, body.groups.length]).toEqual(['2015-law-87-read', 13]);
    const now = (await of(OFFICE).get('/api/supervisions/groups').expect(200)).body;
    expect(now.ladder.map(({ id }: { id: string }) => id)).toEqual([
      'first-reminder',
      'further-reminder',
      'propose-handling',
      'explanation-session',
      'question-time',
      're-supervision',
      'report-to-council',
    ]);
    expect((await of(OFFICE).get('/api/supervisions/groups', { on: '2010-01-01' }).expect(422)).body.code).toBe(
      'no-supervision-law',
    );
  });
});

describe('opening', () => {
  test('who may open what: a committee its own, the office and the Standing Body any committee’s, others nothing', async () => {
    const openers = async (body: string) =>
      (await of(body).get('/api/supervisions/openers').expect(200)).body.items.flatMap(
        ({ subjects }: { subjects: { subject: string; conducts: { id: string }[] }[] }) =>
          subjects.map(({ subject, conducts }) => `${subject} ${conducts.length}`),
      );
    expect(await openers(COMMITTEE)).toEqual(['committee 1']);
    expect(await openers(STANDING)).toEqual(['council 1', 'standing-body 1', 'committee 3', 'deputies-group 1']);
    expect(await openers(OFFICE)).toEqual([
      'council 1',
      'standing-body 1',
      'committee 3',
      'deputies-group 1',
      'delegation 1',
    ]);
    expect(await openers(FINANCE)).toEqual([]);
  });

  test('the same request opens one case, however often it comes', async () => {
    const post = () =>
      of(STANDING)
        .post('/api/supervisions', { ...THEMATIC, subject: 'standing-body', conducts: undefined, body: STANDING })
        .set({ 'Idempotency-Key': 'one' });
    const [first, again] = [await post(), await post()];
    expect([first.status, again.status, again.body.id]).toEqual([201, 201, first.body.id]);
  });

  test.each<[string, object, string]>([
    ['for another’s body', { body: STANDING }, '403 no-seat'],
    ['by the supervised', { body: FINANCE }, '403 not-permitted'],
    ['of a group the subject does not do', { group: 'question-time' }, '422 subject-not-competent'],
    ['of a group there is not', { group: 'none' }, '422 no-supervision-law'],
    ['of itself', { supervised: [STANDING] }, '400 invalid-input'],
    ['of nobody', { supervised: ['22.none'] }, '404 not-found'],
    ['of another province’s body', { supervised: [FINANCE, '24.so-tai-chinh'] }, '422 outside-unit'],
    ['of a ministry by a province', { supervised: ['VN.bo-tai-chinh'] }, '422 outside-unit'],
    [
      'in another province’s name',
      { unit: '24', conducts: '24.ban-kinh-te-ngan-sach', supervised: ['24.so-tai-chinh'] },
      '403 not-permitted',
    ],
    ['for a programme that is not there', { programme: '22.none.2026' }, '404 not-found'],
  ])('%s is refused', async (_case, more, refusal) => {
    const by = (more as { body?: string }).body === FINANCE ? FINANCE : COMMITTEE;
    const { status, body } = await of(by).post('/api/supervisions', { ...THEMATIC, ...more });
    expect(`${status} ${body.code}`).toBe(refusal);
  });
});

test('S27 question time: the question goes out, the answer is due within 20 days, the session is held, the Council concludes', async () => {
  onDay('2026-06-01');
  const id = await opened('22.hdnd', {
    unit: '22',
    group: 'question-time',
    subject: 'council',
    supervised: [FINANCE],
    body: '22.hdnd',
    title: { vi: 'Chất vấn giải ngân', en: 'Question on disbursement' },
    anchors: { session: '2026-07-08' },
  });
  expect(await carriesOut(id, OFFICE, 'question', 'question')).toBe('accepted');
  expect(await inbox(FINANCE, id)).toEqual(['report-in 2026-06-22']);
  expect(
    await does(id, INSPECTORATE, 'report-in', {
      step: 'reports',
      documents: [await paper(id, INSPECTORATE, 'report')],
    }),
  ).toBe('403 not-your-step');
  expect(await does(id, FINANCE, 'report-in', { step: 'reports' })).toBe('422 product-missing');
  expect(
    await does(id, FINANCE, 'report-in', { step: 'reports', documents: [await paper(id, FINANCE, 'report')] }),
  ).toBe('accepted');
  expect(await carriesOut(id, '22.hdnd', 'hearing', 'minutes')).toBe('accepted');
  expect(
    await does(
      id,
      '22.hdnd',
      'conclude',
      { step: 'conclude', documents: [await paper(id, '22.hdnd', 'conclusion')], tasks: [] },
      {},
    ),
  ).toBe('accepted');
  expect(await does(id, '22.hdnd', 'close-supervision', { outcome: 'carried-out' })).toBe('403 not-your-step');
  expect(await does(id, STANDING, 'close-supervision', { outcome: 'carried-out' })).toBe('accepted');
  expect(await shown(id)).toMatchObject({ phase: 'closed', outcome: 'carried-out' });
  expect(await does(id, STANDING, 'close-supervision', { outcome: 'carried-out' })).toBe('409 case-closed');
});

describe('thematic supervision of public investment, from its plan to the end of what it recommended (S26–S29)', () => {
  let id: string;
  let request: string;

  test('the office prepares, the committee decides and sends its plan; the Department reports', async () => {
    onDay('2026-04-06');
    id = await opened(COMMITTEE, { ...THEMATIC, group: 'public-investment' });
    expect(await carriesOut(id, COMMITTEE, 'plan-draft', 'plan')).toBe('403 not-your-step');
    expect(await carriesOut(id, OFFICE, 'plan-draft', 'plan')).toBe('accepted');
    expect(await carriesOut(id, OFFICE, 'plan', 'decision', 'plan')).toBe('403 not-your-step');
    expect(await carriesOut(id, COMMITTEE, 'plan', 'decision', 'plan')).toBe('accepted');
    expect(await carriesOut(id, COMMITTEE, 'notice', 'outline')).toBe('accepted');
    expect(await inbox(FINANCE, id)).toEqual(['report-in 2026-04-21']);
    expect(
      await does(id, FINANCE, 'report-in', { step: 'reports', documents: [await paper(id, FINANCE, 'report')] }),
    ).toBe('accepted');
    expect((await shown(id)).clause.text.vi).toContain('khoản 4 Điều 88 Luật 58/2024/QH15');
  });

  test('S29 the inspectorate is asked by a day and answers late; the lateness shows, was told above, and the answer counts all the same', async () => {
    const what = { what: 'Kết luận thanh tra các dự án đầu tư xây dựng năm 2025.' };
    expect(await does(id, COMMITTEE, 'request-information', { from: '22.none', dueOn: '2026-04-20' }, what)).toBe(
      '404 not-found',
    );
    expect(await does(id, COMMITTEE, 'request-information', { from: '24.thanh-tra', dueOn: '2026-04-20' }, what)).toBe(
      '422 outside-unit',
    );
    expect(await does(id, FINANCE, 'request-information', { from: INSPECTORATE, dueOn: '2026-04-20' }, what)).toBe(
      '403 not-your-step',
    );
    expect(await does(id, COMMITTEE, 'request-information', { from: INSPECTORATE, dueOn: '2026-04-20' }, what)).toBe(
      'accepted',
    );
    [{ id: request }] = (await shown(id)).requests;
    expect(await inbox(INSPECTORATE, id)).toEqual(['supply-information 2026-04-20']);
    onDay('2026-04-24');
    expect(await does(id, COMMITTEE, 'set-day', { anchor: 'meeting-day', date: '2026-05-20' })).toBe('accepted');
    expect((await shown(id)).requests).toMatchObject([{ overdue: true, what: what.what, asked: { id: INSPECTORATE } }]);
    const late = (await of(STANDING).get('/api/overdue', { body: INSPECTORATE }).expect(200)).body.items;
    expect(late).toMatchObject([{ case: id, step: `information:${request}` }]);
    expect(
      await api.services.db.mail.count({
        where: { caseId: id, toBody: '22.chu-tich-ubnd', key: { contains: 'escalated' } },
      }),
    ).toBe(1);
    const documents = [await paper(id, INSPECTORATE, 'information')];
    expect(
      await does(id, FINANCE, 'supply-information', { request, documents: [await paper(id, FINANCE, 'information')] }),
    ).toBe('403 not-your-step');
    expect(await does(id, INSPECTORATE, 'supply-information', { request, documents })).toBe('accepted');
    expect((await shown(id)).requests).toMatchObject([
      { overdue: false, late: true, documents: [{ sha256: documents[0]?.sha256 }] },
    ]);
    expect(await does(id, INSPECTORATE, 'supply-information', { request, documents })).toBe('409 already-answered');
  });

  test('after check and working session the committee concludes; each recommendation has its lead, its product, its day', async () => {
    expect(await carriesOut(id, COMMITTEE, 'field-check', 'verification')).toBe('accepted');
    expect(await carriesOut(id, COMMITTEE, 'programme', 'programme')).toBe('accepted');
    onDay('2026-05-20');
    expect(await carriesOut(id, COMMITTEE, 'working-sessions', 'minutes')).toBe('accepted');
    expect(await carriesOut(id, COMMITTEE, 'result-report', 'result-report')).toBe('accepted');
    const documents = [await paper(id, COMMITTEE, 'conclusion')];
    const tasks = [{ id: 't1', lead: FINANCE, product: 'report', dueOn: '2026-07-31' }];
    expect(await does(id, COMMITTEE, 'conclude', { step: 'conclude', documents, tasks }, {})).toBe('400 invalid-input');
    const abroad = [{ ...tasks[0], lead: '24.so-tai-chinh' }];
    expect(
      await does(id, COMMITTEE, 'conclude', { step: 'conclude', documents, tasks: abroad }, { t1: 'Thu hồi.' }),
    ).toBe('422 outside-unit');
    expect(
      await does(
        id,
        COMMITTEE,
        'conclude',
        { step: 'conclude', documents, tasks },
        { t1: 'Thu hồi vốn tạm ứng quá hạn.' },
      ),
    ).toBe('accepted');
    expect(await carriesOut(id, OFFICE, 'publish')).toBe('accepted');
    expect(await shown(id)).toMatchObject({
      phase: 'following-up',
      tasks: [{ id: 't1', says: 'Thu hồi vốn tạm ứng quá hạn.', lead: { id: FINANCE }, standing: 'not-done' }],
    });
    expect(await inbox(FINANCE, id)).toEqual(['file-proof 2026-07-31']);
  });

  test('late, it leads to a demand for explanation, then up the ladder: proposed by the machine, taken by the competent body', async () => {
    const letter = async (body: string) => ({ documents: [await paper(id, body, 'letter')] });
    expect(await does(id, COMMITTEE, 'demand-explanation', { task: 't1' }, { why: 'Chậm.' })).toBe(
      '409 task-not-failing',
    );
    onDay('2026-08-03');
    expect(
      await does(id, COMMITTEE, 'demand-explanation', { task: 't1' }, { why: 'Quá hạn, chưa có minh chứng.' }),
    ).toBe('accepted');
    expect(await inbox(FINANCE, id)).toEqual(expect.arrayContaining(['explain-delay 2026-08-18']));
    onDay('2026-08-10');
    expect(
      await does(id, FINANCE, 'explain-delay', { task: 't1' }, { explanation: 'Nhà thầu đang hoàn tất thủ tục.' }),
    ).toBe('accepted');
    expect((await shown(id)).tasks[0]).toMatchObject({
      standing: 'overdue',
      explanation: { says: 'Nhà thầu đang hoàn tất thủ tục.', late: false },
      proposed: { rung: 'first-reminder', to: [{ id: COMMITTEE }], why: 'explained' },
    });
    expect(
      await does(
        id,
        STANDING,
        'take-rung',
        { task: 't1', rung: 'first-reminder', ...(await letter(STANDING)) },
        { why: 'x' },
      ),
    ).toBe('403 not-your-step');
    expect(
      await does(
        id,
        COMMITTEE,
        'take-rung',
        { task: 't1', rung: 'first-reminder', number: '21/CV', ...(await letter(COMMITTEE)) },
        { why: 'Đôn đốc.' },
      ),
    ).toBe('accepted');
    expect(
      await does(
        id,
        STANDING,
        'take-rung',
        { task: 't1', rung: 'report-to-council', ...(await letter(STANDING)) },
        { why: 'x' },
      ),
    ).toBe('409 rung-out-of-order');
    expect((await shown(id)).tasks[0].ladder).toMatchObject([
      { rung: 'first-reminder', number: '21/CV', by: { id: COMMITTEE }, why: 'Đôn đốc.' },
    ]);
  });

  test('a supervision opened to carry a rung out is the rung taken; one for the Council goes on its session’s agenda', async () => {
    const source = { case: id, task: 't1', rung: 'explanation-session' };
    const hearing = {
      unit: '22',
      group: 'explanation-session',
      subject: 'standing-body',
      supervised: [FINANCE],
      body: STANDING,
      title: { vi: 'Giải trình', en: 'Explanation' },
      source,
    };
    expect(
      (await of(STANDING).post('/api/supervisions', { ...hearing, source: { ...source, rung: 're-supervision' } })).body
        .code,
    ).toBe('rung-out-of-order');
    const child = await opened(STANDING, hearing);
    const rung = await until(async () =>
      (await shown(id)).tasks[0].ladder.find((one: { rung: string }) => one.rung === 'explanation-session'),
    );
    expect(rung).toMatchObject({ case: child, by: { id: STANDING } });
    const session = (
      await of(STANDING)
        .post('/api/sessions', {
          unit: '22',
          title: { vi: 'Kỳ họp', en: 'Session' },
          type: 'regular',
          opensOn: '2026-12-08',
          deputies: 51,
          body: STANDING,
        })
        .expect(201)
    ).body.id;
    const documents = [await paper(id, STANDING, 'letter')];
    expect(
      await does(
        id,
        STANDING,
        'take-rung',
        { task: 't1', rung: 'report-to-council', skips: true, session: '22.session.2026-12-09', documents },
        { why: 'x' },
      ),
    ).toBe('404 not-found');
    expect(
      await does(
        id,
        STANDING,
        'take-rung',
        { task: 't1', rung: 'report-to-council', skips: true, session, documents },
        { why: 'Báo cáo HĐND.' },
      ),
    ).toBe('accepted');
    const item = await until(async () => (await of(STANDING).get(`/api/sessions/${session}`)).body.items[0]);
    expect(item).toMatchObject({ kind: 'report', documents: [{ sha256: documents[0]?.sha256 }] });
  });

  test('carried out at last, it is assessed by the committee and closed by the Standing Body, never the other way round', async () => {
    expect(
      await does(id, FINANCE, 'file-proof', {
        task: 't1',
        claims: 'done',
        documents: [await paper(id, FINANCE, 'report')],
      }),
    ).toBe('accepted');
    expect(await does(id, STANDING, 'close-supervision', { outcome: 'carried-out' })).toBe(
      '409 supervision-unfinished',
    );
    expect(await does(id, STANDING, 'assess-task', { task: 't1', verdict: 'done' })).toBe('403 not-your-step');
    expect(await does(id, COMMITTEE, 'assess-task', { task: 't1', verdict: 'done' })).toBe('accepted');
    expect(await does(id, COMMITTEE, 'close-supervision', { outcome: 'carried-out' })).toBe('403 not-your-step');
    expect(await does(id, STANDING, 'close-supervision', { outcome: 'carried-out' })).toBe('accepted');
    expect(await shown(id)).toMatchObject({
      phase: 'closed',
      outcome: 'carried-out',
      tasks: [{ standing: 'done', proposed: null }],
    });
    expect(await inbox(FINANCE, id)).toEqual([]);
  });

  test('the list has it by group, subject, level and phase, for those who may see it; for others it is not there', async () => {
    const list = async (query: object, body = STANDING) =>
      (
        await of(body)
          .get('/api/supervisions', query as never)
          .expect(200)
      ).body.items.map((one: { id: string }) => one.id);
    expect(
      await list({
        group: 'public-investment',
        subject: 'committee',
        level: 'province',
        phase: 'closed',
        open: 'false',
      }),
    ).toEqual([id]);
    expect(await list({ group: 'public-investment', level: 'nation' })).toEqual([]);
    const first = (await of(STANDING).get('/api/supervisions', { limit: 1 }).expect(200)).body;
    const second = (await of(STANDING).get('/api/supervisions', { limit: 1, cursor: first.next }).expect(200)).body;
    expect(second.items[0].id).not.toBe(first.items[0].id);
    expect(await list({}, '24.thanh-tra')).toEqual([]);
    await of('24.thanh-tra').get(`/api/supervisions/${id}`).expect(404);
    expect(
      await does(id, '24.thanh-tra', 'supply-information', {
        request,
        documents: [{ id: '7b1f7c84-4d4c-4f0e-9d07-0d2f5d6f1a11', type: 'x', sha256: 'a'.repeat(64) }],
      }),
    ).toBe('404 not-found');
  });
});

describe('S28 the projects of a supervision of public investment', () => {
  const MINISTRY = 'VN.bo-xay-dung';
  const ALL = ['decision', 'total', 'capital', 'disbursement', 'progress', 'changes'];
  const REGISTERED = {
    unit: '22',
    code: 'GS-1',
    title: { vi: 'Đường ven sông', en: 'Riverside road' },
    group: 'B',
    capital: { amount: '125000.5', source: 'local-budget' },
    startYear: 2026,
    endYear: 2029,
    owner: '22.so-xay-dung',
    places: ['06673'],
    body: FINANCE,
  };
  let id: string;
  let project: string;

  beforeAll(async () => {
    onDay('2026-04-07');
    people.set(MINISTRY, await signedIn(api, 'head.ministry', [{ body: MINISTRY }]));
    id = await opened(COMMITTEE, {
      ...THEMATIC,
      group: 'public-investment',
      title: { vi: 'Giám sát dự án', en: 'Projects' },
    });
    const registered = await of(FINANCE).post('/api/projects', REGISTERED);
    project = registered.body.id as string;
    const approved = {
      decidedBy: 'UBND tỉnh',
      number: '12/QĐ-UBND',
      signedOn: '2026-01-15',
      total: '120000',
      startsOn: '2026-01-01',
      finishesOn: '2029-12-31',
      capital: [{ year: 2026, source: 'local-budget', amount: '30000' }],
      milestones: [],
    };
    expect(await does(project, FINANCE, 'enter-approval', approved)).toBe('accepted');
  });

  const check = (body: string, more: object = {}, finding = 'deviates') =>
    does(
      id,
      body,
      'check-project',
      { project, findings: ALL.map((one) => ({ check: one, finding })), ...more },
      { total: 'Chưa điều chỉnh quyết định.' },
    );

  test('each is found check by check, beside its register’s own figures as they were then', async () => {
    expect(await check(FINANCE)).toBe('403 not-your-step');
    expect(await check(COMMITTEE, { project: '22.project.none' })).toBe('404 not-found');
    expect(await check(COMMITTEE, { findings: [] })).toBe('400 invalid-input');
    expect(await check(COMMITTEE)).toBe('accepted');
    expect((await shown(id)).checks).toMatchObject([
      {
        project,
        code: 'GS-1',
        by: { id: COMMITTEE },
        standing: {
          registered: '125000.5',
          approvals: [{ total: '120000', decidedBy: 'UBND tỉnh' }],
          deviations: [{ kind: 'total', difference: '5000.5' }],
        },
        findings: expect.arrayContaining([
          { check: 'total', finding: 'deviates', says: 'Chưa điều chỉnh quyết định.' },
          { check: 'progress', finding: 'deviates', says: null },
        ]),
      },
    ]);
    expect((await shown(String((await list('thematic'))[0]))).checks).toBeNull();
  });

  const list = async (group: string): Promise<string[]> =>
    (await of(STANDING).get('/api/supervisions', { group }).expect(200)).body.items.map(
      (one: { id: string }) => one.id,
    );

  test('S27 a ministry asked to organise it together agrees, checks, and hands in its share', async () => {
    const asked = { with: MINISTRY, about: 'nghiệm thu', answerBy: '2026-04-10', dueOn: '2026-04-20' };
    expect(await does(id, COMMITTEE, 'ask-to-organise', asked, { what: 'Kiểm tra nghiệm thu.' })).toBe('accepted');
    const [{ id: request }] = (await shown(id)).organisers;
    expect(await inbox(MINISTRY, id)).toEqual(['answer-organising 2026-04-10']);
    const mayCheck = async () =>
      (await of(MINISTRY).get(`/api/supervisions/${id}/projects`).expect(200)).body.items as object[];
    expect(await mayCheck()).toEqual([]);
    expect(await check(MINISTRY)).toBe('404 not-found');
    expect(await does(id, MINISTRY, 'answer-organising', { request, agrees: true })).toBe('accepted');
    expect(await mayCheck()).toMatchObject([{ project, code: 'GS-1', standing: { approvals: [{ total: '120000' }] } }]);
    await of(MINISTRY).get(`/api/projects/${project}`).expect(404);
    const places = [api.services.directory.children('31', 'commune', '2026-04-07')[0]];
    const elsewhere = { ...REGISTERED, unit: '31', code: 'GS-2', owner: '31.so-xay-dung', places, body: '31.ubnd' };
    people.set('31.ubnd', await signedIn(api, 'head.31', [{ body: '31.ubnd' }]));
    const other = await of('31.ubnd').post('/api/projects', elsewhere).expect(201);
    expect(await check(MINISTRY, { project: other.body.id })).toBe('404 not-found');
    expect(await check(MINISTRY)).toBe('accepted');
    expect(await inbox(MINISTRY, id)).toEqual(['hand-in-share+check-project 2026-04-20']);
    const documents = [await paper(id, MINISTRY, 'report')];
    expect(await does(id, MINISTRY, 'hand-in-share', { request, documents })).toBe('accepted');
    expect((await shown(id, MINISTRY)).organisers).toMatchObject([
      { body: { id: MINISTRY }, agrees: true, late: false, what: 'Kiểm tra nghiệm thu.', documents: [{}] },
    ]);
  });
});

test('S26 a commune’s Council draws up its programme and supervises public investment by it', async () => {
  const COUNCIL = '06673.thuong-truc-hdnd';
  const ITS_OFFICE = '06673.van-phong-hdnd-ubnd';
  const ITS_COMMITTEE = '06673.ubnd';
  onDay('2026-04-08');
  for (const body of [COUNCIL, ITS_OFFICE, ITS_COMMITTEE])
    people.set(body, await signedIn(api, `head.${body}`, [{ body }]));
  const started = await of(COUNCIL).post('/api/cycles', {
    procedure: 'supervision-programme-commune',
    unit: '06673',
    year: 2027,
    body: COUNCIL,
  });
  expect([started.status, started.body.code]).toEqual([201, undefined]);
  const id = await opened(COUNCIL, {
    unit: '06673',
    group: 'public-investment',
    subject: 'standing-body',
    supervised: [ITS_COMMITTEE],
    programme: started.body.id,
    body: COUNCIL,
    title: { vi: 'Giám sát đầu tư của phường', en: 'The ward’s investment' },
  });
  expect(await shown(id, COUNCIL)).toMatchObject({ level: 'commune', programme: started.body.id, checks: [] });
  expect(await carriesOut(id, ITS_OFFICE, 'plan-draft', 'plan')).toBe('accepted');
});

test.each([
  ['2026-02-20', '2015-law-87-read', '2026-03-03'],
  ['2026-03-10', '2025-law-121', '2026-03-20'],
])(
  'S27 S29 an explanation session decided on %s runs under %s to its conclusion, with information from the inspectorate by its day',
  async (begun, law, meeting) => {
    onDay(begun);
    const id = await opened(STANDING, {
      unit: '22',
      group: 'explanation-session',
      subject: 'standing-body',
      supervised: [FINANCE],
      body: STANDING,
      title: { vi: `Giải trình ${begun}`, en: `Explanation ${begun}` },
    });
    expect((await shown(id)).law).toBe(law);
    expect(await carriesOut(id, STANDING, 'plan', 'plan')).toBe('accepted');
    expect(await does(id, STANDING, 'set-day', { anchor: 'meeting-day', date: meeting })).toBe('accepted');
    expect(await carriesOut(id, STANDING, 'notice', 'outline')).toBe('accepted');
    expect(
      await does(
        id,
        STANDING,
        'request-information',
        { from: INSPECTORATE, dueOn: meeting },
        { what: 'Kết luận thanh tra năm 2025.' },
      ),
    ).toBe('accepted');
    expect(await inbox(INSPECTORATE, id)).toEqual([`supply-information ${meeting}`]);
    const request = (await shown(id)).requests[0].id as string;
    expect(
      await does(id, INSPECTORATE, 'supply-information', {
        request,
        documents: [await paper(id, INSPECTORATE, 'information')],
      }),
    ).toBe('accepted');
    expect((await shown(id)).requests[0]).toMatchObject({ asked: { id: INSPECTORATE }, late: false, overdue: false });
    expect(
      await does(id, FINANCE, 'report-in', { step: 'reports', documents: [await paper(id, FINANCE, 'report')] }),
    ).toBe('accepted');
    onDay(meeting);
    expect(await carriesOut(id, STANDING, 'hearing', 'minutes')).toBe('accepted');
    const tasks = [{ id: 'n1', lead: FINANCE, product: 'report', dueOn: '2026-06-30' }];
    expect(
      await does(
        id,
        STANDING,
        'conclude',
        { step: 'conclude', documents: [await paper(id, STANDING, 'conclusion')], tasks },
        { n1: 'Báo cáo tiến độ giải ngân.' },
      ),
    ).toBe('accepted');
    expect(await shown(id)).toMatchObject({
      law,
      phase: 'following-up',
      tasks: [{ lead: { id: FINANCE }, dueOn: '2026-06-30', standing: 'not-done', says: 'Báo cáo tiến độ giải ngân.' }],
    });
    expect(await inbox(FINANCE, id)).toEqual(['file-proof 2026-06-30']);
  },
);

test('S29 from 2028 the inspectorate owes its information for each year’s programme: late, it is overdue, never taken as given, and counts when it comes', async () => {
  onDay('2027-03-02');
  const wanted = { procedure: 'supervision-programme-province', unit: '22', year: 2028, body: STANDING };
  const programme = (await of(STANDING).post('/api/cycles', wanted).expect(201)).body.id as string;
  const asked = await sendOut(api, programme, 'inspectorate-information');
  // 10 April 2027 is a Saturday.
  expect(await inbox(INSPECTORATE, asked)).toEqual([expect.stringMatching(/^contribute\S* 2027-04-09$/)]);
  onDay('2027-04-12');
  const documents = [await paper(asked, INSPECTORATE, 'information')];
  expect(await does(asked, INSPECTORATE, 'contribute', { duty: INSPECTORATE, documents })).toBe('accepted');
  const { duties } = (await of(OFFICE).get(`/api/gatherings/${asked}`).expect(200)).body;
  expect(duties).toMatchObject([{ body: { id: INSPECTORATE }, status: 'delivered', late: true }]);
  const record = (await of(OFFICE).get(`/api/cases/${asked}/record`).expect(200)).body.items;
  expect(record.map(({ name }: { name: string }) => name)).toContain('overdue');
});
