import type { Browser } from './support/browser';
import { uploaded } from './support/cases';
import { startApiWithEngine, type TestEngine } from './support/engine';
import { signedIn } from './support/people';
import { act, openPlan, trial, until } from './support/plan';

const [BUDGET, LAW, CULTURE] = ['22.ban-kinh-te-ngan-sach', '22.ban-phap-che', '22.ban-van-hoa-xa-hoi'];
const PLANNERS = '22.so-tai-chinh';

let api: TestEngine;
let junior: Browser;
let head: Browser;
let budget: Browser;
let plan: string;
let paper: { id: string; sha256: string; type: string };

/** A planning office with an officer and a head; of the three committees only one has somebody seated. */
beforeAll(async () => {
  api = await startApiWithEngine();
  junior = await signedIn(api, 'junior', [{ body: PLANNERS, role: 'officer' }]);
  head = await signedIn(api, 'boss', [{ body: PLANNERS, role: 'head' }]);
  budget = await signedIn(api, 'budget', [{ body: BUDGET, role: 'head' }]);
  plan = await openPlan(api, trial('draft', 'consult', 'adopt'));
  paper = { ...(await uploaded(junior, PLANNERS, 'draft-plan', plan)), type: 'draft-plan' };
  await lodge(junior, plan, 'submit', { step: 'draft', documents: [paper] }).expect(201);
});
afterAll(() => api.close());

const lodge = (who: Browser, caseId: string, name: string, data: object, texts?: object, body = PLANNERS) =>
  who.post(`/api/cases/${caseId}/acts`, { name, body, data, ...(texts && { texts }) });
const question = async (who = junior, also?: string) =>
  (await who.get(`/api/cases/${plan}/steps/consult/question`, also ? { also } : {}).expect(200)).body;
const proposal = async () => ({ step: 'consult', ...(await question()).proposal });
const idsOf = (bodies: { body: { id: string } }[]) => bodies.map(({ body }) => body.id);

const SCAN = Buffer.from('Bản chụp công văn');
let scan: { id: string; series: string; sha256: string; readers: string[] };
/** The papers that the question is sent with. */
let scanned: { id: string; sha256: string; type: string }[];

const listedTo = async (who: Browser): Promise<string[]> =>
  (await who.get('/api/documents', { caseId: plan, limit: 200 }).expect(200)).body.items.map(
    ({ id }: { id: string }) => id,
  );

/** Neither listed, found, shown, fetched, nor in what the record or an act's dossier says. */
async function hiddenFrom(who: Browser, files: { id: string; series: string; sha256: string }[]): Promise<void> {
  const found = (await who.get('/api/documents', { search: 'công văn mật' }).expect(200)).body.items;
  expect(found).toEqual([]);
  const dossier = (await who.get(`/api/cases/${plan}/dossier/adopt`).expect(200)).text;
  const record = (await who.get(`/api/cases/${plan}/record`).expect(200)).text;
  const listed = await listedTo(who);
  for (const { id, series } of files) {
    expect(listed).not.toContain(id);
    expect(dossier).not.toContain(id);
    expect(record).not.toContain(id);
    await who.get('/api/documents', { series }).expect(404);
    for (const path of ['', '/content', '/reading']) await who.get(`/api/documents/${id}${path}`).expect(404);
  }
}

describe('given a draft that was handed in', () => {
  test('then nobody is asked yet, and the office sees whom, how each is reached, with which papers and letter, until when', async () => {
    expect((await junior.get('/api/consultations', { case: plan })).body.items).toEqual([]);
    const { bodies, proposal: proposed, ...rest } = await question();
    expect(rest).toMatchObject({
      round: 1,
      stage: 'open',
      earliest: '2026-09-29',
      clause: { text: { vi: 'khoản 2 Điều 7 Luật Thử' } },
      silence: { means: 'consent' },
      drawnUp: null,
      mayAskAgain: false,
    });
    expect(
      bodies.map((one: { body: { id: string }; required: boolean; seats: number }) => [
        one.body.id,
        one.required,
        one.seats,
      ]),
    ).toEqual([
      [BUDGET, true, 1],
      [LAW, true, 0],
      [CULTURE, true, 0],
    ]);
    expect(proposed).toMatchObject({ bodies: [BUDGET, LAW, CULTURE], documents: [paper], until: '2026-09-29' });
    expect(proposed.letter.text).toContain('Căn cứ khoản 2 Điều 7 Luật Thử');
  });

  test('a body that the office adds is shown with how it is reached; one that isn’t there is refused', async () => {
    const { bodies } = await question(junior, '22.so-y-te');
    expect(bodies.at(-1)).toMatchObject({ body: { id: '22.so-y-te' }, named: false, required: false, seats: 0 });
    const unknown = { ...(await proposal()), bodies: [BUDGET, LAW, CULTURE, '22.khong-co'] };
    expect((await lodge(junior, plan, 'propose-question', unknown)).status).toBe(404);
  });

  test('a body that the law names can’t be left out, nor the time be shorter than the procedure’s', async () => {
    const whole = await proposal();
    const { body } = await lodge(junior, plan, 'propose-question', { ...whole, bodies: [BUDGET] }).expect(422);
    expect(body).toMatchObject({ code: 'must-be-asked', facts: { body: LAW } });
    const short = await lodge(junior, plan, 'propose-question', { ...whole, until: '2026-09-28' });
    expect(short.body).toMatchObject({ code: 'bad-date', facts: { field: 'until', rule: '>= 2026-09-29' } });
  });
});

describe('sent up, sent back, signed', () => {
  test('a junior draws it up and may not send it; what is drawn up is nobody else’s to read', async () => {
    const whole = await proposal();
    await lodge(junior, plan, 'propose-question', whole).expect(201);
    expect((await lodge(junior, plan, 'send-question', whole)).body.code).toBe('role-required');
    expect(await question(head)).toMatchObject({ stage: 'proposed', drawnUp: { by: { name: 'junior' } } });
    const admin = await signedIn(api, 'admin', [], { admin: true });
    expect(await question(admin)).toMatchObject({ stage: 'proposed', drawnUp: null });
  });

  test('a scan of its letter is read by those who draw it up or sign it alone, whichever way one comes to it', async () => {
    const place = { body: PLANNERS, caseId: plan, step: 'consult', type: 'covering-letter' };
    const letter = (more: Record<string, string | undefined>) =>
      junior.upload({ ...place, title: 'Công văn mật', filename: 'cong-van-mat.txt', ...more }, 'text/plain', SCAN);
    scan = (await letter({ act: 'propose-question' }).expect(201)).body;
    expect(scan.readers).toEqual([PLANNERS]);
    const loose = (await letter({ caseId: undefined }).expect(201)).body;
    const named = [paper, ...[scan, loose].map(({ id, sha256 }) => ({ id, sha256, type: 'covering-letter' }))];
    await lodge(junior, plan, 'propose-question', { ...(await proposal()), documents: named }).expect(201);
    await hiddenFrom(await signedIn(api, 'builder', [{ body: '22.so-xay-dung', role: 'head' }]), [scan, loose]);
    await hiddenFrom(await signedIn(api, 'keeper', [], { admin: true }), [scan, loose]);
    expect(await listedTo(head)).toEqual(expect.arrayContaining([scan.id, loose.id]));
    await head.get(`/api/documents/${scan.id}/content`).expect(200);
    scanned = named;
  });

  test('the head sends it back with the reason, which the junior reads', async () => {
    await lodge(head, plan, 'return-question', { step: 'consult' }, { why: 'Thiếu Sở Y tế.' }).expect(201);
    expect(await question()).toMatchObject({ stage: 'returned', returned: { why: 'Thiếu Sở Y tế.' } });
  });

  test('signed, it is sent: the case opens with its letter, those seated get a mail, the others are marked', async () => {
    const whole = await proposal();
    const added = { ...whole, documents: scanned, bodies: [...whole.bodies, '22.so-y-te'], number: '41/STC-QH' };
    await lodge(junior, plan, 'propose-question', { ...added, number: undefined }).expect(201);
    await lodge(head, plan, 'send-question', added).expect(201);
    const asked = `${plan}.consult`;
    await until(() => api.services.db.case.findUnique({ where: { id: asked, settledAt: { not: null } } }));
    const { body } = await head.get(`/api/consultations/${asked}`).expect(200);
    expect(body).toMatchObject({
      round: 1,
      letter: { number: '41/STC-QH', subject: whole.letter.subject, text: whole.letter.text },
      documents: scanned,
      due: { on: '2026-09-29' },
      tally: { asked: 4, silent: 4 },
    });
    expect(body.due.why.en).toMatch(/^Due on 29\/09\/2026\. 10 working days counted on from 15\/09\/2026/);
    expect(
      body.consultees.items.map((one: { body: { id: string }; seated: boolean }) => [one.body.id, one.seated]),
    ).toEqual([
      [BUDGET, true],
      [LAW, false],
      [CULTURE, false],
      ['22.so-y-te', false],
    ]);
    const mails = await api.services.db.mail.findMany({ where: { caseId: asked, key: 'consulted' } });
    expect(mails.find(({ toBody }) => toBody === BUDGET)?.text).toContain('Công văn số 41/STC-QH: V/v lấy ý kiến');
    expect(mails.filter(({ status }) => status === 'skipped').map(({ toBody }) => toBody)).toHaveLength(3);
    expect(await listedTo(budget)).toContain(scan.id);
    await budget.get(`/api/documents/${scan.id}/content`).expect(200);
  });
});

describe('a further round', () => {
  const asked = () => `${plan}.consult`;

  test('on the asker’s wish goes to those who had something to say; the others’ answers stand', async () => {
    const scan = { ...(await uploaded(budget, BUDGET, 'opinion', asked())), type: 'opinion' };
    const objecting = { answer: 'object', comments: ['1'], documents: [scan] };
    await lodge(budget, asked(), 'reply', objecting, { 1: 'Thiếu nguồn vốn.' }, BUDGET).expect(201);
    for (const body of [LAW, CULTURE, '22.so-y-te'])
      await act(api, asked(), { name: 'reply', body, data: { answer: 'agree', comments: [] } });
    expect((await lodge(head, plan, 'ask-again', { step: 'consult' }, { why: 'x' })).body.code).toBe('round-running');
    const comments = (await head.get(`/api/consultations/${asked()}/comments`)).body.items;
    await lodge(head, asked(), 'handle', { comment: comments[0].id, handling: 'accepted' }, { answer: 'x' }).expect(
      201,
    );
    await until(() => api.services.db.step.findFirst({ where: { caseId: plan, step: 'consult', status: 'done' } }));
    expect(await question(head)).toMatchObject({ stage: 'done', mayAskAgain: true });
    expect(await question(junior)).toMatchObject({ mayAskAgain: false });

    await lodge(head, plan, 'ask-again', { step: 'consult' }, { why: 'Đã bổ sung nguồn vốn.' }).expect(201);
    const { round, bodies, proposal: proposed } = await question(head);
    expect([round, proposed.bodies]).toEqual([2, [BUDGET]]);
    expect(idsOf(bodies)).toEqual([BUDGET, LAW, CULTURE, '22.so-y-te']);
    expect(bodies[0]).toMatchObject({ required: false, earlier: { answer: 'object', round: 1 } });
  });

  test('is numbered and shows what was carried over from which round', async () => {
    await lodge(head, plan, 'send-question', await proposal()).expect(201);
    const second = `${plan}.consult.r2`;
    await until(() => api.services.db.case.findUnique({ where: { id: second, settledAt: { not: null } } }));
    const { body } = await head.get(`/api/consultations/${second}`).expect(200);
    expect(body).toMatchObject({ round: 2, tally: { asked: 4, agree: 3, silent: 1, carried: 3 } });
    const carried = body.consultees.items.map((one: { body: { id: string }; carriedFrom: number | null }) => [
      one.body.id,
      one.carriedFrom,
    ]);
    expect(carried).toEqual([
      [BUDGET, null],
      [LAW, 1],
      [CULTURE, 1],
      ['22.so-y-te', 1],
    ]);
    await lodge(budget, second, 'reply', { answer: 'agree' }, undefined, BUDGET).expect(201);
    await until(() => api.services.db.step.findFirst({ where: { caseId: plan, step: 'consult', status: 'done' } }));
  });
});

test('a case begun before questions were drawn up asks at once, as it began, and has no question to draw up', async () => {
  const old = await openPlan(api, trial('ask'), { year: 2029, prepared: null });
  await until(() => api.services.db.case.findUnique({ where: { id: `${old}.ask` } }));
  const { body } = await junior.get(`/api/cases/${old}/steps/ask/question`).expect(200);
  expect(body).toMatchObject({ stage: 'at-once', drawnUp: null, mayAskAgain: false });
  await junior.get(`/api/cases/${plan}/steps/draft/question`).expect(404);
  expect((await head.get(`/api/consultations/${old}.ask`).expect(200)).body).toMatchObject({ round: 1, letter: null });
  const refused = await lodge(head, old, 'ask-again', { step: 'ask' }, { why: 'x' });
  expect(refused.body.code).toBe('wrong-act');
});

test('before a cycle is started one sees which steps ask bodies in which nobody sits', async () => {
  const { body } = await head
    .post('/api/cycles/preview', { procedure: 'annual-plan-province', unit: '22', year: 2028, body: PLANNERS })
    .expect(200);
  const consulted = body.unseated.find(({ step }: { step: string }) => step === 'consult-departments');
  expect(consulted.title.vi).toBe('Lấy ý kiến các sở, ngành và MTTQ');
  expect(consulted.bodies.map(({ id }: { id: string }) => id)).toContain('22.so-y-te');
  expect(consulted.bodies.map(({ id }: { id: string }) => id)).not.toContain(PLANNERS);
});
