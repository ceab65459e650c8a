import type { Browser } from '../api/support/browser';
import { uploaded } from '../api/support/cases';
import { startApiWithEngine, type TestEngine } from '../api/support/engine';
import { signedIn } from '../api/support/people';
import { act, openPlan, sendOut, until } from '../api/support/plan';
import {
  COMMITTEE,
  COUNCIL,
  does,
  holdSession,
  OFFICE,
  procedure,
  SESSION,
  STANDING,
  thirtyBodies,
  TODAY,
  VERIFIER,
} from './documentScene';

/*
 * One draft's way by official documents: the letter that asks thirty bodies, of which twenty-seven open it here, two
 * have it on paper and one never gets it; the answers; the submission, the verification, the resolution with its
 * number.
 */
let api: TestEngine;
let planner: Browser;
let director: Browser;
let clerk: Browser;
let plan: string;
let asked: string;
let consultees: string[];
let letter: string;

beforeAll(async () => {
  api = await startApiWithEngine();
  planner = await signedIn(api, 'planner', [{ body: OFFICE, role: 'officer' }]);
  director = await signedIn(api, 'director', [{ body: OFFICE, role: 'head' }]);
  clerk = await signedIn(api, 'records', [{ body: OFFICE, role: 'clerk' }]);
  plan = await openPlan(api, procedure());
});
afterAll(() => api.close());

const view = async (id: string) => (await planner.get(`/api/official-documents/${id}`).expect(200)).body;

interface Issuing {
  type: string;
  body: string;
  notation: string;
  subject: string;
  recipients?: object[];
  about?: object;
}

/** Drafted, put forward, signed and numbered, by those who do it in that body; its number as it is written. */
async function issue(
  people: Record<'drafts' | 'signs' | 'numbers', Browser>,
  { notation, ...draft }: Issuing,
): Promise<{ id: string; written: string }> {
  const { body } = draft;
  const document = await uploaded(people.drafts, body, draft.type);
  const made = await people.drafts.post('/api/official-documents', { ...draft, documents: [document] }).expect(201);
  const { id } = made.body;
  const signing = { powers: [], position: 'Giám đốc' };
  await does(people.drafts, id, 'forward-draft', body, { to: body, ...signing }).expect(201);
  await does(people.signs, id, 'sign-document', body, { version: 1, ...signing }).expect(201);
  const { written } = (
    await people.numbers.post(`/api/official-documents/${id}/number`, { body, notation }).expect(201)
  ).body;
  return { id, written };
}

test('a draft is put out for opinion by its head, to thirty bodies', async () => {
  const draft = await uploaded(planner, OFFICE, 'draft-resolution', plan);
  await does(planner, plan, 'submit', OFFICE, { step: 'draft', documents: [draft] }).expect(201);
  consultees = thirtyBodies(api);
  asked = await sendOut(api, plan, 'consult', { bodies: consultees });
  const { tally } = (await planner.get(`/api/consultations/${asked}`).expect(200)).body;
  expect(tally).toMatchObject({ asked: 30, silent: 30 });
});

test('the letter is drafted, signed and numbered, and reaches each of them in its own way', async () => {
  const recipients = consultees.map((body, at) => ({ key: `r${at}`, body }));
  ({ id: letter } = await issue(
    { drafts: planner, signs: director, numbers: clerk },
    {
      type: 'letter',
      body: OFFICE,
      notation: 'STC-QLNS',
      subject: 'Lấy ý kiến dự thảo nghị quyết',
      recipients,
      about: { case: asked },
    },
  ));
  for (const body of consultees.slice(0, 27)) await act(api, letter, { name: 'receive-document', body });
  const paper = (at: number) =>
    does(clerk, letter, 'prove-delivery', OFFICE, { recipient: `r${at}`, receivedOn: TODAY, proof: 'signed-receipt' });
  await paper(27).expect(201);
  await paper(28).expect(201);
  const { deliveries, issue: issued } = await view(letter);
  expect(issued).toMatchObject({ written: '01/STC-QLNS', date: TODAY });
  const proofs = deliveries.map(({ proof }: { proof: string | null }) => proof);
  expect([proofs.slice(0, 27), proofs.slice(27)]).toEqual([
    Array.from({ length: 27 }, () => 'opened'),
    ['signed-receipt', 'signed-receipt', null],
  ]);
});

test('each proof of delivery starts the silence period of its body in the consultation; of one nothing is proved', async () => {
  const provedIn = async () => {
    const { items } = (await planner.get(`/api/consultations/${asked}`, { limit: 50 }).expect(200)).body.consultees;
    return items.filter((one: { provedBy: object | null }) => one.provedBy).length as number;
  };
  await until(async () => (await provedIn()) === 29);
});

test('answers come here and on paper; the last is waited for no longer, with the reason, and consents to nothing', async () => {
  for (const body of consultees.slice(0, 26))
    await act(api, asked, { name: 'reply', body, data: { answer: 'agree', comments: [] } });
  const scan = await uploaded(clerk, OFFICE, 'opinion');
  const arrived = await clerk
    .post('/api/arrivals', {
      body: OFFICE,
      issuer: { body: consultees[27] },
      number: '15/CV',
      date: TODAY,
      type: 'letter',
      subject: 'Góp ý dự thảo nghị quyết',
      arrivedOn: TODAY,
      way: 'paper',
      documents: [scan],
      answers: letter,
    })
    .expect(201);
  const arrival = arrived.body.id as string;
  const answer = {
    body: consultees[27],
    number: '15/CV',
    signedOn: TODAY,
    arrivedOn: TODAY,
    arrival,
    answer: 'agree-with-comments',
    comments: ['1'],
    documents: [scan],
  };
  await does(planner, asked, 'enter-answer', OFFICE, { ...answer, number: '16/CV' }, { 1: 'x' }).expect(400);
  await does(planner, asked, 'enter-answer', OFFICE, answer, { 1: 'Bổ sung nguồn vốn.' }).expect(201);
  await until(async () => (await planner.get(`/api/arrivals/${arrival}`)).body.given?.length === 1);
  api.clock.set('2026-10-05T02:00:00.000Z');
  const { items } = (await planner.get(`/api/consultations/${asked}/comments`).expect(200)).body;
  expect(items).toMatchObject([{ from: { id: consultees[27] }, text: 'Bổ sung nguồn vốn.' }]);
  const handled = { comment: items[0].id, handling: 'accepted' };
  await does(planner, asked, 'handle', OFFICE, handled, { answer: 'Đã bổ sung.' }).expect(201);
  await does(planner, asked, 'stop-waiting', OFFICE, { bodies: [consultees[29]] }, { why: 'Bưu điện trả lại.' }).expect(
    201,
  );
  const { tally, closedAt } = (await planner.get(`/api/consultations/${asked}`).expect(200)).body;
  expect([tally, closedAt]).toMatchObject([
    { asked: 30, agree: 26, 'agree-with-comments': 1, deemed: 2, unreached: 1, silent: 0 },
    expect.any(String),
  ]);
});

test('the table of acceptance and explanation comes out as a Word file', async () => {
  const { headers } = await planner.get(`/api/consultations/${asked}/comments/export`, { format: 'docx' }).expect(200);
  expect(headers['content-type']).toContain('wordprocessingml');
});

test('the Committee submits by its own numbered document, and only by what stands on it', async () => {
  const chair = await signedIn(api, 'chair', [{ body: COMMITTEE, role: 'head' }]);
  const people = { drafts: chair, signs: chair, numbers: chair };
  const about = { case: plan, step: 'submission' };
  const { id, written } = await issue(people, {
    type: 'submission',
    body: COMMITTEE,
    notation: 'TTr-UBND',
    subject: 'Dự thảo nghị quyết',
    about,
  });
  const paper = await uploaded(chair, COMMITTEE, 'submission', plan);
  const signed = { step: 'submission', documents: [paper], number: written, signedOn: '2026-10-05', byDocument: id };
  await until(() => api.services.db.step.findFirst({ where: { caseId: plan, step: 'submission', status: 'open' } }));
  const wrong = await does(chair, plan, 'sign', COMMITTEE, { ...signed, number: '99/TTr-UBND' });
  expect(wrong.body).toMatchObject({ code: 'invalid-input', field: 'data.number' });
  await does(chair, plan, 'sign', COMMITTEE, signed).expect(201);
});

test('the committee verifies; the Council adopts; its resolution has the number that its book gave', async () => {
  const verifier = await signedIn(api, 'verifier', [{ body: VERIFIER, role: 'head' }]);
  const report = await uploaded(verifier, VERIFIER, 'verification-report', plan);
  const verified = { step: 'verification', documents: [report], conclusion: 'for' };
  await does(verifier, plan, 'submit', VERIFIER, verified).expect(201);
  const secretary = await signedIn(api, 'secretary', [
    { body: STANDING, role: 'head' },
    { body: COUNCIL, role: 'head' },
  ]);
  await holdSession(api, secretary, plan);
  const people = { drafts: secretary, signs: secretary, numbers: secretary };
  const { id, written } = await issue(people, {
    type: 'resolution',
    body: COUNCIL,
    notation: 'NQ-HĐND',
    subject: 'Kế hoạch năm 2027',
    about: { case: plan, step: 'adopt' },
  });
  expect(written).toBe('01/NQ-HĐND');
  const text = await uploaded(secretary, STANDING, 'resolution', SESSION);
  const numbered = {
    item: 'plan',
    number: written,
    textSha256: text.sha256,
    document: { id: text.id, sha256: text.sha256 },
  };
  await does(secretary, SESSION, 'number-resolution', STANDING, numbered).expect(201);
  await until(() => api.services.db.step.findFirst({ where: { caseId: plan, step: 'adopt', status: 'done' } }));
  expect((await secretary.get(`/api/official-documents/${id}`).expect(200)).body.life).toBe('issued');
});
