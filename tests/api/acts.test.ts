import type { Services } from '../../api/services';
import { Lodger } from '../../register/lodge';
import { relay } from '../../register/relay';
import { verifyRegister } from '../../register/verify';
import { SEPTEMBER, startApi } from './support/api';
import { Browser } from './support/browser';
import { CYCLE, openConsultation, openSession, PLANNING, startCycle, uploaded } from './support/cases';
import { startApiWithEngine, type TestEngine, withEngine } from './support/engine';
import { officer, PASSWORD, signedIn } from './support/people';

let api: TestEngine;
let planner: Browser;
let health: Browser;
let works: Browser;
let outsider: Browser;
let names = 0;

const HEALTH = '22.so-y-te';
const WORKS = '22.so-xay-dung';

beforeAll(async () => {
  api = await startApiWithEngine();
  planner = await signedIn(api, 'planner', [{ body: PLANNING }]);
  health = await signedIn(api, 'health', [{ body: HEALTH, role: 'officer' }]);
  works = await signedIn(api, 'works', [{ body: WORKS, role: 'officer' }]);
  outsider = await signedIn(api, 'outsider', [{ body: '79.so-y-te' }]);
  await startCycle(planner).expect(201);
});
afterAll(() => api.close());
afterEach(() => api.clock.set(SEPTEMBER));

const consultation = (consultees = [HEALTH], dueOn: string | null = '2026-09-30') =>
  openConsultation(api, `c${++names}`, { consultees, dueOn });
const acts = (id: string) => `/api/cases/${id}/acts`;
const reply = (more: object = {}) => ({ name: 'reply', body: HEALTH, data: { answer: 'agree' }, ...more });
const keyed = (browser: Browser, id: string, key: string, body: object) =>
  browser.post(acts(id), body).set({ 'Idempotency-Key': key });
const browserOf = async (username: string) => {
  const browser = new Browser(api.server);
  await browser.signIn(username, PASSWORD);
  return browser;
};
const lodged = (caseId: string) =>
  api.services.db.entry.count({ where: { caseId, kind: 'act', name: { not: 'open' } } });

describe('an act', () => {
  test('is stamped by the register, ruled on, and can be looked up', async () => {
    const id = await consultation();
    const { body, headers } = await health.post(acts(id), reply()).expect(201);
    expect(body).toEqual({
      act: { id: expect.any(String), seq: expect.any(Number), at: SEPTEMBER },
      answer: { accepted: true, facts: { late: false, dueOn: '2026-09-30' } },
    });
    const looked = await planner.get(headers.location!).expect(200);
    expect(looked.body).toEqual({ act: { ...body.act, name: 'reply' }, answer: body.answer });
    await outsider.get(headers.location!).expect(404);
  });

  test('carries its texts into the register, and only their hash into the entry', async () => {
    const id = await consultation();
    const texts = { 1: 'Bổ sung nguồn lực.', b: 'Làm rõ chỉ tiêu.' };
    const { body } = await health
      .post(acts(id), reply({ data: { answer: 'agree-with-comments', comments: ['1', 'b'] }, texts }))
      .expect(201);
    const row = await api.services.db.entry.findFirstOrThrow({ where: { caseId: id, seq: body.act.seq } });
    expect(row.texts).toEqual(texts);
    expect(row.body).not.toContain('nguồn lực');
    await planner
      .post(acts(id), {
        name: 'handle',
        body: PLANNING,
        data: { comment: `${body.act.seq}.1`, handling: 'accepted' },
        texts: { answer: 'Tiếp thu.' },
      })
      .expect(201);
    expect((await verifyRegister(api.services.db, id)).faults).toEqual([]);
  });

  test('can be looked at before: who is told, what it ends; and nothing of that has happened', async () => {
    const id = await consultation();
    const { body } = await health.post(`${acts(id)}/prospect`, reply()).expect(200);
    expect(body).toMatchObject({
      told: [{ id: PLANNING, name: { vi: 'Sở Tài chính tỉnh Quảng Ninh' } }],
      done: [{ holder: { id: HEALTH } }],
      closes: true,
      more: 0,
    });
    expect(await lodged(id)).toBe(0);
    await health.post(acts(id), reply()).expect(201);
    const refusal = await health.post(`${acts(id)}/prospect`, reply()).expect(409);
    expect(refusal.body.code).toBe('already-answered');
    await outsider.post(`${acts(id)}/prospect`, reply()).expect(403);
    await health.post(`${acts(id)}/prospect`, reply({ data: { answer: 'perhaps' } })).expect(400);
  });

  test('with documents that the body uploaded does its step', async () => {
    const document = await uploaded(planner, PLANNING, 'assessment', CYCLE);
    await planner
      .post(acts(CYCLE), { name: 'submit', body: PLANNING, data: { step: 'assess-situation', documents: [document] } })
      .expect(201);
    const { body } = await planner.get(`/api/cases/${CYCLE}/steps/assess-situation`).expect(200);
    expect(body).toMatchObject({ status: 'done', documents: [document] });
  });

  test('is a session’s with the hash of its reason', async () => {
    const chair = await signedIn(api, 'chair', [{ body: '22.thuong-truc-hdnd' }]);
    const id = await openSession(api, 's1', '2026-12-08');
    await chair
      .post(acts(id), {
        name: 'move-date',
        body: '22.thuong-truc-hdnd',
        data: { opensOn: '2026-12-09' },
        texts: { why: 'Bão.' },
      })
      .expect(201);
    const item = { id: 'a', title: { vi: 'Báo cáo', en: 'Report' }, kind: 'report' };
    await chair.post(acts(id), { name: 'add-item', body: '22.thuong-truc-hdnd', data: item }).expect(201);
    const { body } = await chair
      .post(acts(id), {
        name: 'postpone',
        body: '22.thuong-truc-hdnd',
        data: { item: 'a', to: 'none' },
        texts: { why: 'x' },
      })
      .expect(404);
    expect(body.act).toBeUndefined();
    expect(
      (
        await chair
          .post(acts(id), { name: 'reply', body: '22.thuong-truc-hdnd', data: { answer: 'agree' } })
          .expect(422)
      ).body.code,
    ).toBe('wrong-act');
    await chair.post(acts(id), { name: 'vote', body: '22.thuong-truc-hdnd', data: { item: 'a', for: 50 } }).expect(409);
  });
});

describe('the same act twice', () => {
  test('with the same key is one act with one answer', async () => {
    const id = await consultation();
    const first = await keyed(health, id, 'k1', reply()).expect(201);
    const again = await keyed(health, id, 'k1', reply()).expect(201);
    expect(again.body).toEqual(first.body);
    expect(await lodged(id)).toBe(1);
  });

  test('at the same instant too', async () => {
    const id = await consultation();
    const both = await Promise.all([keyed(health, id, 'k2', reply()), keyed(health, id, 'k2', reply())]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(both[0]!.body).toEqual(both[1]!.body);
    expect(await lodged(id)).toBe(1);
  });

  test('a refused one is refused again, in the same words', async () => {
    const id = await consultation();
    await health.post(acts(id), reply()).expect(201);
    const [first, again] = [
      await keyed(health, id, 'k3', reply()).expect(409),
      await keyed(health, id, 'k3', reply()).expect(409),
    ];
    expect(first.body).toMatchObject({ code: 'already-answered', facts: { body: HEALTH, on: '2026-09-15' } });
    expect({ ...again.body, instance: '' }).toEqual({ ...first.body, instance: '' });
    expect(await lodged(id)).toBe(2);
  });

  test.each([
    ['other data', reply({ data: { answer: 'nothing-to-say' } })],
    ['other texts', reply({ data: { answer: 'agree', comments: ['1'] }, texts: { 1: 'x' } })],
    ['another act', { name: 'seen', body: HEALTH, data: {} }],
  ])('with the same key and %s is refused', async (_case, other) => {
    const id = await consultation();
    const key = `k4-${id}`;
    await keyed(health, id, key, reply()).expect(201);
    expect((await keyed(health, id, key, other).expect(422)).body).toMatchObject({ code: 'key-reused' });
    expect(await lodged(id)).toBe(1);
  });

  test('with the same key for another case is refused', async () => {
    const [one, two] = [await consultation(), await consultation()];
    await keyed(health, one, 'k5', reply()).expect(201);
    await keyed(health, two, 'k5', reply()).expect(422);
    expect(await lodged(two)).toBe(0);
  });

  test('with another key, or none, is another act, which the case rules on', async () => {
    const id = await consultation();
    await keyed(health, id, 'k6', reply()).expect(201);
    const { body } = await keyed(health, id, 'k7', reply()).expect(409);
    expect(body).toMatchObject({ code: 'already-answered', act: { seq: expect.any(Number), at: SEPTEMBER } });
    expect(await lodged(id)).toBe(2);
  });

  test('another officer’s key is another key', async () => {
    const id = await consultation([HEALTH, WORKS]);
    await keyed(health, id, 'k8', reply()).expect(201);
    await keyed(works, id, 'k8', reply({ body: WORKS })).expect(201);
  });
});

describe('is never lodged', () => {
  test.each<[string, () => Browser, object, number, string]>([
    ['by a body without a part in it', () => works, reply({ body: WORKS }), 403, 'not-consulted'],
    ['for a body one has no seat in', () => works, reply(), 403, 'no-seat'],
    ['by the asking body in place of those asked', () => planner, reply({ body: PLANNING }), 403, 'not-consulted'],
    [
      'by those asked in place of the asking body',
      () => health,
      { name: 'handle', body: HEALTH, data: { comment: '2.1', handling: 'noted' } },
      403,
      'not-your-step',
    ],
    ['by somebody who may not see the case', () => outsider, reply({ body: '79.so-y-te' }), 404, 'not-found'],
    [
      'on another kind of case',
      () => planner,
      { name: 'submit', body: PLANNING, data: { step: 'draft-plan' } },
      422,
      'wrong-act',
    ],
  ])('%s', async (_case, who, body, status, code) => {
    const id = await consultation();
    const answer = await who().post(acts(id), body).expect(status);
    expect(answer.body.code).toBe(code);
    expect(answer.body.act).toBeUndefined();
    expect(await lodged(id)).toBe(0);
  });

  test('in a case that doesn’t exist', async () => {
    await health.post(acts('none'), reply()).expect(404);
  });

  test.each([
    ['submit', { step: 'province-guidance' }, 'not-your-step'],
    ['set-anchor', { anchor: 'session', date: '2026-12-09' }, 'not-your-step'],
    ['submit', { step: 'none' }, 'no-such-step'],
  ])('a cycle’s act by the wrong body: %s %j', async (name, data, code) => {
    const before = await lodged(CYCLE);
    expect((await planner.post(acts(CYCLE), { name, body: PLANNING, data })).body.code).toBe(code);
    expect(await lodged(CYCLE)).toBe(before);
  });

  test('and a refusal calls the step by its title, in the reader’s language, and keeps its id among the facts', async () => {
    const submit = (language: string) =>
      planner
        .post(acts(CYCLE), { name: 'submit', body: PLANNING, data: { step: 'province-guidance' } })
        .set({ 'Accept-Language': language });
    const { title } = (
      await api.services.db.step.findFirstOrThrow({ where: { caseId: CYCLE, step: 'province-guidance' } })
    ).facts as { title: Record<string, string> };
    for (const language of ['vi', 'en']) {
      const { body } = await submit(language).expect(403);
      expect(body).toMatchObject({
        title: expect.stringContaining(`“${title[language]}”`),
        facts: { step: 'province-guidance' },
      });
    }
  });

  test('with documents that aren’t there, aren’t theirs, or have other bytes', async () => {
    const own = await uploaded(planner, PLANNING, 'state-report');
    const others = await uploaded(outsider, '79.so-y-te', 'state-report');
    const submit = (document: object) =>
      planner.post(acts(CYCLE), {
        name: 'submit',
        body: PLANNING,
        data: { step: 'state-of-development', documents: [document] },
      });
    const before = await lodged(CYCLE);
    for (const wrong of [
      others,
      { ...own, sha256: others.sha256 },
      { ...own, type: 'assessment' },
      { ...own, id: 'd4f6fa2e-36c5-4e0b-9d0f-0a5f1f6c2a11' },
    ]) {
      expect((await submit(wrong).expect(400)).body).toMatchObject({ code: 'invalid-input', field: 'data.documents' });
    }
    expect(await lodged(CYCLE)).toBe(before);
    await submit(own).expect(201);
  });
});

describe('the stamp decides', () => {
  test('an answer a second before the end of the day is in time, one at its end is late', async () => {
    const id = await consultation([HEALTH, WORKS], '2026-09-16');
    api.clock.set('2026-09-16T16:59:59.000Z');
    expect((await health.post(acts(id), reply()).expect(201)).body.answer.facts).toMatchObject({ late: false });
    api.clock.set('2026-09-16T17:00:00.000Z');
    expect((await works.post(acts(id), reply({ body: WORKS })).expect(201)).body.answer.facts).toEqual({
      late: true,
      dayBy: 'suggestion',
      dueOn: '2026-09-16',
    });
  });
});

describe('on behalf of another', () => {
  test('a delegate acts with the giver’s role, and the record says for whom', async () => {
    const [boss, deputy] = [await officer(api, 'boss', [{ body: '22.ubnd' }]), await officer(api, 'deputy')];
    const { db } = api.services;
    await db.delegation.create({
      data: {
        fromId: boss.id,
        toId: deputy.id,
        body: '22.ubnd',
        role: 'head',
        from: '2026-09-01',
        to: '2026-09-30',
        kind: 'absence',
        why: 'x',
      },
    });
    const browser = await browserOf('deputy');
    const remind = { name: 'remind', body: '22.ubnd', data: { step: 'pm-directive' } };
    await browser.post(acts(CYCLE), { ...remind, onBehalfOf: null }).expect(403);
    await browser.post(acts(CYCLE), remind).expect(201);
    const { body } = await planner.get(`/api/cases/${CYCLE}/record`, { name: 'remind', limit: 1 }).expect(200);
    expect(body.items[0].by).toMatchObject({
      body: { id: '22.ubnd' },
      officer: { id: deputy.id, name: 'deputy' },
      role: 'head',
      onBehalfOf: { id: boss.id, name: 'boss' },
    });
  });

  test('a seat that ends is no seat at once', async () => {
    const admin = await signedIn(api, 'admin', [], { admin: true });
    const row = await officer(api, 'leaves');
    const given = await admin.post(`/api/officers/${row.id}/seats`, {
      body: HEALTH,
      role: 'officer',
      from: '2026-09-01',
    });
    expect(given.status).toBe(201);
    const leaves = await browserOf('leaves');
    const id = await consultation();
    await leaves.post(acts(id), { name: 'seen', body: HEALTH, data: {} }).expect(201);
    api.clock.set('2026-09-17T03:00:00.000Z');
    await admin.patch(`/api/seats/${given.body.id}`, { to: '2026-09-16' }).expect(200);
    await leaves.post(acts(id), reply()).expect(403);
  });
});

describe('while the workers are away', () => {
  test('an act is ruled on all the same, and nothing is ruled on twice when they are back', async () => {
    const id = await consultation([HEALTH, WORKS]);
    await api.stopWorker();
    const { body } = await keyed(health, id, 'down', reply()).expect(201);
    await keyed(health, id, 'down', reply()).expect(201);
    await health.post(acts(id), reply()).expect(409);
    await api.startWorker();
    await works.post(acts(id), reply({ body: WORKS })).expect(201);
    const entries = await api.services.db.entry.findMany({ where: { caseId: id, kind: 'ruling' } });
    expect(entries.filter(({ of }) => of === body.act.seq)).toHaveLength(1);
    expect((await verifyRegister(api.services.db, id)).faults).toEqual([]);
  });
});

/** An application whose process dies each time between receipt and ruling. */
const dying = (services: Services): Services => ({
  ...services,
  lodger: new Lodger(services.db, { at: async () => SEPTEMBER }, () => undefined),
});

test('an act that nobody could rule on is on record and answered so; the relay has it ruled on, and the same request then gets the answer', async () => {
  const lone = await startApi(dying);
  lone.services.config.answerMs = 300;
  const browser = await signedIn(lone, 'lone', [{ body: HEALTH, role: 'officer' }]);
  const id = await openConsultation(lone, 'c', { consultees: [HEALTH] });
  const { body, headers } = await keyed(browser, id, 'down', reply()).expect(202);
  expect(body).toEqual({ act: { id: expect.any(String), seq: expect.any(Number), at: SEPTEMBER }, answer: null });
  expect((await browser.get(headers.location!).expect(200)).body.answer).toBeNull();
  await withEngine(lone, async ({ workflows }) => {
    await relay({
      db: lone.services.db,
      workflows,
      onError: (error) => {
        throw error;
      },
    });
    expect(await lone.services.answers.wait(id, body.act.seq, 20_000)).toMatchObject({ accepted: true });
  });
  const again = await keyed(browser, id, 'down', reply()).expect(201);
  expect(again.body.act).toEqual(body.act);
  expect((await browser.get(headers.location!).expect(200)).body.answer).toMatchObject({ accepted: true });
  await lone.close();
});
