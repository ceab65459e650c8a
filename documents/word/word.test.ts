import { inflateSync } from 'node:zlib';
import PizZip from 'pizzip';
import { FROM_CASE, TABLE } from '../fixture';
import { PT_PER_MM, widthOf } from '../layout/measure';
import type { GridPiece, Piece, TextPiece } from '../layout/pieces';
import { provinceLetter } from '../own/fixture';
import { fillOwnTemplate, ownPdf, undrawnIn } from '../own/ownTemplate';
import { readDocx, type PlacedWords, type ReadPage, readPdfs } from '../readBack';
import { readWord } from './file';

const AT = new Date('2026-02-09T02:00:00Z');
const PAPER = { ...FROM_CASE.letter, annexes: [TABLE] };

/** A province's file with more XML at the end of its body, or another part in it. */
async function withXml(body: string, parts: Record<string, string> = {}): Promise<Buffer> {
  const bytes = await provinceLetter();
  const zip = new PizZip(bytes);
  const xml = readDocx(bytes);
  const at = xml.lastIndexOf('<w:sectPr');
  zip.file('word/document.xml', xml.slice(0, at) + body + xml.slice(at));
  for (const [path, text] of Object.entries(parts)) zip.file(path, text);
  return zip.generate({ type: 'nodebuffer' });
}

const run = (inner: string, properties = ''): string => `<w:p><w:r><w:rPr>${properties}</w:rPr>${inner}</w:r></w:p>`;
const said = (text: string, properties = ''): string => run(`<w:t xml:space="preserve">${text}</w:t>`, properties);
const lie = (properties: string, text = 'x'): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const DRAWN = 'xmlns:wp="wp" xmlns:a="a" xmlns:wps="wps" xmlns:v="v"';
const shape = (form: string, words = '', from = 'column'): string =>
  run(
    `<w:drawing ${DRAWN}><wp:anchor>
      <wp:positionH relativeFrom="${from}"><wp:posOffset>127000</wp:posOffset></wp:positionH>
      <wp:positionV relativeFrom="paragraph"><wp:posOffset>25400</wp:posOffset></wp:positionV>
      <wp:extent cx="635000" cy="0"/>
      <a:graphic><a:graphicData><wps:wsp>
        <wps:spPr><a:prstGeom prst="${form}"/><a:ln w="9525"/></wps:spPr>${words}
      </wps:wsp></a:graphicData></a:graphic>
    </wp:anchor></w:drawing>`,
  );

const piecesOf = (bytes: Buffer): Piece[] => readWord(new PizZip(bytes)).sections[0]?.pieces ?? [];
const lastOf = (bytes: Buffer): TextPiece => piecesOf(bytes).at(-1) as TextPiece;

/** How many lines of each colour a PDF draws. */
function strokesIn(pdf: Buffer): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [, stream = ''] of pdf.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)) {
    const said = inflated(Buffer.from(stream, 'latin1'));
    for (const [, red, green, blue] of said.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) SCN/g)) {
      const colour = [red, green, blue].map((part) =>
        Math.round(Number(part) * 255)
          .toString(16)
          .padStart(2, '0'),
      );
      const named = `#${colour.join('').toUpperCase()}`;
      counts[named] = (counts[named] ?? 0) + 1;
    }
  }
  return counts;
}

function inflated(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    return '';
  }
}

describe('a letter in a province’s own file, as PDF', () => {
  let pages: ReadPage[];
  beforeAll(async () => {
    const filled = await fillOwnTemplate(await provinceLetter(), PAPER);
    pages = readPdfs([await ownPdf(filled, PAPER, AT)])[0] ?? [];
  });
  const line = (words: string, page = 0): PlacedWords => {
    const found = pages[page]?.lines.find((one) => one.words.startsWith(words));
    if (!found) throw new Error(`no “${words}” among: ${pages[page]?.lines.map((one) => one.words).join(' | ')}`);
    return found;
  };
  const middle = ({ x, width }: PlacedWords): number => x + width / 2;
  const looks = (words: string, bold: boolean, italics: boolean, size: number): void => {
    const placed = line(words);
    expect(placed.size).toBe(size);
    expect(placed.width).toBeCloseTo(widthOf(placed.words, { size, bold, italics }) / PT_PER_MM, 1);
  };

  test('words are where the file has them: in the middle of their columns, level with one another', () => {
    const [nation, motto, place] = ['CỘNG HÒA', 'Độc lập', 'Quảng Ninh, ngày'].map((words) => line(words));
    expect(middle(motto as PlacedWords)).toBeCloseTo(middle(nation as PlacedWords), 1);
    expect(middle(place as PlacedWords)).toBeCloseTo(30 + 63.5 + 101.5 / 2, 0);
    expect(line('Số: 05/UBND-TH').y).toBeCloseTo((place as PlacedWords).y, 0);
    expect(middle(line('V/v'))).toBeCloseTo(30 + 165 / 2, 0);
  });

  test('they look as the file has them: bold, italic, of its sizes, in capitals', () => {
    looks('CỘNG HÒA', true, false, 12);
    looks('Quảng Ninh, ngày', false, true, 13);
    looks('V/v', true, false, 13);
    expect(line('CÁC CƠ QUAN').size).toBe(13);
  });

  test('tabs, indents and the document’s own paragraphs keep their places', () => {
    expect(line('CÁC CƠ QUAN').x).toBeCloseTo(70, 0);
    expect(line('- Sở Tài chính').x).toBeCloseTo(70, 0);
    expect(line('Thực hiện chỉ đạo').x).toBeCloseTo(40, 0);
  });

  test('cells of the file’s table stand beside one another, one over two columns, low words low', () => {
    expect(line('Ngày').x - line('Việc').x).toBeCloseTo(3_000 / 56.7, 0);
    expect(line('Họp').y).toBeGreaterThan(line('05/01').y + 5);
    expect(line('Cả ngày').x).toBeCloseTo(line('Việc').x, 1);
  });

  test('what stands above and below is on each page, with its number and how many there are', () => {
    for (const page of [0, 1]) {
      expect(line('Mẫu của tỉnh', page).y).toBeLessThan(20);
      expect(line('Trang', page).words).toBe(`Trang ${page + 1}/2`);
    }
    expect(line('BIỂU CHỈ TIÊU', 1).y).toBeLessThan(40);
    expect(pages).toHaveLength(2);
  });
});

test('the file says that it is PDF/A-2b, and is the same when made again', async () => {
  const filled = await fillOwnTemplate(await provinceLetter(), PAPER);
  const [bytes, again] = [await ownPdf(filled, PAPER, AT), await ownPdf(filled, PAPER, AT)];
  expect(bytes.toString('latin1')).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>B</);
  expect(again.equals(bytes)).toBe(true);
});

test('what an office’s file commonly has is all drawn', async () => {
  expect(undrawnIn(await provinceLetter())).toEqual([]);
  const line = `<w:p><w:r><w:pict ${DRAWN}><v:line from="10pt,2pt" to="60pt,2pt" strokeweight="1pt"/></w:pict></w:r></w:p>`;
  expect(undrawnIn(await withXml(shape('line') + line))).toEqual([]);
});

describe('what can’t be drawn is named', () => {
  test.each<[string, string, string]>([
    ['typeface', 'another typeface', said('x', '<w:rFonts w:ascii="Comic Sans MS"/>')],
    ['text-box', 'a box of words', shape('rect', '<wps:txbx/>')],
    ['shape', 'a circle', shape('ellipse')],
    ['shape', 'a line placed by the page', shape('line', '', 'page')],
    ['shape', 'an old drawing', run(`<w:pict ${DRAWN}><v:oval/></w:pict>`)],
    ['picture', 'an old picture', run(`<w:pict ${DRAWN}><v:shape><v:imagedata/></v:shape></w:pict>`)],
    ['object', 'a sheet of another program', run('<w:object/>')],
    ['equation', 'an equation', '<w:p><m:oMath xmlns:m="m"/></w:p>'],
    ['footnotes', 'a footnote', run('<w:footnoteReference w:id="1"/>')],
    ['shading', 'a coloured ground', said('x', '<w:highlight w:val="yellow"/>')],
    ['symbol', 'a sign of a typeface of signs', run('<w:sym w:font="Wingdings" w:char="F04A"/>')],
    ['columns', 'columns', '<w:p><w:pPr><w:sectPr><w:cols w:num="2"/></w:sectPr></w:pPr></w:p>'],
  ])('%s: %s', async (named, _case, xml) => expect(undrawnIn(await withXml(xml))).toEqual([named]));

  test('a picture that is neither PNG nor JPEG', async () => {
    const bytes = await provinceLetter();
    const zip = new PizZip(bytes);
    const [picture = ''] = Object.keys(zip.files).filter((path) => path.endsWith('.png'));
    zip.file(picture, 'no picture');
    expect(undrawnIn(zip.generate({ type: 'nodebuffer' }))).toEqual(['picture']);
  });
});

describe('a paragraph', () => {
  test('lies as its own properties, its style and what that is based on say', async () => {
    const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
      <w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/><w:pPr><w:jc w:val="both"/></w:pPr><w:rPr><w:i/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/><w:pPr><w:spacing w:after="120"/></w:pPr><w:rPr><w:sz w:val="28"/></w:rPr></w:style>
    </w:styles>`;
    const bytes = await withXml(lie('<w:pStyle w:val="A"/><w:spacing w:before="40"/>'), { 'word/styles.xml': styles });
    expect(lastOf(bytes)).toMatchObject({ align: 'justify', before: 2, after: 6 });
    expect(lastOf(bytes).runs[0]?.style).toMatchObject({ italics: true, bold: false, size: 14 });
  });

  test('has lines as high as it says', async () => {
    const exact = lastOf(await withXml(lie('<w:spacing w:line="360" w:lineRule="exact"/>')));
    expect(exact.own?.line).toEqual({ rule: 'exact', of: 18 });
    expect(lastOf(await withXml(lie('<w:spacing w:line="360"/>'))).own?.line).toEqual({ rule: 'times', of: 1.5 });
  });

  test('has lines around it, and one that is drawn beside it', async () => {
    const lined = lastOf(await withXml(lie('<w:pBdr><w:top w:val="single" w:sz="8" w:color="auto"/></w:pBdr>')));
    expect(lined.own?.edges).toEqual({ top: { width: 1 } });
    const drawn = lastOf(await withXml(shape('straightConnector1')));
    expect(drawn.own?.strokes).toEqual([{ from: [10, 2], to: [60, 2], width: 0.75 }]);
  });

  test('of a list is counted within its level', async () => {
    const level = (at: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const levels = level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2)');
    const numbering = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>
      <w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const item = (at: number) => lie(`<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="7"/></w:numPr>`);
    const bytes = await withXml([0, 1, 1, 0, 1].map(item).join(''), { 'word/numbering.xml': numbering });
    const labels = piecesOf(bytes)
      .slice(-5)
      .map((piece) => (piece as TextPiece).runs[0]?.text.trim());
    expect(labels).toEqual(['I.', 'I.1)', 'I.2)', 'II.', 'II.1)']);
  });

  test('without what was struck out, hidden or is asked for by a field, with what was put in', async () => {
    const field = `<w:p>${['begin', 'separate', 'end']
      .map(
        (type, index) =>
          `<w:r><w:fldChar w:fldCharType="${type}"/>${['<w:instrText>REF a</w:instrText>', '<w:t>a</w:t>', '<w:t>b</w:t>'][index]}</w:r>`,
      )
      .join(
        '',
      )}<w:del><w:r><w:delText>c</w:delText></w:r></w:del><w:ins><w:r><w:t>d</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>e</w:t></w:r></w:p>`;
    expect(lastOf(await withXml(field)).runs.map(({ text }) => text)).toEqual(['a', 'b', 'd']);
  });
});

test('a table’s lines are its own outside and within, or its style’s; merged cells have none between', async () => {
  const cell = (properties: string, text: string) => `<w:tc><w:tcPr>${properties}</w:tcPr>${said(text)}</w:tc>`;
  const border = (side: string) => `<w:${side} w:val="single" w:sz="4"/>`;
  const [line, none] = [{ width: 0.5 }, { width: 0 }];
  const table = `<w:tbl><w:tblPr><w:tblBorders>${['top', 'bottom', 'insideH'].map(border).join('')}</w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="2000"/></w:tblGrid>
    <w:tr>${cell('<w:vMerge w:val="restart"/>', 'a')}${cell('', 'b')}</w:tr>
    <w:tr>${cell('<w:vMerge/>', '')}${cell(`<w:tcBorders>${border('right')}</w:tcBorders>`, 'c')}</w:tr></w:tbl>`;
  const grid = piecesOf(await withXml(table + lie(''))).at(-2) as GridPiece;
  expect(grid.own?.rows.map(({ cells }) => cells.map(({ edges }) => edges))).toEqual([
    [
      { top: line, bottom: none },
      { top: line, bottom: line },
    ],
    [
      { top: none, bottom: line },
      { top: line, bottom: line, right: line },
    ],
  ]);
});

test('lines have the colour that the file gives them: around paragraphs and cells, and drawn beside', async () => {
  const red = '<w:top w:val="single" w:sz="8" w:color="c00000"/>';
  const table = `<w:tbl><w:tblPr><w:tblBorders>${red}</w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="1000"/></w:tblGrid>
    <w:tr><w:tc>${said('x')}</w:tc></w:tr></w:tbl>`;
  const drawn = `<w:p><w:r><w:pict ${DRAWN}><v:line from="1pt,2pt" to="6pt,2pt" strokecolor="#0070c0 [3]"/></w:pict></w:r></w:p>`;
  const bytes = await withXml(lie(`<w:pBdr>${red}</w:pBdr>`) + table + drawn);
  const [paragraph, grid, beside] = piecesOf(bytes).slice(-3) as [TextPiece, GridPiece, TextPiece];
  expect(paragraph.own?.edges).toEqual({ top: { width: 1, colour: 'C00000' } });
  expect(grid.own?.rows[0]?.cells[0]?.edges).toEqual({ top: { width: 1, colour: 'C00000' } });
  expect(beside.own?.strokes).toMatchObject([{ colour: '0070C0' }]);
  expect(strokesIn(await ownPdf(bytes, PAPER, AT))).toMatchObject({ '#C00000': 2, '#0070C0': 1 });
});

test('lengths that no page has, and more paragraphs kept together than one holds, do no harm', async () => {
  const huge = '9'.repeat(30);
  const page = `<w:sectPr><w:pgSz w:w="${huge}" w:h="0"/><w:pgMar w:left="${huge}" w:right="-5"/></w:sectPr>`;
  const odd = `<w:ind w:left="${huge}"/><w:spacing w:line="-240" w:before="${huge}"/>`;
  const bytes = await withXml(lie(`${odd}${page}`) + lie('<w:keepNext/>').repeat(500) + said('x', '<w:sz w:val="0"/>'));
  const made = await ownPdf(bytes, PAPER, AT);
  expect(readPdfs([made])[0]?.length).toBeGreaterThan(10);
});

test.each([
  ['that has no body', { 'word/document.xml': '<w:document xmlns:w="w"/>' }],
  ['whose XML is broken', { 'word/document.xml': '<w:document' }],
  ['of elements in one another without end', { 'word/document.xml': `<w>${'<w:sdt>'.repeat(50_000)}` }],
])('a file %s is refused', async (_case, parts: Record<string, string>) => {
  const bytes = await withXml('', parts);
  expect(() => undrawnIn(bytes)).toThrow(expect.objectContaining({ code: 'template-damaged' }));
});
