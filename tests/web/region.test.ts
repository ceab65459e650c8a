import type { Page } from 'playwright-core';
import { startApiWithEngine } from '../api/support/engine';
import { until } from '../api/support/plan';
import type { InboxTask } from '../journey/office';
import type { Doing, RegionOffices } from '../journey/regionOffices';
import { enter, openStage, openWindow, type Stage } from './support/pages';
import { COUNCIL, DONG_NAI, openRegion, REGION, REGION_PEOPLE, TAY_NINH, usual } from './support/region';

jest.setTimeout(180_000);

let stage: Stage;
let offices: RegionOffices;
/** Left for the people in the browser. */
const left = new Set([`${DONG_NAI}/assessments`, `${TAY_NINH}/assessments`, '80.ubnd/agree-forecast-method', `${COUNCIL}/agree-forecast-method`, `${COUNCIL}/adopt-forecast-method`]);
const script = (body: string, task: InboxTask): Doing => (left.has(`${body}/${task.step}`) ? 'wait' : usual(body, task));

beforeAll(async () => {
  stage = await openStage(startApiWithEngine);
  stage.api.clock.set('2026-03-02T02:00:00.000Z');
  offices = await openRegion(stage.api, '2026-03-02');
  await until(async () => {
    await offices.work(script);
    return (await stage.api.services.db.task.count({ where: { caseId: `${REGION}.assessments` } })) === 2;
  });
});
afterAll(() => stage?.close());

async function at(username: string, path: string) {
  const { page, context, complaints } = await openWindow(stage);
  await enter(stage, context, username);
  await page.goto(path);
  return { page, done: async () => { expect(complaints).toEqual([]); await context.close(); } };
}

const send = (page: Page, name: string) => page.locator('form').getByRole('button', { name }).click();
const receipt = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).first().waitFor();

async function attach(page: Page, name: string): Promise<void> {
  await page.locator('form input[type=file]').first().setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from('Nội dung') });
  await page.getByText(name).waitFor();
}

test('S18 two provinces bring in their assessments; the region sees them side by side, and who differs', async () => {
  for (const [who, growth] of [[REGION_PEOPLE.dongNai, '8,2'], [REGION_PEOPLE.tayNinh, '10,5']] as const) {
    const province = await at(who, '/');
    await province.page.getByRole('article', { name: 'Đánh giá tình hình của từng tỉnh' }).getByRole('button', { name: 'Cung cấp thông tin' }).click();
    await attach(province.page, 'danh-gia.txt');
    await province.page.getByLabel(/^Tăng trưởng GRDP/).fill(growth);
    await province.page.getByLabel(/^Tổng vốn đầu tư/).fill('1.250');
    await province.page.getByText('không ngăn cách hàng nghìn').waitFor();
    await province.page.getByLabel(/^Tổng vốn đầu tư/).fill('180');
    await province.page.getByLabel(/^Tỷ lệ hộ nghèo/).fill('1');
    await province.page.getByLabel(/^Kết quả nổi bật/).fill('Hạ tầng kết nối còn chậm.');
    await send(province.page, 'Cung cấp thông tin');
    await receipt(province.page, 'Cung cấp thông tin');
    await province.done();
  }
  const council = await at(REGION_PEOPLE.council, '/regions');
  await council.page.getByRole('link', { name: /Đông Nam Bộ/ }).click();
  await council.page.getByRole('link', { name: 'Đặt cạnh nhau' }).click();
  const assessed = council.page.getByRole('region', { name: 'Đánh giá tình hình của từng tỉnh' }).first();
  const growth = assessed.getByRole('row', { name: /^Tăng trưởng GRDP/ });
  await growth.getByRole('cell', { name: /^10,5\s*khác số đông/ }).waitFor();
  await growth.getByRole('img', { name: /Sở TC tỉnh Tây Ninh 10,5/ }).waitFor();
  expect(await assessed.innerText()).toContain('Khác số đông nhiều nhất: ');
  await assessed.getByText('Chỉ xem chỗ khác nhau').click();
  expect(await assessed.getByRole('row', { name: /^Tỷ lệ hộ nghèo/ }).count()).toBe(0);
  await council.done();
});

test('S17 S34 a province objects with its reason; the council explains, may not pass over it in silence, and decides by name', async () => {
  const province = await at('head.80.ubnd', '/');
  await province.page.getByRole('article', { name: /phương pháp và nội dung dự báo/ }).getByRole('button', { name: 'Trả lời' }).click();
  await province.page.getByLabel('Không đồng ý').check();
  await province.page.getByLabel('Ý kiến 1').fill('Phương pháp xu thế phù hợp hơn với số liệu của tỉnh.');
  await send(province.page, 'Trả lời');
  await receipt(province.page, 'Trả lời');
  await province.done();

  const { page, done } = await at(REGION_PEOPLE.council, `/regions/${REGION}`);
  const text = page.getByRole('region', { name: 'Dự thảo phương pháp và nội dung dự báo chung' });
  await text.getByText('“Phương pháp xu thế phù hợp hơn với số liệu của tỉnh.”').waitFor();
  expect(await text.innerText()).toContain('1 bên phản đối: cơ quan chốt phải quyết định kèm lý do');
  // Its secretary explains meanwhile, elsewhere.
  left.delete(`${COUNCIL}/agree-forecast-method`);
  await offices.work(script);
  await text.getByText(/Giải trình, không tiếp thu: Giải trình\./).waitFor();
  const adoption = page.getByRole('article', { name: /chốt: phương pháp và nội dung dự báo/ });
  await adoption.getByRole('button', { name: 'Ký ban hành' }).click();
  await attach(page, 'van-ban.txt');
  await send(page, 'Ký ban hành');
  await page.getByLabel('Quyết định dù còn cơ quan không đồng ý (phải nêu lý do)').check();
  await page.getByRole('textbox', { name: /^Lý do/ }).fill('Hai tỉnh đồng ý; đã giải trình.');
  await send(page, 'Ký ban hành');
  await receipt(page, 'Ký ban hành');
  await text.getByText('Chốt dù còn bên phản đối').waitFor();
  expect(await text.innerText()).toContain('Hai tỉnh đồng ý; đã giải trình.');
  await done();
});

test('S36 what a meeting of the region concludes becomes a task of whoever it charges', async () => {
  left.add(`${COUNCIL}/review-forecasts`);
  await until(async () => {
    await offices.work(script);
    return (await stage.api.services.db.task.count({ where: { caseId: REGION, step: 'review-forecasts' } })) === 1;
  });
  const { page, done } = await at(REGION_PEOPLE.council, `/regions/${REGION}/exchanges`);
  await page.getByRole('article', { name: /^Rà soát dự báo/ }).getByRole('button', { name: 'Nộp kết quả' }).click();
  await attach(page, 'bien-ban.txt');
  await page.getByLabel(/^Ngày họp/).fill('02/03/2026');
  await page.getByRole('group', { name: 'Ai có mặt' }).getByLabel(/Đồng Nai/).check();
  await page.getByRole('button', { name: 'Thêm dòng' }).click();
  await page.getByLabel(/^Việc/).fill('Bổ sung kịch bản tăng trưởng thấp');
  await page.getByLabel(/^Bên làm/).selectOption(DONG_NAI);
  await page.getByLabel(/^Hạn/).fill('10/04/2026');
  await send(page, 'Nộp kết quả');
  await receipt(page, 'Nộp kết quả');
  await page.getByText(/Đồng Nai: có mặt/).waitFor();
  await page.getByRole('row', { name: /Bổ sung kịch bản tăng trưởng thấp.*10\/04\/2026/ }).waitFor();
  await done();
  const finance = await at(REGION_PEOPLE.dongNai, '/');
  await finance.page.getByRole('article', { name: /^Thực hiện kết luận/ }).getByRole('button', { name: 'Cung cấp thông tin' }).click();
  await finance.page.getByText('Việc được giao: Bổ sung kịch bản tăng trưởng thấp').waitFor();
  await send(finance.page, 'Cung cấp thông tin');
  await receipt(finance.page, 'Cung cấp thông tin');
  await finance.done();
});
