import { Document, Packer, Paragraph } from 'docx';
import type { Page } from 'playwright-core';
import { Browser } from '../api/support/browser';
import { CYCLE, PLANNING, startCycle } from '../api/support/cases';
import { startApiWithEngine } from '../api/support/engine';
import { officer, PASSWORD } from '../api/support/people';
import { faults } from './support/faults';
import { openStage, type Stage, windowOf } from './support/pages';

jest.setTimeout(120_000);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(startApiWithEngine);
  const { api } = stage;
  await officer(api, 'lan.tran', [{ body: PLANNING, role: 'head' }], { name: 'Trần Thị Lan' });
  const planner = new Browser(api.server);
  await planner.signIn('lan.tran', PASSWORD);
  await startCycle(planner).expect(201);
}, 120_000);
afterAll(() => stage?.close());

/** No serious fault of accessibility, and one way to scroll on a phone. */
async function sound(page: Page): Promise<void> {
  expect(await faults(page)).toEqual([]);
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  await page.setViewportSize({ width: 390, height: 844 });
  await page.waitForFunction(() => document.documentElement.scrollWidth <= innerWidth);
  await page.setViewportSize({ width, height });
}

test('a letter is proposed from its step, edited, looked at as it is printed, kept over a reload, and saved as a draft', async () => {
  const at = `/official-documents/new?about=${CYCLE}&step=consult-departments`;
  const { page, complaints } = await windowOf(stage, 'lan.tran', at);
  await page.getByRole('link', { name: 'Soạn văn bản theo mẫu' }).click();
  await page.getByLabel('Mẫu', { exact: true }).selectOption('letter');
  await sound(page);
  await page.getByRole('button', { name: 'Đề xuất nội dung' }).click();
  expect(await page.getByLabel('Tên cơ quan ban hành').inputValue()).toBe('Sở Tài chính');
  expect(await page.getByLabel('Kính gửi').inputValue()).toContain('Sở Y tế tỉnh Quảng Ninh');

  await page.getByLabel('Trích yếu').fill('lấy ý kiến dự thảo Kế hoạch năm 2027');
  await page.getByLabel('Kính gửi').fill('Sở Y tế\nSở Xây dựng');
  const content = page.getByRole('region', { name: 'Nội dung' });
  const before = await content.getByLabel('Nội dung phần này').count();
  await content.getByRole('button', { name: 'Thêm dòng' }).click();
  await content.getByLabel('Loại').last().selectOption('table');
  await content.getByLabel('Nội dung phần này').last().fill('Chỉ tiêu | Năm 2027\nGRDP | 9,5');
  await sound(page);
  const looked = page.waitForResponse((answer) => answer.url().endsWith('/api/papers/preview') && answer.ok());
  await page.getByRole('button', { name: 'Xem ngay' }).click();
  expect((await looked).headers()['content-type']).toBe('application/pdf');
  await page.getByRole('link', { name: 'Tải bản PDF' }).waitFor();

  await page.reload();
  await content.getByLabel('Nội dung phần này').nth(before).waitFor();
  expect(await page.getByLabel('Kính gửi').inputValue()).toBe('Sở Y tế\nSở Xây dựng');
  await page.getByLabel('Thanh tra tỉnh Quảng Ninh').uncheck();
  await page.getByRole('button', { name: 'Lưu và tạo dự thảo' }).click();
  await page.getByRole('heading', { level: 1, name: /lấy ý kiến dự thảo Kế hoạch năm 2027/ }).waitFor();
  await page.getByText('GRDP').waitFor();
  await sound(page);
  expect(complaints).toEqual([]);
});

test('a body’s own file is refused by the placeholder that is wrong, and shown with each of its own once it is set', async () => {
  const { page, complaints } = await windowOf(stage, 'lan.tran', '/official-documents/templates');
  await page.getByText('Chưa có tệp riêng').waitFor();
  const LETTER = [
    '{so}/{ky_hieu}',
    '{ngay_thang}',
    '{trich_yeu}',
    '{#kinh_gui}{.}{/kinh_gui}',
    '{@noi_dung}',
    '{ho_ten}',
  ];
  const file = async (...lines: string[]) => ({
    name: 'mau-cong-van.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: await Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] })),
  });
  const input = page.locator('input[type=file]');
  await input.setInputFiles(await file(...LETTER));
  await page.getByText('Tệp mẫu thiếu chỗ điền “noi_nhan”').waitFor();
  await sound(page);
  await input.setInputFiles(await file(...LETTER, '{#noi_nhan}{.}{/noi_nhan}'));
  await page.getByRole('row').filter({ hasText: '{@noi_dung}' }).filter({ hasText: 'Có' }).waitFor();
  await sound(page);
  await page.getByRole('button', { name: 'Bỏ tệp riêng' }).click();
  await page.getByText('Chưa có tệp riêng').waitFor();
  expect(complaints.filter((one) => !one.includes('422'))).toEqual([]);
});
