import { procedureFor } from '../../procedures/load';
import { startApi, type TestApi } from './support/api';
import { Browser } from './support/browser';
import { confirmationOf, doneUpTo, draftedOnPaper, invitationOf } from './support/posting';
import { PLANNING, uploaded } from './support/cases';
import { signedIn } from './support/people';

/** A province and its region post what they drew up, and everybody concerned takes part (S13, S17). */
const NOW = '2027-06-02T02:00:00.000Z';
const DRAFTED = '2027-06-01';
const PLAN = '22.annual-plan-province.2028';
const REGION = 'R-DBSH';
const PROGRAMME = `${REGION}.regional-coordination.2028`;
const COUNCIL = `${REGION}.hoi-dong-dieu-phoi-vung`;
const POSTING = `/api/public/postings/${PLAN}/post-draft`;

const ASKED = {
  parts: ['I. Kinh tế', 'II. Xã hội'],
  questions: [{ asks: 'Nên ưu tiên gì?', choices: ['Đường', 'Trường học'] }, { asks: 'Vì sao?' }],
};

let api: TestApi;
let planner: Browser;
let citizen: Browser;

/** A plan that was drafted on paper, and posted here. */
async function post(browser: Browser, body: string, caseId: string, drafted: string, asked?: object): Promise<void> {
  await draftedOnPaper(browser, body, caseId, drafted, DRAFTED);
  await browser
    .post(`/api/cases/${caseId}/acts`, { name: 'submit', body, data: { step: 'post-draft', documents: [], asked } })
    .expect(201);
}

beforeAll(async () => {
  api = await startApi();
  api.clock.set(NOW);
  planner = await signedIn(api, 'planner', [{ body: PLANNING }]);
  citizen = new Browser(api.server);
  await post(planner, PLANNING, PLAN, 'draft-plan', ASKED);
  await post(await signedIn(api, 'region', [{ body: COUNCIL }]), COUNCIL, PROGRAMME, 'common-programme');
}, 60_000);
afterAll(() => api.close());

test('S13 the draft of the province’s yearly plan is on its public page, open for comments, as a suggestion and not as law', async () => {
  const { body } = await citizen.get(POSTING).expect(200);
  expect(body).toMatchObject({
    draft: true,
    open: true,
    unit: { code: '22' },
    documents: [{ title: expect.any(String) }],
    clause: { cites: 'practice' },
    comments: { atLeastUntil: '2027-06-12', office: { en: expect.stringContaining('Finance') } },
  });
});

test('S17 what a region drafts together stands on the public page of each of its provinces, and of no other', async () => {
  const on = async (unit: string) =>
    (await citizen.get('/api/public/postings', { unit, open: 'true' }).expect(200)).body.items.map(
      (one: { case: string }) => one.case,
    );
  expect((await on('22')).sort()).toEqual([PLAN, PROGRAMME].sort());
  expect(await on('31')).toEqual([PROGRAMME]);
  expect(await on('79')).toEqual([]);
});

const comment = (email: string, said: object) =>
  citizen.post(`${POSTING}/comments`, { name: 'Trần Văn Dân', email, ...said });
const confirmed = async (email: string, said: object) => {
  await comment(email, said).expect(202);
  const token = await confirmationOf(api, email);
  await citizen.post('/api/public/comments/confirmation', { token }).expect(200);
};
const tally = (comments: [number, number], choices: [number, number], inWords: number) => ({
  parts: ASKED.parts.map((part, at) => ({ part, comments: comments[at] })),
  questions: [
    {
      asks: 'Nên ưu tiên gì?',
      choices: ['Đường', 'Trường học'].map((choice, at) => ({ choice, comments: choices[at] })),
      inWords: null,
    },
    { asks: 'Vì sao?', choices: [], inWords },
  ],
});

test('S13 people say on which part and what they answer; the office has it counted at once, everybody when it is let through', async () => {
  await confirmed('dan@example.vn', {
    part: 'I. Kinh tế',
    text: 'Đề nghị làm đường trước mùa mưa.',
    answers: [{ asks: 'Nên ưu tiên gì?', choice: 'Đường' }],
  });
  await confirmed('ba@example.vn', { answers: [{ asks: 'Vì sao?', words: 'Trẻ em đi học xa.' }] });
  const [posting] = (await planner.get('/api/community-postings').expect(200)).body.items;
  expect(posting).toMatchObject({ case: PLAN, step: 'post-draft', open: true, tally: tally([1, 0], [1, 0], 1) });
  expect((await citizen.get(POSTING)).body.comments.tally).toEqual(tally([0, 0], [0, 0], 0));
  const waiting = (await planner.get('/api/community-comments').expect(200)).body.items;
  const row = waiting.find(({ part }: { part: string | null }) => part !== null);
  await planner.post(`/api/community-comments/${row.id}/decision`, { publish: true }).expect(200);
  expect((await citizen.get(POSTING)).body.comments.tally).toEqual(tally([1, 0], [1, 0], 0));
  const { items } = (await citizen.get(`${POSTING}/comments`)).body;
  expect(items).toMatchObject([{ part: 'I. Kinh tế', answers: [{ asks: 'Nên ưu tiên gì?', choice: 'Đường' }] }]);
  const { items: record } = (await planner.get(`/api/cases/${PLAN}/record`, { name: 'community-comment' })).body;
  expect(record[0].texts.comment).toBe('[I. Kinh tế]\nĐề nghị làm đường trước mùa mưa.\nNên ưu tiên gì? – Đường');
});

test.each<[string, object, string]>([
  ['a part that the draft has not', { part: 'III. Khác', text: 'Một ý kiến dài.' }, 'part'],
  ['a choice that is none', { answers: [{ asks: 'Nên ưu tiên gì?', choice: 'Chợ' }] }, 'answers'],
  ['nothing at all', { part: 'I. Kinh tế' }, 'text'],
])('refused: %s', async (_what, said, field) => {
  expect((await comment('sai@example.vn', said)).body).toMatchObject({ code: 'invalid-input', field });
});

describe('S13 the Fatherland Front, associations and enterprises are asked by name', () => {
  const FRONT = '22.mttq';
  const ask = (by: Browser, more: object) => by.post(`/api/community-postings/${PLAN}/post-draft/sides`, more);
  const TOURISM = { name: 'Hiệp hội Du lịch Quảng Ninh', email: 'hiephoi@example.vn' };
  const sides = async () => (await citizen.get(POSTING)).body.sides;
  let front: Browser;

  beforeAll(async () => {
    front = await signedIn(api, 'front', [{ body: FRONT }]);
    const silent = { name: 'Công ty Bến Tàu', email: 'bentau@example.vn' };
    await ask(planner, { bodies: [FRONT], organisations: [TOURISM, silent] }).expect(200);
  });

  test('only by the office, each once while its answer is awaited; all are on record and public, their addresses are not', async () => {
    expect((await ask(front, { bodies: ['22.hdnd'] })).body).toMatchObject({ code: 'no-seat' });
    expect((await ask(planner, { bodies: [FRONT] })).body).toMatchObject({ code: 'invalid-input' });
    expect((await ask(planner, { bodies: [], organisations: [] })).body).toMatchObject({ field: 'bodies' });
    expect((await sides()).map((one: { name: { vi: string } }) => one.name.vi).sort()).toEqual(
      ['Công ty Bến Tàu', TOURISM.name, expect.stringContaining('Mặt trận')].sort(),
    );
    expect(JSON.stringify(await sides())).not.toContain('@');
    const [entry] = (await planner.get(`/api/cases/${PLAN}/record`, { name: 'invite-to-comment' })).body.items;
    expect(entry.data.sides).toHaveLength(3);
    expect(JSON.stringify(entry)).not.toContain('@example');
  });

  test('a body comments by its own officers, an organisation by its mail; both under their names, on record and public at once', async () => {
    expect((await front.get('/api/community-comments/summary')).body).toMatchObject({ invited: 1 });
    const [invitation] = (await front.get('/api/comment-invitations').expect(200)).body.items;
    const said = { part: 'II. Xã hội', text: 'Đề nghị nêu rõ nguồn vốn nhà ở xã hội.' };
    await planner.post(`/api/comment-invitations/${invitation.id}/comment`, said).expect(404);
    await front.post(`/api/comment-invitations/${invitation.id}/comment`, said).expect(200);
    expect(
      (await front.post(`/api/comment-invitations/${invitation.id}/comment`, { text: 'Thêm một ý nữa.' })).body,
    ).toMatchObject({
      code: 'already-answered',
    });
    const token = await invitationOf(api, TOURISM.email);
    const answers = [{ asks: 'Nên ưu tiên gì?', choice: 'Trường học' }];
    expect((await citizen.post('/api/public/invited-comments', { token, answers }).expect(200)).body).toEqual({
      name: { vi: TOURISM.name, en: TOURISM.name },
    });
    await citizen.post('/api/public/invited-comments', { token: 'A'.repeat(43), answers }).expect(404);
    const { items } = (await citizen.get(`${POSTING}/comments`)).body;
    const named = items.filter(({ side }: { side: object | null }) => side !== null);
    expect(named).toHaveLength(2);
    expect(named).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ side: expect.objectContaining({ vi: expect.stringContaining('Mặt trận') }) }),
        expect.objectContaining({ side: { vi: TOURISM.name, en: TOURISM.name }, answers }),
      ]),
    );
    expect(JSON.stringify(items)).not.toContain('@');
    const { items: record } = (await planner.get(`/api/cases/${PLAN}/record`, { name: 'comment-as-invited' })).body;
    const acts = record.filter(({ kind }: { kind: string }) => kind === 'act');
    const actors = acts.map(({ by }: { by: { body: { id: string } } }) => by.body.id);
    expect([...new Set(actors)].sort()).toEqual([FRONT, 'system']);
  });

  test('each gets its answer, by mail too; whoever said nothing stands there as silent', async () => {
    const { items } = (await planner.get('/api/community-comments', { status: 'published', answered: 'false' })).body;
    const of = (name: string) => items.find(({ side }: { side: { vi: string } | null }) => side?.vi.includes(name));
    const answer = { handling: 'partly-accepted', answer: 'Nguồn vốn ghi rõ; nhà ở xã hội thêm một dự án.' };
    for (const name of ['Mặt trận', 'Du lịch'])
      await planner.post(`/api/community-comments/${of(name).id}/answer`, answer).expect(200);
    expect((await front.get('/api/comment-invitations')).body.items).toMatchObject([{ said: answer }]);
    const mail = await api.services.db.mail.findFirstOrThrow({
      where: { recipient: TOURISM.email },
      orderBy: { id: 'desc' },
    });
    expect(mail.text).toContain(answer.answer);
    const silent = (await sides()).filter(({ commentedOn }: { commentedOn: string | null }) => commentedOn === null);
    expect(silent).toMatchObject([{ name: { vi: 'Công ty Bến Tàu' } }]);
  });
});

test('S13 a commitment is drawn up, signed by the parties or declined, on paper too; the Council and everybody see who signed, and no step waits', async () => {
  const front = await signedIn(api, 'front-head', [{ body: '22.mttq' }]);
  const builders = await signedIn(api, 'builders', [{ body: '22.so-xay-dung' }]);
  const council = await signedIn(api, 'council', [{ body: '22.thuong-truc-hdnd' }]);
  const on = (by: Browser, name: string, body: string, data: object, texts?: object) =>
    by.post(`/api/cases/${PLAN}/acts`, { name, body, data, ...(texts && { texts }) });
  const rows = [
    { body: '22.mttq', commitment: 'Vận động 500 hộ hiến đất', by: '2028-12-31', indicator: 'Số hộ', target: '500' },
    { body: '22.so-xay-dung', commitment: 'Hoàn thành nhà ở xã hội', by: '2028-12-31' },
    { organisation: 'Hiệp hội Du lịch', commitment: 'Đào tạo 200 hướng dẫn viên', by: '2028-06-30' },
  ];
  expect((await on(front, 'draw-up-commitments', '22.mttq', { rows })).body).toMatchObject({ code: 'not-your-step' });
  const nobody = [{ ...rows[0], body: '22.khong-co' }];
  expect((await on(planner, 'draw-up-commitments', PLANNING, { rows: nobody })).body).toMatchObject({
    code: 'not-found',
  });
  const text = await uploaded(planner, PLANNING, 'commitment', PLAN);
  await on(planner, 'draw-up-commitments', PLANNING, { rows, documents: [text] }).expect(201);
  expect((await front.get(`/api/cases/${PLAN}/commitments`)).body.commitments.documents).toEqual([text]);
  await front.get(`/api/documents/${text.id}/content`).expect(200);
  const { items: inbox } = (await front.get('/api/inbox', { case: PLAN }).expect(200)).body;
  expect(inbox.map(({ step }: { step: string }) => step)).toContain('commitments');
  await on(front, 'sign-commitments', '22.mttq', { version: 1 }).expect(201);
  const why = 'Chưa bố trí được vốn.';
  await on(builders, 'decline-commitments', '22.so-xay-dung', { version: 1 }, { why }).expect(201);
  const paper = {
    version: 1,
    organisation: 'Hiệp hội Du lịch',
    answer: 'signed',
    on: '2027-06-02',
    documents: [await uploaded(planner, PLANNING, 'commitment', PLAN)],
  };
  await on(planner, 'record-commitment-paper', PLANNING, paper).expect(201);
  const answers = (reason: string | null) => [
    { answer: { signed: true, on: '2027-06-02', why: null } },
    { answer: { signed: false, on: '2027-06-02', why: reason } },
    { organisation: 'Hiệp hội Du lịch', answer: { signed: true, on: '2027-06-02' } },
  ];
  const { commitments } = (await council.get(`/api/cases/${PLAN}/commitments`).expect(200)).body;
  expect(commitments).toMatchObject({ version: 1, drawnUpOn: '2027-06-02', parties: answers(why) });
  expect(commitments.parties[2].answer.documents).toEqual(paper.documents);
  // Why one declined, and the papers, are between the parties; that one did is everybody's.
  expect((await citizen.get(POSTING)).body.commitments).toMatchObject({
    parties: answers(null),
    rows: [{ target: '500' }, {}, {}],
    documents: [],
  });
});

test('the Committee does not decide before the opinions are gathered, nor are they before the draft was up for its days', async () => {
  const { steps } = (await planner.get(`/api/cases/${PLAN}`).expect(200)).body;
  expect(steps.find(({ step }: { step: string }) => step === 'committee-decision')).toMatchObject({
    status: 'waiting',
  });
  const report = await uploaded(planner, PLANNING, 'community-report', PLAN);
  const gathered = { name: 'submit', body: PLANNING, data: { step: 'community-opinions', documents: [report] } };
  expect((await planner.post(`/api/cases/${PLAN}/acts`, gathered)).body).toMatchObject({ code: 'too-early' });
});

test('S32 S33 from 2028 a commune’s Council and Committee discuss contents, targets, allocation and policy in that order, each with its minutes and told to the Council', async () => {
  const [unit, office, council] = ['06673', '06673.phong-kinh-te', '06673.thuong-truc-hdnd'];
  const plan = `${unit}.annual-plan-commune.2028`;
  const ward = await signedIn(api, 'ward', [{ body: office }]);
  await signedIn(api, 'ward.council', [{ body: council }]);
  const law = procedureFor('annual-plan-commune', 2028);
  const before = ['adopt-coordination-schedule', 'options'].flatMap((id) => doneUpTo(law, id, DRAFTED));
  const takenOver = { begunOn: DRAFTED, history: [...new Map(before.map((one) => [one.step, one])).values()] };
  await ward
    .post('/api/cycles', { procedure: 'annual-plan-commune', unit, year: 2028, body: office, takenOver })
    .expect(201);
  const meet = async (step: string) => {
    const documents = [await uploaded(ward, office, 'minutes', plan)];
    const data = { step, heldOn: '2027-06-02', documents };
    return ward.post(`/api/cases/${plan}/acts`, { name: 'submit', body: office, data });
  };
  expect((await meet('joint-targets')).body.code).toBe('step-not-open');
  const order = ['joint-contents', 'joint-targets', 'joint-allocation', 'joint-policy'];
  for (const step of order) expect([step, (await meet(step)).status]).toEqual([step, 201]);
  const told = await api.services.db.mail.findMany({ where: { caseId: plan, toBody: council, occasion: 'step-done' } });
  expect(order.filter((step) => !told.some((mail) => mail.step === step))).toEqual([]);
});
