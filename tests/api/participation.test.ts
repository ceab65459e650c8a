import type { Procedure } from '../../domain/law/procedure';
import { procedureFor } from '../../procedures/load';
import { startApi, type TestApi } from './support/api';
import { Browser } from './support/browser';
import { confirmationOf } from './support/posting';
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

/** The step and all that it stands on, as done on paper that day. */
function doneUpTo({ steps }: Procedure, id: string, on: string): { step: string; on: string }[] {
  const needs = steps.find((step) => step.id === id)?.needs ?? [];
  const all = [...needs.flatMap((need) => doneUpTo({ steps } as Procedure, need, on)), { step: id, on }];
  return [...new Map(all.map((one) => [one.step, one])).values()];
}

/** Begins a plan that was drafted on paper, and posts the draft. */
async function post(browser: Browser, body: string, caseId: string, drafted: string, asked?: object): Promise<void> {
  const [unit = '', procedure = ''] = caseId.split('.');
  const draft = await uploaded(browser, body, 'draft-plan');
  const history = doneUpTo(procedureFor(procedure, 2028), drafted, DRAFTED).map((one) =>
    one.step === drafted ? { ...one, documents: [draft] } : one,
  );
  await browser
    .post('/api/cycles', { procedure, unit, year: 2028, body, takenOver: { begunOn: DRAFTED, history } })
    .expect(201);
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

test('the Committee does not decide before the opinions are gathered, nor are they before the draft was up for its days', async () => {
  const { steps } = (await planner.get(`/api/cases/${PLAN}`).expect(200)).body;
  expect(steps.find(({ step }: { step: string }) => step === 'committee-decision')).toMatchObject({
    status: 'waiting',
  });
  const report = await uploaded(planner, PLANNING, 'community-report', PLAN);
  const gathered = { name: 'submit', body: PLANNING, data: { step: 'community-opinions', documents: [report] } };
  expect((await planner.post(`/api/cases/${PLAN}/acts`, gathered)).body).toMatchObject({ code: 'too-early' });
});
