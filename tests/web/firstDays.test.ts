import { firstStart } from '../../cli/firstStart';
import { Browser } from '../api/support/browser';
import { type Cells, officerList, XLSX } from '../api/support/officerList';
import { choose, goTo, openStage, openWindow, type Stage, windowOf } from './support/pages';
import { PASSWORD } from './support/scene';

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
];
const DIRECTIVE = /^Thủ tướng ban hành quy định/;
const MINISTRYS_GUIDANCE = /^Bộ Tài chính hướng dẫn/;
const OWN_GUIDANCE = /^UBND tỉnh hướng dẫn/;

let stage: Stage;
let password: string;
beforeAll(async () => {
  stage = await openStage();
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
  const { page, context, complaints } = await openWindow(stage);
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
  expect(await page.getByRole('row').filter({ hasText: 'E6' }).innerText()).toContain('Người ký');
  await file.setInputFiles(await list(PEOPLE));
  await page.getByText('4 tài khoản mới, 4 vị trí').waitFor();
  await page.getByRole('button', { name: 'Ghi và gửi thư mời' }).click();
  await page.getByText('Đã ghi 4 tài khoản, 4 vị trí').waitFor();

  await page.getByRole('link', { name: 'Cán bộ và vị trí' }).click();
  await page.getByRole('link', { name: 'Võ Thị Bảy' }).click();
  await choose(page, 'Quản trị một tỉnh', '92');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText('quản trị Thành phố Cần Thơ').waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test('an invited officer chooses a password by the link in the mail, on a phone', async () => {
  const { page, context, complaints } = await openWindow(stage, { width: 390, height: 844 });
  await page.goto(await invitation('binh@cantho.example.vn'));
  await page.getByText('Trần Văn Bình').waitFor();
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Nhập lại mật khẩu mới').fill(PASSWORD);
  await page.getByRole('button', { name: 'Chọn mật khẩu' }).click();
  await page.getByText('Đăng nhập bằng tên “binh”').waitFor();
  expect(complaints).toEqual([]);
  await context.close();
  for (const who of ['hoa', 'sau', 'bay']) {
    const token = (await invitation(`${who}@cantho.example.vn`)).split('#')[1];
    await new Browser(stage.api.server).post('/api/invitations/take', { token, password: PASSWORD }).expect(200);
  }
});

test('the planning officer begins the cycle and enters what came from above', async () => {
  const { page, context, complaints } = await windowOf(stage, 'binh', '/start');
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
  await context.close();
});

test('the head looks at what would come of it, and signs', async () => {
  const { page, context, complaints } = await windowOf(stage, 'hoa', '/');
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
  await form.getByRole('button', { name: 'Ký ban hành' }).click();
  await page.getByRole('status').filter({ hasText: 'Đã ghi vào sổ: Ký ban hành' }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
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
});
