import { unzipSync } from 'fflate';
import { extractRawText } from 'mammoth';
import { parser } from 'sax';
import { startApiWithEngine, type TestEngine } from './support/engine';
import type { Browser } from './support/browser';
import { uploaded } from './support/cases';
import { signedIn } from './support/people';
import { act, openPlan, sendOut, trial } from './support/plan';

/** A file's bytes as they come. */
const bytes = (response: NodeJS.ReadableStream, done: (error: Error | null, body: Buffer) => void): void => {
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)));
};
/** One of the files in an office document. */
const text = (parts: Record<string, Uint8Array>, name: string): string =>
  Buffer.from(parts[name] ?? []).toString('utf8');

/** What a strict parser says of an XML file; letters that XML doesn't have it lets pass, so these are looked for. */
function wellFormed(xml: Uint8Array): string {
  const text = Buffer.from(xml).toString('utf8');
  const letter = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(text);
  if (letter) return `no letter of XML at ${letter.index}`;
  try {
    parser(true).write(text).close();
    return 'well-formed';
  } catch (error) {
    return String(error);
  }
}

const [BUDGET, LAW, CULTURE] = ['22.ban-kinh-te-ngan-sach', '22.ban-phap-che', '22.ban-van-hoa-xa-hoi'];
const PLANNERS = '22.so-tai-chinh';

let api: TestEngine;
let planner: Browser;
let plan: string;
let asked: string;

/**
 * Asked on 15 September with 10 working days: one answers with comments, one too late (its consent stands), one not at
 * all.
 */
beforeAll(async () => {
  api = await startApiWithEngine();
  planner = await signedIn(api, 'planner', [{ body: PLANNERS }]);
  plan = await openPlan(api, trial('draft', 'consult', 'adopt'));
  await act(api, plan, {
    name: 'submit',
    body: PLANNERS,
    data: { step: 'draft', documents: [{ id: 'd1', type: 'draft-plan', sha256: 'aa' }] },
  });
  asked = await sendOut(api, plan, 'consult');
  // Each is proved to have received it on the day of sending.
  for (const body of [BUDGET, LAW, CULTURE]) await act(api, asked, { name: 'seen', body });
  await act(api, asked, {
    name: 'reply',
    body: BUDGET,
    data: { answer: 'agree-with-comments', comments: ['1', '2'] },
    texts: { 1: 'Bổ sung nguồn lực.', 2: 'Làm rõ chỉ tiêu.' },
  });
  api.clock.set('2026-09-30T02:00:00.000Z');
  await act(api, asked, { name: 'reply', body: LAW, data: { answer: 'agree', comments: [] } });
});
afterAll(() => api.close());

test('a consultation shows what each body said, or by its silence is held to say', async () => {
  const { body } = await planner.get(`/api/consultations/${asked}`).expect(200);
  expect(body).toMatchObject({
    id: asked,
    parent: plan,
    step: 'consult',
    unit: '22',
    askedBy: { id: PLANNERS, short: { vi: 'Sở TC tỉnh Quảng Ninh' } },
    tally: { asked: 3, 'agree-with-comments': 1, agree: 0, deemed: 2, silent: 0, late: 1 },
    due: {
      on: '2026-09-29',
      clause: { text: { vi: 'khoản 2 Điều 7 Luật Thử', en: 'Trial Law art. 7(2)' } },
      moved: [],
    },
    silence: { means: 'consent', warn: '2wd' },
    documents: [{ id: 'd1', type: 'draft-plan', sha256: 'aa' }],
    comments: { total: 2, unhandled: 2 },
    closedAt: null,
  });
  expect(body.due.why.en).toMatch(/^Due on 29\/09\/2026\. 10 working days counted on from 15\/09\/2026/);
  expect(
    body.consultees.items.map((one: { body: { id: string }; answer: string; late: boolean; deemed: boolean }) => [
      one.body.id,
      one.answer,
      one.late,
      one.deemed,
    ]),
  ).toEqual([
    [BUDGET, 'agree-with-comments', false, false],
    [LAW, 'agree', true, true],
    [CULTURE, null, false, true],
  ]);
});

test('each answer and each silence names the entry that proves it', async () => {
  const { body } = await planner.get(`/api/consultations/${asked}`);
  const proven = async (seq: number) => {
    const row = await api.services.db.entry.findUniqueOrThrow({ where: { caseId_seq: { caseId: asked, seq } } });
    return [row.name, row.byBody];
  };
  const [budget, , culture] = body.consultees.items;
  expect(budget.body.name).toEqual({
    vi: 'Ban Kinh tế - Ngân sách Hội đồng nhân dân tỉnh Quảng Ninh',
    en: "Economic and Budget Committee of the People's Council of Quang Ninh Province",
  });
  expect(await proven(budget.proof.sent)).toEqual(['consulted', 'system']);
  expect(await proven(budget.proof.seen)).toEqual(['seen', BUDGET]);
  expect(await proven(budget.proof.answer)).toEqual(['reply', BUDGET]);
  expect(budget.proof.silence).toBeNull();
  expect(await proven(culture.proof.silence)).toEqual(['silence', 'system']);
  expect(culture).toMatchObject({
    sentAt: '2026-09-15T03:00:00.000Z',
    silentSince: '2026-09-30T02:00:00.000Z',
    proof: { answer: null },
  });
});

test('consultees come page by page', async () => {
  const { body } = await planner.get(`/api/consultations/${asked}`, { limit: 2 });
  expect(body.consultees.items).toHaveLength(2);
  const { body: rest } = await planner.get(`/api/consultations/${asked}`, { limit: 2, cursor: body.consultees.next });
  expect(rest.consultees).toMatchObject({ items: [{ body: { id: CULTURE } }], next: null });
});

test('the table of comments has each one’s text and, once given, its acceptance or explanation', async () => {
  const table = async (query = {}) =>
    (await planner.get(`/api/consultations/${asked}/comments`, query).expect(200)).body;
  const before = await table();
  expect(
    before.items.map(({ text, handling, from }: { text: string; handling: null; from: { id: string } }) => [
      text,
      handling,
      from.id,
    ]),
  ).toEqual([
    ['Bổ sung nguồn lực.', null, BUDGET],
    ['Làm rõ chỉ tiêu.', null, BUDGET],
  ]);
  const comment = before.items[0].id;
  await act(api, asked, {
    name: 'handle',
    body: PLANNERS,
    data: { comment, handling: 'noted' },
    texts: { answer: 'Ghi nhận.' },
  });
  await act(api, asked, {
    name: 'handle',
    body: PLANNERS,
    data: { comment, handling: 'accepted' },
    texts: { answer: 'Tiếp thu.' },
  });
  expect((await table()).items[0]).toMatchObject({
    handling: 'accepted',
    handled: { text: 'Tiếp thu.', officer: { id: `officer-of-${PLANNERS}`, name: null } },
  });
  expect((await table({ handled: 'false' })).items.map(({ text }: { text: string }) => text)).toEqual([
    'Làm rõ chỉ tiêu.',
  ]);
  expect((await table({ from: LAW })).items).toEqual([]);
  const first = await table({ limit: 1 });
  expect((await table({ limit: 1, cursor: first.next })).items).toMatchObject([
    { text: 'Làm rõ chỉ tiêu.', handled: null },
  ]);
});

test('whoever fills in the table and has not seen what another wrote meanwhile does not write over it', async () => {
  const first = async () => (await planner.get(`/api/consultations/${asked}/comments`)).body.items[0];
  const { id, handled } = await first();
  const handle = (over: number, answer: string) =>
    planner.post(`/api/cases/${asked}/acts`, {
      name: 'handle',
      body: PLANNERS,
      data: { comment: id, handling: 'explained', over },
      texts: { answer },
    });
  expect((await handle(0, 'Của người chưa đọc.').expect(412)).body.code).toBe('stale-version');
  await handle(handled.seq, 'Của cả hai người.').expect(201);
  expect((await first()).handled).toMatchObject({ text: 'Của cả hai người.', officer: { name: 'planner' } });
  await handle(handled.seq, 'Của người đọc bản cũ.').expect(412);
});

describe('the table as a file', () => {
  const file = (format: string) =>
    planner.get(`/api/consultations/${asked}/comments/export`, { format }).buffer(true).parse(bytes).expect(200);

  test('in Word: head, title, what was asked and answered, each comment with its acceptance or explanation; A4 lengthwise', async () => {
    const answer = await file('docx');
    expect(answer.headers['content-disposition']).toMatch(/\.docx"$/);
    const { value } = await extractRawText({ buffer: answer.body as Buffer });
    for (const said of [
      'SỞ TÀI CHÍNH TỈNH QUẢNG NINH',
      'Độc lập - Tự do - Hạnh phúc',
      'BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN',
      'Đã lấy ý kiến 3 cơ quan; thời hạn trả lời đến hết ngày 29/09/2026. Kết quả: 1 đồng ý, có ý kiến; 2 không trả lời, coi như đồng ý.',
      'TT\n\nÝ kiến\n\nCơ quan\n\nTiếp thu, giải trình',
      'Bổ sung nguồn lực.',
      'Giải trình. Của cả hai người.',
      'Chưa xử lý.',
      'Đồng ý (trả lời sau thời hạn); im lặng trong thời hạn đã được coi như đồng ý',
    ])
      expect(value).toContain(said);
    const parts = unzipSync(answer.body as Buffer);
    expect(/<w:pgSz [^>]*>/.exec(text(parts, 'word/document.xml'))?.[0]).toBe(
      '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
    );
    expect(text(parts, 'word/styles.xml')).toContain('Times New Roman');
  });

  test('in Excel: the same rows on two sheets, every cell a text', async () => {
    const parts = unzipSync((await file('xlsx')).body as Buffer);
    const strings = text(parts, 'xl/sharedStrings.xml');
    for (const said of [
      'TT',
      'Ý kiến',
      'Tiếp thu, giải trình',
      'Bổ sung nguồn lực.',
      'Giải trình. Của cả hai người.',
      'Ban Pháp chế Hội đồng nhân dân tỉnh Quảng Ninh',
    ])
      expect(strings).toContain(said);
    expect(text(parts, 'xl/workbook.xml')).toContain('Cơ quan được lấy ý kiến');
    expect(text(parts, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
  });
});

test('the list has the consultations one may see', async () => {
  const { body } = await planner.get('/api/consultations', { case: plan }).expect(200);
  expect(body).toMatchObject({
    items: [{ id: asked, asked: 3, answered: 2, deemed: 2, overdue: 0, dueOn: '2026-09-29', closedAt: null }],
    next: null,
  });
  expect((await planner.get('/api/consultations', { open: 'false' })).body.items).toEqual([]);
});

test('a rehearsed plan has its consultations below it like any other', async () => {
  const rehearsed = await openPlan(api, trial('ask'), { rehearsal: true });
  await sendOut(api, rehearsed, 'ask');
  const { body } = await planner.get('/api/consultations', { case: rehearsed }).expect(200);
  expect(body.items).toMatchObject([{ id: `${rehearsed}.ask`, rehearsal: true }]);
});

describe('characters that no Word or Excel file can hold', () => {
  const reply = (more: object) =>
    planner.post(`/api/cases/${asked}/acts`, {
      name: 'handle',
      body: PLANNERS,
      data: { comment: '999.1', handling: 'noted' },
      texts: { answer: 'Ghi nhận.' },
      ...more,
    });

  test.each<[string, object, string, string]>([
    ['a vertical tab in a text', { texts: { answer: 'Dòng\u000bdưới' } }, 'texts.answer', 'U+000B'],
    ['a non-character in a text', { texts: { answer: 'Hết\ufffe' } }, 'texts.answer', 'U+FFFE'],
    ['an escape in a text', { texts: { answer: '\u001b[2J' } }, 'texts.answer', 'U+001B'],
  ])('%s is refused, with the field, the character and what to do', async (_case, more, field, sign) => {
    const { body } = await reply(more).expect(400);
    expect(body).toMatchObject({ code: 'invalid-input' });
    expect(body.field).toContain(field);
    expect(body.rule).toContain(sign);
    expect(body.remedy).toBe('Correct the named field and send again.');
  });

  test('so it is in what is not a free text', async () => {
    const session = { unit: '22', type: 'regular', opensOn: '2026-12-08', deputies: 51, body: '22.so-tai-chinh' };
    const { body } = await planner
      .post('/api/sessions', { ...session, title: { vi: 'Kỳ họp\ufffe', en: 'Session' } })
      .expect(400);
    expect(body).toMatchObject({ field: 'title.vi', rule: expect.stringContaining('U+FFFE') as string });
  });

  test('tab, line break and letters beyond the basic plane are text like any other', async () => {
    const { body } = await reply({ texts: { answer: 'Một\tcột\r\nxuống dòng 𠀀 🏛' } });
    // Refused for its comment, which isn’t there: its text was let through.
    expect(body.code).toBe('unknown-comment');
  });

  test('what is on record already comes out as files that open', async () => {
    const plan = await openPlan(api, trial('ask'), { year: 2031 });
    await sendOut(api, plan, 'ask');
    await act(api, `${plan}.ask`, {
      name: 'reply',
      body: BUDGET,
      data: { answer: 'object', comments: ['1'] },
      texts: { 1: 'Trên\u000bdưới\u001b\ufffe hết.' },
    });
    for (const format of ['docx', 'xlsx']) {
      const { body } = await planner
        .get(`/api/consultations/${plan}.ask/comments/export`, { format })
        .buffer(true)
        .parse(bytes)
        .expect(200);
      const parts = unzipSync(body as Buffer);
      for (const name of Object.keys(parts).filter((one) => /\.(xml|rels)$/.test(one)))
        expect([name, wellFormed(parts[name] as Uint8Array)]).toEqual([name, 'well-formed']);
    }
    const { body } = await planner
      .get(`/api/consultations/${plan}.ask/comments/export`, { format: 'docx' })
      .buffer(true)
      .parse(bytes);
    expect((await extractRawText({ buffer: body as Buffer })).value).toContain('Trên\n\ndưới\ufffd\ufffd hết.');
  });
});

describe('who is consulted from another province', () => {
  const GUEST = '24.so-tai-chinh';
  let guest: Browser;
  let drafted: { id: string; type: string; sha256: string };
  let kept: { id: string };
  let cycle: string;
  let question: string;

  beforeAll(async () => {
    guest = await signedIn(api, 'guest', [{ body: GUEST }]);
    cycle = await openPlan(api, trial('draft', 'consult', 'check'));
    drafted = await uploaded(planner, PLANNERS, 'draft-plan', cycle);
    kept = await uploaded(planner, PLANNERS, 'balances', cycle);
    await act(api, cycle, { name: 'submit', body: PLANNERS, data: { step: 'draft', documents: [drafted] } });
    question = await sendOut(api, cycle, 'consult', { bodies: [BUDGET, LAW, CULTURE, GUEST], documents: [drafted] });
    const data = { answer: 'object', comments: ['1'] };
    await act(api, question, { name: 'reply', body: BUDGET, data, texts: { 1: 'Chưa cân đối.' } });
  });

  test('reads what was sent, and nothing else of the case', async () => {
    await guest.get(`/api/documents/${drafted.id}/content`).expect(200);
    await guest.get(`/api/documents/${kept.id}/content`).expect(404);
    expect((await guest.get('/api/documents', { caseId: cycle })).body.items.map(({ id }: Id) => id)).toEqual([
      drafted.id,
    ]);
    expect((await guest.get('/api/documents', { search: 'balances' })).body.items).toEqual([]);
    for (const path of [
      'record',
      'verification',
      'plan',
      'plan/indicators',
      'timetable',
      'steps/draft',
      'remarks',
      'dossier/draft',
    ])
      expect((await guest.get(`/api/cases/${cycle}/${path}`)).body).toMatchObject({ code: 'only-consulted' });
    expect((await guest.get(`/api/cases/${cycle}`).expect(200)).body).toMatchObject({
      nearness: 'asked',
      askedIn: [question],
      steps: [],
    });
  });

  test('sees its own part of the consultation, and nobody else’s opinion', async () => {
    const { body } = await guest.get(`/api/consultations/${question}`).expect(200);
    expect(body).toMatchObject({ tally: { asked: 1, object: 0 }, comments: { total: 0 } });
    expect(body.consultees.items.map((one: { body: Id }) => one.body.id)).toEqual([GUEST]);
    expect((await guest.get(`/api/consultations/${question}/comments`)).body.items).toEqual([]);
    const file = await guest.get(`/api/consultations/${question}/comments/export`, { format: 'xlsx' });
    expect(file.body).toMatchObject({ code: 'kept-inside' });
    const { items } = (await guest.get(`/api/cases/${question}/record`).expect(200)).body;
    expect(JSON.stringify(items)).not.toMatch(/Chưa cân đối|object/);
    expect((await guest.get(`/api/cases/${question}`)).body.steps.map((row: { step: string }) => row.step)).toEqual([
      GUEST,
    ]);
  });

  test('is on record with what it read, which whoever works in the case and the place’s administrator see', async () => {
    await planner.get(`/api/documents/${drafted.id}/content`).expect(200);
    const read = { document: { id: drafted.id }, officer: { name: 'guest' }, sight: 'internal', times: 1 };
    const looker = await signedIn(api, 'looker', [], { adminOf: '22' });
    for (const browser of [planner, looker])
      expect((await browser.get(`/api/cases/${cycle}/reads`).expect(200)).body.items).toMatchObject([
        { ...read, bodies: [{ id: GUEST }] },
      ]);
    expect((await guest.get(`/api/cases/${cycle}/reads`)).body).toMatchObject({ code: 'only-consulted' });
    const colleague = await signedIn(api, 'colleague', [{ body: '22.so-y-te' }]);
    expect((await colleague.get(`/api/cases/${cycle}/reads`)).body).toMatchObject({ code: 'kept-inside' });
  });

  test('what is for all parties may be narrowed by the office, and given back; what is public or not given may not', async () => {
    const { db } = api.services;
    const colleague = await signedIn(api, 'reader', [{ body: '22.so-y-te' }]);
    const one = `/api/documents/${kept.id}`;
    await colleague.get(one).expect(404);
    await db.document.update({ where: { id: kept.id }, data: { sight: 'parties' } });
    await colleague.get(one).expect(200);
    expect((await colleague.put(`${one}/sight`, { body: '22.so-y-te', sight: 'internal' })).body).toMatchObject({
      code: 'not-permitted',
    });
    const narrow = (sight: string | null) => planner.put(`${one}/sight`, { body: PLANNERS, sight });
    expect((await narrow('internal').expect(200)).body).toMatchObject({ sight: 'internal', narrowed: true });
    await colleague.get(one).expect(404);
    expect((await narrow('public')).body).toMatchObject({ field: 'sight' });
    expect((await narrow(null).expect(200)).body).toMatchObject({ sight: 'parties', narrowed: false });
    await db.document.update({ where: { id: kept.id }, data: { sight: 'public' } });
    expect((await narrow('internal')).body).toMatchObject({ field: 'sight' });
    await db.document.update({ where: { id: kept.id }, data: { sight: 'internal' } });
  });

  test('whoever works in the case reads all of it', async () => {
    const { items } = (await planner.get('/api/documents', { caseId: cycle })).body;
    expect(items.map(({ id, sight }: Id & { sight: string }) => [id, sight]).sort()).toEqual(
      [drafted, kept].map(({ id }) => [id, 'internal']).sort(),
    );
    expect(JSON.stringify((await planner.get(`/api/cases/${question}/record`)).body)).toContain('Chưa cân đối');
  });
  test('what an act brings is its own body’s until it is accepted: refused, nobody reads it that didn’t before', async () => {
    const signer = await signedIn(api, 'signer', [{ body: '22.ubnd', role: 'head' }]);
    const colleague = await signedIn(api, 'onlooker', [{ body: '22.so-y-te' }]);
    const [filed, loose] = [await uploaded(signer, '22.ubnd', 'a', cycle), await uploaded(signer, '22.ubnd', 'b')];
    const decide = { name: 'submit', body: '22.ubnd', data: { step: 'check', documents: [filed, loose] } };
    expect((await signer.post(`/api/cases/${cycle}/acts`, decide)).body).toMatchObject({ code: 'step-not-open' });
    for (const { id } of [filed, loose]) await colleague.get(`/api/documents/${id}`).expect(404);
    await planner.get(`/api/documents/${loose.id}`).expect(404);
  });
});

type Id = { id: string };

test('who has no part in it sees nothing of it', async () => {
  const stranger = await signedIn(api, 'stranger', [{ body: '24.ubnd' }]);
  expect((await stranger.get('/api/consultations')).body.items).toEqual([]);
  await stranger.get(`/api/consultations/${asked}`).expect(404);
  await stranger.get(`/api/consultations/${asked}/comments`).expect(404);
  await stranger.get(`/api/consultations/${asked}/comments/export`, { format: 'docx' }).expect(404);
  await planner.get(`/api/consultations/${plan}`).expect(404);
});

test.each(['x', 'WzFd', Buffer.from('["\\u0000"]').toString('base64url')])(
  'a cursor that no page gave is refused: %s',
  async (cursor) => {
    for (const path of ['/api/consultations', `/api/consultations/${asked}`, `/api/consultations/${asked}/comments`]) {
      expect((await planner.get(path, { cursor }).expect(400)).body.field).toBe('cursor');
    }
  },
);
