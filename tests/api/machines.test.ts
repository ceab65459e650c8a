import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import { TOKEN_LIMIT } from '../../api/accounts/attempts';
import { TOKEN_ROUTES } from '../../api/accounts/tokens/scopes';
import { ROUTES } from '../../api/routes';
import { isPublicAddress, post } from '../../mail/webhookPost';
import { deliver, startWebhooks } from '../../mail/webhooks';
import { loadSuccessors } from '../../procedures/successors';
import { SEPTEMBER, startApi, type TestApi } from './support/api';
import type { Browser } from './support/browser';
import { openConsultation } from './support/cases';
import { signedIn } from './support/people';
import { openPlan, trial, until } from './support/plan';

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
    await officer.delete(`/api/api-tokens/${id}`).expect(404);
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

describe('a webhook', () => {
  const got: { headers: IncomingHttpHeaders; body: string }[] = [];
  let receiver: Server;
  let url: string;
  let answers = 204;
  beforeAll(async () => {
    receiver = createServer((req, res) => {
      const parts: Buffer[] = [];
      req.on('data', (part: Buffer) => parts.push(part));
      req.on('end', () => {
        got.push({ headers: req.headers, body: Buffer.concat(parts).toString() });
        res.writeHead(answers, { Location: '/elsewhere' }).end();
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
  });
  afterAll(() => new Promise((resolve) => receiver.close(resolve)));

  const deps = (secretsKey = api.services.config.signingIn.secretsKey) => ({
    db: api.services.db,
    directory: api.services.directory,
    rules: loadSuccessors(),
    publicUrl: 'https://phoihop.example.vn',
    now: api.clock.at,
    toPrivate: true,
    secretsKey,
  });
  const look = (secretsKey?: string) => deliver(deps(secretsKey));
  /** Made by its head, and led to where this test listens. */
  const listening = async (body: string, by: Browser, more: object = {}) => {
    const made = await by.post('/api/webhooks', { body, url: 'https://his.example.vn/hook', ...more }).expect(201);
    await api.services.db.webhook.update({ where: { id: made.body.id }, data: { url } });
    return made.body as { id: string; secret: string };
  };
  const eventsOf = (caseId: string) =>
    got
      .map(({ headers, body }) => ({ id: headers['webhook-id'], ...JSON.parse(body) }))
      .filter((e) => e.data.case === caseId);
  const hasEvents = (caseId: string) => api.services.db.entry.findFirst({ where: { caseId, kind: 'event' } });
  const replied = async (id: string) => {
    await openConsultation(api, id, { consultees: [HEALTH], dueOn: '2026-09-30' });
    await head
      .post(`/api/cases/${id}/acts`, {
        name: 'reply',
        body: HEALTH,
        data: { answer: 'agree-with-comments', comments: ['1'] },
        texts: { 1: 'Mật nội bộ' },
      })
      .expect(201);
  };

  test('tells its body’s system of each event once, signed, and nothing of what was said', async () => {
    const { id, secret } = await listening(HEALTH, head);
    const other = await listening('79.ubnd', await signedIn(api, 'far-away', [{ body: '79.ubnd' }]));
    const ofProjects = await listening(HEALTH, head, { kinds: ['project'] });
    await replied('told');
    await Promise.all([look(), look()]);
    const events = eventsOf('told');
    const recorded = await api.services.db.entry.findMany({ where: { caseId: 'told', kind: 'event' } });
    expect(events.map(({ data }) => data.seq).sort()).toEqual(recorded.map(({ seq }) => seq).sort());
    expect(events.length).toBeGreaterThan(0);
    expect(events[0]).toMatchObject({
      specversion: '1.0',
      source: 'https://phoihop.example.vn/api/cases/told',
      type: expect.stringMatching(/^phoihop\.[a-z-]+$/),
      datacontenttype: 'application/json',
    });
    const { headers, body } = got[0]!;
    expect(headers['content-type']).toBe('application/cloudevents+json; charset=utf-8');
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`);
    expect(JSON.stringify(got)).not.toContain('Mật');
    const elsewhere = { webhookId: { in: [other.id, ofProjects.id] } };
    expect(await api.services.db.webhookDelivery.count({ where: elsewhere })).toBe(0);
    for (const one of [id, ofProjects.id]) await head.delete(`/api/webhooks/${one}`).expect(204);
  });

  test('has its key sealed; one that a version before kept open signs as it is, and is sealed when workers start', async () => {
    const { id, secret } = await listening(HEALTH, head);
    const { db } = api.services;
    const kept = async () => (await db.webhook.findUniqueOrThrow({ where: { id } })).secret;
    expect(await kept()).toMatch(/^sealed1\./);
    await db.webhook.update({ where: { id }, data: { secret } });
    await replied('sealed');
    await look();
    // Who asks each second for what is there no longer asks in vain.
    expect(await kept()).toBe(secret);
    const { headers, body } = got.at(-1)!;
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`);
    const stop = startWebhooks(deps(), (error) => {
      throw error;
    });
    await until(async () => (await kept()).startsWith('sealed1.'));
    stop();
    await head.delete(`/api/webhooks/${id}`).expect(204);
  });

  test('says that its key can’t be had, and sends nothing, while the installation has another', async () => {
    const { id } = await listening(HEALTH, head);
    await replied('other-key');
    const before = got.length;
    expect(await look('another key')).toBe(0);
    expect(got.length).toBe(before);
    const { body } = await head.get(`/api/webhooks/${id}/deliveries`).expect(200);
    expect(body.items[0]).toMatchObject({ status: 'waiting', lastError: expect.stringContaining('SECRETS_KEY') });
    await head.delete(`/api/webhooks/${id}`).expect(204);
  });

  test('is tried again later, and sent again by its owner, under the same id', async () => {
    const { id } = await listening(HEALTH, head);
    answers = 302;
    await replied('later');
    await look();
    const shown = await head.get(`/api/webhooks/${id}/deliveries`, { status: 'waiting' }).expect(200);
    expect(shown.body.items[0]).toMatchObject({ attempts: 1, lastError: 'HTTP 302', case: 'later' });
    const failing = async () => {
      const { body } = await head.get('/api/webhooks', { body: HEALTH }).expect(200);
      return body.items.find((one: { id: string }) => one.id === id).failing;
    };
    expect(await look()).toBe(0);
    expect(await failing()).toBe(shown.body.items.length);
    answers = 204;
    await api.services.db.webhookDelivery.updateMany({ where: { webhookId: id }, data: { retryAt: new Date(0) } });
    expect(await look()).toBe(shown.body.items.length);
    expect(await failing()).toBe(0);
    const again = { from: '2026-01-01', failedOnly: false };
    await officer.post(`/api/webhooks/${id}/replays`, again).expect(404);
    const { body } = await head.post(`/api/webhooks/${id}/replays`, again).expect(200);
    expect(body.count).toBe(shown.body.items.length);
    await look();
    const ids = eventsOf('later').map((event) => event.id);
    expect(ids.length).toBe(3 * body.count);
    expect(new Set(ids).size).toBe(body.count);
    await head.delete(`/api/webhooks/${id}`).expect(204);
  });

  test('has its deliveries named by event and kind of case', async () => {
    const { id } = await listening(HEALTH, head);
    await replied('named');
    await look();
    const { body } = await head.get(`/api/webhooks/${id}/deliveries`).expect(200);
    const recorded = await api.services.db.entry.findMany({ where: { caseId: 'named', kind: 'event' } });
    expect(body.items.map(({ name }: { name: string }) => name).sort()).toEqual(
      recorded.map(({ name }) => name).sort(),
    );
    expect(body.items[0]).toMatchObject({ case: 'named', kind: 'consultation' });
    await head.delete(`/api/webhooks/${id}`).expect(204);
  });

  test('tells nothing of a case in which its body was only consulted, but of its own consultation', async () => {
    const health = '79.so-y-te';
    const { id } = await listening(health, await signedIn(api, 'asked-head', [{ body: health }]));
    const parent = await openPlan(api, trial('draft'));
    await openConsultation(api, 'asked-afar', { consultees: [health], dueOn: '2026-09-30', parent });
    for (const caseId of [parent, 'asked-afar']) await until(() => hasEvents(caseId));
    await look();
    expect(eventsOf('asked-afar').length).toBeGreaterThan(0);
    expect(eventsOf(parent)).toEqual([]);
    await api.services.db.webhook.update({ where: { id }, data: { endedAt: new Date() } });
  });

  test('drops what waits, or is to be sent again, once its body sees the case no more', async () => {
    const { id } = await listening(HEALTH, head);
    answers = 503;
    await replied('narrowed');
    await look();
    answers = 204;
    const sent = got.length;
    await api.services.db.sight.deleteMany({ where: { caseId: 'narrowed', viewer: { in: [HEALTH, '22'] } } });
    await head.post(`/api/webhooks/${id}/replays`, { from: '2026-01-01', failedOnly: false }).expect(200);
    await api.services.db.webhookDelivery.updateMany({ where: { webhookId: id }, data: { retryAt: null } });
    expect(await look()).toBe(0);
    expect(got.length).toBe(sent);
    expect(await api.services.db.webhookDelivery.count({ where: { webhookId: id } })).toBe(0);
    await head.delete(`/api/webhooks/${id}`).expect(204);
  });

  test('ends with its body, as do its tokens, and whoever administers the successor is told once', async () => {
    api.clock.set('2025-02-26T02:00:00.000Z');
    const [old, heir] = ['22.so-ke-hoach-dau-tu', 'Sở Tài chính'];
    const former = await signedIn(api, 'former-head', [{ body: old, from: '2020-01-01' }]);
    await signedIn(api, 'keeper-of-22', [], { adminOf: '22' });
    const hook = await listening(old, former);
    const { id: tokenId, token } = await made({ body: old, expiresOn: '2025-12-31' }, former);
    await openConsultation(api, 'asked-before', { consultees: [old], dueOn: '2025-03-20' });
    await until(() => hasEvents('asked-before'));
    api.clock.set('2025-02-28T17:00:00.000Z');
    await Promise.all([look(), look()]);
    expect(eventsOf('asked-before')).toEqual([]);
    const { db } = api.services;
    expect((await db.webhook.findUniqueOrThrow({ where: { id: hook.id } })).endedAt).not.toBeNull();
    expect((await db.apiToken.findUniqueOrThrow({ where: { id: tokenId } })).revokedAt).not.toBeNull();
    await machine(token, 'get', '/api/inbox').expect(401);
    const ends = await db.accountEvent.findMany({ where: { by: 'system' }, orderBy: { name: 'asc' } });
    expect(ends.map(({ name, subject }) => [name, subject])).toEqual([
      ['token-revoked', tokenId],
      ['webhook-ended', hook.id],
    ]);
    const mails = await db.mail.findMany({ where: { key: 'systems-ended' } });
    const keepers = await db.officer.findMany({ where: { adminOf: '22' } });
    expect(mails.map(({ recipient }) => recipient).sort()).toEqual(keepers.map(({ email }) => email).sort());
    expect(mails[0]?.text).toContain(heir);
    expect(mails[0]?.text).toContain(url);
    api.clock.set(SEPTEMBER);
  });

  test('leads into nobody’s own network, by number or by name', async () => {
    const own = [
      '127.0.0.1',
      '10.1.2.3',
      '172.31.0.1',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
      '::1',
    ];
    const more = ['fe80::1', 'fd00::1', '::ffff:10.0.0.1', '64:ff9b::a00:1', '2002:a00:1::', '224.0.0.1'];
    expect([...own, ...more].filter(isPublicAddress)).toEqual([]);
    expect(['113.160.1.1', '8.8.8.8', '2001:4860:4860::8888'].filter((one) => !isPublicAddress(one))).toEqual([]);
    const { port } = receiver.address() as AddressInfo;
    for (const to of [
      `https://localhost:${port}/`,
      `https://127.0.0.1:${port}/`,
      `https://[::1]:${port}/`,
      `http://example.vn/`,
    ])
      expect(await post(to, {}, '{}', { toPrivate: false })).toEqual({
        taken: false,
        error: expect.stringContaining('WEBHOOKS_TO_PRIVATE'),
      });
    for (const wrong of ['http://his.example.vn/', 'https://a:b@his.example.vn/', 'ftp://his.example.vn/'])
      await head.post('/api/webhooks', { body: HEALTH, url: wrong }).expect(400);
  });
});

describe('who has other systems', () => {
  test('an administrator sees all that have any now, a province’s their own, page by page; nobody else sees it', async () => {
    const { db } = api.services;
    await db.apiToken.deleteMany();
    await db.webhook.deleteMany();
    const [chief, keeper] = [
      await signedIn(api, 'chief', [], { admin: true }),
      await signedIn(api, 'keeper-of-24', [], { adminOf: '24' }),
    ];
    const url = 'https://his.example.vn/hook';
    for (const body of [HEALTH, '24.ubnd', '24.so-y-te']) await chief.post('/api/webhooks', { body, url }).expect(201);
    await made({ body: HEALTH, name: 'a' }, chief);
    const { id } = await made({ body: '31.ubnd' }, chief);
    const listed = async (by: Browser, query = {}) => (await by.get('/api/systems', query).expect(200)).body;
    const bodies = ({ items }: { items: { body: { id: string } }[] }) => items.map(({ body }) => body.id);
    const hook = await db.webhook.findFirstOrThrow({ where: { body: HEALTH } });
    await db.webhookDelivery.create({ data: { webhookId: hook.id, caseId: 'told', seq: 1, attempts: 2 } });
    const first = await listed(chief, { limit: 2 });
    expect(first.items).toMatchObject([
      {
        body: { id: HEALTH, name: { vi: 'Sở Y tế tỉnh Quảng Ninh' } },
        tokens: 1,
        webhooks: 1,
        failing: 1,
        usedAt: null,
      },
      { body: { id: '24.so-y-te' }, tokens: 0, webhooks: 1, failing: 0 },
    ]);
    expect(bodies(await listed(chief, { limit: 2, cursor: first.next }))).toEqual(['24.ubnd', '31.ubnd']);
    expect(bodies(await listed(keeper))).toEqual(['24.so-y-te', '24.ubnd']);
    await chief.delete(`/api/api-tokens/${id}`).expect(204);
    expect(bodies(await listed(chief))).toEqual([HEALTH, '24.so-y-te', '24.ubnd']);
    for (const other of [head, officer]) await other.get('/api/systems').expect(403);
  });
});

describe('open data', () => {
  test('are listed in a catalogue whose files anybody may fetch and keep for a while', async () => {
    const { headers, text } = await request(api.server).get('/api/public/catalogue').buffer(true).expect(200);
    expect(headers['content-type']).toBe('application/ld+json');
    expect(headers['cache-control']).toBe('public, max-age=300');
    const found = JSON.parse(text)['dcat:dataset'][0]['dcat:distribution'].map(
      (one: Record<string, { '@id': string }>) => new URL(one['dcat:downloadURL']!['@id']).pathname,
    );
    expect(found).toEqual(['/api/public/data/postings.csv', '/api/public/data/postings.json']);
    await api.services.db.case.create({
      data: {
        id: 'open',
        kind: 'plan-cycle',
        unit: '06673',
        year: 2027,
        title: { vi: '=1+1', en: 'Plan' },
        openedAt: new Date(),
      },
    });
    const step = {
      caseId: 'open',
      kind: 'publish',
      round: 1,
      holder: '06673.ubnd',
      unit: '06673',
      facts: { title: { vi: 'Công khai', en: 'Posting' } },
    };
    const doneAt = new Date('2026-09-01T03:00:00Z');
    await api.services.db.step.create({ data: { ...step, step: 'posted', status: 'done', doneAt } });
    await api.services.db.step.create({ data: { ...step, step: 'not-yet', status: 'open' } });
    const [csv, json] = await Promise.all(found.map((path: string) => request(api.server).get(path).expect(200)));
    expect(csv.text.split('\r\n').slice(1)).toEqual([
      expect.stringMatching(/^open,posted,'=1\+1,Plan,Công khai,06673,.*,2027,2026-09-01,false,false$/),
      '',
    ]);
    expect(JSON.parse(json.text).items).toEqual([expect.objectContaining({ case: 'open', step: 'posted' })]);
    await request(api.server).get(found[0]).set({ 'If-None-Match': csv.headers.etag! }).expect(304);
  });
});
