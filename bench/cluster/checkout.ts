import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../setup/tools';

/** What makes a checkout's database client and programs, as `npm start` does. */
const PREPARE = `
  import('./setup/prepare/databaseClient.mjs')
    .then(({ ensureDatabaseClient }) => ensureDatabaseClient(process.cwd(), console.error))
    .then(() => import('./setup/prepare/programs.mjs'))
    .then(({ ensurePrograms }) => ensurePrograms(process.cwd()))`;

export interface Version {
  root: string;
  /** The newest migration that it knows. */
  newest: string;
}

/**
 * A version of this repository in a folder of its own, ready to run: with our packages where it wants the same. What is
 * there from a run before is taken as it is.
 */
export function checkOut(ref: string, into: string): Version {
  if (!existsSync(join(into, 'build', 'programs'))) make(ref, into);
  const migrations = readdirSync(join(into, 'prisma', 'migrations'), { withFileTypes: true });
  const names = migrations.flatMap((one) => (one.isDirectory() ? [one.name] : []));
  return { root: into, newest: names.sort().at(-1) as string };
}

function make(ref: string, into: string): void {
  mkdirSync(into, { recursive: true });
  const archive = execFileSync('git', ['archive', ref], { cwd: ROOT, maxBuffer: MOST_BYTES });
  execFileSync('tar', ['-x', '-C', into], { input: archive });
  const lock = (root: string): string => readFileSync(join(root, 'package-lock.json'), 'utf8');
  if (lock(into) === lock(ROOT)) symlinkSync(join(ROOT, 'node_modules'), join(into, 'node_modules'));
  else execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: into, stdio: ['ignore', 2, 2] });
  execFileSync(process.execPath, ['-e', PREPARE], { cwd: into, stdio: ['ignore', 2, 2] });
}

const MOST_BYTES = 2 ** 30;
