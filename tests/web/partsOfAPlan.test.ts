import type { Locator, Page } from 'playwright-core';
import writeSheet from 'write-excel-file/node';
import type { Step } from '../../domain/law/procedure';
import type { Part } from '../../domain/planContent/parts';
import { officer } from '../api/support/people';
import { openPlan, trial } from '../api/support/plan';
import { draftedOnPaper } from '../api/support/posting';
import { NEIGHBOUR } from './support/carrying';
import { COUNCIL, SESSION, STANDING, UNIT } from './support/council';
import { openScene } from './support/openScene';
import { choose, receipt, type Stage, windowOf } from './support/pages';
import { entering } from './support/people';
import { PROJECT } from './support/projects';
import { PEOPLE, PLANNING } from './support/scene';
import { SUPERVISION, SUPERVISORS } from './support/supervision';

jest.setTimeout(120_000);

const PHONE = { width: 390, height: 844 };
/** Quảng Ninh's plan whose draft waits to be posted. */
const DRAFTED = '22.annual-plan-province.2028';
/** Who draws up Bắc Ninh's plan, whose targets are assigned to its communes and voted on by its Council. */
const LEAD = { name: 'hung.ta', body: `${UNIT}.so-tai-chinh` };
const ITEM = 'chi-tieu';

let stage: Stage;
let plan: string;

beforeAll(async () => {
  stage = await openScene();
  await draftedOnPaper(await entering(stage.api, PEOPLE.planner), PLANNING, DRAFTED, 'draft-plan', '2026-09-01');
  plan = await planOfData();
});
afterAll(() => stage?.close());

/** A plan that is data, drafted and submitted: it is assigned, and stands on the agenda of the session that sits. */
async function planOfData(): Promise<string> {
  const { api } = stage;
  const [draft, adopt] = trial('draft', 'adopt').steps as [Step, Step];
  const produces = ['assessment', 'orientation'].map((type) => ({ type, title: draft.title, required: false }));
  const office: Step = { ...draft, by: { body: 'planning-office', at: 'unit' } };
  const assign: Step = {
    ...office,
    id: 'assign',
    kind: 'assign',
    needs: ['draft'],
    to: [{ body: 'ubnd', at: 'children' }],
  };
  const steps = [{ ...office, produces }, assign, adopt];
  const id = await openPlan(api, { ...trial('draft'), id: 'trial-assigned', steps }, { unit: UNIT });
  await officer(api, LEAD.name, [{ body: LEAD.body }], { name: 'Tạ Mạnh Hùng' });
  const [lead, chair] = [await entering(api, LEAD.name), await entering(api, COUNCIL.chair)];
  const rows = (year: string, figure: string) => ({ rows: [{ indicator: 'grdp', figures: { [year]: figure } }] });
  const parts: [Part, object][] = [
    ['indicators', { indicators: [{ id: 'grdp' }] }],
    ['assessment', rows('2026', '500000')],
    ['targets', rows('2027', '560000')],
  ];
  for (const [part, content] of parts)
    await lead.post(`/api/cases/${id}/plan/${part}`, { step: 'draft', version: 1, content }).expect(201);
  await lead.post(`/api/cases/${id}/acts`, { name: 'submit', body: LEAD.body, data: { step: 'draft' } }).expect(201);
  const title = { vi: 'Nghị quyết về chỉ tiêu năm 2027', en: 'Resolution on the targets of 2027' };
  const item = { id: ITEM, kind: 'resolution', needsReport: false, title, case: id, step: 'adopt' };
  await chair.post(`/api/cases/${SESSION}/acts`, { name: 'add-item', body: STANDING, data: item }).expect(201);
  return id;
}

const press = (on: Page | Locator, name: string | RegExp) =>
  on.getByRole('button', { name, exact: true }).first().click();
const send = (page: Page, act: string) => press(page.getByRole('form', { name: act }), act);
const fits = (page: Page) => page.waitForFunction(() => document.documentElement.scrollWidth <= innerWidth);

test('S1 S5 S13 S17 the office asks about parts of its draft, has the parties sign, and names what the plan stands on; a party signs on a phone', async () => {
  const { page, close, complaints } = await windowOf(stage, PEOPLE.planner, `/cases/${DRAFTED}`);
  await press(page.getByRole('article', { name: /^Đăng tải dự thảo/ }), 'Nộp kết quả');
  const posting = page.getByRole('form', { name: 'Nộp kết quả' });
  await posting.getByText('Các phần và câu hỏi cho người góp ý').click();
  await posting.getByRole('textbox', { name: /^Các phần của dự thảo/ }).fill('I. Kinh tế\nII. Xã hội');
  await press(posting, 'Thêm câu hỏi');
  await posting.getByRole('textbox', { name: /^Câu hỏi/ }).fill('Nên ưu tiên gì?');
  await posting.getByRole('textbox', { name: /^Các phương án/ }).fill('Đường');
  await posting.getByText('Ghi từ 2 đến 10 phương án khác nhau, hoặc bỏ trống.').waitFor();
  await posting.getByRole('textbox', { name: /^Các phương án/ }).fill('Đường\nTrường học');
  await send(page, 'Nộp kết quả');
  await receipt(page, 'Nộp kết quả');
  const office = await entering(stage.api, PEOPLE.planner);
  const { tally } = (await office.get('/api/community-postings').expect(200)).body.items[0];
  expect(tally).toMatchObject({
    parts: [{ part: 'I. Kinh tế' }, {}],
    questions: [{ choices: [{}, { choice: 'Trường học' }] }],
  });

  await press(page, 'Nhắc, gia hạn, đổi ngày…');
  await press(page, 'Lập bản cam kết');
  const form = page.getByRole('form', { name: 'Lập bản cam kết' });
  await choose(form, 'Cơ quan trong danh bạ', '22.so-y-te');
  await form.getByRole('textbox', { name: /^Nội dung cam kết/ }).fill('Hoàn thành bốn trạm y tế');
  await form.getByLabel(/^Thời hạn/).fill('31/12/2028');
  await form
    .locator('input[type=file]')
    .setInputFiles({ name: 'cam-ket.txt', mimeType: 'text/plain', buffer: Buffer.from('Cam kết') });
  await form.getByText('cam-ket.txt').waitFor();
  await send(page, 'Lập bản cam kết');
  await receipt(page, 'Lập bản cam kết');

  const signer = await windowOf(stage, PEOPLE.health, '/', PHONE);
  await press(signer.page.getByRole('article', { name: 'Bản cam kết của các bên' }), 'Ký cam kết');
  const signing = signer.page.getByRole('form', { name: 'Ký cam kết' });
  await signing.getByText('Hoàn thành bốn trạm y tế').waitFor();
  await signing.getByRole('link', { name: 'Văn bản cam kết' }).waitFor();
  await signing.getByText('Ký hay từ chối đều ghi vào sổ và không rút lại được.').waitFor();
  await fits(signer.page);
  await signer.page.keyboard.press('Control+Enter');
  await receipt(signer.page, 'Ký cam kết');
  await page.getByRole('region', { name: 'Cam kết của các bên' }).getByText('1/1 bên đã ký').waitFor();

  await press(page, 'Nêu căn cứ của kế hoạch');
  const bases = page.getByRole('form', { name: 'Nêu căn cứ của kế hoạch' });
  await press(bases, 'Thêm dòng');
  await bases.getByLabel(/^Tên văn bản/).fill('Chiến lược phát triển kinh tế – xã hội 2021–2030');
  await bases.getByLabel(/^Số, ký hiệu/).fill('16-NQ/TW');
  await bases.getByLabel(/^Ngày ký/).fill('01/02/2021');
  await bases.getByLabel(/^Cơ quan ban hành/).fill('Đại hội XIII');
  await send(page, 'Nêu căn cứ của kế hoạch');
  await receipt(page, 'Nêu căn cứ của kế hoạch');
  await page.getByRole('link', { name: 'Chỉ tiêu và các cấp', exact: true }).click();
  await page.getByRole('region', { name: 'Căn cứ của kế hoạch' }).getByText('16-NQ/TW ngày 01/02/2021').waitFor();
  expect([...complaints, ...signer.complaints]).toEqual([]);
  await Promise.all([close(), signer.close()]);
});

test('S27 a committee asks a ministry to organise a supervision together; the ministry agrees and checks a project on a phone', async () => {
  const { page, close, complaints } = await windowOf(stage, SUPERVISORS.committee, `/supervisions/${SUPERVISION.id}`);
  await press(page, 'Mời cùng tổ chức giám sát');
  const form = page.getByRole('form', { name: 'Mời cùng tổ chức giám sát' });
  await choose(form, /^Cơ quan được mời/, 'VN.bo-cong-thuong');
  await form
    .getByLabel(/^Phần việc/)
    .first()
    .fill('Dự án năng lượng');
  await form.getByLabel(/^Trả lời trước hết ngày/).fill('22/09/2026');
  await form.getByLabel(/^Phần việc xong trước hết ngày/).fill('30/09/2026');
  await form.getByLabel(/^Đề nghị/).fill('Cùng kiểm tra các dự án năng lượng.');
  await send(page, 'Mời cùng tổ chức giám sát');
  await receipt(page, 'Mời cùng tổ chức giám sát');

  const ministry = await windowOf(stage, NEIGHBOUR.second, `/supervisions/${SUPERVISION.id}`, PHONE);
  await press(ministry.page, 'Trả lời lời mời cùng tổ chức');
  const answer = ministry.page.getByRole('form', { name: 'Trả lời lời mời cùng tổ chức' });
  await answer.getByText('Phần việc: Dự án năng lượng; xong trước hết ngày 30/09/2026.').waitFor();
  await answer.getByLabel('Đồng ý cùng tổ chức').check();
  await send(ministry.page, 'Trả lời lời mời cùng tổ chức');
  await receipt(ministry.page, 'Trả lời lời mời cùng tổ chức');
  await press(ministry.page, 'Kiểm tra dự án');
  await ministry.page.getByLabel('Dự án', { exact: true }).selectOption(PROJECT);
  await fits(ministry.page);
  await send(ministry.page, 'Kiểm tra dự án');
  await receipt(ministry.page, 'Kiểm tra dự án');
  await ministry.page
    .getByRole('region', { name: 'Dự án đã kiểm tra' })
    .getByText(/Bộ Công Thương kiểm tra ngày/)
    .waitFor();
  expect([...complaints, ...ministry.complaints]).toEqual([]);
  await Promise.all([close(), ministry.close()]);
});

test('S2 S11 targets are assigned from an .xlsx file: a text in a cell is asked about, a Word file or a scan is answered with what to do; printed, it lies on its side', async () => {
  const { page, close, complaints } = await windowOf(stage, LEAD.name, `/cases/${plan}/plan?part=allocation`);
  await page.getByRole('columnheader', { name: 'Phường Bắc Giang' }).waitFor();
  const heads = (await page.locator('.plan-grid thead th').allInnerTexts()).slice(0, 3);
  const take = (name: string, buffer: Buffer) =>
    page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  const sheet = (...figures: (string | number)[]) =>
    writeSheet([heads, ['grdp', ...figures]].map((line) => line.map((value) => ({ value })))).toBuffer();
  await take('giao-chi-tieu.doc', Buffer.from('x'));
  await page.getByText(/đây là tệp văn bản\. Tải tệp mẫu/).waitFor();
  await take('ban-quet.PDF', Buffer.from('x'));
  await page.getByText(/hệ thống không đoán số từ bản quét/).waitFor();
  await take('giao-chi-tieu.xlsx', await sheet('150.000', 400000));
  await page.getByRole('row', { name: /B2.*“150\.000” là chữ/ }).waitFor();
  await take('giao-chi-tieu.xlsx', await sheet(150000, 400000));
  const faults = page.getByRole('region', { name: 'Chỗ chưa đúng quy tắc' });
  await faults.getByText(/550000|550\.000/).waitFor();
  await press(page, 'Lưu thành phiên bản 1');
  await page.getByText('Chưa sửa gì so với phiên bản mới nhất.').waitFor();
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(paper).toMatch(/\/MediaBox *\[0 0 841\.\d+ 594\.\d+\]/);
  expect(complaints).toEqual([]);
  await close();
});

test('S4 a Council amends a target beside what was put before it, and its vote stands on that version', async () => {
  const { page, close, complaints } = await windowOf(stage, COUNCIL.clerk, `/sessions/${SESSION}/items/${ITEM}`, PHONE);
  const item = page.getByRole('article', { name: 'Nghị quyết về chỉ tiêu năm 2027' });
  await press(item, 'Ghi chỉ tiêu sửa');
  const form = page.getByRole('form', { name: 'Ghi chỉ tiêu sửa' });
  await form.getByRole('combobox', { name: /^Chỉ tiêu/ }).selectOption('grdp');
  await form.getByText('Số trình: 560.000 tỷ đồng').waitFor();
  await form.getByLabel(/^Số mới/).fill('565.000');
  await form.getByText('Ghi rõ 565000 hay 565,000').waitFor();
  await form.getByLabel(/^Số mới/).fill('565000');
  await form.getByLabel(/^Lý do/).fill('Thêm một khu công nghiệp.');
  await fits(page);
  await send(page, 'Ghi chỉ tiêu sửa');
  await item.getByText('560.000 → 565.000').waitFor();
  await item.getByText('phiên bản 1, như khi đưa vào chương trình, với các số sửa dưới đây').waitFor();
  await press(item, 'Điểm danh');
  await item.getByLabel('Ghi số có mặt').check();
  await item.getByLabel(/^Số đại biểu có mặt/).fill('50');
  await send(page, 'Điểm danh');
  await receipt(page, 'Điểm danh');
  await press(item, 'Biểu quyết');
  for (const [choice, count] of [
    ['Tán thành', '48'],
    ['Không tán thành', '2'],
    ['Không có ý kiến', '0'],
  ] as const)
    await item.getByLabel(new RegExp(`^${choice}`)).fill(count);
  await send(page, 'Biểu quyết');
  await item.getByText('Đã thông qua').first().waitFor();
  const clerk = await entering(stage.api, COUNCIL.clerk);
  const amended = { version: 2, figures: [{ indicator: 'grdp', before: '560000', value: '565000' }] };
  const { items } = (await clerk.get(`/api/sessions/${SESSION}`).expect(200)).body;
  expect(items.find(({ id }: { id: string }) => id === ITEM)).toMatchObject({
    amended,
    decision: { outcome: 'adopted' },
  });
  // The plan is told which version it was that was voted on.
  const told = await stage.api.services.db.entry.findFirstOrThrow({
    where: { caseId: plan, name: 'council-decision' },
  });
  expect(JSON.parse(told.body).data).toMatchObject({ outcome: 'adopted', amended: { version: 2 } });
  expect(complaints).toEqual([]);
  await close();
});
