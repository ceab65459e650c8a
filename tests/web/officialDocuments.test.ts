import type { Locator, Page } from 'playwright-core';
import { startApiWithEngine } from '../api/support/engine';
import { Browser } from '../api/support/browser';
import { uploaded } from '../api/support/cases';
import { officer, PASSWORD } from '../api/support/people';
import { until } from '../api/support/plan';
import { faults } from './support/faults';
import { choose, enter, openStage, openWindow, settled, type Stage, windowOf } from './support/pages';

jest.setTimeout(120_000);

const OFFICE = '22.so-tai-chinh';
const TODAY = '15/09/2026';
let stage: Stage;

beforeAll(async () => {
  stage = await openStage(startApiWithEngine);
  const { api } = stage;
  await officer(api, 'lan.tran', [{ body: OFFICE, role: 'officer' }], { name: 'Trần Thị Lan' });
  await officer(api, 'giam.doc', [{ body: OFFICE, role: 'head' }], { name: 'Nguyễn Văn Bình' });
  await officer(api, 'van.thu', [{ body: OFFICE, role: 'clerk' }], { name: 'Lê Thị Thư' });
  await officer(api, 'hai.phong', [{ body: '31.ubnd', role: 'officer' }], { name: 'Đỗ Thanh Hải' });
}, 120_000);
afterAll(() => stage?.close());

const done = (page: Page, act: string) =>
  page
    .getByRole('status')
    .filter({ hasText: `Đã ghi vào sổ: ${act}` })
    .first()
    .waitFor();
const press = (on: Page | Locator, name: string) => on.getByRole('button', { name, exact: true }).first().click();
const text = (name: string, said: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(said) });

/** No serious fault of accessibility, and one way to scroll on a phone. */
async function sound(page: Page): Promise<void> {
  expect(await faults(page)).toEqual([]);
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  await page.setViewportSize({ width: 390, height: 844 });
  await page.waitForFunction(() => document.documentElement.scrollWidth <= innerWidth);
  await page.setViewportSize({ width, height });
}

describe('an official letter', () => {
  let at: string;

  test('an officer drafts it: to a body of the directory and to a company on paper, and puts it forward', async () => {
    const { page, complaints, close } = await windowOf(stage, 'lan.tran', '/official-documents');
    await page.getByText('Không có văn bản nào.').waitFor();
    await sound(page);
    await page.getByRole('link', { name: 'Soạn văn bản' }).click();
    const form = page.locator('form');
    await form.getByLabel(/^Trích yếu/).fill('Lấy ý kiến dự thảo kế hoạch năm 2027');
    await choose(form, 'Đơn vị', '31');
    await choose(form, /^Cơ quan khác/, '31.ubnd');
    await press(form, 'Thêm cơ quan vào nơi nhận');
    await form.getByRole('textbox', { name: 'Nơi nhận bản giấy' }).fill('Công ty Cảng Cái Lân');
    await press(form, 'Thêm nơi nhận bản giấy');
    const save = form.getByRole('button', { name: 'Lưu dự thảo' });
    expect(await save.isDisabled()).toBe(true);
    await form.locator('input[type=file]').first().setInputFiles(text('cong-van.txt', 'Kính gửi các cơ quan.'));
    await form.getByText('cong-van.txt').waitFor();
    await sound(page);
    await save.click();
    await page.getByRole('heading', { level: 1, name: /Lấy ý kiến dự thảo/ }).waitFor();
    await page.getByText('Kính gửi các cơ quan.').waitFor();
    at = new URL(page.url()).pathname;
    await press(page, 'Trình ký');
    await page.getByText('GIÁM ĐỐC', { exact: true }).waitFor();
    await sound(page);
    await press(page.locator('form'), 'Trình ký');
    await done(page, 'Trình ký');
    await page.getByText('Đang chờ Sở Tài chính').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  test('its head reads it on a phone and signs it with one tap', async () => {
    const { page, context, complaints, close } = await openWindow(stage, { width: 390, height: 844 });
    await enter(stage, context, 'giam.doc');
    await page.goto(at);
    await settled(page);
    await page.getByText('Kính gửi các cơ quan.').waitFor();
    await sound(page);
    await press(page, 'Ký văn bản');
    await done(page, 'Ký văn bản');
    await page.getByText('Nguyễn Văn Bình').last().waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  test('the records clerk is told whom it reaches, numbers and issues it', async () => {
    const { page, complaints, close } = await windowOf(stage, 'van.thu', '/official-documents');
    await page.getByRole('link', { name: 'Lấy ý kiến dự thảo kế hoạch năm 2027' }).click();
    await page.getByText('Gửi ngay đến 2 nơi nhận, trong đó 1 nhận bản giấy.').waitFor();
    await press(page, 'Cấp số, phát hành');
    const form = page.locator('form');
    expect(await form.getByLabel(/^Ký hiệu/).inputValue()).toBe('STC-TH');
    expect(await form.getByLabel('Nơi lưu bản lưu').inputValue()).toBe('Văn thư cơ quan');
    await sound(page);
    await press(form, 'Cấp số, phát hành');
    await page.getByText(`số 01/STC-TH ngày ${TODAY}`).first().waitFor();
    await page.getByText('Chưa có bằng chứng đã nhận').first().waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  test('who opens it has it, is told so, and enters it in the own book', async () => {
    const { page, complaints, close } = await windowOf(stage, 'hai.phong', at);
    await page.getByText(`đã nhận văn bản này ngày ${TODAY}`).waitFor();
    await page.getByRole('button', { name: 'Trả lại, không nhận' }).waitFor();
    await sound(page);
    await press(page, 'Đăng ký vào sổ văn bản đến');
    await press(page.locator('form'), 'Đăng ký vào sổ văn bản đến');
    await page.getByRole('link', { name: /^Đã vào sổ văn bản đến của/ }).click();
    await page.getByText('Trên hệ thống này').waitFor();
    await page.getByText('Kính gửi các cơ quan.').waitFor();
    await sound(page);
    expect(complaints).toEqual([]);
    await close();
  });

  test('the clerk proves the delivery on paper; then everybody has it, and the book has its line', async () => {
    const { page, complaints, close } = await windowOf(stage, 'van.thu', at);
    await press(page, 'Ghi nhận đã nhận (ngoài hệ thống)');
    const form = page.locator('form');
    await form.getByLabel(/^Bằng chứng/).selectOption('signed-receipt');
    await sound(page);
    await press(form, 'Ghi nhận đã nhận (ngoài hệ thống)');
    await done(page, 'Ghi nhận đã nhận (ngoài hệ thống)');
    await page.getByRole('list', { name: 'Quá trình của văn bản' }).getByText('2/2').waitFor();
    // Later the company's own system says through the exchange how far it is.
    await press(page, 'Ghi trạng thái trên trục liên thông');
    const status = page.locator('form');
    await status.getByLabel(/^Nơi nhận/).selectOption({ label: 'Công ty Cảng Cái Lân' });
    await status.getByLabel(/^Trạng thái trên trục/).selectOption('02');
    await status.getByLabel(/^Lý do nơi nhận nêu/).waitFor();
    await status.getByLabel(/^Trạng thái trên trục/).selectOption('03');
    await sound(page);
    await press(status, 'Ghi trạng thái trên trục liên thông');
    await page.getByText(`03 Đã tiếp nhận, ngày ${TODAY}`).waitFor();
    await page.getByRole('link', { name: 'Xem sổ đăng ký' }).click();
    await page.getByRole('cell', { name: 'Văn thư cơ quan' }).waitFor();
    await page.getByRole('cell', { name: `${TODAY} Lê Thị Thư` }).waitFor();
    await page.getByRole('cell', { name: '01/STC-TH' }).waitFor();
    await page.getByRole('cell', { name: /Công ty Cảng Cái Lân/ }).waitFor();
    await sound(page);
    expect(complaints).toEqual([]);
    await close();
  });

  test('it is recalled by another that says which', async () => {
    const { page, complaints, close } = await windowOf(stage, 'lan.tran', at);
    await page.getByRole('link', { name: 'Thu hồi' }).click();
    await page.getByText('Văn bản này thu hồi').waitFor();
    await page.getByText(`số 01/STC-TH ngày ${TODAY}`).waitFor();
    await page.getByRole('button', { name: /^\+ UBND/ }).click();
    await page.getByRole('list', { name: 'Nơi nhận' }).getByText('UBND').waitFor();
    await sound(page);
    expect(complaints).toEqual([]);
    await close();
  });

  test('recalled, the clerk takes in the paper that comes back, and both pages say who has sent it back', async () => {
    const id = decodeURIComponent(at.split('/').at(-1) as string);
    const recall = await recalled(id);
    const { page, complaints, close } = await windowOf(stage, 'van.thu', `/official-documents/${recall}`);
    await page.getByText('0/2 nơi đã gửi lại hoặc hủy').waitFor();
    await press(page, 'Ghi nhận bản giấy gửi lại');
    const form = page.locator('form');
    await form.getByLabel(/^Nơi nhận/).selectOption({ label: 'Công ty Cảng Cái Lân' });
    await sound(page);
    await press(form, 'Ghi nhận bản giấy gửi lại');
    await page.getByText(`Bản giấy đã gửi lại, nhận ngày ${TODAY}`).waitFor();
    await page.goto(at);
    await page.getByText('1/2 nơi đã gửi lại hoặc hủy').waitFor();
    await page.getByText('Chưa gửi lại, chưa báo hủy').waitFor();
    await sound(page);
    expect(complaints).toEqual([]);
    await close();
  });
});

/** A document that recalls that one, drafted, signed and numbered: its id. */
async function recalled(id: string): Promise<string> {
  const [drafter, head, clerk] = await Promise.all(
    ['lan.tran', 'giam.doc', 'van.thu'].map(async (name) => {
      const browser = new Browser(stage.api.server);
      await browser.signIn(name, PASSWORD);
      return browser;
    }),
  );
  const documents = [{ ...(await uploaded(drafter!, OFFICE, 'text')), type: 'text' }];
  const wish = { body: OFFICE, type: 'letter', subject: 'Thu hồi', documents, effect: { on: id, kind: 'recalls' } };
  const made: string = (await drafter!.post('/api/official-documents', wish).expect(201)).body.id;
  const does = (who: Browser, name: string, data: object) =>
    who.post(`/api/cases/${made}/acts`, { name, body: OFFICE, data }).expect(201);
  const powers = { powers: [], position: 'Giám đốc' };
  await does(drafter!, 'forward-draft', { to: OFFICE, ...powers });
  await does(head!, 'sign-document', { version: 1, ...powers });
  await clerk!.post(`/api/official-documents/${made}/number`, { body: OFFICE, notation: 'STC-TH' }).expect(201);
  const row = { caseId_step: { caseId: id, step: 'draft' } };
  await until(
    async () => (await stage.api.services.db.step.findUnique({ where: row }))?.outcome === 'recalled' || null,
  );
  return made;
}

test('the records clerk who is away lends the seat, as the page says in whose stead', async () => {
  const { page, complaints, close } = await windowOf(stage, 'van.thu', '/delegations');
  const giving = page.locator('form');
  await giving.getByLabel('Tìm người').fill('Lan');
  await giving.getByLabel('Người nhận').selectOption({ label: 'Trần Thị Lan (lan.tran)' });
  expect(await giving.getByLabel('Vị trí của tôi').locator('option').allInnerTexts()).toEqual([
    expect.stringMatching(/Sở Tài chính.* – văn thư$/),
  ]);
  await giving.getByLabel('Đến hết ngày').fill(TODAY);
  await giving.getByLabel('Lý do').fill('Nghỉ phép');
  await sound(page);
  await press(giving, 'Giao quyền');
  const row = page.getByRole('row').filter({ hasText: 'Nghỉ phép' });
  await row.getByText('văn thư', { exact: true }).waitFor();
  expect(await row.innerText()).toContain('Trần Thị Lan thay mặt Lê Thị Thư');
  await press(row, 'Thu hồi ngay');
  await row.getByText('đã thu hồi').waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test('a document that came on paper is registered, known again, and directed by the head', async () => {
  const { page, complaints, close } = await windowOf(stage, 'van.thu', '/arrivals/new');
  const enterIt = async () => {
    const form = page.locator('form');
    await choose(form, 'Đơn vị', 'VN');
    await choose(form, /^Tác giả/, 'VN.bo-tai-chinh');
    await form.getByLabel(/^Số, ký hiệu/).fill('9051/BTC-NSNN');
    await form.getByLabel(/^Ngày, tháng, năm/).fill('12/06/2026');
    await form.getByLabel(/^Trích yếu/).fill('Hướng dẫn xây dựng kế hoạch năm 2027');
    await press(form, 'Đăng ký văn bản đến');
  };
  await sound(page);
  await enterIt();
  await page.getByText('Đã đăng ký, số đến 1 –').waitFor();
  const href = await page.getByRole('link', { name: 'Mở', exact: true }).getAttribute('href');
  await enterIt();
  await page.getByRole('alert').waitFor();
  await page.getByLabel('Đăng ký dù trùng số, ngày và nơi ban hành').waitFor();
  await sound(page);

  const head = await windowOf(stage, 'giam.doc', String(href));
  await press(head.page, 'Chỉ đạo, phân phối');
  const form = head.page.locator('form');
  await form.getByLabel(/^Hạn giải quyết/).fill('30/09/2026');
  await form.getByLabel(/^Ý kiến chỉ đạo/).fill('Nghiên cứu, trả lời.');
  await sound(head.page);
  await press(form, 'Chỉ đạo, phân phối');
  await done(head.page, 'Chỉ đạo, phân phối');
  await head.page.getByText('Nghiên cứu, trả lời.').waitFor();
  await head.page.goto('/arrivals');
  await head.page.getByText('Còn 15 ngày').waitFor();
  await sound(head.page);
  expect([...complaints, ...head.complaints]).toEqual([]);
  await Promise.all([close(), head.close()]);
});

test('a head begins the book of the year, and decides which types have numbers of their own', async () => {
  await officer(stage.api, 'y.te', [{ body: '22.so-y-te', role: 'head' }], { name: 'Phạm Văn Y' });
  const { page, complaints, close } = await windowOf(stage, 'y.te', '/document-books');
  await sound(page);
  await page.getByRole('button', { name: /^Mở sổ văn bản đi/ }).click();
  await press(page, 'Đánh số riêng theo loại');
  await page.getByLabel('Quyết định', { exact: true }).check();
  await sound(page);
  await press(page.locator('form'), 'Đánh số riêng theo loại');
  await page.getByText('Đánh số ở sổ riêng: Quyết định.').waitFor();
  await sound(page);
  const book = await until(() =>
    stage.api.services.db.step.findFirst({ where: { caseId: '22.so-y-te.outgoing.2026', step: 'book' } }),
  );
  expect(book.facts).toMatchObject({ apart: ['decision'] });
  expect(complaints).toEqual([]);
  await close();
});
