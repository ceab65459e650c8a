import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The checkout this code runs from. */
export const ROOT = resolve(__dirname, '..');

/** The Temporal CLI, which carries the development server. */
export function temporalPath(): string {
  return toolPath('temporal');
}

/** Temporal's time-skipping test server. */
export function testServerPath(): string {
  return toolPath('temporal-test-server');
}

function toolPath(name: string): string {
  const fetched = join(ROOT, '.data', 'tools', 'bin', name);
  if (existsSync(fetched)) return fetched;
  try {
    return execFileSync('sh', ['-c', 'command -v "$0"', name], { encoding: 'utf8' }).trim();
  } catch {
    throw new Error(`${name} is neither in ${fetched} nor on PATH; "npm start" and "npm test" fetch it.`);
  }
}
