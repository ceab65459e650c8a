import type { Page } from 'playwright-core';
import { signedIn } from '../api/support/people';
import { OWNER, register, STANDING, WARD } from '../api/support/projects';
import { entering } from './support/people';
import { choose, openStage, openWindow, signIn, type Stage } from './support/pages';

jest.setTimeout(120_000);

const FRONT = `${WARD}.mttq`;
let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await signedIn(stage.api, 'owner', [{ body: OWNER }]);
  await signedIn(stage.api, 'ward', [{ body: STANDING }]);
  await signedIn(stage.api, 'commune', [{ body: `${WARD}.ubnd` }]);
  await signedIn(stage.api, 'front', [{ body: FRONT }]);
  await signedIn(stage.api, 'office', [{ body: '22.so-tai-chinh' }]);
  await signedIn(stage.api, 'committee', [{ body: '22.ubnd' }]);
});
afterAll(() => stage?.close());
afterEach(() => stage.api.clock.set('2026-09-15T03:00:00.000Z'));

const receipt = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).first().waitFor();
const send = (page: Page, name: string) => page.locator('form').getByRole('button', { name }).click();
const attach = (page: Page, name: string) =>
  page
    .locator('form input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from('Nội dung') });

async function at(username: string, path: string) {
  const { page, close, complaints } = await openWindow(stage);
  await signIn(page, username, path);
  return {
    page,
    done: async () => {
      expect(complaints).toEqual([]);
      await close();
    },
  };
}

async function addPlace(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: /^Địa điểm/ }).fill(name);
  await page.getByRole('option', { name: `Phường ${name}` }).click();
}

async function fill(page: Page, code: string, title: string): Promise<void> {
  await page.getByLabel(/^Mã dự án/).fill(code);
  await page.getByLabel(/^Tên dự án/).fill(title);
  await page.getByLabel(/^Tổng mức đầu tư/).fill('125000,5');
}

test('S31 an owner sees who must be told before anything is recorded, registers, sends the notice; the Council receives it; the proof is there', async () => {
  const owner = await at('owner', '/projects/new');
  await fill(owner.page, 'QN-31', 'Đường ven sông');
  await addPlace(owner.page, 'Bãi Cháy');
  await addPlace(owner.page, 'Hồng Gai');
  await send(owner.page, 'Xem ai phải được báo');
  const told = owner.page.getByRole('region', { name: 'Ai phải được báo' });
  expect(await told.innerText()).toMatch(
    /2 nơi phải được báo trước ngày 22\/09\/2026[\s\S]*Hội đồng nhân dân phường Bãi Cháy[\s\S]*Hội đồng nhân dân phường Hồng Gai/,
  );
  expect(await stage.api.services.db.case.count({ where: { kind: 'project' } })).toBe(0);
  await told.getByRole('button', { name: 'Đăng ký' }).click();
  await receipt(owner.page, 'Đã đăng ký dự án');
  await owner.page.getByRole('link', { name: 'Mở dự án' }).click();
  await owner.page.getByRole('button', { name: 'Gửi thông báo' }).click();
  await owner.page.getByLabel(/phường Hồng Gai – Đăng ký dự án/).uncheck();
  await attach(owner.page, 'thong-bao.txt');
  await owner.page.getByText('thong-bao.txt').waitFor();
  await send(owner.page, 'Gửi thông báo');
  await receipt(owner.page, 'Gửi thông báo');

  // S30: the decision, then a report that runs ahead of its capital, and one that doesn't.
  await owner.page.getByRole('button', { name: 'Ghi quyết định, kế hoạch vốn' }).click();
  let form = owner.page.getByRole('form', { name: 'Ghi quyết định, kế hoạch vốn' });
  await form.getByLabel(/^Cấp quyết định/).fill('UBND tỉnh');
  await form.getByLabel(/^Số quyết định/).fill('12/QĐ-UBND');
  await form.getByLabel(/^Ngày ký/).fill('15/01/2026');
  await form.getByLabel(/^Khởi công/).fill('01/01/2026');
  await form.getByLabel(/^Hoàn thành/).fill('31/12/2026');
  await form.getByRole('group', { name: 'Vốn bố trí theo năm và nguồn' }).getByRole('button', { name: /Thêm/ }).click();
  await form.getByLabel(/^Triệu đồng/).fill('30000');
  await send(owner.page, 'Ghi quyết định, kế hoạch vốn');
  await receipt(owner.page, 'Ghi quyết định');
  await owner.page.getByRole('button', { name: 'Báo cáo thực hiện' }).click();
  form = owner.page.getByRole('form', { name: 'Báo cáo thực hiện' });
  await form.getByLabel(/^Khối lượng/).fill('50');
  await form.getByLabel(/^Triệu đồng/).fill('30000,5');
  await send(owner.page, 'Báo cáo thực hiện');
  await form
    .getByRole('alert')
    .getByText(/nhiều hơn 30000 được bố trí/)
    .waitFor();
  await form.getByLabel(/^Triệu đồng/).fill('20000');
  await send(owner.page, 'Báo cáo thực hiện');
  await receipt(owner.page, 'Báo cáo thực hiện');

  const ward = await at('ward', '/projects/received');
  await ward.page
    .getByRole('row', { name: /Đường ven sông.*Chưa xác nhận/ })
    .getByRole('link')
    .click();
  await ward.page
    .getByRole('region', { name: 'Quyết định và báo cáo của chủ đầu tư' })
    .getByText(/Khối lượng 50% khi đã qua 70,60% thời gian/)
    .waitFor();
  await ward.page.getByRole('button', { name: 'Xác nhận đã nhận thông báo' }).click();
  await send(ward.page, 'Xác nhận đã nhận thông báo');
  await receipt(ward.page, 'Xác nhận đã nhận thông báo');
  await ward.page.getByRole('button', { name: 'Yêu cầu thông tin (giám sát)' }).click();
  await ward.page.getByLabel(/Yêu cầu của Hội đồng/).fill('Phương án tái định cư?');
  await send(ward.page, 'Yêu cầu thông tin (giám sát)');
  await receipt(ward.page, 'Yêu cầu thông tin');
  await ward.done();

  await owner.page.reload();
  const row = owner.page.getByRole('row', { name: /Hội đồng nhân dân phường Bãi Cháy/ });
  await row
    .getByText(/^mục \d+ của sổ$/)
    .nth(1)
    .waitFor();
  await owner.page.getByRole('button', { name: 'Cung cấp thông tin' }).click();
  await owner.page.locator('blockquote', { hasText: 'Phương án tái định cư?' }).waitFor();
  await attach(owner.page, 'tai-dinh-cu.txt');
  await owner.page.getByText('tai-dinh-cu.txt').waitFor();
  await send(owner.page, 'Cung cấp thông tin');
  await receipt(owner.page, 'Cung cấp thông tin');

  // Its record is searched by the acts that a project has.
  const { id } = await stage.api.services.db.case.findFirstOrThrow({ where: { kind: 'project' } });
  await owner.page.goto(`/projects/${encodeURIComponent(id)}/record`);
  const found = owner.page.waitForResponse(/\/record\?.*name=give-information/);
  await owner.page.getByLabel('Việc', { exact: true }).selectOption('Cung cấp thông tin');
  expect((await (await found).json()).items.map(({ name }: { name: string }) => name)).toContain('give-information');
  await owner.done();
});

test('S31 S30 a commune makes its own project public, too briefly refused in words; its community’s board finds something and has it answered', async () => {
  const commune = await at('commune', '/projects/new');
  await fill(commune.page, 'BC-7', 'Nhà văn hóa khu 3');
  await send(commune.page, 'Xem ai phải được báo');
  await commune.page.getByRole('heading', { name: 'Phải công khai tại xã trước ngày 22/09/2026' }).waitFor();
  await commune.page.getByRole('button', { name: 'Đăng ký', exact: true }).click();
  await commune.page.getByRole('link', { name: 'Mở dự án' }).click();
  await commune.page.getByRole('button', { name: 'Công khai tại xã' }).click();
  await commune.page.getByLabel(/Công khai ở đâu/).fill('Nhà văn hóa khu 3');
  await commune.page.getByLabel(/Từ ngày/).fill('16/09/2026');
  await commune.page.getByLabel(/Đến ngày/).fill('20/09/2026');
  await send(commune.page, 'Công khai tại xã');
  await commune.page.getByRole('alert').waitFor();
  await commune.page.getByLabel(/Đến ngày/).fill('20/10/2026');
  // Before the click it says what everybody will read, and for how long.
  await commune.page.getByRole('note').getByText('Từ 16/09/2026 đến 20/10/2026').waitFor();
  await send(commune.page, 'Công khai tại xã');
  await receipt(commune.page, 'Công khai tại xã');
  await commune.page.getByText(/Nhà văn hóa khu 3, từ 16\/09\/2026 đến 20\/10\/2026/).waitFor();

  const front = await at('front', '/');
  await front.page
    .getByRole('article')
    .filter({ hasText: 'Nhà văn hóa khu 3' })
    .getByRole('button', { name: 'Thành lập ban giám sát' })
    .click();
  await front.page.getByLabel(/Số thành viên/).fill('7');
  await front.page.getByLabel(/Giám sát từ ngày/).fill('02/11/2026');
  await send(front.page, 'Thành lập ban giám sát');
  await receipt(front.page, 'Thành lập ban giám sát');
  stage.api.clock.set('2026-11-02T03:00:00.000Z');
  stage.api.services.seats.forget();
  await front.page.goto(`/projects/${WARD}.project.BC-7`);
  await front.page.getByRole('button', { name: 'Gửi kiến nghị' }).click();
  await front.page.getByLabel(/Phát hiện, kiến nghị/).fill('Rác thải xây dựng');
  await send(front.page, 'Gửi kiến nghị');
  await receipt(front.page, 'Gửi kiến nghị');

  await commune.page.reload();
  await commune.page.getByRole('button', { name: 'Trả lời kiến nghị' }).click();
  await commune.page.getByRole('textbox', { name: /^Trả lời/ }).fill('Đã thu dọn');
  await send(commune.page, 'Trả lời kiến nghị');
  await receipt(commune.page, 'Trả lời kiến nghị');
  await commune.done();
  await front.page.getByRole('button', { name: 'Đánh giá câu trả lời' }).click();
  await front.page.locator('blockquote', { hasText: 'Đã thu dọn' }).waitFor();
  await front.page.getByLabel('Đã thỏa đáng').check();
  await send(front.page, 'Đánh giá câu trả lời');
  await front.page.getByText(/Ban giám sát đã hài lòng 02\/11\/2026/).waitFor();
  await front.done();
});

test('S31 a project is amended, moves, goes over to another owner and ends; what hasn’t changed can’t be sent, and two clicks send once', async () => {
  const id = await register(await entering(stage.api, 'owner'), 'QN-32');
  const owner = await at('owner', `/projects/${id}`);
  const { page } = owner;
  const open = async (on: Page, act: string) => {
    await on.getByRole('region', { name: 'Bạn có thể' }).getByRole('button', { name: act }).click();
    return on.getByRole('form', { name: act });
  };
  const notices = page.getByRole('region', { name: 'Thông báo và bằng chứng giao nhận' });
  let form = await open(page, 'Điều chỉnh dự án');
  await form.getByText('Chưa có gì thay đổi để gửi.').waitFor();
  expect(await form.getByLabel(/^Tổng mức đầu tư/).inputValue()).toBe('125000,5');
  await form.getByLabel(/^Tổng mức đầu tư/).fill('150.000');
  await form.getByText('Ghi rõ 150000 hay 150,000').waitFor();
  await form.getByLabel(/^Tổng mức đầu tư/).fill('150.000,5');
  await form.getByLabel(/^Năm kết thúc/).fill('2030');
  await send(page, 'Điều chỉnh dự án');
  await receipt(page, 'Điều chỉnh dự án');
  await page.getByText('2026–2030').waitFor();

  form = await open(page, 'Đổi địa điểm');
  await form.getByLabel(/^Lý do/).fill('Tuyến đường đổi hướng.');
  await form.getByText('Chưa có gì thay đổi để gửi.').waitFor();
  await form.getByRole('combobox', { name: /^Địa điểm/ }).click();
  await page.getByRole('option', { name: 'Phường Hồng Gai' }).click();
  await addPlace(page, 'Hà Lầm');
  await send(page, 'Đổi địa điểm');
  await notices.getByRole('row', { name: /phường Hà Lầm.*Dự án chuyển đến.*chưa gửi/ }).waitFor();
  await notices.getByRole('row', { name: /phường Hồng Gai.*không còn phải gửi/ }).waitFor();

  const committee = await at('committee', `/projects/${id}`);
  form = await open(committee.page, 'Đổi chủ đầu tư');
  await form.getByText('Chủ đầu tư hiện nay: Sở Xây dựng tỉnh Quảng Ninh.').waitFor();
  await form.getByLabel(/^Lý do/).fill('Phân cấp lại.');
  await choose(form, /^Chủ đầu tư mới/, OWNER);
  expect(await form.getByRole('button', { name: 'Đổi chủ đầu tư' }).isDisabled()).toBe(true);
  await choose(form, /^Chủ đầu tư mới/, '22.so-y-te');
  await send(committee.page, 'Đổi chủ đầu tư');
  await receipt(committee.page, 'Đổi chủ đầu tư');
  await committee.page.getByText('Sở Y tế tỉnh Quảng Ninh').first().waitFor();
  form = await open(committee.page, 'Dừng dự án');
  await form.getByText(/không sửa được nữa/).waitFor();
  await form.getByLabel(/^Lý do/).fill('Không còn vốn.');
  await form.getByRole('button', { name: 'Dừng dự án' }).dblclick();
  await receipt(committee.page, 'Dừng dự án');
  await committee.page.getByText('Đã dừng').waitFor();
  expect(await committee.page.getByRole('status').filter({ hasText: 'Dừng dự án' }).count()).toBe(1);
  await Promise.all([owner.done(), committee.done()]);
});

test('a planning office registers an enterprise as an owner, and a project of it that lies partly in a neighbour’s ward', async () => {
  const office = await at('office', '/projects/owners');
  await office.page.getByLabel(/^Mã số thuế/).fill('5700100256');
  await office.page.getByRole('textbox', { name: /^Tên\b(?! tiếng)/ }).fill('Công ty Đường sông Hạ Long');
  await office.page.getByLabel(/^Địa chỉ/).fill('Phường Hồng Gai');
  await send(office.page, 'Đăng ký chủ đầu tư');
  await receipt(office.page, 'Đã đăng ký Công ty Đường sông Hạ Long');
  await office.page.getByRole('row', { name: /5700100256.*Doanh nghiệp/ }).waitFor();
  await office.page.goto('/projects/new');
  await fill(office.page, 'QN-41', 'Bến thủy');
  await choose(office.page, 'Đơn vị', 'CDT');
  await office.page.getByRole('combobox', { name: /^Chủ đầu tư/ }).fill('duong song');
  await office.page.getByRole('option', { name: /Đường sông Hạ Long/ }).click();
  await addPlace(office.page, 'Bãi Cháy');
  await office.page.getByRole('combobox', { name: /^Địa điểm/ }).fill('thanh dong');
  await office.page.getByRole('option', { name: 'Phường Thành Đông, Thành phố Hải Phòng' }).click();
  await send(office.page, 'Xem ai phải được báo');
  const told = office.page.getByRole('region', { name: 'Ai phải được báo' });
  await told.getByText('Hội đồng nhân dân phường Thành Đông').waitFor();
  await told.getByRole('button', { name: 'Đăng ký' }).click();
  await receipt(office.page, 'Đã đăng ký dự án');
  await office.page.getByRole('link', { name: 'Mở dự án' }).click();
  await office.page.getByText('Công ty Đường sông Hạ Long').first().waitFor();
  await office.page.getByRole('button', { name: 'Gửi thông báo' }).waitFor();
  await office.done();
});
