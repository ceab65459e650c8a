import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openApi } from '../../api/http/openapi';
import { ROUTES } from '../../api/routes';
import { startApi, type TestApi } from '../api/support/api';
import type { Browser } from '../api/support/browser';
import { openConsultation, openSession, PLANNING, startCycle } from '../api/support/cases';
import { signedIn } from '../api/support/people';
import startServers, { stopServers } from '../support/servers';

const WORK = join(__dirname, '../../.data/conformance');
const SCHEMATHESIS = 'schemathesis==4.32.5';
const HOOKS = join(__dirname, 'fuzz_hooks.py');
const ROLES = ['nobody', 'officer', 'administrator'] as const;
type Role = (typeof ROLES)[number];
/** The same requests each time, unless another seed is named. */
const { values: asked } = parseArgs({
  options: {
    role: { type: 'string' },
    part: { type: 'string', default: '1/1' },
    examples: { type: 'string', default: '30' },
    seed: { type: 'string', default: '14' },
    phases: { type: 'string', default: 'coverage,fuzzing' },
  },
});
/** What ends the session that the rest is asked with, and what never ends by itself. */
const NOT_ASKED = ['/api/session', '/api/session/password', '/api/session/look', '/api/changes'];
const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
  'unsupported_method',
];

function must(command: string, args: string[]): void {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
  if (error || status !== 0) throw new Error(`${command} ${args[0]}: ${error?.message ?? `exit ${status}`}`);
}

/** Schemathesis in an environment of its own. */
function schemathesis(): string {
  const venv = join(WORK, 'schemathesis');
  const binary = join(venv, 'bin', 'st');
  if (existsSync(binary)) return binary;
  must('python3', ['-m', 'venv', venv]);
  must(join(venv, 'bin', 'python'), ['-m', 'pip', 'install', '--quiet', SCHEMATHESIS]);
  return binary;
}

/** The addresses of one part of several (`2/4`), dealt out so that no part has all the large ones. */
function addresses(part: string): string[] {
  const [at = 1, of = 1] = part.split('/').map(Number);
  return Object.keys(openApi(ROUTES).paths ?? {})
    .filter((path) => !NOT_ASKED.includes(path))
    .filter((_, index) => index % of === at - 1);
}

/** Some cases to be found, and who asks. */
async function people(api: TestApi): Promise<Record<Role, Browser | null>> {
  const officer = await signedIn(api, 'officer', [{ body: PLANNING }]);
  await startCycle(officer);
  await openConsultation(api, 'fuzzed-consultation', { consultees: [PLANNING], dueOn: '2026-09-30' });
  await openSession(api, 'fuzzed-session', '2026-12-08');
  return { nobody: null, officer, administrator: await signedIn(api, 'admin', [], { admin: true }) };
}

/** Asks every operation as the description has it, and as it hasn't; whether all answers were as described. */
function fuzz(binary: string, api: TestApi, who: string, browser: Browser | null): Promise<boolean> {
  const { port } = api.server.address() as AddressInfo;
  const headers = browser ? ['-H', `Cookie: ${browser.cookie}`, '-H', `X-CSRF-Token: ${browser.token}`] : [];
  const args = ['run', `http://127.0.0.1:${port}/api/openapi.json`, ...headers, '--checks', CHECKS.join(',')];
  const { examples, seed, phases, part } = asked;
  args.push('--max-examples', examples, '--seed', seed, '--generation-database', 'none', '--phases', phases);
  args.push('--suppress-health-check', 'all', '--continue-on-failure');
  args.push(...addresses(part).flatMap((path) => ['--include-path', path]));
  // The session asks: no made-up token of another system stands in its place.
  args.push('--generation-with-security-parameters', 'false');
  console.log(`\n── as ${who}, part ${part}`);
  // The API answers in this very process, which must not wait for it.
  return new Promise((resolve) =>
    spawn(binary, args, { stdio: 'inherit', cwd: WORK, env: { ...process.env, SCHEMATHESIS_HOOKS: HOOKS } }).on(
      'exit',
      (code) => resolve(code === 0),
    ),
  );
}

async function main(): Promise<void> {
  const binary = schemathesis();
  await startServers();
  const api = await startApi();
  const began = Date.now();
  const wrong: string[] = [];
  const browsers = await people(api);
  for (const role of ROLES.filter((one) => (asked.role ?? one) === one))
    if (!(await fuzz(binary, api, role, browsers[role]))) wrong.push(role);
  console.log(`${Math.round((Date.now() - began) / 1000)} s; not as described: ${wrong.join(', ') || 'nothing'}`);
  await api.close();
  await stopServers();
  process.exit(wrong.length > 0 ? 1 : 0);
}

void main();
