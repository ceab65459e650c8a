import type { Page } from 'playwright-core';
import { openScene } from './support/openScene';
import { enter, openWindow, settled, type Stage } from './support/pages';
import { COMMUNE } from './support/lateness';
import { entering, PEOPLE } from './support/scene';

jest.setTimeout(240_000);

let stage: Stage;
beforeAll(async () => {
  stage = await openScene();
});
afterAll(() => stage?.close());

const steps = (page: Page) => page.getByRole('feed').getByRole('article');
const receipt = (page: Page, act: string) => page.getByRole('status').filter({ hasText: `Đã ghi vào sổ: ${act}` });

test('an administrator finds the latest step from the map, reminds with one press and escalates, and drills from the nation to a commune and back', async () => {
  const { page, context, close, complaints } = await openWindow(stage);
  await enter(stage, context, PEOPLE.chief);
  await page.goto('/overdue?dayBy=suggestion');
  await settled(page);
  await page.getByRole('button', { name: /^Tỉnh Quảng Ninh: \d+ bước qua ngày gợi ý$/ }).press('Enter');
  await page.waitForURL(/in=22/);
  const late = steps(page).first();
  expect(await late.innerText()).toContain('Cơ quan giữ: Phòng Kinh tế phường Hà Tu');
  const days = (await steps(page).locator('.mark.soon').allInnerTexts()).map((text) => Number(/\d+/.exec(text)?.[0]));
  expect(days).toEqual([...days].sort((a, b) => b - a));
  expect(await late.getByRole('button', { name: 'Gia hạn' }).count()).toBe(0);
  await late.getByRole('button', { name: 'Nhắc việc', exact: true }).click();
  await receipt(page, 'Nhắc việc').waitFor();
  await late.getByRole('button', { name: 'Báo cáo cấp trên' }).click();
  await late.getByLabel(/Ghi chú/).fill('Trễ nhất cả nước.');
  await late.locator('form').getByRole('button', { name: 'Báo cáo cấp trên' }).click();
  await receipt(page, 'Báo cáo cấp trên').waitFor();
  const holder = await entering(stage.api, `ke-hoach.${COMMUNE}`);
  const { body } = await holder.get(`/api/cases/${COMMUNE}.annual-plan-commune.2027/record`, { name: 'escalate' });
  expect(body.items.find((one: { kind: string }) => one.kind === 'act')).toMatchObject({
    texts: { note: 'Trễ nhất cả nước.' },
  });

  const path = page.getByRole('navigation', { name: 'Địa bàn đang xem' });
  expect((await path.innerText()).split(/\s*›\s*/).map((part) => part.trim())).toEqual([
    'Cả nước',
    'Đồng bằng sông Hồng',
    'Tỉnh Quảng Ninh',
  ]);
  await path.getByRole('button', { name: 'Cả nước' }).click();
  await page.getByRole('heading', { name: 'Các địa bàn trong Cả nước' }).waitFor();
  const places = page.getByRole('region', { name: /^Các địa bàn trong/ });
  await places.getByRole('button', { name: 'Vùng Đồng bằng sông Hồng' }).click();
  await places.getByRole('button', { name: 'Tỉnh Quảng Ninh' }).click();
  await places.getByRole('button', { name: 'Phường Hà Tu' }).click();
  await path.getByText('Phường Hà Tu').waitFor();
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[role=feed] article')].every((one) => /Hà Tu/.test(one.textContent ?? '')),
  );
  await page.goBack();
  await page.getByRole('heading', { name: 'Các địa bàn trong Tỉnh Quảng Ninh' }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test('what is late in law, by a unit’s own documents, and only past a suggestion is counted apart, and the choice stays in the address', async () => {
  const { page, context, close, complaints } = await openWindow(stage);
  await enter(stage, context, PEOPLE.chief);
  await page.goto('/overdue');
  const kinds = page.getByRole('navigation', { name: 'Ai định ngày' });
  const count = async (name: RegExp) =>
    Number(/\((\d+)\)/.exec(await kinds.getByRole('button', { name }).innerText())?.[1]);
  await kinds.waitFor();
  const [late, law, own, suggested] = [
    await count(/^Quá hạn/),
    await count(/^Theo luật/),
    await count(/^Theo lịch/),
    await count(/^Chỉ qua ngày gợi ý/),
  ];
  expect(late).toBe((law ?? 0) + (own ?? 0));
  await page.getByText(`${late} bước quá hạn`, { exact: true }).waitFor();
  await kinds.getByRole('button', { name: /^Chỉ qua ngày gợi ý/ }).click();
  await page.waitForURL(/dayBy=suggestion/);
  await page.reload();
  await page.getByText(`${suggested} bước qua ngày gợi ý`, { exact: true }).waitFor();
  expect(await page.locator('.map path[role=button]').first().getAttribute('aria-label')).toMatch(
    /bước qua ngày gợi ý$/,
  );
  await page.getByRole('button', { name: 'Theo thời gian' }).click();
  await page.getByRole('heading', { name: 'Số bước qua ngày gợi ý cuối mỗi ngày hoặc mỗi tuần' }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test('who manages the cases may extend all steps of the list at once, and sees first which days move', async () => {
  const { page, context, close, complaints } = await openWindow(stage);
  await enter(stage, context, PEOPLE.planner);
  await page.goto('/overdue?dayBy=suggestion&within=22');
  await page.getByRole('button', { name: 'Gia hạn nhiều bước' }).click();
  const form = page.getByRole('region', { name: 'Gia hạn nhiều bước' });
  await form.getByLabel(/^Hạn mới/).fill('31/12/2027');
  await form.getByLabel(/Lý do/).fill('Bão số 5.');
  const extend = form.getByRole('button', { name: /^Gia hạn \d+ bước$/ });
  await extend.waitFor();
  expect(await extend.isEnabled()).toBe(true);
  expect(await form.getByText(/ → 31\/12\/2027/).count()).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
  await close();
});

test('the matrix opens a cell’s steps, the trend is a picture and a table, and a manager extends with a reason', async () => {
  const { page, context, close, complaints } = await openWindow(stage);
  await enter(stage, context, PEOPLE.committee);
  await page.goto('/overdue?view=matrix&dayBy=suggestion');
  const cell = page.getByRole('button', { name: /^Tỉnh Quảng Ninh, .*: \d+ bước, trễ nhất \d+ ngày$/ }).first();
  const [, title = ''] = /^Tỉnh Quảng Ninh, (.*): \d+ bước/.exec(await cell.innerText()) ?? [];
  await cell.click();
  await page.waitForURL(/step=/);
  await steps(page).first().waitFor();
  expect(await steps(page).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))).toEqual([title]);
  await steps(page).getByRole('button', { name: 'Gia hạn' }).click();
  const form = steps(page).locator('form');
  await form.getByLabel('Hạn mới').fill('01/01/2026');
  await form.getByLabel('Lý do').fill('Chờ hướng dẫn của trung ương.');
  expect(await form.getByRole('button', { name: 'Gia hạn' }).isDisabled()).toBe(true);
  await form.getByLabel('Hạn mới').fill('30/09/2026');
  await form.getByRole('button', { name: 'Gia hạn' }).click();
  await receipt(page, 'Gia hạn').waitFor();
  await page.getByText('Không có bước qua ngày gợi ý nào.').waitFor();

  await page.goto('/overdue?view=trend&dayBy=suggestion');
  await page.locator('figure.chart svg path').first().waitFor();
  await page.getByText('Xem dạng bảng').click();
  const now = await page.getByRole('row').nth(1).innerText();
  expect(now).toContain('15/09/2026');
  // What was late until it was moved today still counts as having become late.
  expect(Number(now.trim().split(/\s+/)[2])).toBeGreaterThan(Number(now.trim().split(/\s+/)[1]));
  expect(complaints).toEqual([]);
  await close();
});

test('3,000 late steps scroll smoothly, by keyboard too, with only the rows in sight on the page', async () => {
  await seed(30, 100);
  const { page, context, close, complaints } = await openWindow(stage);
  page.setDefaultTimeout(120_000);
  await enter(stage, context, PEOPLE.chief);
  await page.goto('/overdue?procedure=many');
  await page.getByText('3000 bước quá hạn', { exact: true }).waitFor();
  await steps(page).first().waitFor();
  const all = await page.evaluate(async () => {
    const began = performance.now();
    for (;;) {
      window.scrollTo(0, document.documentElement.scrollHeight);
      await new Promise((resolve) => setTimeout(resolve, 20));
      if (document.querySelector('[role=feed] article[aria-posinset="3000"]'))
        return Math.round(performance.now() - began);
    }
  });
  const measure = await page.evaluate(scrollThrough);
  console.log(`3,000 overdue steps: all there after ${all} ms; ${JSON.stringify(measure)}`);
  expect(measure.most).toBeLessThan(40);
  expect(measure.frames).toBeGreaterThan(100);
  expect(measure.blank).toBe(0);
  // Many processes share this machine's two cores, so the slowest frames say more of them than of the page.
  expect(measure.median).toBeLessThan(50);

  await page.evaluate(() => window.scrollTo(0, 0));
  const first = page.locator('[role=feed] article[aria-posinset="1"]');
  await first.focus();
  for (let press = 0; press < 30; press += 1) await page.keyboard.press('PageDown').then(() => page.waitForTimeout(60));
  const at = await page.evaluate(() => [
    document.activeElement?.getAttribute('aria-posinset'),
    document.activeElement?.getAttribute('aria-setsize'),
  ]);
  expect(Number(at[0])).toBeGreaterThan(20);
  expect(at[1]).toBe('3000');
  expect(complaints).toEqual([]);
  await close();
});

/**
 * Scrolls 150 frames through the whole list, and says how long frames took, how many rows were on the page, and how
 * often none was in sight.
 */
async function scrollThrough(): Promise<{
  frames: number;
  median: number;
  p95: number;
  worst: number;
  most: number;
  blank: number;
}> {
  const height = document.documentElement.scrollHeight;
  const times: number[] = [];
  let [most, blank] = [0, 0];
  let before = performance.now();
  for (let frame = 0; frame <= 150; frame += 1) {
    // By hand nobody goes faster than a few screens at a time; every tenth frame jumps.
    window.scrollTo(0, frame % 10 === 0 ? (height / 150) * frame : window.scrollY + 400);
    await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve, 0));
    const now = performance.now();
    times.push(now - before);
    before = now;
    const rows = [...document.querySelectorAll('[role=feed] article')];
    most = Math.max(most, rows.length);
    const seen = rows.some((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
    if (!seen) blank += 1;
  }
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => Math.round((sorted[Math.floor(share * (sorted.length - 1))] ?? 0) * 10) / 10;
  return { frames: times.length, median: at(0.5), p95: at(0.95), worst: at(1), most, blank };
}

/** Late steps in the database's own tables, as many as a bad year of the whole country has. */
async function seed(cases: number, each: number): Promise<void> {
  const { db } = stage.api.services;
  const title = { vi: 'Kế hoạch thử', en: 'Trial plan' };
  const ids = Array.from({ length: cases }, (_, index) => `many.${String(index).padStart(3, '0')}`);
  await db.case.createMany({
    data: ids.map((id) => ({
      id,
      unit: '01',
      kind: 'plan-cycle',
      procedure: 'many',
      year: 2027,
      title,
      openedAt: new Date('2026-01-05'),
    })),
  });
  for (const [index, caseId] of ids.entries()) {
    const dueOn = new Date(Date.UTC(2026, 0, 10 + index * 2)).toISOString().slice(0, 10);
    await db.step.createMany({
      data: Array.from({ length: each }, (_, step) => ({
        caseId,
        step: `step-${String(step).padStart(3, '0')}`,
        kind: 'draft',
        round: 1,
        status: 'open',
        holder: '01.so-tai-chinh',
        unit: '01',
        dueOn,
        overdue: true,
        openedAt: new Date('2026-01-06'),
        facts: {
          title: { vi: `Bước ${index * each + step + 1}`, en: `Step ${index * each + step + 1}` },
          holder: '01.so-tai-chinh',
        },
      })),
    });
  }
}
