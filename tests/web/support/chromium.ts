import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

const SYSTEMS_OWN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * The machine's own browser where it has one, else the one that an npm package carries (Linux x86-64), unpacked once.
 */
export async function chromiumHere(): Promise<Pick<LaunchOptions, 'executablePath' | 'env'>> {
  const found = process.env.CHROMIUM_PATH ?? SYSTEMS_OWN.find((path) => existsSync(path));
  if (found) return { executablePath: found };
  const { default: carried } = await import('@sparticuz/chromium');
  const executablePath = await carried.executablePath();
  return lacksLibraries(executablePath)
    ? { executablePath, env: { ...process.env, LD_LIBRARY_PATH: carriedLibraries() } }
    : { executablePath };
}

/** A bare system has no NSS. */
const lacksLibraries = (program: string): boolean =>
  execFileSync('ldd', [program], { encoding: 'utf8' }).includes('not found');

/** The package has them too, and unpacks them on one provider's machines only. */
function carriedLibraries(): string {
  const folder = join(tmpdir(), 'phoihop-chromium');
  const packed = join(dirname(require.resolve('@sparticuz/chromium')), '..', '..', 'bin', 'al2023.tar.br');
  if (!existsSync(folder)) {
    mkdirSync(folder);
    execFileSync('tar', ['-x', '-C', folder], { input: brotliDecompressSync(readFileSync(packed)) });
  }
  return join(folder, 'lib');
}

/**
 * A browser with the usual processes: the arguments that the package advises put all in one, which dies with the first
 * window closed.
 */
export const launchChromium = async (): Promise<Browser> =>
  chromium.launch({ ...(await chromiumHere()), args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'] });
