import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { AMENDED, amended, AMENDED_PROCEDURE } from '../support/amended';
import { faults } from './support/faults';
import { openScene } from './support/openScene';
import { enter, goTo, openWindow, settled, type Stage } from './support/pages';
import { CYCLE, PEOPLE } from './support/scene';

jest.setTimeout(120_000);

let stage: Stage;

beforeAll(async () => {
  stage = await openScene();
});
afterAll(() => stage?.close());

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const drawn = (page: Page) => page.locator('.diagram .djs-shape').first().waitFor();

test('a lawyer opens a procedure as a diagram, reads a step’s clause, takes the file along, and reads the same in the list', async () => {
  const { page, context, close, complaints } = await openWindow(stage);
  await enter(stage, context, PEOPLE.planner);
  await page.goto('/');
  await goTo(page, 'Luật');
  await page.getByRole('link', { name: /^Luật 89\/2025\/QH15, .*hằng năm cấp xã, 2027-redrawn/ }).click();
  await page.getByRole('link', { name: 'Sơ đồ' }).click();
  await drawn(page);
  expect(await page.locator('.diagram .djs-shape[data-element-id^="step-"]').count()).toBe(28);
  const place = () => page.locator('.diagram .viewport').getAttribute('transform');
  const before = await place();
  await press(page, 'Sang phải');
  await press(page, 'Phóng to');
  expect(await place()).not.toBe(before);
  await press(page, 'Xem toàn bộ');
  // The posting lies past many others: whoever uses no mouse chooses it from the list.
  await page
    .getByLabel('Xem bước')
    .selectOption({ label: '10. Tổng hợp, tiếp thu, giải trình ý kiến của cộng đồng dân cư' });
  const law = page.locator('.law-facts').first();
  expect(await law.innerText()).toContain('khoản 2 Điều 28 Luật 10/2022/QH15');
  expect(await law.innerText()).toContain('đã đọc văn bản');
  expect(await page.locator('.diagram .djs-shape.chosen').count()).toBe(1);
  await press(page, 'Cỡ đọc được');
  // Printed, it is as wide as the paper; then as before.
  const width = () => page.locator('.diagram > div').evaluate(({ clientWidth }) => clientWidth);
  const onScreen = await width();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await width()).toBe(661);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect([await width(), onScreen > 661]).toEqual([onScreen, true]);
  await page.locator('.diagram .djs-shape[data-element-id="step-province-guidance"]').click();
  await page.getByRole('heading', { name: 'UBND tỉnh hướng dẫn lập kế hoạch, dự toán' }).waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải tệp BPMN' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('annual-plan-commune@2027-redrawn.bpmn');
  await page.getByRole('link', { name: 'Các bước', exact: true }).click();
  const step = page.locator('.law-step', { hasText: /^Bước 8 / });
  await step.locator('summary').click();
  expect(await step.innerText()).toContain('khoản 1 Điều 25 Luật 10/2022/QH15');
  expect(complaints).toEqual([]);
  await close();
});

test('compares two versions in words, sees which cases run, and asks when something is due', async () => {
  const { page, context, close } = await openWindow(stage);
  await enter(stage, context, PEOPLE.planner);
  await page.goto(`/law/procedures/${AMENDED_PROCEDURE}/2027-redrawn/difference`);
  await page.getByLabel('So với').selectOption('2021-decree-163');
  await page.getByText('– Luật 83/2015/QH13 (2021-decree-163)').waitFor();
  const change = page.locator('li.card', { hasText: 'Gửi kế hoạch, dự toán lên trung ương' });
  await change.getByText('trước ngày 20/7').or(change.getByText('trước ngày 10/7')).first().waitFor();
  // Bodies, steps and documents by what they are called, never by what the files call them.
  expect(
    await page
      .locator('.diff')
      .allInnerTexts()
      .then((all) => all.join(' ')),
  ).not.toMatch(/\b(ubnd|so-tai-chinh|planning-office|bo-tai-chinh|draft-plan|\d+wd)\b/);
  await page.getByRole('link', { name: 'Hồ sơ đang chạy' }).click();
  await page.locator(`a[href="/cases/${CYCLE}"]`).waitFor();
  await page.getByRole('link', { name: 'Tính hạn' }).click();
  await page.getByLabel('Từ ngày').fill('13/02/2026');
  await page.getByLabel('Số lượng').fill('3');
  // Tết lies between: 16 to 20 February are off.
  await page.getByRole('status').getByText('25/02/2026').first().waitFor();
  expect(await page.getByRole('status').first().innerText()).toContain('Tết');
  await close();
});

test('a version is drafted as a form beside its text: each changes with the other, and a fault leads to its field and its line', async () => {
  const { page, context, close, complaints } = await openWindow(stage);
  await enter(stage, context, PEOPLE.chief);
  await page.goto('/law/publish');
  await page.getByLabel('Bắt đầu từ một phiên bản đã có').selectOption('annual-plan-commune@2027-redrawn');
  await press(page, 'Chép sang');
  const form = page.getByRole('region', { name: 'Biểu mẫu' });
  const yaml = page.getByLabel('Văn bản YAML');
  const check = page.getByRole('status', { name: 'Kiểm tra văn bản' });
  await form.getByRole('group', { name: 'Năm kế hoạch' }).getByLabel('Từ').fill('2029');
  // Its name is another text's: the fault leads to the field, the field changes the text, and the fault is gone.
  await check.getByRole('button', { name: 'Tên phiên bản' }).click();
  const name = form.getByRole('textbox', { name: 'Tên phiên bản' });
  await expect(name.evaluate((field) => field === document.activeElement)).resolves.toBe(true);
  await name.fill('2029-thu');
  await check.getByText('Không còn lỗi').waitFor();
  expect(await yaml.inputValue()).toMatch(/^version: 2029-thu\n[^]*from: 2029/m);
  // The text changes the form.
  await yaml.fill((await yaml.inputValue()).replace('period: 23d', 'period: 25 ngày'));
  await check.getByText('phải là một khoảng như 5wd').waitFor();
  await check.getByRole('button', { name: /^Bước 10\. .* › Khoảng$/ }).click();
  await form.getByText('phải là một khoảng như 5wd').waitFor();
  await form
    .getByRole('combobox', { name: 'Phần đang sửa' })
    .selectOption({ label: 'Bước 1. UBND tỉnh hướng dẫn lập kế hoạch, dự toán' });
  await form.getByText('đã đọc').first().waitFor();
  await check.getByRole('button', { name: /^Dòng/ }).click();
  expect(
    await yaml.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd)),
  ).toContain('25 ngày');
  // What nobody laid down is marked.
  await form.getByRole('combobox', { name: 'Phần đang sửa' }).selectOption('steps.1');
  await form.getByText('gợi ý', { exact: true }).first().waitFor();
  expect(await faults(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.waitForFunction(() => document.documentElement.scrollWidth <= innerWidth);
  // Nothing of it is published, and no other text than a sound one can be.
  await page.getByLabel(/Lý do công bố/).fill('Thử');
  await press(page, 'Xem trước');
  await page.getByRole('alert').waitFor();
  expect(complaints.filter((one) => !one.includes('400'))).toEqual([]);
  await close();
});

test('an administrator previews a version, publishes it, and moves a case by its provision; others have no such way', async () => {
  const { page, context, close } = await openWindow(stage);
  await enter(stage, context, PEOPLE.planner);
  await page.goto('/law/publish');
  await settled(page);
  expect(await page.getByRole('link', { name: 'Công bố phiên bản' }).count()).toBe(0);
  await close();
  const admin = await openWindow(stage);
  await enter(stage, admin.context, PEOPLE.chief);
  const file = join(stage.api.dir, 'amended.yaml');
  writeFileSync(file, amended());
  await admin.page.goto('/law/publish');
  // By the keyboard, too, and in our own words.
  const [chooser] = await Promise.all([
    admin.page.waitForEvent('filechooser'),
    admin.page.getByRole('button', { name: 'Chọn tệp' }).first().press('Enter'),
  ]);
  await chooser.setFiles(file);
  await admin.page.getByText('amended.yaml').waitFor();
  await admin.page.getByLabel(/Lý do công bố/).fill('Luật sửa đổi');
  await press(admin.page, 'Xem trước');
  await admin.page
    .getByText('Phiên bản “từ năm kế hoạch 2028 – Luật 89/2025/QH15” sẽ chỉ còn áp dụng cho năm kế hoạch 2028.')
    .waitFor();
  const running = await stage.api.services.db.case.count({ where: { procedure: AMENDED_PROCEDURE, closedAt: null } });
  await admin.page.getByText(`${running} hồ sơ đang chạy theo phiên bản khác`).waitFor();
  await admin.page.getByRole('status', { name: 'Xem trước' }).getByText('Đăng kế hoạch').first().waitFor();
  await press(admin.page, /^Công bố$/);
  // All law is read against all other before it is published.
  const toMoves = admin.page.getByRole('link', { name: 'Xem hồ sơ nào có thể chuyển' });
  const refused = admin.page.getByRole('alert');
  await toMoves.or(refused).first().waitFor({ timeout: 60_000 });
  expect(await refused.allInnerTexts()).toEqual([]);
  await toMoves.click();
  await admin.page
    .getByText(/thay đổi$/)
    .first()
    .click();
  await admin.page.getByRole('checkbox', { name: /Quảng Ninh/ }).check();
  await admin.page.getByLabel(/^Văn bản/).selectOption('decree-73-2026');
  await admin.page.getByRole('textbox', { name: 'Điều' }).fill('50');
  await admin.page.getByRole('textbox', { name: 'Khoản' }).fill('1');
  await admin.page.getByRole('textbox', { name: /Lý do/ }).fill('Theo quy định chuyển tiếp');
  await press(admin.page, 'Chuyển 1 hồ sơ');
  await admin.page.getByRole('status').getByText('Đã chuyển').waitFor();
  expect((await stage.api.services.db.case.findUniqueOrThrow({ where: { id: CYCLE } })).version).toBe(AMENDED);
  await admin.close();
});

test('the planning office lays down its province’s own lengths: a look first, then a version that stands beside the one before', async () => {
  const { page, context, close, complaints } = await openWindow(stage);
  await enter(stage, context, PEOPLE.planner);
  await page.goto('/law/own');
  const card = page.getByRole('region', {
    name: 'Lập kế hoạch phát triển kinh tế - xã hội và dự toán ngân sách hằng năm cấp tỉnh',
  });
  await card
    .getByRole('row', { name: /Giá trị chung|Quy định riêng/ })
    .first()
    .waitFor();
  await card.getByRole('button', { name: 'Quy định khác đi' }).click();
  const form = card.getByRole('form');
  await form.getByLabel('Áp dụng cho hồ sơ bắt đầu từ ngày').fill('01/03/2027');
  await form.getByLabel('Văn bản quy định').selectOption('another');
  await form.getByLabel('Số, ký hiệu').fill('99/2027/NQ-HĐND');
  await form.getByLabel('Tên văn bản').fill('Quy chế làm việc của HĐND tỉnh');
  await form.getByLabel('Có hiệu lực từ ngày').fill('01/04/2027');
  await form.getByLabel('Đọc ở đâu').fill('Công báo tỉnh');
  await form.getByLabel('Bạn đã đọc quy định này chưa?').selectOption('read');
  const [, length] = await form.getByRole('group').all();
  await length!.getByRole('combobox').first().selectOption('set');
  await length!.getByLabel('Số lượng').fill('9');
  await length!.getByLabel('Điều').fill('30');
  await form.getByLabel('Lý do công bố').fill('Quy chế mới');
  await form.getByRole('button', { name: 'Xem trước' }).click();
  // Not in force yet on its day: said here, and nothing to publish with.
  await card.getByText(/99\/2027\/NQ-HĐND không có hiệu lực ngày 2027-03-01/).waitFor();
  expect(await card.getByRole('button', { name: 'Công bố', exact: true }).count()).toBe(0);
  await form.getByLabel('Có hiệu lực từ ngày').fill('01/02/2027');
  await form.getByRole('button', { name: 'Xem trước' }).click();
  await card.getByText(/Ngày trong chu kỳ đầu tiên theo quy định này/).waitFor();
  // Its grounds, and each day beside that of the law or our suggestion.
  await card.getByRole('status').getByText('99/2027/NQ-HĐND', { exact: false }).first().waitFor();
  await card.getByRole('columnheader', { name: 'Theo luật hoặc gợi ý' }).waitFor();
  expect(await faults(page)).toEqual([]);
  await card.getByRole('button', { name: 'Công bố', exact: true }).click();
  await card.getByText('Đã công bố', { exact: true }).waitFor();
  await card.getByText('Các bản đã có: 2').click();
  await card.getByText('Hồ sơ bắt đầu từ 01/03/2027').waitFor();
  await page.reload();
  await card.getByRole('button', { name: 'Chuyển hồ sơ đang mở sang thời hạn riêng' }).click();
  await card.getByText(/Không hồ sơ đang mở nào có ngày thay đổi|có hạn thay đổi nếu chuyển/).waitFor();
  expect(await faults(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});
