import { TOTP } from 'otpauth';
import type { Locator, Page } from 'playwright-core';
import type { ApiConfig } from '../../api/services';
import { firstStart } from '../../cli/firstStart';
import { Browser } from '../api/support/browser';
import { type Cells, officerList, XLSX } from '../api/support/officerList';
import { uploaded } from '../api/support/cases';
import { startApiWithEngine } from '../api/support/engine';
import { officer, PASSWORD as OFFICERS_PASSWORD } from '../api/support/people';
import { aged } from '../api/support/proof';
import { NEW } from '../api/support/projects';
import { choose, goTo, openStage, openWindow, signIn, type Stage, windowOf } from './support/pages';
import { entering, PASSWORD } from './support/scene';

jest.setTimeout(60_000);

/*
 * An installation's first days, from an empty database: Cần Thơ is set up from its list of officers, and each of them
 * does the day's work of the role.
 */
const PEOPLE: Cells[] = [
  ['Trần Văn Bình', 'binh@cantho.example.vn', '92.so-tai-chinh', 'Chuyên viên'],
  ['Lê Thị Hoa', 'hoa@cantho.example.vn', '92.ubnd', 'Người ký'],
  ['Phạm Văn Sáu', 'sau@cantho.example.vn', '92.thuong-truc-hdnd', 'Người ký'],
  ['Võ Thị Bảy', 'bay@cantho.example.vn', '92.van-phong-ubnd', 'Chuyên viên'],
  ['Đỗ Văn Tám', 'tam@cantho.example.vn', '92.ubnd', 'Văn thư'],
  ['Ngô Thị Chín', 'chin@cantho.example.vn', '92.hdnd', 'Đại biểu'],
];
const DIRECTIVE = /^Thủ tướng ban hành quy định/;
const MINISTRYS_GUIDANCE = /^Bộ Tài chính hướng dẫn/;
const PASSKEY = 'Dùng khóa truy cập (passkey)';
const OWN_GUIDANCE = /^UBND tỉnh hướng dẫn/;

let stage: Stage;
let config: ApiConfig;
let password: string;
/** Where people reach it by a name: passkeys belong to one. */
let named: string;
beforeAll(async () => {
  stage = await openStage((through) =>
    startApiWithEngine((services) => {
      const built = through(services);
      config = built.config;
      return built;
    }),
  );
  named = stage.url.replace('127.0.0.1', 'localhost');
  config.publicUrl = named;
  const printed: string[] = [];
  // As docs/operating.md says for a real one.
  await firstStart({ databaseUrl: stage.api.url, province: 'none' }, (line) => printed.push(line));
  password = /admin +(\S+)/.exec(printed.join('\n'))![1]!;
});
afterAll(() => stage?.close());

const invitation = async (email: string): Promise<string> => {
  const mail = await stage.api.services.db.mail.findFirstOrThrow({ where: { recipient: email } });
  return /\/invited#[\w-]+/.exec(mail.text)![0];
};

test('the first administrator looks at the list, mends a faulty cell, writes it, and names who looks after the province', async () => {
  const { page, close, complaints } = await openWindow(stage);
  await page.goto('/');
  await page.getByLabel('Tên đăng nhập').fill('admin');
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await goTo(page, 'Quản trị');
  await page.getByRole('link', { name: 'Thiết lập' }).click();
  await page.getByLabel('Cấp', { exact: true }).selectOption('province');
  await choose(page, 'Đơn vị', '92');
  const file = page.getByLabel('Chọn tệp đã điền').and(page.locator('input'));
  const list = async (rows: Cells[]) => ({ name: 'can-bo.xlsx', mimeType: XLSX, buffer: await officerList(rows) });
  await file.setInputFiles(await list([...PEOPLE, ['Bùi Thị Nga', 'nga@cantho.example.vn', '92.ubnd', 'Giám đốc']]));
  await page.getByText('1 ô phải sửa').waitFor();
  expect(await page.getByRole('row').filter({ hasText: 'E8' }).innerText()).toContain('Người ký');
  await file.setInputFiles(await list(PEOPLE));
  await page.getByText('6 tài khoản mới, 6 vị trí').waitFor();
  await page.getByRole('button', { name: 'Ghi và gửi thư mời' }).click();
  await page.getByText('Đã ghi 6 tài khoản, 6 vị trí').waitFor();

  await page.getByRole('link', { name: 'Cán bộ và vị trí' }).click();
  await page.getByRole('link', { name: 'Võ Thị Bảy' }).click();
  await choose(page, 'Quản trị một tỉnh', '92');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText('quản trị Thành phố Cần Thơ').waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test('whoever signs where that asks for a second factor adds one at the first sign-in, and then works', async () => {
  await officer(stage.api, 'lan-dau', [{ body: '22.ubnd' }]);
  config.signingIn.secondFactorFor = ['head', 'admin'];
  const { page, close, complaints } = await openWindow(stage, { width: 390, height: 844 });
  await page.goto('/');
  await page.getByLabel('Tên đăng nhập').fill('lan-dau');
  await page.getByLabel('Mật khẩu', { exact: true }).fill(OFFICERS_PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('heading', { name: 'Cần thêm cách xác nhận thứ hai' }).waitFor();
  await page.getByRole('button', { name: 'Thêm mã trên điện thoại' }).click();
  const seed = (await page.getByText(/^Không quét được thì nhập:/).innerText())
    .replace(/^.*: */, '')
    .replaceAll(' ', '');
  const confirm = page.getByRole('form', { name: 'Xác nhận mã' });
  await confirm.getByRole('textbox').fill(new TOTP({ secret: seed }).generate());
  await confirm.getByRole('button').click();
  await page.getByRole('button', { name: 'Đã cất, tiếp tục' }).click();
  await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
  config.signingIn.secondFactorFor = [];
  // The API refused what the page asked for before: that is what led to the page.
  expect(complaints.filter((one) => !/403/.test(one))).toEqual([]);
  await close();
});

test('an invited officer chooses a password by the link in the mail, on a phone', async () => {
  const { page, close, complaints } = await openWindow(stage, { width: 390, height: 844 });
  await page.goto(await invitation('binh@cantho.example.vn'));
  await page.getByText('Trần Văn Bình').waitFor();
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Nhập lại mật khẩu mới').fill(PASSWORD);
  await page.getByRole('button', { name: 'Chọn mật khẩu' }).click();
  await page.getByText('Đăng nhập bằng tên “binh”').waitFor();
  expect(complaints).toEqual([]);
  await close();
  for (const who of ['hoa', 'sau', 'bay', 'tam', 'chin']) {
    const token = (await invitation(`${who}@cantho.example.vn`)).split('#')[1];
    await new Browser(stage.api.server).post('/api/invitations/take', { token, password: PASSWORD }).expect(200);
  }
});

test('the planning officer begins the cycle and enters what came from above', async () => {
  const { page, close, complaints } = await windowOf(stage, 'binh', '/start');
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await page.getByRole('button', { name: 'Bắt đầu chu kỳ' }).click();
  await page.getByRole('link', { name: 'Mở hồ sơ' }).click();
  await page.getByRole('heading', { level: 1, name: /2027/ }).waitFor();
  await goTo(page, 'Việc của tôi');
  for (const step of [DIRECTIVE, MINISTRYS_GUIDANCE]) {
    const task = page.getByRole('article', { name: step });
    await task.getByText(/^Nhập thay/).waitFor();
    await task.getByRole('button', { name: 'Ký ban hành' }).click();
    await task.locator('form').getByRole('button', { name: 'Ký ban hành' }).click();
    await task.waitFor({ state: 'detached' });
  }
  expect(complaints).toEqual([]);
  await close();
});

test('the head gets a passkey, comes in by it alone, looks at what would come of it, and signs; the last proof being old, by the passkey', async () => {
  const { page, context, complaints } = await openWindow(stage);
  const authenticator = await context.newCDPSession(page);
  await authenticator.send('WebAuthn.enable');
  await authenticator.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  });
  await signIn(page, 'hoa', `${named}/account`);
  await page.getByRole('form', { name: 'Thêm khóa truy cập' }).getByRole('button').click();
  await page.getByText('Mã dự phòng: in hoặc cất ở nơi an toàn').waitFor();
  await page.getByRole('button', { name: 'Đã cất, tiếp tục' }).click();
  await page.getByText('Còn 10 mã dự phòng.').waitFor();
  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
  await page.getByRole('button', { name: PASSKEY }).click();
  await page.getByText('Thêm cách xác nhận thứ hai').first().waitFor();
  await goTo(page, 'Việc của tôi');
  const task = page.getByRole('article', { name: OWN_GUIDANCE });
  await task.getByRole('button', { name: 'Ký ban hành' }).click();
  const form = task.locator('form');
  const guidance = { name: 'huong-dan.txt', mimeType: 'text/plain', buffer: Buffer.from('Hướng dẫn') };
  await form.locator('input[type=file]').first().setInputFiles(guidance);
  await form.getByText('huong-dan.txt').waitFor();
  await form.getByRole('button', { name: 'Việc này sẽ làm gì?' }).click();
  await form
    .locator('.what-comes summary', { hasText: /và \d+ dòng nữa/ })
    .first()
    .click();
  expect(await form.locator('.what-comes').innerText()).toContain('TT HĐND');
  const [cookie] = await context.cookies(named);
  await aged(stage.api, `${cookie!.name}=${cookie!.value}`);
  await form.getByRole('button', { name: 'Ký ban hành' }).click();
  await page.getByRole('dialog', { name: 'Xác nhận lại danh tính' }).getByRole('button', { name: PASSKEY }).click();
  await page.getByRole('status').filter({ hasText: 'Đã ghi vào sổ: Ký ban hành' }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
  // Whoever follows signs in by password alone.
  await stage.api.services.db.passkey.deleteMany();
});

test('the Council’s Standing Body sees the plan and what was signed; the province’s administrator begins with its figures', async () => {
  const council = await windowOf(stage, 'sau', '/cases');
  await council.page.getByRole('link', { name: /2027/ }).first().click();
  const guidance = council.page.getByRole('button', { name: OWN_GUIDANCE });
  await guidance.getByText('Đã xong').waitFor();

  const administrator = await windowOf(stage, 'bay', '/');
  await goTo(administrator.page, 'Quản trị');
  const figures = administrator.page.getByRole('table').first();
  await figures
    .getByRole('link', { name: /^Quá hạn theo luật/ })
    .first()
    .waitFor();
  expect([...council.complaints, ...administrator.complaints]).toEqual([]);
  await Promise.all([council.close(), administrator.close()]);
});

const letter = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(`Nội dung ${name}`) });

/** A letter of the Committee to its Department of Finance, signed by its head; where it lies. */
async function signedLetter(): Promise<string> {
  const [body, head] = ['92.ubnd', await entering(stage.api, 'hoa')];
  const documents = [await uploaded(head, body, 'text')];
  const recipients = [{ key: 'r1', body: '92.so-tai-chinh' }];
  const draft = { body, type: 'letter', subject: 'Giao chuẩn bị kế hoạch năm 2027', recipients, documents };
  const { id } = (await head.post('/api/official-documents', draft).expect(201)).body;
  const as = { powers: [], position: 'Chủ tịch' };
  const does = (name: string, data: object) => head.post(`/api/cases/${id}/acts`, { name, body, data }).expect(201);
  await does('forward-draft', { to: body, ...as });
  await does('sign-document', { version: 1, ...as });
  return id;
}

test('the records clerk is offered what a clerk does: numbers and releases what was signed, registers what arrives', async () => {
  const id = await signedLetter();
  const { page, close, complaints } = await windowOf(stage, 'tam', '/');
  const task = page.getByRole('article').filter({ hasText: 'Giao chuẩn bị kế hoạch năm 2027' });
  await task.getByRole('button', { name: 'Cấp số, phát hành' }).click();
  const numbering = task.locator('form');
  await numbering.getByLabel(/^Ký hiệu/).fill('UBND-TH');
  await numbering.getByRole('button', { name: 'Cấp số, phát hành' }).click();
  await task.waitFor({ state: 'detached' });
  const menu = page.getByRole('navigation', { name: 'Điều hướng chính' });
  await menu.getByRole('link', { name: 'Văn bản', exact: true }).click();
  const records = page.getByRole('navigation', { name: 'Công tác văn thư' });
  await records.waitFor();
  expect(await page.getByRole('link', { name: 'Soạn văn bản' }).count()).toBe(0);
  await records.getByRole('link', { name: 'Văn bản đến' }).click();
  await page.getByRole('link', { name: 'Đăng ký văn bản đến' }).click();
  const form = page.locator('form');
  await choose(form, 'Đơn vị', '31');
  await choose(form, /^Tác giả/, '31.ubnd');
  await form.getByLabel(/^Số, ký hiệu/).fill('15/UBND-TH');
  await form.getByLabel(/^Ngày, tháng, năm/).fill('14/09/2026');
  await form.getByLabel(/^Trích yếu/).fill('Phối hợp lập kế hoạch vùng');
  await form.getByRole('button', { name: 'Đăng ký văn bản đến' }).click();
  await page.getByText('Đã đăng ký, số đến 1 –').waitFor();
  expect(complaints).toEqual([]);
  await close();
  const { body } = await (await entering(stage.api, 'binh')).get(`/api/official-documents/${id}`).expect(200);
  expect(body.life).toBe('issued');
});

const FEES = 'Nghị quyết về mức phí thăm quan';

test('the Council is convened; a deputy reads the papers on a phone and asks; the Council votes, and adopts', async () => {
  const { page, complaints, close } = await windowOf(stage, 'sau', '/sessions');
  await page.getByRole('button', { name: 'Triệu tập kỳ họp', exact: true }).click();
  const convening = page.locator('form');
  await convening.getByLabel(/^Tên kỳ họp/).fill('Kỳ họp chuyên đề');
  await convening.getByLabel(/^Khai mạc/).fill('16/10/2026');
  await convening.getByLabel(/^Tổng số đại biểu/).fill('51');
  await convening.getByRole('button', { name: 'Triệu tập kỳ họp' }).click();
  await page.getByRole('heading', { level: 1, name: 'Kỳ họp chuyên đề' }).waitFor();
  await page.getByRole('button', { name: 'Thêm nội dung' }).click();
  const adding = page.locator('form');
  await adding.getByLabel(/^Nội dung khác/).check();
  await adding.getByLabel(/^Tên nội dung/).fill(FEES);
  await adding.getByLabel('Cần báo cáo thẩm tra trước khi biểu quyết').uncheck();
  await adding.locator('input[type=file]').setInputFiles(letter('to-trinh.txt'));
  await adding.getByText('to-trinh.txt').waitFor();
  await adding.getByRole('button', { name: 'Thêm nội dung' }).click();
  const item = page.getByRole('article', { name: FEES });
  await item.waitFor();

  const deputy = await windowOf(stage, 'chin', '/', { width: 390, height: 844 });
  await deputy.page.getByRole('list', { name: /.*/ }).getByRole('link', { name: 'Kỳ họp', exact: true }).click();
  await deputy.page
    .getByRole('link', { name: /Kỳ họp chuyên đề/ })
    .first()
    .click();
  await deputy.page.getByRole('link', { name: 'Trang đại biểu', exact: true }).click();
  await deputy.page.getByRole('button', { name: 'Xem tài liệu' }).click();
  await deputy.page.getByRole('button', { name: /to-trinh/ }).click();
  await deputy.page.getByText('Nội dung to-trinh.txt').waitFor();
  await deputy.page.getByRole('button', { name: 'Gửi câu hỏi chất vấn' }).click();
  const asking = deputy.page.locator('form');
  await choose(asking, /^Chất vấn người đứng đầu/, '92.so-tai-chinh');
  await asking.getByLabel(/^Câu hỏi/).fill('Vì sao thu phí?');
  await asking.getByRole('button', { name: 'Gửi câu hỏi chất vấn' }).click();
  await deputy.page.getByText('chờ Thường trực xem xét').waitFor();
  expect(await deputy.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

  // Whoever is asked says on the session's page that the question came.
  const asked = await windowOf(stage, 'binh', `/sessions/92.session.2026-10-16`);
  await asked.page.getByRole('button', { name: 'Đã nhận câu hỏi' }).click();
  await asked.page.locator('form').getByRole('button', { name: 'Đã nhận câu hỏi' }).click();
  await asked.page.getByText(/đã nhận lúc/).waitFor();

  stage.api.clock.set('2026-10-16T01:30:00.000Z');
  await page.reload();
  const does = async (act: string, fields: Record<string, string> = {}, on: Page | Locator = page) => {
    await on.getByRole('button', { name: act, exact: true }).first().click();
    const form = on.locator('form');
    for (const [label, value] of Object.entries(fields)) await form.getByLabel(new RegExp(`^${label}`)).fill(value);
    await form.getByRole('button', { name: act, exact: true }).click();
    await form.waitFor({ state: 'detached' });
  };
  await does('Khai mạc');
  if ((await item.locator('.agenda-title').getAttribute('aria-expanded')) === 'false')
    await item.locator('.agenda-title').click();
  await does('Điểm danh', { 'Số đại biểu có mặt': '48' }, item);
  await does('Biểu quyết', { 'Tán thành': '40', 'Không tán thành': '5', 'Không có ý kiến': '3' }, item);
  await item.getByText('Đã thông qua').first().waitFor();
  expect([...complaints, ...deputy.complaints, ...asked.complaints]).toEqual([]);
  await Promise.all([close(), deputy.close(), asked.close()]);
});

test('an enterprise is registered as an owner, gets a seat, and tells the Council of its project', async () => {
  const [admin, office] = [new Browser(stage.api.server), await entering(stage.api, 'binh')];
  await admin.signIn('admin', password);
  const owner = { code: '1800100256', name: 'Công ty Đường sông Cần Thơ', kind: 'enterprise', address: 'Ninh Kiều' };
  const registered = await office.post('/api/project-owners', { body: '92.so-tai-chinh', ...owner }).expect(201);
  const id: string = registered.body.body.id;
  const seats = [{ body: id, role: 'head', from: '2026-10-01' }];
  const account = { username: 'muoi', name: 'Lý Văn Mười', email: 'muoi@duongsong.vn', seats };
  const given = (await admin.post('/api/officers', account).expect(201)).body.password;
  const owning = new Browser(stage.api.server);
  await owning.signIn('muoi', given);
  await owning.put('/api/session/password', { current: given, next: PASSWORD }).expect(200);
  const [ward] = stage.api.services.directory.children('92', 'commune', '2026-10-01');
  const project = { ...NEW, unit: '92', code: 'CT-1', owner: id, places: [ward], body: '92.so-tai-chinh' };
  await office.post('/api/projects', project).expect(201);

  const { page, complaints, close } = await windowOf(stage, 'muoi', '/');
  const menu = page.getByRole('navigation', { name: 'Điều hướng chính' });
  expect(await menu.getByRole('link', { name: 'Bắt đầu kế hoạch' }).count()).toBe(0);
  const task = page.getByRole('article').filter({ hasText: 'Đường ven sông' });
  await task.getByRole('button', { name: 'Gửi thông báo' }).click();
  const form = task.locator('form');
  await form.locator('input[type=file]').first().setInputFiles(letter('thong-bao.txt'));
  await form.getByText('thong-bao.txt').waitFor();
  await form.getByRole('button', { name: 'Gửi thông báo' }).click();
  await page.getByRole('status').filter({ hasText: 'Đã ghi vào sổ: Gửi thông báo' }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});
