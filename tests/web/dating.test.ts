import { startApiWithEngine } from '../api/support/engine';
import { officer } from '../api/support/people';
import { openPlan, trial } from '../api/support/plan';
import { faults } from './support/faults';
import { openStage, type Stage, windowOf } from './support/pages';
import { PLANNING } from './support/scene';

jest.setTimeout(120_000);

let stage: Stage;
let plan: string;

/** A plan whose first step nobody dates and whose second the law does. */
beforeAll(async () => {
  stage = await openStage(startApiWithEngine);
  await officer(stage.api, 'lan.tran', [{ body: PLANNING, role: 'head' }], { name: 'Trần Thị Lan' });
  const { steps, ...procedure } = trial('meet', 'draft');
  const undated = steps.map((step) =>
    step.id === 'meet' ? { ...step, due: step.due.map((rule) => ({ ...rule, cites: 'practice' as const })) } : step,
  );
  plan = await openPlan(stage.api, { ...procedure, id: 'trial-dating', steps: undated });
});
afterAll(() => stage?.close());

test('the head lays down the unit’s days from our suggestions in one form; page and annex show whose each day is', async () => {
  const { page, complaints, close } = await windowOf(stage, 'lan.tran', `/cases/${plan}/timetable`);
  await page.getByText('Đơn vị chưa ban hành lịch làm việc', { exact: false }).waitFor();
  await page.getByRole('row', { name: /Hội thảo.*29\/09\/2026.*Gợi ý/ }).waitFor();
  expect(await faults(page)).toEqual([]);

  await page.goto(`/cases/${plan}`);
  await page.getByRole('button', { name: 'Nhắc, gia hạn, đổi ngày…' }).click();
  await page.getByRole('button', { name: 'Ban hành lịch làm việc' }).click();
  const form = page.locator('form').first();
  await form.getByLabel(/^Số, ký hiệu/).fill('12/KH-STC');
  await form.getByLabel(/^Ngày ký/).fill('15/09/2026');
  const day = form.getByLabel('Ngày định: Hội thảo');
  expect(await day.inputValue()).toBe('29/09/2026');
  expect(await form.getByLabel('Ngày định: Dự thảo').count()).toBe(0);
  await day.fill('02/10/2026');
  expect(await faults(page)).toEqual([]);
  await form.getByRole('button', { name: 'Ban hành lịch làm việc' }).click();
  await page.getByText(/Ban hành lịch làm việc – /).waitFor();

  await page.getByRole('button', { name: /^Hội thảo/ }).click();
  const why = page.locator('.why');
  await why.getByText('Lịch đơn vị').waitFor();
  await why.getByText('Lịch làm việc của đơn vị số 12/KH-STC ngày 15/09/2026').first().waitFor();

  await page.getByRole('link', { name: 'Thời gian biểu' }).click();
  await page.getByRole('heading', { name: 'Phụ lục: Lịch làm việc của đơn vị số 12/KH-STC ngày 15/09/2026' }).waitFor();
  await page.getByRole('row', { name: /Hội thảo.*02\/10\/2026.*29\/09\/2026.*02\/10\/2026/ }).waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Phụ lục lịch làm việc .docx' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('lich-lam-viec.docx');
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await faults(page)).toEqual([]);
  await page.getByRole('link', { name: 'Soạn kế hoạch kèm phụ lục này' }).click();
  expect(await page.getByLabel('Mẫu', { exact: true }).inputValue()).toBe('timetable');
  await page.getByRole('button', { name: 'Đề xuất nội dung' }).click();
  await page.getByText(/^Phụ lục 1: Lịch làm việc lập/).waitFor();
  expect(complaints).toEqual([]);
  await close();
});
