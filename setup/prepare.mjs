// Plain JavaScript on Node's own modules: this runs in a fresh clone, before node_modules exists.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureApiTypes } from './prepare/apiTypes.mjs';
import { ensureDatabaseClient } from './prepare/databaseClient.mjs';
import { ensureDependencies } from './prepare/dependencies.mjs';
import { withLock } from './prepare/lock.mjs';
import { ensurePrograms } from './prepare/programs.mjs';
import { ensureTools } from './prepare/tools.mjs';
import { ensureWebPages } from './prepare/webPages.mjs';

export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/**
 * Makes the checkout runnable: dependencies, the generated database client, our programs, and the named tools
 * (`temporal`, `temporal-test-server`), and where they are asked for the built web pages and the types by which their
 * client is checked. Does only what is missing; two runs at once take turns.
 * @param {{ tools?: string[], web?: boolean, types?: boolean, log: (line: string) => void }} options
 */
export async function prepare({ tools = [], web = false, types = false, log }) {
  requireNode(20);
  mkdirSync(join(ROOT, '.data'), { recursive: true });
  // The tools come from elsewhere than the packages, and need none of them.
  await withLock(join(ROOT, '.data', 'prepare.lock'), log, () =>
    Promise.all([ensureTools(ROOT, tools, log), ensureMade({ web, types, log })]),
  );
}

/**
 * Prepares, saying how it goes, and then does what comes next; what went wrong is said, and ends this process.
 * @param {Omit<Parameters<typeof prepare>[0], 'log'> & { log?: (line: string) => void }} options @param {() => void} next
 */
export async function prepared(options, next = () => {}) {
  try {
    await prepare({ log: (line) => console.log(line), ...options });
    next();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}

async function ensureMade({ web, types, log }) {
  await ensureDependencies(ROOT, log);
  await ensureDatabaseClient(ROOT, log);
  await ensurePrograms(ROOT);
  if (types) await ensureApiTypes(ROOT, log);
  if (web) await ensureWebPages(ROOT, log);
}

/**
 * Runs one of our programs (see `prepare/programs.mjs`) in place of this process, as far as Node allows: same terminal,
 * signals passed on, its exit code becomes ours. Returns the child.
 * @param {string} name @param {string[]} args
 */
export const runProgram = (name, args) =>
  runInPlace(['--enable-source-maps', join(ROOT, 'build', 'programs', `${name}.js`), ...args]);

/** Runs a tool of ours, a TypeScript file, the same way. @param {string} file @param {string[]} args */
export function runTypeScript(file, args) {
  const path = join(ROOT, file);
  if (!existsSync(path)) throw new Error(`${file} is missing from this checkout.`);
  return runInPlace(['--import', `file://${join(ROOT, 'node_modules/tsx/dist/loader.mjs')}`, path, ...args]);
}

function runInPlace(args) {
  // The channel ends when this process dies, however it dies; the supervisor stops then.
  const child = spawn(process.execPath, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
  return child;
}

function requireNode(major) {
  const found = Number(process.versions.node.split('.')[0]);
  if (found >= major) return;
  throw new Error(`Node.js ${major} or newer is needed; this is ${process.version} (${process.execPath}).`);
}
