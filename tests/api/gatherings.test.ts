import type { Browser } from './support/browser';
import { uploaded } from './support/cases';
import { startApiWithEngine, type TestEngine } from './support/engine';
import { signedIn } from './support/people';
import { act, askingTrial, openPlan, sendOut, trial, until } from './support/plan';

const [BUDGET, LAW, CULTURE] = ['22.ban-kinh-te-ngan-sach', '22.ban-phap-che', '22.ban-van-hoa-xa-hoi'];
const COMMITTEES = [BUDGET, LAW, CULTURE];
const PLANNERS = '22.so-tai-chinh';
const UBND = '22.ubnd';

let api: TestEngine;
let junior: Browser;
let head: Browser;
let budget: Browser;
let plan: string;

/** A planning office with an officer and a head; of the three committees only one has somebody seated. */
beforeAll(async () => {
  api = await startApiWithEngine();
  junior = await signedIn(api, 'junior', [{ body: PLANNERS, role: 'officer' }]);
  head = await signedIn(api, 'boss', [{ body: PLANNERS, role: 'head' }]);
  budget = await signedIn(api, 'budget', [{ body: BUDGET, role: 'head' }]);
  plan = await openPlan(api, askingTrial());
  await handIn();
});
afterAll(() => api.close());

async function handIn(): Promise<void> {
  const paper = { ...(await uploaded(junior, PLANNERS, 'draft-plan', plan)), type: 'draft-plan' };
  await lodge(junior, plan, 'submit', { step: 'draft', documents: [paper] }).expect(201);
}

const lodge = (who: Browser, caseId: string, name: string, data: object, texts?: object, body = PLANNERS) =>
  who.post(`/api/cases/${caseId}/acts`, { name, body, data, ...(texts && { texts }) });
const question = async (who = junior, of = plan, step = 'gather') =>
  (await who.get(`/api/cases/${of}/steps/${step}/question`).expect(200)).body;
const proposal = async (who = junior) => ({ step: 'gather', ...(await question(who)).proposal });
const gathering = async (id = `${plan}.gather`) => (await head.get(`/api/gatherings/${id}`).expect(200)).body;
const isThere = (id: string) =>
  until(() => api.services.db.case.findUnique({ where: { id, settledAt: { not: null } } }));
const done = (step: string) =>
  until(() => api.services.db.step.findFirst({ where: { caseId: plan, step, status: 'done' } }));
const mailsTo = (caseId: string, subject: RegExp) =>
  until(async () => {
    const mails = await api.services.db.mail.findMany({ where: { caseId } });
    const found = mails.filter((mail) => subject.test(mail.subject));
    return found.length > 0 && found;
  });
const report = async (who: Browser, body: string, caseId: string) => ({
  documents: [{ ...(await uploaded(who, body, 'report', caseId)), type: 'report' }],
  figures: [{ ask: 'growth', value: 8 }],
});

describe('given a draft that was handed in', () => {
  test('then nobody owes anything yet, and the office sees who is asked, how each is reached, by which letter and until when', async () => {
    expect((await junior.get('/api/gatherings', { case: plan })).body.items).toEqual([]);
    const { bodies, proposal: proposed, ...rest } = await question();
    expect(rest).toMatchObject({ kind: 'gather', stage: 'open', silence: null, signers: 1 });
    expect(
      bodies.map(({ body, required, seats }: { body: { id: string }; required: boolean; seats: number }) => [
        body.id,
        required,
        seats,
      ]),
    ).toEqual([
      [BUDGET, true, 1],
      [LAW, true, 0],
      [CULTURE, true, 0],
    ]);
    expect(proposed).toMatchObject({ bodies: COMMITTEES, documents: [{ type: 'draft-plan' }] });
    expect(proposed.letter.subject).toContain('V/v cung cấp thông tin, tài liệu phục vụ Kế hoạch thử');
    expect(proposed.letter.text).toContain('- Báo cáo;\n- Tăng trưởng;');
  });

  test('a body in which nobody may sign is told so before anything is drawn up, and whoever sits there has the mail', async () => {
    const other = await openPlan(api, askingTrial(), { unit: '31' });
    const planner = await signedIn(api, 'haiphong', [{ body: '31.so-tai-chinh', role: 'officer' }]);
    await act(api, other, { name: 'submit', body: '31.so-tai-chinh', data: { step: 'draft', documents: [] } });
    const { proposal: proposed, ...rest } = await question(planner, other);
    expect(rest).toMatchObject({ askedBy: { id: '31.so-tai-chinh' }, signers: 0 });
    const data = { step: 'gather', ...proposed };
    await lodge(planner, other, 'propose-question', data, {}, '31.so-tai-chinh').expect(201);
    const [mail] = await mailsTo(other, /Trình ký công văn/);
    expect(mail?.recipient).toContain('haiphong');
  });
});

describe('sent up, sent back, signed', () => {
  test('when a junior sends it up, whoever signs has mail and nobody else, and others see on the record only that it was', async () => {
    await lodge(junior, plan, 'propose-question', { ...(await proposal()), bodies: [...COMMITTEES, UBND] }).expect(201);
    const mails = await mailsTo(plan, /Trình ký công văn/);
    expect(mails.map(({ recipient }) => recipient)).toEqual([expect.stringContaining('boss')]);
    const tasks = (await head.get('/api/inbox')).body.items;
    expect(tasks).toContainEqual(
      expect.objectContaining({ step: 'gather', facts: expect.objectContaining({ question: 'proposed' }) as object }),
    );
    const drafted = async (who: Browser) =>
      (await who.get(`/api/cases/${plan}/record`, { name: 'propose-question' })).body.items.find(
        ({ kind }: { kind: string }) => kind === 'act',
      );
    expect(await drafted(budget)).toMatchObject({ withheld: true, data: { step: 'gather' }, texts: {} });
    expect((await drafted(budget)).data).toEqual({ step: 'gather' });
    expect(await drafted(head)).toMatchObject({ withheld: false, data: { bodies: [...COMMITTEES, UBND] } });
    expect((await question(budget)).bodies).toHaveLength(3);
    expect((await question(head)).bodies).toHaveLength(4);
  });

  test('when the head sends it back, whoever drew it up has mail with the reason, which others don’t read', async () => {
    await lodge(head, plan, 'return-question', { step: 'gather' }, { why: 'UBND không phải nộp.' }).expect(201);
    const mails = await mailsTo(plan, /trả lại dự thảo công văn/);
    expect(mails).toMatchObject([{ recipient: expect.stringContaining('junior') as string }]);
    expect(mails[0]?.text).toContain('Lý do: UBND không phải nộp.');
    const { items } = (await budget.get(`/api/cases/${plan}/record`, { name: 'return-question' })).body;
    expect(JSON.stringify(items)).not.toContain('UBND không phải nộp');
    expect(await question()).toMatchObject({ stage: 'returned', returned: { why: 'UBND không phải nộp.' } });
  });

  test('when the head signs, it is sent: the gathering opens with its letter, and each body is asked', async () => {
    const proposed = await proposal(head);
    await lodge(head, plan, 'send-question', { ...proposed, until: '2026-01-02' }).expect(422);
    await lodge(head, plan, 'send-question', { ...proposed, number: '9/STC' }).expect(201);
    await isThere(`${plan}.gather`);
    expect(await gathering()).toMatchObject({
      round: 1,
      letter: { number: '9/STC' },
      documents: [{ type: 'draft-plan' }],
      tally: { asked: 3, delivered: 0 },
    });
    const { groups } = (await budget.get(`/api/cases/${plan}.gather/dossier/gather`).expect(200)).body;
    expect(groups).toMatchObject([
      { step: 'draft', basis: true, papers: [{ filename: expect.any(String) as string }] },
    ]);
    const mails = await mailsTo(`${plan}.gather`, /đóng góp/);
    expect(mails.find(({ toBody }) => toBody === BUDGET)?.text).toContain('Công văn số 9/STC: V/v cung cấp');
    const sent = (await budget.get(`/api/cases/${plan}/record`, { name: 'send-question' })).body.items;
    // What was refused never went out, and stays inside.
    expect(sent.filter(({ kind }: { kind: string }) => kind === 'act')).toMatchObject([
      { withheld: true, data: { step: 'gather' } },
      { withheld: false, data: { number: '9/STC' } },
    ]);
  });
});

describe('given a round in which some have answered', () => {
  test('when the draft is sent back, the round ends, those asked are told why, and what came in stands', async () => {
    // The office leaves the draft out: what was not sent isn't part of what is asked about.
    await sendOut(api, plan, 'consult', { documents: [] });
    expect((await budget.get(`/api/cases/${plan}.consult/dossier/consult`).expect(200)).body.groups).toEqual([]);
    await lodge(
      budget,
      `${plan}.gather`,
      'contribute',
      await report(budget, BUDGET, `${plan}.gather`),
      {},
      BUDGET,
    ).expect(201);
    const opinion = { ...(await uploaded(budget, BUDGET, 'opinion', `${plan}.consult`)), type: 'opinion' };
    const agreeing = { answer: 'agree', comments: [], documents: [opinion] };
    await lodge(budget, `${plan}.consult`, 'reply', agreeing, {}, BUDGET).expect(201);

    await act(api, plan, {
      name: 'return',
      body: UBND,
      data: { step: 'check' },
      texts: { why: 'Sửa chỉ tiêu thu ngân sách.' },
    });
    for (const ended of [`${plan}.gather`, `${plan}.consult`]) {
      await until(() => api.services.db.case.findFirst({ where: { id: ended, outcome: 'round-ended' } }));
      const [mail] = await mailsTo(ended, /Không cần trả lời nữa/);
      expect(mail?.text).toContain('Lý do: Sửa chỉ tiêu thu ngân sách.');
      expect(await api.services.db.task.count({ where: { caseId: ended } })).toBe(0);
    }
    const late = await act(api, `${plan}.consult`, {
      name: 'reply',
      body: LAW,
      data: { answer: 'agree', comments: [] },
    });
    expect(late).toMatchObject({ accepted: false, code: 'case-closed' });
  });

  test('then the next round asks the others alone, with what came in before carried over', async () => {
    await handIn();
    await until(async () => (await question(head)).round === 2);
    expect(await question(head)).toMatchObject({ stage: 'open', proposal: { bodies: [LAW, CULTURE] } });
    expect((await question(head)).bodies[0]).toMatchObject({ earlier: { answer: 'delivered', round: 1 } });
    expect(await question(head, plan, 'consult')).toMatchObject({ round: 2, proposal: { bodies: [LAW, CULTURE] } });

    await lodge(head, plan, 'send-question', await proposal(head)).expect(201);
    const second = `${plan}.gather.r2`;
    await isThere(second);
    const { duties, tally, round } = await gathering(second);
    expect([round, tally]).toMatchObject([2, { asked: 3, delivered: 1 }]);
    expect(duties).toContainEqual(
      expect.objectContaining({ id: BUDGET, status: 'delivered', carriedFrom: 1, documents: [expect.any(Object)] }),
    );
    const { rows } = (await head.get(`/api/gatherings/${second}/comparison`).expect(200)).body;
    expect(rows[0].cells.map(({ value }: { value: number | null }) => value)).toContain(8);

    const lawyer = await signedIn(api, 'lawyer', [{ body: LAW }]);
    const cultured = await signedIn(api, 'cultured', [{ body: CULTURE }]);
    await lodge(lawyer, second, 'contribute', await report(lawyer, LAW, second), {}, LAW).expect(201);
    await lodge(cultured, second, 'contribute', await report(cultured, CULTURE, second), {}, CULTURE).expect(201);
    await done('gather');

    const consultation = await sendOut(api, plan, 'consult');
    const { body } = await head.get(`/api/consultations/${consultation}`).expect(200);
    expect(body).toMatchObject({ round: 2, tally: { asked: 3, agree: 1, silent: 2, carried: 1 } });
  });
});

test('a case begun when only opinions were drawn up first gathers at once, as it began', async () => {
  const old = await openPlan(api, askingTrial(), { year: 2029, prepared: true });
  await act(api, old, { name: 'submit', body: PLANNERS, data: { step: 'draft', documents: [] } });
  await isThere(`${old}.gather`);
  expect(await question(junior, old)).toMatchObject({ stage: 'at-once', mayAskAgain: false });
  expect(await question(junior, old, 'consult')).toMatchObject({ stage: 'open' });
});

test('what is only brought in, and laid beside nothing, is read by whoever gathers and by who brought it', async () => {
  const shared = trial('gather');
  const quiet = { ...shared, id: 'trial-quiet', steps: shared.steps.map((step) => ({ ...step, asks: [] })) };
  const cycle = await openPlan(api, quiet, { year: 2030 });
  const id = await sendOut(api, cycle, 'gather');
  const other = await signedIn(api, 'other', [{ body: LAW, role: 'head' }]);
  const { documents } = await report(budget, BUDGET, id);
  await lodge(budget, id, 'contribute', { documents }, { note: 'Chưa công bố.' }, BUDGET).expect(201);
  const seen = async (who: Browser) => {
    const { duties } = (await who.get(`/api/gatherings/${id}`).expect(200)).body;
    return duties.find(({ body }: { body: { id: string } }) => body.id === BUDGET);
  };
  for (const reader of [head, budget]) {
    expect(await seen(reader)).toMatchObject({ kept: false, documents, texts: { note: 'Chưa công bố.' } });
    await reader.get(`/api/documents/${documents[0]!.id}`).expect(200);
  }
  expect(await seen(other)).toMatchObject({ status: 'delivered', kept: true, documents: [], texts: {}, proof: null });
  await other.get(`/api/documents/${documents[0]!.id}`).expect(404);
  const { items } = (await other.get(`/api/cases/${id}/record`, { name: 'contribute' }).expect(200)).body;
  expect(JSON.stringify(items)).not.toContain(documents[0]!.id);
});
