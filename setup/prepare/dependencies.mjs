import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, timed } from './run.mjs';

/**
 * Installs node_modules when it does not match package-lock.json.
 * @param {string} root @param {(line: string) => void} log
 */
export async function ensureDependencies(root, log) {
  const unfinished = join(root, '.data', 'installing');
  if (!existsSync(unfinished) && isInstalled(root)) return;
  await timed(log, 'Installing dependencies (npm ci)', async () => {
    writeFileSync(unfinished, '');
    // Prisma's install scripts download engines we never run, and fail where that host can't be reached;
    // npm before 11.19 knows no list of allowed scripts. So none run, and then those we need.
    await installExactly(root);
    await run('npm', ['rebuild', ...packagesWithNeededScripts(root)], { cwd: root });
    rmSync(unfinished);
  });
}

async function installExactly(root) {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  try {
    await run('npm', ['ci', ...quiet], { cwd: root });
  } catch (error) {
    // A mirror that lacks some platform's optional package makes "npm ci" call the lock file out of step.
    if (!/^npm error Missing: \S+@ from lock file$/m.test(error.message)) throw error;
    await run('npm', ['install', '--no-save', ...quiet], { cwd: root });
  }
}

/** npm keeps its own record of what it put into node_modules; whoever ran npm, that record tells. */
function isInstalled(root) {
  const installed = readLock(join(root, 'node_modules', '.package-lock.json'));
  if (!installed) return false;
  const wanted = readLock(join(root, 'package-lock.json'));
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = installed[path];
    return found ? found.version === entry.version : Boolean(entry.optional || entry.peer);
  });
}

function readLock(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}

function packagesWithNeededScripts(root) {
  const { allowScripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.keys(allowScripts).filter((name) => existsSync(join(root, 'node_modules', name)));
}
