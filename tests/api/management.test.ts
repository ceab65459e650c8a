import { startApi, type TestApi } from './support/api';
import type { Browser } from './support/browser';
import { CYCLE, openConsultation, PLANNING, startCycle } from './support/cases';
import { signedIn } from './support/people';

let api: TestApi;
let planner: Browser;
let admin: Browser;

beforeAll(async () => {
  api = await startApi();
  planner = await signedIn(api, 'planner', [{ body: PLANNING }]);
  admin = await signedIn(api, 'chief', [{ body: 'VN.quan-tri' }], { admin: true });
  await startCycle(planner).expect(201);
});
afterAll(() => api.close());

const offered = async (browser: Browser) =>
  (await browser.get(`/api/cases/${CYCLE}/management`).expect(200)).body.items;
const onStep = (item: { steps: { step: string }[] }, id: string) => item.steps.find(({ step }) => step === id);

test('whoever manages a cycle is offered what its rules would accept, and nothing else', async () => {
  const [mine] = await offered(planner);
  expect(mine).toMatchObject({
    body: { id: PLANNING },
    as: { role: 'head', onBehalfOf: null },
    whole: [
      'set-timetable',
      'enter-directive',
      'set-targets',
      'draw-up-commitments',
      'name-bases',
      'move-version',
      'cancel',
    ],
  });
  expect(onStep(mine, 'assess-situation')).toMatchObject({
    acts: expect.arrayContaining(['remind', 'extend']),
    extensions: [],
  });
  // What has not begun is neither reminded of nor paused.
  expect(onStep(mine, 'report-up')).toMatchObject({ acts: ['extend'] });
  const { dueOn } = onStep(mine, 'assess-situation') as unknown as { dueOn: string };
  const newDue = `${Number(dueOn.slice(0, 4)) + 1}${dueOn.slice(4)}`;
  const {
    body: { act },
  } = await planner
    .post(`/api/cases/${CYCLE}/acts`, {
      name: 'extend',
      body: PLANNING,
      data: { step: 'assess-situation', newDue },
      texts: { why: 'Chờ số liệu.' },
    })
    .expect(201);
  expect(onStep((await offered(planner))[0], 'assess-situation')).toMatchObject({
    dueOn: newDue,
    acts: expect.arrayContaining(['revoke-extension']),
    extensions: [{ seq: act.seq, oldDue: dueOn, newDue }],
  });
});

test('those who run the installation may remind, escalate and move; a colleague without the signing seat nothing', async () => {
  const [item] = await offered(admin);
  expect(item).toMatchObject({ body: { id: 'VN.quan-tri' }, whole: ['move-version'], anchors: [] });
  expect(new Set(item.steps.flatMap(({ acts }: { acts: string[] }) => acts))).toEqual(new Set(['remind', 'escalate']));
  const clerk = await signedIn(api, 'clerk', [{ body: PLANNING, role: 'officer' }]);
  expect(
    (await offered(clerk)).flatMap(({ steps, whole }: { steps: unknown[]; whole: unknown[] }) => [...steps, ...whole]),
  ).toEqual([]);
  const stranger = await signedIn(api, 'stranger', [{ body: '79.so-tai-chinh' }]);
  await stranger.get(`/api/cases/${CYCLE}/management`).expect(404);
});

test('a task says who waits for it: whoever asked, and those whose steps need it, not oneself', async () => {
  await openConsultation(api, `${CYCLE}.consult-departments`, { consultees: ['22.so-y-te'], dueOn: '2026-09-18' });
  const health = await signedIn(api, 'health', [{ body: '22.so-y-te' }]);
  expect((await health.get('/api/inbox')).body.items[0].waiting).toMatchObject([
    { id: PLANNING, short: { vi: 'Sở TC tỉnh Quảng Ninh' } },
  ]);
  const { items } = (await planner.get('/api/inbox', { limit: 100 })).body;
  expect(items.length).toBeGreaterThan(0);
  expect(items.flatMap(({ waiting }: { waiting: { id: string }[] }) => waiting.map(({ id }) => id))).not.toContain(
    PLANNING,
  );
});

test('the record is verified anew each time it is asked', async () => {
  const { body } = await planner.get(`/api/cases/${CYCLE}/verification`).expect(200);
  expect(body).toMatchObject({ faults: [], entries: body.headSeq, headHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  const stranger = await signedIn(api, 'other', [{ body: '79.so-y-te' }]);
  await stranger.get(`/api/cases/${CYCLE}/verification`).expect(404);
});

test('S5 a plan names the strategies and master plans that it stands on; a case among them is one that its office may see', async () => {
  const strategy = {
    kind: 'strategy',
    title: 'Chiến lược phát triển kinh tế - xã hội 2021–2030',
    number: '16/NQ-TW',
    signedOn: '2021-02-01',
    issuedBy: 'Đại hội XIII',
  };
  const name = (bases: object[]) =>
    planner.post(`/api/cases/${CYCLE}/acts`, { name: 'name-bases', body: PLANNING, data: { bases } });
  await name([{ ...strategy, case: 'R-DBSH.regional-master-plan.2026' }]).expect(404);
  await name([strategy]).expect(201);
  expect((await planner.get(`/api/cases/${CYCLE}/targets`).expect(200)).body.bases).toEqual([strategy]);
});
