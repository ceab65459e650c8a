import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const SYSTEMS_OWN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A browser: the machine's own where it has one, else the one that an npm package carries (Linux x86-64). */
export async function launchChromium(): Promise<Browser> {
  const found = process.env.CHROMIUM_PATH ?? SYSTEMS_OWN.find((path) => existsSync(path));
  if (found) return chromium.launch({ executablePath: found, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  const { default: carried } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await carried.executablePath(), args: [...carried.args, '--no-sandbox'] });
}
