import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type IncomingMessage, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { actIdOf, requestedAct } from '../../api/http/idempotency';
import { ROUTES } from '../../api/routes';
import { REFUSALS } from '../../domain/refusals';
import { Seeded } from '../support/seeded';
import { startApi, type TestApi } from './support/api';
import type { Browser } from './support/browser';
import { nonsense } from './support/nonsense';
import { signedIn } from './support/people';

let api: TestApi;
let admin: Browser;
beforeAll(async () => {
  api = await startApi();
  admin = await signedIn(api, 'admin', [], { admin: true });
});
afterAll(() => api.close());

/** A raw JSON body, well-formed or not. */
const raw = (text: string) =>
  admin.post('/api/officers').set({ 'X-CSRF-Token': admin.token }).type('application/json').send(text);

describe('a refusal', () => {
  test('is a problem with code, facts, remedy and the number that stands in the log', async () => {
    const { body, headers } = await admin.get('/api/officers/none').expect(400);
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toMatchObject({
      type: '/problems/invalid-input',
      status: 400,
      code: 'invalid-input',
      field: 'id',
      rule: 'Invalid UUID',
      title: 'The field id is not valid: Invalid UUID',
      remedy: 'Correct the named field and send again.',
      facts: { field: 'id', rule: 'Invalid UUID' },
      errors: [{ field: 'id', rule: 'Invalid UUID' }],
      instance: `urn:uuid:${headers['x-request-id']}`,
    });
  });

  test.each([
    ['en-GB,en;q=0.9', 'You are not signed in'],
    ['vi', 'Bạn chưa đăng nhập'],
    ['fr', 'Bạn chưa đăng nhập'],
    ['fr, en;q=0.5', 'You are not signed in'],
    ['', 'Bạn chưa đăng nhập'],
  ])('speaks the language asked for: %s', async (language, title) => {
    const headers: Record<string, string> = language ? { 'Accept-Language': language } : {};
    expect((await request(api.server).get('/api/session').set(headers)).body.title).toBe(title);
  });

  test('speaks the officer’s own language where none is asked for', async () => {
    const browser = await signedIn(api, 'reader', [], { locale: 'en' });
    const { body } = await browser.agent.get('/api/officers/none');
    expect(body.remedy).toBe('Correct the named field and send again.');
  });

  test('names every wrong field', async () => {
    const { body } = await admin.post('/api/officers', { username: 'ok', email: 5, extra: 1 }).expect(400);
    expect(body.errors.map(({ field }: { field: string }) => field)).toEqual(['name', 'email', 'extra']);
    const { body: vi } = await admin.post('/api/officers', { email: 5 }).set({ 'Accept-Language': 'vi' });
    expect(vi.errors).toContainEqual({ field: 'name', rule: 'phải có' });
    expect(vi.errors).toContainEqual({ field: 'email', rule: expect.stringMatching(/^Đầu vào không hợp lệ/) });
  });

  test.each(['{"a":', '{"a":1,}', '[1', 'undefined', '{"__proto__":'])('of malformed JSON %s', async (text) => {
    expect((await raw(text)).body).toMatchObject({ status: 400, code: 'malformed-json' });
  });

  test('of 5 MB of JSON, whether or not it says how long it is', async () => {
    const { body } = await raw(`{"name":"${'x'.repeat(5_000_000)}"}`);
    expect(body).toMatchObject({ status: 413, code: 'too-large', facts: { limit: 1_048_576 } });
  });

  test.each([
    ['NUL', '{"username":"nul1","name":"a\\u0000b","email":"a@b.vn"}', 'name'],
    ['half a character', '{"username":"nul2","name":"a\\ud800b","email":"a@b.vn"}', 'name'],
  ])('of texts with %s, which cannot be stored', async (_case, text, field) => {
    expect((await raw(text)).body).toMatchObject({ status: 400, code: 'invalid-input', field });
  });

  test.each(['/api/none', '/api/officers/x/y/z', '/api', '/none.json', '/problems/none'])(
    'of the unknown address %s',
    async (path) => {
      const { body } = await admin.get(path).set({ Accept: 'application/json' }).expect(404);
      expect(body.code).toBe('not-found');
    },
  );

  test('of second factors of an officer who isn’t there, and of a passkey that can’t be one', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect((await admin.delete(`/api/officers/${nobody}/factors`).expect(404)).body.code).toBe('not-found');
    const long = encodeURIComponent('ẫ'.repeat(1400));
    expect((await admin.delete(`/api/session/factors/passkeys/${long}`).expect(400)).body.field).toBe('id');
  });

  test('of an address that is not well-formed', async () => {
    expect((await admin.get('/api/officers/%E0%A4%A').expect(400)).body.code).toBe('invalid-input');
  });

  test.each([
    ['limit', '0'],
    ['limit', '201'],
    ['limit', 'many'],
    ['cursor', 'none'],
    ['cursor', 'WzEsMl0'],
    ['unknown', '1'],
  ])('of the query %s=%s', async (field, value) => {
    expect((await admin.get('/api/officers', { [field]: value }).expect(400)).body).toMatchObject({ field });
  });

  test('for a fault of ours shows nothing of it', async () => {
    const broken = await startApi((services) => ({
      ...services,
      health: () => Promise.reject(new Error('secret at /srv/app.ts:1')),
    }));
    const { body, text, status } = await request(broken.server).get('/api/health').set({ 'Accept-Language': 'en' });
    expect(status).toBe(500);
    expect(body).toMatchObject({ code: 'internal', facts: {}, title: 'Something went wrong here' });
    expect(text).not.toMatch(/secret|app\.ts|at /i);
    await broken.close();
  });
});

/** The answer’s head, by a method that no client has a word for. */
function asked({ server }: TestApi, method: string, path: string): Promise<IncomingMessage> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ port, method, path, headers: { accept: 'text/html' } }, (res) => resolve(res.resume()));
    sent.on('error', reject).end();
  });
}

describe('a method', () => {
  test.each([
    ['TRACE', '/api/cases', 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS'],
    ['TRACE', '/', 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS'],
    ['PUT', '/api/cases', 'GET, HEAD, OPTIONS'],
    ['DELETE', '/api/officers', 'GET, POST, HEAD, OPTIONS'],
    ['PATCH', '/api/health', 'GET, HEAD, OPTIONS'],
  ])('%s that %s doesn’t take is refused with those that it does: %s', async (method, path, allowed) => {
    const { statusCode, headers } = await asked(api, method, path);
    expect([statusCode, headers.allow]).toEqual([405, allowed]);
  });

  test.each(['HEAD', 'OPTIONS'])('%s is taken where GET is', async (method) => {
    expect((await asked(api, method, '/api/health')).statusCode).toBe(200);
  });
});

describe('a file of the pages', () => {
  test('that isn’t there is not found: the page itself is no script', async () => {
    const webDir = await mkdtemp(join(tmpdir(), 'phoihop-pages-'));
    await writeFile(join(webDir, 'index.html'), '<p>page</p>');
    const pages = await startApi((services) => ({ ...services, config: { ...services.config, webDir } }));
    expect((await asked(pages, 'GET', '/assets/missing.js')).statusCode).toBe(404);
    expect((await asked(pages, 'GET', '/somewhere')).statusCode).toBe(200);
    const { statusCode, headers } = await asked(pages, 'POST', '/somewhere');
    expect([statusCode, headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
    await pages.close();
    await rm(webDir, { recursive: true });
  });

  test('comes packed to whoever takes it so, and an address of no form is a problem as everywhere', async () => {
    const webDir = await mkdtemp(join(tmpdir(), 'phoihop-pages-'));
    await mkdir(join(webDir, 'assets'));
    for (const [ending, text] of Object.entries({ '': 'plain', '.br': 'by brotli', '.gz': 'by gzip' }))
      await writeFile(join(webDir, 'assets', `page.js${ending}`), text);
    const pages = await startApi((services) => ({ ...services, config: { ...services.config, webDir } }));
    const had = async (encodings: string) => {
      const { headers } = await request(pages.server).head('/assets/page.js').set({ 'Accept-Encoding': encodings });
      expect(headers['content-type']).toMatch(/^text\/javascript/);
      return [headers['content-encoding'], headers['content-length'], headers.vary];
    };
    expect(await had('gzip, br')).toEqual(['br', '9', 'Accept-Encoding']);
    expect(await had('gzip')).toEqual(['gzip', '7', 'Accept-Encoding']);
    expect(await had('identity')).toEqual([undefined, '5', 'Accept-Encoding']);
    const { status, body } = await request(pages.server).get('/assets/%E0%A4%A');
    expect([status, body.code]).toEqual([404, 'not-found']);
    await pages.close();
    await rm(webDir, { recursive: true });
  });
});

describe('every answer', () => {
  test('forbids frames, foreign content and reading by other sites', async () => {
    const { headers } = await request(api.server).get('/api/health').set({ Origin: 'https://evil.example' });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
  });
});

test('an address never breaks on what nobody means to send it: each refusal is one of those that there are', async () => {
  const seeded = new Seeded(14);
  // What ends one's own session, takes the sample away, or never ends, isn't asked.
  const asked = ROUTES.filter(({ path }) => !/^\/(session|sample|changes)/.test(path)).map((route) =>
    nonsense(route, seeded),
  );
  const broken: unknown[] = [];
  for (const one of asked) {
    const sent = admin.agent[one.method](`/api${one.path}`).set({ 'X-CSRF-Token': admin.token }).query(one.query);
    const { status, headers, body } = await (one.body === undefined ? sent : sent.send(one.body as object));
    const known =
      status < 400 || (/^application\/problem\+json/.test(headers['content-type'] ?? '') && body.code in REFUSALS);
    if (!known) broken.push({ ...one, status });
  }
  expect(broken).toEqual([]);
});

describe('the description', () => {
  test('is OpenAPI 3.1 and says who may call each route', async () => {
    const { body } = await request(api.server).get('/api/openapi.json').expect(200);
    expect(body.openapi).toBe('3.1.0');
    expect(body.paths['/api/officers/{id}'].patch).toMatchObject({
      'x-access': 'admin-of-officer',
      security: [{ session: [] }],
    });
    expect(body.paths['/api/session'].post).toMatchObject({ 'x-access': 'public', security: [] });
    expect(body.paths['/api/documents'].post.requestBody.content['application/pdf']).toBeDefined();
    expect(Object.keys(body.paths['/api/officers'].post.responses)).toEqual([
      '201',
      '400',
      '401',
      '403',
      '413',
      '415',
      '503',
    ]);
  });

  test('names no parameter as what a request carries: a generated client has one name for both', () => {
    const both = ROUTES.filter(
      ({ body, upload, params, query }) =>
        (body || upload) && [params, query].some((named) => named && 'body' in named.shape),
    );
    expect(both.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  test('for people needs nothing from elsewhere and explains every refusal', async () => {
    const { text } = await request(api.server).get('/api/docs').expect(200);
    expect(text).not.toMatch(/<script|https?:/);
    for (const code of Object.keys(REFUSALS)) expect(text).toContain(`id="${code}"`);
    const { headers } = await request(api.server).get('/problems/csrf').expect(302);
    expect(headers.location).toBe('/api/docs#csrf');
  });
});

describe('health', () => {
  test.each([
    ['up', 'up', 'up', 'up', 200, 'up'],
    ['up', 'down', 'up', 'up', 200, 'degraded'],
    ['up', 'up', 'damaged', 'up', 200, 'degraded'],
    ['up', 'up', 'up', 'down', 200, 'degraded'],
    ['down', 'up', 'up', 'up', 503, 'down'],
  ] as const)('database %s, Temporal %s, documents %s, workers %s: %i %s', async (...asked) => {
    const [database, temporal, documents, state, status, said] = asked;
    const other = await startApi((services) => ({
      ...services,
      health: () => Promise.resolve({ database, temporal, documents }),
      workers: () => Promise.resolve({ state, seen: [] }),
    }));
    const { body } = await request(other.server).get('/api/health').expect(status);
    const parts = { database, temporal, documents, workers: state, record: database };
    expect(body).toEqual({ status: said, parts });
    await other.close();
  });
});

describe('Idempotency-Key', () => {
  const asked = (key: string | undefined, body: unknown) =>
    requestedAct(api.services, 'officer', { method: 'POST', originalUrl: '/api/x', body, get: () => key } as never);

  test('gives the same act to the same request, also when both come at once', async () => {
    const both = await Promise.all([asked('k1', { a: 1 }), asked('k1', { a: 1 })]);
    expect(both[0]!.actId).toBe(both[1]!.actId);
    expect(both.map(({ repeated }) => repeated).sort()).toEqual([false, true]);
  });

  test('refuses the key for another request', async () => {
    await asked('k2', { a: 1 });
    await expect(asked('k2', { a: 2 })).rejects.toMatchObject({ code: 'key-reused' });
  });

  test('without a key each request is its own', async () => {
    expect((await asked(undefined, {})).actId).not.toBe((await asked(undefined, {})).actId);
  });
});

describe('Idempotency-Key of an act', () => {
  const actId = (officer: string, key?: string) => actIdOf(officer, { get: () => key } as never);

  test('gives the same act to the same officer’s request, and to nobody else’s', () => {
    expect(actId('a', 'k1')).toBe(actId('a', 'k1'));
    expect(actId('a', 'k1')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set([actId('a', 'k1'), actId('a', 'k2'), actId('b', 'k1')]).size).toBe(3);
  });

  test('without a key each request is its own', () => expect(actId('a')).not.toBe(actId('a')));

  test.each(['', 'a b', 'khóa', 'x'.repeat(201)])('%j is no key', (key) =>
    expect(() => actId('a', key)).toThrow('invalid-input'),
  );
});
