import { checkProcedures } from '../../procedures/check';
import { installedIn } from '../../register/overlays';
import type { Browser } from './support/browser';
import { startApiWithEngine, type TestEngine } from './support/engine';
import { signedIn } from './support/people';

/**
 * A province's own regulation sets other lengths: they are published from a page from a day on, cases that begin then
 * take them, and an open case goes over to them by an act of its own.
 */
let api: TestEngine;
let admin: Browser;
let planner: Browser;
let officer: Browser;
let stranger: Browser;

const TODAY = '2027-05-04';
const PROCEDURE = 'annual-plan-province';
const CASE = `46.${PROCEDURE}.2028`;
const WISH = { procedure: PROCEDURE, unit: '46', year: 2028, body: '46.so-tai-chinh' };
const RESOLUTION = {
  number: '12/2027/NQ-HĐND',
  kind: 'resolution',
  name: 'Quy chế làm việc của HĐND thành phố',
  inForceFrom: '2027-05-01',
  source: 'Công báo',
};

const overlay = (more: object = {}) => ({
  unit: '46',
  procedure: PROCEDURE,
  begun: { from: TODAY },
  instrument: RESOLUTION,
  verified: 'read',
  settings: { 'days-dossier': { value: '20d', article: '30', clause: '1' } },
  why: 'Quy chế mới',
  ...more,
});
const publish = (who: Browser, more: object = {}) => who.post('/api/overlays', overlay(more));
const preview = (more: object = {}) => publish(planner, { dryRun: true, ...more });
const beside = async (unit = '46') =>
  (await officer.get('/api/overlays', { unit }).expect(200)).body.items.find(
    (one: { procedure: string }) => one.procedure === PROCEDURE,
  );
const dues = async (): Promise<Record<string, string | null>> =>
  Object.fromEntries(
    (await admin.get(`/api/cases/${CASE}`)).body.steps.map((one: { step: string; dueOn: string | null }) => [
      one.step,
      one.dueOn,
    ]),
  );

beforeAll(async () => {
  api = await startApiWithEngine();
  api.clock.set(`${TODAY}T02:00:00.000Z`);
  admin = await signedIn(api, 'chief', [], { admin: true });
  planner = await signedIn(api, 'planner', [{ body: '46.so-tai-chinh' }]);
  officer = await signedIn(api, 'officer', [{ body: '46.so-tai-chinh', role: 'officer' }]);
  stranger = await signedIn(api, 'stranger', [{ body: '22.so-tai-chinh' }]);
  await planner.post('/api/cycles', WISH).expect(201);
}, 60_000);
afterAll(() => api.close());

test('what a unit lays down, each length with its clause: the files’ before any page’s', async () => {
  const { lengths, versions } = await beside();
  expect(lengths.find(({ setting }: { setting: string }) => setting === 'days-verification')).toMatchObject({
    value: '5wd',
    words: { vi: '5 ngày làm việc' },
    own: true,
    clause: { text: { vi: expect.stringContaining('01/2026/NQ-HĐND') } },
  });
  expect(versions).toMatchObject([{ from: '2026-04-10', to: null, holds: true, published: null }]);
  const [usual] = (await beside('31')).lengths;
  expect(usual).toMatchObject({ setting: 'days-dossier', own: false, value: '15d' });
  await officer.get('/api/overlays', { unit: '99' }).expect(404);
});

test('an administrator and who signs for the planning office may publish; its officers and other provinces may not', async () => {
  const may = async (who: Browser) => (await who.get('/api/overlays', { unit: '46' })).body.mayPublish;
  expect([await may(admin), await may(planner), await may(officer), await may(stranger)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  for (const who of [officer, stranger])
    expect((await publish(who, { dryRun: true })).body).toMatchObject({ status: 403, code: 'not-permitted' });
});

test('a preview says which lengths and dates become others and what moving the open case would change; nothing is recorded', async () => {
  const { body } = await preview().expect(200);
  expect(body).toMatchObject({
    published: false,
    holds: false,
    findings: [],
    year: 2028,
    open: 1,
    grounds: {
      number: '12/2027/NQ-HĐND',
      issued: null,
      inForceFrom: '2027-05-01',
      source: 'Công báo',
      verified: 'read',
    },
    lengths: [
      {
        setting: 'days-dossier',
        before: { vi: '15 ngày' },
        after: { vi: '20 ngày' },
        clause: { text: { vi: expect.stringContaining('khoản 1 Điều 30') } },
      },
    ],
    begins: '2027-05-04',
    moves: [{ case: CASE, refusal: null }],
  });
  const date = body.dates.find(({ oldDue, newDue }: { oldDue: string; newDue: string }) => oldDue !== newDue);
  expect(date).toMatchObject({
    why: { vi: expect.stringContaining('12/2027/NQ-HĐND') },
    usual: { dueOn: date.oldDue, source: expect.stringMatching(/law|suggestion/) },
  });
  expect(body.moves[0].changes.map(({ step }: { step: string }) => step)).toContain(date.step);
  expect(await api.services.db.publishedOverlay.count()).toBe(0);
});

test.each([
  [
    'a length that the procedure does not leave to it',
    { settings: { 'days-tea': { value: '5d', article: '1' } } },
    'overlays',
  ],
  ['an instrument that nobody knows', { instrument: 'resolution-0' }, 'instruments'],
  ['an instrument not in force yet', { instrument: { ...RESOLUTION, inForceFrom: '2027-06-01' } }, 'instruments'],
])('a fault is shown before and refused after: %s', async (_what, wrong, rule) => {
  const { body } = await preview(wrong).expect(200);
  expect(body.findings).toMatchObject([
    { rule, fault: true, says: { vi: expect.any(String), en: expect.any(String) } },
  ]);
  expect((await publish(planner, wrong)).body).toMatchObject({ status: 422, code: 'procedure-faulty' });
});

test('dates that contradict each other are shown and keep nobody from publishing: the regulation is law there', async () => {
  const { body } = await preview({ settings: { 'days-dossier': { value: '25d', article: '30' } } }).expect(200);
  expect(body.findings).toMatchObject([{ rule: 'deadlines', fault: false, says: { vi: expect.any(String) } }]);
});

test('published, it holds from its day beside what was before; sent again it changes nothing', async () => {
  const before = await dues();
  await publish(planner).expect(201);
  const again = await publish(admin).expect(200);
  expect(again.body.holds).toBe(true);
  const { lengths, versions } = await beside();
  expect(versions).toMatchObject([
    { from: TODAY, holds: true, published: { by: 'planner', why: 'Quy chế mới' } },
    { from: '2026-04-10', holds: false, published: null },
  ]);
  // What the new regulation doesn't name stays as it was, with its own clause.
  const values = lengths.map(({ setting, value }: { setting: string; value: string }) => [setting, value]);
  expect(Object.fromEntries(values)).toMatchObject({ 'days-dossier': '20d', 'days-verification': '5wd' });
  expect(await dues()).toEqual(before);
  const { items } = (await officer.get('/api/instruments')).body as { items: { number: string }[] };
  expect(items.map(({ number }) => number)).toContain(RESOLUTION.number);
  expect(checkProcedures(undefined, await installedIn(api.services.db))).toEqual([]);
  await expect(api.services.db.publishedOverlay.deleteMany()).rejects.toThrow(/append-only/);
});

test('the open case goes over by an act that names the provision, once however often it is asked', async () => {
  const before = await dues();
  const { moves } = (await preview({ why: 'Lần nữa' })).body;
  const [{ step, newDue }] = moves[0].changes;
  const body = { unit: '46', procedure: PROCEDURE };
  const found = async (who: Browser) => (await who.get('/api/overlays/moves', body)).body;
  expect(await found(planner)).toMatchObject({ items: [{ case: CASE, changes: moves[0].changes }], next: null });
  const move = (who = planner, more: object = {}) =>
    who.post('/api/overlays/moves', {
      ...body,
      ...more,
      cases: [CASE],
      provision: { instrument: 'resolution-12-2027-nq-hdnd-46', article: '40', clause: '1', verified: 'read' },
      why: 'Chuyển tiếp',
    });
  for (const who of [officer, stranger]) {
    expect(await found(who)).toMatchObject({ code: 'not-permitted' });
    expect((await move(who)).body).toMatchObject({ code: 'not-permitted' });
  }
  expect((await move(stranger, { unit: '22' })).body.items).toMatchObject([{ refusal: { code: 'not-found' } }]);
  const [first] = (await move().expect(200)).body.items;
  expect(first).toMatchObject({ case: CASE, accepted: true });
  expect((await move(admin)).body.items).toMatchObject([{ seq: first.seq, accepted: true }]);
  expect((await dues())[step]).toBe(newDue);
  expect(before[step]).not.toBe(newDue);
  expect((await preview()).body.moves).toEqual([]);
  expect((await found(planner)).items).toEqual([]);
});

test('a later one gives a length up: the procedure’s own holds again from that day', async () => {
  await publish(planner, { begun: { from: '2027-08-02' }, settings: { 'days-dossier': null } }).expect(201);
  const { versions } = await beside();
  expect(versions.map(({ from, holds }: { from: string; holds: boolean }) => [from, holds])).toEqual([
    ['2027-08-02', false],
    [TODAY, true],
    ['2026-04-10', false],
  ]);
  expect(versions[0].lengths.map(({ setting }: { setting: string }) => setting)).not.toContain('days-dossier');
});

test('more open cases than are looked at in one run follow page by page', async () => {
  await planner.post('/api/cycles', { ...WISH, year: 2029 }).expect(201);
  const page = async (cursor?: string) =>
    (await planner.get('/api/overlays/moves', { unit: '46', procedure: PROCEDURE, limit: 1, cursor }).expect(200)).body;
  const first = await page();
  // The case of before has its days by them already.
  expect(first).toEqual({ items: [], next: expect.any(String) });
  expect(await page(first.next)).toMatchObject({ next: null });
});
