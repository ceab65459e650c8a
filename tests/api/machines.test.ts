import request from 'supertest';
import { TOKEN_LIMIT } from '../../api/accounts/attempts';
import { TOKEN_ROUTES } from '../../api/accounts/tokens/scopes';
import { ROUTES } from '../../api/routes';
import { startApi, type TestApi } from './support/api';
import type { Browser } from './support/browser';
import { openConsultation } from './support/cases';
import { signedIn } from './support/people';

const HEALTH = '22.so-y-te';

let api: TestApi;
let head: Browser;
let officer: Browser;
beforeAll(async () => {
  api = await startApi();
  head = await signedIn(api, 'health-head', [{ body: HEALTH }]);
  officer = await signedIn(api, 'health-officer', [{ body: HEALTH, role: 'officer' }]);
});
afterAll(() => api.close());

const wanted = (more: object = {}) => ({
  body: HEALTH,
  name: 'Phần mềm quản lý bệnh viện',
  scopes: ['read', 'acts', 'documents'],
  expiresOn: '2027-03-31',
  ...more,
});
const made = async (more: object = {}, by = head) => {
  const { body } = await by.post('/api/api-tokens', wanted(more)).expect(201);
  return body as { id: string; token: string };
};

/** A request as another system sends it: no cookie, no token of a session. */
const machine = (token: string, method: 'get' | 'post' | 'delete', path: string) =>
  request(api.server)
    [method](path)
    .set({ Authorization: `Bearer ${token}`, 'Accept-Language': 'en' });

describe('a token', () => {
  test('is shown once, kept as a hash, and on record with who made it', async () => {
    const { id, token } = await made();
    expect(token).toMatch(/^phoihop_[A-Za-z0-9_-]{43}$/);
    const row = await api.services.db.apiToken.findUniqueOrThrow({ where: { id } });
    expect(JSON.stringify(row)).not.toContain(token.slice(8));
    const { body } = await head.get('/api/api-tokens', { body: HEALTH }).expect(200);
    expect(body.items).toContainEqual(expect.objectContaining({ id, usedAt: null, revokedAt: null }));
    expect(JSON.stringify(body)).not.toContain(token);
    const { id: by } = await api.services.db.officer.findUniqueOrThrow({ where: { username: 'health-head' } });
    const [event] = await api.services.db.accountEvent.findMany({ where: { subject: id } });
    expect(event).toMatchObject({ by, name: 'token-made', data: wanted() });
  });

  test('lodges an act for its body, which names it and no person', async () => {
    const { id, token } = await made();
    const asked = await openConsultation(api, 'asked', { consultees: [HEALTH], dueOn: '2026-09-30' });
    const answer = await machine(token, 'post', `/api/cases/${asked}/acts`).send({
      name: 'reply',
      body: HEALTH,
      data: { answer: 'agree' },
    });
    expect(answer).toMatchObject({ status: 201, body: { answer: { accepted: true } } });
    const { by } = JSON.parse(
      (await api.services.db.entry.findFirstOrThrow({ where: { caseId: asked, seq: answer.body.act.seq } })).body,
    );
    expect(by).toEqual({ body: HEALTH, officer: id, role: 'officer' });
    const record = await head.get(`/api/cases/${asked}/record`).expect(200);
    expect(record.text).toContain('API: Phần mềm quản lý bệnh viện');
    const { usedAt } = await api.services.db.apiToken.findUniqueOrThrow({ where: { id } });
    expect(usedAt).not.toBeNull();
  });

  test('acts for no other body, sees no other’s cases and never signs', async () => {
    const { token } = await made();
    const foreign = await openConsultation(api, 'foreign', { consultees: ['22.so-xay-dung'] });
    const own = await openConsultation(api, 'own', { consultees: [HEALTH] });
    const act = { name: 'reply', body: '22.so-xay-dung', data: { answer: 'agree' } };
    expect((await machine(token, 'post', `/api/cases/${foreign}/acts`).send(act)).body.code).toBe('no-seat');
    const elsewhere = await made({ body: '79.so-y-te' }, await signedIn(api, 'elsewhere', [{ body: '79.so-y-te' }]));
    await machine(elsewhere.token, 'get', `/api/cases/${own}`).expect(404);
    const { id } = await api.services.db.apiToken.findFirstOrThrow({ where: { body: HEALTH } });
    expect((await api.services.seats.of(id)).seats).toEqual([{ body: HEALTH, role: 'officer' }]);
  });

  test('is for its scopes alone, and never for what is people’s', async () => {
    const { token } = await made({ scopes: ['read'] });
    await machine(token, 'get', '/api/inbox').expect(200);
    for (const [method, path] of [
      ['post', '/api/cases/own/acts'],
      ['get', '/api/documents?case=own'],
      ['get', '/api/officers'],
      ['post', '/api/api-tokens'],
      ['post', '/api/delegations'],
      ['get', '/api/session'],
    ] as const)
      expect((await machine(token, method, path)).body).toMatchObject({ status: 403, code: 'token-scope' });
  });

  test('counts until it is revoked, and through its last day', async () => {
    const { id, token } = await made({ expiresOn: '2026-09-16' });
    api.clock.set('2026-09-16T16:59:00.000Z');
    await machine(token, 'get', '/api/inbox').expect(200);
    api.clock.set('2026-09-16T17:00:00.000Z');
    const { headers } = await machine(token, 'get', '/api/inbox').expect(401);
    expect(headers['www-authenticate']).toBe('Bearer error="invalid_token"');
    api.clock.set('2026-09-15T03:00:00.000Z');
    await officer.delete(`/api/api-tokens/${id}`).expect(403);
    await head.delete(`/api/api-tokens/${id}`).expect(204);
    await machine(token, 'get', '/api/inbox').expect(401);
    expect((await api.services.seats.of(id)).seats).toEqual([]);
    const names = (await api.services.db.accountEvent.findMany({ where: { subject: id } })).map(({ name }) => name);
    expect(names).toEqual(['token-made', 'token-revoked']);
  });

  test('stands instead of a session that the same request brings along', async () => {
    const sent = head.agent.get('/api/inbox').set({ Authorization: `Bearer phoihop_${'x'.repeat(43)}` });
    expect((await sent).status).toBe(401);
    await head.agent.get('/api/inbox').set({ Authorization: 'Bearer ' }).expect(401);
  });

  test('is made by the body’s head and by its province’s administrator', async () => {
    const here = await signedIn(api, 'of-22', [], { adminOf: '22' });
    const there = await signedIn(api, 'of-79', [], { adminOf: '79' });
    await here.post('/api/api-tokens', wanted()).expect(201);
    for (const by of [there, officer]) {
      await by.post('/api/api-tokens', wanted()).expect(403);
      await by.get('/api/api-tokens', { body: HEALTH }).expect(403);
    }
    for (const expiresOn of ['2026-09-15', '2027-09-17'])
      expect((await head.post('/api/api-tokens', wanted({ expiresOn })).expect(400)).body.field).toBe('expiresOn');
  });

  test('may ask so often in a quarter of an hour, and no more', async () => {
    const { id, token } = await made();
    await machine(token, 'get', '/api/inbox').expect(200);
    await api.services.db.loginAttempt.update({ where: { key: `token:${id}` }, data: { count: TOKEN_LIMIT } });
    expect((await machine(token, 'get', '/api/inbox').expect(429)).headers['retry-after']).toMatch(/^\d+$/);
  });

  test('opens addresses that there are', () => {
    const all = new Set(ROUTES.map(({ method, path }) => `${method} ${path}`));
    expect(TOKEN_ROUTES.filter((one) => !all.has(one))).toEqual([]);
  });
});
