import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SEPTEMBER, startApi, type TestApi } from './support/api';
import type { Browser } from './support/browser';
import { openConsultation } from './support/cases';
import { signedIn } from './support/people';

const HEALTH = '22.so-y-te';

/** An authority of the operator's own, and what it has signed. */
let dir: string;
const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: dir, stdio: 'pipe' });
const inDir = (name: string) => readFileSync(join(dir, name));

function certificate(name: string, host: string, days = 2): void {
  const asks = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`];
  openssl('req', '-newkey', 'rsa:2048', '-nodes', '-keyout', `${name}.key`, '-out', `${name}.csr`, ...asks);
  const signed = ['-CA', 'ca.crt', '-CAkey', 'ca.key', '-CAcreateserial', '-copy_extensions', 'copyall'];
  openssl('x509', '-req', '-in', `${name}.csr`, ...signed, '-days', `${days}`, '-out', `${name}.crt`);
}

/** What was asked of a receiver, as `receiver path`. */
const asked: string[] = [];
const servers: Server[] = [];

async function receiver(name: string, answers: number): Promise<string> {
  const server = createServer({ key: inDir(`${name}.key`), cert: inDir(`${name}.crt`) }, (req, res) => {
    asked.push(`${name} ${req.url}`);
    res.writeHead(answers, { Location: '/elsewhere' }).end();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `https://localhost:${(server.address() as AddressInfo).port}/hook`;
}

let api: TestApi;
let head: Browser;
const hooks: Record<string, string> = {};

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'phoihop-tls-'));
  openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'ca.key', '-out', 'ca.crt', '-subj', '/CN=CA');
  certificate('right', 'localhost');
  certificate('leads-on', 'localhost');
  certificate('other-name', 'his.example.vn');
  certificate('expired', 'localhost', -1);
  api = await startApi();
  head = await signedIn(api, 'health-head', [{ body: HEALTH }]);
  for (const name of ['right', 'leads-on', 'other-name', 'expired']) {
    const url = await receiver(name, name === 'leads-on' ? 307 : 204);
    const made = await head.post('/api/webhooks', { body: HEALTH, url, kinds: ['consultation'] }).expect(201);
    hooks[name] = made.body.id;
  }
  await openConsultation(api, 'told', { consultees: [HEALTH], dueOn: '2026-09-30' });
  await head.post('/api/cases/told/acts', { name: 'reply', body: HEALTH, data: { answer: 'agree' } }).expect(201);
});
afterAll(async () => {
  await api.close();
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  rmSync(dir, { recursive: true });
});

/** A worker's look, in a process that trusts the operator's own authority or doesn't. */
async function look(trusts: boolean): Promise<void> {
  await api.services.db.webhookDelivery.updateMany({ data: { retryAt: null } });
  const args = [api.runUrl, api.services.config.signingIn.secretsKey, SEPTEMBER];
  const { NODE_EXTRA_CA_CERTS: _ours, ...env } = process.env;
  const child = fork(join(__dirname, 'support/deliverOnce.ts'), args, {
    execArgv: ['--import', 'tsx'],
    env: { ...env, ...(trusts && { NODE_EXTRA_CA_CERTS: join(dir, 'ca.crt') }) },
  });
  expect(await once(child, 'exit')).toEqual([0, null]);
}

/** What its owner sees of the newest delivery. */
const newest = async (name: string) =>
  (await head.get(`/api/webhooks/${hooks[name]}/deliveries`).expect(200)).body.items[0];

test('given an authority that the server does not know, then no receiver gets anything, each is tried again, and its owner reads why', async () => {
  await look(false);
  expect(asked).toEqual([]);
  const said = await newest('right');
  expect(said).toMatchObject({
    status: 'waiting',
    attempts: 1,
    lastError: expect.stringMatching(/chứng thư.*không do tổ chức.*tin.* \/ .*nobody whom this server trusts/),
  });
  expect(said.retryAt).toEqual(expect.any(String));
});

test('given NODE_EXTRA_CA_CERTS with it, then who has a right certificate gets what waited; another name or an expired one is still refused', async () => {
  await look(true);
  expect(await newest('right')).toMatchObject({ status: 'sent', attempts: 2, lastError: null });
  expect(new Set(asked)).toEqual(new Set(['right /hook', 'leads-on /hook']));
  expect(await newest('other-name')).toMatchObject({
    status: 'waiting',
    lastError: expect.stringContaining('for another name than the address'),
  });
  expect(await newest('expired')).toMatchObject({
    status: 'waiting',
    lastError: expect.stringContaining('certificate has expired'),
  });
});

test('given a receiver that leads on elsewhere, then nobody follows, and the event waits', async () => {
  expect(asked.filter((one) => one.includes('elsewhere'))).toEqual([]);
  expect(await newest('leads-on')).toMatchObject({ status: 'waiting', lastError: 'HTTP 307' });
});
