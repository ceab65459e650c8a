import type { Page } from 'playwright-core';
import writeSheet from 'write-excel-file/node';
import { TARGET_COLUMNS } from '../../domain/planCycle/levels/targetSheet';
import type { Browser } from '../api/support/browser';
import { startApiWithEngine } from '../api/support/engine';
import { XLSX } from '../api/support/officerList';
import { officer } from '../api/support/people';
import { until } from '../api/support/plan';
import { openStage, type Stage, windowOf } from './support/pages';
import { entering, PLANNING } from './support/scene';

jest.setTimeout(180_000);

const NATION = 'VN.annual-plan-nation.2027';
const PROVINCE = '22.annual-plan-province.2027';
const MASTER = '22.provincial-master-plan.2026';
const MINISTRY = 'VN.bo-tai-chinh';

const CODE_OR_ISO_DATE = /\b(VN|\d\d)\.[a-z]|\d{4}-\d\d-\d\d/;

let stage: Stage;
let ministry: Browser;
let planner: Browser;

/** May 2026: the nation's plan has opened Quảng Ninh's. */
beforeAll(async () => {
  stage = await openStage(startApiWithEngine);
  const { api } = stage;
  api.clock.set('2026-05-04T02:00:00.000Z');
  await officer(api, 'hai.bui', [{ body: MINISTRY, role: 'head' }], { name: 'Bùi Thanh Hải' });
  await officer(api, 'lan.tran', [{ body: PLANNING, role: 'head' }], { name: 'Trần Thị Lan' });
  await officer(api, 'thu.ky', [{ body: '22.thuong-truc-hdnd', role: 'head' }], { name: 'Thư ký kỳ họp' });
  await officer(api, 'an.vu', [{ body: '22.ubnd', role: 'head' }], { name: 'Vũ Văn An' });
  await officer(api, 'minh.le', [{ body: '22.so-y-te' }], { name: 'Lê Văn Minh' });
  await officer(api, 'nga.vo', [{ body: '79.so-tai-chinh' }], { name: 'Võ Thị Nga' });
  [ministry, planner] = [await entering(api, 'hai.bui'), await entering(api, 'lan.tran')];
  await ministry
    .post('/api/cycles', { procedure: 'annual-plan-nation', unit: 'VN', year: 2027, body: MINISTRY, lower: ['22'] })
    .expect(201);
  await until(() => api.services.db.case.findFirst({ where: { id: PROVINCE, settledAt: { not: null } } }));
});
afterAll(() => stage?.close());

const panelOf = (page: Page) => page.getByRole('region', { name: 'Quản lý hồ sơ này' });
const recorded = (page: Page, act: string) =>
  page
    .getByRole('status')
    .filter({ hasText: `Đã ghi vào sổ: ${act}` })
    .waitFor();
const stepOf = async (id: string) => (await planner.get(`/api/cases/${PROVINCE}/steps/${id}`)).body;

/** Opens the panel and, in it, the form of one act on one step. */
async function manage(page: Page, step: string, act: string) {
  const panel = panelOf(page);
  const opener = panel.getByRole('button', { name: 'Nhắc, gia hạn, đổi ngày…' });
  const chosen = panel.getByLabel('Bước');
  await opener.or(chosen).first().waitFor();
  if (await opener.isVisible()) await opener.click();
  await chosen.selectOption(step);
  await panel.getByRole('button', { name: act }).click();
  return panel.locator('form');
}

async function send(page: Page, form: ReturnType<Page['locator']>, act: string): Promise<void> {
  await form.getByRole('button', { name: act }).click();
  await recorded(page, act);
}

test('whoever manages the case extends a step and takes it back; who convenes the session moves it: each date follows, with who and why', async () => {
  const { page, close, complaints } = await windowOf(stage, 'lan.tran', `/cases/${PROVINCE}`);
  const before = (await stepOf('report-up')).dueOn;
  const extend = await manage(page, 'report-up', 'Gia hạn');
  await extend.getByLabel(/Hạn mới/).fill('31/12/2027');
  await extend.getByLabel(/Lý do/).fill('Theo đề nghị của Bộ.');
  await send(page, extend, 'Gia hạn');
  expect(await stepOf('report-up')).toMatchObject({
    dueOn: '2027-12-31',
    extensions: [{ newDue: '2027-12-31', why: 'Theo đề nghị của Bộ.' }],
  });
  const back = await manage(page, 'report-up', 'Hủy gia hạn');
  await back.getByLabel(/Lý do/).fill('Bộ rút đề nghị.');
  await send(page, back, 'Hủy gia hạn');
  expect((await stepOf('report-up')).dueOn).toBe(before);

  await close();

  const clerk = await windowOf(stage, 'thu.ky', `/cases/${PROVINCE}`);
  await panelOf(clerk.page).getByRole('button', { name: 'Nhắc, gia hạn, đổi ngày…' }).click();
  await panelOf(clerk.page)
    .getByRole('button', { name: /^Ngày khai mạc kỳ họp.*: / })
    .click();
  const session = panelOf(clerk.page).locator('form');
  await session.getByLabel(/^Ngày khai mạc kỳ họp/).fill('15/12/2026');
  await send(clerk.page, session, 'Đặt ngày mốc');
  expect(
    (await (await entering(stage.api, 'thu.ky')).get(`/api/cases/${PROVINCE}/management`)).body.items[0].anchors,
  ).toMatchObject([{ id: 'session', date: '2026-12-15' }]);
  expect([...complaints, ...clerk.complaints]).toEqual([]);
  await clerk.close();
});

test('where time is counted from a day, the clock is stopped with a reason and runs on; the days between don’t count', async () => {
  await planner
    .post('/api/cycles', { procedure: 'provincial-master-plan', unit: '22', year: 2026, body: PLANNING })
    .expect(201);
  const chair = await entering(stage.api, 'an.vu');
  const upload = {
    body: '22.ubnd',
    caseId: MASTER,
    step: 'agency',
    type: 'decision',
    title: 'Quyết định',
    filename: 'quyet-dinh.txt',
  };
  const {
    body: { id, sha256 },
  } = await chair.upload(upload, 'text/plain', Buffer.from('Quyết định')).expect(201);
  await chair
    .post(`/api/cases/${MASTER}/acts`, {
      name: 'sign',
      body: '22.ubnd',
      data: { step: 'agency', documents: [{ id, sha256, type: 'decision' }] },
    })
    .expect(201);
  const due = async () => (await planner.get(`/api/cases/${MASTER}/steps/coordination-schedule`)).body.dueOn;
  const before = await due();
  const { page, close, complaints } = await windowOf(stage, 'lan.tran', `/cases/${MASTER}`);
  const pause = await manage(page, 'coordination-schedule', 'Tạm dừng tính hạn');
  await pause.getByLabel(/Lý do/).fill('Chờ số liệu.');
  await send(page, pause, 'Tạm dừng tính hạn');
  stage.api.clock.set('2026-05-11T02:00:00.000Z');
  await send(page, await manage(page, 'coordination-schedule', 'Tính hạn tiếp'), 'Tính hạn tiếp');
  expect((await due()) > before).toBe(true);
  expect(complaints).toEqual([]);
  await close();
});

/** A list of one target, as an office hands it in. */
const targetSheet = async (value: string | number) => ({
  name: 'chi-tieu.xlsx',
  mimeType: XLSX,
  buffer: await writeSheet([
    TARGET_COLUMNS.map(({ head }) => ({ value: head.vi, type: String })),
    [
      { value: 'budget-revenue', type: String },
      typeof value === 'number' ? { value, type: Number } : { value, type: String },
      { value: 'tỷ đồng', type: String },
    ],
  ]).toBuffer(),
});

test('targets from above: a figure that means two things is asked about, typed or in a sheet; the province keeps its own with a reason, then adopts; the record says which', async () => {
  const growth = { indicator: 'grdp-growth', value: '8', unit: 'percent' };
  await planner
    .post(`/api/cases/${PROVINCE}/acts`, { name: 'set-targets', body: PLANNING, data: { targets: [growth] } })
    .expect(201);
  const above = await windowOf(stage, 'hai.bui', `/cases/${NATION}`);
  await panelOf(above.page).getByRole('button', { name: 'Nhắc, gia hạn, đổi ngày…' }).click();
  await panelOf(above.page)
    .getByRole('group', { name: 'Cả hồ sơ' })
    .getByRole('button', { name: /Đặt chỉ tiêu|cả hồ sơ/ })
    .first()
    .click();
  const form = panelOf(above.page).locator('form');
  await form.getByLabel('Chỉ tiêu', { exact: true }).selectOption('budget-revenue');
  await form.getByLabel('Đơn vị tính').selectOption('vnd-billion');
  await form.getByLabel('Giá trị').fill('150.000');
  await form.getByText('Ghi rõ 150000 hay 150,000').waitFor();
  expect(await form.getByRole('button', { name: 'Đặt chỉ tiêu' }).isDisabled()).toBe(true);
  const sheet = form.locator('input[type=file][accept^=".xlsx"]');
  await sheet.setInputFiles(await targetSheet('150.000'));
  await form
    .getByRole('row')
    .filter({ hasText: /B2.*“150\.000” là chữ/ })
    .waitFor();
  await sheet.setInputFiles(await targetSheet(150_000));
  await form.getByText('Đã nhập 1 dòng').waitFor();
  expect(await form.getByLabel('Giá trị').inputValue()).toBe('150000');
  await send(above.page, form, 'Đặt chỉ tiêu');
  await above.page.goto(`/cases/${NATION}/record`);
  await above.page
    .getByRole('row')
    .filter({ hasText: /Đặt chỉ tiêu[\s\S]*: 150\.000 tỷ đồng/ })
    .first()
    .waitFor();
  await above.close();

  const { page, close, complaints } = await windowOf(stage, 'lan.tran', '/');
  const task = page.getByRole('article').filter({ has: page.getByRole('button', { name: 'Đối chiếu chỉ tiêu' }) });
  await task.getByRole('button', { name: 'Đối chiếu chỉ tiêu' }).click();
  await task.getByRole('row').filter({ hasText: '150.000 tỷ đồng' }).waitFor();
  await task.getByLabel(/^Giữ chỉ tiêu/).check();
  const decide = task.locator('form').getByRole('button', { name: 'Đối chiếu chỉ tiêu' });
  expect(await decide.isDisabled()).toBe(true);
  await task.getByLabel(/Lý do/).fill('Không đủ nguồn thu.');
  await page.goto('/cases');
  await page.goBack();
  await task.getByRole('button', { name: 'Đối chiếu chỉ tiêu' }).click();
  expect(await task.getByLabel(/Lý do/).inputValue()).toBe('Không đủ nguồn thu.');
  await decide.click();
  await recorded(page, 'Đối chiếu chỉ tiêu');

  await ministry
    .post(`/api/cases/${NATION}/acts`, {
      name: 'set-targets',
      body: MINISTRY,
      data: { targets: [{ ...growth, value: '9.5' }] },
    })
    .expect(201);
  await task.getByRole('button', { name: 'Đối chiếu chỉ tiêu' }).click();
  await task.getByRole('row').filter({ hasText: '9,5 %' }).waitFor();
  await task.getByLabel(/^Theo chỉ tiêu mới/).check();
  await decide.click();
  await page.getByRole('status').filter({ hasText: 'Đã ghi vào sổ: Đối chiếu chỉ tiêu' }).nth(1).waitFor();
  expect((await planner.get(`/api/cases/${PROVINCE}/targets`)).body.uppers[0]).toMatchObject({
    standsOn: 2,
    toReconcile: null,
    decisions: [
      { version: 1, decision: 'keep' },
      { version: 2, decision: 'adopt' },
    ],
  });
  expect(complaints).toEqual([]);
  await close();
});

test('a move to another version is shown before it is made, or why it cannot be: in words, bodies by their names', async () => {
  const { page, close, complaints } = await windowOf(stage, 'lan.tran', `/cases/${PROVINCE}`);
  await panelOf(page).getByRole('button', { name: 'Nhắc, gia hạn, đổi ngày…' }).click();
  let looked = () => {};
  const held = new Promise<void>((done) => (looked = done));
  await page.route(/\/version\?/, async (route) => {
    await held;
    await route.continue();
  });
  await panelOf(page).getByRole('button', { name: 'Chuyển phiên bản trình tự' }).click();
  const form = panelOf(page).locator('form');
  await form.getByText('Đang tải…').waitFor();
  expect(await form.getByText('Không chuyển được').count()).toBe(0);
  looked();
  const versions = form.getByLabel('Phiên bản trình tự');
  await versions.locator('option').nth(1).waitFor({ state: 'attached' });
  const said: string[] = [];
  for (const value of await versions
    .locator('option')
    .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value))) {
    await versions.selectOption(value);
    await form
      .getByText(/Không chuyển được sang phiên bản này: |Không có hạn nào thay đổi|Hạn cũ/)
      .first()
      .waitFor();
    // A body's name is asked for once its code is there.
    await form.getByText(CODE_OR_ISO_DATE).first().waitFor({ state: 'detached' });
    said.push(await form.innerText());
  }
  expect(said[0]).toContain('Không tìm thấy cơ quan này (Bộ Kế hoạch và Đầu tư, 11/05/2026)');
  expect(said.filter((text) => CODE_OR_ISO_DATE.test(text))).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

test('a department that takes part sees the case and none of its managers’ acts; one of another province learns nothing', async () => {
  const part = await windowOf(stage, 'minh.le', `/cases/${PROVINCE}`);
  await part.page.getByRole('heading', { level: 1, name: /2027/ }).waitFor();
  expect(await panelOf(part.page).count()).toBe(0);
  await part.close();
  const other = await windowOf(stage, 'nga.vo', '/');
  await other.page.goto(`/cases/${PROVINCE}`);
  await other.page.getByRole('alert').filter({ hasText: 'Không tìm thấy hồ sơ này' }).waitFor();
  expect(await other.page.content()).not.toContain('Quảng Ninh');
  await other.close();
});
