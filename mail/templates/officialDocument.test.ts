import type { Data } from '../../domain/case/entry';
import { SYSTEM } from '../../domain/case/entry';
import { officerOf } from '../../domain/case/fixture';
import { actsOf } from '../../domain/case/specification';
import { forward, head, draft, issued, OPENING, sign } from '../../domain/officialDocument/fixture';
import { mail, order, ordersOf } from './fixture';

const ABOUT = { id: '22.d', title: OPENING.title, rehearsal: false };
const BODY = '22.ubnd';
const ONE = { recipients: [{ key: 'r1', body: BODY, name: null }], subject: OPENING.title.vi };
const WHY: Data = { why: 'aa' };

/** The last mail of a story, as it is read; what stands beside the entries is put in where mails are composed. */
const last = (orders: ReturnType<typeof ordersOf>, locale: 'vi' | 'en' = 'vi', facts: Data = {}): string => {
  const one = orders.at(-1);
  if (!one) throw new Error('no mail');
  return mail(locale, { ...one, facts: { ...one.facts, ...facts } }, ABOUT);
};
const linesOf = (text: string): string[] => text.split('\n').filter(Boolean);

test('a document that was sent: which, by when an answer is asked for, its files by name; not what it was written from', () => {
  const documents = [
    { id: 'a', type: 'text', sha256: 'aa' },
    { id: 'c', type: 'paper', sha256: 'cc' },
  ];
  const orders = ordersOf(issued({ ...ONE, documents, urgency: 'khan' }));
  expect(orders.at(-1)?.facts.documents).toEqual([{ id: 'a', sha256: 'aa' }]);
  const named = { documents: [{ title: 'Công văn.docx', sha256: 'aa' }] };
  expect(linesOf(last(orders, 'vi', named))).toEqual([
    'Subject: [KHẨN] Văn bản đến: Lấy ý kiến dự thảo kế hoạch',
    'Kính gửi: Ủy ban nhân dân tỉnh Quảng Ninh',
    'Gửi đến quý cơ quan: Công văn số 05/STC-QLNS ngày 05/05/2026 của Sở Tài chính tỉnh Quảng Ninh “Lấy ý kiến dự thảo ' +
      'kế hoạch”. Việc mở văn bản trên hệ thống được ghi nhận là đã nhận.',
    'Đề nghị trả lời, giải quyết chậm nhất hết ngày 20/05/2026.',
    '- Công văn.docx',
    '  SHA-256 aa',
    'Hồ sơ: Lấy ý kiến dự thảo kế hoạch',
    'Hạn: 20/05/2026',
    'Xem và xử lý tại: https://phoihop.example.vn/cases/22.d',
  ]);
  expect(last(orders, 'en', named)).toContain(
    'For your body: Official letter no. 05/STC-QLNS of 05/05/2026 from Department of Finance of Quảng Ninh',
  );
});

test('one that a recipient sent back, or the signer returned, says why; nobody is asked to answer it', () => {
  const refused = ordersOf(issued(ONE), actsOf(officerOf(BODY))('refuse-document', WHY, '2026-05-06'));
  const returned = ordersOf(draft(ONE).given(forward()), head('return-draft', WHY));
  for (const orders of [refused, returned]) {
    expect(orders.at(-1)?.why).toMatchObject({ case: OPENING.caseId });
    const text = last(orders, 'vi', { reason: 'Thiếu phụ lục.' });
    expect(text).toContain('Lý do: Thiếu phụ lục.');
    expect(text).not.toMatch(/Đề nghị trả lời|Hạn:|Căn cứ:/);
  }
  expect(last(refused)).toContain('Ủy ban nhân dân tỉnh Quảng Ninh trả lại Công văn số 05/STC-QLNS');
});

test.each([
  ['recalls', 'THU HỒI văn bản', 'bị thu hồi theo văn bản số 6/STC-QLNS ngày 10/05/2026. Không sử dụng văn bản này'],
  ['replaces', 'THAY THẾ văn bản', 'được thay thế bằng văn bản số 6/STC-QLNS ngày 10/05/2026. Không sử dụng bản cũ.'],
  ['corrects', 'Đính chính văn bản', 'được đính chính bằng văn bản số 6/STC-QLNS ngày 10/05/2026.'],
])('one that another %s says by which, and no day any more', (kind, subject, said) => {
  const by: Data = { kind, by: 'e', number: '6/STC-QLNS', date: '2026-05-10' };
  const text = last(ordersOf(issued(ONE), actsOf(SYSTEM)('affected', by, '2026-05-10')));
  expect(text).toContain(`Subject: ${subject}: Lấy ý kiến dự thảo kế hoạch\n`);
  expect(text).toContain(said);
  expect(text).not.toContain('20/05/2026');
});

test('a signed one waits for its number, and a draft for its signature, each in one sentence', () => {
  expect(last(ordersOf(draft(ONE).given(forward()), sign()))).toContain(
    'Văn bản đã được ký, chờ văn thư cấp số và phát hành: Công văn của Sở Tài chính tỉnh Quảng Ninh “',
  );
  expect(last(ordersOf(draft(ONE), forward()))).toContain('Trình ký: Công văn của Sở Tài chính tỉnh Quảng Ninh “');
});

test('one that came is passed on with its arrival number, who leads, and by when', () => {
  const facts: Data = {
    what: 'arrival-directed',
    type: 'letter',
    subject: 'Hướng dẫn',
    urgency: null,
    issuer: null,
    issuerName: 'Bộ Tài chính',
    number: '9051/BTC-NSNN',
    date: '2026-05-08',
    arrival: 7,
    lead: BODY,
  };
  const text = mail('vi', order('official-document', facts, { dueOn: '2026-05-20' }), ABOUT);
  expect(text).toContain('Văn bản đến số 7: Công văn số 9051/BTC-NSNN ngày 08/05/2026 của Bộ Tài chính “Hướng dẫn”.');
  expect(text).toContain('Chủ trì giải quyết: Ủy ban nhân dân tỉnh Quảng Ninh.');
  expect(text).toContain('chậm nhất hết ngày 20/05/2026');
});
