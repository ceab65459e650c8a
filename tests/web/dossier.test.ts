import type { Page } from 'playwright-core';
import type { Browser } from '../api/support/browser';
import { startApiWithEngine } from '../api/support/engine';
import { officer } from '../api/support/people';
import { openPlan, submissionTrial, until } from '../api/support/plan';
import { faults } from './support/faults';
import { enter, openStage, openWindow, settled, type Stage, type Window } from './support/pages';
import { entering, PLANNING } from './support/scene';

jest.setTimeout(180_000);

const COMMITTEE = '22.ubnd';
const VERIFYING = '22.ban-kinh-te-ngan-sach';

let stage: Stage;
let planner: Browser;
let plan: string;

/** A draft resolution of Quảng Ninh waits for the Committee's signature, as a PDF. */
beforeAll(async () => {
  stage = await openStage(startApiWithEngine);
  const { api } = stage;
  await officer(api, 'lan.tran', [{ body: PLANNING }], { name: 'Trần Thị Lan' });
  await officer(api, 'an.vu', [{ body: COMMITTEE }], { name: 'Vũ Văn An' });
  await officer(api, 'hai.bui', [{ body: VERIFYING }], { name: 'Bùi Đức Hải' });
  planner = await entering(api, 'lan.tran');
  plan = await openPlan(api, submissionTrial());
  const about = {
    body: PLANNING,
    caseId: plan,
    step: 'draft',
    type: 'draft-resolution',
    title: 'Dự thảo nghị quyết',
    filename: 'du-thao.pdf',
  };
  const { body } = await planner.upload(about, 'application/pdf', Buffer.from('%PDF-1.4 một')).expect(201);
  const documents = [{ id: body.id, sha256: body.sha256, type: about.type }];
  await planner
    .post(`/api/cases/${plan}/acts`, { name: 'submit', body: PLANNING, data: { step: 'draft', documents } })
    .expect(201);
});
afterAll(() => stage?.close());

const task = (page: Page, name: string) => page.getByRole('article', { name });
const dossier = (page: Page) => page.getByRole('region', { name: 'Tài liệu của việc này' });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
const receipt = (page: Page, act: string) =>
  page
    .getByRole('status')
    .filter({ hasText: `Đã ghi vào sổ: ${act}` })
    .waitFor();

async function window(username: string, path = '/', how?: Window) {
  const opened = await openWindow(stage, how);
  await enter(stage, opened.context, username);
  await opened.page.goto(path);
  await settled(opened.page);
  return opened;
}

async function attach(page: Page, step: string, name: string, text = `%PDF-1.4 ${name}`): Promise<void> {
  await task(page, step)
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) });
  await task(page, step).getByText(name).waitFor();
}

test('whoever signs reads the draft above the form and returns it with a reason, which its drafter finds in My work', async () => {
  const chair = await window('an.vu');
  await task(chair.page, 'UBND trình').getByRole('button', { name: 'Trả lại' }).click();
  await dossier(chair.page).getByText('Đủ tài liệu theo trình tự').waitFor();
  await dossier(chair.page)
    .getByText(/^Nộp bởi Trần Thị Lan, /)
    .waitFor();
  await dossier(chair.page).getByRole('button', { name: 'Dự thảo nghị quyết' }).click();
  // The file is a PDF by its name alone.
  await dossier(chair.page)
    .getByText(/^Tệp PDF này không mở được trong trang/)
    .waitFor();
  const apart = dossier(chair.page).getByRole('link', { name: 'Mở riêng hoặc tải về' });
  const { headers } = await chair.context.request.get((await apart.getAttribute('href'))!).then((answer) => ({
    headers: answer.headers(),
  }));
  expect(headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': expect.stringMatching(/^inline/),
  });
  await chair.page.getByLabel(/^Lý do/).fill('Thiếu phụ lục nguồn vốn.');
  await chair.page.locator('form').getByRole('button').first().click();
  await receipt(chair.page, 'Trả lại');

  const drafter = await window('lan.tran');
  const card = task(drafter.page, 'Dự thảo nghị quyết');
  await card.getByText(/UBND.*trả lại ngày|Ủy ban nhân dân tỉnh Quảng Ninh trả lại ngày/).waitFor();
  await card.getByText('Thiếu phụ lục nguồn vốn.').waitFor();
  await card.getByRole('button', { name: 'Nộp kết quả' }).click();
  await attach(drafter.page, 'Dự thảo nghị quyết', 'du-thao-2.pdf');
  await card.locator('form').getByRole('button', { name: 'Nộp kết quả' }).click();
  await receipt(drafter.page, 'Nộp kết quả');
  expect([...chair.complaints, ...drafter.complaints]).toEqual([]);
  await Promise.all([chair.close(), drafter.close()]);
});

test('on a phone the Committee sees what is new, signs, and takes its submission back before anybody verified it', async () => {
  const { page, close, complaints } = await window('an.vu', '/', { width: 390, height: 800 });
  await task(page, 'UBND trình').getByRole('button', { name: 'Ký ban hành' }).click();
  await dossier(page).getByText('Dự thảo nghị quyết: phiên bản 1 → 2').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await faults(page)).toEqual([]);
  await attach(page, 'UBND trình', 'to-trinh.txt', 'Kính trình Hội đồng nhân dân tỉnh.');
  await task(page, 'UBND trình')
    .getByLabel(/^Số, ký hiệu văn bản/)
    .fill('9/TTr-UBND');
  await task(page, 'UBND trình').locator('form').getByRole('button', { name: 'Ký ban hành' }).click();
  await receipt(page, 'Ký ban hành');

  const committee = await window('hai.bui');
  await task(committee.page, 'Thẩm tra').getByRole('button', { name: 'Nộp kết quả' }).click();
  await dossier(committee.page).getByRole('button', { name: 'Tờ trình' }).click();
  await dossier(committee.page).getByText('Kính trình Hội đồng nhân dân tỉnh.').waitFor();
  await dossier(committee.page)
    .getByText(/số 9\/TTr-UBND/)
    .waitFor();
  await dossier(committee.page).getByRole('button', { name: 'Dự thảo nghị quyết' }).waitFor();

  await page.goto(`/cases/${plan}`);
  await page.getByRole('button', { name: /^UBND trình/ }).click();
  await press(page, 'Rút lại tài liệu đã nộp');
  await page.getByText(/^Sẽ báo cho: Ban Kinh tế - Ngân sách/).waitFor();
  await page.getByLabel(/^Lý do/).fill('Nhầm tệp.');
  await page.locator('form').getByRole('button', { name: 'Rút lại tài liệu đã nộp' }).click();
  await receipt(page, 'Rút lại tài liệu đã nộp');
  await committee.page.goto('/');
  await settled(committee.page);
  await task(committee.page, 'Thẩm tra').waitFor({ state: 'detached' });
  const mail = await until(() =>
    stage.api.services.db.mail.findFirst({
      where: { caseId: plan, toBody: VERIFYING, subject: { contains: 'rút lại' } },
    }),
  );
  expect(mail.text).toContain('Nhầm tệp.');
  expect([...complaints, ...committee.complaints]).toEqual([]);
  await Promise.all([close(), committee.close()]);
});
