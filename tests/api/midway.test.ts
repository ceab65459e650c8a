import type { Data } from '../../domain/case/entry';
import type { Browser } from './support/browser';
import { loadCalendar } from '../../procedures/calendars/load';
import { procedureFor } from '../../procedures/load';
import { lawHash, publishCalendar, publishProcedure } from '../../register/law';
import { PLANNING } from './support/cases';
import { startApiWithEngine, type TestEngine } from './support/engine';
import { signedIn } from './support/people';
import { act, openPlan, trial, until } from './support/plan';

/** What others do in the midst of one's own: two offices at one cycle, targets that change while the Council votes. */
let api: TestEngine;
let planner: Browser;
let committee: Browser;
let chair: Browser;

const STANDING = '22.thuong-truc-hdnd';
const GROWTH = (value: string) => ({ targets: [{ indicator: 'grdp-growth', unit: 'percent', value }] });

beforeAll(async () => {
  api = await startApiWithEngine();
  planner = await signedIn(api, 'planner', [{ body: PLANNING }]);
  committee = await signedIn(api, 'committee', [{ body: '22.ubnd' }]);
  chair = await signedIn(api, 'chair', [{ body: STANDING }]);
}, 60_000);
afterAll(() => api.close());

test('S1 two offices of a province start the same cycle at the same instant: it is opened once, and the other is told which it is', async () => {
  const start = (browser: Browser, body: string) =>
    browser.post('/api/cycles', { procedure: 'annual-plan-province', unit: '22', year: 2027, body });
  const both = await Promise.all([
    start(planner, PLANNING),
    start(committee, '22.ubnd'),
    start(planner, PLANNING),
    start(committee, '22.ubnd'),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  const id = '22.annual-plan-province.2027';
  expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'case-exists', facts: { case: id } });
  expect(await api.services.db.entry.count({ where: { caseId: id, name: 'open' } })).toBe(1);
  expect(await api.services.db.case.count({ where: { unit: '22', kind: 'plan-cycle' } })).toBe(1);
  expect(
    (await Promise.all([planner, committee].map((browser) => browser.get(`/api/cases/${id}`)))).map(
      ({ status }) => status,
    ),
  ).toEqual([200, 200]);
});

test('the law that four cases need in the same instant is published once', async () => {
  const law = procedureFor('five-year-plan-province', 2031);
  const four = (publish: () => Promise<string>) => Promise.all([publish(), publish(), publish(), publish()]);
  expect(new Set(await four(() => publishProcedure(api.services.db, law)))).toEqual(new Set([lawHash(law)]));
  expect(new Set(await four(() => publishCalendar(api.services.db, loadCalendar())))).toEqual(
    new Set([lawHash(loadCalendar())]),
  );
});

test('S2 S4 the targets change while the Council votes: the vote stands on those of its agenda item, the new ones are on record beside it', async () => {
  // The plan goes on after its adoption, so the new targets are in time whichever comes first.
  const id = await openPlan(api, trial('draft', 'adopt', 'meet'), { year: 2028 });
  const set = (value: string) =>
    planner.post(`/api/cases/${id}/acts`, { name: 'set-targets', body: PLANNING, data: GROWTH(value) }).expect(201);
  await act(api, id, { name: 'submit', body: PLANNING, data: { step: 'draft', documents: [] } });
  await set('8.0');
  const session = '22.session.2026-12-08';
  await chair
    .post('/api/sessions', {
      unit: '22',
      title: { vi: 'Kỳ họp', en: 'Session' },
      type: 'regular',
      opensOn: '2026-12-08',
      deputies: 50,
      body: STANDING,
    })
    .expect(201);
  const sits = (name: string, data: Data) =>
    chair.post(`/api/cases/${session}/acts`, { name, body: STANDING, data }).expect(201);
  await sits('add-item', {
    id: 'plan',
    title: { vi: 'Kế hoạch', en: 'Plan' },
    kind: 'resolution',
    case: id,
    step: 'adopt',
    needsReport: false,
  });
  api.clock.set('2026-12-08T02:00:00.000Z');
  await sits('open-session', {});
  await sits('attendance', { item: 'plan', present: 50 });
  await until(
    async () =>
      (await api.services.db.entry.count({ where: { caseId: id, body: { contains: '"name":"on-agenda"' } } })) >= 2,
  );
  await Promise.all([set('9.5'), sits('vote', { item: 'plan', for: 40, against: 5, abstained: 5 })]);
  const step = await until(async () => {
    const { body } = await planner.get(`/api/cases/${id}/steps/adopt`);
    return body.doneAt && body;
  });
  expect(step).toMatchObject({ outcome: 'adopted', result: { footing: { own: 1 } } });
  const { body } = await planner.get(`/api/cases/${id}/targets`).expect(200);
  expect(JSON.stringify(body)).toContain('9.5');
});
