import { startApiWithEngine } from '../api/support/engine';
import { officer } from '../api/support/people';
import { act, openPlan, sendOut, trial } from '../api/support/plan';
import { faults } from './support/faults';
import { openStage, type Stage, windowOf } from './support/pages';
import { PLANNING } from './support/scene';

jest.setTimeout(120_000);

const BUDGET = '22.ban-kinh-te-ngan-sach';
let stage: Stage;
let asked: string;

/** Three committees were asked; one has opened the dossier, the day for answers is over. */
beforeAll(async () => {
  stage = await openStage(startApiWithEngine);
  const { api } = stage;
  await officer(api, 'lan.tran', [{ body: PLANNING, role: 'head' }], { name: 'Trần Thị Lan' });
  const plan = await openPlan(api, trial('draft', 'consult', 'adopt'));
  const documents = [{ id: 'd1', type: 'draft-plan', sha256: 'aa' }];
  await act(api, plan, { name: 'submit', body: PLANNING, data: { step: 'draft', documents } });
  asked = await sendOut(api, plan, 'consult');
  await act(api, asked, { name: 'seen', body: BUDGET });
  api.clock.set('2026-09-30T02:00:00.000Z');
  await act(api, asked, { name: 'reply', body: BUDGET, data: { answer: 'nothing-to-say', comments: [] } });
});
afterAll(() => stage?.close());

test('a planning office sees who was never reached, enters an opinion that came on paper, and goes on without the other, for a reason', async () => {
  const { page, complaints, close } = await windowOf(stage, 'lan.tran', `/cases/${asked}`);
  await page.getByText('chưa có bằng chứng đã nhận').first().waitFor();
  expect(await faults(page)).toEqual([]);

  await page.getByRole('button', { name: 'Nhập ý kiến bằng văn bản giấy' }).first().click();
  const form = page.locator('form').first();
  await form.getByLabel('Cơ quan').selectOption('22.ban-phap-che');
  await form.getByLabel(/Số, ký hiệu văn bản/).fill('7/CV-BPC');
  await form.getByLabel(/^Ngày ký/).fill('24/09/2026');
  await form.getByLabel(/^Ngày đến/).fill('25/09/2026');
  await form.getByRole('radio', { name: 'Đồng ý', exact: true }).check();
  await form
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'tra-loi.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF') });
  expect(await faults(page)).toEqual([]);
  await form.getByRole('button', { name: 'Nhập ý kiến bằng văn bản giấy' }).click();
  await page.getByText('văn bản 7/CV-BPC ngày 24/09/2026, đến ngày 25/09/2026').waitFor();

  await page
    .getByRole('button', { name: /^Thôi chờ/ })
    .first()
    .click();
  const stop = page.locator('form').first();
  await stop.getByText('sự im lặng không được coi là đồng ý', { exact: false }).waitFor();
  await stop.getByLabel(/Lý do/).fill('Chưa có ai giữ vị trí.');
  await stop.getByRole('button', { name: /^Thôi chờ/ }).click();
  await page.getByText('Thôi chờ từ 30/09/2026: không phải là đồng ý').waitFor();
  const { closedAt, outcome } = await stage.api.services.db.case.findUniqueOrThrow({ where: { id: asked } });
  expect([closedAt !== null, outcome]).toEqual([true, 'answered']);
  expect(complaints).toEqual([]);
  await close();
});
