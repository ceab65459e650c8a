import type { Block } from '../domain/officialDocument/paper';
import { examplePaper } from '../domain/officialDocument/paperFixture';
import { docxOf } from './docx';
import { FROM_CASE } from './fixture';
import { docxWords, readDocx } from './readBack';

/** Attributes of the first such element in a part of the file. */
const attributes = (xml: string, element: string): Record<string, string> =>
  Object.fromEntries(
    [...(new RegExp(`<${element} [^>]*>`).exec(xml)?.[0] ?? '').matchAll(/w:(\w+)="([^"]*)"/g)].map(
      ([, name, value]) => [name, value],
    ),
  );

/** How the run with these words looks: half points, bold, italic, colour. */
function looks(xml: string, words: string): { size: number; bold: boolean; italics: boolean; colour: string } {
  const run = xml.split('<w:r>').find((part) => part.includes(`>${words}</w:t>`)) ?? '';
  return {
    size: Number(attributes(run, 'w:sz').val) / 2,
    bold: run.includes('<w:b/>'),
    italics: run.includes('<w:i/>'),
    colour: attributes(run, 'w:color').val ?? '',
  };
}

describe('a decision as a Word file', () => {
  let xml = '';
  beforeAll(async () => {
    xml = readDocx(await docxOf(FROM_CASE.decision));
  });

  test('A4 with the margins of the annex, in twentieths of a point', () => {
    expect(attributes(xml, 'w:pgSz')).toMatchObject({ w: '11906', h: '16838', orient: 'portrait' });
    expect(attributes(xml, 'w:pgMar')).toMatchObject({ top: '1134', bottom: '1134', left: '1701', right: '851' });
  });

  test('names of State and body, number, place and date in the sizes of the annex’s examples', () => {
    const black = { colour: '000000' };
    expect(looks(xml, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toEqual({
      size: 12,
      bold: true,
      italics: false,
      ...black,
    });
    expect(looks(xml, 'Độc lập - Tự do - Hạnh phúc')).toEqual({ size: 13, bold: true, italics: false, ...black });
    expect(looks(xml, 'ỦY BAN NHÂN DÂN TỈNH QUẢNG NINH')).toEqual({ size: 12, bold: true, italics: false, ...black });
    expect(looks(xml, 'Số: 05/QĐ-UBND')).toEqual({ size: 13, bold: false, italics: false, ...black });
    expect(looks(xml, 'Quảng Ninh, ngày 09 tháng 02 năm 2026')).toEqual({
      size: 13,
      bold: false,
      italics: true,
      ...black,
    });
    expect(looks(xml, 'QUYẾT ĐỊNH:')).toEqual({ size: 14, bold: true, italics: false, ...black });
  });

  test('the stamp of urgency: bright red words in a frame of 30 by 8 mm', () => {
    const stamp = xml.slice(xml.lastIndexOf('<w:tbl>', xml.indexOf('HOẢ TỐC')));
    expect(attributes(stamp, 'w:gridCol').w).toBe('1701');
    expect(attributes(stamp, 'w:trHeight')).toEqual({ val: '454', hRule: 'exact' });
    expect(looks(xml, 'HOẢ TỐC')).toEqual({ size: 13, bold: true, italics: false, colour: 'FF0000' });
  });

  test('only Times New Roman', () =>
    expect([...new Set([...xml.matchAll(/w:ascii="([^"]*)"/g)].map(([, font]) => font))]).toEqual(['Times New Roman']));
});

test('pages are counted from the second on, each annex anew', async () => {
  const bytes = await docxOf(FROM_CASE.plan);
  const xml = readDocx(bytes);
  expect(xml.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(3);
  expect(xml.match(/<w:titlePg\/>/g)).toHaveLength(3);
  const headers = [1, 2, 3, 4, 5, 6].map((number) => readDocx(bytes, `word/header${number}.xml`).includes('PAGE'));
  expect(headers.filter(Boolean)).toHaveLength(3);
  expect(xml.match(/w:orient="landscape"/g)).toHaveLength(2);
});

test('annexes are counted in Roman figures where there are two, and name the document they go with', async () => {
  const words = docxWords(await docxOf(FROM_CASE.plan));
  const reference = '(Kèm theo Kế hoạch số 05/KH-UBND ngày 09 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh Quảng Ninh)';
  const [first, second] = [words.indexOf('Phụ lục I'), words.indexOf('Phụ lục II')];
  expect(words.slice(first, first + 3)).toEqual(['Phụ lục I', 'BIỂU CHỈ TIÊU', reference]);
  expect(words[second + 2]).toBe(reference);
  expect(words).toContain('Chi tiết tại Phụ lục I, Phụ lục II kèm theo Kế hoạch này.');
});

test('what is issued with a decision has the head of a document without number and date', async () => {
  const words = docxWords(await docxOf(FROM_CASE.decision));
  expect(words.slice(words.lastIndexOf('ỦY BAN NHÂN DÂN TỈNH QUẢNG NINH'))).toEqual(
    expect.arrayContaining([
      'QUY CHẾ',
      'Phối hợp lập kế hoạch',
      'Chương I',
      'QUY ĐỊNH CHUNG',
      'đ) Các xã, phường, đặc khu./.',
    ]),
  );
  expect(words.filter((line) => line.startsWith('Số: '))).toHaveLength(1);
});

test('the end is marked once: in place of the last full stop, below a table on a line of its own', async () => {
  const ends = async (block: Block) =>
    docxWords(await docxOf(examplePaper({ blocks: [block] }))).filter((line) => line.endsWith('./.'));
  expect(await ends({ kind: 'paragraph', text: 'Hết.' })).toEqual(['Hết./.']);
  expect(
    await ends({ kind: 'table', title: null, measure: null, columns: [{ head: 'A', share: 1 }], rows: [['b']] }),
  ).toEqual(['./.']);
});

test('characters that XML has no place for, and letters in two parts, do no harm', async () => {
  const text = 'tie\u0302\u0301ng\u0001 Việt\ud800\tđủ';
  const bytes = await docxOf(examplePaper({ subject: 'A & <b>\u0001', blocks: [{ kind: 'paragraph', text }] }));
  expect(docxWords(bytes)).toContain('tiếng\ufffd Việt\ufffd đủ./.');
  expect(readDocx(bytes, 'docProps/core.xml')).toContain('Công văn: A &amp; &lt;b&gt;\ufffd<');
});

test('a number not given and a day not set leave room', async () => {
  const words = docxWords(await docxOf(examplePaper({ number: null, date: null })));
  expect(words[3]?.replaceAll('\u00a0', '_')).toBe('Số: ________/QĐ-BNV');
  expect(words[5]?.replaceAll('\u00a0', '_')).toBe('Hà Nội, ngày_…_ tháng_…_ năm_…');
});

test('what stands in the margins of the first page: how far it may go, and where the body is to be found', async () => {
  const contact = ['Số 1, đường A', 'ĐT: 024 0000 0000'];
  const bytes = await docxOf(examplePaper({ circulation: 'xem-xong-tra-lai', contact }));
  const margins = [1, 2].map((number) => readDocx(bytes, `word/header${number}.xml`)).join('');
  expect(looks(margins, 'XEM XONG TRẢ LẠI')).toEqual({ size: 13, bold: true, italics: false, colour: '000000' });
  const foot = readDocx(bytes, 'word/footer1.xml');
  expect(contact.map((line) => looks(foot, line).size)).toEqual([11, 11]);
});

test('a part ends with a paragraph that begins no page of its own', async () => {
  const ends = [...readDocx(await docxOf(FROM_CASE.plan)).matchAll(/<w:p><w:pPr>(<w:spacing[^>]*>)<w:sectPr/g)];
  expect(ends.map(([, spacing]) => spacing)).toEqual(
    Array(2).fill(expect.stringContaining('w:line="20" w:lineRule="exact"')),
  );
});
