import { loadSuccessors } from '../../procedures/successors';
import { readAll } from '../../register/read';
import { tellSuccessions } from '../../register/successions';
import { verifyRegister } from '../../register/verify';
import type { Browser } from './support/browser';
import { openConsultation, uploaded } from './support/cases';
import { startApiWithEngine, type TestEngine } from './support/engine';
import { signedIn } from './support/people';
import { until } from './support/plan';

/** Bodies end while cases run: the departments merged on 1 March 2025, the communes on 1 July 2025. */
let api: TestEngine;
let admin: Browser;
let environment: Browser;
let successor: Browser;

const [OLD, MERGED, NEW, HEALTH] = [
  '22.so-tai-nguyen-moi-truong',
  '22.so-nong-nghiep-ptnt',
  '22.so-nong-nghiep-moi-truong',
  '22.so-y-te',
];
const [BEFORE, FIRST_MOMENT, AFTER] = [
  '2025-02-26T02:00:00.000Z',
  '2025-02-28T17:00:00.000Z',
  '2025-03-03T02:00:00.000Z',
];
const CASE = 'asked-in-february';
const seat = (body: string) => [{ body, from: '2020-01-01' }];
const tell = (today: string) => tellSuccessions({ ...api.services, rules: loadSuccessors() }, today);
const answer = (browser: Browser, id: string, body: string) =>
  browser.post(`/api/cases/${id}/acts`, { name: 'reply', body, data: { answer: 'agree' } });
const inbox = async (browser: Browser): Promise<string[]> =>
  (await browser.get('/api/inbox').expect(200)).body.items.map(({ caseId }: { caseId: string }) => caseId);
/** The case looks at the clock, as its keeper does by itself when the date has come. */
const look = (id: string) =>
  api.services.lodger.lodge({
    id: `look/${id}/${Math.random()}`,
    caseId: id,
    name: 'look',
    by: { body: 'system', officer: 'system', role: 'system' },
    data: {},
  });

beforeAll(async () => {
  api = await startApiWithEngine();
  api.clock.set(BEFORE);
  admin = await signedIn(api, 'chief', [], { admin: true });
  environment = await signedIn(api, 'environment', seat(OLD));
  successor = await signedIn(api, 'successor', seat(NEW));
  await openConsultation(api, CASE, { consultees: [OLD, MERGED, HEALTH], dueOn: '2025-03-20' });
  await until(async () => (await inbox(environment)).includes(CASE));
}, 60_000);
afterAll(() => api.close());

test('S1 S34 who ends within a week is listed with its successor by rule; only administrators see and name', async () => {
  const { body } = await admin.get('/api/successions').expect(200);
  expect(body.items).toMatchObject([
    {
      case: CASE,
      undecided: [],
      passes: [
        {
          old: { id: OLD, name: { vi: expect.stringContaining('Tài nguyên') } },
          new: { id: NEW },
          on: '2025-03-01',
          verified: 'second-hand',
        },
        { old: { id: MERGED }, new: { id: NEW } },
      ],
    },
  ]);
  await environment.get('/api/successions').expect(403);
  await environment.post('/api/successions', { old: OLD, successor: HEALTH, cases: [CASE], why: 'x' }).expect(403);
});

test('S1 S34 told ahead, once; at the first moment of the day the question is the successor’s, the old body is refused with its successor named', async () => {
  expect(await tell('2025-02-26')).toEqual([CASE]);
  await until(async () => (await admin.get('/api/successions')).body.items.length === 0);
  expect(await tell('2025-02-26')).toEqual([]);
  expect(await inbox(successor)).toEqual([]);
  const { id: draft } = await uploaded(environment, OLD, 'draft', CASE);
  await api.services.db.document.update({ where: { id: draft }, data: { readers: [OLD] } });
  await successor.get(`/api/documents/${draft}`).expect(404);
  api.clock.set(FIRST_MOMENT);
  const { body } = await answer(environment, CASE, OLD);
  expect(body).toMatchObject({ status: 409, code: 'body-succeeded', facts: { body: OLD, new: NEW, on: '2025-03-01' } });
  expect([await inbox(environment), await inbox(successor)]).toEqual([[], [CASE]]);
  await successor.get(`/api/documents/${draft}`).expect(200);

  const events = (await readAll(api.services.db, CASE)).filter(({ name }) => name === 'succeeded');
  expect(events.map(({ data }) => [data.old, data.new, data.cites])).toEqual([
    [OLD, NEW, 'practice'],
    [MERGED, NEW, 'practice'],
  ]);
  const mails = await api.services.db.mail.findMany({ where: { caseId: CASE, toBody: NEW } });
  expect(mails.some(({ subject }) => subject.includes('Tài nguyên'))).toBe(true);
});

test('S1 S34 the successor of two answers once for both; what is on record is what a stranger would read', async () => {
  api.clock.set(AFTER);
  await answer(successor, CASE, NEW).expect(201);
  await answer(successor, CASE, NEW).expect(409);
  const { body } = await admin.get(`/api/consultations/${CASE}`).expect(200);
  expect(body.tally).toMatchObject({ asked: 2, agree: 1, silent: 1 });
  expect((await verifyRegister(api.services.db, CASE)).faults).toEqual([]);
});

describe('a commune whose area went to several (S1)', () => {
  const LATE = 'asked-in-june';
  let gone: string;
  let heir: string;

  test('S1 nobody is chosen by rule: the candidates are listed, and the old body’s duty stays open', async () => {
    api.clock.set('2025-06-27T02:00:00.000Z');
    const { directory } = api.services;
    const codes = directory
      .children('22', 'commune', '2025-06-30')
      .filter((code) => !directory.exists(code, '2025-07-01'));
    await openConsultation(api, LATE, { consultees: [`${codes[0]}.ubnd`, HEALTH], dueOn: '2025-07-31' });
    await until(async () => (await api.services.db.task.count({ where: { caseId: LATE } })) > 0);
    const { items } = (await admin.get('/api/successions')).body;
    const { old, candidates, duties } = items.find((one: { case: string }) => one.case === LATE).undecided[0];
    expect(candidates.length).toBeGreaterThan(1);
    expect(duties).toEqual([
      { title: { vi: 'Lấy ý kiến', en: 'Opinions' }, acts: ['reply', 'seen'], dueOn: '2025-07-31' },
    ]);
    [gone, heir] = [old.id, candidates[0].id];
    expect(await tell('2025-06-27')).not.toContain(LATE);
  });

  test('S1 the administrator names the successor, with the reason on record; again it changes nothing, another is refused', async () => {
    const naming = (successorOf: string, more = {}) =>
      admin.post('/api/successions', {
        old: gone,
        successor: successorOf,
        cases: [LATE],
        why: 'Trụ sở đặt tại đây',
        ...more,
      });
    const { body } = await naming(heir).expect(200);
    expect(body.items).toMatchObject([{ case: LATE, accepted: true, refusal: null }]);
    expect((await naming(heir)).body.items).toEqual(body.items);
    expect((await naming('22.ubnd')).body.items).toMatchObject([
      { accepted: false, refusal: { code: 'body-succeeded', facts: { new: heir } } },
    ]);
    await naming('22.nobody').expect(404);
    expect(
      (await admin.post('/api/successions', { old: HEALTH, successor: '22.so-noi-vu', cases: [LATE], why: 'x' })).body,
    ).toMatchObject({ code: 'invalid-input' });
    api.clock.set('2025-07-01T02:00:00.000Z');
    await look(LATE);
    const commune = await signedIn(api, 'commune', seat(heir));
    await until(async () => (await inbox(commune)).includes(LATE));
    await answer(commune, LATE, heir).expect(201);
  });
});

test('S34 a body that the directory still knows passes on the day that the administrator says, citing the clause', async () => {
  const id = 'asked-later';
  await openConsultation(api, id, { consultees: [HEALTH], dueOn: '2025-07-31' });
  const provision = { instrument: 'resolution-202-2025', article: '2', clause: '1' };
  const named = {
    old: HEALTH,
    successor: '22.so-noi-vu',
    on: '2025-07-01',
    cases: [id, 'nowhere'],
    why: 'Nghị quyết',
    provision,
  };
  expect((await admin.post('/api/successions', named)).body.items).toMatchObject([
    { case: id, accepted: true },
    { case: 'nowhere', accepted: false, refusal: { code: 'not-found' } },
  ]);
  const [event] = (await readAll(api.services.db, id)).filter(({ name }) => name === 'succeeded');
  expect(event?.data).toMatchObject({
    old: HEALTH,
    new: '22.so-noi-vu',
    cites: [{ instrument: 'resolution-202-2025', article: '2', clause: '1', verified: 'unverified' }],
  });
});
