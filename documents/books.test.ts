import { type Book, bookLaid, type Incoming, type Outgoing } from './books';
import { docxFile } from './docx';
import { pdfFile } from './pdf';
import { docxWords, readDocx, readPdfs } from './readBack';

const OUTGOING: Outgoing = {
  notation: '05/UBND-TH',
  date: '2026-02-09',
  title: 'Công văn về kế hoạch năm 2027',
  signer: 'Nguyễn Văn A',
  recipients: ['Sở Tài chính', 'Sở Xây dựng'],
  keptBy: 'Văn thư',
  copies: 5,
  passedOn: '2026-02-09',
  passedBy: 'Lê Thị Thư',
  note: 'Khẩn',
};
const INCOMING: Incoming = {
  arrivedOn: '2026-02-10',
  number: 17,
  author: 'Bộ Tài chính',
  notation: '99/BTC-NSNN',
  date: '2026-02-05',
  title: 'Công văn hướng dẫn',
  passedTo: ['Phòng Tổng hợp'],
  passedOn: '2026-02-11',
  passedBy: 'Trần Văn B',
  note: '',
};
const book = (rows: Book['rows']): Book => ({
  superior: null,
  body: 'Ủy ban nhân dân tỉnh Quảng Ninh',
  year: 2026,
  from: '2026-01-01',
  to: '2026-06-30',
  volume: 1,
  rows,
});

/** The ten fields of Annex IV of Decree 30/2020/NĐ-CP, as it writes them. */
const OF_OUTGOING = [
  'Số, ký hiệu văn bản',
  'Ngày tháng văn bản',
  'Tên loại và trích yếu nội dung văn bản',
  'Người ký',
  'Nơi nhận văn bản',
  'Đơn vị, người nhận bản lưu',
  'Số lượng bản',
  'Ngày chuyển',
  'Ký nhận',
  'Ghi chú',
];
const OF_INCOMING = [
  'Ngày đến',
  'Số đến',
  'Tác giả',
  'Số, ký hiệu văn bản',
  'Ngày tháng văn bản',
  'Tên loại và trích yếu nội dung văn bản',
  'Đơn vị hoặc người nhận',
  'Ngày chuyển',
  'Ký nhận',
  'Ghi chú',
];
const COUNTED = Array.from({ length: 10 }, (_, index) => `(${index + 1})`);

test('the outgoing register: a cover, then ten counted columns across A4', async () => {
  const bytes = await docxFile(bookLaid(book({ book: 'outgoing', rows: [OUTGOING] })));
  const words = docxWords(bytes);
  expect(words.slice(0, 6)).toEqual([
    'ỦY BAN NHÂN DÂN TỈNH QUẢNG NINH',
    'SỔ ĐĂNG KÝ VĂN BẢN ĐI',
    'Năm: 2026',
    'Từ ngày 01/01/2026 đến ngày 30/06/2026',
    'Gồm 1 văn bản',
    'Quyển số: 01',
  ]);
  expect(words.slice(6, 26)).toEqual([...OF_OUTGOING, ...COUNTED]);
  expect(words.slice(26)).toEqual([
    '05/UBND-TH',
    '09/02/2026',
    'Công văn về kế hoạch năm 2027',
    'Nguyễn Văn A',
    'Sở Tài chính',
    'Sở Xây dựng',
    'Văn thư',
    '5',
    // The day, who passed it on; the place for a signature by hand is empty.
    '09/02/2026',
    'Lê Thị Thư',
    'Khẩn',
  ]);
  expect(readDocx(bytes).match(/w:orient="landscape"/g)).toHaveLength(2);
});

test('the incoming register: its own ten columns', async () => {
  const words = docxWords(await docxFile(bookLaid(book({ book: 'incoming', rows: [INCOMING] }))));
  expect(words).toContain('Từ số 17 đến số 17');
  expect(words.slice(6, 26)).toEqual([...OF_INCOMING, ...COUNTED]);
  expect(words.slice(26, 30)).toEqual(['10/02/2026', '17', 'Bộ Tài chính', '99/BTC-NSNN']);
  expect(words.slice(-2)).toEqual(['11/02/2026', 'Trần Văn B']);
});

test('an empty register has its head all the same', async () =>
  expect(docxWords(await docxFile(bookLaid(book({ book: 'incoming', rows: [] }))))).toEqual(
    expect.arrayContaining(['Gồm 0 văn bản', 'Số đến', '(10)']),
  ));

test('as PDF the head is said again on each page, and no row is lost', async () => {
  const rows = Array.from({ length: 40 }, (_, index) => ({ ...INCOMING, number: index + 1 }));
  const [pages = []] = readPdfs([
    await pdfFile(bookLaid(book({ book: 'incoming', rows })), new Date('2026-07-01T00:00:00Z')),
  ]);
  expect(pages.length).toBeGreaterThan(3);
  for (const { lines } of pages.slice(1)) expect(lines.map(({ words }) => words)).toContain('(10)');
  expect(pages.flatMap(({ lines }) => lines).filter(({ words }) => words === 'Bộ Tài chính')).toHaveLength(40);
});
