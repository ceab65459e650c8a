import { PASSWORD } from '../api/support/people';
import { faults } from './support/faults';
import { openScene } from './support/openScene';
import { openWindow, settled, type Stage } from './support/pages';
import { PEOPLE } from './support/scene';

jest.setTimeout(120_000);

let stage: Stage;

beforeAll(async () => {
  stage = await openScene();
});
afterAll(() => stage?.close());

test('a newcomer sees the sample come, is shown whom to try, tries it and, as administrator, makes the installation real', async () => {
  const { db } = stage.api.services;
  await db.sample.create({ data: { unit: '22', share: 0.4 } });
  const { page, complaints, close } = await openWindow(stage);
  await page.goto('/');
  await page.getByText('Đang nạp dữ liệu mẫu: 40%').waitFor();
  await db.sample.update({ where: { id: 1 }, data: { status: 'loaded', share: 1 } });
  await page.getByText('Đang nạp dữ liệu mẫu: 40%').waitFor({ state: 'detached' });

  const tour = page.getByRole('region', { name: 'Xem thử với vai trò' });
  await tour.getByText('dữ liệu mẫu của Tỉnh Quảng Ninh').waitFor();
  await tour.getByRole('link', { name: /Việc chậm/ }).click();
  await tour.getByRole('button', { name: 'Dùng tài khoản này' }).last().click();
  expect(await page.getByLabel('Tên đăng nhập').inputValue()).toBe('admin');

  expect(await faults(page)).toEqual([]);
  await page.getByLabel('Tên đăng nhập').fill(PEOPLE.chief);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByText('Dữ liệu mẫu: hồ sơ có dấu “Mẫu”').waitFor();
  expect(page.url()).toContain('/overdue');

  // On a phone a row is a card, and each of its cells says what it is.
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/cases');
  await settled(page);
  const second = page.locator('table.stacked td').nth(1);
  const head = () => second.evaluate((cell) => getComputedStyle(cell, '::before').content);
  expect(await head()).toContain('Đơn vị: ');
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(await head()).toBe('none');

  await page.goto('/admin/operation');
  const remove = page.getByRole('button', { name: 'Xóa dữ liệu mẫu' });
  expect(await remove.isDisabled()).toBe(true);
  await page.getByLabel('Tôi hiểu: dữ liệu mẫu mất hẳn').check();
  await remove.click();
  await page.getByText(/Đã xóa 0 hồ sơ mẫu/).waitFor();
  await page.getByText('Dữ liệu mẫu: hồ sơ có dấu “Mẫu”').waitFor({ state: 'detached' });
  await settled(page);
  expect(complaints).toEqual([]);
  await close();
});
