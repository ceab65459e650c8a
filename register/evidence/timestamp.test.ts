import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { timeIn, timestampFrom } from './timestamp';

/** OpenSSL as a time-stamping authority, behind an address of its own. */
const CONFIG = `
[req]
distinguished_name = name
x509_extensions = stamping
[name]
[stamping]
extendedKeyUsage = critical,timeStamping
[tsa]
default_tsa = it
[it]
serial = ./serial
crypto_device = builtin
signer_cert = ./tsa.crt
signer_key = ./tsa.key
default_policy = 1.2.3.4.1
signer_digest = sha256
digests = sha256
ess_cert_id_alg = sha256
`;

let dir: string;
let server: Server;
let refuses = false;
const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: dir, stdio: 'pipe' });
const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'phoihop-tsa-'));
  writeFileSync(join(dir, 'tsa.cnf'), CONFIG);
  writeFileSync(join(dir, 'serial'), '01');
  const subject = ['-subj', '/CN=Thu dau thoi gian', '-config', 'tsa.cnf', '-days', '2', '-nodes'];
  openssl('req', '-x509', '-newkey', 'rsa:2048', '-keyout', 'tsa.key', '-out', 'tsa.crt', ...subject);
  server = createServer((request, response) => {
    void buffer(request).then((query) => {
      if (refuses) return void response.writeHead(503).end();
      expect(request.headers['content-type']).toBe('application/timestamp-query');
      writeFileSync(join(dir, 'query.tsq'), query);
      openssl('ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'query.tsq', '-out', 'reply.tsr');
      response.end(readFileSync(join(dir, 'reply.tsr')));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(dir, { recursive: true });
});

test('a token is over the very text, by the authority’s own time and key; OpenSSL says the same', async () => {
  const token = await timestampFrom(url(), 'sổ ghi');
  const { at, authority } = await timeIn(token, 'sổ ghi');
  expect(Math.abs(Date.parse(at) - Date.now())).toBeLessThan(600_000);
  expect(authority).toContain('Thu dau thoi gian');
  writeFileSync(join(dir, 'text'), 'sổ ghi');
  writeFileSync(join(dir, 'token'), token);
  const verify = ['ts', '-verify', '-data', 'text', '-in', 'token', '-token_in', '-CAfile', 'tsa.crt'];
  expect(openssl(...verify).toString()).toContain('OK');
  await expect(timeIn(token, 'sổ ghi khác')).rejects.toThrow('not over this text');
});

test('a token that was changed holds no more', async () => {
  const token = await timestampFrom(url(), 'sổ ghi');
  token[token.length - 20] = (token[token.length - 20] as number) ^ 1;
  await expect(timeIn(token, 'sổ ghi')).rejects.toThrow();
});

test('an authority that is away gives none', async () => {
  refuses = true;
  await expect(timestampFrom(url(), 'sổ ghi')).rejects.toThrow('503');
});
