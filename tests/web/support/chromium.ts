import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const SYSTEMS_OWN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The machine's own browser where it has one, else the one that an npm package carries (Linux x86-64), unpacked once. */
export async function chromiumPath(): Promise<string> {
  const found = process.env.CHROMIUM_PATH ?? SYSTEMS_OWN.find((path) => existsSync(path));
  if (found) return found;
  const { default: carried } = await import('@sparticuz/chromium');
  return carried.executablePath();
}

/** A browser with the usual processes: the arguments that the package advises put all in one, which dies with the first window closed. */
export const launchChromium = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await chromiumPath(), args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'] });
