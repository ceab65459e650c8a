import { hashOf, procedureFor } from '../../procedures/load';
import { AMENDED, amended, AMENDED_PROCEDURE as PROCEDURE, BEFORE } from '../support/amended';
import type { Browser } from './support/browser';
import { PLANNING, uploaded } from './support/cases';
import { startApiWithEngine, type TestEngine } from './support/engine';
import { signedIn } from './support/people';

/**
 * The law changes under running plans: an administrator publishes a version of the annual plan, sees what it would do
 * to each running case, moves one by the transitional provision, and leaves the other as it is.
 */
let api: TestEngine;
let admin: Browser;
let planner: Browser;
let officer: Browser;
let stranger: Browser;

const START = '2028-05-04T02:00:00.000Z';
const [MOVED, LEFT] = [`22.${PROCEDURE}.2029`, `24.${PROCEDURE}.2029`];
const PROVISION = { instrument: 'decree-73-2026', article: '50', clause: '1', verified: 'read' };

const publish = (more: object = {}) => admin.post('/api/procedures', { text: amended(), why: 'Luật sửa đổi', ...more });
const moves = (query = {}) => admin.get(`/api/procedures/${PROCEDURE}/versions/${AMENDED}/moves`, query);
const moveMany = (cases: string[]) =>
  admin.post(`/api/procedures/${PROCEDURE}/versions/${AMENDED}/moves`, {
    cases,
    provision: PROVISION,
    why: 'Chuyển tiếp',
  });
const start = (browser: Browser, unit: string, year = 2029) =>
  browser.post('/api/cycles', { procedure: PROCEDURE, unit, year, body: `${unit}.so-tai-chinh` });
const versionOf = async (id: string): Promise<string> => (await admin.get(`/api/cases/${id}`)).body.version;
const steps = async (
  id: string,
): Promise<Record<string, { status: string; outcome: string | null; dueOn: string | null }>> =>
  Object.fromEntries(
    (await admin.get(`/api/cases/${id}`)).body.steps.map((step: { step: string }) => [step.step, step]),
  );

beforeAll(async () => {
  api = await startApiWithEngine();
  api.clock.set(START);
  admin = await signedIn(api, 'chief', [], { admin: true });
  planner = await signedIn(api, 'planner', [
    { body: PLANNING },
    { body: '24.so-tai-chinh' },
    { body: '31.so-tai-chinh' },
  ]);
  officer = await signedIn(api, 'officer', [{ body: PLANNING, role: 'officer' }]);
  stranger = await signedIn(api, 'stranger', [{ body: '79.so-tai-chinh' }]);
  for (const unit of ['22', '24']) await start(planner, unit).expect(201);
  const data = { step: 'assess-situation', documents: [await uploaded(planner, PLANNING, 'assessment', MOVED)] };
  await planner.post(`/api/cases/${MOVED}/acts`, { name: 'submit', body: PLANNING, data }).expect(201);
}, 60_000);
afterAll(() => api.close());

test('a dry run shows the difference, the end of the version before and how many cases run, and publishes nothing', async () => {
  const { body } = await publish({ dryRun: true }).expect(200);
  expect(body).toMatchObject({
    version: AMENDED,
    published: false,
    effect: { planYears: { from: 2029 } },
    running: 2,
    before: { version: BEFORE, ends: { planYears: { from: 2028, to: 2028 } } },
  });
  const changes = Object.fromEntries(
    body.difference.steps.map((one: { id: string; change: string }) => [one.id, one.change]),
  );
  expect(changes).toMatchObject({ 'post-plan': 'added', forecasts: 'removed', 'send-up': 'changed' });
  const [due] = body.difference.steps.find(({ id }: { id: string }) => id === 'send-up').parts;
  expect(due).toMatchObject({
    part: 'due',
    before: { en: expect.stringContaining('before 10/7') },
    after: { en: expect.stringContaining('before 15/7') },
  });
  expect(
    (await admin.get('/api/procedures')).body.items.map(({ version }: { version: string }) => version),
  ).not.toContain(AMENDED);
});

test.each([
  ['its name taken by another text', amended(BEFORE), 409, 'version-frozen'],
  ['a gap of years', amended(AMENDED, 2015), 422, 'procedure-faulty'],
  ['not a procedure', 'id: x', 400, 'invalid-input'],
  ['a body that does not exist', amended().replaceAll('"by":"ubnd"', '"by":"nobody"'), 422, 'procedure-faulty'],
])('refused: %s', async (_what, text, status, code) => {
  expect((await publish({ text })).body).toMatchObject({ status, code });
});

test('a draft is checked whole: every fault with its field and its line, in both languages; nothing is kept of it', async () => {
  const check = (browser: Browser, text: string) => browser.post('/api/procedures/check', { text });
  const { body: begun } = await planner.get(`/api/procedures/${PROCEDURE}/versions/${BEFORE}/text`).expect(200);
  const next = begun.text.replace(`version: ${BEFORE}`, `version: ${AMENDED}`).replace('from: 2028', 'from: 2029');
  expect((await check(admin, next).expect(200)).body).toEqual({ faults: [] });
  const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;
  const wrong = next.replace('by: planning-office', 'by: nobody').replace('cites: practice', 'cites: []');
  const { faults } = (await check(admin, wrong).expect(200)).body;
  expect(faults).toEqual([
    {
      of: 'text',
      rule: 'schema',
      path: expect.stringMatching(/cites$/),
      line: lineOf(wrong, 'cites: []'),
      says: { vi: expect.stringContaining('viện dẫn'), en: expect.stringContaining('practice') },
    },
  ]);
  const nobody = next.replace('by: planning-office', 'by: nobody');
  expect((await check(admin, nobody)).body.faults).toContainEqual(
    expect.objectContaining({
      rule: 'bodies',
      path: expect.stringMatching(/^steps\.\d+\.by$/),
      line: lineOf(nobody, 'by: nobody'),
    }),
  );
  const taken = begun.text.replace('5wd', '6wd');
  expect((await check(admin, taken)).body.faults).toMatchObject([{ path: 'version', line: lineOf(taken, 'version:') }]);
  await check(planner, next).expect(403);
  const { items } = (await planner.get('/api/procedures/holders', { level: 'province' }).expect(200)).body;
  expect(items).toContainEqual({ ref: 'ubnd', name: { vi: 'Ủy ban nhân dân', en: expect.any(String) } });
  expect(items.map(({ ref }: { ref: string }) => ref)).toEqual(
    expect.arrayContaining(['thu-tuong@nation', 'ubnd@children']),
  );
});

test('published: frozen, running cases keep theirs, the version before keeps its text and gets its end; once more changes nothing', async () => {
  const { body } = await publish().expect(201);
  await publish().expect(200);
  const { items } = (await admin.get('/api/procedures')).body as {
    items: { id: string; version: string; hash: string; planYears: object }[];
  };
  const ours = items.filter(({ id }) => id === PROCEDURE).map(({ version, planYears }) => [version, planYears]);
  expect(ours.slice(-2)).toEqual([
    [BEFORE, { from: 2028, to: 2028 }],
    [AMENDED, { from: 2029 }],
  ]);
  expect(items.find(({ version, id }) => version === BEFORE && id === PROCEDURE)?.hash).toBe(
    hashOf(procedureFor(PROCEDURE, 2028)),
  );
  expect(body.hash).toMatch(/^[0-9a-f]{64}$/);
  expect([await versionOf(MOVED), await versionOf(LEFT)]).toEqual([BEFORE, BEFORE]);
  const { body: difference } = await planner
    .get(`/api/procedures/${PROCEDURE}/difference`, { from: BEFORE, to: AMENDED })
    .expect(200);
  expect(difference.steps.map(({ id }: { id: string }) => id)).toContain('post-plan');
});

test('a new cycle of 2029 begins under it; one of 2028 would not', async () => {
  expect(
    (
      await planner.post('/api/cycles/preview', {
        procedure: PROCEDURE,
        unit: '31',
        year: 2029,
        body: '31.so-tai-chinh',
      })
    ).body.version,
  ).toBe(AMENDED);
  expect(
    (
      await planner.post('/api/cycles/preview', {
        procedure: PROCEDURE,
        unit: '31',
        year: 2028,
        body: '31.so-tai-chinh',
      })
    ).body.version,
  ).toBe(BEFORE);
});

test('the preview says of each running case which date would move, from which to which, and why; nothing is recorded', async () => {
  const before = await api.services.db.entry.count();
  const { body } = await moves().expect(200);
  expect(body.items.map((one: { case: string }) => one.case)).toEqual([MOVED, LEFT]);
  const change = (step: string) => body.items[0].changes.find((one: { step: string }) => one.step === step);
  expect(change('send-up')).toMatchObject({
    change: 'moved',
    oldDue: '2028-07-07',
    newDue: '2028-07-14',
    why: { en: expect.stringContaining('before 15/7') },
  });
  expect(change('forecasts')).toMatchObject({ change: 'ended', newDue: null });
  expect(change('post-plan')).toMatchObject({ change: 'added', oldDue: null, newDue: expect.any(String) });
  expect(change('assess-situation')).toBeUndefined();
  const first = (await moves({ limit: 1 })).body;
  expect((await moves({ limit: 1, cursor: first.next })).body.items.map((one: { case: string }) => one.case)).toEqual([
    LEFT,
  ]);
  expect((await planner.get(`/api/cases/${MOVED}/version`, { version: AMENDED })).body.changes).toEqual(
    body.items[0].changes,
  );
  expect(await api.services.db.entry.count()).toBe(before);
});

describe('who may not', () => {
  const one = (more: object = {}) => ({ version: AMENDED, provision: PROVISION, why: 'x', body: PLANNING, ...more });

  test('publish or move many: nobody but administrators', async () => {
    await planner.post('/api/procedures', { text: amended(), why: 'x' }).expect(403);
    await planner
      .post(`/api/procedures/${PROCEDURE}/versions/${AMENDED}/moves`, {
        cases: [MOVED],
        provision: PROVISION,
        why: 'x',
      })
      .expect(403);
    await planner.get(`/api/procedures/${PROCEDURE}/versions/${AMENDED}/moves`).expect(403);
  });

  test('move one: a seat that does not sign; another’s body; whoever may not see it', async () => {
    expect((await officer.post(`/api/cases/${MOVED}/version`, one())).body).toMatchObject({ code: 'role-required' });
    expect((await planner.post(`/api/cases/${MOVED}/version`, one({ body: '24.so-tai-chinh' }))).body).toMatchObject({
      code: 'not-your-step',
    });
    await stranger.post(`/api/cases/${MOVED}/version`, one({ body: '79.so-tai-chinh' })).expect(404);
    await stranger.get(`/api/cases/${MOVED}/version`, { version: AMENDED }).expect(404);
  });

  test.each([
    ['without a provision', { provision: undefined }],
    ['without its clause', { provision: { ...PROVISION, clause: undefined } }],
    ['by an instrument that nobody knows', { provision: { ...PROVISION, instrument: 'nothing' } }],
  ])('%s', async (_what, more) => {
    expect((await planner.post(`/api/cases/${MOVED}/version`, one(more))).body).toMatchObject({
      status: 400,
      code: 'invalid-input',
    });
  });

  test('by the ordinary way of acts', async () => {
    expect(
      (await planner.post(`/api/cases/${MOVED}/acts`, { name: 'move-version', body: PLANNING, data: {} })).status,
    ).toBeGreaterThanOrEqual(400);
    expect(await versionOf(MOVED)).toBe(BEFORE);
  });
});

test('one is moved, the other left: done stays done, what vanished has ended, what is new stands there, the dates are reckoned anew', async () => {
  const { body } = await moveMany([MOVED]).expect(200);
  expect(body.items).toMatchObject([{ case: MOVED, accepted: true, refusal: null }]);
  expect([await versionOf(MOVED), await versionOf(LEFT)]).toEqual([AMENDED, BEFORE]);
  expect(await steps(MOVED)).toMatchObject({
    'assess-situation': { status: 'done' },
    forecasts: { status: 'cancelled', outcome: 'ended' },
    'post-plan': { status: 'waiting' },
    'send-up': { dueOn: '2028-07-14' },
  });
  expect(await steps(LEFT)).toMatchObject({ forecasts: { outcome: null }, 'send-up': { dueOn: '2028-07-07' } });
  expect((await steps(LEFT))['post-plan']).toBeUndefined();
});

test('the record has the move with its provision and its reason, and every date that moved with its cause', async () => {
  const record = async (name: string) =>
    (await admin.get(`/api/cases/${MOVED}/record`, { name, limit: 200 })).body.items as {
      kind: string;
      data: Record<string, unknown>;
      texts: object;
    }[];
  expect((await record('move-version')).filter(({ kind }) => kind === 'act').at(-1)).toMatchObject({
    data: { version: AMENDED, cites: [{ ...PROVISION, instrument: 'decree-73-2026' }] },
    texts: { why: 'Chuyển tiếp' },
  });
  expect((await record('version-moved')).map(({ data }) => data)).toMatchObject([
    { from: BEFORE, to: AMENDED, ended: ['forecasts'], added: ['post-plan'] },
  ]);
  expect((await record('due-moved')).map(({ data }) => data)).toContainEqual(
    expect.objectContaining({ step: 'send-up', oldDue: '2028-07-07', newDue: '2028-07-14', cause: 'move-version' }),
  );
  expect(
    (await planner.get(`/api/cases/${MOVED}/timetable`)).body.rows.map(({ step }: { step: string }) => step),
  ).not.toContain('forecasts');
});

test('asked again, nothing is done twice; moved cases are no longer offered', async () => {
  const before = await api.services.db.entry.count({ where: { caseId: MOVED } });
  expect((await moveMany([MOVED])).body.items).toMatchObject([{ case: MOVED, accepted: true }]);
  expect(await api.services.db.entry.count({ where: { caseId: MOVED } })).toBe(before);
  expect((await moves()).body.items.map((one: { case: string }) => one.case)).toEqual([LEFT]);
});

test('those who manage a case move it by their signing seat; a case that is over is not moved', async () => {
  const move = () =>
    planner.post(`/api/cases/${LEFT}/version`, {
      version: AMENDED,
      provision: PROVISION,
      why: 'Theo khoản 1 Điều 50',
      body: '24.so-tai-chinh',
    });
  await move().expect(201);
  expect((await move()).body).toMatchObject({ code: 'same-version' });
  await planner
    .post(`/api/cases/${LEFT}/acts`, { name: 'cancel', body: '24.so-tai-chinh', data: {}, texts: { why: 'x' } })
    .expect(201);
  expect(
    (
      await planner.post(`/api/cases/${LEFT}/version`, {
        version: BEFORE,
        provision: PROVISION,
        why: 'x',
        body: '24.so-tai-chinh',
      })
    ).body,
  ).toMatchObject({ code: 'case-closed' });
});
