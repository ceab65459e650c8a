import { startApiWithEngine, type TestEngine } from './support/engine';
import type { Browser } from './support/browser';
import { signedIn } from './support/people';
import {
  doing,
  document,
  inbox,
  NEW,
  notices,
  OTHER,
  OWNER,
  register,
  send,
  settle,
  shown,
  STANDING,
  WARD,
} from './support/projects';

let api: TestEngine;
let owner: Browser;
let ward: Browser;
let committee: Browser;

beforeAll(async () => {
  api = await startApiWithEngine();
  owner = await signedIn(api, 'owner', [{ body: OWNER }]);
  ward = await signedIn(api, 'ward', [{ body: STANDING }]);
  committee = await signedIn(api, 'committee', [{ body: '22.ubnd' }]);
});
afterAll(() => api.close());

/** As of Tuesday 15 September 2026, 10:00 in Vietnam, unless a test says otherwise. */
const at = (instant: string) => api.clock.set(instant);
afterEach(() => at('2026-09-15T03:00:00.000Z'));

describe('S31 a commune’s own project', () => {
  const COMMUNE = `${WARD}.ubnd`;
  let chair: Browser;
  let id: string;
  beforeAll(async () => {
    chair = await signedIn(api, 'chair', [{ body: COMMUNE }]);
    id = await register(chair, 'W1', { unit: WARD, owner: COMMUNE, body: COMMUNE, places: [WARD], group: 'C' });
  });

  test('is made public there, and seen by anyone without an account', async () => {
    const [posting] = await notices(chair, id);
    const seen = async () => (await anyone(WARD)).body.items as object[];
    expect(posting).toMatchObject({ cause: 'registered', council: null });
    expect(await seen()).toEqual([]);
    const post = (to: string) =>
      doing(
        chair,
        id,
        'post-project',
        COMMUNE,
        { duty: posting?.id, from: '2026-09-16', to },
        { where: 'Nhà văn hóa khu 3' },
      );
    expect(await post('2026-09-30')).toMatchObject({ status: 422, code: 'bad-date' });
    expect(await post('2026-10-15')).toMatchObject({ status: 201 });
    expect(await seen()).toEqual([]);
    at('2026-09-16T01:00:00.000Z');
    expect(await seen()).toEqual([
      {
        code: 'W1',
        title: NEW.title,
        owner: { vi: 'Ủy ban nhân dân phường Bãi Cháy', en: expect.any(String) },
        group: 'C',
        capital: NEW.capital,
        startYear: 2026,
        endYear: 2029,
        status: 'running',
        places: [{ code: WARD, name: expect.any(Object) }],
        posting: { from: '2026-09-16', to: '2026-10-15', where: 'Nhà văn hóa khu 3', current: true },
        standing: null,
      },
    ]);
    const approved = { decidedBy: 'UBND phường Bãi Cháy', number: '7/QĐ-UBND', signedOn: '2026-01-15', ...DAYS };
    expect(await doing(chair, id, 'enter-approval', COMMUNE, { ...approved, total: '120000' })).toMatchObject({
      status: 201,
    });
    expect(await seen()).toMatchObject([
      { standing: { report: null, deviations: [{ kind: 'total', difference: '5000.5' }] } },
    ]);
    at('2026-10-16T01:00:00.000Z');
    expect(await seen()).toMatchObject([{ posting: { current: false } }]);
    expect((await anyone(OTHER)).body.items).toEqual([]);
  });

  test('what anyone may ask is bounded, and counted by address', async () => {
    expect((await anyone(WARD, { limit: '1000' })).status).toBe(400);
    expect((await anyone('x y')).status).toBe(400);
    const counted = await api.services.db.loginAttempt.findFirst({ where: { key: { startsWith: 'public:' } } });
    await api.services.db.loginAttempt.update({ where: { key: String(counted?.key) }, data: { count: 600 } });
    expect((await anyone(WARD)).body).toMatchObject({ status: 429, code: 'too-many-requests' });
    await api.services.db.loginAttempt.deleteMany({});
  });
});

describe('S30 supervision', () => {
  let id: string;
  let front: Browser;
  beforeAll(async () => {
    id = await register(owner, 'S1', { places: [WARD] });
    await send(owner, id, [String((await notices(owner, id))[0]?.id)]);
    front = await signedIn(api, 'front', [{ body: `${WARD}.mttq` }]);
  });
  const duties = async (query = {}) =>
    (await owner.get(`/api/projects/${id}/duties`, query).expect(200)).body.items as {
      id: string;
      kind: string;
      asked: string | null;
      answer: string | null;
      end: string | null;
    }[];

  test('the Council’s demand is answered with documents, by its day', async () => {
    expect(await doing(owner, id, 'open-supervision', OWNER, {}, { demand: 'x' })).toMatchObject({
      status: 403,
      code: 'not-your-step',
    });
    expect(
      await doing(ward, id, 'open-supervision', STANDING, {}, { demand: 'Tiến độ giải phóng mặt bằng' }),
    ).toMatchObject({ status: 201 });
    const [asked] = await duties({ kind: 'information' });
    expect(asked).toMatchObject({
      asked: 'Tiến độ giải phóng mặt bằng',
      dueOn: '2026-09-29',
      clause: { duty: { text: { en: 'Law 58/2024/QH15 art. 88(4)' } }, within: { cites: 'practice' } },
    });
    expect(
      await doing(owner, id, 'give-information', OWNER, {
        duty: asked?.id,
        documents: await document(owner, OWNER, id, 'progress'),
      }),
    ).toMatchObject({ status: 201 });
    expect(
      await api.services.db.mail.findMany({ where: { caseId: id, toBody: STANDING, key: { startsWith: 'done/' } } }),
    ).toHaveLength(1);
  });

  test('the community’s board: formed, the owner reports, a finding is answered and assessed', async () => {
    expect(await inbox(front, id)).toMatchObject([{ acts: ['form-board'] }]);
    expect(await doing(front, id, 'form-board', `${WARD}.mttq`, { members: 7, startsOn: '2026-10-01' })).toMatchObject({
      code: 'bad-date',
    });
    expect(await doing(front, id, 'form-board', `${WARD}.mttq`, { members: 7, startsOn: '2026-11-02' })).toMatchObject({
      status: 201,
    });
    const [board] = (await shown(front, id)).boards;
    const [basics] = await duties({ kind: 'basics' });
    expect(
      await doing(owner, id, 'report-basics', OWNER, {
        duty: basics?.id,
        documents: await document(owner, OWNER, id, 'project-basics'),
      }),
    ).toMatchObject({ status: 201 });
    const find = () =>
      doing(front, id, 'lodge-finding', `${WARD}.mttq`, { board: board.id }, { finding: 'Rác thải xây dựng' });
    expect(await find()).toMatchObject({ status: 409, code: 'too-early' });
    at('2026-11-02T03:00:00.000Z');
    expect(await find()).toMatchObject({ status: 201 });
    const [finding] = await duties({ kind: 'answer' });
    expect(finding).toMatchObject({
      asked: 'Rác thải xây dựng',
      dueOn: '2026-11-17',
      owedTo: [{ id: `${WARD}.mttq` }],
    });
    expect(
      await doing(front, id, 'answer-finding', `${WARD}.mttq`, { duty: finding?.id }, { answer: 'x' }),
    ).toMatchObject({ status: 403, code: 'not-your-step' });
    expect(
      await doing(owner, id, 'answer-finding', OWNER, { duty: finding?.id }, { answer: 'Đã thu dọn' }),
    ).toMatchObject({ status: 201 });
    expect(await inbox(front, id)).toMatchObject([{ acts: ['assess-answer'] }]);
    expect(
      await doing(front, id, 'assess-answer', `${WARD}.mttq`, { duty: finding?.id, satisfied: true }),
    ).toMatchObject({ status: 201 });
    expect((await duties({ kind: 'answer' }))[0]).toMatchObject({
      answer: 'Đã thu dọn',
      end: 'done',
      satisfiedAt: '2026-11-02T03:00:00.000Z',
    });
  });
});

/** From 2026 to 2029, with capital of the first year. */
const DAYS = {
  startsOn: '2026-01-01',
  finishesOn: '2029-12-31',
  capital: [{ year: 2026, source: 'local-budget', amount: '30000' }],
  milestones: [{ name: 'Giải phóng mặt bằng', dueOn: '2026-06-30' }],
};

test('S30 an owner’s figures are laid beside what was approved, for the Council that was told; what contradicts itself is refused by field, rule and remedy', async () => {
  const id = await register(owner, 'R1', { places: [WARD] });
  await send(owner, id, [String((await notices(owner, id))[0]?.id)]);
  const approved = { decidedBy: 'UBND tỉnh', number: '12/QĐ-UBND', signedOn: '2026-01-15', total: '125000.5', ...DAYS };
  expect(await doing(committee, id, 'enter-approval', '22.ubnd', approved)).toMatchObject({ status: 201 });
  const report = (amount: string, more: object = {}) =>
    owner.post(`/api/cases/${id}/acts`, {
      name: 'report-progress',
      body: OWNER,
      data: { asOf: '2026-08-31', disbursed: [{ source: 'local-budget', amount }], work: '10', ...more },
    });
  expect((await report('30000.5')).body).toMatchObject({
    status: 422,
    code: 'disbursed-above-capital',
    facts: { field: 'disbursed.local-budget', assigned: '30000' },
    remedy: expect.stringContaining('capital plan'),
  });
  expect((await report('20000')).status).toBe(201);
  expect((await report('19000')).body).toMatchObject({ code: 'figure-falls', facts: { before: '20000' } });
  expect((await report('19000', { corrects: true })).status).toBe(400);
  expect((await shown(ward, id)).standing).toMatchObject({
    approvals: [{ number: '12/QĐ-UBND', total: '125000.5' }],
    report: { asOf: '2026-08-31', work: '10', documents: [] },
    deviations: [
      { kind: 'work', expected: '16.58', difference: '6.58', since: '2026-08-31' },
      { kind: 'milestone', what: 'Giải phóng mặt bằng', difference: '62' },
    ],
  });
  at('2027-01-04T03:00:00.000Z');
  await settle(api, id, () =>
    api.services.db.step.findFirst({ where: { caseId: id, kind: 'project-progress', status: 'open' } }),
  );
  expect(await inbox(owner, id)).toContainEqual(
    expect.objectContaining({ acts: ['report-progress'], dueOn: '2027-02-03' }),
  );
});

describe('the register of projects', () => {
  const codes = async (query: Record<string, string>, by = committee) =>
    ((await by.get('/api/projects', { limit: 200, ...query }).expect(200)).body.items as { code: string }[]).map(
      ({ code }) => code,
    );

  test('is searched by place, owner, level and year, and shows what one may see', async () => {
    await register(owner, 'L1', { places: ['07030'], startYear: 2031, endYear: 2033, programme: 'NTM' });
    expect(await codes({ place: '07030' })).toEqual(['L1']);
    expect(await codes({ year: '2032' })).toEqual(['L1']);
    expect(await codes({ programme: 'NTM', owner: OWNER, level: 'province' })).toEqual(['L1']);
    expect(await codes({ level: 'commune' })).toEqual([]);
    expect(await codes({ place: '07030' }, ward)).toEqual([]);
    expect(await codes({ place: '07030' }, await signedIn(api, 'stranger', [{ body: '24.ubnd' }]))).toEqual([]);
  });

  test('comes page by page', async () => {
    const first = (await committee.get('/api/projects', { limit: 1 }).expect(200)).body;
    const second = (await committee.get('/api/projects', { limit: 1, cursor: first.next }).expect(200)).body;
    expect(new Set([...first.items, ...second.items].map(({ id }: { id: string }) => id)).size).toBe(2);
    expect(first.items.every((one: { owner: { id: string } }) => one.owner.id === OWNER)).toBe(true);
    expect((await committee.get('/api/projects', { place: '07030' })).body.items[0]).toMatchObject({
      code: 'L1',
      notices: { due: 1, unacknowledged: 0, overdue: 0 },
    });
    await committee.get('/api/projects', { cursor: 'x' }).expect(400);
  });

  test('another owner is named by those who decide, and the duties go over', async () => {
    const id = await register(owner, 'O1', { places: [WARD] });
    const change = (by: Browser, body: string) =>
      doing(by, id, 'change-owner', body, { owner: '22.so-y-te' }, { why: 'Sắp xếp lại' });
    expect(await change(owner, OWNER)).toMatchObject({ status: 403, code: 'not-your-step' });
    expect(await change(committee, '22.ubnd')).toMatchObject({ status: 201 });
    expect(await shown(committee, id)).toMatchObject({
      owner: { id: '22.so-y-te' },
      responsible: { id: '22.so-y-te' },
    });
    expect(await inbox(owner, id)).toEqual([]);
  });
});

/** Asks as anyone may, without an account. */
async function anyone(
  unit: string,
  query: Record<string, string> = {},
): Promise<{ status: number; body: { items: object[] } & Record<string, unknown> }> {
  const { port } = api.server.address() as { port: number };
  const answer = await fetch(
    `http://127.0.0.1:${port}/api/public/projects?${new URLSearchParams({ unit, ...query }).toString()}`,
  );
  return { status: answer.status, body: await answer.json() };
}
