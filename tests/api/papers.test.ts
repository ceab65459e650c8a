import { createHash } from 'node:crypto';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import PizZip from 'pizzip';
import { pdfWords } from '../../documents/readBack';
import { FROM_CASE } from '../../documents/fixture';
import { SYSTEM } from '../../domain/case/entry';
import { OPENING as GATHERING } from '../../domain/gathering/fixture';
import type { Paper } from '../../domain/officialDocument/paper';
import { loadCalendar } from '../../procedures/calendars/load';
import { publishCalendar } from '../../register/law';
import type { Browser } from './support/browser';
import { CYCLE, openConsultation, openSession, PLANNING, startCycle } from './support/cases';
import { startApiWithEngine, type TestEngine } from './support/engine';
import { signedIn } from './support/people';

const COMMITTEE = '22.ubnd';
const POWERS = { powers: [], position: 'Giám đốc' };
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let api: TestEngine;
let planner: Browser;
let head: Browser;
let clerk: Browser;
let neighbour: Browser;

beforeAll(async () => {
  api = await startApiWithEngine();
  planner = await signedIn(api, 'planner', [{ body: PLANNING }, { body: COMMITTEE, role: 'officer' }], {
    name: 'Trần Thị Lan',
  });
  head = await signedIn(api, 'director', [{ body: PLANNING, role: 'head' }]);
  clerk = await signedIn(api, 'records', [{ body: PLANNING, role: 'clerk' }]);
  neighbour = await signedIn(api, 'neighbour', [{ body: '31.ubnd' }]);
  await startCycle(planner).expect(201);
});
afterAll(() => api.close());

const propose = (who: Browser, more: object = {}) =>
  who.post('/api/papers/proposal', {
    template: 'submission',
    body: COMMITTEE,
    about: { case: CYCLE, step: 'committee-submission' },
    ...more,
  });
const proposed = async (more: object = {}): Promise<Paper> => (await propose(planner, more).expect(200)).body.paper;
const preview = (paper: unknown, format = 'pdf', more: object = {}) =>
  planner.bytes(planner.post('/api/papers/preview', { paper, body: PLANNING, format, ...more }));
const wordsIn = (docx: Buffer): string =>
  (new PizZip(docx).file('word/document.xml')?.asText() ?? '').replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
const linesIn = (pdf: Buffer): string => pdfWords(pdf).join('\n');
const does = (who: Browser, id: string, name: string, data: object = {}) =>
  who.post(`/api/cases/${id}/acts`, { name, body: PLANNING, data });

describe('what a case proposes', () => {
  test('the submission of a step: its bases by law, the plan and year as subject, to the Council', async () => {
    const paper = await proposed();
    expect(paper).toMatchObject({
      type: 'submission',
      superior: null,
      issuer: 'Ủy ban nhân dân tỉnh Quảng Ninh',
      notation: 'TTr-UBND',
      number: null,
      date: null,
      place: 'Quảng Ninh',
      addressees: ['Hội đồng nhân dân tỉnh Quảng Ninh'],
      signature: { powers: [{ capacity: 'TM.', of: 'Ủy ban nhân dân' }], position: 'Chủ tịch', name: null },
      drafter: { sign: 'TTL' },
    });
    expect(paper.subject).toMatch(/^Về việc Kế hoạch .* năm 2027 tỉnh Quảng Ninh$/);
    expect(paper.bases).toContain('Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025');
    expect(paper.recipients).toContain('Thường trực Hội đồng nhân dân tỉnh Quảng Ninh');
    expect(JSON.stringify(paper.blocks)).toContain('Tờ trình');
  });

  test('a department writes below its Committee, and asks those whom the step asks', async () => {
    const paper = await proposed({
      template: 'letter',
      body: PLANNING,
      about: { case: CYCLE, step: 'consult-departments' },
    });
    expect(paper).toMatchObject({
      superior: 'Ủy ban nhân dân tỉnh Quảng Ninh',
      issuer: 'Sở Tài chính',
      notation: 'STC-TH',
      bases: [],
      signature: { powers: [], position: 'Giám đốc' },
    });
    expect(paper.addressees).toContain('Sở Y tế tỉnh Quảng Ninh');
    expect(paper.recipients).not.toContain('Sở Y tế tỉnh Quảng Ninh');
  });

  test('a consultation gives its tally in words, and the table of acceptance and explanation as an annex', async () => {
    const asked = await openConsultation(api, '22.consult-papers', { consultees: ['22.so-y-te'], dueOn: '2026-10-15' });
    const paper = await proposed({ body: PLANNING, about: { case: asked, step: null } });
    expect(JSON.stringify(paper.blocks)).toContain('Đã lấy ý kiến 1 cơ quan; thời hạn trả lời đến hết ngày 15/10/2026');
    expect(paper.annexes).toMatchObject([{ title: 'BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN', landscape: true }]);
  });

  test('a session of the Council invites to its day', async () => {
    const session = await openSession(api, '22.session-papers', '2026-12-08');
    const paper = await proposed({ template: 'invitation', about: { case: session, step: null } });
    expect(JSON.stringify(paper.blocks)).toContain('ngày 08 tháng 12 năm 2026');
    expect(paper.subject).toBe('Kỳ họp');
    const unknown = await propose(planner, { about: { case: session, step: 'no-such-item' } });
    expect(unknown.body).toMatchObject({ code: 'not-found' });
  });

  test('a gathering’s minutes say who has brought in nothing yet', async () => {
    const calendar = await publishCalendar(api.services.db, loadCalendar());
    const [id, unit] = ['22.gathering-papers', '22'];
    const data = { ...GATHERING, caseId: id, parent: null, unit, calendar, askedBy: PLANNING, bodies: ['22.so-y-te'] };
    await api.services.lodger.open(
      { id, kind: 'gathering', unit, title: data.title },
      { id: `${id}/open`, caseId: id, name: 'open', by: SYSTEM, data: { ...data, dueOn: '2026-10-16' } as never },
    );
    const paper = await proposed({ template: 'minutes', body: PLANNING, about: { case: id, step: null } });
    expect(JSON.stringify(paper.blocks)).toContain('Sở Y tế tỉnh Quảng Ninh chưa gửi.');
    expect(paper.subject).toBe('Đánh giá của từng tỉnh');
  });

  test.each(Object.keys(FROM_CASE))('template %s makes a document that can be laid out at once', async (template) => {
    const paper = await proposed({ template });
    expect((await preview(paper).expect(200)).body.subarray(0, 5).toString()).toBe('%PDF-');
  });

  test.each([
    ['an unknown template', { template: 'decree' }, 'invalid-input'],
    ['a body one has no seat in', { body: '22.so-y-te' }, 'no-seat'],
    ['a step that is not there', { about: { case: CYCLE, step: 'no-such-step' } }, 'not-found'],
    ['a case that is not there', { about: { case: '22.nothing', step: null } }, 'not-found'],
  ])('%s is refused', async (_case, more, code) => {
    expect((await propose(planner, more)).body).toMatchObject({ code });
  });

  test('of another province’s case one doesn’t learn whether it exists', async () => {
    expect((await propose(neighbour, { body: '31.ubnd' })).body).toMatchObject({ code: 'not-found' });
  });
});

describe('a preview', () => {
  test('is the file itself, as PDF and as Word, and keeps nothing', async () => {
    const before = await api.services.db.document.count();
    const paper = await proposed();
    const pdf = await preview(paper).expect(200);
    expect(linesIn(pdf.body)).toContain('TỜ TRÌNH');
    const docx = await preview(paper, 'docx').expect(200);
    expect(wordsIn(docx.body)).toContain('Kính gửi: Hội đồng nhân dân tỉnh Quảng Ninh');
    expect(docx.headers).toMatchObject({ 'content-type': DOCX, 'cache-control': 'no-store' });
    expect(await api.services.db.document.count()).toBe(before);
  });

  test.each<[string, (paper: Paper) => object, string]>([
    ['a field that no document has', (paper) => ({ ...paper, macro: 'x' }), 'macro'],
    ['control characters', (paper) => ({ ...paper, subject: 'Kế hoạch\u0007' }), 'subject'],
    ['a type of document that there is not', (paper) => ({ ...paper, type: 'decree' }), 'type'],
    [
      'a point without a letter',
      (paper) => ({ ...paper, blocks: [{ kind: 'point', number: 24, text: 'x' }] }),
      'blocks.0.number',
    ],
    [
      'a row of fewer cells than columns',
      (paper) => ({
        ...paper,
        blocks: [{ kind: 'table', title: null, measure: null, columns: [{ head: 'A', share: 1 }], rows: [[]] }],
      }),
      'blocks.0',
    ],
    ['more text than is laid out at once', (paper) => ({ ...paper, blocks: long(10) }), ''],
    ['more blocks than are laid out at once', (paper) => ({ ...paper, blocks: short(2_001) }), 'blocks'],
  ])('%s is refused by field', async (_case, change, field) => {
    const answer = await planner.post('/api/papers/preview', {
      paper: change(await proposed()),
      body: PLANNING,
      format: 'pdf',
    });
    expect([answer.status, answer.body.code, answer.body.field]).toEqual([
      400,
      'invalid-input',
      ['paper', field].filter(Boolean).join('.'),
    ]);
  });

  test('30 MB are refused before they are read', async () => {
    const paper = { ...(await proposed()), subject: 'x'.repeat(30_000_000) };
    const answer = await planner.post('/api/papers/preview', { paper, body: PLANNING, format: 'pdf' });
    expect([answer.status, answer.body.code]).toEqual([413, 'too-large']);
  });
});

const long = (count: number) => Array.from({ length: count }, () => ({ kind: 'paragraph', text: 'x'.repeat(19_000) }));
const short = (count: number) => Array.from({ length: count }, () => ({ kind: 'paragraph', text: 'x' }));

const written = async (): Promise<{ paper: Paper; documents: { id: string; type: string; sha256: string }[] }> => {
  const paper = await proposed({
    template: 'letter',
    body: PLANNING,
    about: { case: CYCLE, step: 'consult-departments' },
  });
  const { body } = await planner.post('/api/papers', { paper, body: PLANNING }).expect(201);
  return { paper, documents: body.documents };
};
const drafted = async (documents: object[], subject = 'Lấy ý kiến'): Promise<string> =>
  (await planner.post('/api/official-documents', { body: PLANNING, type: 'letter', subject, documents }).expect(201))
    .body.id;
const numbered = async (id: string): Promise<void> => {
  await does(planner, id, 'forward-draft', { to: PLANNING, ...POWERS }).expect(201);
  const { versions } = (await planner.get(`/api/official-documents/${id}`).expect(200)).body;
  await does(head, id, 'sign-document', { version: versions.at(-1).seq, ...POWERS }).expect(201);
  await clerk.post(`/api/official-documents/${id}/number`, { body: PLANNING, notation: 'STC-QLNS' }).expect(201);
};
const issued = (id: string, format: string, who = planner) =>
  who.bytes(who.get(`/api/official-documents/${id}/issued.${format}`));

describe('a document written here', () => {
  test('is kept as Word, PDF and content, each by its hash, and drafted with them; once numbered nothing else differs', async () => {
    const { paper, documents } = await written();
    expect(documents.map(({ type }) => type)).toEqual(['text', 'text-pdf', 'paper']);
    const content = planner.get(`/api/documents/${documents[0]?.id}/content`);
    const kept = (await planner.bytes(content).expect(200)).body as Buffer;
    expect(createHash('sha256').update(kept).digest('hex')).toBe(documents[0]?.sha256);
    const id = await drafted(documents);
    expect(JSON.parse((await issued(id, 'pdf')).body.toString())).toMatchObject({ code: 'not-issued' });
    await numbered(id);
    const after = wordsIn((await issued(id, 'docx').expect(200)).body).split('\n');
    const before = wordsIn(kept).split('\n');
    const changed = after.filter((line, index) => line !== before[index]);
    expect(changed.map((line) => line.replace(/\u00a0/g, ' '))).toEqual([
      'Số: 01/STC-QLNS',
      'Quảng Ninh, ngày 15 tháng 9 năm 2026',
    ]);
    expect(after).toHaveLength(before.length);
    expect(linesIn((await issued(id, 'pdf').expect(200)).body)).toContain('Số: 01/STC-QLNS');
    expect(JSON.parse((await issued(id, 'pdf', neighbour)).body.toString())).toMatchObject({ code: 'not-found' });
    expect(paper.number).toBeNull();
  });

  test('is opened again by its issuer as it was written; what is saved then is the next version, its files new versions', async () => {
    const { paper, documents } = await written();
    const scan = await planner.upload(
      { body: PLANNING, type: 'attachment-1', title: 'Kèm', filename: 'kem.txt' },
      'text/plain',
      Buffer.from('Kèm theo.'),
    );
    const attached = { id: scan.body.id, type: 'attachment-1', sha256: scan.body.sha256 };
    const id = await drafted([...documents, attached]);
    const at = `/api/official-documents/${id}/paper`;
    const opened = (await planner.get(at).expect(200)).body;
    expect(opened).toEqual({ version: 1, paper });
    expect((await clerk.get(at)).body).toMatchObject({ code: 'not-clerks-work' });
    await neighbour.get(at).expect(404);

    const next = { ...paper, subject: 'lấy ý kiến lần hai', addressees: ['Sở Y tế'] };
    const revises = (who: Browser, body: string) => who.post('/api/papers', { paper: next, body, revises: id });
    expect((await revises(planner, COMMITTEE)).body).toMatchObject({ code: 'not-found' });
    const files = (await revises(planner, PLANNING).expect(201)).body.documents;
    const revision = { of: 1, subject: next.subject, documents: [...files, attached] };
    expect((await does(planner, id, 'revise-draft', { ...revision, of: 0 })).body).toMatchObject({
      code: 'stale-version',
    });
    await does(planner, id, 'revise-draft', revision).expect(201);
    expect((await planner.get(at).expect(200)).body.paper).toEqual(next);
    const { items } = (await planner.get('/api/documents', { caseId: id }).expect(200)).body;
    const versions = items.filter(({ type }: { type: string }) => type === 'text');
    expect(versions.map(({ version, series }: { version: number; series: string }) => [version, series])).toEqual([
      [2, versions[0].series],
      [1, versions[0].series],
    ]);
    await numbered(id);
    expect((await revises(planner, PLANNING)).body).toMatchObject({ code: 'draft-fixed' });
    expect(linesIn((await issued(id, 'pdf').expect(200)).body)).toContain('lần hai');
  });

  test('is kept once, however often the request is repeated', async () => {
    const paper = await proposed({ template: 'notice', body: PLANNING });
    const keep = (more: object = {}) =>
      planner.post('/api/papers', { paper, body: PLANNING, ...more }).set({ 'Idempotency-Key': 'kept-once' });
    const before = await api.services.db.document.count();
    const [first, second] = [await keep().expect(201), await keep().expect(201)];
    expect(second.body).toEqual(first.body);
    expect(await api.services.db.document.count()).toBe(before + 3);
    const other = await keep({ paper: { ...paper, subject: 'Khác' } });
    expect(other.body).toMatchObject({ code: 'key-reused' });
  });

  test('lists its files; what it was written from is no file of it, and only those who write may fetch that', async () => {
    const { documents } = await written();
    const id = await drafted(documents);
    const { versions } = (await planner.get(`/api/official-documents/${id}`).expect(200)).body;
    expect(versions[0].documents.map(({ filename }: { filename: string }) => filename)).toEqual([
      'Công văn.docx',
      'Công văn.pdf',
    ]);
    expect(versions[0].content).toEqual(documents[2]);
    const listed = (await planner.get('/api/documents', { caseId: id }).expect(200)).body.items;
    expect(listed.map(({ type }: { type: string }) => type).sort()).toEqual(['text', 'text-pdf']);
    await planner.get(`/api/documents/${documents[2]?.id}/content`).expect(200);
    await neighbour.get(`/api/documents/${documents[2]?.id}/content`).expect(404);
  });

  test('whose text was replaced by another file is not made anew from the old content', async () => {
    const { documents } = await written();
    const { body } = await planner.upload(
      { body: PLANNING, type: 'text', title: 'x', filename: 'x.txt' },
      'text/plain',
      Buffer.from('Khác.'),
    );
    const other = { id: body.id, type: 'text', sha256: body.sha256 };
    const id = await drafted([other, ...documents.slice(1)]);
    await numbered(id);
    expect(JSON.parse((await issued(id, 'pdf')).body.toString())).toMatchObject({ code: 'not-written-here' });
  });

  test('the book as a file says what its entries say', async () => {
    const { id } = (await clerk.get('/api/document-books', { body: PLANNING })).body.items[0];
    const { items } = (await clerk.get(`/api/document-books/${id}/entries`, { limit: 200 }).expect(200)).body;
    const file = await clerk.bytes(clerk.get(`/api/document-books/${id}/export`, { format: 'docx' })).expect(200);
    const words = wordsIn(file.body);
    expect(items.length).toBeGreaterThan(0);
    for (const { written: notation, subject } of items) {
      expect(words).toContain(notation);
      expect(words).toContain(subject);
    }
    expect(words.match(/STC-QLNS/g)).toHaveLength(items.length);
    await neighbour.get(`/api/document-books/${id}/export`, { format: 'pdf' }).expect(404);
    expect((await clerk.get(`/api/document-books/${id}/export`, { format: 'xlsx' })).body).toMatchObject({
      code: 'invalid-input',
    });
  });
});

describe('a body’s own template', () => {
  const own = (...lines: string[]): Promise<Buffer> =>
    Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }));
  const LETTER = [
    'CƠ QUAN CỦA CHÚNG TÔI',
    'Số: {so}/{ky_hieu}',
    '{ngay_thang}',
    'V/v {trich_yeu}',
    '{#kinh_gui}{.}{/kinh_gui}',
    '{@noi_dung}',
    '{ho_ten}',
    '{#noi_nhan}{.}{/noi_nhan}',
  ];
  const coloured = (): Promise<Buffer> => {
    const odd = new TextRun({ text: 'Mẫu', font: 'Comic Sans MS', highlight: 'yellow' });
    const children = [...LETTER.map((line) => new Paragraph(line)), new Paragraph({ children: [odd] })];
    return Packer.toBuffer(new Document({ sections: [{ children }] }));
  };
  const AT = `/api/document-templates/${PLANNING}/letter`;
  const put = (who: Browser, bytes: Buffer, type = DOCX) => who.putFile(`${AT}?filename=mau.docx`, type, bytes);

  test('is set by the head, takes our layout’s place in Word, and is taken back; all of it stays on record', async () => {
    expect((await put(clerk, await own(...LETTER))).body).toMatchObject({ code: 'not-clerks-work' });
    const { body } = await put(head, await own(...LETTER)).expect(200);
    expect(body.placeholders).toContainEqual({ placeholder: 'so', written: '{so}', needed: true, found: true });
    expect(body.placeholders).toContainEqual({
      placeholder: 'can_cu',
      written: '{#can_cu}{.}{/can_cu}',
      needed: false,
      found: false,
    });
    const paper = await proposed({
      template: 'letter',
      body: PLANNING,
      about: { case: CYCLE, step: 'consult-departments' },
    });
    expect(body.undrawn).toEqual([]);
    expect(wordsIn((await preview(paper, 'docx').expect(200)).body)).toContain('CƠ QUAN CỦA CHÚNG TÔI');
    expect(linesIn((await preview(paper).expect(200)).body)).toContain('CƠ QUAN CỦA CHÚNG TÔI');
    expect((await head.get(`/api/document-templates/${PLANNING}`).expect(200)).body.items).toMatchObject([
      { template: 'letter' },
    ]);
    await neighbour.get(AT).expect(404);
    await head.delete(AT).expect(204);
    await head.get(AT).expect(404);
    expect(wordsIn((await preview(paper, 'docx').expect(200)).body)).not.toContain('CƠ QUAN CỦA CHÚNG TÔI');
    const { db } = api.services;
    expect(await db.documentTemplate.count({ where: { body: PLANNING } })).toBe(2);
    await expect(db.documentTemplate.deleteMany()).rejects.toThrow(/append-only/);
  });

  test('what its PDF can’t show is named to whoever sets it; the issued PDF has its layout, number and date', async () => {
    const { body } = await put(head, await coloured()).expect(200);
    expect(body.undrawn).toEqual(['shading', 'typeface']);
    const { documents } = await written();
    const id = await drafted(documents);
    await numbered(id);
    await head.delete(AT).expect(204);
    const lines = linesIn((await issued(id, 'pdf').expect(200)).body);
    expect(lines).toContain('CƠ QUAN CỦA CHÚNG TÔI');
    expect(lines).toMatch(/Số: \d\d\/STC-QLNS/);
  });

  test.each<[string, () => Promise<Buffer>, object]>([
    [
      'an unknown placeholder',
      () => own(...LETTER, '{ten_la}'),
      { code: 'template-placeholder-unknown', facts: { placeholder: 'ten_la' } },
    ],
    [
      'a missing one',
      () => own(...LETTER.slice(0, -1)),
      { code: 'template-placeholder-missing', facts: { placeholder: 'noi_nhan' } },
    ],
    ['no Word file', async () => Buffer.from('PK'), { code: 'invalid-input' }],
  ])('with %s is refused, and nothing is kept', async (_case, bytes, refusal) => {
    expect((await put(head, await bytes())).body).toMatchObject(refusal);
    await head.get(AT).expect(404);
  });
});
