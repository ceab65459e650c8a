import type { Page } from 'playwright-core';
import readSheets from 'read-excel-file/node';
import type { ApiConfig } from '../../api/services';
import { signInProvider } from '../../api/accounts/provider/provider';
import { Browser } from '../api/support/browser';
import { faults } from './support/faults';
import { openScene } from './support/openScene';
import { choose, enter, goTo, openWindow, settled, signIn, type Stage } from './support/pages';
import { COMMUNE, SUBSTITUTE } from './support/lateness';
import { CYCLE, entering, PEOPLE } from './support/scene';
import { BEFORE_MERGER, ENDED, HEIR } from './support/successions';

jest.setTimeout(180_000);

let stage: Stage;
/** What the application is told by the settings. */
let served: ApiConfig;
beforeAll(async () => {
  // Nobody signs in by it here, so it is never asked.
  const provider = {
    issuer: 'https://dang-nhap.example.vn',
    clientId: 'phoihop',
    label: 'Cổng của tỉnh',
    strong: { acr: [], amr: [] },
  };
  stage = await openScene(({ config }) => {
    served = config;
    return { provider: signInProvider(provider, 'https://phoihop.example.vn') };
  });
});
afterAll(() => stage?.close());

const form = (page: Page, name: string) => page.getByRole('form', { name });

test('an administrator makes an account with a seat in a commune; its holder must choose a password of their own before anything else', async () => {
  const { page, context, close, complaints } = await openWindow(stage);
  await enter(stage, context, PEOPLE.chief);
  await page.goto('/');
  await settled(page);
  await goTo(page, 'Quản trị');
  await page.getByRole('link', { name: 'Cán bộ và vị trí' }).click();
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
  const making = form(page, 'Tạo tài khoản');
  await making.getByLabel('Họ và tên').fill('Đỗ Văn Nam');
  await making.getByLabel('Tên đăng nhập').fill('nam.do');
  await making.getByLabel('Thư điện tử').fill('nam.do@example.vn');
  await making.getByRole('button', { name: 'Tạo', exact: true }).click();
  const password = await page.locator('code.one-time').innerText();
  await page.getByRole('link', { name: 'Tiếp theo: cấp vị trí cho người này' }).click();
  await page.getByRole('button', { name: 'Cấp vị trí' }).click();
  const seat = form(page, 'Cấp vị trí');
  await seat.getByLabel('Cấp', { exact: true }).selectOption('commune');
  await choose(seat, /^Tỉnh$/, '22');
  await choose(seat, 'Đơn vị', COMMUNE);
  await choose(seat, 'Cơ quan', `${COMMUNE}.ubnd`);
  await seat.getByRole('button', { name: 'Cấp vị trí' }).click();
  await page.getByText('Đã cấp vị trí').waitFor();
  expect(complaints).toEqual([]);
  await close();

  const own = await openWindow(stage, { width: 390, height: 844 });
  await own.page.goto('/overdue');
  await own.page.getByLabel('Tên đăng nhập').fill('nam.do');
  await own.page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await own.page.getByRole('button', { name: 'Đăng nhập' }).click();
  await own.page.getByRole('heading', { name: 'Đổi mật khẩu được cấp' }).waitFor();
  await own.page.getByLabel('Mật khẩu hiện tại').fill(password);
  await own.page.getByLabel('Mật khẩu mới', { exact: true }).fill('ngắn');
  await own.page.getByText('Cần ít nhất 12 ký tự').waitFor();
  await own.page.getByLabel('Mật khẩu mới', { exact: true }).fill('một câu dài của riêng Nam');
  await own.page.getByLabel('Nhập lại mật khẩu mới').fill('một câu dài của riêng Nam');
  await own.page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await own.page.getByRole('heading', { name: 'Các bước quá hạn' }).waitFor();
  expect((await new Browser(stage.api.server).signIn('nam.do', 'một câu dài của riêng Nam')).body.seats).toMatchObject([
    { body: `${COMMUNE}.ubnd`, role: 'head' },
  ]);
  expect(own.complaints).toEqual([]);
  await own.close();
});

test('an administrator takes the day’s figures along, looks at the pages as an officer does, can do nothing meanwhile, and the officer reads of it', async () => {
  const { page, close, complaints } = await openWindow(stage, { width: 390, height: 844 });
  // By the form: to look as somebody opens a session of its own, and the others' is still wanted.
  await signIn(page, PEOPLE.chief);
  await page.goto('/admin');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải Excel' }).click(),
  ]);
  const sheets = await readSheets(await file.path());
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Số liệu', 'Chưa có người', 'Hồ sơ chờ', 'Theo thời gian']);
  expect(sheets[3]?.data).toHaveLength(14);
  const { id } = await stage.api.services.db.officer.findUniqueOrThrow({ where: { username: PEOPLE.planner } });
  await page.goto(`/admin/officers/${id}`);
  await page.getByRole('button', { name: 'Xem như người này' }).click();
  const banner = page.getByRole('status').filter({ hasText: 'Đang xem như Trần Thị Lan' });
  await banner.waitFor();
  await settled(page);
  expect(await faults(page)).toEqual([]);
  expect(await page.getByRole('article').count()).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
  await page.goto('/account');
  await page.getByRole('radio', { name: /^Mỗi ngày một thư/ }).click();
  await page.getByText('Đang xem như người khác: chỉ xem').first().waitFor();
  await page.getByRole('heading', { name: 'Quản trị đã xem như tôi' }).waitFor();
  await banner.getByRole('button', { name: 'Thôi xem' }).click();
  await banner.waitFor({ state: 'detached' });
  await page.goto(`/admin/officers/${id}`);
  await page.getByRole('button', { name: 'Xem như người này' }).waitFor();
  await close();
});

test('an administrator ties an officer to an account at the provider, and takes it off once it is said what comes of that', async () => {
  const { page, context, close, complaints } = await openWindow(stage, { width: 390, height: 844 });
  await enter(stage, context, PEOPLE.chief);
  const { db } = stage.api.services;
  const { id: officerId } = await db.officer.findUniqueOrThrow({ where: { username: PEOPLE.committee } });
  await page.goto(`/admin/officers/${officerId}`);
  const account = page.getByRole('region', { name: 'Tài khoản ở Cổng của tỉnh' });
  await account.getByText('Chưa gắn').waitFor();
  await account.getByLabel('Mã của người này ở đó').fill('a1b2');
  await account.getByRole('button', { name: 'Gắn' }).click();
  await account.getByText('Đã gắn').waitFor();
  expect(await db.providerSubject.findMany({ where: { officerId } })).toMatchObject([{ subject: 'a1b2' }]);
  await account.getByRole('button', { name: 'Gỡ tài khoản: Vũ Văn An' }).click();
  await account.getByText(/^Vũ Văn An không vào bằng tài khoản đó nữa/).waitFor();
  expect(await faults(page)).toEqual([]);
  await account.getByRole('button', { name: 'Gỡ tài khoản', exact: true }).click();
  await account.getByText('Chưa gắn').waitFor();
  expect(await db.providerSubject.count({ where: { officerId } })).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});

test('a head lends the powers of the seat for a day and takes them back', async () => {
  const { page, context, close, complaints } = await openWindow(stage);
  await enter(stage, context, PEOPLE.committee);
  await page.goto('/delegations');
  await settled(page);
  const giving = form(page, 'Giao quyền');
  await giving.getByLabel('Tìm người').fill('Bích');
  await giving.getByLabel('Người nhận').selectOption({ label: `Ngô Thị Bích (${SUBSTITUTE})` });
  await giving.getByLabel('Đến hết ngày').fill('15/09/2026');
  await giving.getByLabel('Lý do').fill('Dự họp ở Hà Nội');
  await giving.getByRole('button', { name: 'Giao quyền' }).click();
  await page.getByText('Đã ghi nhận').waitFor();
  const row = page.getByRole('row').filter({ hasText: 'Dự họp ở Hà Nội' });
  expect(await row.innerText()).toContain('Ngô Thị Bích thay mặt Vũ Văn An');
  const seats = async () => (await (await entering(stage.api, SUBSTITUTE)).get('/api/session')).body.seats;
  expect(await seats()).toContainEqual(
    expect.objectContaining({ body: '22.ubnd', role: 'head', onBehalfOf: expect.any(String) }),
  );
  await row.getByRole('button', { name: 'Thu hồi ngay' }).click();
  await row.getByText('đã thu hồi').waitFor();
  expect(await seats()).toMatchObject([{ body: '22.ubnd', role: 'officer' }]);
  expect(complaints).toEqual([]);
  await close();
});

test('an administrator corrects a day of the calendar after seeing which dates move, and finds them on the record', async () => {
  const { page, context, close, complaints } = await openWindow(stage);
  await enter(stage, context, PEOPLE.chief);
  await page.goto('/admin/calendar');
  await settled(page);
  await page.getByRole('button', { name: 'Sửa một ngày' }).click();
  const correcting = form(page, 'Sửa một ngày');
  await correcting.getByLabel('Ngày', { exact: false }).first().fill('02/11/2026');
  await correcting.getByLabel('Tên tiếng Việt').fill('Nghỉ bão');
  await correcting.getByLabel('Văn bản quy định').fill('Công điện 1/CĐ-TTg');
  await correcting.getByLabel('Lý do').fill('Bão số 9');
  await correcting.getByRole('button', { name: 'Xem những hạn sẽ đổi' }).click();
  const preview = page.getByText(/hạn sẽ đổi \(đã tính \d+ trong \d+ hồ sơ đang mở\)/);
  const wouldMove = Number(/^\d+/.exec(await preview.innerText())?.[0]);
  const { db } = stage.api.services;
  expect(await db.entry.count({ where: { name: 'recalendar' } })).toBe(0);
  await page.getByRole('button', { name: 'Công bố lịch đã sửa' }).click();
  const published = page.getByText(/^Đã công bố:/);
  const [, settledCases, cases, moved] =
    /(\d+)\/(\d+) hồ sơ đã tính lại, (\d+) hạn đã đổi/.exec(await published.innerText()) ?? [];
  expect(settledCases).toBe(cases);
  expect(Number(moved)).toBe(wouldMove);
  expect(await page.getByRole('row').filter({ hasText: 'Nghỉ bão' }).innerText()).toContain('02/11/2026');
  expect(await db.entry.count({ where: { name: 'recalendar', kind: 'act', caseId: CYCLE } })).toBe(1);
  expect(complaints).toEqual([]);
  await close();
});

test('an administrator names who takes over what a ward that ended has open, in all its cases at once, and finds it among what was handed over', async () => {
  const { page, context, close, complaints } = await openWindow(stage);
  await enter(stage, context, PEOPLE.chief);
  await page.goto('/admin/successions');
  await settled(page);
  const waiting = page.getByRole('article', { name: 'Ủy ban nhân dân phường Hà Khánh' });
  await waiting.getByText(/202\/2025\/QH15/).waitFor();
  expect(await waiting.innerText()).toMatch(
    /Chấm dứt từ ngày 01\/07\/2025, theo .*202\/2025\/QH15[^]*Còn việc trong 2 hồ sơ[^]*về danh mục dự án: Trả lời, hạn 31\/12\/2026/,
  );
  await waiting.getByRole('button', { name: 'Chỉ định cơ quan kế tục' }).click();
  const naming = form(page, 'Chỉ định cơ quan kế tục');
  await naming.getByLabel(HEIR.name).check();
  await naming.getByLabel('Lý do').fill('Phần lớn địa bàn thuộc phường này');
  await naming.getByRole('button', { name: 'Chỉ định trong 2 hồ sơ' }).click();
  await page
    .getByRole('status')
    .filter({ hasText: 'Đã chỉ định cơ quan kế tục Ủy ban nhân dân phường Hà Khánh' })
    .getByText('Đã chuyển giao')
    .nth(1)
    .waitFor();
  await page.getByText('Không có cơ quan nào chờ chỉ định.').waitFor();
  await page.getByRole('row').filter({ hasText: 'Phần lớn địa bàn' }).first().waitFor();
  const { db } = stage.api.services;
  expect(await db.task.count({ where: { caseId: { in: [...BEFORE_MERGER] }, body: ENDED.waiting } })).toBe(0);
  expect(await db.task.count({ where: { caseId: { in: [...BEFORE_MERGER] }, body: HEIR.id } })).toBe(2);
  expect(complaints).toEqual([]);
  await close();
});

test('an administrator reads a mail as plain text, settles an uncertain one, and checks the register; others are not let in', async () => {
  const { db } = stage.api.services;
  const last = await db.mail.findFirstOrThrow({ where: { status: 'sent' }, orderBy: { id: 'desc' } });
  // To a ward that has ended since: it is called what it was called then.
  const toEnded = { toBody: ENDED.waiting, createdAt: '2025-06-27T02:00:00.000Z' };
  await db.mail.update({
    where: { id: last.id },
    data: { text: '<img src=x onerror=alert(1)>Kính gửi', subject: 'Thư lạ', ...toEnded },
  });
  const { page, context, close, complaints } = await openWindow(stage);
  await enter(stage, context, PEOPLE.chief);
  await page.goto('/admin/mailbox?status=sent');
  await settled(page);
  await page.getByRole('button', { name: 'Thư lạ' }).first().click();
  await page
    .getByRole('article', { name: 'Thư lạ' })
    .getByText(/phường Hà Khánh/)
    .waitFor();
  expect(await page.locator('pre.mail-text').innerText()).toBe('<img src=x onerror=alert(1)>Kính gửi');
  await page.getByLabel('Trạng thái thư').selectOption('uncertain');
  await page.waitForURL(/status=uncertain/);
  await page.getByRole('button', { name: 'Thư đã đến' }).click();
  await page.getByText('Không có thư nào.').waitFor();
  expect(await db.mail.count({ where: { status: 'uncertain' } })).toBe(0);
  await page.goto('/admin/operation');
  const mend = form(page, 'Cho hồ sơ chạy tiếp');
  const { id: mended } = await db.case.findFirstOrThrow({ where: { closedAt: null } });
  await mend.getByLabel('Mã hồ sơ').fill(mended);
  await mend.getByLabel(/^Thử lại/).check();
  await mend.getByRole('textbox', { name: /^Lý do/ }).fill('Không thấy chuyển động từ sáng');
  await mend.getByRole('button', { name: 'Thử lại' }).click();
  await mend.getByText(/Đã làm xong|Temporal chưa nhận/).waitFor();
  expect(await db.accountEvent.count({ where: { name: 'case-mended' } })).toBe(1);
  // The register's check would find that a body was written to which has no part in the case.
  await db.mail.update({ where: { id: last.id }, data: { toBody: last.toBody, createdAt: last.createdAt } });
  await page.goto('/admin/audit');
  await page.getByRole('button', { name: 'Kiểm tra ngay' }).click();
  await page.getByText(/\d+ hồ sơ, \d+ mục: không có sai lệch/).waitFor();
  await page
    .getByRole('link', { name: /^Quan điểm phát triển của từng tỉnh – Phối hợp vùng/ })
    .first()
    .waitFor();
  await page.goto('/admin/setup/22');
  const rooms = page.locator('section', { has: page.getByRole('heading', { name: 'Dung lượng tài liệu' }) });
  await rooms.getByRole('combobox', { name: 'Cơ quan' }).fill('Sở Tài chính');
  await page.getByRole('option', { name: /^Sở Tài chính/ }).click();
  await rooms.getByText(/^Đã dùng .* theo mức chung/).waitFor();
  await rooms.getByLabel('Dung lượng (MB)').fill('50000');
  await rooms.getByRole('textbox', { name: /^Lý do/ }).fill('Hồ sơ dự án nhiều bản vẽ');
  await rooms.getByRole('button', { name: 'Đặt dung lượng' }).click();
  await rooms.getByText(/50000.0 MB, đặt riêng/).waitFor();
  await page.goto('/admin/operation');
  const digest = form(page, 'Tạo mã đối chiếu ngay');
  await digest.getByLabel('Gửi cả thư cho nơi nhận mã hằng ngày').check();
  await digest.getByRole('button', { name: 'Tạo mã đối chiếu ngay' }).click();
  await page.getByText(/yêu cầu tạo mã đối chiếu lúc .*; đang tạo/).waitFor();
  expect(await db.digestWish.findMany()).toMatchObject([{ mailed: true, number: null }]);
  await page.getByText('Mọi kết nối ra ngoài máy này đều được mã hóa.').waitFor();
  Object.assign(served, { plain: ['proxy', 'mail'], certificate: { endsAt: new Date('2026-01-01T00:00:00Z') } });
  await page.reload();
  await page.getByText('Có kết nối không mã hóa', { exact: true }).waitFor();
  await page.getByText(/máy trung gian phía trước đến hệ thống; đến máy chủ thư\.$/).waitFor();
  await page.getByText('Đã hết hạn', { exact: true }).waitFor();
  await page
    .getByText('Không hồ sơ nào chờ quá nửa phút.')
    .or(page.getByText(/đã qua mốc thời gian/).first())
    .waitFor();
  expect(complaints).toEqual([]);
  await close();

  const other = await openWindow(stage);
  await enter(stage, other.context, PEOPLE.planner);
  await other.page.goto('/admin/officers');
  await other.page.getByText('Trang này chỉ dành cho người quản trị.').waitFor();
  expect(await other.page.getByRole('link', { name: 'Quản trị', exact: true }).count()).toBe(0);
  await other.close();
});

test('a body’s head makes a token, which is shown once, and revokes it; adds where another system hears of events, and stops that', async () => {
  const { page, context, close, complaints } = await openWindow(stage);
  await enter(stage, context, PEOPLE.planner);
  await page.goto('/account');
  await page.getByRole('main').getByRole('link', { name: 'Kết nối hệ thống khác của cơ quan' }).click();
  const make = form(page, 'Tạo mã truy cập');
  await make.getByLabel('Tên hệ thống').fill('Quản lý văn bản');
  await make.getByRole('button', { name: 'Tạo mã truy cập' }).click();
  expect(await page.getByRole('status').locator('code').innerText()).toMatch(/^phoihop_/);
  await page.getByRole('button', { name: 'Thu hồi: Quản lý văn bản' }).click();
  const revoke = form(page, 'Thu hồi: Quản lý văn bản');
  await revoke.getByText(/không vào được nữa/).waitFor();
  await revoke.getByRole('button', { name: 'Thu hồi' }).click();
  await page.getByText('Đã thu hồi').waitFor();
  const url = 'https://his.example.vn/hook';
  const add = form(page, 'Thêm địa chỉ nhận tin');
  await add.getByLabel('Địa chỉ').fill(url);
  await add.getByText('Chỉ một số loại hồ sơ').click();
  await add.getByLabel('Lấy ý kiến').check();
  await add.getByRole('button', { name: 'Thêm địa chỉ nhận tin' }).click();
  await page.getByText(/^whsec_/).waitFor();
  await page.getByRole('button', { name: `Tin đã gửi: ${url}` }).click();
  await page.getByText('Chưa có tin nào trong 30 ngày qua.').waitFor();
  const { db } = stage.api.services;
  const { id: webhookId } = await db.webhook.findFirstOrThrow();
  const opened = { caseId: CYCLE, kind: 'event', name: 'step-opened' };
  const { seq } = await db.entry.findFirstOrThrow({ where: opened });
  await db.webhookDelivery.create({ data: { webhookId, caseId: CYCLE, seq, attempts: 3, lastError: 'HTTP 503' } });
  await page.reload();
  await page.getByRole('button', { name: `Tin đã gửi: ${url}` }).click();
  const sent = page.getByRole('row').filter({ hasText: 'HTTP 503' });
  await sent.getByText('Mở bước', { exact: true }).waitFor();
  await sent.locator(`a[href="/cases/${CYCLE}"]`).waitFor();
  const chief = await openWindow(stage);
  await enter(stage, chief.context, PEOPLE.chief);
  await chief.page.goto('/');
  await settled(chief.page);
  await chief.page.keyboard.press('Control+k');
  await chief.page.getByRole('dialog').getByRole('combobox').waitFor();
  await chief.page.keyboard.type('ket noi he thong');
  await chief.page.getByRole('option', { name: /^Kết nối hệ thống/, selected: true }).waitFor();
  await chief.page.keyboard.press('Enter');
  await chief.page.waitForURL('**/systems');
  const listed = chief.page.getByRole('row').filter({ hasText: '1 tin chưa gửi được' });
  await listed.getByRole('button', { name: 'Sở Tài chính tỉnh Quảng Ninh' }).click();
  await chief.page.getByRole('button', { name: `Tin đã gửi: ${url}` }).waitFor();
  expect(chief.complaints).toEqual([]);
  await chief.close();
  await page.getByRole('button', { name: `Dừng gửi: ${url}` }).click();
  await form(page, `Dừng gửi: ${url}`).getByRole('button', { name: 'Dừng gửi' }).click();
  await page.getByText('Đã dừng').waitFor();
  const [hook] = await db.webhook.findMany();
  expect(hook).toMatchObject({ url, kinds: ['consultation'], endedAt: expect.any(Date) });
  expect(await db.apiToken.count({ where: { revokedAt: null } })).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});
