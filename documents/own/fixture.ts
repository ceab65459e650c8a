import { deflateSync } from 'node:zlib';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  UnderlineType,
  VerticalAlignTable,
  WidthType,
} from 'docx';

const FONT = 'Times New Roman';
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const BARE = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

const words = (text: string, look: object = {}) => new TextRun({ text, font: FONT, size: 26, ...look });
const line = (text: string, look: object = {}, lie: object = {}) =>
  new Paragraph({ ...lie, children: [words(text, look)] });
const middle = { alignment: AlignmentType.CENTER };

/** Places beside one another without lines, of so many twentieths of a point each. */
const beside = (widths: number[], ...cells: Paragraph[][]): Table =>
  new Table({
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders: BARE,
    rows: [
      new TableRow({
        children: cells.map(
          (children, index) => new TableCell({ children, width: { size: widths[index] ?? 0, type: WidthType.DXA } }),
        ),
      }),
    ],
  });

const crc = (bytes: Buffer): number => {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return (rest ^ 0xffffffff) >>> 0;
};

/** A part of a PNG. */
function chunk(name: string, bytes: Buffer): Buffer {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  const named = Buffer.concat([Buffer.from(name), bytes]);
  length.writeUInt32BE(bytes.length);
  sum.writeUInt32BE(crc(named));
  return Buffer.concat([length, named, sum]);
}

/** A PNG of one point, of those colours, with that content. */
export function png({ width = 1, colour = 2, content }: { width?: number; colour?: number; content: Buffer }): Buffer {
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 1, 8, colour, 0, 0, 0]);
  head.writeUInt32BE(width);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', content),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A half see-through red dot: the arms of a province, as small as can be. */
const dot = (): Buffer => png({ colour: 6, content: deflateSync(Buffer.from([0, 200, 0, 0, 200])) });

/** Three columns, lined; the first cell of the last rows over two of them, the last column's over two rows. */
const schedule = (): Table => {
  const size = (span = 1) => ({ size: 3_000 * span, type: WidthType.DXA });
  const cell = (text: string, more: object = {}) => new TableCell({ width: size(), children: [line(text)], ...more });
  return new Table({
    columnWidths: [3_000, 3_000, 3_000],
    width: size(3),
    rows: [
      new TableRow({ tableHeader: true, children: ['Việc', 'Ngày', 'Nơi'].map((head) => cell(head)) }),
      new TableRow({
        height: { value: 900, rule: 'atLeast' },
        children: [
          cell('Họp', { verticalAlign: VerticalAlignTable.BOTTOM }),
          cell('05/01'),
          cell('Phòng 1', { rowSpan: 2 }),
        ],
      }),
      new TableRow({ children: [cell('Cả ngày', { columnSpan: 2 })] }),
    ],
  });
};

/**
 * A province's own file for letters, as offices make them: names beside one another in a table without lines, bold and
 * underlined words, tabs, its arms, a table, page numbers. It has what `more` adds at its end.
 */
export const provinceLetter = (...more: (Paragraph | Table)[]): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      styles: { default: { document: { run: { font: FONT, size: 26 } } } },
      sections: [
        {
          properties: {
            page: {
              size: { width: 11_907, height: 16_840 },
              margin: { top: 1_134, bottom: 1_134, left: 1_701, right: 851, header: 567, footer: 567 },
            },
          },
          headers: { default: new Header({ children: [line('Mẫu của tỉnh', { size: 20 }, middle)] }) },
          footers: {
            default: new Footer({
              children: [
                new Paragraph({
                  alignment: AlignmentType.RIGHT,
                  children: [
                    words('Trang '),
                    new TextRun({ children: [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES] }),
                  ],
                }),
              ],
            }),
          },
          children: [
            new Paragraph({
              ...middle,
              children: [new ImageRun({ type: 'png', data: dot(), transformation: { width: 40, height: 40 } })],
            }),
            beside(
              [3_600, 5_755],
              [
                line('{co_quan_ban_hanh}', { bold: true, size: 24 }, middle),
                line('Số: {so}/{ky_hieu}', {}, { ...middle, spacing: { before: 120 } }),
              ],
              [
                line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: 24 }, middle),
                line('Độc lập - Tự do - Hạnh phúc', { bold: true, underline: { type: UnderlineType.SINGLE } }, middle),
                line('{dia_danh}, {ngay_thang}', { italics: true }, { ...middle, spacing: { before: 120 } }),
              ],
            ),
            line('V/v {trich_yeu}', { bold: true }, { ...middle, spacing: { before: 240, after: 120, line: 360 } }),
            new Paragraph({
              tabStops: [{ type: TabStopType.LEFT, position: 2_268 }],
              children: [words('Kính gửi:\t'), words('các cơ quan', { allCaps: true })],
            }),
            line('{#kinh_gui}'),
            line('{.}', {}, { indent: { left: 2_268 } }),
            line('{/kinh_gui}'),
            line('{@noi_dung}'),
            schedule(),
            line(''),
            beside(
              [4_200, 5_155],
              [
                line('Nơi nhận:', { bold: true, italics: true, size: 24 }),
                line('{#noi_nhan}', { size: 22 }),
                line('{.}', { size: 22 }),
                line('{/noi_nhan}', { size: 22 }),
              ],
              [
                line('{#quyen_han_chuc_vu}', { bold: true }, middle),
                line('{.}', { bold: true }, middle),
                line('{/quyen_han_chuc_vu}', { bold: true }, middle),
                line('{ho_ten}', { bold: true }, { ...middle, spacing: { before: 1_400 } }),
              ],
            ),
            line('{@phu_luc}'),
            ...more,
          ],
        },
      ],
    }),
  );
