import type { Page } from 'playwright-core';
import { PLANNING } from '../api/support/cases';
import { officer } from '../api/support/people';
import { openPlan, trial } from '../api/support/plan';
import { choose, openStage, openWindow, signIn, type Stage } from './support/pages';
import { entering } from './support/people';

jest.setTimeout(120_000);

const BUDGET = '22.ban-kinh-te-ngan-sach';
let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await officer(stage.api, 'planner', [{ body: PLANNING }], { name: 'Trần Thị Lan' });
  await officer(stage.api, 'neighbour', [{ body: '31.ubnd' }], { name: 'Phạm Văn Hải' });
  await officer(stage.api, 'budget', [{ body: BUDGET }], { name: 'Đỗ Văn Hà' });
  await openPlan(stage.api, trial('meet'));
});
afterAll(() => stage?.close());

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

test('S36 an office calls a workshop from My work; who is invited takes the calendar file and says that it comes; a moved date asks anew', async () => {
  const { page, close, complaints } = await openWindow(stage);
  await signIn(page, 'planner');
  await press(page, 'Mời họp');
  const form = page.locator('form');
  await form.getByLabel(/^Ngày họp/).fill('05/10/2026');
  await form.getByText('Ngày họp sau hạn của bước này (29/09/2026).').waitFor();
  await form.getByLabel(/^Đến/).fill('7 giờ');
  await form.getByText('Ghi giờ dạng 08:30').waitFor();
  expect(await form.getByRole('button', { name: 'Mời họp' }).isDisabled()).toBe(true);
  await form.getByLabel(/^Đến/).fill('11:00');
  await form.getByLabel(/^Địa điểm/).fill('Hội trường A');
  await form.getByLabel(/Ban Kinh tế/).waitFor();
  await form.getByRole('button', { name: 'Mời họp' }).click();
  await page.getByRole('status').filter({ hasText: 'Đã ghi vào sổ' }).first().waitFor();

  const guest = await openWindow(stage);
  await signIn(guest.page, 'budget');
  await press(guest.page, 'Trả lời giấy mời');
  await guest.page.getByText('08:00–11:00 ngày 05/10/2026 tại Hội trường A').waitFor();
  const [file] = await Promise.all([
    guest.page.waitForEvent('download'),
    guest.page.getByRole('link', { name: 'Tải tệp lịch (.ics)' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('lich.ics');
  await guest.page.getByLabel('Có dự', { exact: true }).check();
  await guest.page.locator('form').getByRole('button', { name: 'Trả lời giấy mời' }).click();
  await guest.page.getByRole('status').filter({ hasText: 'Đã ghi vào sổ' }).first().waitFor();
  expect(await guest.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);

  await page.reload();
  await press(page, 'Mời họp');
  await form.getByLabel(/^Ngày họp/).fill('06/10/2026');
  await form.getByRole('button', { name: 'Đổi lịch, gửi lại giấy mời' }).click();
  await page.getByRole('status').filter({ hasText: 'Đã ghi vào sổ' }).first().waitFor();
  await guest.page.reload();
  await guest.page.getByRole('button', { name: 'Trả lời giấy mời' }).waitFor();
  await press(guest.page, 'Trả lời giấy mời');
  await guest.page.getByText('ngày 06/10/2026').waitFor();
  expect([...complaints, ...guest.complaints]).toEqual([]);
  await Promise.all([close(), guest.close()]);
});

test('S36 an office calls another province by itself, beside any procedure; that one says that it comes, and reads where and about what', async () => {
  const { page, close, complaints } = await openWindow(stage);
  await signIn(page, 'planner');
  await page.goto('/exchanges/new');
  const form = page.locator('form');
  await form.getByLabel(/^Nội dung/).fill('Nối đường ven biển');
  await form.getByLabel(/^Ngày họp/).fill('07/10/2026');
  await form.getByLabel(/^Địa điểm/).fill('Hải Phòng');
  await choose(page, /^Đơn vị/, '31');
  await choose(page, 'Mời thêm cơ quan', '31.ubnd');
  await form.getByRole('button', { name: 'Gửi giấy mời' }).click();
  await page.getByRole('link', { name: 'Mở hồ sơ' }).click();
  await page.getByRole('heading', { level: 1, name: /Trao đổi: Nối đường ven biển/ }).waitFor();
  const guest = await openWindow(stage);
  await signIn(guest.page, 'neighbour');
  await guest.page.goto(new URL(page.url()).pathname);
  await press(guest.page, 'Trả lời giấy mời');
  await guest.page.getByText('08:00–11:30 ngày 07/10/2026 tại Hải Phòng').waitFor();
  await guest.page.getByLabel('Có dự', { exact: true }).check();
  // Answered meanwhile from another window: the form that is open stays, and what is chosen in it.
  const id = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1)!);
  const elsewhere = await entering(stage.api, 'neighbour');
  await elsewhere
    .post(`/api/cases/${id}/acts`, { name: 'answer-exchange', body: '31.ubnd', data: { answer: 'attend' } })
    .expect(201);
  for (const shown of [page, guest.page]) await shown.getByText(/UBND.*Hải Phòng: Có dự/).waitFor();
  expect(await guest.page.getByLabel('Có dự', { exact: true }).isChecked()).toBe(true);
  expect([...complaints, ...guest.complaints]).toEqual([]);
  await Promise.all([close(), guest.close()]);
});
