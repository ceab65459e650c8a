import AxeSource from 'axe-core';
import type { Page } from 'playwright-core';

/** Its faults are moderate at most, which nobody asks for here, and it takes a quarter of the time of all. */
const NEVER_SERIOUS = 'region';

const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];
/** What axe finds serious or critical on a page as it is now. */
export async function faults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AxeSource.source);
  return page.evaluate(
    async ([runOnly, never]) => {
      const { axe } = window as unknown as { axe: typeof AxeSource };
      const { violations } = await axe.run(document, {
        runOnly,
        resultTypes: ['violations'],
        rules: { [never]: { enabled: false } },
      });
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
        );
    },
    [ALL, NEVER_SERIOUS] as const,
  );
}
