import type { Block, Paper } from '../domain/officialDocument/paper';
import { examplePaper } from '../domain/officialDocument/paperFixture';
import { FROM_CASE } from './fixture';
import { STYLES } from './layout/annexOne';
import { PT_PER_MM, widthOf } from './layout/measure';
import { pdfOf } from './pdf';
import { type PlacedWords, type ReadPage, readPdfs } from './readBack';

const AT = new Date('2026-02-09T02:00:00Z');
const WORDS = 'Thực hiện chỉ đạo của Thủ tướng Chính phủ, các địa phương xây dựng kế hoạch đúng thời hạn. '
  .repeat(3)
  .trim();
const paragraphs = (count: number): Block[] =>
  Array.from({ length: count }, () => ({ kind: 'paragraph', text: WORDS }));

const columns = [
  { head: 'TT', share: 1 },
  { head: 'Nội dung', share: 9 },
];
const rows = Array.from({ length: 30 }, (_, index) => [`${index + 1}`, WORDS]);
const endsAfter = (count: number): Paper =>
  examplePaper({ blocks: [...paragraphs(count), { kind: 'paragraph', text: 'Lời cuối.' }] });
const { plan, decision, letter } = FROM_CASE;
const PAPERS = {
  plan: { ...plan, blocks: [...paragraphs(12), ...plan.blocks] },
  decision,
  letter,
  table: examplePaper({ blocks: [{ kind: 'table', title: null, measure: null, columns, rows }] }),
  nine: endsAfter(9),
  ten: endsAfter(10),
  eleven: endsAfter(11),
  odd: examplePaper({ blocks: [{ kind: 'paragraph', text: `${'x'.repeat(400)} 漢 😀 ≥ 5%` }] }),
};
const read = new Map<string, ReadPage[]>();
const pagesOf = (name: keyof typeof PAPERS): ReadPage[] => read.get(name) ?? [];

beforeAll(async () => {
  // One process reads them all: to start it takes longer than to read.
  const files = await Promise.all(Object.values(PAPERS).map((paper) => pdfOf(paper, AT)));
  const pages = readPdfs(files);
  Object.keys(PAPERS).forEach((name, index) => read.set(name, pages[index] ?? []));
});

const line = (page: ReadPage | undefined, words: string): PlacedWords => {
  const found = page?.lines.find((one) => one.words === words);
  if (!found) throw new Error(`no line “${words}” among: ${page?.lines.map((one) => one.words).join(' | ')}`);
  return found;
};
const middle = ({ x, width }: PlacedWords): number => x + width / 2;
const numbersOf = (pages: ReadPage[]): (string | undefined)[] =>
  pages.map(({ lines }) => lines.find(({ y }) => y < 19)?.words);

describe('a plan of several pages with two annexes', () => {
  test('pages are A4; annexes of wide tables lie across', () => {
    const pages = pagesOf('plan');
    const sizes = pages.map(({ width, height }) => `${Math.round(width)} x ${Math.round(height)}`);
    expect(sizes).toEqual(['210 x 297', '210 x 297', '210 x 297', '297 x 210', '297 x 210']);
  });

  test('nothing is written in the margins but page numbers', () => {
    const itself = pagesOf('plan')
      .slice(0, 3)
      .flatMap(({ lines }) => lines.filter(({ y }) => y > 19));
    expect(Math.min(...itself.map(({ x }) => x))).toBeCloseTo(30, 1);
    expect(Math.max(...itself.map(({ x, width }) => x + width))).toBeCloseTo(195, 1);
    expect(Math.max(...itself.map(({ y }) => y))).toBeLessThan(277);
  });

  test('page numbers stand in the middle of the upper margin from the second page on; each annex begins anew', () => {
    const pages = pagesOf('plan');
    expect(numbersOf(pages)).toEqual([undefined, '2', '3', undefined, undefined]);
    expect(middle(line(pages[1], '2'))).toBeCloseTo(30 + 165 / 2, 1);
    expect(line(pages[1], '2').size).toBe(14);
  });

  test('both edges of a paragraph are straight, its first line goes in by 1 cm', () => {
    const lines = pagesOf('plan')[0]?.lines ?? [];
    const at = lines.findIndex(({ words }) => words.startsWith('Thực hiện chỉ đạo của Thủ tướng Chính phủ, các'));
    const edges = lines.slice(at, at + 2).map(({ x, width }) => [x, x + width].map(Math.round));
    expect(edges).toEqual([
      [40, 195],
      [30, 195],
    ]);
  });
});

test('the cells of the first page: names in two columns, number and date on one line, in the styles of the annex', () => {
  const [page] = pagesOf('decision');
  const nation = line(page, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  const motto = line(page, 'Độc lập - Tự do - Hạnh phúc');
  const number = line(page, 'Số: 05/QĐ-UBND');
  const place = line(page, 'Quảng Ninh, ngày 09 tháng 02 năm 2026');
  for (const one of [motto, place]) expect(middle(one)).toBeCloseTo(middle(nation), 1);
  expect(place.y).toBeCloseTo(number.y, 1);
  // As wide as the style makes the words: bold, upright, italic.
  expect(nation.width).toBeCloseTo(widthOf(nation.words, STYLES.nation) / PT_PER_MM, 1);
  expect(place.width).toBeCloseTo(widthOf(place.words, STYLES.place) / PT_PER_MM, 1);
  expect(new Set([nation.font, number.font, place.font]).size).toBe(3);
});

test('dashes stand below the colon of "Kính gửi:"', () => {
  const [page] = pagesOf('letter');
  const word = line(page, 'Kính gửi:');
  const colon = word.x + widthOf('Kính gửi', STYLES.content) / PT_PER_MM;
  expect(line(page, '- Sở Tài chính;').x).toBeCloseTo(colon, 1);
  expect(line(page, '- Ủy ban nhân dân các xã, phường.').x).toBeCloseTo(colon, 1);
});

test('a row that has no room goes on on the next page, below the head said again', () => {
  const pages = pagesOf('table');
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages.slice(0, -1)) expect(line(page, 'Nội dung').x).toBeGreaterThan(30);
  const all = pages.flatMap(({ lines }) => lines.map(({ words }) => words)).join(' ');
  expect(all.match(/Thực hiện chỉ đạo/g)).toHaveLength(30 * 3);
});

test('a signature never stands alone on its page, wherever the text ends', () => {
  for (const name of ['nine', 'ten', 'eleven'] as const) {
    const last = pagesOf(name)
      .at(-1)
      ?.lines.map(({ words }) => words);
    expect(last).toEqual(expect.arrayContaining(['Lời cuối./.', 'BỘ TRƯỞNG']));
  }
});

test('a word without end and letters that the typeface lacks are drawn all the same', () => {
  const [page] = pagesOf('odd');
  const words = page?.lines.map((one) => one.words).join(' ') ?? '';
  expect(words.match(/x/g)).toHaveLength(400);
  expect(words).toContain('\ufffd \ufffd ≥ 5%./.');
});

test('the file says that it is PDF/A-2b and, in XML, what it is about; it is the same when made again', async () => {
  const paper = examplePaper({ subject: 'A & B <c>' });
  const [bytes, again] = [await pdfOf(paper, AT), await pdfOf(paper, AT)];
  expect(bytes.toString('latin1')).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>B</);
  expect(bytes.toString('utf8')).toContain('>Công văn: A &amp; B &lt;c></rdf:li>');
  expect(again.equals(bytes)).toBe(true);
});
