import type { Page, Route } from 'playwright-core';
import { COMMITTEE, COUNCIL, openDossier, seatCouncil, STANDING, UNIT } from './support/council';
import { enter, goTo, openStage, openWindow, settled, signIn, type Stage } from './support/pages';
import { act } from '../api/support/plan';
import { entering } from './support/people';

jest.setTimeout(120_000);

const ID = `${UNIT}.session.2026-09-16`;
let stage: Stage;
let plan: string;

beforeAll(async () => {
  stage = await openStage();
  await seatCouncil(stage.api);
  plan = await openDossier(stage.api, { vi: 'Kế hoạch phát triển kinh tế – xã hội', en: 'Socio-economic plan' }, 2027);
});
afterAll(() => stage?.close());

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const item = (page: Page, name: string) => page.getByRole('article', { name });
const receipt = (page: Page, text: string) =>
  page
    .getByRole('status')
    .filter({ hasText: `Đã ghi vào sổ: ${text}` })
    .waitFor();
const order = (page: Page) => page.locator('.agenda h3').allInnerTexts();
const file = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(name) });

/** Opens the form of an item's act. */
async function open(page: Page, title: string, act: string) {
  const there = item(page, title);
  const title_ = there.locator('.agenda-title');
  if ((await title_.getAttribute('aria-expanded')) === 'false') await title_.click();
  await there.getByRole('button', { name: act, exact: true }).first().click();
  return there.locator('form');
}

/** The next act is on its way until what this gives is called. */
async function holdAct(page: Page): Promise<() => void> {
  let letGo = (): void => {};
  const gone = new Promise<void>((resolve) => (letGo = resolve));
  const hold = (route: Route) => gone.then(() => route.continue());
  await page.route('**/api/cases/*/acts', hold, { times: 1 });
  return letGo;
}

/** Drags an item by its handle onto another, as with a mouse. */
async function dragOver(page: Page, title: string, onto: string): Promise<void> {
  const handle = page.getByRole('button', { name: `Đổi vị trí: ${title}` });
  await handle.scrollIntoViewIfNeeded();
  const [from, to] = [
    await handle.boundingBox(),
    await page.getByRole('button', { name: `Đổi vị trí: ${onto}` }).boundingBox(),
  ];
  await page.mouse.move(from!.x + 8, from!.y + 8);
  await page.mouse.down();
  for (const part of [0.1, 0.5, 1, 1.05]) await page.mouse.move(to!.x + 8, from!.y + 8 + (to!.y - from!.y) * part);
  await page.mouse.up();
  // For a moment after dropping, the click that ends the drag is swallowed, and any other with it.
  await page.waitForTimeout(100);
}

const PLAN = 'Nghị quyết về kế hoạch năm 2027';
const QUESTIONS = 'Chất vấn Giám đốc Sở Xây dựng';

test('a clerk runs a session from its convening to the published resolution, and the chamber sees the result', async () => {
  const { page, close, complaints } = await openWindow(stage);
  await signIn(page, COUNCIL.chair);
  await goTo(page, 'Kỳ họp');
  await press(page, 'Triệu tập kỳ họp khai mạc ngày 16/09/2026');
  await page.getByText('Không đủ 20 ngày: phải triệu tập chậm nhất ngày 27/08/2026.').waitFor();
  await page.getByLabel(/^Tên kỳ họp/).fill('Kỳ họp chuyên đề tháng 9');
  await page.getByLabel(/^Tổng số đại biểu/).fill('51');
  await page.locator('form').getByRole('button', { name: 'Triệu tập kỳ họp' }).click();
  await page.getByRole('heading', { level: 1, name: 'Kỳ họp chuyên đề tháng 9' }).waitFor();
  await page.getByText('Khai mạc được từ ngày 16/09/2026').waitFor();
  await page.locator('summary', { hasText: 'Vì sao là ngày này?' }).click();
  await page
    .getByText(
      'Thường trực Hội đồng nhân dân tỉnh Bắc Ninh triệu tập lúc 15/09/2026 10:00:00, ấn định khai mạc ngày 16/09/2026.',
    )
    .waitFor();
  await page.getByText(/^Hạn quyết định của hồ sơ “Kế hoạch phát triển kinh tế – xã hội.*29\/09\/2026/).waitFor();

  // The dossier that waits, then a matter of another kind.
  await press(page, 'Thêm nội dung');
  await page.getByLabel(/^Kế hoạch phát triển kinh tế/).check();
  await page.getByLabel(/^Tên nội dung/).fill(PLAN);
  await page.locator('input[type=file]').setInputFiles([file('to-trinh.txt')]);
  await page.getByText('to-trinh.txt').waitFor();
  await page.locator('form').getByRole('button', { name: 'Thêm nội dung' }).click();
  await receipt(page, 'Thêm nội dung');
  await item(page, PLAN).getByText('Chưa có báo cáo thẩm tra').waitFor();
  await press(page, 'Thêm nội dung');
  await page.getByText(/đã có trong chương trình/).waitFor();
  await page.getByLabel(/^Nội dung khác/).check();
  await page.getByLabel(/^Tên nội dung/).fill(QUESTIONS);
  await page.getByLabel('Loại nội dung').selectOption('question');
  await page.locator('form').getByRole('button', { name: 'Thêm nội dung' }).click();
  await item(page, QUESTIONS).waitFor();
  await page.locator('form').waitFor({ state: 'detached' });

  // By keyboard alone: lift, move, drop, save.
  await page.getByRole('button', { name: `Đổi vị trí: ${QUESTIONS}` }).focus();
  await page.keyboard.press('Space');
  await page.getByText(`${QUESTIONS} ở vị trí 2 trên 2.`).waitFor({ state: 'attached' });
  await page.keyboard.press('ArrowUp');
  await page.getByText(`${QUESTIONS} ở vị trí 1 trên 2.`).waitFor({ state: 'attached' });
  await page.keyboard.press('Space');
  await press(page, 'Lưu thứ tự mới');
  await receipt(page, 'Lập lại chương trình');
  expect(await order(page)).toEqual([QUESTIONS, PLAN]);
  await page.getByRole('link', { name: 'Các phiên bản' }).click();
  await page.getByRole('heading', { name: 'Chương trình, phiên bản 3' }).waitFor();
  expect(await page.getByText('Đổi thứ tự', { exact: true }).count()).toBe(1);
  await page.getByRole('link', { name: 'Chương trình', exact: true }).click();

  await committeeReports();
  await item(page, PLAN).getByText('Đủ tài liệu', { exact: true }).waitFor();

  stage.api.clock.set('2026-09-16T01:30:00.000Z');
  await page.reload();
  await press(page, 'Khai mạc');
  await page.locator('form').getByRole('button', { name: 'Khai mạc' }).click();
  await receipt(page, 'Khai mạc');
  await page.getByText('Chưa bế mạc được: còn 2 nội dung chưa có kết quả.').waitFor();
  expect(await page.getByRole('button', { name: 'Bế mạc' }).count()).toBe(0);

  const wall = await openWindow(stage, { dark: true, height: 720 });
  await enter(stage, wall.context, COUNCIL.chair);
  await wall.page.goto(`/sessions/${ID}/chamber`);
  await wall.page.getByRole('heading', { name: QUESTIONS }).waitFor();

  // Votes count against all deputies, and the page says so while they are entered.
  let form = await open(page, PLAN, 'Điểm danh');
  await form.getByLabel(/^Số đại biểu có mặt/).fill('40');
  // The roll call's receipt comes while the vote is entered already: that stays open, and what was typed in it.
  const letGo = await holdAct(page);
  await form.getByRole('button', { name: 'Điểm danh' }).click();
  form = await open(page, PLAN, 'Biểu quyết');
  await form.getByLabel(/^Tán thành/).fill('25');
  letGo();
  await receipt(page, 'Điểm danh');
  await wall.page.getByText('Có mặt 40/51 đại biểu').waitFor();
  await form.getByLabel(/^Không tán thành/).fill('10');
  await form.getByText('Chưa đủ: 25 phiếu tán thành, còn thiếu 1').waitFor();
  await form.getByLabel(/^Không có ý kiến/).fill('6');
  await form.getByText('Tổng 41 phiếu vượt quá 40 đại biểu có mặt. Kiểm tra lại số phiếu.').waitFor();
  expect(await form.getByRole('button', { name: 'Biểu quyết' }).isDisabled()).toBe(true);
  await form.getByLabel(/^Tán thành/).fill('26');
  await form.getByLabel(/^Không có ý kiến/).fill('1');
  await form.getByText('Đủ: 26 phiếu tán thành').waitFor();
  expect(await form.getByRole('img').getAttribute('aria-label')).toBe(
    'Phiếu trên tổng số đại biểu: Tán thành 26, Không tán thành 10, Không có ý kiến 1, Có mặt, không biểu quyết 3, Vắng mặt 11; mức cần: 26',
  );
  await form.getByText('Khoản 2 Điều 35 Luật số 72/2025/QH15').waitFor();
  await form.getByRole('button', { name: 'Biểu quyết' }).click();
  await receipt(page, 'Biểu quyết');
  await wall.page.getByText('Đã thông qua').waitFor();
  await wall.page.getByText('Đủ: 26 phiếu tán thành').waitFor();
  expect(await wall.page.getByRole('navigation').count()).toBe(0);
  // All of it at once, on a small projector too.
  expect(await wall.page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0);

  // A vote was miscounted: the right figures stand beside what was on record, and why.
  form = await open(page, PLAN, 'Đính chính kết quả');
  await form.getByLabel(/^Tán thành/).fill('27');
  await form.getByLabel(/^Không tán thành/).fill('9');
  await form.getByLabel(/^Lý do/).fill('Đếm nhầm một phiếu.');
  await form.getByRole('button', { name: 'Đính chính kết quả' }).click();
  await item(page, PLAN).getByText('Đã đính chính. Trước đã ghi: 26 tán thành, 10 không tán thành').waitFor();
  await wall.page.getByText('Đủ: 27 phiếu tán thành').waitFor();

  // Question time takes no vote.
  form = await open(page, QUESTIONS, 'Ghi nhận đã nghe');
  expect(await item(page, QUESTIONS).getByRole('button', { name: 'Biểu quyết' }).count()).toBe(0);
  await form.getByRole('button', { name: 'Ghi nhận đã nghe' }).click();
  await receipt(page, 'Ghi nhận đã nghe');
  await press(page, 'Bế mạc');
  await page.locator('form').getByRole('button', { name: 'Bế mạc' }).click();
  await page.getByText('Kỳ họp đã bế mạc; còn 1 nghị quyết chờ đánh số hoặc công bố.').waitFor();

  form = await open(page, PLAN, 'Đánh số nghị quyết');
  await form.getByLabel(/^Số nghị quyết/).fill('18/NQ-HĐND');
  await form.locator('input[type=file]').setInputFiles(file('nghi-quyet.txt'));
  await form.getByText(/Mã băm của văn bản.*[0-9a-f]{64}/).waitFor();
  await form.getByRole('button', { name: 'Đánh số nghị quyết' }).click();
  await receipt(page, 'Đánh số nghị quyết');
  await wall.page.getByText('Nghị quyết 18/NQ-HĐND').waitFor();
  form = await open(page, PLAN, 'Công bố nghị quyết');
  await form.getByLabel(/^Nơi công bố/).fill('Công báo tỉnh Bắc Ninh');
  await form.getByRole('button', { name: 'Công bố nghị quyết' }).click();
  await page.getByText('Mọi việc của kỳ họp đã xong.').waitFor();
  const { body } = await (await entering(stage.api, COUNCIL.chair)).get(`/api/sessions/${ID}`).expect(200);
  expect(body).toMatchObject({ status: 'closed', finished: true, agendaVersion: 3 });
  expect(body.items[1]).toMatchObject({
    decision: { outcome: 'adopted', votes: { for: 27, total: 51 }, earlier: [{ votes: { for: 26 } }] },
    resolution: { number: '18/NQ-HĐND' },
    publication: { on: '2026-09-16', where: 'Công báo tỉnh Bắc Ninh' },
  });
  // The plan that waited has been told of each.
  const told = await stage.api.services.db.entry.findMany({
    where: { caseId: plan, kind: 'act', byBody: 'system', name: { not: 'open' } },
    orderBy: { seq: 'asc' },
  });
  expect(told.map(({ name }) => name)).toEqual([
    'on-agenda',
    'council-decision',
    'council-decision-corrected',
    'resolution-numbered',
    'resolution-published',
  ]);
  expect([...complaints, ...wall.complaints]).toEqual([]);
  await Promise.all([close(), wall.close()]);
});

/** The committee finds its report among its tasks, and files it there. */
async function committeeReports(): Promise<void> {
  const { page, close, complaints } = await openWindow(stage);
  await signIn(page, COUNCIL.committee);
  const task = page.getByRole('article', { name: `Thẩm tra: ${PLAN}` });
  await task.getByRole('button', { name: 'Nộp báo cáo thẩm tra' }).click();
  await task.locator('input[type=file]').setInputFiles(file('tham-tra.txt'));
  await task.getByText('tham-tra.txt').waitFor();
  await task.getByLabel('Đồng ý trình').check();
  await task.locator('form').getByRole('button', { name: 'Nộp báo cáo thẩm tra' }).click();
  await receipt(page, 'Nộp báo cáo thẩm tra');
  expect(complaints).toEqual([]);
  await close();
}

describe('deputy by deputy, put off, and refused', () => {
  const later = `${UNIT}.session.2026-09-17`;
  const titles = ['Nghị quyết về bảng giá đất', 'Nghị quyết về phí thăm quan'];

  beforeAll(async () => {
    stage.api.clock.set('2026-09-17T01:30:00.000Z');
    const chair = await entering(stage.api, COUNCIL.chair);
    await chair
      .post('/api/sessions', {
        unit: UNIT,
        title: { vi: 'Kỳ họp tiếp theo', en: 'Next session' },
        type: 'thematic',
        opensOn: '2026-09-17',
        deputies: 3,
        body: STANDING,
      })
      .expect(201);
    await chair
      .post('/api/sessions', {
        unit: UNIT,
        title: { vi: 'Kỳ họp cuối năm', en: 'Year-end session' },
        type: 'regular',
        opensOn: '2026-12-08',
        deputies: 3,
        body: STANDING,
      })
      .expect(201);
    for (const [index, vi] of titles.entries())
      await chair
        .post(`/api/cases/${later}/acts`, {
          name: 'add-item',
          body: STANDING,
          data: { id: `i${index}`, title: { vi, en: vi }, kind: 'resolution', reportBy: COMMITTEE },
        })
        .expect(201);
    await chair.post(`/api/cases/${later}/acts`, { name: 'open-session', body: STANDING, data: {} }).expect(201);
  });

  test('votes are entered by name after a roll by name; an item goes on, linked, in a later session', async () => {
    const { page, context, close, complaints } = await openWindow(stage);
    await enter(stage, context, COUNCIL.clerk);
    await page.goto('/');
    await page
      .getByRole('article', { name: `Xem xét, biểu quyết: ${titles[0]}` })
      .getByRole('link', { name: 'Mở ở kỳ họp' })
      .click();
    await dragOver(page, titles[1]!, titles[0]!);
    await page.getByText('Thứ tự mới chưa được lưu. Lưu sẽ tạo phiên bản 3 của chương trình.').waitFor();
    expect(await order(page)).toEqual([titles[1], titles[0]]);
    await press(page, 'Giữ thứ tự cũ');
    expect(await order(page)).toEqual(titles);
    let form = await open(page, titles[0]!, 'Điểm danh');
    await form.getByLabel('Ghi tên từng đại biểu có mặt').check();
    await form.getByLabel(/^Đại biểu có mặt, mỗi dòng một tên/).fill('Lan\nBình\nLan');
    await form.getByText('Ghi hai lần: Lan').waitFor();
    await form.getByLabel(/^Đại biểu có mặt, mỗi dòng một tên/).fill('Lan\nBình');
    await form.getByRole('button', { name: 'Điểm danh' }).click();
    await receipt(page, 'Điểm danh');
    form = await open(page, titles[0]!, 'Biểu quyết');
    await form.getByRole('button', { name: 'Tất cả tán thành' }).click();
    // The connection drops: the page and the form stay, and the votes with them.
    await page.route('**/api/**', (route) => route.abort());
    await form.getByRole('button', { name: 'Biểu quyết' }).click();
    await form.getByText('Không liên lạc được với máy chủ').waitFor();
    await page.unroute('**/api/**');
    await form.getByRole('radiogroup', { name: 'Bình' }).getByLabel('Không tán thành').check();
    await form.getByText('Với số phiếu này, nội dung không được thông qua.').waitFor();
    await form.getByRole('button', { name: 'Biểu quyết' }).click();
    await item(page, titles[0]!).getByText('Không được thông qua').first().waitFor();
    form = await open(page, titles[1]!, 'Hoãn');
    await form.getByLabel('Chuyển sang kỳ họp').selectOption({ label: 'Kỳ họp cuối năm (08/12/2026)' });
    await form.getByLabel(/^Lý do/).fill('Chờ ý kiến của Bộ Tài chính.');
    await form.getByRole('button', { name: 'Hoãn' }).click();
    await item(page, titles[1]!).getByText('Lý do: “Chờ ý kiến của Bộ Tài chính.”').waitFor();
    expect(await item(page, titles[1]!).getByRole('link', { name: 'Kỳ họp cuối năm' }).getAttribute('href')).toBe(
      `/sessions/${UNIT}.session.2026-12-08/items/i1-p1`,
    );
    expect(complaints).toEqual([]);
    await close();
  });

  test('a plan that was cancelled is off: who prepares the session finds it among the tasks, and the agenda says by whom, when, by which document and why', async () => {
    const december = `${UNIT}.session.2026-12-08`;
    const of = await openDossier(stage.api, { vi: 'Kế hoạch đầu tư công', en: 'Public investment plan' }, 2028);
    const title = 'Nghị quyết về kế hoạch đầu tư công';
    const data = { id: 'pip', title: { vi: title, en: title }, kind: 'resolution', case: of, step: 'adopt' };
    const chair = await entering(stage.api, COUNCIL.chair);
    await chair.post(`/api/cases/${december}/acts`, { name: 'add-item', body: STANDING, data }).expect(201);
    const by = { number: '5/QĐ-STC', signedOn: '2026-09-16' };
    await act(stage.api, of, {
      name: 'cancel',
      body: `${UNIT}.so-tai-chinh`,
      data: by,
      texts: { why: 'Luật mới giao cho xã lập.' },
    });
    // No worker runs here: the session's next act takes in what the plan has told.
    const question = { id: 'hoi', title: { vi: 'Chất vấn', en: 'Question time' }, kind: 'question' };
    await chair.post(`/api/cases/${december}/acts`, { name: 'add-item', body: STANDING, data: question }).expect(201);
    const { page, context, close, complaints } = await openWindow(stage);
    await enter(stage, context, COUNCIL.clerk);
    await page.goto('/');
    const task = page.getByRole('article', { name: `Nội dung thôi xem xét: ${title}` });
    await task.getByRole('button', { name: 'Ghi nhận đã biết' }).click();
    await task.locator('form').getByRole('button', { name: 'Ghi nhận đã biết' }).click();
    await receipt(page, 'Ghi nhận đã biết');
    await page.goto(`/sessions/${december}/items/pip`);
    const shown = item(page, title);
    await shown.getByText('Đã hủy', { exact: true }).first().waitFor();
    await shown
      .getByText(
        /đã hủy kế hoạch chờ quyết định ngày 17\/09\/2026 theo văn bản số 5\/QĐ-STC ngày 16\/09\/2026\. Thường trực đã biết ngày/,
      )
      .waitFor();
    await shown.getByText('Lý do: “Luật mới giao cho xã lập.”').waitFor();
    expect(await shown.getByText(/Chưa có/).count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test('the roll is kept and called; a deputy reads on a phone, notes and asks, and the Standing Body takes the question', async () => {
    const chair = await openWindow(stage);
    await enter(stage, chair.context, COUNCIL.chair);
    await chair.page.goto(`/councils/${UNIT}.hdnd/deputies`);
    await press(chair.page, 'Thêm đại biểu');
    await chair.page.getByLabel(/^Nhiệm kỳ/).fill('2026–2031');
    await chair.page.getByLabel(/^Họ và tên/).fill('Ngô Văn Sơn, Tổ 1\nTrần Thị Bình\nLê Văn Châu');
    await chair.page.locator('form').getByRole('button', { name: 'Thêm đại biểu' }).click();
    await chair.page.getByText('3 đại biểu hiện nay').waitFor();
    await chair.page.goto(`/sessions/${later}`);
    await press(chair.page, 'Điểm danh kỳ họp');
    await chair.page.getByText('Có mặt 3/3', { exact: true }).waitFor();
    await chair.page.getByLabel('Lê Văn Châu').uncheck();
    await chair.page.locator('form').getByRole('button', { name: 'Điểm danh kỳ họp' }).click();
    await chair.page.getByText(/^Có mặt 2\/3 đại biểu/).waitFor();
    await chair.page.getByText('đủ để thông qua nghị quyết (cần 2 phiếu)').waitFor();

    const phone = await openWindow(stage, { width: 390 });
    await enter(stage, phone.context, COUNCIL.deputy);
    await phone.page.goto(`/sessions/${later}`);
    await phone.page.getByRole('link', { name: 'Trang đại biểu', exact: true }).click();
    const first = item(phone.page, titles[0]!);
    await first.getByLabel('Ghi chú riêng').fill('Hỏi về khung giá.');
    await first.getByRole('button', { name: 'Lưu ghi chú' }).click();
    await first.getByText(/^Đã lưu lúc/).waitFor();
    await press(phone.page, 'Gửi câu hỏi chất vấn');
    await phone.page.getByRole('combobox', { name: 'Chất vấn người đứng đầu' }).fill('Sở Xây dựng');
    await phone.page
      .getByRole('option', { name: /Sở Xây dựng/ })
      .first()
      .click();
    await phone.page.getByRole('textbox', { name: 'Câu hỏi' }).fill('Bao giờ công bố bảng giá?');
    await phone.page.locator('form').getByRole('button', { name: 'Gửi câu hỏi chất vấn' }).click();
    await phone.page.getByText('chờ Thường trực xem xét').waitFor();
    expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

    await chair.page.reload();
    await press(chair.page, 'Xử lý câu hỏi');
    await chair.page.getByLabel('trả lời tại kỳ họp').check();
    await chair.page.locator('form').getByRole('button', { name: 'Xử lý câu hỏi' }).click();
    await phone.page.getByText('trả lời tại kỳ họp', { exact: true }).waitFor();
    expect([...chair.complaints, ...phone.complaints]).toEqual([]);
    await Promise.all([chair.close(), phone.close()]);
  });

  test('a deputy reads and is told why; an officer’s seat convenes nothing; a seat that ended is refused in words', async () => {
    const deputy = await openWindow(stage);
    await enter(stage, deputy.context, COUNCIL.deputy);
    await deputy.page.goto(`/cases/${later}`);
    await deputy.page.getByText('Bạn là đại biểu: biểu quyết tại phòng họp').waitFor();
    expect(deputy.page.url()).toContain(`/sessions/${later}`);
    expect(await deputy.page.getByRole('button', { name: /Bế mạc|Thêm nội dung|Đổi vị trí/ }).count()).toBe(0);
    await deputy.close();

    const { page, context, close } = await openWindow(stage);
    await enter(stage, context, COUNCIL.clerk);
    await page.goto('/sessions');
    await page.getByText(/Triệu tập kỳ họp phải do người giữ vị trí ký/).waitFor();
    expect(await page.getByRole('button', { name: 'Triệu tập kỳ họp' }).count()).toBe(0);
    await page.goto(`/sessions/${later}`);
    await settled(page);
    await press(page, 'Bế mạc');
    const { db, seats } = stage.api.services;
    const seat = await db.seat.findFirstOrThrow({ where: { officer: { username: COUNCIL.clerk } } });
    // Moved to another office of the province: the session is still to be seen.
    await db.seat.update({ where: { id: seat.id }, data: { body: `${UNIT}.so-y-te` } });
    seats.forget();
    await page.locator('form').getByRole('button', { name: 'Bế mạc' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('Bạn không giữ vị trí hay được ủy quyền nào');
    await close();
  });
});
