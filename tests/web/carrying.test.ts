import type { Page } from 'playwright-core';
import { startApiWithEngine } from '../api/support/engine';
import { officer } from '../api/support/people';
import { openStage, receipt, type Stage, windowOf } from './support/pages';

jest.setTimeout(180_000);

const PLANNER = 'lan.tran';
const COMMITTEE = 'an.vu';
const NEIGHBOUR = 'binh.do';
let stage: Stage;

beforeAll(async () => {
  stage = await openStage(startApiWithEngine);
  stage.api.clock.set('2027-04-01T02:00:00.000Z');
  await officer(stage.api, PLANNER, [{ body: '22.so-tai-chinh' }], { name: 'Trần Thị Lan' });
  await officer(stage.api, COMMITTEE, [{ body: '22.ubnd' }], { name: 'Vũ Văn An' });
  await officer(stage.api, NEIGHBOUR, [{ body: '31.ubnd' }], { name: 'Đỗ Thanh Bình' });
}, 120_000);
afterAll(() => stage?.close());

const task = (page: Page, name: string | RegExp) => page.getByRole('article', { name });
/** Opens an act of a task, and gives its form. */
async function open(page: Page, title: string | RegExp, act: string) {
  await task(page, title).getByRole('button', { name: act, exact: true }).first().click();
  return task(page, title).locator('form');
}

test('a province starts carrying its plan out and reports a shortfall; another offers support; it is accepted, delivered, closed', async () => {
  const planner = await windowOf(stage, PLANNER, '/carrying-out');
  await planner.page.getByRole('link', { name: 'Bắt đầu thực hiện một kế hoạch' }).click();
  await planner.page.getByLabel('Một quyết định, nghị quyết ngoài hệ thống').check();
  await planner.page.getByLabel(/^Số, ký hiệu/).fill('72/NQ-HĐND');
  await planner.page.getByLabel(/^Ngày ban hành/).fill('08/12/2026');
  await planner.page.getByLabel('Chọn chỉ tiêu để thêm').selectOption('industrial-production');
  await planner.page.getByRole('button', { name: 'Thêm chỉ tiêu' }).click();
  const start = planner.page.getByRole('button', { name: 'Bắt đầu thực hiện', exact: true });
  expect(await start.isDisabled()).toBe(true);
  const target = (period: string) => planner.page.getByLabel(`Chỉ số sản xuất công nghiệp (tăng), ${period}`);
  await target('quý I/2027').fill('8.125');
  await planner.page.getByText('Ghi rõ 8125 hay 8,125').waitFor();
  await target('quý I/2027').fill('8,5');
  await target('quý II/2027').fill('9');
  await start.click();
  await planner.page.getByRole('link', { name: 'Mở hồ sơ' }).click();
  await planner.page.getByRole('heading', { level: 1, name: /Thực hiện kế hoạch năm 2027/ }).waitFor();

  // Why the report is due on its day, then the report: what it will bring is said before it is sent.
  await planner.page.getByRole('button', { name: 'Vì sao là ngày này?' }).first().click();
  await planner.page.getByText('Tính từ ngày cuối kỳ, 31/03/2027').waitFor();
  const report = await open(planner.page, /Báo cáo quý I/, 'Gửi báo cáo');
  await report.getByLabel(/^Thực hiện: Chỉ số sản xuất/).fill('6,5');
  const foreseen = report.getByRole('status');
  expect(await foreseen.innerText()).toMatch(
    /đạt dưới 90 % mục tiêu[\s\S]*8 bên được báo ngay[\s\S]*Ngành phụ trách[\s\S]*Bộ Công Thương[\s\S]*cùng điều phối: [\s\S]*Hải Phòng/,
  );
  await report.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await receipt(planner.page, 'Gửi báo cáo');
  const indicator = planner.page.getByRole('article', { name: 'Chỉ số sản xuất công nghiệp (tăng)' });
  await indicator.getByRole('cell', { name: /Thiếu hụt/ }).waitFor();
  expect(await indicator.getByRole('img').getAttribute('aria-label')).toContain(
    'quý I/2027: mục tiêu 8,5, thực hiện 6,5, thiếu hụt',
  );
  await indicator.getByText('Việc hỗ trợ đang mở').waitFor({ timeout: 20_000 });

  // The neighbour finds it in its own work.
  const neighbour = await windowOf(stage, NEIGHBOUR, '/');
  await task(neighbour.page, 'Trả lời đề nghị hỗ trợ').waitFor({ timeout: 20_000 });
  const offer = await open(neighbour.page, 'Trả lời đề nghị hỗ trợ', 'Đề xuất hỗ trợ');
  await offer.getByLabel(/^Số lượng/).fill('250,5');
  await offer.getByLabel(/^Từ ngày/).fill('03/05/2027');
  await offer.getByLabel(/^Đến ngày/).fill('30/06/2027');
  await offer.getByLabel(/^Ghi chú/).fill('Từ dự phòng ngân sách.');
  await offer.getByRole('button', { name: 'Đề xuất hỗ trợ' }).click();
  await receipt(neighbour.page, 'Đề xuất hỗ trợ');

  // The People's Committee accepts, records what came, and closes; the steps of it show at a glance.
  const committee = await windowOf(stage, COMMITTEE, '/');
  const answer = await open(committee.page, 'Trả lời đề xuất hỗ trợ', 'Trả lời đề xuất');
  await answer
    .getByText('Đề xuất của thành phố Hải Phòng', { exact: false })
    .or(answer.getByText(/Đề xuất của .*Hải Phòng/))
    .first()
    .waitFor();
  await answer.getByLabel('Nhận hỗ trợ').check();
  await answer.getByRole('button', { name: 'Trả lời đề xuất' }).click();
  await receipt(committee.page, 'Trả lời đề xuất');
  const close = await open(committee.page, 'Đề nghị hỗ trợ và kết thúc khi đủ', 'Kết thúc hỗ trợ');
  await close.getByLabel('Đã giải quyết xong').check();
  await close.getByLabel(/^Lý do/).fill('Đã đủ vốn.');
  await close.getByRole('button', { name: 'Kết thúc hỗ trợ' }).click();
  await close.getByRole('alert').waitFor();
  const delivery = await open(committee.page, 'Ghi nhận kết quả hỗ trợ', 'Ghi nhận kết quả giao');
  await delivery.getByLabel('Đã giao đủ').check();
  await delivery.getByRole('button', { name: 'Ghi nhận kết quả giao' }).click();
  await receipt(committee.page, 'Ghi nhận kết quả giao');
  await close.getByRole('button', { name: 'Kết thúc hỗ trợ' }).click();
  await receipt(committee.page, 'Kết thúc hỗ trợ');

  await neighbour.page.goto('/supports');
  await neighbour.page.getByLabel('Xem', { exact: true }).selectOption('asked');
  await neighbour.page.getByRole('link', { name: /^Hỗ trợ .*Quảng Ninh/ }).click();
  await neighbour.page.getByText('Đã đủ vốn.', { exact: false }).waitFor();
  expect(await neighbour.page.locator('.stages').innerText()).toMatch(/Giao\s+1\/1/);
  await indicator.getByText('Việc hỗ trợ đã kết thúc: Đã giải quyết xong').waitFor({ timeout: 20_000 });
  for (const { complaints, close } of [planner, neighbour, committee]) {
    expect(complaints).toEqual([]);
    await close();
  }
});
