import { once } from 'node:events';
import { copyFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect, type ConnectionOptions } from 'node:tls';
import { type Authority, type Issued, ownAuthority } from '../../tests/support/certificates';
import { Certificate } from './certificate';

const LOOKS_MS = 20;

let authority: Authority;
let first: Issued;
let second: Issued;
const files = () => ({ certFile: join(authority.dir, 'served.crt'), keyFile: join(authority.dir, 'served.key') });
const put = ({ certFile, keyFile }: Issued) => {
  copyFileSync(keyFile, files().keyFile);
  copyFileSync(certFile, files().certFile);
};
beforeAll(() => {
  authority = ownAuthority();
  [first, second] = [authority.issue('DNS:localhost'), authority.issue('DNS:localhost,DNS:renewed')];
});
afterAll(() => authority.remove());

const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

async function served() {
  put(first);
  const said: string[] = [];
  const log = {
    info: (_: object, text: string) => said.push(text),
    error: (_: object, text: string) => said.push(text),
  };
  const certificate = new Certificate(files(), log as never, LOOKS_MS);
  const server = certificate.server((_request, response) => void response.end('ok'));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  ends.push(
    () => certificate.stop(),
    () => server.close(),
  );
  return { said, certificate, port: (server.address() as AddressInfo).port };
}

/** What a client and the server agree on. */
async function agreed(port: number, wish: ConnectionOptions = {}) {
  const socket = connect({ port, host: '127.0.0.1', servername: 'localhost', ca: authority.ca, ...wish });
  await once(socket, 'secureConnect');
  const { name } = socket.getCipher();
  const [protocol, names] = [socket.getProtocol(), socket.getPeerCertificate().subjectaltname];
  socket.destroy();
  return { protocol, name, names };
}

test('TLS 1.3 is spoken with whoever can, by the strongest cipher; 1.2 with who can’t, where it keeps past talks secret', async () => {
  const { port } = await served();
  expect(await agreed(port)).toMatchObject({ protocol: 'TLSv1.3', name: 'TLS_AES_256_GCM_SHA384' });
  const weakestFirst = 'ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384';
  const older = await agreed(port, { maxVersion: 'TLSv1.2', ciphers: weakestFirst });
  expect(older).toMatchObject({ protocol: 'TLSv1.2', name: 'ECDHE-ECDSA-AES256-GCM-SHA384' });
});

test.each<[string, ConnectionOptions]>([
  ['TLS 1.1', { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' }],
  ['a cipher whose texts can be altered', { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES256-SHA384' }],
])('%s is refused', async (_what, wish) => {
  const { port } = await served();
  await expect(agreed(port, wish)).rejects.toThrow(/handshake failure|protocol version|unsupported protocol/);
});

test('given another certificate in the place of the first, when a minute is over, then new connections get it', async () => {
  const { port, said, certificate } = await served();
  expect((await agreed(port)).names).toBe('DNS:localhost');
  put(second);
  for (let looks = 0; said.length === 0 && looks < 100; looks++) await sleep(LOOKS_MS);
  expect((await agreed(port)).names).toBe('DNS:localhost, DNS:renewed');
  expect(said).toEqual(['a new certificate was taken up']);
  expect(certificate.endsAt.getTime()).toBeGreaterThan(Date.now());
});

test('one that doesn’t fit its key is told of once, and the one of before goes on', async () => {
  const { port, said } = await served();
  copyFileSync(second.certFile, files().certFile);
  await sleep(5 * LOOKS_MS);
  expect(said).toEqual(['a new certificate was not taken up']);
  expect((await agreed(port)).names).toBe('DNS:localhost');
  copyFileSync(second.keyFile, files().keyFile);
  for (let looks = 0; said.length === 1 && looks < 100; looks++) await sleep(LOOKS_MS);
  expect((await agreed(port)).names).toBe('DNS:localhost, DNS:renewed');
});

test('without a certificate that can be used nothing begins', () => {
  put(first);
  writeFileSync(files().certFile, 'not a certificate');
  const log = { info: () => undefined, error: () => undefined };
  expect(() => new Certificate(files(), log as never)).toThrow('TLS_CERT_FILE and TLS_KEY_FILE can’t be used');
});
