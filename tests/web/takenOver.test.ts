import { startApiWithEngine } from '../api/support/engine';
import { officer } from '../api/support/people';
import { faults } from './support/faults';
import { openStage, type Stage, windowOf } from './support/pages';
import { PLANNING } from './support/scene';

jest.setTimeout(120_000);

const CYCLE = '22.annual-plan-province.2027';
const DIRECTIVE = 'Thủ tướng ban hành quy định về xây dựng kế hoạch và dự toán năm sau';
const GUIDANCE = 'Bộ Tài chính hướng dẫn xây dựng dự toán';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage(startApiWithEngine);
  stage.api.clock.set('2026-11-26T02:00:00.000Z');
  await officer(stage.api, 'lan.tran', [{ body: PLANNING, role: 'head' }], { name: 'Trần Thị Lan' });
});
afterAll(() => stage?.close());

test('a planning office takes over a cycle begun on paper: the days of its documents count, and the page says when they were entered', async () => {
  const { page, complaints, close } = await windowOf(stage, 'lan.tran', '/start');
  await page.getByLabel(/Chu kỳ này đã bắt đầu từ trước/).check();
  await page.getByLabel('Ngày bắt đầu', { exact: true }).fill('04/05/2026');
  await page.getByLabel(`Ngày của văn bản: ${DIRECTIVE}`).fill('10/05/2026');
  await page.getByLabel(`Số, ký hiệu văn bản: ${DIRECTIVE}`).fill('12/CT-TTg');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'chi-thi.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4\n%%EOF'),
    });
  await page.getByText('chi-thi.pdf').waitFor();
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await page.getByRole('button', { name: 'Bắt đầu chu kỳ' }).click();
  await page.getByRole('link', { name: 'Mở hồ sơ' }).click();

  const directive = page.getByRole('button', { name: new RegExp(DIRECTIVE) });
  await expect(directive.innerText()).resolves.toContain('10/05/2026 (nhập ngày 26/11/2026)');
  await directive.click();
  await page.getByText('Tính theo văn bản số 12/CT-TTg ngày 10/05/2026; nhập ngày 26/11/2026.').waitFor();
  const file = await stage.api.services.db.document.findFirstOrThrow({ where: { filename: 'chi-thi.pdf' } });
  expect(file.caseId).toBe(CYCLE);
  expect(await faults(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

test('whoever enters guidance of 20 May in November has it counted as of 20 May; a day before the directive’s is refused with both days', async () => {
  const { page, close } = await windowOf(stage, 'lan.tran', '/');
  const task = page.getByRole('article').or(page.getByRole('listitem')).filter({ hasText: GUIDANCE }).first();
  await task.getByRole('button', { name: 'Ký ban hành' }).click();
  await page.getByLabel(/Số, ký hiệu văn bản/).fill('34/BTC-NSNN');
  await page.getByLabel(/^Ngày ký/).fill('01/05/2026');
  await page.locator('form').getByRole('button', { name: 'Ký ban hành' }).click();
  await page.getByText(/sớm hơn ngày 10\/05\/2026/).waitFor();
  await page.getByLabel(/^Ngày ký/).fill('20/05/2026');
  await page.locator('form').getByRole('button', { name: 'Ký ban hành' }).click();
  await page.getByRole('status').filter({ hasText: 'Đã ghi vào sổ' }).waitFor();
  const step = await stage.api.services.db.step.findUniqueOrThrow({
    where: { caseId_step: { caseId: CYCLE, step: 'mof-guidance' } },
  });
  expect(step).toMatchObject({ status: 'done', dueOn: '2026-05-20', facts: { countsOn: '2026-05-20' } });
  await close();
});
