import type { Page } from 'playwright-core';
import { COMMUNE_PLAN, confirmationOf, invitationOf } from '../api/support/posting';
import { faults } from './support/faults';
import { openScene } from './support/openScene';
import { choose, enter, openWindow, settled, type Stage } from './support/pages';
import { PEOPLE } from './support/scene';

jest.setTimeout(120_000);

let stage: Stage;

beforeAll(async () => {
  stage = await openScene();
});
afterAll(() => stage?.close());

const TEXT = 'Nên làm chợ mới ở gần bến tàu, có chỗ để xe.';
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

async function write(page: Page, text: string, email: string): Promise<void> {
  await page.getByLabel(/Ý kiến của bạn/).fill(text);
  await page.getByLabel(/Họ và tên/).fill('Hoàng Thị Biển');
  await page.getByLabel(/Thư điện tử/).fill(email);
  await press(page, 'Gửi ý kiến');
}

test('S13 a citizen finds the draft from the sign-in, comments, confirms from the mail; the office publishes and answers; everyone reads it', async () => {
  const { page, close, complaints } = await openWindow(stage, { width: 390, height: 844 });
  await page.goto('/');
  await page.getByRole('link', { name: /trang công khai/ }).click();
  await choose(page, 'Tỉnh, thành phố', '22');
  await choose(page, /Xã, phường/, COMMUNE_PLAN.split('.')[0] as string);
  await page.getByRole('link', { name: /hằng năm cấp xã 2027/ }).click();
  await page.getByText('Nhận ý kiến ít nhất đến hết ngày 05/10/2026.').waitFor();
  await page.getByLabel('Phần của dự thảo').selectOption('I. Phát triển kinh tế');
  await page.getByLabel('Theo bạn, năm 2027 nên ưu tiên gì?').selectOption('Đường và chợ');
  await write(page, TEXT, 'bien@example.vn');
  await page.getByRole('status').getByText('Đã nhận ý kiến của bạn').waitFor();
  await page.goto(`/public/confirm#${await confirmationOf(stage.api, 'bien@example.vn')}`);
  await press(page, 'Tôi xác nhận');
  await page.getByText('Đã xác nhận.').waitFor();

  const office = await openWindow(stage);
  await enter(stage, office.context, PEOPLE.wardPlanner);
  await office.page.goto('/');
  await office.page.getByText('2 ý kiến chờ duyệt, 1 ý kiến chờ trả lời').waitFor();
  await office.page.locator('a[href="/community"]').first().click();
  const card = (text: string) => office.page.getByRole('article', { name: text });
  const drafts = office.page.getByRole('region', { name: 'Dự thảo đang đăng của cơ quan' });
  await drafts.getByText('Đường và chợ: 1').waitFor();
  await card(TEXT).getByRole('button', { name: 'Cho đăng' }).click();
  await card(TEXT).waitFor({ state: 'detached' });
  await press(office.page, /^Chờ trả lời/);
  await card(TEXT).getByLabel('Xử lý').selectOption('explained');
  await card(TEXT)
    .getByRole('textbox', { name: /Nội dung tiếp thu/ })
    .fill('Chợ mới đã có trong quy hoạch, vị trí ở khu 3.');
  await card(TEXT).getByRole('button', { name: 'Ghi và công khai' }).click();
  await card(TEXT).waitFor({ state: 'detached' });
  await press(office.page, /^Chờ duyệt/);
  const other = card('Cần thêm đèn chiếu sáng');
  await other.getByRole('button', { name: 'Không đăng' }).click();
  await other.getByLabel(/Lý do không đăng/).fill('Không liên quan đến dự thảo');
  await other.getByRole('button', { name: 'Không đăng ý kiến này' }).click();
  await other.waitFor({ state: 'detached' });
  await drafts.getByText('Mời cơ quan, tổ chức, doanh nghiệp góp ý').click();
  await drafts.getByRole('button', { name: 'Thêm dòng' }).click();
  await drafts.getByLabel('Tên tổ chức').fill('Hội Nghề cá Bãi Cháy');
  await drafts.getByLabel('Thư điện tử').fill('hoi@example.vn');
  await drafts.getByRole('button', { name: 'Gửi thư mời' }).click();
  await drafts.getByText('chưa trả lời').waitFor();
  expect(await faults(office.page)).toEqual([]);
  // The parties' commitments are drawn up on the case's page.
  await office.page.goto(`/cases/${COMMUNE_PLAN}`);
  await press(office.page, /^Nhắc, gia hạn/);
  await press(office.page, 'Lập bản cam kết');
  const form = office.page.getByRole('form', { name: 'Lập bản cam kết' });
  await form.getByRole('button', { name: 'Thêm dòng' }).click();
  const row = form.locator('.line-row').last();
  await row.getByLabel('Bên cam kết').selectOption('organisation');
  await row.getByRole('textbox', { name: 'Tổ chức' }).fill('Hội Nghề cá Bãi Cháy');
  await row.getByLabel('Nội dung cam kết').fill('Thu gom rác ở bến tàu hằng tuần');
  await row.getByLabel('Thời hạn').fill('31/12/2027');
  await form.getByRole('button', { name: 'Lập bản cam kết' }).click();
  await office.page.getByRole('region', { name: 'Cam kết của các bên' }).getByText('0/4 bên đã ký').waitFor();
  expect(await faults(office.page)).toEqual([]);
  await office.close();

  await page.getByRole('link', { name: 'Về dự thảo' }).click();
  await page.getByText('Đường và chợ: 1').waitFor();
  const shown = page.locator('li.card', { hasText: TEXT });
  await shown.getByText('Chợ mới đã có trong quy hoạch, vị trí ở khu 3.').waitFor();
  expect(await page.locator('main').innerText()).not.toContain('Hoàng Thị Biển');
  await page.goto(`/public/${COMMUNE_PLAN}/post-draft#${await invitationOf(stage.api, 'hoi@example.vn')}`);
  await page.reload();
  await page.getByLabel(/Ý kiến của cơ quan, tổ chức/).fill('Hội đề nghị giữ bến cá hiện có.');
  await press(page, 'Gửi ý kiến');
  await page.getByText('Đã ghi nhận và công khai').waitFor();
  await page.locator('li.card', { hasText: 'Hội Nghề cá Bãi Cháy' }).waitFor();
  await page.getByRole('region', { name: 'Cam kết của các bên' }).getByText('0/4 bên đã ký').waitFor();
  await page.waitForFunction(() => document.documentElement.scrollWidth <= innerWidth);
  expect(await faults(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

test('whoever comments too often is told so in words, and what was typed stays', async () => {
  const { page, close } = await openWindow(stage);
  await page.goto(`/public/${COMMUNE_PLAN}/post-draft`);
  for (let sent = 0; sent < 3; sent += 1) {
    await write(page, `Ý kiến thứ ${sent + 1} của tôi về dự thảo.`, 'lam@example.vn');
    await press(page, 'Gửi ý kiến khác');
  }
  await write(page, 'Ý kiến thứ tư của tôi về dự thảo.', 'lam@example.vn');
  expect(await page.getByRole('alert').innerText()).toMatch(/Quá nhiều yêu cầu[\s\S]*Đợi \d+ giây rồi thử lại/);
  expect(await page.getByLabel(/Ý kiến của bạn/).inputValue()).toBe('Ý kiến thứ tư của tôi về dự thảo.');
  await close();
});

test('a link that is broken, a draft that is not there, a place without anything: each says what to do', async () => {
  const { page, close } = await openWindow(stage, { locale: 'en' });
  await page.goto(`/public/confirm#${'A'.repeat(43)}`);
  await press(page, 'I confirm');
  await page.getByText('The link is incomplete or has expired.').waitFor();
  await page.goto('/public/22.annual-plan-province.2027/publish-resolution');
  await page.getByRole('alert').waitFor();
  await page.goto('/public?province=01&tab=published');
  await settled(page);
  await page.getByText('Nothing has been published here yet.').waitFor();
  await close();
});
