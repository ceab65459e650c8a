import type { Page } from 'playwright-core';
import { faults } from './support/faults';
import { openScene } from './support/openScene';
import { enter, openWindow, settled, type Stage } from './support/pages';
import { type Place, PLACES } from './support/places';

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

/** The page of an address that isn't there. */
const NOWHERE = /^(Không có trang này|There is no such page)\.$/;

let stage: Stage;
/** One for all: what the browser has read and compiled for one page serves the next. */
let window: Awaited<ReturnType<typeof openWindow>>;

beforeAll(async () => {
  stage = await openScene();
  window = await openWindow(stage);
  await window.page.goto('/');
}, 120_000);
afterAll(() => stage?.close());

/** One person's pages after another's: most are reached without loading all anew. */
const byPerson = [...PLACES].sort((a, b) => (a.as ?? '').localeCompare(b.as ?? ''));

test.each(byPerson)(
  '$name has no serious fault of accessibility, fits a desk and a phone in either language, and the browser has nothing to complain of',
  async (place) => {
    const { page, complaints } = window;
    await visit(page, place);
    await isSoundAtDesk(page);
    await page.setViewportSize(PHONE);
    await isSoundOnPhone(page);
    await speakOther(page);
    await isSoundOnPhone(page);
    await page.setViewportSize(DESK);
    expect(complaints.splice(0)).toEqual([]);
  },
  120_000,
);

/** Who signed in last: a page of the same person's is reached without loading all anew. */
let last: string | undefined;

async function visit(page: Page, place: Place): Promise<void> {
  const { path, as, press = [] } = place;
  if (as && last === as) await walk(page, path);
  else await arrive(page, place);
  last = as;
  for (const name of press)
    await page
      .getByRole('button', { name: new RegExp(name) })
      .first()
      .click();
  if (press.length > 0) await page.waitForTimeout(100);
}

async function arrive(page: Page, { path, as }: Place): Promise<void> {
  const { context } = window;
  await context.clearCookies();
  if (as) await enter(stage, context, as);
  await page.goto(path);
  await settled(page);
}

/** By way of a page that isn't there, so that nothing of the page before is taken for the one that is looked at. */
async function walk(page: Page, path: string): Promise<void> {
  const go = (to: string) => page.evaluate((where) => history.pushState(null, '', where), to);
  const title = page.locator('h1', { hasText: NOWHERE });
  // What lies over all pages, such as the search, would stay.
  await page.keyboard.press('Escape');
  await go('/nowhere');
  await title.waitFor();
  await go(path);
  if (path !== '/nowhere') await title.waitFor({ state: 'detached' });
  await settled(page);
}

/** The language that the next page is looked at in first. */
let spoken: 'vi' | 'en' = 'vi';

/** With all that was pressed and opened: only the words change. The chamber's screen has no button for it. */
async function speakOther(page: Page): Promise<void> {
  const language = spoken === 'vi' ? 'en' : 'vi';
  const button = page.locator(`button[lang=${language}]`).first();
  if ((await button.count()) > 0) await button.dispatchEvent('click');
  else {
    await page.evaluate((chosen) => localStorage.setItem('phoihop.locale', chosen), language);
    await page.reload();
    await settled(page);
  }
  await page.locator(`html[lang=${language}]`).waitFor();
  spoken = language;
}

/** Marks that stick out of what they stand in, and so lie over a title or another column. */
function marksOutside(): (string | null)[] {
  const right = (element: Element) => element.getBoundingClientRect().right;
  return [...document.querySelectorAll('.mark')]
    .filter((mark) => mark.parentElement && right(mark) > right(mark.parentElement) + 1)
    .map(({ textContent }) => textContent);
}

/** Cells of cards that a phone doesn't show though something stands in them. */
function hiddenCells(): string[] {
  const cells = [...document.querySelectorAll<HTMLElement>('table.stacked tbody :is(td, th)')];
  const shown = (element: HTMLElement) => element.checkVisibility() && element.offsetHeight > 0;
  return cells
    .filter((cell) => cell.textContent?.trim() && !shown(cell) && shown(cell.closest('table') ?? cell))
    .map((cell) => `${cell.dataset.head}: ${cell.textContent}`);
}

async function isSoundAtDesk(page: Page): Promise<void> {
  expect(await faults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await page.evaluate(marksOutside)).toEqual([]);
}

/** On a phone, too, a page scrolls one way only, once the charts are drawn anew; and nothing of a row is hidden. */
async function isSoundOnPhone(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.scrollWidth <= innerWidth);
  expect(await page.evaluate(hiddenCells)).toEqual([]);
}
