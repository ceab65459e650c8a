import type { Browser } from './support/browser';
import { uploaded } from './support/cases';
import { startApiWithEngine, type TestEngine } from './support/engine';
import { signedIn } from './support/people';
import { act, openPlan, sendOut, trial } from './support/plan';

const [BUDGET, LAW, CULTURE] = ['22.ban-kinh-te-ngan-sach', '22.ban-phap-che', '22.ban-van-hoa-xa-hoi'];
const PLANNERS = '22.so-tai-chinh';

let api: TestEngine;
let planner: Browser;
let outsider: Browser;
let asked: string;

/** Asked on 15 September with 10 working days; one opens the dossier, two have nobody in their seats. */
beforeAll(async () => {
  api = await startApiWithEngine();
  planner = await signedIn(api, 'planner', [{ body: PLANNERS }]);
  outsider = await signedIn(api, 'outsider', [{ body: '31.so-tai-chinh' }]);
  const plan = await openPlan(api, trial('draft', 'consult', 'adopt'));
  const documents = [{ id: 'd1', type: 'draft-plan', sha256: 'aa' }];
  await act(api, plan, { name: 'submit', body: PLANNERS, data: { step: 'draft', documents } });
  asked = await sendOut(api, plan, 'consult');
  await act(api, asked, { name: 'seen', body: BUDGET });
  api.clock.set('2026-09-30T02:00:00.000Z');
  await act(api, asked, { name: 'handle', body: PLANNERS, data: { comment: '1.1', handling: 'noted' } });
});
afterAll(() => api.close());

const view = async () => (await planner.get(`/api/consultations/${asked}`).expect(200)).body;
const lodge = (browser: Browser, name: string, body: string, data: object, texts?: object) =>
  browser.post(`/api/cases/${asked}/acts`, { name, body, data, texts });

test('given bodies that were never reached, when the day is over, then only who was proved to have received it consents by silence', async () => {
  const { tally, consultees, onProof } = await view();
  expect([onProof, tally]).toMatchObject([true, { asked: 3, deemed: 1, silent: 2, unreached: 0 }]);
  expect(
    consultees.items.map((one: { body: { id: string }; deemed: boolean; lastDay: string | null }) => [
      one.body.id,
      one.deemed,
      one.lastDay,
    ]),
  ).toEqual([
    [BUDGET, true, '2026-09-29'],
    [LAW, false, null],
    [CULTURE, false, null],
  ]);
  expect((await planner.get('/api/inbox', { limit: 200 })).body.items).toContainEqual(
    expect.objectContaining({ caseId: asked, key: 'unreached', acts: ['enter-answer', 'stop-waiting'] }),
  );
});

test('an answer that came on paper is entered with its scan; a wrong day, a body not asked, another province change nothing', async () => {
  const scan = await uploaded(planner, PLANNERS, 'opinion', asked);
  const answer = {
    body: LAW,
    number: '7/CV-BPC',
    signedOn: '2026-09-24',
    arrivedOn: '2026-09-25',
    answer: 'agree',
    documents: [scan],
  };
  const wrong = await lodge(planner, 'enter-answer', PLANNERS, { ...answer, arrivedOn: '2026-12-25' });
  expect(wrong.body).toMatchObject({ code: 'bad-date', facts: { field: 'arrivedOn' } });
  expect((await lodge(planner, 'enter-answer', PLANNERS, { ...answer, body: '31.ubnd' })).body).toMatchObject({
    code: 'not-consulted',
  });
  expect((await lodge(planner, 'enter-answer', PLANNERS, { ...answer, documents: [] })).status).toBe(400);
  expect((await lodge(outsider, 'enter-answer', '31.so-tai-chinh', answer)).status).toBe(404);
  await lodge(planner, 'enter-answer', PLANNERS, answer).expect(201);
  const [, law] = (await view()).consultees.items;
  expect(law).toMatchObject({
    answer: 'agree',
    late: false,
    onPaper: { number: '7/CV-BPC', signedOn: '2026-09-24', arrivedOn: '2026-09-25' },
    documents: [{ id: scan.id }],
  });
});

test('whoever asked goes on without whom it never reached, with the reason; it closes, and counts neither answer nor consent', async () => {
  expect((await lodge(planner, 'stop-waiting', PLANNERS, { bodies: [BUDGET] }, { why: 'Thử' })).body).toMatchObject({
    code: 'not-unreached',
  });
  expect((await lodge(planner, 'stop-waiting', PLANNERS, { bodies: [CULTURE] })).status).toBe(400);
  await lodge(planner, 'stop-waiting', PLANNERS, { bodies: [CULTURE] }, { why: 'Chưa có ai giữ vị trí.' }).expect(201);
  expect(await view()).toMatchObject({
    outcome: 'answered',
    tally: { asked: 3, agree: 1, deemed: 1, silent: 0, unreached: 1 },
  });
});
