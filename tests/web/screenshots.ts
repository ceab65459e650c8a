import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../setup/tools';
import startServers, { stopServers } from '../support/servers';
import { enter, openStage, openWindow, settled } from './support/pages';
import { type Place, PLACES } from './support/places';
import { setScene } from './support/scene';

const FOLDER = join(ROOT, 'build', 'screenshots');
const LOOKS = [
  { look: 'wide', locale: 'vi', width: 1280 },
  { look: 'wide', locale: 'en', width: 1280 },
  { look: 'phone', locale: 'vi', width: 390, height: 844 },
  { look: 'phone', locale: 'en', width: 390, height: 844 },
  { look: 'dark', locale: 'vi', width: 1280, dark: true },
  // What A4 leaves between its margins.
  { look: 'print', locale: 'vi', width: 661 },
] as const;

/**
 * Pictures of every page, to be looked at by people: `npm run screenshots [name …] [wide|phone|dark|print …] [vi|en]`.
 */
async function main(wanted: string[]): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await startServers();
  const stage = await openStage();
  try {
    await setScene(stage.api);
    const places = chosen(PLACES, ({ name }) => name, wanted);
    const looks = chosen(
      chosen([...LOOKS], ({ look }) => look, wanted),
      ({ locale }) => locale,
      wanted,
    );
    for (const place of places) for (const look of looks) await take(stage, place, look);
  } finally {
    await stage.close();
    await stopServers();
  }
  console.log(FOLDER);
}

/** Those that are named; all where none is. */
function chosen<T>(all: T[], nameOf: (one: T) => string, wanted: string[]): T[] {
  const named = all.filter((one) => wanted.includes(nameOf(one)));
  return named.length > 0 ? named : all;
}

async function take(
  stage: Awaited<ReturnType<typeof openStage>>,
  { name, path, as, press = [] }: Place,
  look: (typeof LOOKS)[number],
): Promise<void> {
  const { page, context } = await openWindow(stage, look);
  if (as) await enter(stage, context, as);
  await page.goto(path);
  await settled(page);
  for (const text of press)
    await page
      .getByRole('button', { name: new RegExp(text) })
      .first()
      .click();
  if (look.look === 'print') await page.emulateMedia({ media: 'print' });
  await page.waitForLoadState('networkidle').catch(() => {});
  await page.waitForTimeout(150);
  // A form that took the focus has scrolled the page; the bar would stand in the middle of the picture.
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: join(FOLDER, `${name}.${look.look}.${look.locale}.png`), fullPage: true });
  await context.close();
}

main(process.argv.slice(2))
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(() => process.disconnect?.());
