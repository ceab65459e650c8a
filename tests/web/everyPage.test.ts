import type { Page } from 'playwright-core';
import { faults } from './support/faults';
import { openScene } from './support/openScene';
import { enter, openWindow, settled, type Stage } from './support/pages';
import { type Place, PLACES } from './support/places';

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

/** Colours are the same in both languages, and take axe half its time. */
const WORDLESS = ['color-contrast'];

let stage: Stage;
/** One for all: what the browser has read and compiled for one page serves the next. */
let window: Awaited<ReturnType<typeof openWindow>>;

beforeAll(async () => {
  stage = await openScene();
  window = await openWindow(stage);
  await window.page.goto('/');
}, 120_000);
afterAll(() => stage?.close());

test.each(PLACES)(
  '$name has no serious fault of accessibility in either language, at a desk or on a phone, and the browser nothing to complain of',
  async (place) => {
    const { page, complaints } = window;
    await visit(page, place, 'vi');
    await isSound(page, 'vi');
    await changeToEnglish(page, place);
    await isSound(page, 'en', place.press ? null : WORDLESS);
    expect(complaints.splice(0)).toEqual([]);
  },
  120_000,
);

async function visit(page: Page, { path, as, press = [] }: Place, language: 'vi' | 'en'): Promise<void> {
  const { context } = window;
  await page.evaluate((chosen) => localStorage.setItem('phoihop.locale', chosen), language);
  await context.clearCookies();
  if (as) await enter(stage, context, as);
  await page.goto(path);
  await settled(page);
  for (const name of press)
    await page
      .getByRole('button', { name: new RegExp(name) })
      .first()
      .click();
  if (press.length > 0) await page.waitForTimeout(100);
}

/** With all that was pressed and opened: only the words change. The chamber's screen has no button for it. */
async function changeToEnglish(page: Page, place: Place): Promise<void> {
  const button = page.locator('button[lang=en]').first();
  if ((await button.count()) === 0) return visit(page, place, 'en');
  await button.dispatchEvent('click');
}

/** Marks that stick out of what they stand in, and so lie over a title or another column. */
function marksOutside(): (string | null)[] {
  const right = (element: Element) => element.getBoundingClientRect().right;
  return [...document.querySelectorAll('.mark')]
    .filter((mark) => mark.parentElement && right(mark) > right(mark.parentElement) + 1)
    .map(({ textContent }) => textContent);
}

/** `but`: rules of accessibility that need no second look; null: none does, on a page that was pressed open only. */
async function isSound(page: Page, language: 'vi' | 'en', but: string[] | null = []): Promise<void> {
  await page.locator(`html[lang=${language}]`).waitFor();
  await page.setViewportSize(DESK);
  if (but) expect(await faults(page, but)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await page.evaluate(marksOutside)).toEqual([]);
  // On a phone, too, a page scrolls one way only, once the charts are drawn anew.
  await page.setViewportSize(PHONE);
  await page.waitForFunction(() => document.documentElement.scrollWidth <= innerWidth);
  await page.setViewportSize(DESK);
}
