import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { faults } from './support/faults';
import { openScene } from './support/openScene';
import { PROVINCE_PLAN } from './support/provincePlans';
import { REGION_PEOPLE } from './support/region';
import { BUILT, enter, openWindow, settled, signIn, type Stage, windowOf } from './support/pages';
import { CONSULTATION, CYCLE, entering, HEALTH, PEOPLE } from './support/scene';

jest.setTimeout(120_000);

let stage: Stage;

beforeAll(async () => {
  stage = await openScene();
});
afterAll(() => stage?.close());

/** Presses the one button of that name. */
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const task = (page: Page, name: string | RegExp) => page.getByRole('article', { name });

test('the dark colours are legible, and a phone scrolls one way only', async () => {
  const { page, context, close } = await openWindow(stage, { dark: true, width: 390, height: 844 });
  await enter(stage, context, PEOPLE.planner);
  for (const path of ['/', `/cases/${CYCLE}`, `/cases/${CYCLE}/consultations`, '/overdue']) {
    await page.goto(path);
    await settled(page);
    expect(await faults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
  await close();
});

describe('a planning officer', () => {
  test('signs in after a wrong password was refused in words, and sees what is late first', async () => {
    const { page, close, complaints } = await openWindow(stage);
    await page.goto('/');
    await page.getByLabel('Tên đăng nhập').fill(PEOPLE.planner);
    await page.getByLabel('Mật khẩu', { exact: true }).fill('sai rồi');
    await press(page, 'Đăng nhập');
    expect(await page.getByRole('alert').innerText()).toContain('Tên đăng nhập hoặc mật khẩu không đúng');
    await signIn(page, PEOPLE.planner);
    await settled(page);
    expect(await page.locator('h2').first().innerText()).toMatch(/^Quá hạn/);
    expect(await page.getByText('Bạn làm việc này với vai trò người ký').count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test('submits a step with its document, and gets the register’s stamp', async () => {
    const { page, close, complaints } = await openWindow(stage);
    await signIn(page, PEOPLE.planner);
    const step = task(page, /^Thực trạng kinh tế/);
    await step.getByRole('button', { name: 'Nộp kết quả' }).click();
    await step
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'thuc-trang.txt', mimeType: 'text/plain', buffer: Buffer.from('Thực trạng') });
    await step.getByText('thuc-trang.txt').waitFor();
    await step.locator('form').getByRole('button', { name: 'Nộp kết quả' }).click();
    const stamp = page.getByRole('status').filter({ hasText: 'Đã ghi vào sổ' });
    expect(await stamp.innerText()).toMatch(/Tiếp nhận lúc 15\/09\/2026 10:00:00, mục \d+ của sổ/);
    await step.waitFor({ state: 'detached' });
    const record = await (await entering(stage.api, PEOPLE.planner)).get(`/api/cases/${CYCLE}/record`, {
      name: 'submit',
    });
    expect(record.body.items.map((entry: { data: { step: string } }) => entry.data.step)).toContain(
      'state-of-development',
    );
    expect(complaints).toEqual([]);
    await close();
  });
});

test('a planning officer sees the timetable with its contradictions before anything starts', async () => {
  const { page, context, close, complaints } = await openWindow(stage);
  await enter(stage, context, PEOPLE.planner);
  await page.goto('/start');
  await page.getByLabel('Năm kế hoạch').fill('2028');
  await page.getByLabel(/Ngày khai mạc kỳ họp/).fill('20/10/2027');
  await press(page, 'Xem trước');
  await page.getByText(/mâu thuẫn giữa các ngày/).waitFor();
  expect(await stage.api.services.db.case.count({ where: { year: 2028 } })).toBe(0);
  await page.getByLabel(/Ngày khai mạc kỳ họp/).fill('');
  await press(page, 'Xem trước');
  await page.getByText('Không có ngày nào mâu thuẫn.').waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test('a date of a cycle says why it is that day: clause, base, each day counted or skipped', async () => {
  const { page, context, close } = await openWindow(stage);
  await enter(stage, context, PEOPLE.planner);
  await page.goto(`/cases/${CYCLE}`);
  await page.getByRole('button', { name: /UBND tỉnh ký tờ trình/ }).click();
  const why = page.locator('.why');
  await why.getByText('Căn cứ').waitFor();
  const said = await why.innerText();
  expect(said).toContain('chưa kiểm chứng với văn bản luật');
  expect(said).toMatch(/Tính từ\s+.*\d\d\/\d\d\/\d{4}/);
  const days = await why
    .getByRole('listitem')
    .filter({ hasText: /được tính|không tính/ })
    .allTextContents();
  expect(days.length).toBeGreaterThan(5);
  expect(days.join()).toContain('không tính: Ngày đầu không tính (Bộ luật Dân sự, Điều 147)');
  expect(days.filter((day) => day.includes('được tính')).length).toBeGreaterThan(3);
  await close();
});

describe('a department', () => {
  test('replies to a consultation with comments; what it typed outlives a broken connection and a reload', async () => {
    const { page, close } = await openWindow(stage);
    await signIn(page, PEOPLE.health);
    await press(page, 'Trả lời');
    await page.getByLabel('Đồng ý, có ý kiến').check();
    await page.getByLabel('Ý kiến 1').fill('Bổ sung trạm y tế xã.');
    await page.route('**/api/cases/*/acts', (route) => route.abort());
    await page.getByRole('button', { name: 'Việc này sẽ làm gì?' }).click();
    const comes = page.getByRole('status').filter({ hasText: 'Nếu thực hiện ngay bây giờ' });
    await comes.getByText('Hoàn thành').waitFor();
    await page.locator('form').getByRole('button', { name: 'Trả lời' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('Không liên lạc được với máy chủ');
    await page.unroute('**/api/cases/*/acts');
    await page.reload();
    await press(page, 'Trả lời');
    expect(await page.getByLabel('Ý kiến 1').inputValue()).toBe('Bổ sung trạm y tế xã.');
    await page.locator('form').getByRole('button', { name: 'Trả lời' }).click();
    await page.getByRole('status').filter({ hasText: 'Đã ghi vào sổ' }).waitFor();
    const { body } = await (await entering(stage.api, PEOPLE.planner)).get(
      `/api/consultations/${CONSULTATION}/comments`,
      { from: HEALTH },
    );
    expect(body.items.map(({ text }: { text: string }) => text)).toEqual(['Bổ sung trạm y tế xã.']);
    await close();
  });

  test('sees its task leave the list as a colleague does it elsewhere', async () => {
    const { page, close } = await openWindow(stage);
    const news = page.waitForResponse((response) => response.url().endsWith('/api/changes'));
    await signIn(page, PEOPLE.education);
    await news;
    await page.getByRole('button', { name: 'Trả lời' }).waitFor();
    const colleague = await entering(stage.api, PEOPLE.education);
    await colleague
      .post(`/api/cases/${CONSULTATION}/acts`, {
        name: 'reply',
        body: '22.so-giao-duc-dao-tao',
        data: { answer: 'agree' },
      })
      .expect(201);
    await page.getByText('Không còn việc nào phải làm.').waitFor();
    expect(await page.getByRole('list', { name: 'Nơi khác' }).getByRole('link').allInnerTexts()).toEqual([
      'Hồ sơ kế hoạch',
      'Ủy quyền',
      'Hướng dẫn',
    ]);
    await close();
  });
});

test('whoever acts without the right is refused in words, with what to do', async () => {
  const { page, close } = await openWindow(stage, { locale: 'en' });
  await signIn(page, PEOPLE.planner);
  const step = task(page, /Prime Minister/).first();
  await step.getByRole('button', { name: 'Sign' }).click();
  await step
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'directive.txt', mimeType: 'text/plain', buffer: Buffer.from('Chỉ thị') });
  await step.getByText('directive.txt').waitFor();
  // The seat ends while the form is open.
  const { db, seats } = stage.api.services;
  await db.seat.updateMany({ where: { officer: { username: PEOPLE.planner } }, data: { to: '2026-09-01' } });
  seats.forget();
  await step.locator('form').getByRole('button', { name: 'Sign' }).click();
  // What the body is called comes after the refusal.
  await step
    .getByRole('alert')
    .getByText(/^You hold no seat and no delegation in Department of Finance of Quang Ninh Province on 15\/09\/2026/)
    .waitFor();
  const refusal = await step.locator('form').getByRole('alert').innerText();
  expect(refusal).toContain('Act for a body in which you hold a seat');
  await db.seat.updateMany({ where: { officer: { username: PEOPLE.planner } }, data: { to: null } });
  seats.forget();
  await close();
});

test('by keyboard alone: past the navigation, into a form and out of it', async () => {
  const { page, close } = await openWindow(stage);
  await signIn(page, PEOPLE.planner);
  await settled(page);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Đến nội dung chính');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  await page.getByRole('button', { name: 'Ký ban hành' }).first().focus();
  await page.keyboard.press('Enter');
  await page.locator('form').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('form').waitFor({ state: 'detached' });
  await close();
});

test('the first page loads less than 300 kB of script with its language, compressed', () => {
  const html = readFileSync(join(BUILT, 'index.html'), 'utf8');
  const first = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map((match) => String(match[1]));
  expect(first.length).toBeGreaterThan(0);
  const words = readdirSync(join(BUILT, 'assets')).find((name) => /^vi-.*\.js$/.test(name));
  first.push(`/assets/${words}`);
  const bytes = first.reduce((sum, file) => sum + gzipSync(readFileSync(join(BUILT, file))).length, 0);
  expect(bytes).toBeLessThan(300_000);
  expect(readdirSync(join(BUILT, 'assets')).some((name) => /vietnamese.*\.woff2$/.test(name))).toBe(true);
});

test('S24 carrying out begins with what was adopted: indicators and the year’s targets are filled in and stay, whatever is reported by', async () => {
  const { page, close, complaints } = await windowOf(stage, REGION_PEOPLE.dongNai, '/carrying-out/start');
  await page.getByLabel('Năm kế hoạch').fill('2027');
  await page.getByRole('combobox', { name: 'Chu kỳ kế hoạch' }).selectOption(PROVINCE_PLAN);
  const year = page.getByRole('textbox', { name: /GRDP.*năm 2027$/i }).last();
  await year.waitFor();
  expect([await year.inputValue(), await year.getAttribute('readonly')]).toEqual(['600000', '']);
  await page.getByLabel('Báo cáo theo').selectOption('year');
  expect(await year.inputValue()).toBe('600000');
  await page.getByRole('button', { name: 'Bắt đầu thực hiện' }).click();
  await page.getByRole('status').filter({ hasText: 'Đã bắt đầu' }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});
