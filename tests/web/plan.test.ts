import type { Page } from 'playwright-core';
import writeSheet from 'write-excel-file/node';
import { uploaded } from '../api/support/cases';
import { openScene } from './support/openScene';
import { type Stage, windowOf } from './support/pages';
import { ASSESSING, DRAFTERS, DRAFTING, PLAN } from './support/plan';
import { entering } from './support/people';

jest.setTimeout(120_000);

let stage: Stage;

beforeAll(async () => {
  stage = await openScene();
});
afterAll(() => stage?.close());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const HEADS = ['Chỉ tiêu', '2025', '2026', '2027', 'Ước 2028', 'Nhận xét'];

/** The assessment as a spreadsheet: GRDP, investment, its share. */
async function sheet(investment: string | number, share?: number): Promise<Buffer> {
  const lines = [
    HEADS,
    ['Tổng sản phẩm trên địa bàn (GRDP), giá hiện hành', 170000, 182000, 199000, 220000],
    ['Vốn đầu tư thực hiện toàn xã hội', 57000, 61000, 66500, investment],
    ['Vốn đầu tư so với GRDP', null, null, null, share ?? null],
  ];
  const cell = (value: string | number | null | undefined) =>
    value === null || value === undefined ? null : { value };
  return writeSheet(lines.map((line) => line.map(cell))).toBuffer();
}

const read = async (page: Page, buffer: Buffer) =>
  page.locator('input[type=file]').first().setInputFiles({
    name: 'so-lieu.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer,
  });

/** The plan of the year before, as far as it was assessed and submitted. */
async function lastYearsPlan(): Promise<void> {
  const office = await entering(stage.api, DRAFTERS.first);
  const last = PLAN.replace('2029', '2028');
  const begun = { procedure: 'annual-plan-province', unit: '19', year: 2028, body: DRAFTING };
  await office.post('/api/cycles', begun).expect(201);
  const keep = (part: string, content: object) =>
    office.post(`/api/cases/${last}/plan/${part}`, { step: ASSESSING, version: 1, content }).expect(201);
  await keep('indicators', { indicators: [{ id: 'total-investment' }] });
  await keep('assessment', {
    rows: [{ indicator: 'total-investment', figures: { '2025': '57000', '2026': '60900', '2027': '66000' } }],
  });
  const documents = [await uploaded(office, DRAFTING, 'assessment', last)];
  const act = { name: 'submit', body: DRAFTING, data: { step: ASSESSING, documents } };
  await office.post(`/api/cases/${last}/acts`, act).expect(201);
}

test('S6 what last year’s plan knows of the years behind is taken over by one button; what was typed stays', async () => {
  await lastYearsPlan();
  const { page, close, complaints } = await windowOf(stage, DRAFTERS.first, `/cases/${PLAN}/plan?part=assessment`);
  await page.getByText('Số liệu kế hoạch năm trước').waitFor();
  await button(page, 'Lấy 1 số đã có').click();
  const cell = (column: string) => page.locator(`[data-cell='${JSON.stringify(['', 'total-investment', column])}']`);
  expect([await cell('2025').innerText(), await cell('2026').innerText()]).toEqual(['57.000', '61.000']);
  expect(await button(page, 'Lưu thành phiên bản 2').isEnabled()).toBe(true);
  expect(complaints).toEqual([]);
  await close();
});

test('S4 S6 a planning officer draws up the assessment as data, mends what it breaks, and submits it with its annex', async () => {
  const { page, close, complaints } = await windowOf(stage, DRAFTERS.first, `/cases/${PLAN}/plan`);
  const grid = page.getByRole('grid', { name: 'Số liệu' });
  const cell = (row: string, column: string) => page.locator(`[data-cell='${JSON.stringify(['', row, column])}']`);
  const faults = page.getByRole('region', { name: 'Chỗ chưa đúng quy tắc' });

  await page.getByRole('link', { name: 'Hệ thống chỉ tiêu' }).click();
  await page.getByLabel('Dân số trung bình').check();
  await button(page, 'Lưu thành phiên bản 3').click();
  await page.getByText('Chưa sửa gì so với phiên bản mới nhất.').waitFor();
  await page.getByLabel('Dân số trung bình').uncheck();
  await button(page, 'Lưu thành phiên bản 4').click();
  await page.getByText('Chưa sửa gì so với phiên bản mới nhất.').waitFor();

  await page.getByRole('link', { name: /Đánh giá hiện trạng/ }).click();
  await faults.getByText('Vốn đầu tư thực hiện toàn xã hội: thiếu số năm 2028').waitFor();
  await read(page, await sheet('74.800'));
  await page.getByRole('cell', { name: 'E3' }).waitFor();
  await page.getByText('“74.800” là chữ, có thể đọc nhiều cách').waitFor();
  await read(page, await sheet(74800, 35));
  await faults.getByText('Vốn đầu tư so với GRDP 2028: ghi 35, tính theo công thức là 34').click();
  await cell('investment-share', '2028').and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Delete');
  await faults.waitFor({ state: 'detached' });
  expect(await cell('investment-share', '2028').innerText()).toBe('34');

  // Typed over by keyboard; what may mean two figures is asked about.
  await cell('total-investment', '2027').click();
  await page.keyboard.type('66.500');
  await page.keyboard.press('Enter');
  await grid.locator('[data-at="2:2"]:focus').waitFor();
  await page.getByText('“66.500” là số nào?').waitFor();
  expect(await button(page, 'Lưu thành phiên bản 2').isDisabled()).toBe(true);
  await button(page, '66 500').click();
  expect(await cell('total-investment', '2027').innerText()).toBe('66.500');
  expect(await button(page, 'Lưu thành phiên bản 2').isEnabled()).toBe(true);

  // A colleague was quicker: what one typed is still there, and is laid beside theirs.
  const second = await entering(stage.api, DRAFTERS.second);
  const rows = [
    { indicator: 'grdp', figures: { '2028': '221000' } },
    { indicator: 'total-investment', figures: { '2028': '74000' } },
  ];
  await second
    .post(`/api/cases/${PLAN}/plan/assessment`, { step: ASSESSING, version: 2, content: { rows } })
    .expect(201);
  await page.reload();
  await page.getByText('Có người vừa lưu phiên bản 2').waitFor();
  await page.getByRole('row', { name: /GRDP.*Ước 2028 221\.000 220\.000/ }).waitFor();
  await button(page, 'Giữ bản của tôi để lưu thành phiên bản tiếp').click();
  await button(page, 'Lưu thành phiên bản 3').click();
  await page.getByText('Chưa sửa gì so với phiên bản mới nhất.').waitFor();

  await page.getByRole('link', { name: 'Tiến độ', exact: true }).click();
  const task = page.getByRole('article', { name: /^Đánh giá/ });
  await button(page, 'Nộp kết quả').first().click();
  await page.getByRole('link', { name: 'Mở Đánh giá hiện trạng' }).waitFor();
  await button(page, 'Lập phụ lục số liệu và đính kèm').click();
  await page.getByText('phu-luc-so-lieu-2029.docx').waitFor();
  await page.locator('form').getByRole('button', { name: 'Nộp kết quả' }).click();
  await page.getByRole('status').filter({ hasText: 'Đã ghi vào sổ' }).waitFor();
  await task.waitFor({ state: 'detached' });
  const { parts } = (await second.get(`/api/cases/${PLAN}/plan`)).body;
  expect(parts.slice(0, 2).map(({ submitted }: { submitted: number }) => submitted)).toEqual([4, 3]);
  const { items } = (await second.get('/api/documents', { caseId: PLAN })).body;
  expect(items[0]).toMatchObject({ type: 'assessment', byBody: DRAFTING });
  expect(complaints).toEqual([]);
  await close();
});
