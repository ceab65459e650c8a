import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seal } from '../prisma/sealed';
import { CLIENT_SECRET, loadConfig } from './config';
import { writeRunning } from './running';

let dir: string;
beforeEach(() => void (dir = mkdtempSync(join(tmpdir(), 'phoihop-settings-'))));
afterEach(() => rmSync(dir, { recursive: true }));

const PROVIDER = { OIDC_ISSUER: 'https://id.example.vn', OIDC_CLIENT_ID: 'phoihop' };
const signingIn = (env: Record<string, string> = {}) => loadConfig({ DATA_DIR: dir, ...env }).signingIn;

test('the links in what a command sends lead to where the running installation is reached', () => {
  const urlOf = (env: Record<string, string> = {}) => loadConfig({ DATA_DIR: dir, ...env }).publicUrl;
  expect(urlOf()).toBe('http://localhost:8080');
  const addresses = { databaseUrl: 'postgresql://x', migrationUrl: 'postgresql://y', temporalAddress: 'z:1' };
  writeRunning(dir, { ...addresses, pid: process.pid, url: 'http://localhost:18080', processes: [] });
  expect(urlOf()).toBe('http://localhost:18080');
  expect(urlOf({ PUBLIC_URL: 'https://kehoach.example.vn' })).toBe('https://kehoach.example.vn');
});

test('without a setting nobody must have a second factor, there is no provider, and a key is made once that others can’t read', () => {
  const first = signingIn();
  expect(first).toEqual({ secretsKey: expect.any(String), stepUpMinutes: 60, idleMinutes: 120, secondFactorFor: [] });
  expect(signingIn().secretsKey).toBe(first.secretsKey);
  expect(statSync(join(dir, 'secrets-key')).mode & 0o077).toBe(0);
});

test.each<[Record<string, string>, string[]]>([
  [{ SAMPLE_PROVINCE: 'none' }, ['head', 'admin']],
  [{ SAMPLE_PROVINCE: 'none', SECOND_FACTOR_FOR: '' }, ['head', 'admin']],
  [{ SAMPLE_PROVINCE: 'none', SECOND_FACTOR_FOR: 'none' }, []],
  [{ SAMPLE_PROVINCE: 'none', SECOND_FACTOR_FOR: 'deputy, admin' }, ['deputy', 'admin']],
  [{ SAMPLE_PROVINCE: '22' }, []],
])(
  'a real installation asks a second factor of those who sign and administrators, unless it says otherwise: %j',
  (env, whom) => expect(signingIn(env).secondFactorFor).toEqual(whom),
);

test.each(['plain', 'sealed'])('the client secret is read from a file, %s', (how) => {
  const file = join(dir, 'client-secret');
  writeFileSync(file, how === 'plain' ? 'hush\n' : `${seal('hush', CLIENT_SECRET, 'a key')}\n`);
  const { provider } = signingIn({ ...PROVIDER, SECRETS_KEY: 'a key', OIDC_CLIENT_SECRET_FILE: file });
  expect(provider).toEqual({
    issuer: 'https://id.example.vn',
    clientId: 'phoihop',
    clientSecret: 'hush',
    label: 'id.example.vn',
    strong: { acr: [], amr: [] },
  });
  expect(readFileSync(file, 'utf8').includes('hush')).toBe(how === 'plain');
});

test.each([
  [{ OIDC_ISSUER: 'https://id.example.vn' }, 'OIDC_CLIENT_ID must be set'],
  [{ SECOND_FACTOR_FOR: 'head, boss' }, 'not "boss"'],
  [{ STEP_UP_MINUTES: 'soon' }, 'STEP_UP_MINUTES must be a number'],
  [{ IDLE_MINUTES: '-1' }, 'IDLE_MINUTES must be a number'],
])('a setting that makes no sense is said at the start: %j', (env, said) =>
  expect(() => signingIn(env as Record<string, string>)).toThrow(said),
);
