import { uploaded } from '../api/support/cases';
import { startApiWithEngine } from '../api/support/engine';
import { officer, signedIn } from '../api/support/people';
import { act, openPlan, trial, until } from '../api/support/plan';
import { faults } from './support/faults';
import { openStage, type Stage, windowOf } from './support/pages';
import { PLANNING } from './support/scene';

jest.setTimeout(180_000);

const [BUDGET, LAW, CULTURE] = ['22.ban-kinh-te-ngan-sach', '22.ban-phap-che', '22.ban-van-hoa-xa-hoi'];
let stage: Stage;
let plan: string;

/** A draft was handed in; the planning office has an officer and a head, of the committees one has somebody seated. */
beforeAll(async () => {
  stage = await openStage(startApiWithEngine);
  const { api } = stage;
  await officer(api, 'minh.le', [{ body: PLANNING, role: 'officer' }], { name: 'Lê Văn Minh' });
  await officer(api, 'lan.tran', [{ body: PLANNING, role: 'head' }], { name: 'Trần Thị Lan' });
  await officer(api, 'an.vu', [{ body: BUDGET, role: 'head' }], { name: 'Vũ Văn An' });
  plan = await openPlan(api, trial('draft', 'consult', 'adopt'));
  const planner = await signedIn(api, 'planner', [{ body: PLANNING }]);
  const paper = { ...(await uploaded(planner, PLANNING, 'draft-plan', plan)), type: 'draft-plan' };
  await act(api, plan, { name: 'submit', body: PLANNING, data: { step: 'draft', documents: [paper] } });
});
afterAll(() => stage?.close());

test('an officer draws up whom, what and until when, sees it as it will go out, and sends it up; nobody is asked', async () => {
  const { page, complaints, close } = await windowOf(stage, 'minh.le', `/cases/${plan}`);
  expect(await page.getByRole('button', { name: 'Ký và gửi công văn' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Trình ký công văn' }).first().click();
  const form = page.locator('form').first();
  const preview = form.getByRole('region', { name: 'Xem trước khi gửi' });
  await preview.getByText('Gửi tới 3 cơ quan: 1 nhận trên hệ thống, 2 chưa có ai giữ vị trí.').waitFor();
  expect(await form.getByLabel(/^Ban Pháp chế/).isDisabled()).toBe(true);
  await form.getByLabel('Trích yếu công văn').fill('V/v góp ý dự thảo kế hoạch năm 2027');
  await form.getByLabel(/^Trả lời trước hết ngày/).fill('30/09/2026');
  expect(await form.getByLabel('Nội dung công văn').inputValue()).toContain('trước hết ngày 30/09/2026');
  await preview.getByText('V/v góp ý dự thảo kế hoạch năm 2027').waitFor();
  await preview.getByText('coi như đồng ý', { exact: false }).first().waitFor();
  expect(await faults(page)).toEqual([]);
  await form.getByRole('button', { name: 'Trình ký công văn' }).click();
  await page.getByText(/Trình ký công văn – Lấy ý kiến/).waitFor();
  expect(await stage.api.services.db.case.count({ where: { parent: plan } })).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});

test('the head sees what was sent up on a small screen, signs it with its number, and only then it goes out', async () => {
  const { page, complaints, close } = await windowOf(stage, 'lan.tran', `/cases/${plan}`);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'Trả lại dự thảo công văn' }).waitFor();
  await page.getByRole('button', { name: 'Ký và gửi công văn' }).first().click();
  const form = page.locator('form').first();
  await form.getByText(/^Lê Văn Minh trình ký lúc/).waitFor();
  expect(await form.getByLabel('Trích yếu công văn').inputValue()).toBe('V/v góp ý dự thảo kế hoạch năm 2027');
  await form.getByLabel(/^Số, ký hiệu/).fill('41/STC-QH');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
  expect(await faults(page)).toEqual([]);
  await form.getByRole('button', { name: 'Ký và gửi công văn' }).click();
  await page.getByText(/Ký và gửi công văn – Lấy ý kiến/).waitFor();
  await until(() => stage.api.services.db.task.findFirst({ where: { caseId: `${plan}.consult`, body: BUDGET } }));
  expect(complaints).toEqual([]);
  await close();
});

test('whoever is asked reads the letter and answers with a document of its own', async () => {
  const { page, complaints, close } = await windowOf(stage, 'an.vu', `/cases/${plan}.consult`);
  await page.getByRole('button', { name: 'Trả lời' }).first().click();
  const asked = page.getByRole('region', { name: 'Tài liệu của việc này' });
  await asked.getByRole('button', { name: /draft-plan/ }).click();
  await asked.getByRole('link', { name: 'Mở riêng hoặc tải về' }).waitFor();
  expect(await faults(page)).toEqual([]);
  const form = page.locator('form').first();
  await form.getByText('V/v góp ý dự thảo kế hoạch năm 2027').waitFor();
  await form.getByRole('radio', { name: 'Không đồng ý' }).check();
  await form.getByLabel(/^Ý kiến 1/).fill('Thiếu nguồn vốn cho đường ven biển.');
  await form
    .locator('input[type=file][data-type]')
    .setInputFiles({ name: 'gop-y.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF') });
  await form.getByText('gop-y.pdf').waitFor();
  await form.getByRole('button', { name: 'Trả lời' }).click();
  await page.getByText('Văn bản góp ý kèm theo').first().waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test('a further round: one section for the step, its rounds inside, earlier opinions kept', async () => {
  const { api } = stage;
  for (const body of [LAW, CULTURE])
    await act(api, `${plan}.consult`, { name: 'reply', body, data: { answer: 'agree', comments: [] } });
  const [comment] = await api.services.db.entry.findMany({ where: { caseId: `${plan}.consult`, name: 'reply' } });
  await act(api, `${plan}.consult`, {
    name: 'handle',
    body: PLANNING,
    data: { comment: `${comment?.seq}.1`, handling: 'accepted' },
    texts: { answer: 'Tiếp thu.' },
  });
  await until(() => api.services.db.step.findFirst({ where: { caseId: plan, step: 'consult', status: 'done' } }));

  const { page, complaints, close } = await windowOf(stage, 'lan.tran', `/cases/${plan}/consultations`);
  await page.getByRole('button', { name: 'Mở vòng tiếp theo' }).click();
  const again = page.locator('form').first();
  await again.getByLabel(/Lý do/).fill('Đã bổ sung nguồn vốn.');
  await again.getByRole('button', { name: 'Mở vòng tiếp theo' }).click();
  await page.getByText('Đang chuẩn bị, chưa gửi cho ai').waitFor();

  await page.goto(`/cases/${plan}`);
  await page.getByRole('button', { name: 'Ký và gửi công văn' }).first().click();
  const form = page.locator('form').first();
  await form.getByText('Cơ quan được hỏi (1)').waitFor();
  await form.getByText('vòng 1: Không đồng ý', { exact: false }).waitFor();
  await form.getByText('2 cơ quan đã trả lời ở vòng trước: giữ nguyên, không hỏi lại.').waitFor();
  await form.getByRole('button', { name: 'Ký và gửi công văn' }).click();
  await until(() => api.services.db.task.findFirst({ where: { caseId: `${plan}.consult.r2`, body: BUDGET } }));

  await page.goto(`/cases/${plan}/consultations`);
  await page.getByRole('heading', { name: 'Vòng 2' }).waitFor();
  expect(await page.getByRole('heading', { name: 'Lấy ý kiến', exact: true }).count()).toBe(1);
  await page.getByText('ý kiến vòng 1, không hỏi lại').first().waitFor();
  await page.getByText('Vòng 1: 3/3 đã trả lời').click();
  await page.getByText('Thiếu nguồn vốn cho đường ven biển.').first().waitFor();
  expect(await faults(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

test('a gathering is drawn up on the same form; whose body nobody may sign for is told what is to be done', async () => {
  const { api } = stage;
  const other = await openPlan(api, trial('draft', 'gather', 'adopt'), { unit: '31' });
  await officer(api, 'hoa.pham', [{ body: '31.so-tai-chinh', role: 'officer' }], { name: 'Phạm Thị Hoa' });
  await act(api, other, { name: 'submit', body: '31.so-tai-chinh', data: { step: 'draft', documents: [] } });
  await until(() => api.services.db.task.findFirst({ where: { caseId: other, step: 'gather' } }));

  const { page, complaints, close } = await windowOf(stage, 'hoa.pham', `/cases/${other}`);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'Trình ký công văn' }).first().click();
  const form = page.locator('form').first();
  await form.getByText('soạn và trình được, nhưng chưa gửi được', { exact: false }).waitFor();
  await form.getByText('Quản trị hệ thống cấp vị trí này', { exact: false }).waitFor();
  const preview = form.getByRole('region', { name: 'Xem trước khi gửi' });
  await preview.getByText('- Báo cáo;', { exact: false }).waitFor();
  await preview.getByText('im lặng không phải là đồng ý', { exact: false }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await faults(page)).toEqual([]);
  await form.getByRole('button', { name: 'Trình ký công văn' }).click();
  await page.getByText('Đã trình ký, chưa gửi cho ai').first().waitFor();
  expect(complaints).toEqual([]);
  await close();
});
