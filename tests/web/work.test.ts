import { officer } from '../api/support/people';
import { faults } from './support/faults';
import { openScene } from './support/openScene';
import { enter, openWindow, settled, type Stage, windowOf } from './support/pages';
import { CYCLE, PEOPLE, PLANNING } from './support/scene';

jest.setTimeout(120_000);

let stage: Stage;

beforeAll(async () => {
  stage = await openScene();
  await officer(stage.api, 'khoa.bui', [{ body: PLANNING, role: 'officer' }], { name: 'Bùi Văn Khoa' });
});
afterAll(() => stage?.close());

test('an officer finds a task, draws the act up for the head, who hears of it and returns it with a reason', async () => {
  const khoa = await windowOf(stage, 'khoa.bui', '/', { held: 1 });
  const { page } = khoa;
  const cards = page.locator('article');
  const all = await cards.count();
  await page.getByLabel(/^Tìm theo tên việc/).fill('danh gia tinh hinh khong co');
  await page.getByText('Không có việc nào khớp.').waitFor();
  await page.getByLabel(/^Tìm theo tên việc/).fill('');
  await page.getByLabel('Hồ sơ', { exact: true }).selectOption(CYCLE);
  await page.getByLabel('Xếp theo').selectOption('week');
  await page.reload();
  await page
    .getByRole('heading', { name: /^Tuần từ|^Không có hạn/ })
    .first()
    .waitFor();
  expect(await cards.count()).toBeLessThanOrEqual(all);
  expect(await faults(page)).toEqual([]);

  const card = cards.filter({ has: page.getByRole('button', { name: /Nộp kết quả/ }) }).first();
  const task = (await card.getByRole('heading').innerText()).trim();
  await card.getByRole('button', { name: /Nộp kết quả/ }).click();
  await card
    .getByLabel(/^Ghi chú/)
    .first()
    .fill('Bản Khoa soạn');
  await card.getByText('Chuyển bản soạn này cho người khác').click();
  await card.getByLabel(/^Chuyển cho/).click();
  await page.getByRole('option', { name: /Trần Thị Lan/ }).click();
  await card
    .locator('.hand-over')
    .getByLabel(/^Ghi chú/)
    .fill('Trình chị xem');
  expect(await faults(page)).toEqual([]);
  await card.getByRole('button', { name: 'Chuyển', exact: true }).dblclick();
  await card.getByText(/Bạn chuyển cho Trần Thị Lan/).waitFor();

  const lan = await windowOf(stage, PEOPLE.planner, '/cases');
  const bell = lan.page.getByRole('button', { name: /^Tin mới/ });
  await bell.click();
  const line = lan.page.getByRole('link', { name: /Bùi Văn Khoa chuyển việc cho bạn/ });
  await line.waitFor();
  expect(await faults(lan.page)).toEqual([]);
  await line.click();
  const hers = lan.page.getByRole('article', { name: task }).first();
  await hers.getByText('Đã soạn sẵn “Nộp kết quả”').waitFor();
  await hers.getByRole('button', { name: 'Nộp kết quả' }).click();
  const note = hers
    .locator('form')
    .first()
    .getByLabel(/^Ghi chú/);
  expect(await note.inputValue()).toBe('Bản Khoa soạn');
  await lan.page.keyboard.press('Escape');
  await hers.getByRole('button', { name: 'Phân công…' }).click();
  await hers.getByLabel(/^Chuyển cho/).click();
  await lan.page.getByRole('option', { name: /Bùi Văn Khoa.*đã chuyển cho bạn/ }).click();
  await hers.getByLabel(/^Lý do trả lại/).fill('Thiếu số liệu quý III');
  expect(await faults(lan.page)).toEqual([]);
  await hers.getByRole('button', { name: 'Trả lại', exact: true }).click();
  await hers.getByText(/Bạn trả lại cho Bùi Văn Khoa/).waitFor();

  await page.goto('/?returned=true');
  await page.getByText('Thiếu số liệu quý III').waitFor();
  await page.getByRole('link', { name: 'Tôi đã nhận, đã chuyển' }).click();
  await page.getByText(/Bạn chuyển cho Trần Thị Lan/).waitFor();
  expect(await faults(page)).toEqual([]);
  await lan.page.getByRole('link', { name: 'Tôi đã làm' }).click();
  await lan.page
    .getByRole('row', { name: /Nộp kết quả.*Chấp nhận/ })
    .first()
    .waitFor();
  expect(await faults(lan.page)).toEqual([]);
  expect([...khoa.complaints, ...lan.complaints]).toEqual([]);
  await Promise.all([khoa.close(), lan.close()]);
});

test('a case and a page are found by keyboard alone, and a colleague is mentioned, on a phone too', async () => {
  const { page, context, complaints, close } = await openWindow(stage, { locale: 'en', width: 390, held: 3_600 });
  await enter(stage, context, PEOPLE.planner);
  await page.goto('/');
  await settled(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Find pages/ }).waitFor();
  await page.keyboard.type('lap ke hoach phat trien');
  await page
    .getByRole('listbox')
    .getByRole('option')
    .filter({ hasText: /Plan cycle/ })
    .first()
    .waitFor();
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Find pages/ }).waitFor();
  await page.keyboard.type('overdue');
  await page.getByRole('option', { name: /Overdue/, selected: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/overdue');

  await page.goto(`/cases/${CYCLE}/remarks`);
  await page.getByLabel('Text').fill('Please check the figures.');
  await page.getByRole('combobox', { name: 'Mention' }).fill('bui van');
  await page.getByRole('option', { name: /Bùi Văn Khoa/ }).click();
  await page.getByLabel('Text').focus();
  expect(await faults(page)).toEqual([]);
  // It waits, and may be taken back as it was; leaving the page sends it.
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  expect(await faults(page)).toEqual([]);
  const { db } = stage.api.services;
  await page.keyboard.press('Escape');
  expect(await page.getByLabel('Text').inputValue()).toBe('Please check the figures.');
  expect(await db.remark.count({ where: { caseId: CYCLE } })).toBe(0);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  await page.goto('/');
  await page.goto(`/cases/${CYCLE}/remarks`);
  await page.getByText('Mentions: Bùi Văn Khoa').waitFor();
  expect(await db.news.count({ where: { kind: 'mentioned', caseId: CYCLE } })).toBe(1);
  expect(complaints).toEqual([]);
  await close();
});

test('several tasks are taken at once, and what came is confirmed at once', async () => {
  const { page, complaints, close } = await windowOf(stage, 'khoa.bui', '/?held=nobody');
  const boxes = page.getByRole('checkbox', { name: /^Chọn: / });
  await boxes.first().waitFor();
  const count = Math.min(2, await boxes.count());
  for (let at = 0; at < count; at++) await boxes.nth(at).check();
  const many = page.getByRole('region', { name: `Đã chọn ${count} việc` });
  expect(await faults(page)).toEqual([]);
  await many.getByRole('button', { name: 'Nhận việc' }).click();
  await many.waitFor({ state: 'detached' });
  await page.getByLabel('Ai đang làm').selectOption('me');
  await page
    .getByText(/Bạn nhận việc lúc/)
    .first()
    .waitFor();

  const minh = await windowOf(stage, PEOPLE.health, '/');
  await minh.page
    .getByRole('checkbox', { name: /^Chọn: / })
    .first()
    .check();
  await minh.page.getByRole('button', { name: 'Xác nhận đã nhận (1)' }).click();
  await minh.page.getByRole('status').filter({ hasText: 'Đã xác nhận' }).waitFor();
  expect([...complaints, ...minh.complaints]).toEqual([]);
  await Promise.all([close(), minh.close()]);
});
