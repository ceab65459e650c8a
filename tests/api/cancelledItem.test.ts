import type { Data } from '../../domain/case/entry';
import { turnAfter } from '../../domain/planCycle/state';
import type { Browser } from './support/browser';
import { uploaded } from './support/cases';
import { startApiWithEngine, type TestEngine } from './support/engine';
import { signedIn } from './support/people';
import { act, openPlan, trial, until } from './support/plan';

const STANDING = '22.thuong-truc-hdnd';
const OFFICE = '22.so-tai-chinh';
const SESSION = '22.session.2026-12-08';
const TRIAL = trial('draft', 'adopt');
const WHY = 'Luật mới giao cho xã lập.';

let api: TestEngine;
let chair: Browser;
let planner: Browser;
let plan: string;

const drafted = (id: string) =>
  act(api, id, {
    name: 'submit',
    body: OFFICE,
    data: { step: 'draft', documents: [{ id: 'd1', type: 'plan', sha256: 'aa' }] },
  });
const inSession = (name: string, data: Data, texts?: object) =>
  chair.post(`/api/cases/${SESSION}/acts`, { name, body: STANDING, data, ...(texts && { texts }) });
const itemOf = (id: string, of: string) => ({
  id,
  title: { vi: 'Kế hoạch', en: 'Plan' },
  kind: 'resolution',
  case: of,
  step: 'adopt',
  needsReport: true,
});
const shown = async () => (await chair.get(`/api/sessions/${SESSION}`).expect(200)).body;
const tasks = async (browser: Browser) =>
  (await browser.get('/api/inbox', { limit: 100 })).body.items
    .filter((one: { caseId: string }) => one.caseId === SESSION)
    .map(({ key }: { key: string }) => key);

beforeAll(async () => {
  api = await startApiWithEngine();
  chair = await signedIn(api, 'chair', [{ body: STANDING }]);
  planner = await signedIn(api, 'planner', [{ body: OFFICE }]);
  await signedIn(api, 'deputy', [{ body: '22.hdnd', role: 'deputy' }]);
  await signedIn(api, 'clerk-of-council', [{ body: '22.hdnd' }]);
  plan = await openPlan(api, TRIAL);
  await drafted(plan);
  const wanted = { unit: '22', title: { vi: 'Kỳ họp cuối năm', en: 'Year-end session' }, type: 'regular' };
  await chair.post('/api/sessions', { ...wanted, opensOn: '2026-12-08', deputies: 51, body: STANDING }).expect(201);
  await inSession('add-item', itemOf('plan', plan)).expect(201);
});
afterAll(() => api.close());

test('given a plan on the agenda, when it is cancelled by a document while the workers are away, then the session shows it at once', async () => {
  expect(await tasks(chair)).toEqual(expect.arrayContaining(['dossier:plan']));
  await api.stopWorker();
  const data = { number: '12/QĐ-STC', signedOn: '2026-09-14' };
  await planner
    .post(`/api/cases/${plan}/acts`, { name: 'cancel', body: OFFICE, data, texts: { why: WHY } })
    .expect(201);
  // The session's next act takes the letter in first: it was stamped before.
  const vote = await inSession('withdraw-item', { item: 'plan' }, { why: 'x' }).expect(409);
  expect(vote.body).toMatchObject({
    code: 'item-cancelled',
    facts: { item: 'plan', case: plan, on: '2026-09-15' },
  });
  expect((await shown()).items).toMatchObject([
    {
      id: 'plan',
      lacks: [],
      decision: {
        outcome: 'cancelled',
        reason: WHY,
        ending: {
          cause: 'cancelled',
          on: '2026-09-15',
          by: { id: OFFICE },
          ...data,
          notedAt: null,
        },
      },
    },
  ]);
  expect(await tasks(chair)).toEqual(expect.arrayContaining([`ended:plan:${STANDING}`]));
  expect(await tasks(chair)).not.toContain('dossier:plan');
});

test('those who prepare the session are told once by mail, with the reason and the document; its deputies are not', async () => {
  const told = { caseId: SESSION, occasion: 'item-ended' };
  await api.startWorker();
  const sent = await until(async () => {
    const mails = await api.services.db.mail.findMany({ where: told, orderBy: { toBody: 'asc' } });
    return mails.length > 0 && mails.every(({ status }) => status !== 'waiting') && mails;
  });
  expect(sent.map(({ toBody, recipient }) => [toBody, recipient])).toEqual([
    ['22.ban-kinh-te-ngan-sach', 'no-officer:22.ban-kinh-te-ngan-sach'],
    ['22.hdnd', expect.stringContaining('clerk-of-council')],
    [STANDING, expect.stringContaining('chair')],
  ]);
  const [text] = sent.filter(({ toBody }) => toBody === STANDING).map((one) => one.text);
  for (const word of [WHY, '12/QĐ-STC', '14/09/2026']) expect(text).toContain(word);
  expect((await api.services.db.case.findUniqueOrThrow({ where: { id: SESSION } })).closedAt).toBeNull();
  await inSession('note-ending', { item: 'plan' }).expect(201);
  expect(await tasks(chair)).not.toContain(`ended:plan:${STANDING}`);
  expect((await shown()).items[0].decision.ending.notedAt).toEqual(expect.any(String));
});

test('the plan begun anew comes on the agenda as an item of its own, is voted on, and the minutes say both', async () => {
  const again = turnAfter(plan);
  await inSession('add-item', itemOf('gone', plan)).expect(409);
  await openPlan(api, TRIAL, { anew: again });
  await drafted(again);
  await inSession('add-item', { ...itemOf('plan-2', again), needsReport: false }).expect(201);
  await until(() => api.services.db.entry.findFirst({ where: { caseId: again, name: 'on-agenda', kind: 'ruling' } }));
  api.clock.set('2026-12-08T02:00:00.000Z');
  await inSession('open-session', {}).expect(201);
  await inSession('attendance', { item: 'plan-2', present: 45 }).expect(201);
  expect((await inSession('vote', { item: 'plan', for: 40, against: 0, abstained: 0 })).body.code).toBe(
    'item-cancelled',
  );
  await inSession('vote', { item: 'plan-2', for: 40, against: 3, abstained: 2 }).expect(201);
  const adopted = { where: { caseId: again, step: 'adopt', status: 'done' } };
  expect(await until(() => api.services.db.step.findFirst(adopted))).toMatchObject({ outcome: 'adopted' });
  await inSession('close-session', {}).expect(201);
  const wish = { template: 'minutes', body: STANDING, about: { case: SESSION } };
  const { paper } = (await chair.post('/api/papers/proposal', wish).expect(200)).body;
  expect(JSON.stringify(paper)).toContain('hủy ngày 15/09/2026 theo văn bản số 12/QĐ-STC ngày 14/09/2026');
});

test('a plan that is cancelled by a document kept here says what that document says, which is of whoever cancels', async () => {
  const clerk = await signedIn(api, 'records', [{ body: OFFICE, role: 'clerk' }]);
  const committee = await signedIn(api, 'committee', [{ body: '22.ubnd' }, { body: OFFICE, role: 'officer' }]);
  const scan = await uploaded(clerk, OFFICE, 'scan');
  const letter = { type: 'decision', subject: 'Hủy kế hoạch năm 2028', way: 'paper', documents: [scan] };
  const { id: byDocument } = (
    await clerk
      .post('/api/arrivals', {
        ...letter,
        body: OFFICE,
        issuer: { body: '22.ubnd' },
        number: '7/QĐ-UBND',
        date: '2026-12-07',
        arrivedOn: '2026-12-08',
      })
      .expect(201)
  ).body;
  const other = await openPlan(api, TRIAL, { year: 2028 });
  const cancel = (by: Browser, body: string, number = '7/QĐ-UBND') => {
    const data = { number, signedOn: '2026-12-07', byDocument };
    return by.post(`/api/cases/${other}/acts`, { name: 'cancel', body, data, texts: { why: 'Trùng' } });
  };
  expect((await cancel(committee, '22.ubnd', '8/QĐ-UBND')).body).toMatchObject({ field: 'data.number' });
  expect((await cancel(planner, OFFICE)).body).toMatchObject({ field: 'data.issuer' });
  await cancel(committee, '22.ubnd').expect(201);
  expect((await api.services.db.case.findUniqueOrThrow({ where: { id: other } })).outcome).toBe('cancelled');
});
