import readSheet from 'read-excel-file/node';
import { openScene } from './support/openScene';
import { enter, openWindow, type Stage, windowOf } from './support/pages';
import { PEOPLE } from './support/scene';

jest.setTimeout(240_000);

let stage: Stage;
beforeAll(async () => {
  stage = await openScene();
  await stage.api.services.db.$executeRaw`
    INSERT INTO "Case" (id, kind, unit, year, title, "openedAt")
    SELECT 'filled-' || n, 'plan-cycle', '22', 2030, jsonb_build_object('vi', 'Kế hoạch thử ' || n, 'en', 'Plan ' || n),
      timestamptz '2020-01-01' + n * interval '1 minute'
    FROM generate_series(1, 450) AS n`;
});
afterAll(() => stage?.close());

test('an officer seeks without marks, keeps what is found as a view, chooses columns and takes it along as Excel; of hundreds only what is in sight is drawn', async () => {
  const { page, context, close, complaints } = await openWindow(stage);
  await enter(stage, context, PEOPLE.planner);
  await page.goto('/cases');
  await page.getByRole('searchbox').fill('thu ke hoach');
  await page.waitForURL(/search=thu\+ke\+hoach/);
  const rows = page.locator('table.list tbody tr:not(.gap)');
  await rows.filter({ hasText: 'Kế hoạch thử 450' }).waitFor();
  expect(await rows.count()).toBe(50);
  const views = page.getByRole('navigation', { name: 'Danh sách đã lưu' });
  await page.getByRole('button', { name: 'Lưu danh sách này…' }).click();
  await page.getByLabel('Tên danh sách').fill('Hồ sơ thử');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await views.getByRole('link', { name: 'Hồ sơ thử 200+', exact: true }).waitFor();

  await page.goto('/cases');
  await views.getByRole('link', { name: /^Hồ sơ thử/ }).click();
  await page.waitForURL(/search=/);
  expect(await page.getByRole('searchbox').inputValue()).toBe('thu ke hoach');

  await page.getByRole('button', { name: 'Cột', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Tình trạng' }).click();
  await page.getByRole('checkbox', { name: 'Tình trạng', checked: false }).waitFor();
  await page.keyboard.press('Escape');
  await page.reload();
  await rows.first().waitFor();
  expect(await page.getByRole('columnheader').allInnerTexts()).toEqual(['Hồ sơ', 'Đơn vị', 'Năm', 'Hạn gần nhất']);

  await page.getByRole('button', { name: 'Xem thêm' }).click();
  await page.getByRole('button', { name: 'Xem thêm' }).click();
  await page.getByText('Đang hiện 150').waitFor();
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.getByText('Đang hiện 200').waitFor();
  expect(await rows.count()).toBeLessThan(100);

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải Excel' }).click(),
  ]);
  const sheet = (await readSheet(await file.path()))[0]?.data ?? [];
  expect(sheet).toHaveLength(451);
  expect(sheet[0]).toEqual(['Hồ sơ', 'Đơn vị', 'Năm', 'Hạn gần nhất']);
  expect(sheet[450]).toEqual(['Kế hoạch thử 1', 'Tỉnh Quảng Ninh', 2030, '–']);

  await page.goto('/?group=table');
  await rows.first().waitFor();
  await page.getByRole('button', { name: 'Cột', exact: true }).click();
  // What is chosen is kept first, and shown then.
  await page.getByRole('checkbox', { name: 'Năm' }).click();
  await page.getByRole('checkbox', { name: 'Năm', checked: false }).waitFor();
  await page.keyboard.press('Escape');
  const [tasks] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải Excel' }).click(),
  ]);
  const [heads, ...lines] = (await readSheet(await tasks.path()))[0]?.data ?? [];
  expect(heads).toEqual(['Việc', 'Hồ sơ', 'Loại hồ sơ', 'Cơ quan', 'Hạn', 'Ai đang làm']);
  expect(lines).toHaveLength(await rows.count());
  expect(complaints).toEqual([]);
  await close();
});

test('the list asks for a dozen files of script, not for one of each thing that it shares with other pages', async () => {
  const { page, close } = await windowOf(stage, PEOPLE.planner, '/cases');
  const scripts = await page.evaluate(
    () => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).length,
  );
  expect(scripts).toBeLessThanOrEqual(12);
  await close();
});
