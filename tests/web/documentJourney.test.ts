import type { Locator, Page } from 'playwright-core';
import type { Browser } from '../api/support/browser';
import { startApiWithEngine } from '../api/support/engine';
import { officer } from '../api/support/people';
import { act, openPlan, sendOut, until } from '../api/support/plan';
import {
  COMMITTEE,
  COUNCIL,
  holdSession,
  OFFICE,
  procedure,
  SESSION,
  STANDING,
  thirtyBodies,
  VERIFIER,
} from '../journey/documentScene';
import { choose, openStage, type Stage, windowOf } from './support/pages';
import { entering } from './support/people';

jest.setTimeout(90_000);

/*
 * A draft's whole way by official documents, as the people do it in a browser: thirty bodies are asked by a letter, two
 * of them have it on paper, one never gets it. What twenty-five bodies do alike, the API does.
 */
const TODAY = '15/09/2026';
const SUBJECT = 'Lấy ý kiến dự thảo nghị quyết';
const COMMENT = 'Bổ sung nguồn vốn cho đường ven biển.';
let stage: Stage;
let plan: string;
let asked: string;
let letter: string;
let bodies: string[];

beforeAll(async () => {
  stage = await openStage(startApiWithEngine);
  const { api } = stage;
  bodies = thirtyBodies(api);
  await officer(api, 'lan.tran', [{ body: OFFICE, role: 'officer' }], { name: 'Trần Thị Lan' });
  await officer(api, 'giam.doc', [{ body: OFFICE }], { name: 'Nguyễn Văn Bình' });
  await officer(api, 'van.thu', [{ body: OFFICE, role: 'clerk' }], { name: 'Lê Thị Thư' });
  await officer(api, 'xa.mot', [{ body: bodies[0]! }], { name: 'Đỗ Thanh Hải' });
  await officer(api, 'xa.hai', [{ body: bodies[1]! }], { name: 'Phạm Văn Y' });
  await officer(api, 'chu.tich', [{ body: COMMITTEE }], { name: 'Vũ Văn An' });
  await officer(api, 'tham.tra', [{ body: VERIFIER }], { name: 'Hoàng Thị Minh' });
  await officer(api, 'thu.ky', [{ body: STANDING }, { body: COUNCIL }], { name: 'Bùi Văn Thắng' });
  plan = await openPlan(api, procedure());
}, 120_000);
afterAll(() => stage?.close());

const press = (on: Page | Locator, name: string | RegExp) =>
  on.getByRole('button', { name, exact: true }).first().click();
const done = (page: Page, name: string) =>
  page
    .getByRole('status')
    .filter({ hasText: `Đã ghi vào sổ: ${name}` })
    .first()
    .waitFor();
const nameOf = (body: string) => stage.api.services.directory.bodyName(body, '2026-09-15').vi;

/** Brings a file to the place for one, and waits until it is there. */
async function bring(form: Locator, name: string): Promise<void> {
  const file = { name, mimeType: 'text/plain', buffer: Buffer.from(`Nội dung ${name}`) };
  await form.locator('input[type=file][data-type]').first().setInputFiles(file);
  await form.getByText(name).waitFor();
}

/** Opens the form of an act that stands on the page. */
async function opened(page: Page, name: string): Promise<Locator> {
  await press(page, name);
  return page.locator('form').first();
}

/** Does it in a person's window, which must not have complained of anything. */
async function as(username: string, path: string, what: (page: Page) => Promise<void>): Promise<void> {
  const { page, complaints, close } = await windowOf(stage, username, path);
  await what(page);
  expect(complaints).toEqual([]);
  await close();
}

/** Drafts a document of a case and puts it forward; answers with where it lies. */
async function draft(
  page: Page,
  { type, subject, all }: { type?: string; subject: string; all?: string },
): Promise<string> {
  const form = page.locator('form');
  await form.getByLabel(/^Trích yếu/).fill(subject);
  if (type) await form.getByLabel('Loại văn bản').selectOption(type);
  if (all) await press(form, all);
  await bring(form, 'van-ban.txt');
  await form.getByRole('button', { name: 'Lưu dự thảo' }).click();
  await page.getByRole('heading', { level: 1, name: subject }).waitFor();
  await press(await opened(page, 'Trình ký'), 'Trình ký');
  await done(page, 'Trình ký');
  return new URL(page.url()).pathname;
}

/** Signs what lies before one, and gives it its number. */
async function sign(page: Page): Promise<void> {
  await press(page, 'Ký văn bản');
  await done(page, 'Ký văn bản');
}

async function number(page: Page, written: string): Promise<void> {
  const form = await opened(page, 'Cấp số, phát hành');
  await form.getByLabel(/^Ký hiệu/).fill(written.replace(/^\d+\//, ''));
  await press(form, 'Cấp số, phát hành');
  await page.getByText(`số ${written} ngày`).first().waitFor();
}

test('the draft is handed in, and a letter that asks thirty bodies is drafted, signed, numbered and sent', async () => {
  await as('lan.tran', `/cases/${plan}`, async (page) => {
    const form = await opened(page, 'Nộp kết quả');
    await bring(form, 'du-thao.txt');
    await press(form, 'Nộp kết quả');
    await done(page, 'Nộp kết quả');
  });
  asked = await sendOut(stage.api, plan, 'consult', { bodies });
  await as('lan.tran', `/official-documents/new?about=${asked}`, async (page) => {
    letter = await draft(page, { subject: SUBJECT, all: '+ Tất cả (30)' });
  });
  await as('giam.doc', letter, sign);
  await as('van.thu', letter, async (page) => {
    await page.getByText('Gửi ngay đến 30 nơi nhận, trong đó 0 nhận bản giấy.').waitFor();
    await number(page, '01/STC-QLNS');
    await page.getByText('0/30').waitFor();
  });
});

test('two open it here, twenty-five by themselves, two have it on paper, one never: each is seen to', async () => {
  for (const [at, who] of ['xa.mot', 'xa.hai'].entries())
    await as(who, letter, async (page) => {
      await page.getByText(`${nameOf(bodies[at]!)} đã nhận văn bản này ngày ${TODAY}`).waitFor();
    });
  const id = letter.split('/').at(-1)!;
  await Promise.all(bodies.slice(2, 27).map((body) => act(stage.api, id, { name: 'receive-document', body })));
  await as('van.thu', letter, async (page) => {
    for (const body of bodies.slice(27, 29)) {
      const form = await opened(page, 'Ghi nhận đã nhận (ngoài hệ thống)');
      await form.getByLabel(/^Nơi nhận/).selectOption({ label: nameOf(body) });
      await form.getByLabel(/^Bằng chứng/).selectOption('signed-receipt');
      await press(form, 'Ghi nhận đã nhận (ngoài hệ thống)');
      await page.locator('form').waitFor({ state: 'detached' });
    }
    await page.getByText('29/30').waitFor();
    expect(await page.getByText('Chưa có bằng chứng đã nhận').count()).toBe(1);
  });
});

test('answers come here and, by an arrival that the clerk registers, on paper', async () => {
  await as('xa.mot', `/cases/${asked}`, async (page) => {
    const form = await opened(page, 'Trả lời');
    await form.getByRole('radio', { name: 'Đồng ý, có ý kiến' }).check();
    await form.getByLabel(/^Ý kiến 1/).fill(COMMENT);
    await press(form, 'Trả lời');
    await done(page, 'Trả lời');
  });
  const agree = { name: 'reply', data: { answer: 'agree', comments: [] } };
  await Promise.all(bodies.slice(1, 27).map((body) => act(stage.api, asked, { ...agree, body })));
  const paper = bodies[27]!;
  await as('van.thu', '/arrivals/new', async (page) => {
    const form = page.locator('form');
    await choose(form, /^Tác giả/, paper);
    await form.getByLabel(/^Số, ký hiệu/).fill('15/CV');
    await form.getByLabel(/^Ngày, tháng, năm/).fill(TODAY);
    await form.getByLabel(/^Trích yếu/).fill('Góp ý dự thảo nghị quyết');
    await bring(form, 'gop-y.txt');
    await press(form, 'Đăng ký văn bản đến');
    await page.getByText('Đã đăng ký, số đến 1 –').waitFor();
  });
  await as('lan.tran', `/cases/${asked}`, async (page) => {
    const form = await opened(page, 'Nhập ý kiến bằng văn bản giấy');
    await form.getByLabel('Theo văn bản đến đã đăng ký').selectOption({ label: '15/CV · Góp ý dự thảo nghị quyết' });
    expect(await form.getByLabel('Cơ quan').inputValue()).toBe(paper);
    expect(await form.getByLabel(/^Ngày đến/).inputValue()).toBe(TODAY);
    await form.getByRole('radio', { name: 'Không đồng ý' }).check();
    await form.getByLabel(/^Ý kiến 1/).fill('Thiếu đánh giá tác động.');
    await bring(form, 'ban-quet.txt');
    await press(form, 'Nhập ý kiến bằng văn bản giấy');
    await page.getByText(`văn bản 15/CV ngày ${TODAY}, đến ngày ${TODAY}`).waitFor();
  });
});

test('each comment is accepted or explained, the table is taken away, the unreached body is waited for no longer', async () => {
  stage.api.clock.set('2026-10-05T02:00:00.000Z');
  await as('lan.tran', `/cases/${asked}`, async (page) => {
    for (const [comment, handling, answer] of [
      [COMMENT, 'Tiếp thu', 'Đã bổ sung tại mục III.'],
      ['Thiếu đánh giá tác động.', 'Giải trình, không tiếp thu', 'Đã có tại phụ lục 2.'],
    ] as const) {
      const row = page.getByRole('row').filter({ hasText: comment });
      await press(row, 'Tiếp thu, giải trình');
      await row.getByLabel('Xử lý').selectOption({ label: handling });
      await row.getByRole('textbox').fill(answer);
      await press(row, 'Ghi nhận');
      await row.getByRole('status').waitFor();
    }
    const [table] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải về Word' }).click(),
    ]);
    expect(table.suggestedFilename()).toMatch(/\.docx$/);
    const form = await opened(page, 'Thôi chờ (chưa chứng minh được đã nhận)');
    await form.getByLabel(/Lý do/).fill('Bưu điện trả lại.');
    await press(form, 'Thôi chờ (chưa chứng minh được đã nhận)');
    await page.getByText('Thôi chờ từ 05/10/2026: không phải là đồng ý').waitFor();
  });
  await until(() =>
    stage.api.services.db.step.findFirst({ where: { caseId: plan, step: 'submission', status: 'open' } }),
  );
});

test('the Committee submits by its own document, and a committee of the Council verifies', async () => {
  await as('chu.tich', `/official-documents/new?about=${plan}&step=submission`, async (page) => {
    await draft(page, { type: 'submission', subject: 'Dự thảo nghị quyết về kế hoạch' });
    await sign(page);
    await number(page, '01/TTr-UBND');
    // Nobody holds the clerk's seat there: the page says as whom it was numbered.
    await page.getByText('Vũ Văn An').first().waitFor();
    await page.getByText('làm thay với vị trí người ký: khi đó chưa ai giữ vị trí văn thư').waitFor();
    await page.goto(`/cases/${plan}`);
    const form = await opened(page, 'Ký ban hành');
    await form
      .getByLabel('Theo văn bản trong hệ thống')
      .selectOption({ label: '01/TTr-UBND · Dự thảo nghị quyết về kế hoạch' });
    await bring(form, 'to-trinh.txt');
    await press(form, 'Ký ban hành');
    await done(page, 'Ký ban hành');
  });
  await as('tham.tra', `/cases/${plan}`, async (page) => {
    const form = await opened(page, 'Nộp kết quả');
    await bring(form, 'bao-cao-tham-tra.txt');
    await form.getByRole('radio').first().check();
    await press(form, 'Nộp kết quả');
    await done(page, 'Nộp kết quả');
  });
});

test('the Council adopts; its resolution is signed, has the number that its book gave, and ends the step', async () => {
  const secretary: Browser = await entering(stage.api, 'thu.ky');
  await until(() => stage.api.services.db.step.findFirst({ where: { caseId: plan, step: 'adopt', status: 'open' } }));
  await holdSession(stage.api, secretary, plan);
  await as('thu.ky', `/official-documents/new?about=${plan}&step=adopt`, async (page) => {
    await page.locator('form').getByLabel('Cơ quan ban hành').selectOption(COUNCIL);
    await draft(page, { type: 'resolution', subject: 'Nghị quyết về kế hoạch năm 2027' });
    await sign(page);
    await number(page, '01/NQ-HĐND');
    await page.goto(`/sessions/${SESSION}`);
    const title = page.locator('.agenda-title').first();
    if ((await title.getAttribute('aria-expanded')) === 'false') await title.click();
    const form = await opened(page, 'Đánh số nghị quyết');
    await form.getByLabel(/^Số nghị quyết/).fill('01/NQ-HĐND');
    await bring(form, 'nghi-quyet.txt');
    await press(form, 'Đánh số nghị quyết');
    await done(page, 'Đánh số nghị quyết');
  });
  await until(() => stage.api.services.db.step.findFirst({ where: { caseId: plan, step: 'adopt', status: 'done' } }));
});
