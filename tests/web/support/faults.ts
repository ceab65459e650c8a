import AxeSource from 'axe-core';
import type { Page } from 'playwright-core';

/** Its faults are moderate at most, which nobody asks for here, and it takes a quarter of the time of all. */
const NEVER_SERIOUS = 'region';

/** What axe finds serious or critical on a page as it is now; `but`: rules that look at what was looked at before. */
export async function faults(page: Page, but: string[] = []): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AxeSource.source);
  const off = Object.fromEntries([NEVER_SERIOUS, ...but].map((rule) => [rule, { enabled: false }]));
  return page.evaluate(async (rules) => {
    const { axe } = window as unknown as { axe: typeof AxeSource };
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
      resultTypes: ['violations'],
      rules,
    });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
      );
  }, off);
}
