import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The checkout this code runs from. */
export const ROOT = resolve(__dirname, '..');

/** The Temporal CLI, which carries the development server. */
export function temporalPath(): string {
  return toolPath('temporal');
}

/** What runs as a process of its own, put into one file (see `prepare/programs.mjs`). */
export const programPath = (name: 'api' | 'sample' | 'worker', root = ROOT): string =>
  join(root, 'build', 'programs', `${name}.js`);

/** Temporal's time-skipping test server. */
export function testServerPath(): string {
  return toolPath('temporal-test-server');
}

/** Fetches the tool on first need: most commands get by without it. */
function toolPath(name: string): string {
  const path = fetchedPath(name) ?? pathOf(name) ?? fetchTool(name);
  if (!path) throw new Error(`${name} is not on PATH and could not be fetched.`);
  return path;
}

function fetchedPath(name: string): string | undefined {
  const path = join(ROOT, '.data', 'tools', 'bin', name);
  return existsSync(path) ? path : undefined;
}

function pathOf(name: string): string | undefined {
  const { stdout } = spawnSync('sh', ['-c', 'command -v "$0"', name], { encoding: 'utf8' });
  return stdout.trim() || undefined;
}

function fetchTool(name: string): string | undefined {
  // Its progress goes to standard error: standard output may belong to a command.
  spawnSync(process.execPath, [join(ROOT, 'setup', 'prepare', 'fetchTool.mjs'), name], { stdio: ['ignore', 2, 2] });
  return fetchedPath(name);
}
