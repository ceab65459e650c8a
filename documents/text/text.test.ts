import PizZip from 'pizzip';
import writeSheet from 'write-excel-file/node';
import { examplePaper } from '../../domain/officialDocument/paperFixture';
import { docxOf } from '../docx';
import { pdfOf } from '../pdf';
import { excerptOf, passagesOf } from './passages';
import { textOf, WITH_WORDS } from './textOf';

const [PDF, WORD, EXCEL, OPEN, SHEET, TEXT] = WITH_WORDS as [string, string, string, string, string, string];
const SAID = 'Tuyến đường “Bãi Cháy & Hòn Gai” <dài 5 km> hoàn thành năm 2027.';
const paper = examplePaper({ blocks: [{ kind: 'paragraph', text: SAID }] });
const line = (text: string) => text.replace(/\s+/g, ' ');

test.each([
  ['a Word file', WORD, () => docxOf(paper)],
  ['a PDF', PDF, () => pdfOf(paper, new Date('2026-02-09T02:00:00Z'))],
  ['an Excel file', EXCEL, () => writeSheet([[{ value: SAID, type: String }]]).toBuffer()],
  ['an OpenDocument text', OPEN, () => Promise.resolve(openDocument(paragraphs))],
  [
    'an OpenDocument sheet',
    SHEET,
    () => Promise.resolve(openDocument(`<table:table-cell>${paragraphs}</table:table-cell>`)),
  ],
  ['a text', TEXT, () => Promise.resolve(Buffer.from(SAID))],
])('the words of %s are read', async (_what, mediaType, made) => {
  expect(line(await textOf(Buffer.from(await made()), mediaType))).toContain(SAID);
});

test('what was deleted in an OpenDocument file under tracking is not among its words', async () => {
  const deleted = '<text:tracked-changes><text:p>Đã xóa</text:p></text:tracked-changes>';
  expect((await textOf(openDocument(`${deleted}<text:p>Còn lại</text:p>`), OPEN)).trim()).toBe('Còn lại');
});

test.each([
  ['is cut off', async () => (await docxOf(paper)).subarray(0, 3000), WORD],
  ['is something else', () => Promise.resolve(Buffer.from('nothing')), EXCEL],
  ['grows without end', () => Promise.resolve(bomb()), WORD],
])('a file that %s costs no more than that it can’t be read', async (_what, made, mediaType) => {
  await expect(textOf(await made(), mediaType)).rejects.toThrow();
});

/** As LibreOffice writes it: a space of its own kind, a styled part, entities. */
const paragraphs =
  '<text:p>Tuyến đường<text:s/>“Bãi <text:span text:style-name="T1">Cháy</text:span> &amp; Hòn Gai” &lt;dài 5 km&gt;</text:p><text:p>hoàn thành năm 2027.</text:p>';

function openDocument(body: string): Buffer {
  const zip = new PizZip();
  zip.file('content.xml', `<office:document-content><office:body>${body}</office:body></office:document-content>`);
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** Some tens of kilobytes that unpack to 34 MB. */
function bomb(): Buffer {
  const zip = new PizZip();
  zip.file('word/document.xml', Buffer.alloc(34_000_000, 'a'));
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

describe('a text is kept in passages', () => {
  const text = Array.from({ length: 2_000 }, (_, at) => `chữ${at}`).join('  ');
  const passages = passagesOf(text);

  test('that overlap, so that words side by side are together in one', () => {
    for (let at = 1; at < 2_000; at += 1)
      expect(passages.some((one) => one.includes(`chữ${at - 1} chữ${at}`))).toBe(true);
    expect(Math.max(...passages.map(({ length }) => length))).toBeLessThan(2_200);
  });

  test('even where it has no spaces, and none where it has no words', () => {
    expect(passagesOf('x'.repeat(5_000)).join('').length).toBeGreaterThanOrEqual(5_000);
    expect(passagesOf(' \n\0 ')).toEqual([]);
  });
});

test.each([
  ['duong bai chay', '…0 0 0 Đường Bãi Cháy 0 0 0…'],
  ['"Cháy Bãi"', '…0 0 0 Đường Bãi Cháy 0 0 0…'],
  ['không có', '0 0 0 0 0 0…'],
])('an excerpt shows where %s stands', (sought, shown) => {
  const padding = Array.from({ length: 200 }, () => '0').join(' ');
  const excerpt = excerptOf(`${padding} Đường Bãi Cháy ${padding}`, sought);
  expect(excerpt.replace(/^(…?)(0 )+0 0 0/, '$10 0 0').replace(/0 0 0( 0)+…$/, '0 0 0…')).toBe(
    shown.replace('0 0 0 0 0 0…', '0 0 0…'),
  );
});
