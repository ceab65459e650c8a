import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../config';
import { readListening } from './listening';

let dir: string;
beforeAll(() => void (dir = mkdtempSync(join(tmpdir(), 'phoihop-connections-'))));
afterAll(() => rmSync(dir, { recursive: true }));

const TLS = { TLS_CERT_FILE: '/etc/ours.crt', TLS_KEY_FILE: '/etc/ours.key' };
const AT = { PUBLIC_URL: 'https://ke-hoach.example.vn' };

const listening = (env: Record<string, string>) => {
  const all = { DATA_DIR: dir, ...env };
  const config = loadConfig(all);
  const { plain, ...where } = readListening(all, config);
  return { ...where, plain: [...config.plain, ...plain] };
};

test.each<[string, Record<string, string>, object]>([
  ['this machine alone', {}, { host: '127.0.0.1', port: 8080, plain: [] }],
  ['a proxy on this machine', AT, { host: '127.0.0.1', plain: [] }],
  ['a certificate of our own', { ...AT, ...TLS, HOST: '0.0.0.0' }, { host: '0.0.0.0', plain: [] }],
  ['a second port for what comes in the clear', { ...AT, ...TLS, HTTP_PORT: '80' }, { plainPort: 80 }],
  [
    'a proxy on another machine, as the settings say',
    { ...AT, HOST: '0.0.0.0', PLAIN_CONNECTIONS: 'proxy' },
    { host: '0.0.0.0', plain: ['proxy'] },
  ],
  [
    'people in the clear, as the settings say',
    { PUBLIC_URL: 'http://ke-hoach.local', PLAIN_CONNECTIONS: 'people, proxy' },
    { plain: ['people'] },
  ],
  ['Prometheus by our certificate', { ...AT, ...TLS, METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0' }, { plain: [] }],
])('the API listens for %s', (_whom, env, is) => expect(listening(env)).toMatchObject(is));

test.each<[string, Record<string, string>, RegExp]>([
  [
    'an address beyond this machine without TLS',
    { ...AT, HOST: '0.0.0.0' },
    /^HOST.*TLS_CERT_FILE.*add proxy to PLAIN/,
  ],
  ['people who come in the clear', { PUBLIC_URL: 'http://ke-hoach.local' }, /^PUBLIC_URL.*add people to PLAIN/],
  ['figures to others without TLS', { METRICS_PORT: '1', METRICS_HOST: '::' }, /^METRICS_HOST.*add metrics to PLAIN/],
  [
    'a certificate at an address in the clear',
    { ...TLS, PUBLIC_URL: 'http://localhost' },
    /PUBLIC_URL must begin with https/,
  ],
  ['a certificate without its key', { TLS_CERT_FILE: '/etc/ours.crt' }, /go together/],
  ['a port for what comes in the clear, and nothing by TLS', { HTTP_PORT: '80' }, /HTTP_PORT stands beside TLS/],
  ['a word that means no connection', { PLAIN_CONNECTIONS: 'all' }, /not "all"/],
  ['an address that is none', { PUBLIC_URL: 'nowhere' }, /PUBLIC_URL is no address/],
])('%s: nothing begins, and it is said why', (_what, env, said) => expect(() => listening(env)).toThrow(said));

test('with a certificate of our own, people are led to https', () =>
  expect(loadConfig({ DATA_DIR: dir, ...TLS, PORT: '8443' }).publicUrl).toBe('https://localhost:8443'));
