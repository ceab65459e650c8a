import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { get as plainGet } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { get, request as secureRequest } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { json, text } from 'node:stream/consumers';
import request from 'supertest';
import { createApp } from '../../api/app';
import { Certificate } from '../../setup/connections/certificate';
import { freePort } from '../../setup/embedded/ports';
import { spawnTied, stopProcess } from '../../setup/embedded/processes';
import { programPath } from '../../setup/tools';
import { type Authority, type Issued, ownAuthority } from '../support/certificates';
import { byPort, temporalAddress } from '../support/database';
import { until } from '../support/plant';
import { startApi, type TestApi } from './support/api';
import { officer, PASSWORD, signedIn } from './support/people';

const US = 'https://ke-hoach.example.vn';
const LOG = { info: () => undefined, error: () => undefined } as never;

let authority: Authority;
let issued: Issued;
beforeAll(() => {
  authority = ownAuthority();
  issued = authority.issue('DNS:localhost');
});
afterAll(() => authority.remove());

const cookieOf = ({ headers }: { headers: IncomingMessage['headers'] }) => String(headers['set-cookie']);

describe('with a certificate of its own', () => {
  /** The application as it answers in the clear; by TLS it answers beside it. */
  let api: TestApi;
  let certificate: Certificate;
  let port: number;
  let close: () => void;
  beforeAll(async () => {
    certificate = new Certificate(issued, LOG);
    api = await startApi((services) => {
      const config = { ...services.config, publicUrl: US, certificate };
      const server = certificate.server(createApp({ ...services, config }));
      server.listen(0, '127.0.0.1', () => (port = (server.address() as AddressInfo).port));
      close = () => server.close();
      return { ...services, config };
    });
    await until(() => port > 0, 'the way in by TLS');
  });
  afterAll(async () => {
    certificate.stop();
    close();
    await api.close();
  });

  const byTls = async (path: string, method = 'GET', body?: object): Promise<IncomingMessage> => {
    const headers = { 'Content-Type': 'application/json', Connection: 'close' };
    const asked = secureRequest({ port, path, method, headers, host: 'localhost', ca: authority.ca });
    asked.end(body && JSON.stringify(body));
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    return answer;
  };

  test('whoever comes by TLS is answered, told to come by TLS for a year, and gets a cookie that goes by TLS alone', async () => {
    await officer(api, 'signs-in', [{ body: '22.ubnd' }]);
    const answer = await byTls('/api/session', 'POST', { username: 'signs-in', password: PASSWORD });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    expect(cookieOf(answer)).toMatch(/^__Host-phoihop=.*; Secure/);
    answer.resume();
  });

  test.each([
    ['/', `${US}/`],
    ['/cases/a?tab=record', `${US}/cases/a?tab=record`],
    ['//elsewhere.example/x', `${US}//elsewhere.example/x`],
  ])('the page %s, asked for in the clear, is to be asked for by TLS at our own address', async (path, to) => {
    const answer = await request(api.server).get(path).expect(308);
    expect(answer.headers.location).toBe(to);
    expect(answer.headers['strict-transport-security']).toBeUndefined();
  });

  test.each([
    ['get', '/api/session'],
    ['get', '/API/session'],
    ['post', '/api/session'],
    ['get', '/api/ready'],
    ['post', '/'],
  ] as const)('%s %s in the clear is refused, and never led on', async (method, path) => {
    const { body, headers } = await request(api.server)[method](path).set({ 'Accept-Language': 'en' }).expect(403);
    expect(body).toMatchObject({ code: 'tls-needed', facts: { address: US } });
    expect(headers.location).toBeUndefined();
    const { body: inVietnamese } = await request(api.server)[method](path).set({ 'Accept-Language': 'vi' });
    expect(inVietnamese.title).toContain('không mã hóa');
  });

  test('an administrator sees until when it counts, and is told three weeks before', async () => {
    const config = { ...api.services.config, publicUrl: 'http://localhost' };
    const ofNow = await startApi((services) => ({
      ...services,
      config: { ...config, certificate: { endsAt: new Date('2026-10-05T00:00:00Z') }, plain: ['proxy'] },
    }));
    try {
      const admin = await signedIn(ofNow, 'sees', [], { admin: true });
      const stateOn = async (day: string) => {
        ofNow.clock.set(`${day}T03:00:00.000Z`);
        const { body } = await admin.get('/api/operation').expect(200);
        expect(body).toMatchObject({ certificateEnds: '2026-10-05T00:00:00.000Z', plain: ['proxy'] });
        expect(body.parts.connections).toBe('plain');
        return body.parts.certificate;
      };
      expect(await stateOn('2026-09-13')).toBe('up');
      expect(await stateOn('2026-09-15')).toBe('ending');
      expect(await stateOn('2026-10-06')).toBe('ended');
    } finally {
      await ofNow.close();
    }
  });
});

describe('behind a proxy that ends TLS', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi((services) => ({ ...services, config: { ...services.config, publicUrl: US } }));
  });
  afterAll(() => api.close());
  const said = (path: string, by: string) => request(api.server).get(path).set({ 'X-Forwarded-Proto': by });

  test('what came to it in the clear is treated as what comes to us so; what came by TLS, and its own questions, are answered', async () => {
    expect((await said('/diary', 'http').expect(308)).headers.location).toBe(`${US}/diary`);
    expect((await said('/api/session', 'http').expect(403)).body.code).toBe('tls-needed');
    await said('/api/live', 'https').expect(200);
    await request(api.server).get('/api/live').expect(200);
  });
});

describe('as processes', () => {
  let api: TestApi;
  beforeAll(async () => void (api = await startApi()));
  afterAll(() => api.close());
  const noTls = () => ({ DATABASE_URL: `${byPort(api.runUrl)}?sslmode=verify-full` });
  const env = (more: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
    ...process.env,
    DATA_DIR: api.dir,
    DATABASE_URL: api.runUrl,
    TEMPORAL_ADDRESS: '127.0.0.1:1',
    ...more,
  });

  test.each<['api' | 'worker', string, () => NodeJS.ProcessEnv, RegExp]>([
    ['api', 'listen to others in the clear', () => ({ HOST: '0.0.0.0' }), /HOST: .*TLS_CERT_FILE.*PLAIN_CONNECTIONS/],
    ['api', 'ask a database that takes no TLS', noTls, /DATABASE_URL: .*takes no TLS.*PLAIN_CONNECTIONS/],
    ['worker', 'ask a database that takes no TLS', noTls, /DATABASE_URL: .*takes no TLS.*PLAIN_CONNECTIONS/],
    [
      'worker',
      'ask a Temporal that takes no TLS',
      () => ({ TEMPORAL_ADDRESS: temporalAddress(), TEMPORAL_TLS: 'true' }),
      /TEMPORAL_ADDRESS: .*takes no TLS.*PLAIN_CONNECTIONS/,
    ],
  ])('the %s that would %s does not start, and says what to set', async (program, _what, more, said) => {
    const wanted = env({ PORT: String(await freePort()), ...more() });
    const ended = await new Promise<{ code: unknown; told: string }>((resolve) =>
      execFile(process.execPath, [programPath(program)], { env: wanted }, (error, _out, told) =>
        resolve({ code: error?.code, told }),
      ),
    );
    expect(ended).toEqual({ code: 1, told: expect.stringMatching(said) });
  });

  test.each<[NodeJS.ProcessEnv, RegExp]>([
    [{ HOST: '0.0.0.0' }, /^HOST: .*PLAIN_CONNECTIONS/],
    [{ DATABASE_URL: 'postgresql://a:b@db.example/c?sslmode=disable' }, /^DATABASE_URL: .*PLAIN_CONNECTIONS/],
    [{ TEMPORAL_ADDRESS: temporalAddress(), TEMPORAL_TLS: 'true' }, /^TEMPORAL_ADDRESS: .*takes no TLS/],
  ])(
    'npm start with %j says so in one line, and leaves what another start runs on the same folder',
    async (more, said) => {
      const claim = join(api.dir, 'supervisor.pid');
      writeFileSync(claim, '1');
      const supervisor = programPath('api').replace('api.js', 'supervisor.js');
      const ended = await new Promise<{ code: unknown; told: string }>((resolve) =>
        execFile(process.execPath, [supervisor], { env: env(more) }, (error, _out, told) =>
          resolve({ code: error?.code, told }),
        ),
      );
      expect(ended).toEqual({ code: 1, told: expect.stringMatching(said) });
      expect(ended.told.trim().split('\n')).toHaveLength(1);
      expect(readFileSync(claim, 'utf8')).toBe('1');
    },
  );

  test('with a certificate it answers by TLS, and leads who comes in the clear to it', async () => {
    const [port, plainPort] = [await freePort(), await freePort()];
    const us = `https://localhost:${port}`;
    const logFile = join(api.dir, 'by-tls.log');
    const files = { TLS_CERT_FILE: issued.certFile, TLS_KEY_FILE: issued.keyFile };
    const child = spawnTied({
      command: process.execPath,
      args: [programPath('api')],
      env: env({ ...files, PORT: String(port), HTTP_PORT: String(plainPort), PUBLIC_URL: us }),
      logFile,
      stopSignal: 'SIGTERM',
    });
    try {
      await until(() => readFileSync(logFile, 'utf8').includes('listening'), 'the API', 30_000);
      const asked = get(`${us}/api/ready`, { ca: authority.ca, agent: false });
      const [answer] = (await once(asked, 'response')) as [IncomingMessage];
      expect(await json(answer)).toEqual({ status: 'up' });
      const [led] = (await once(plainGet(`http://localhost:${plainPort}/diary`), 'response')) as [IncomingMessage];
      expect([led.statusCode, led.headers.location]).toEqual([308, `${us}/diary`]);
      await text(led);
    } finally {
      await stopProcess(child.pid!, 'SIGTERM', 15_000);
    }
  });
});
