import { startApiWithEngine, type TestEngine } from './support/engine';
import { Browser } from './support/browser';
import { uploaded } from './support/cases';
import { signedIn } from './support/people';
import {
  doing,
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

/** A ward of another province, Bắc Ninh. */
const THEIRS = '07210';

let api: TestEngine;
let owner: Browser;
let ward: Browser;
let other: Browser;
let committee: Browser;

beforeAll(async () => {
  api = await startApiWithEngine();
  owner = await signedIn(api, 'owner', [{ body: OWNER }, { body: 'VN.bo-xay-dung' }]);
  ward = await signedIn(api, 'ward', [{ body: STANDING }]);
  other = await signedIn(api, 'other', [{ body: `${OTHER}.thuong-truc-hdnd` }]);
  committee = await signedIn(api, 'committee', [{ body: '22.ubnd' }]);
});
afterAll(() => api.close());

/** Nobody in particular. */
const stranger = () => new Browser(api.server);

/** As of Tuesday 15 September 2026, 10:00 in Vietnam, unless a test says otherwise. */
const at = (instant: string) => api.clock.set(instant);
afterEach(() => at('2026-09-15T03:00:00.000Z'));

describe('S31 registering', () => {
  test('a provincial project makes a notice due to the Council of each ward; nobody is told before it is sent', async () => {
    const id = await register(owner, 'P1');
    expect(id).toBe('22.project.P1');
    const body = await shown(owner, id);
    expect(body).toMatchObject({
      code: 'P1',
      level: 'province',
      owner: { id: OWNER, name: { en: 'Department of Construction of Quang Ninh Province' } },
      capital: { amount: '125000.5' },
      law: { version: '2025-two-tiers-progress', clause: { cites: 'practice' } },
      places: [{ code: WARD, name: { vi: 'Phường Bãi Cháy' } }, { code: OTHER }],
      placesSure: true,
      receivers: [{ council: { id: `${WARD}.hdnd` } }, { council: { id: `${OTHER}.hdnd` } }],
    });
    expect(body.notices.items).toMatchObject([
      {
        unit: { code: WARD },
        cause: 'registered',
        dueOn: '2026-09-22',
        sentAt: null,
        holder: { id: OWNER },
        clause: { told: { cites: 'practice' } },
      },
      { unit: { code: OTHER } },
    ]);
    expect(await inbox(owner, id)).toMatchObject([{ acts: ['send-notice'], dueOn: '2026-09-22' }]);
    await ward.get(`/api/projects/${id}`).expect(404);
    expect((await ward.get('/api/projects/received').expect(200)).body.items).toEqual([]);
  });

  test('who would have to be told is shown before anything is on record, with the line of the matrix and the day', async () => {
    const { body } = await owner
      .post('/api/projects/preview', { unit: '22', owner: OWNER, places: [WARD, OTHER] })
      .expect(200);
    expect(body).toMatchObject({
      level: 'province',
      law: { version: '2025-two-tiers-progress', clause: { cites: 'practice' } },
      dueOn: '2026-09-22',
      within: { cites: 'practice' },
      later: [],
      receivers: [
        { unit: { code: WARD }, council: { id: `${WARD}.hdnd` }, places: [WARD] },
        { council: { id: `${OTHER}.hdnd` } },
      ],
      posters: [{ code: WARD }, { code: OTHER }],
    });
    const own = await owner
      .post('/api/projects/preview', { unit: WARD, owner: `${WARD}.ubnd`, places: [WARD] })
      .expect(200);
    expect(own.body).toMatchObject({ level: 'commune', receivers: [{ council: null }] });
    expect(
      (await owner.post('/api/projects/preview', { unit: '22', owner: OWNER, places: ['22'] })).body,
    ).toMatchObject({ code: 'place-too-wide' });
  });

  test('a central project goes to the provincial Councils', async () => {
    const id = await register(owner, 'C1', {
      unit: 'VN',
      owner: 'VN.bo-xay-dung',
      body: 'VN.bo-xay-dung',
      places: ['22', '31'],
      group: 'A',
    });
    expect((await notices(owner, id)).map(({ council }) => council?.id)).toEqual(['22.hdnd', '31.hdnd']);
  });

  test.each<[string, object, number, string]>([
    ['a province as the place of its own project', { places: ['22'] }, 422, 'place-too-wide'],
    ['a place that is not there', { places: ['99999'] }, 404, 'no-such-unit'],
    ['the same place twice', { places: [WARD, WARD] }, 400, 'invalid-input'],
    ['a region’s project', { unit: 'R-DBSH' }, 422, 'wrong-level'],
    ['an owner that is no body', { owner: '22.so-khong-co' }, 404, 'not-found'],
    ['a plan that one can’t see', { plan: '24.annual-plan-province.2027' }, 404, 'not-found'],
    ['money in floating point', { capital: { amount: 125000.5, source: 'local-budget' } }, 400, 'invalid-input'],
    ['an end before the start', { startYear: 2030 }, 400, 'invalid-input'],
    ['for a body in which one has no seat', { body: '22.ubnd' }, 403, 'no-seat'],
    ['for a body that has nothing to do with it', { body: 'VN.bo-xay-dung' }, 403, 'not-your-step'],
    ['another province’s, as its owner', { unit: '24', places: [THEIRS] }, 403, 'not-your-step'],
    ['a commune’s, as its owner', { unit: WARD, places: [WARD] }, 403, 'not-your-step'],
  ])('%s is refused', async (_case, more, status, code) => {
    expect((await owner.post('/api/projects', { ...NEW, code: 'X', ...more })).body).toMatchObject({ status, code });
  });

  test('an owner from elsewhere is named by those who decide', async () => {
    const named = { owner: 'VN.bo-xay-dung', places: [WARD] };
    expect(
      (await owner.post('/api/projects', { ...NEW, code: 'E1', ...named, body: 'VN.bo-xay-dung' })).body,
    ).toMatchObject({ code: 'not-your-step', facts: { holder: '22.ubnd, 22.so-tai-chinh' } });
    expect(await register(committee, 'E1', { ...named, body: '22.ubnd' })).toBe('22.project.E1');
  });

  test('a commune’s own project is made public in that commune and in no other', async () => {
    const commune = await signedIn(api, 'commune', [{ body: `${WARD}.ubnd` }]);
    const own = { unit: WARD, owner: `${WARD}.ubnd`, body: `${WARD}.ubnd`, group: 'C', code: 'K1' };
    expect((await commune.post('/api/projects', { ...NEW, ...own, places: [WARD, OTHER] })).body).toMatchObject({
      status: 422,
      code: 'outside-unit',
      facts: { what: OTHER, unit: WARD },
    });
    const id = await register(commune, 'K1', { ...own, places: [WARD] });
    expect(await doing(commune, id, 'move-places', `${WARD}.ubnd`, { places: [OTHER] }, { why: 'x' })).toMatchObject({
      status: 422,
      code: 'outside-unit',
    });
    expect((await owner.get('/api/public/projects', { unit: OTHER }).expect(200)).body.items).toEqual([]);
  });

  test('the same number again is refused, unless it is the same request', async () => {
    const again = () => owner.post('/api/projects', { ...NEW, code: 'P9' }).set({ 'Idempotency-Key': 'register-p9' });
    expect([(await again()).status, (await again()).status]).toEqual([201, 201]);
    expect((await owner.post('/api/projects', { ...NEW, code: 'P9' }).expect(409)).body).toMatchObject({
      code: 'case-exists',
      facts: { case: '22.project.P9' },
    });
  });
});

describe('S31 a notice, from sending to acknowledgement', () => {
  let id: string;
  beforeAll(async () => {
    id = await register(owner, 'P2');
  });

  test('wrong bodies are refused: a stranger doesn’t learn that it exists', async () => {
    const [first] = await notices(owner, id);
    expect(
      await doing(ward, id, 'send-notice', STANDING, {
        notices: [first?.id],
        documents: [await uploaded(ward, STANDING, 'project-notice')],
      }),
    ).toMatchObject({ status: 404 });
    expect(
      await doing(owner, id, 'send-notice', 'VN.bo-xay-dung', {
        notices: [first?.id],
        documents: [await uploaded(owner, 'VN.bo-xay-dung', 'project-notice')],
      }),
    ).toMatchObject({ status: 403, code: 'not-your-step' });
    expect(await doing(owner, id, 'acknowledge-notice', OWNER, { duty: `${first?.id}.ack` })).toMatchObject({
      status: 403,
      code: 'not-your-step',
    });
  });

  test('goes to inbox, mail and list of the Council, with the day, and is proved by its entry', async () => {
    const [first, second] = await notices(owner, id);
    expect(await send(owner, id, [String(first?.id), String(second?.id)])).toMatchObject({ status: 201 });
    expect(await inbox(ward, id)).toMatchObject([{ acts: ['acknowledge-notice'], dueOn: '2026-09-22' }]);
    const about = await ward.get(`/api/cases/${id}/dossier/${first?.id}.ack`).expect(200);
    expect(about.body.groups).toMatchObject([{ basis: true, papers: [{ lodgedBy: { id: OWNER } }] }]);
    await ward
      .get(`/api/cases/${id}/dossier/${first?.id}.ack/documents/${about.body.groups[0].papers[0].id}`)
      .expect(200);
    expect(
      (await ward.get('/api/projects/received', { open: 'true' }).expect(200)).body.items.filter(
        (one: { case: string }) => one.case === id,
      ),
    ).toMatchObject([
      {
        project: 'P2',
        cause: 'registered',
        status: 'open',
        owner: { id: OWNER },
        body: { id: STANDING },
        sentAt: '2026-09-15T03:00:00.000Z',
        dueOn: '2026-09-22',
      },
    ]);
    const mails = await api.services.db.mail.findMany({ where: { caseId: id, toBody: STANDING } });
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toMatch(
      /Ngày gợi ý: 22\/09\/2026\nCăn cứ: gợi ý \(chưa thấy quy định\)\nXem và xử lý tại: .*22\.project\.P2/,
    );
    const sent = (await shown(owner, id)).notices.items[0];
    const proof = await api.services.db.entry.findUniqueOrThrow({
      where: { caseId_seq: { caseId: id, seq: sent.proof.sent } },
    });
    expect([proof.name, proof.byBody, sent.documents.length]).toEqual(['send-notice', OWNER, 1]);
  });

  test('the Council acknowledges, once; the owner has the proof of delivery', async () => {
    const [first] = await notices(owner, id);
    const duty = String(first?.acknowledgement?.id);
    expect(await doing(other, id, 'acknowledge-notice', `${OTHER}.thuong-truc-hdnd`, { duty })).toMatchObject({
      status: 403,
      code: 'not-your-step',
    });
    expect(await doing(ward, id, 'acknowledge-notice', STANDING, { duty })).toMatchObject({ status: 201 });
    expect(await doing(ward, id, 'acknowledge-notice', STANDING, { duty })).toMatchObject({
      status: 409,
      code: 'already-answered',
    });
    expect((await shown(owner, id)).notices.items[0]).toMatchObject({
      acknowledgement: { end: 'done', at: '2026-09-15T03:00:00.000Z' },
      proof: { acknowledged: expect.any(Number) },
    });
    expect(
      await api.services.db.mail.findMany({ where: { caseId: id, toBody: OWNER, key: { startsWith: 'done/' } } }),
    ).toHaveLength(1);
  });

  test('the same act twice is done once', async () => {
    const [, second] = await notices(owner, id);
    const duty = String(second?.acknowledgement?.id);
    const body = { name: 'acknowledge-notice', body: `${OTHER}.thuong-truc-hdnd`, data: { duty } };
    const once = () => other.post(`/api/cases/${id}/acts`, body).set({ 'Idempotency-Key': 'ack-once' });
    const [a, b] = [await once(), await once()];
    expect([a.status, b.status, a.body.act.seq === b.body.act.seq]).toEqual([201, 201, true]);
  });

  test('received projects list those not acknowledged first; one body’s only by its own', async () => {
    const mine = (await ward.get('/api/projects/received').expect(200)).body.items as { status: string }[];
    expect(mine.map(({ status }) => status)).toEqual(['done']);
    await ward.get('/api/projects/received', { body: `${OTHER}.thuong-truc-hdnd` }).expect(403);
    const first = (await other.get('/api/projects/received', { limit: 1 }).expect(200)).body;
    expect((await other.get('/api/projects/received', { limit: 1, cursor: first.next ?? undefined })).status).toBe(200);
  });
});

test('S31 a silent Council is reminded, then listed as overdue with its name', async () => {
  const id = await register(owner, 'P3', { places: [WARD] });
  const [notice] = await notices(owner, id);
  await send(owner, id, [String(notice?.id)]);
  const overdue = async () =>
    (await committee.get('/api/overdue', { kind: 'project-acknowledgement', dayBy: 'suggestion' }).expect(200)).body
      .items as {
      case: { id: string };
      holder: { id: string };
    }[];
  at('2026-09-18T03:00:00.000Z');
  await settle(api, id, () =>
    api.services.db.mail.findFirst({ where: { caseId: id, toBody: STANDING, key: { startsWith: 'reminder/' } } }),
  );
  at('2026-09-22T17:00:00.000Z');
  await settle(api, id, () => api.services.db.step.findFirst({ where: { caseId: id, overdue: true } }));
  const found = await overdue();
  expect(found).toHaveLength(1);
  expect(JSON.stringify(found[0])).toContain(STANDING);
  // No law counts its days, unlike those of what the ward makes public: pages and lists tell one from the other.
  expect((await shown(owner, id)).notices.items[0]).toMatchObject({
    acknowledgement: { overdue: true, dayBy: 'suggestion', end: null },
  });
  expect((await owner.get('/api/projects', { code: 'P3' }).expect(200)).body.items).toMatchObject([
    { notices: { overdue: 1, pastSuggested: 1 } },
  ]);
});

test('S31 a project moves: the old ward is told of the withdrawal, the new one of the project', async () => {
  const id = await register(owner, 'P4', { places: [WARD] });
  await send(owner, id, [String((await notices(owner, id))[0]?.id)]);
  const move = (data: object, key: string) =>
    owner
      .post(`/api/cases/${id}/acts`, {
        name: 'move-places',
        body: OWNER,
        data,
        texts: { why: 'Điều chỉnh hướng tuyến' },
      })
      .set({ 'Idempotency-Key': key });
  expect((await move({ places: ['22'] }, 'wide')).body).toMatchObject({ code: 'place-too-wide', status: 422 });
  expect((await move({ places: [OTHER] }, 'move')).status).toBe(201);
  expect((await move({ places: [OTHER] }, 'move')).status).toBe(201);
  const after = await notices(owner, id);
  expect(after.map(({ cause, unit, end }) => [cause, unit.code, end])).toEqual([
    ['registered', WARD, 'done'],
    ['withdrawn', WARD, null],
    ['moved-in', OTHER, null],
  ]);
  await send(
    owner,
    id,
    after.filter(({ end }) => end === null).map((one) => one.id),
  );
  const received = async (by: Browser) =>
    ((await by.get('/api/projects/received', { open: 'true' })).body.items as { case: string; cause: string }[])
      .filter((one) => one.case === id)
      .map(({ cause }) => cause);
  expect([await received(ward), await received(other)]).toEqual([['registered', 'withdrawn'], ['moved-in']]);
});

test('S31 the tiers change under a running project: what was due to a district’s Council goes to the communes’', async () => {
  at('2025-06-27T03:00:00.000Z');
  const early = await signedIn(api, 'early', [
    { body: OWNER, from: '2020-01-01' },
    { body: '207.thuong-truc-hdnd', from: '2020-01-01' },
  ]);
  const id = await register(early, 'D1', { places: ['207'], startYear: 2025 });
  expect((await notices(early, id)).map(({ council }) => council?.id)).toEqual(['207.hdnd']);
  at('2025-06-30T17:00:00.000Z');
  await settle(
    api,
    id,
    async () =>
      (await api.services.db.entry.count({ where: { caseId: id, name: 'regime-changed' } })) > 0 &&
      (await notices(early, id)).length > 1,
  );
  expect((await notices(early, id)).map(({ unit, cause, end }) => [unit.code, cause, end])).toEqual([
    ['207', 'registered', 'passed-on'],
    ['07192', 'regime-changed', null],
  ]);
  expect(await shown(early, id)).toMatchObject({
    places: [{ code: '07192', name: { vi: 'Đặc khu Cô Tô' } }],
    placesSure: false,
    law: { version: '2025-two-tiers-progress' },
  });
  expect((await inbox(early, id)).map(({ acts }) => acts[0])).toEqual(
    expect.arrayContaining(['send-notice', 'move-places']),
  );
  const confirmed = await doing(early, id, 'move-places', OWNER, { places: ['07192'] }, { why: 'Xác nhận địa điểm' });
  expect(confirmed).toMatchObject({ status: 201 });
  expect(await shown(early, id)).toMatchObject({ placesSure: true });
});

test('says what each may do of their own accord', async () => {
  const id = await register(owner, 'M1', { places: [WARD] });
  const may = async (by: Browser) =>
    (await shown(by, id)).may.map((one: { body: { id: string }; acts: string[] }) => [one.body.id, one.acts]);
  expect(await may(owner)).toEqual([
    [OWNER, ['enter-approval', 'report-progress', 'amend-project', 'move-places', 'complete-project', 'stop-project']],
  ]);
  expect(await may(committee)).toEqual([
    [
      '22.ubnd',
      [
        'enter-approval',
        'report-progress',
        'amend-project',
        'move-places',
        'change-owner',
        'complete-project',
        'stop-project',
      ],
    ],
  ]);
  await send(owner, id, [String((await notices(owner, id))[0]?.id)]);
  expect(await may(ward)).toEqual([[STANDING, ['open-supervision']]]);
  expect((await committee.get('/api/projects', { code: 'M1' }).expect(200)).body.items).toMatchObject([
    { code: 'M1', placeNames: [{ vi: 'Phường Bãi Cháy' }] },
  ]);
});

test('a commune’s Committee makes public a province’s project in its area; everyone reads it on the commune’s page', async () => {
  const id = await register(owner, 'P-posted', { places: [WARD] });
  const commune = await signedIn(api, 'ward-committee', [{ body: `${WARD}.ubnd` }]);
  const [task] = await inbox(commune, id);
  expect(task).toMatchObject({ acts: ['post-project'], dueOn: '2026-09-22' });
  const { key } = task as unknown as { key: string };
  const wish = { duty: key, from: '2026-09-15', to: '2026-10-20' };
  const where = { where: 'Trụ sở UBND phường, nhà văn hóa' };
  expect(await doing(owner, id, 'post-project', OWNER, wish, where)).toMatchObject({ code: 'not-your-step' });
  expect(await doing(commune, id, 'post-project', `${WARD}.ubnd`, wish, where)).toMatchObject({ status: 201 });
  const listed = async (unit: string) =>
    ((await stranger().get('/api/public/projects', { unit }).expect(200)).body.items as { code: string }[]).filter(
      ({ code }) => code === 'P-posted',
    );
  expect(await listed(WARD)).toMatchObject([
    { owner: { vi: 'Sở Xây dựng tỉnh Quảng Ninh' }, posting: { to: '2026-10-20' } },
  ]);
  expect(await listed(OTHER)).toEqual([]);
});

test('what a commune has not made public by its day is overdue there, in law', async () => {
  const id = await register(owner, 'P-unposted', { places: [WARD] });
  at('2026-09-23T03:00:00.000Z');
  await settle(api, id, () =>
    api.services.db.step.findFirst({ where: { caseId: id, kind: 'project-area-posting', overdue: true } }),
  );
  const { items } = (await committee.get('/api/overdue', { dayBy: 'law', body: `${WARD}.ubnd` }).expect(200)).body;
  expect(items.find((one: { case: string }) => one.case === id)).toMatchObject({
    dueOn: '2026-09-22',
    clause: { text: { vi: expect.stringContaining('Luật 10/2022/QH15') } },
  });
});

describe('an owner that is no body of the directory', () => {
  const OFFICE = '22.so-tai-chinh';
  const BOARD = {
    code: '5700-100256',
    name: 'Công ty cổ phần Đường sông Hạ Long',
    kind: 'enterprise',
    address: 'Hạ Long',
  };
  const BODY = 'CDT.5700-100256';
  let finance: Browser;
  beforeAll(async () => {
    finance = await signedIn(api, 'finance', [{ body: OFFICE }]);
    expect((await finance.post('/api/project-owners', { ...BOARD, body: OFFICE })).body).toMatchObject({
      code: '5700-100256',
      body: { id: BODY, name: { vi: BOARD.name } },
      registeredBy: { id: OFFICE },
    });
  });

  test('is registered by a planning office, once; found by part of its name without marks, by every unit', async () => {
    expect((await owner.post('/api/project-owners', { ...BOARD, body: OWNER })).body).toMatchObject({
      code: 'not-your-step',
      facts: { holder: OFFICE },
    });
    const again = { ...BOARD, name: 'Tên khác', body: OFFICE };
    expect((await finance.post('/api/project-owners', again)).body).toMatchObject({
      status: 409,
      code: 'owner-exists',
      facts: { name: BOARD.name },
    });
    const found = async (by: Browser) => (await by.get('/api/project-owners', { q: 'duong song' }).expect(200)).body;
    expect(await found(ward)).toMatchObject({ items: [{ body: { id: BODY } }], mayRegister: [] });
    expect(await found(finance)).toMatchObject({ mayRegister: [{ id: OFFICE }] });
    await expect(api.services.db.projectOwner.deleteMany()).rejects.toThrow(/append-only/);
  });

  test('owns a project under the name of that day; the planning office sends its notices and enters what it brought', async () => {
    expect(
      (await finance.post('/api/projects', { ...NEW, code: 'X', owner: 'CDT.khong-co', body: OFFICE })).body,
    ).toMatchObject({ code: 'not-found' });
    const id = await register(finance, 'I1', { owner: BODY, body: OFFICE, places: [WARD] });
    expect(await shown(finance, id)).toMatchObject({
      owner: { id: BODY, name: { vi: BOARD.name } },
      ownerStands: true,
    });
    expect((await finance.get('/api/projects', { owner: BODY })).body.items).toMatchObject([{ owner: { id: BODY } }]);
    expect(await inbox(finance, id)).toMatchObject([{ acts: ['send-notice'], dueOn: '2026-09-22' }]);
    const [notice] = await notices(finance, id);
    const sent = { notices: [String(notice?.id)], documents: [await uploaded(finance, OFFICE, 'project-notice', id)] };
    expect(await doing(finance, id, 'send-notice', OFFICE, sent)).toMatchObject({ status: 201 });
    expect(await doing(ward, id, 'open-supervision', STANDING, {}, { demand: 'Tiến độ' })).toMatchObject({
      status: 201,
    });
    const asked = await finance.get(`/api/projects/${id}/duties`, { kind: 'information' });
    const [owed] = asked.body.items as { id: string; holder: object }[];
    expect(owed).toMatchObject({ holder: { id: BODY } });
    const brought = {
      duty: owed?.id,
      arrivedOn: '2026-09-15',
      documents: [await uploaded(finance, OFFICE, 'information', id)],
    };
    expect(await doing(finance, id, 'give-information', OFFICE, brought)).toMatchObject({ status: 201 });
  });

  test('may be given a seat: it does its own part and sees that project, no other of the province', async () => {
    const other = await register(owner, 'I-other');
    const id = await register(finance, 'I2', { owner: BODY, body: OFFICE, places: [WARD] });
    const company = await signedIn(api, 'company');
    const boss = await signedIn(api, 'boss', [], { admin: true });
    const { id: whom } = await api.services.db.officer.findUniqueOrThrow({ where: { username: 'company' } });
    const theirs = await signedIn(api, 'admin24', [], { adminOf: '24' });
    const mine = await signedIn(api, 'admin22', [], { adminOf: '22' });
    const sitting = { name: 'x', email: 'x@x.vn', seats: [{ body: BODY, role: 'officer', from: '2026-01-01' }] };
    // Where it was registered, the province's administrator seats its people; nobody else's does.
    await theirs.post('/api/officers', { ...sitting, username: 'sat24' }).expect(403);
    await mine.post('/api/officers', { ...sitting, username: 'sat22' }).expect(201);
    await boss.post(`/api/officers/${whom}/seats`, { body: BODY, role: 'head', from: '2026-01-01' }).expect(201);
    expect(await inbox(company, id)).toMatchObject([{ acts: ['send-notice'] }]);
    await company.get(`/api/projects/${other}`).expect(404);
    expect((await company.get('/api/officers').expect(200)).body.items).toEqual([]);
    const listed = (await company.get('/api/cases').expect(200)).body.items as { id: string }[];
    expect(listed.map((one) => one.id)).not.toContain(other);
    const due = (await notices(company, id)).map((one) => one.id);
    const sent = { notices: due, documents: [await uploaded(company, BODY, 'project-notice', id)] };
    expect(await doing(company, id, 'send-notice', BODY, sent)).toMatchObject({ status: 201 });
    expect(await inbox(finance, id)).toEqual([]);
  });

  test('takes a project over: the record keeps what it was called', async () => {
    const id = await register(owner, 'I3', { places: [WARD] });
    const handed = await doing(committee, id, 'change-owner', '22.ubnd', { owner: BODY }, { why: 'Chuyển nhượng' });
    expect(handed).toMatchObject({ status: 201 });
    expect(await shown(owner, id)).toMatchObject({ owner: { id: BODY, name: { vi: BOARD.name } } });
  });

  test('a mistyped name is corrected on record by the office that registered it: old acts keep the name of then', async () => {
    const old = await register(finance, 'I4', { owner: BODY, body: OFFICE, places: [WARD] });
    at('2026-10-05T03:00:00.000Z');
    const name = 'Công ty cổ phần Đường sông Hạ Long Xanh';
    const wish = { name, why: 'Gõ thiếu một chữ', body: OFFICE };
    const correct = (by: Browser, more: object = {}, code = BOARD.code) =>
      by.post(`/api/project-owners/${code}/names`, { ...wish, ...more });
    expect((await correct(owner, { body: OWNER })).body).toMatchObject({
      code: 'not-your-step',
      facts: { holder: OFFICE },
    });
    await correct(finance, {}, '0000000000').expect(404);
    await correct(finance).expect(201);
    await correct(finance).expect(200);
    const { items } = (await ward.get('/api/project-owners', { q: 'xanh' }).expect(200)).body;
    expect(items).toMatchObject([
      {
        body: { name: { vi: name } },
        corrections: [{ before: { vi: BOARD.name }, name: { vi: name }, why: wish.why, by: { id: OFFICE } }],
      },
    ]);
    const record = (await finance.get(`/api/cases/${old}/record`).expect(200)).body;
    expect(JSON.stringify(record)).toContain(BOARD.name);
    const since = await register(finance, 'I5', { owner: BODY, body: OFFICE, places: [WARD] });
    expect(await shown(finance, since)).toMatchObject({ owner: { name: { vi: name } } });
    await expect(api.services.db.projectOwnerName.deleteMany()).rejects.toThrow(/append-only/);
  });

  test('whoever registered it first doesn’t keep its name from another unit that has a project of it', async () => {
    const their = '24.so-tai-chinh';
    const elsewhere = await signedIn(api, 'elsewhere', [{ body: their }]);
    const wish = { name: 'Công ty cổ phần Đường sông', why: 'Tên gọi đúng', body: their };
    const correct = () => elsewhere.post(`/api/project-owners/${BOARD.code}/names`, wish);
    expect((await correct().expect(403)).body.facts).toMatchObject({ holder: OFFICE });
    await register(elsewhere, 'I6', { unit: '24', owner: BODY, body: their, places: [THEIRS] });
    await correct().expect(201);
  });

  test('a code that was registered by mistake is given up with a reason, and registered anew; one that is in use is kept', async () => {
    const their = '24.so-tai-chinh';
    const [mine, other] = [finance, await signedIn(api, 'next', [{ body: their }])];
    const wrong = { ...BOARD, code: '0100000001', name: 'Nhầm', body: OFFICE };
    await mine.post('/api/project-owners', wrong).expect(201);
    const giveUp = (by: Browser, body: string, code = wrong.code) =>
      by.post(`/api/project-owners/${code}/withdrawal`, { body, why: 'Gõ nhầm mã' });
    expect((await giveUp(mine, OFFICE, BOARD.code)).body).toMatchObject({ status: 409, code: 'owner-in-use' });
    expect((await giveUp(other, their)).body).toMatchObject({ code: 'not-your-step', facts: { holder: OFFICE } });
    expect((await giveUp(mine, OFFICE).expect(201)).body).toMatchObject({ withdrawn: { why: 'Gõ nhầm mã' } });
    const named = { ...NEW, code: 'W1', owner: 'CDT.0100000001', body: OFFICE, places: [WARD] };
    expect((await mine.post('/api/projects', named)).body).toMatchObject({ code: 'not-found' });
    const right = { ...wrong, name: 'Đúng', kind: 'cooperative', body: their };
    expect((await other.post('/api/project-owners', right).expect(201)).body).toMatchObject({
      body: { name: { vi: 'Đúng' } },
      kind: 'cooperative',
      registeredBy: { id: their },
      withdrawn: null,
      corrections: [{ before: { vi: 'Nhầm' }, why: 'Gõ nhầm mã' }],
    });
    await mine.post('/api/projects', named).expect(201);
  });
});

test('a province’s project may lie partly in a neighbour’s commune: its Council is told too, the province still decides', async () => {
  const id = await register(owner, 'N1', { places: [WARD, THEIRS] });
  expect(await shown(owner, id)).toMatchObject({
    unit: '22',
    receivers: [{ council: { id: `${WARD}.hdnd` } }, { council: { id: `${THEIRS}.hdnd` } }],
  });
});
