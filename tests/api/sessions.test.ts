import { checkAgenda } from '../../api/sessions/dossierCheck';
import type { Data } from '../../domain/case/entry';
import { startApiWithEngine, type TestEngine } from './support/engine';
import type { Browser } from './support/browser';
import { signedIn } from './support/people';
import { act, openPlan, trial, until } from './support/plan';

const STANDING = '22.thuong-truc-hdnd';
const wanted = {
  unit: '22',
  title: { vi: 'Kỳ họp cuối năm', en: 'Year-end session' },
  type: 'regular',
  opensOn: '2026-12-08',
  deputies: 51,
  body: STANDING,
};
const id = '22.session.2026-12-08';

let api: TestEngine;
let chair: Browser;
let plan: string;

beforeAll(async () => {
  api = await startApiWithEngine();
  chair = await signedIn(api, 'chair', [{ body: STANDING }]);
  plan = await openPlan(api, trial('draft', 'adopt'));
});
afterAll(() => api.close());
afterEach(() => api.clock.set('2026-09-15T03:00:00.000Z'));

const item = () => ({
  id: 'plan',
  title: { vi: 'Kế hoạch', en: 'Plan' },
  kind: 'resolution',
  case: plan,
  step: 'adopt',
  needsReport: true,
});
const agenda = (name: string, data: object) => checkAgenda(api.services, { caseId: id, name, data: data as Data });
const ofStanding = (name: string, data: Data) => act(api, id, { name, body: STANDING, data });

describe('convening', () => {
  test('opens the session’s case, by whoever signs for the Standing Body', async () => {
    const { body, headers } = await chair.post('/api/sessions', wanted).set({ 'Idempotency-Key': 'first' }).expect(201);
    expect(headers.location).toBe(`/api/sessions/${id}`);
    expect(body).toMatchObject({
      id,
      unit: '22',
      type: 'regular',
      opensOn: '2026-12-08',
      deputies: 51,
      status: 'convened',
      finished: false,
      agendaVersion: 0,
      agenda: [],
      items: [],
      council: { id: '22.hdnd', name: { vi: 'Hội đồng nhân dân tỉnh Quảng Ninh' } },
      standingBody: { id: STANDING },
    });
    const entry = await api.services.db.entry.findUniqueOrThrow({ where: { caseId_seq: { caseId: id, seq: 1 } } });
    expect([entry.name, entry.byBody]).toEqual(['open', STANDING]);
  });

  test('for the same day again is refused, unless it is the same request', async () => {
    const { body } = await chair.post('/api/sessions', { ...wanted, deputies: 60 }).expect(409);
    expect((await chair.post('/api/sessions/prospect', wanted).expect(409)).body.code).toBe('case-exists');
    const { body: ahead } = await chair
      .post('/api/sessions/prospect', { ...wanted, opensOn: '2026-12-10' })
      .expect(200);
    expect(ahead).toMatchObject({ closes: false, more: 0 });
    expect(body).toMatchObject({ code: 'case-exists', facts: { case: id } });
    expect(
      (await chair.post('/api/sessions', wanted).set({ 'Idempotency-Key': 'first' }).expect(201)).body.deputies,
    ).toBe(51);
    expect(await api.services.db.entry.count({ where: { caseId: id, name: 'open' } })).toBe(1);
  });

  test.each<[string, object, number, string]>([
    ['a day that is past', { opensOn: '2026-09-14' }, 422, 'bad-date'],
    ['a unit without a Council', { unit: '99' }, 404, 'no-such-unit'],
    ['a body that convenes no Council, of others', { body: '22.ubnd' }, 403, 'no-seat'],
    ['another province’s Council', { unit: '24', body: '24.hdnd' }, 403, 'no-seat'],
    ['no deputies', { deputies: 0 }, 400, 'invalid-input'],
  ])('%s is refused', async (_case, more, status, code) => {
    expect((await chair.post('/api/sessions', { ...wanted, opensOn: '2026-12-09', ...more })).body).toMatchObject({
      status,
      code,
    });
  });

  test('takes a seat that signs: a deputy’s or a clerk’s doesn’t', async () => {
    const refusal = async (role: 'deputy' | 'officer') => {
      const browser = await signedIn(api, role, [{ body: '22.hdnd', role }]);
      return (await browser.post('/api/sessions', { ...wanted, opensOn: '2026-12-09', body: '22.hdnd' }).expect(403))
        .body.code;
    };
    // A deputy votes in the chamber and lodges nothing.
    expect([await refusal('deputy'), await refusal('officer')]).toEqual(['no-seat', 'role-required']);
  });
});

describe('the agenda', () => {
  const shown = async () => (await chair.get(`/api/sessions/${id}/dossiers`).expect(200)).body.items;

  test('may have a case that waits for the Council, and not one that doesn’t yet', async () => {
    expect(await shown()).toMatchObject([
      {
        case: plan,
        step: 'adopt',
        status: 'next',
        waitsFor: [{ step: 'draft', title: { en: 'Draft' } }],
        onAgenda: null,
      },
    ]);
    await expect(agenda('add-item', item())).rejects.toMatchObject({
      code: 'dossier-not-ready',
      facts: { case: plan },
    });
    await act(api, plan, {
      name: 'submit',
      body: '22.so-tai-chinh',
      data: { step: 'draft', documents: [{ id: 'd1', type: 'plan', sha256: 'aa' }] },
    });
    expect(await shown()).toMatchObject([{ case: plan, status: 'open', waitsFor: [], documents: [{ id: 'd1' }] }]);
    await expect(agenda('add-item', item())).resolves.toBeUndefined();
    expect(await ofStanding('add-item', { ...item(), documents: [{ id: 'd1', sha256: 'aa' }] })).toMatchObject({
      accepted: true,
    });
    expect(await shown()).toMatchObject([{ onAgenda: 'plan' }]);
  });

  test.each<[string, object]>([
    ['another province’s case', { case: '24.trial-draft-adopt.2027' }],
    ['a case that isn’t there', { case: '22.none.2027' }],
    ['a step that the Council doesn’t decide', { step: 'draft' }],
    ['a step that isn’t there', { step: 'none' }],
  ])('may not have %s', async (_case, more) => {
    await expect(agenda('set-agenda', { items: [{ ...item(), id: 'other', ...more }] })).rejects.toMatchObject({
      code: 'dossier-not-ready',
    });
  });

  test('may have items without a case, and nothing else is asked', async () => {
    await expect(agenda('add-item', { id: 'report', kind: 'report' })).resolves.toBeUndefined();
    await expect(agenda('set-agenda', { items: 'none' })).resolves.toBeUndefined();
    await expect(agenda('vote', { item: 'plan' })).resolves.toBeUndefined();
  });
});

test('a session shows its agenda’s versions, reports, attendance, votes and resolutions', async () => {
  const report = { id: 'report', title: { vi: 'Báo cáo', en: 'Report' }, kind: 'report' };
  await ofStanding('set-agenda', { items: [{ ...item(), documents: [{ id: 'd1', sha256: 'aa' }] }, report] });
  await act(api, id, {
    name: 'file-report',
    body: '22.ban-kinh-te-ngan-sach',
    data: { item: 'plan', document: { id: 'r1', sha256: 'bb' }, conclusion: 'for' },
  });
  api.clock.set('2026-12-08T02:00:00.000Z');
  await ofStanding('open-session', {});
  await ofStanding('attendance', { item: 'plan', present: 48 });
  await ofStanding('vote', { item: 'plan', for: 40, against: 3, abstained: 2 });
  const adopted = { where: { caseId: plan, step: 'adopt', status: 'done' } };
  expect(await until(() => api.services.db.step.findFirst(adopted))).toMatchObject({ outcome: 'adopted' });
  // That closed the plan: its figures may be put right, another outcome is the Council's to decide.
  const correct = (yes: number) =>
    chair.post(`/api/cases/${id}/acts`, {
      name: 'correct-vote',
      body: STANDING,
      data: { item: 'plan', for: yes, against: 3, abstained: 2 },
      texts: { why: 'Đếm sót một phiếu.' },
    });
  expect((await correct(20)).body.code).toBe('case-closed');
  await correct(41).expect(201);
  await ofStanding('number-resolution', {
    item: 'plan',
    number: '10/NQ-HĐND',
    textSha256: 'cc',
    document: { id: 'n1', sha256: 'cc' },
  });
  const { body } = await chair.get(`/api/sessions/${id}`).expect(200);
  expect(body).toMatchObject({
    status: 'open',
    finished: false,
    agendaVersion: 2,
    agenda: [
      {
        version: 1,
        act: 'add-item',
        items: [{ id: 'plan', title: { vi: 'Kế hoạch' } }],
        body: { id: STANDING, short: { vi: expect.stringContaining('TT HĐND') } },
      },
      { version: 2, act: 'set-agenda', items: [{ id: 'plan' }, { id: 'report' }] },
    ],
    items: [
      {
        id: 'plan',
        case: plan,
        lacks: [],
        attendance: { present: 48, deputies: null },
        report: {
          by: { id: '22.ban-kinh-te-ngan-sach', short: { vi: 'Ban KT-NS' } },
          conclusion: 'for',
          document: { id: 'r1' },
        },
        decision: {
          outcome: 'adopted',
          votes: { for: 41, against: 3, abstained: 2, notVoting: 2, absent: 3, total: 51, needed: 26 },
          earlier: [{ votes: { for: 40 } }],
        },
        resolution: { number: '10/NQ-HĐND', document: { id: 'n1' } },
        publication: null,
      },
      { id: 'report', lacks: ['dossier'], decision: null },
    ],
  });
  // What has been decided may stand on an agenda made anew.
  await expect(agenda('set-agenda', { items: [item()] })).resolves.toBeUndefined();
});

test('a moved day and an item sent away say why, in words, and who', async () => {
  const later = (await chair.post('/api/sessions', { ...wanted, opensOn: '2026-12-20' }).expect(201)).body.id;
  const acting = (name: string, data: object, texts?: object) =>
    chair.post(`/api/cases/${later}/acts`, { name, body: STANDING, data, ...(texts && { texts }) });
  const calendar = async () =>
    (await chair.get(`/api/sessions/${later}/calendar`).buffer(true).expect(200)).text.split('\r\n');
  expect(await calendar()).toEqual(
    expect.arrayContaining([
      `UID:${later}@localhost`,
      'SEQUENCE:0',
      'DTSTART;VALUE=DATE:20261220',
      'DTEND;VALUE=DATE:20261221',
    ]),
  );
  await acting('move-date', { opensOn: '2026-12-22' }, { why: 'Chờ hồ sơ.' }).expect(201);
  // Under the same name with a higher number: a calendar puts the new day in place of the old.
  expect(await calendar()).toEqual(
    expect.arrayContaining([
      `UID:${later}@localhost`,
      'SEQUENCE:1',
      'DTSTART;VALUE=DATE:20261222',
      'DTEND;VALUE=DATE:20261223',
    ]),
  );
  await acting('add-item', { id: 'question', title: { vi: 'Chất vấn', en: 'Question' }, kind: 'question' }).expect(201);
  await acting('set-agenda', { items: [], version: 0 }).expect(412);
  await acting('postpone', { item: 'question', to: id }, { why: 'Chưa đủ tài liệu.' }).expect(201);
  const { body } = await chair.get(`/api/sessions/${later}`).expect(200);
  expect(body).toMatchObject({
    opensOn: '2026-12-22',
    convenedFor: '2026-12-20',
    moves: [{ opensOn: '2026-12-22', why: 'Chờ hồ sơ.', officer: 'chair', body: { id: STANDING } }],
    agenda: [{ version: 1, items: [{ id: 'question' }] }],
    items: [
      {
        id: 'question',
        decision: { outcome: 'postponed', reason: 'Chưa đủ tài liệu.', next: { session: id, item: 'question-p1' } },
      },
    ],
  });
  expect(
    (await chair.get('/api/sessions', { unit: '22', from: '2026-12-22', to: '2026-12-31' })).body.items.map(
      ({ id: one }: { id: string }) => one,
    ),
  ).toEqual([later]);
});

describe('what a session has beside its votes', () => {
  const session = '22.session.2026-12-21';
  const named = (client: Browser, body: string) => (name: string, data: object, texts?: object) =>
    client.post(`/api/cases/${session}/acts`, { name, body, data, ...(texts && { texts }) });
  let deputy: Browser;

  beforeAll(async () => {
    deputy = await signedIn(api, 'a-deputy', [{ body: '22.hdnd', role: 'deputy' }]);
    await chair.post('/api/sessions', { ...wanted, opensOn: '2026-12-21' }).expect(201);
    const speakers = ['Giám đốc Sở Xây dựng'];
    const item = { id: 'road', title: { vi: 'Đường ven biển', en: 'Coastal road' }, kind: 'resolution' };
    await named(chair, STANDING)('add-item', { ...item, from: '08:30', to: '09:00', speakers }).expect(201);
  });

  test('its notice: by the Council’s own regulation, or as suggested', async () => {
    const asked = { unit: '22', type: 'regular', opensOn: '2026-10-01' };
    expect((await chair.get('/api/session-notice', asked).expect(200)).body).toMatchObject({
      convenedBy: '2026-09-11',
      days: 20,
      short: true,
      clause: { cites: 'practice' },
    });
  });

  test('the roll of deputies, kept by the Standing Body: a roll call names them by id, the minutes by name', async () => {
    const deputies = [{ name: 'Lê Văn Châu' }, { name: 'Trần Thị Bình', group: 'Tổ 1' }];
    const term = { term: '2026–2031', from: '2026-06-01' };
    await deputy.post('/api/councils/22.hdnd/deputies', { ...term, deputies }).expect(403);
    const { body } = await chair.post('/api/councils/22.hdnd/deputies', { ...term, deputies }).expect(201);
    expect(body).toMatchObject({ mayKeep: true, items: [{ name: 'Trần Thị Bình' }, { name: 'Lê Văn Châu' }] });
    const [first, second] = body.items;
    await chair.patch(`/api/councils/22.hdnd/deputies/${second.id}`, { to: '2026-05-01' }).expect(422);
    api.clock.set('2026-12-21T02:00:00.000Z');
    await named(chair, STANDING)('open-session', {}).expect(201);
    const byName = await named(chair, STANDING)('roll-call', { deputies: ['Trần Thị Bình'] }).expect(400);
    expect(byName.body.facts).toEqual({ field: 'deputies', rule: 'of the Council’s roll' });
    await named(chair, STANDING)('roll-call', { deputies: [first.id] }).expect(201);
    expect((await deputy.get(`/api/sessions/${session}`).expect(200)).body).toMatchObject({
      roll: [{ name: 'Trần Thị Bình', group: 'Tổ 1' }, { name: 'Lê Văn Châu' }],
      rolls: [{ present: 1, deputies: [first.id] }],
      items: [{ from: '08:30', speakers: ['Giám đốc Sở Xây dựng'] }],
    });
    const entries = await api.services.db.entry.findMany({ where: { caseId: session }, select: { body: true } });
    expect(entries.some((one) => one.body.includes('Trần Thị Bình'))).toBe(false);
    const { body: stranger } = await (await signedIn(api, 'roll-stranger', [{ body: '24.hdnd' }]))
      .get('/api/councils/22.hdnd/deputies')
      .expect(404);
    expect(stranger.code).toBe('not-found');
  });

  test('a deputy’s own notes, which nobody else reads, and questions for the Standing Body', async () => {
    await deputy.put(`/api/sessions/${session}/notes/road`, { text: 'Hỏi về tiến độ' }).expect(200);
    expect((await deputy.get(`/api/sessions/${session}/notes`).expect(200)).body.items).toMatchObject([
      { item: 'road', text: 'Hỏi về tiến độ' },
    ]);
    expect((await chair.get(`/api/sessions/${session}/notes`).expect(200)).body.items).toEqual([]);
    await deputy.put(`/api/sessions/${session}/notes/road`, { text: '' }).expect(200);
    expect((await deputy.get(`/api/sessions/${session}/notes`)).body.items).toEqual([]);

    const ask = named(deputy, '22.hdnd');
    await ask('close-session', {}).expect(403);
    await ask('ask-question', { to: '22.so-xay-dung', item: 'road' }, { question: 'Bao giờ xong?' }).expect(201);
    const asked = await named(chair, '22.thuong-truc-hdnd')('ask-question', { to: '22.ubnd' }, { question: 'x' });
    expect(asked.body.code).toBe('deputy-required');
    const { questions } = (await chair.get(`/api/sessions/${session}`)).body;
    expect(questions).toMatchObject([{ by: 'a-deputy', own: false, text: 'Bao giờ xong?', taken: null }]);
    expect((await ask('ask-question', { to: '22.khong-co' }, { question: 'x' })).body).toMatchObject({
      code: 'not-found',
    });
    const builder = await signedIn(api, 'builder', [{ body: '22.so-xay-dung', role: 'officer' }]);
    expect((await builder.get('/api/inbox')).body.items).toMatchObject([
      { caseId: session, acts: ['receive-question'] },
    ]);
    const told = { caseId: session, occasion: 'question-put' };
    expect(await api.services.db.mail.findMany({ where: told })).toMatchObject([{ toBody: '22.so-xay-dung' }]);
    await named(builder, '22.so-xay-dung')('receive-question', { question: questions[0].seq }).expect(201);
    expect((await builder.get('/api/inbox')).body.items).toEqual([]);
    await named(chair, STANDING)('take-question', { question: questions[0].seq, how: 'at-session' }).expect(201);
    expect((await deputy.get(`/api/sessions/${session}`)).body.questions).toMatchObject([
      { own: true, taken: { how: 'at-session' } },
    ]);
  });

  test('a wrong tally is corrected with its reason, until the Resolution is issued; agenda, minutes and votes are files', async () => {
    api.clock.set('2026-12-21T02:30:00.000Z');
    const says = named(chair, STANDING);
    await says('attendance', { item: 'road', present: 45 }).expect(201);
    await says('vote', { item: 'road', for: 25, against: 3, abstained: 2 }).expect(201);
    await says('correct-vote', { item: 'road', for: 26, against: 2, abstained: 2 }, { why: 'Đếm sót' }).expect(201);
    expect((await chair.get(`/api/sessions/${session}`)).body.items[0].decision).toMatchObject({
      outcome: 'adopted',
      reason: 'Đếm sót',
      earlier: [{ outcome: 'rejected', votes: { for: 25 } }],
    });
    const document = { id: 'n2', sha256: 'dd' };
    await ofSession('number-resolution', { item: 'road', number: '11/NQ-HĐND', textSha256: 'dd', document });
    const refused = await says('correct-vote', { item: 'road', for: 27, against: 2, abstained: 2 }, { why: 'x' });
    expect(refused.body).toMatchObject({ code: 'resolution-issued', facts: { number: '11/NQ-HĐND' } });
    for (const [paper, format, starts] of [
      ['agenda', 'docx', 'PK'],
      ['minutes', 'pdf', '%PDF'],
      ['votes', 'docx', 'PK'],
    ]) {
      const { body } = await deputy
        .get(`/api/sessions/${session}/papers/${paper}`, { format })
        .buffer(true)
        .parse((res, done) => {
          const parts: Buffer[] = [];
          res.on('data', (part: Buffer) => parts.push(part));
          res.on('end', () => done(null, Buffer.concat(parts)));
        })
        .expect(200);
      expect((body as Buffer).toString('latin1').startsWith(starts!)).toBe(true);
    }
  });
  const ofSession = (name: string, data: Data) => act(api, session, { name, body: STANDING, data });
});

test('the list has the sessions one may see', async () => {
  // The question that was sent away arrives by letter.
  const listed = await until(async () => {
    const { body } = await chair.get('/api/sessions', { unit: '22', to: '2026-12-10' });
    return body.items[0]?.items === 3 ? body : null;
  });
  expect(listed).toMatchObject({ items: [{ id, opensOn: '2026-12-08', status: 'open', undecided: 2 }], next: null });
  const stranger = await signedIn(api, 'stranger', [{ body: '24.hdnd' }]);
  expect((await stranger.get('/api/sessions')).body.items).toEqual([]);
  for (const path of [`/api/sessions/${id}`, `/api/sessions/${id}/dossiers`, `/api/sessions/${id}/calendar`])
    await stranger.get(path).expect(404);
  await chair.get(`/api/sessions/${plan}`).expect(404);
});
