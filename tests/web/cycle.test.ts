import { readFileSync } from 'node:fs';
import { extractRawText } from 'mammoth';
import decodeQR from 'qr/decode.js';
import type { Page } from 'playwright-core';
import type { Browser } from '../api/support/browser';
import { startApiWithEngine } from '../api/support/engine';
import { officer } from '../api/support/people';
import { sendOut } from '../api/support/plan';
import { enter, openStage, openWindow, settled, type Stage } from './support/pages';
import { CYCLE, entering, HEALTH, PLANNING } from './support/scene';

jest.setTimeout(180_000);

const ASKED = `${CYCLE}.consult-departments`;
const EDUCATION = '22.so-giao-duc-dao-tao';
const DRAFTING = [
  'coordination-schedule',
  'assess-situation',
  'state-of-development',
  'forecasts',
  'balances',
  'options',
  'orientation',
  'solutions',
];

let stage: Stage;
let planner: Browser;

/** Quảng Ninh in September with the whole engine behind it: nothing has begun, the year-end session is convened. */
beforeAll(async () => {
  stage = await openStage(startApiWithEngine);
  const { api } = stage;
  await officer(api, 'lan.tran', [{ body: PLANNING, role: 'head' }], { name: 'Trần Thị Lan' });
  await officer(api, 'binh.do', [{ body: PLANNING, role: 'officer' }], { name: 'Đỗ Văn Bình' });
  await officer(api, 'an.vu', [{ body: '22.ubnd', role: 'head' }], { name: 'Vũ Văn An' });
  await officer(api, 'ha.ngo', [{ body: '22.ubnd', role: 'officer' }], { name: 'Ngô Thu Hà' });
  await officer(api, 'minh.le', [{ body: HEALTH }], { name: 'Lê Văn Minh' });
  await officer(api, 'hoa.pham', [{ body: EDUCATION }], { name: 'Phạm Thị Hoa' });
  await officer(api, 'thu.ky', [{ body: '22.thuong-truc-hdnd', role: 'head' }], { name: 'Thư ký kỳ họp' });
  const clerk = await entering(api, 'thu.ky');
  await clerk
    .post('/api/sessions', {
      unit: '22',
      title: { vi: 'Kỳ họp cuối năm', en: 'Year-end session' },
      type: 'regular',
      opensOn: '2026-12-10',
      deputies: 51,
      body: '22.thuong-truc-hdnd',
    })
    .expect(201);
  planner = await entering(api, 'lan.tran');
});
afterAll(() => stage?.close());

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const task = (page: Page, name: string | RegExp) => page.getByRole('article', { name });

async function window(username: string, path = '/') {
  const opened = await openWindow(stage);
  await enter(stage, opened.context, username);
  await opened.page.goto(path);
  await settled(opened.page);
  return opened;
}

async function attach(page: Page, step: ReturnType<typeof task>, name: string, text: string): Promise<void> {
  await step
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await step.getByText(name).waitFor();
}

/** A step done at the API, as the page would: with every document that it must bring. */
async function doStep(browser: Browser, body: string, step: string, name = 'submit'): Promise<void> {
  const { body: about } = await browser.get(`/api/cases/${CYCLE}`);
  const { body: law } = await browser.get(`/api/procedures/${about.procedure}/versions/${about.version}`);
  const { produces = [], kind } = law.procedure.steps.find(({ id }: { id: string }) => id === step);
  const documents = [];
  for (const { type } of produces) {
    const answer = await browser.upload(
      { body, caseId: CYCLE, step, type, title: type, filename: `${type}.txt` },
      'text/plain',
      Buffer.from(`${step} ${type}`),
    );
    documents.push({ id: answer.body.id, sha256: answer.body.sha256, type });
  }
  await browser
    .post(`/api/cases/${CYCLE}/acts`, {
      name,
      body,
      data: { step, documents, ...(kind === 'exchange' && { heldOn: '2026-09-15' }) },
    })
    .expect(201);
}

test('the planning office starts a cycle with the session chosen from the Council’s calendar', async () => {
  const { page, close, complaints } = await window('lan.tran', '/start');
  await page.getByLabel('Chọn từ lịch họp của HĐND').selectOption({ label: '10/12/2026 – Kỳ họp cuối năm' });
  expect(await page.getByLabel(/Ngày khai mạc kỳ họp/).inputValue()).toBe('10/12/2026');
  await page.getByText(/luật áp dụng cho .*2027/).waitFor();
  await press(page, 'Xem trước');
  await press(page, 'Bắt đầu chu kỳ');
  await page.getByRole('link', { name: 'Mở hồ sơ' }).click();
  await page.getByRole('heading', { level: 1, name: /2027/ }).waitFor();
  const { body } = await planner.get(`/api/cases/${CYCLE}/record`, { name: 'open' });
  expect(body.items[0].data.anchors.session).toBe('2026-12-10');
  await page.goto('/start');
  await page
    .getByLabel('Trình tự')
    .selectOption({ label: 'Xây dựng nghị quyết của HĐND tỉnh về cơ chế, chính sách địa phương' });
  await page.getByLabel('Tên riêng của hồ sơ').fill('Hỗ trợ nhà ở xã hội');
  await press(page, 'Xem trước');
  await press(page, 'Bắt đầu chu kỳ');
  await page.getByRole('link', { name: 'Mở hồ sơ' }).click();
  await page.getByRole('heading', { level: 1, name: /^Hỗ trợ nhà ở xã hội/ }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test('while the head is away, whoever stands in signs; card, receipt and record say on whose behalf', async () => {
  await doStep(planner, PLANNING, 'pm-directive', 'sign');
  await doStep(planner, PLANNING, 'mof-guidance', 'sign');
  const chair = await entering(stage.api, 'an.vu');
  const deputy = await entering(stage.api, 'ha.ngo');
  const {
    body: {
      officer: { id },
    },
  } = await deputy.get('/api/session');
  await chair
    .post('/api/delegations', {
      body: '22.ubnd',
      kind: 'absence',
      from: '2026-09-15',
      to: '2026-09-20',
      why: 'Đi công tác',
      holder: id,
    })
    .expect(201);
  const { page, close, complaints } = await window('ha.ngo');
  const step = task(page, /hướng dẫn/i).first();
  expect(await step.innerText()).toContain('Bạn làm việc này theo ủy quyền của Vũ Văn An (người ký)');
  await step.getByRole('button', { name: 'Ký ban hành' }).click();
  await attach(page, step, 'huong-dan.txt', 'Hướng dẫn');
  await step.locator('form').getByRole('button', { name: 'Ký ban hành' }).click();
  const receipt = page.getByRole('status').filter({ hasText: 'Đã ghi vào sổ' });
  expect(await receipt.innerText()).toContain('Thay mặt Vũ Văn An (người ký)');
  const [bar, stamped] = [await page.locator('.top-bar').boundingBox(), await receipt.boundingBox()];
  expect(stamped!.y).toBeGreaterThanOrEqual(bar!.y + bar!.height);
  await page.goto(`/cases/${CYCLE}/record`);
  await page.getByLabel('Việc', { exact: true }).selectOption('sign');
  const line = page.getByRole('row').filter({ hasText: 'Ngô Thu Hà' });
  expect(await line.innerText()).toMatch(/Ký ban hành[\s\S]*Ngô Thu Hà[\s\S]*thay mặt Vũ Văn An/);
  expect(complaints).toEqual([]);
  await close();
});

test('the draft goes out; a department answers with comments, two officers handle them at once, and the table is taken away', async () => {
  for (const step of DRAFTING) await doStep(planner, PLANNING, step);
  const lan = await window('lan.tran');
  const draft = task(lan.page, /Dự thảo kế hoạch/i).first();
  await draft.getByRole('button', { name: 'Nộp kết quả' }).click();
  await attach(lan.page, draft, 'du-thao.txt', 'Dự thảo kế hoạch năm 2027');
  await draft.locator('form').getByRole('button', { name: 'Nộp kết quả' }).click();
  await lan.page.getByRole('status').filter({ hasText: 'Đã ghi vào sổ' }).waitFor();
  await sendOut(stage.api, CYCLE, 'consult-departments');

  const minh = await window('minh.le');
  await press(minh.page, 'Trả lời');
  await minh.page.getByRole('region', { name: 'Tài liệu của việc này' }).waitFor();
  await minh.page.getByLabel('Đồng ý, có ý kiến').check();
  await minh.page.getByLabel('Ý kiến 1').fill('Bổ sung trạm y tế xã.');
  await press(minh.page, 'Thêm ý kiến');
  await minh.page.getByLabel('Ý kiến 2').fill('Làm rõ nguồn vốn.');
  await minh.page.locator('form').getByRole('button', { name: 'Trả lời' }).click();
  await minh.page.getByRole('status').filter({ hasText: 'Đã ghi vào sổ: Trả lời' }).waitFor();

  // Two officers fill in the same row: what the first writes is shown to the second, whose own text stays.
  const [binh] = [await window('binh.do', `/cases/${ASKED}`)];
  await lan.page.goto(`/cases/${ASKED}`);
  const row = (page: Page) => page.getByRole('row').filter({ hasText: 'Bổ sung trạm y tế xã.' });
  for (const { page } of [lan, binh]) await row(page).getByRole('button', { name: 'Tiếp thu, giải trình' }).click();
  await row(binh.page).getByRole('textbox').fill('Đã bổ sung tại mục III.');
  await row(lan.page).getByRole('textbox').fill('Đã bổ sung tại mục II.');
  await row(lan.page).getByRole('button', { name: 'Ghi nhận' }).click();
  await row(lan.page).getByRole('status').waitFor();
  const conflict = row(binh.page).getByRole('alert');
  await conflict.waitFor();
  expect(await conflict.innerText()).toMatch(/Trần Thị Lan đã ghi nội dung này lúc[\s\S]*Đã bổ sung tại mục II\./);
  expect(await row(binh.page).getByRole('textbox').inputValue()).toBe('Đã bổ sung tại mục III.');
  expect(await row(binh.page).getByRole('button', { name: 'Ghi nhận' }).isDisabled()).toBe(true);
  await row(binh.page).getByRole('button', { name: 'Giữ nội dung của tôi, ghi thay' }).click();
  await row(binh.page).getByRole('button', { name: 'Ghi nhận' }).click();
  await row(lan.page).getByText('Đã bổ sung tại mục III.').waitFor();

  const [file] = await Promise.all([
    lan.page.waitForEvent('download'),
    lan.page.getByRole('link', { name: 'Tải về Word' }).click(),
  ]);
  const { value } = await extractRawText({ buffer: readFileSync(await file.path()) });
  for (const said of [
    'BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN',
    'Bổ sung trạm y tế xã.',
    'Tiếp thu. Đã bổ sung tại mục III.',
    'Làm rõ nguồn vốn.',
  ])
    expect(value).toContain(said);
  for (const { close, complaints } of [lan, minh, binh]) {
    expect(complaints).toEqual([]);
    await close();
  }
});

test('a department that answers late is told at once that it is late, whether it counts, and by which clause', async () => {
  // It has received the dossier: from that day its own time runs.
  const department = await entering(stage.api, 'hoa.pham');
  await department.post(`/api/cases/${ASKED}/acts`, { name: 'seen', body: EDUCATION, data: {} }).expect(201);
  const { body } = await planner.get(`/api/consultations/${ASKED}`, { body: EDUCATION });
  const [{ lastDay }] = body.consultees.items;
  const after = new Date(Date.parse(`${lastDay}T00:00:00Z`) + 86_400_000 + 3 * 3_600_000).toISOString();
  stage.api.clock.set(after);
  const { page, close, complaints } = await window('hoa.pham', `/cases/${ASKED}`);
  await press(page, /^(Trả lời|Trả lời trễ hạn)$/);
  await page.getByText(/Đã quá ngày cuối của thời hạn trả lời/).waitFor();
  await page.getByLabel('Không đồng ý').check();
  await page.getByLabel('Ý kiến 1').fill('Thiếu trường học.');
  await page.locator('form').getByRole('button', { name: 'Trả lời' }).click();
  const receipt = page.getByRole('status').filter({ hasText: 'Đã ghi vào sổ: Trả lời' });
  await receipt.getByText('Không được tính.').waitFor();
  const told = await receipt.innerText();
  const [year, month, day] = lastDay.split('-');
  expect(told).toContain('Ghi nhận là trễ hạn: tiếp nhận lúc');
  expect(told).toContain(`sau ngày cuối là ${day}/${month}/${year}`);
  expect(told).toContain('không thay đổi kết quả');
  expect(complaints).toEqual([]);
  await close();
});

test('the record is whole; its words are a reader’s; two versions of a document are laid side by side', async () => {
  const paper = {
    body: PLANNING,
    caseId: CYCLE,
    step: 'draft-plan',
    type: 'draft-plan',
    title: 'Dự thảo kế hoạch',
    filename: 'du-thao-2.txt',
  };
  const {
    body: { items },
  } = await planner.get('/api/documents', { caseId: CYCLE, step: 'draft-plan' });
  await planner
    .upload({ ...paper, series: items[0].series }, 'text/plain', Buffer.from('Dự thảo kế hoạch năm 2027, đã tiếp thu'))
    .expect(201);
  const { page, close, complaints } = await window('lan.tran', `/cases/${CYCLE}/record`);
  await press(page, 'Kiểm tra sổ');
  await page.getByText('Sổ nguyên vẹn').waitFor();
  // Nothing is shown by the name that only the engine has for it.
  const said = await page.locator('table.record td:nth-child(3)').allInnerTexts();
  expect(said.length).toBeGreaterThan(20);
  expect(said.filter((text) => /^[a-z]+(-[a-z]+)*\n/.test(text))).toEqual([]);
  // Whoever has the print, and no account, sees by its code that it is what stands in the register.
  const printed = await codeOn(page);
  await page.goto(printed);
  await page.getByText('Bản in khớp với sổ ghi').waitFor();
  await page.goto(printed.replace('seq=', 'seq=1'));
  await page.getByText('Bản in KHÔNG khớp với sổ ghi').waitFor();
  await page.goto(`/cases/${CYCLE}/documents`);
  await press(page, '2 phiên bản, so sánh');
  await page.locator('.difference ins').first().waitFor();
  expect((await page.locator('.difference ins').allInnerTexts()).join('')).toContain('đã tiếp thu');
  expect(complaints).toEqual([]);
  await close();
});

/** What the code on a printed record says. */
async function codeOn(page: Page): Promise<string> {
  const code = page.getByRole('img', { name: /^Mã QR/ });
  const squares = (await code.locator('path').getAttribute('d')) ?? '';
  const size = Number((await code.getAttribute('viewBox'))?.split(' ')[2]) * SCALE;
  const dark = new Set([...squares.matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => `${x} ${y}`));
  const data = Uint8Array.from({ length: size * size * 4 }, (_, at) => {
    const [x, y] = [(at >> 2) % size, Math.floor((at >> 2) / size)];
    return at % 4 !== 3 && dark.has(`${Math.floor(x / SCALE)} ${Math.floor(y / SCALE)}`) ? 0 : 255;
  });
  return decodeQR({ width: size, height: size, data });
}

/** Points of a square's side in the picture. */
const SCALE = 4;
