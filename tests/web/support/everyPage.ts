import { faults } from './faults';
import { enter, openStage, openWindow, settled, type Stage } from './pages';
import { PLACES } from './places';
import { setScene } from './scene';

/** Tests that look at every page in one language. A file for each language, so that both can run at the same time. */
export function everyPage(locale: 'vi' | 'en'): void {
  let stage: Stage;
  let window: Awaited<ReturnType<typeof openWindow>>;
  beforeAll(async () => {
    stage = await openStage();
    await setScene(stage.api);
    // One for all: what the browser has read and compiled for one page serves the next.
    window = await openWindow(stage, { locale });
  }, 120_000);
  afterAll(() => stage?.close());

  test.each(PLACES)(
    '$name has no serious fault of accessibility, and the browser nothing to complain of',
    async ({ path, as, press = [] }) => {
      const { page, context, complaints } = window;
      await context.clearCookies();
      if (as) await enter(stage, context, as);
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(path);
      await settled(page);
      for (const name of press)
        await page
          .getByRole('button', { name: new RegExp(name) })
          .first()
          .click();
      await page.waitForTimeout(100);
      expect(await faults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      // On a phone, too, a page scrolls one way only, once the charts are drawn anew.
      await page.setViewportSize({ width: 390, height: 844 });
      await page.waitForFunction(() => document.documentElement.scrollWidth <= innerWidth);
      expect(complaints.splice(0)).toEqual([]);
    },
    120_000,
  );
}
