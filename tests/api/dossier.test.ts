import type { Browser } from './support/browser';
import { openConsultation, PLANNING } from './support/cases';
import { startApiWithEngine, type TestEngine } from './support/engine';
import { officer, signedIn } from './support/people';
import { openPlan, submissionTrial, until } from './support/plan';

const COMMITTEE = '22.ubnd';
const VERIFYING = '22.ban-kinh-te-ngan-sach';
const STANDING = '22.thuong-truc-hdnd';
const SESSION = '22.session.2026-12-08';

let api: TestEngine;
let planner: Browser;
let chair: Browser;
let verifier: Browser;
let clerk: Browser;
let plan: string;

beforeAll(async () => {
  api = await startApiWithEngine();
  api.clock.set('2026-09-15T03:00:00.000Z');
  planner = await signedIn(api, 'planner', [{ body: PLANNING }], { name: 'Trần Thị Lan', locale: 'en' });
  chair = await signedIn(api, 'chair', [{ body: COMMITTEE }], { name: 'Vũ Văn An' });
  verifier = await signedIn(api, 'verifier', [{ body: VERIFYING }], { name: 'Bùi Đức Hải', locale: 'en' });
  clerk = await signedIn(api, 'clerk', [{ body: STANDING }]);
  await officer(api, 'education', [{ body: '22.so-giao-duc-dao-tao' }]);
  plan = await openPlan(api, submissionTrial());
});
afterAll(() => api.close());

interface Uploaded {
  id: string;
  sha256: string;
  series: string;
}

async function upload(by: Browser, body: string, step: string, type: string, text: string, more: object = {}) {
  const about = { body, caseId: plan, step, type, title: `${type} ${text}`, filename: `${type}.pdf`, ...more };
  const answer = await by.upload(about, 'application/pdf', Buffer.from(`%PDF-1.4 ${text}`)).expect(201);
  return answer.body as Uploaded;
}

/** Lodges an act with one document. */
async function lodge(
  by: Browser,
  body: string,
  name: string,
  step: string,
  file: Uploaded & { type: string },
  more = {},
) {
  const documents = [{ id: file.id, sha256: file.sha256, type: file.type }];
  return by.post(`/api/cases/${plan}/acts`, { name, body, data: { step, documents, ...more } });
}
const act = (by: Browser, body: string, name: string, data: object, why?: string) =>
  by.post(`/api/cases/${plan}/acts`, { name, body, data, ...(why && { texts: { why } }) });
const dossier = async (by: Browser, step: string, of = plan) =>
  (await by.get(`/api/cases/${of}/dossier/${step}`).expect(200)).body;
const papersIn = ({ groups }: { groups: { papers: { title: string }[] }[] }) =>
  groups.flatMap(({ papers }) => papers.map(({ title }) => title));
const mailsOf = (template: RegExp) =>
  until(async () => {
    const mails = await api.services.db.mail.findMany({ where: { caseId: plan } });
    const found = mails.filter(({ subject }) => template.test(subject));
    return found.length > 0 && found;
  });

const mailNow = (id: bigint) => api.services.db.mail.findUniqueOrThrow({ where: { id } });

let draft: Uploaded;

describe('a draft is submitted, returned with a reason, and comes again', () => {
  test('whoever is to sign reads the draft in the page; who lodged it and when stands beside it', async () => {
    draft = await upload(planner, PLANNING, 'draft', 'draft-resolution', 'one');
    expect((await lodge(planner, PLANNING, 'submit', 'draft', { ...draft, type: 'draft-resolution' })).status).toBe(
      201,
    );
    const about = await dossier(chair, 'submission');
    expect(about).toMatchObject({
      complete: true,
      missing: [],
      groups: [
        {
          basis: true,
          papers: [
            {
              id: draft.id,
              type: { en: 'Draft resolution' },
              version: 1,
              replacedBy: null,
              issuer: { id: PLANNING },
              lodgedBy: { id: PLANNING },
              officer: 'Trần Thị Lan',
            },
          ],
        },
      ],
    });
    const file = await chair.get(`/api/cases/${plan}/dossier/submission/documents/${draft.id}`).expect(200);
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-security-policy': "frame-ancestors 'self'",
      'content-disposition': expect.stringMatching(/^inline/),
    });
  });

  test('the reason of a return is on the dossier and in its mail, and what was uploaded since is compared', async () => {
    await act(chair, COMMITTEE, 'return', { step: 'submission' }, 'Thiếu phụ lục vốn.').expect(201);
    const next = await upload(planner, PLANNING, 'draft', 'draft-resolution', 'two', { series: draft.series });
    expect((await dossier(planner, 'draft')).cameBack).toMatchObject([
      {
        how: 'returned',
        by: { id: COMMITTEE },
        reason: 'Thiếu phụ lục vốn.',
        changes: [{ before: { version: 1 }, after: { version: 2, id: next.id }, lodged: false }],
      },
    ]);
    const [mail] = await mailsOf(/Dossier returned/);
    expect(mail?.text).toContain('Reason: Thiếu phụ lục vốn.');
    const { body } = await planner.get('/api/inbox').expect(200);
    expect(body.items).toContainEqual(
      expect.objectContaining({ step: 'draft', facts: expect.objectContaining({ cameBack: 'returned' }) }),
    );
    draft = next;
  });

  test('whoever returned it sees, when it comes again, which version is new', async () => {
    expect((await lodge(planner, PLANNING, 'submit', 'draft', { ...draft, type: 'draft-resolution' })).status).toBe(
      201,
    );
    const about = await dossier(chair, 'submission');
    expect(about.cameBack).toMatchObject([
      { reason: 'Thiếu phụ lục vốn.', changes: [{ before: { version: 1 }, after: { version: 2 }, lodged: true }] },
    ]);
    expect(about.groups[0].papers).toMatchObject([{ version: 2 }]);
  });
});

describe('a wrong file', () => {
  test('is withdrawn by who lodged it with a reason: the next body is told not to use it, the step is open again', async () => {
    const wrong = { ...draft, type: 'draft-resolution' };
    const { body } = await planner.get(`/api/cases/${plan}/steps/draft`).expect(200);
    expect(body.withdrawable).toMatchObject({ body: { id: PLANNING }, head: false, told: [{ id: COMMITTEE }] });
    await act(planner, PLANNING, 'withdraw', { step: 'draft' }).expect(400);
    await act(planner, PLANNING, 'withdraw', { step: 'draft' }, 'Nhầm tệp.').expect(201);
    const [mail] = await mailsOf(/không sử dụng|do not use/);
    expect(mail).toMatchObject({ toBody: COMMITTEE });
    expect(mail?.text).toContain('Nhầm tệp.');
    await until(async () => (await mailNow(mail!.id)).status === 'sent');
    const { body: after } = await planner.get(`/api/cases/${plan}`).expect(200);
    expect(after.steps.find(({ step }: { step: string }) => step === 'draft')).toMatchObject({ status: 'open' });
    const right = await upload(planner, PLANNING, 'draft', 'draft-resolution', 'three', { series: draft.series });
    expect((await lodge(planner, PLANNING, 'submit', 'draft', { ...right, type: wrong.type })).status).toBe(201);
    expect(papersIn(await dossier(chair, 'submission'))).toEqual(['draft-resolution three']);
  });

  test('is refused once the next body has acted, with the remedy of Decree 30/2020', async () => {
    const paper = await upload(chair, COMMITTEE, 'submission', 'submission', 'tờ trình', { caseId: undefined });
    const signed = { number: '9/TTr-UBND', signedOn: '2026-09-15' };
    expect((await lodge(chair, COMMITTEE, 'sign', 'submission', { ...paper, type: 'submission' }, signed)).status).toBe(
      201,
    );
    const { body } = await act(planner, PLANNING, 'withdraw', { step: 'draft' }, 'Nhầm tệp.').expect(409);
    expect(body).toMatchObject({ code: 'acted-on' });
    expect(JSON.stringify(body)).toContain('Decree 30/2020 art. 18');
  });
});

describe('who decides sees what is decided on', () => {
  test('the committee that verifies reads submission and draft resolution, wherever they were uploaded', async () => {
    const about = await dossier(verifier, 'verification');
    expect(papersIn(about)).toEqual(['draft-resolution three', 'submission tờ trình']);
    const [submission] = about.groups[1].papers;
    expect(submission).toMatchObject({ number: '9/TTr-UBND', issuedOn: '2026-09-15', officer: 'Vũ Văn An' });
    // As older versions left it: uploaded without a case, and so for its body's own eyes.
    await api.services.db.document.update({ where: { id: submission.id }, data: { caseId: null } });
    await verifier.get(`/api/documents/${submission.id}/content`).expect(404);
    await verifier.get(`/api/cases/${plan}/dossier/verification/documents/${submission.id}`).expect(200);
  });

  test('whoever has no part in the case sees nothing, and no other document comes through it', async () => {
    const stranger = await signedIn(api, 'stranger', [{ body: '31.ubnd' }]);
    await stranger.get(`/api/cases/${plan}/dossier/verification`).expect(404);
    const foreign = await upload(chair, COMMITTEE, 'x', 'note', 'khác', { caseId: undefined });
    await verifier.get(`/api/cases/${plan}/dossier/verification/documents/${foreign.id}`).expect(404);
    await verifier.get(`/api/cases/${plan}/dossier/nowhere`).expect(404);
  });

  test('an item of the Council’s agenda shows the plan’s papers and says what is missing and who owes it', async () => {
    const report = await upload(verifier, VERIFYING, 'verification', 'verification-report', 'báo cáo');
    const concluded = { conclusion: 'for' };
    await lodge(verifier, VERIFYING, 'submit', 'verification', { ...report, type: 'verification-report' }, concluded);
    await clerk
      .post('/api/sessions', {
        unit: '22',
        title: { vi: 'Kỳ họp cuối năm', en: 'Year-end session' },
        type: 'regular',
        opensOn: '2026-12-08',
        deputies: 51,
        body: STANDING,
      })
      .expect(201);
    const { body: offered } = await clerk.get(`/api/sessions/${SESSION}/dossiers`).expect(200);
    expect(offered.items[0].documents.map(({ type }: { type: string }) => type)).toEqual([
      'draft-resolution',
      'submission',
      'verification-report',
    ]);
    const item = {
      id: 'plan',
      title: { vi: 'Nghị quyết', en: 'Resolution' },
      kind: 'resolution',
      case: plan,
      step: 'adopt',
      needsReport: true,
      reportBy: VERIFYING,
    };
    const say = (who: Browser, body: string, name: string, data: object, why?: string) =>
      who.post(`/api/cases/${SESSION}/acts`, { name, body, data, ...(why && { texts: { why } }) });
    await say(clerk, STANDING, 'add-item', item).expect(201);
    await say(clerk, STANDING, 'add-item', { ...item, id: 'free', case: null, step: null }).expect(201);
    const about = await dossier(clerk, 'plan', SESSION);
    expect(papersIn(about)).toEqual(['draft-resolution three', 'submission tờ trình', 'verification-report báo cáo']);
    // What the committee verified in the plan isn't filed again.
    expect(about).toMatchObject({ complete: true, missing: [] });
    expect(offered.items[0].verification).toMatchObject({ by: { id: VERIFYING }, conclusion: 'for' });
    const items = async () => (await clerk.get(`/api/sessions/${SESSION}`).expect(200)).body.items;
    expect(await items()).toMatchObject([
      {
        missing: [],
        lacks: ['dossier'],
        report: { by: { id: VERIFYING }, document: { id: report.id }, from: { case: plan, step: 'verification' } },
      },
      { missing: null, lacks: ['dossier', 'report'], report: null },
    ]);
    const tasks = (await verifier.get('/api/inbox')).body.items.filter(({ acts }: { acts: string[] }) =>
      acts.includes('file-report'),
    );
    expect(tasks.map(({ step }: { step: string }) => step)).toEqual(['free']);
    const refused = await say(verifier, VERIFYING, 'withdraw-report', { item: 'plan' }, 'Nhầm bản.').expect(409);
    expect(refused.body.code).toBe('nothing-to-withdraw');
    expect(await dossier(clerk, 'free', SESSION)).toMatchObject({ complete: null });
    const filed = { item: 'free', conclusion: 'for', document: { id: report.id, sha256: report.sha256 } };
    await say(verifier, VERIFYING, 'file-report', filed).expect(201);
    expect(await items()).toMatchObject([{}, { lacks: ['dossier'] }]);
    await say(verifier, VERIFYING, 'withdraw-report', { item: 'free' }, 'Nhầm bản.').expect(201);
    expect(await items()).toMatchObject([{}, { lacks: ['dossier', 'report'] }]);
    const told = await api.services.db.mail.findFirst({ where: { caseId: SESSION, toBody: STANDING } });
    expect(told?.text).toContain('Nhầm bản.');
    await until(async () => !(await planner.get(`/api/cases/${plan}/steps/verification`)).body.withdrawable);
  });
});

test('an answer is withdrawn by the body that gave it, until its comments are handled', async () => {
  const id = await openConsultation(api, '22.consultation.t', { consultees: [VERIFYING, COMMITTEE] });
  const say = (by: Browser, body: string, name: string, data: object, texts?: object) =>
    by.post(`/api/cases/${id}/acts`, { name, body, data, ...(texts && { texts }) });
  const objected = { answer: 'object', comments: ['1'] };
  await say(verifier, VERIFYING, 'reply', objected, { 1: 'Thiếu nguồn vốn.' }).expect(201);
  await say(chair, COMMITTEE, 'withdraw-reply', {}, { why: 'Nhầm.' }).expect(409);
  await say(verifier, VERIFYING, 'withdraw-reply', {}, { why: 'Nhầm tệp.' }).expect(201);
  const { body } = await planner.get(`/api/consultations/${id}`).expect(200);
  expect(body.tally).toMatchObject({ object: 0, silent: 2 });
  await say(verifier, VERIFYING, 'reply', objected, { 1: 'Đủ nguồn vốn chưa?' }).expect(201);
  const [{ id: comment }] = (await planner.get(`/api/consultations/${id}/comments`).expect(200)).body.items;
  const handled = { comment, handling: 'explained' };
  await say(planner, PLANNING, 'handle', handled, { answer: 'Đã nêu ở mục IV.' }).expect(201);
  const { body: refused } = await say(verifier, VERIFYING, 'withdraw-reply', {}, { why: 'Nhầm.' }).expect(409);
  expect(refused.code).toBe('acted-on');
});
