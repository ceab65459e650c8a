import { Document, Packer, Paragraph } from 'docx';
import type { Page } from 'playwright-core';
import writeSheets from 'write-excel-file/node';
import { compound } from '../../api/documents/compoundFixture';
import { FROM_CASE } from '../../documents/fixture';
import { pdfOf } from '../../documents/pdf';
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

/** A page of a PDF is drawn, and whoever hears it gets its words. */
async function drawnPage(page: Page, words: RegExp): Promise<void> {
  // A page that isn't in front sees nothing and draws nothing.
  await page.bringToFront();
  const first = page.getByRole('region', { name: /^Trang 1\// });
  await first.getByText(words).waitFor({ state: 'attached', timeout: 30_000 });
  await page.waitForFunction(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.pdf-pages canvas');
    const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    return data.filter((value, at) => at % 4 === 0 && value < 128).length > 500;
  });
}

test('a letter is proposed from its step, edited, looked at as it is printed, kept over a reload, and saved as a draft', async () => {
  const at = `/official-documents/new?about=${CYCLE}&step=consult-departments`;
  const { page, complaints, close } = await windowOf(stage, 'lan.tran', at);
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
  await page.getByRole('button', { name: 'Bản PDF của văn bản' }).click();
  await drawnPage(page, /GRDP/);

  await page.getByRole('link', { name: 'Mở lại trong trình soạn thảo' }).click();
  expect(await content.getByLabel('Nội dung phần này').nth(before).inputValue()).toBe(
    'Chỉ tiêu | Năm 2027\nGRDP | 9,5',
  );
  await page.getByLabel('Trích yếu').fill('lấy ý kiến lần hai về dự thảo Kế hoạch');
  await sound(page);
  await page.getByRole('button', { name: 'Lưu thành phiên bản mới' }).click();
  await page.getByRole('link', { name: 'So sánh các phiên bản' }).click();
  await page
    .getByRole('row', { name: /\.docx/ })
    .getByRole('button', { name: '2 phiên bản, so sánh' })
    .click();
  await page.locator('ins', { hasText: 'lần hai' }).first().waitFor();
  await sound(page);
  expect(complaints).toEqual([]);
  await close();
});

test('what is attached is shown in the page by its kind; of what can’t be, it says so plainly', async () => {
  const planner = new Browser(stage.api.server);
  await planner.signIn('lan.tran', PASSWORD);
  const OFFICE = 'application/vnd.openxmlformats-officedocument';
  const word = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Lời trong Word')] }] }));
  const sheet = await writeSheets([
    {
      sheet: 'Biểu 1',
      data: [
        ['Chỉ tiêu', 'Năm 2027'],
        ['GRDP', 9.5],
      ],
    },
  ]).toBuffer();
  const files: [string, string, Buffer][] = [
    ['van-ban.docx', `${OFFICE}.wordprocessingml.document`, word],
    ['bieu.xlsx', `${OFFICE}.spreadsheetml.sheet`, sheet],
    ['cong-van.pdf', 'application/pdf', await pdfOf(FROM_CASE.notice, new Date('2026-02-09T02:00:00Z'))],
    ['cu.doc', 'application/msword', compound({ WordDocument: Buffer.from('x') })],
    ['hong.pdf', 'application/pdf', Buffer.from('%PDF-1.7 hỏng')],
  ];
  const documents: object[] = [];
  for (const [filename, mediaType, bytes] of files) {
    const type = documents.length === 0 ? 'text' : `attachment-${documents.length}`;
    const { body } = await planner.upload({ body: PLANNING, type, title: filename, filename }, mediaType, bytes);
    documents.push({ id: body.id, type, sha256: body.sha256 });
  }
  const draft = { body: PLANNING, type: 'letter', subject: 'Gửi biểu', documents };
  const { id } = (await planner.post('/api/official-documents', draft).expect(201)).body;
  const { page, complaints, close } = await windowOf(stage, 'lan.tran', `/official-documents/${id}`);
  await page.getByText('Lời trong Word').waitFor();
  const open = (name: string) => page.getByRole('button', { name: new RegExp(name) }).click();
  await open('bieu.xlsx');
  await page.getByRole('cell', { name: '9,5', exact: true }).waitFor();
  await sound(page);
  await open('cong-van.pdf');
  await drawnPage(page, /THÔNG BÁO/);
  await sound(page);
  await open('cu.doc');
  await page.getByText(/^Loại tệp này không đọc được trong trang/).waitFor();
  await open('hong.pdf');
  await page.getByText(/^Tệp PDF này không mở được trong trang/).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test('a body’s own file is refused by the placeholder that is wrong, and shown with each of its own once it is set', async () => {
  const { page, complaints, close } = await windowOf(stage, 'lan.tran', '/official-documents/templates');
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
  await close();
});
