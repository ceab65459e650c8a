import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { OpinionTable } from './table';
import { BODY_HEADS, COMMENT_HEADS, NATIONAL_HEAD, NO_COMMENTS, sourceOf, summaryOf, TITLE } from './words';

const FONT = 'Times New Roman';
/** Twentieths of a point; Word's sizes are half points. */
const MM = 56.7;
const A4 = { short: 11_906, long: 16_838 };
/** A4 of 297 mm, less its margins of 30 and 20 mm. */
const WIDTH = Math.round(247 * MM);

/** A cell's or paragraph's looks. */
interface Look {
  bold?: boolean;
  italics?: boolean;
  size?: number;
  align?: (typeof AlignmentType)[keyof typeof AlignmentType];
}

/**
 * The table as a Word file, laid out as Decree 30/2020/NĐ-CP's Annex I has it for documents (unverified: as notes on
 * the decree tell it; nobody has compared it with the annex, see docs/law-unverified.md): A4, here lengthwise since it
 * is a table; Times New Roman, black; top and bottom 20 mm, left 30, right 20; pages numbered in the middle above, the
 * first not.
 */
export function opinionsDocx(table: OpinionTable): Promise<Buffer> {
  const number = new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
      }),
    ],
  });
  const margin = {
    top: Math.round(20 * MM),
    bottom: Math.round(20 * MM),
    left: Math.round(30 * MM),
    right: Math.round(20 * MM),
  };
  const size = { width: A4.short, height: A4.long, orientation: PageOrientation.LANDSCAPE };
  const document = new Document({
    title: `${TITLE}: ${table.title}`,
    creator: table.askedBy,
    styles: { default: { document: { run: { font: FONT, size: 26, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: { titlePage: true, page: { size, margin } },
        headers: { default: number },
        children: content(table),
      },
    ],
  });
  return Packer.toBuffer(document);
}

function content(table: OpinionTable): (Paragraph | Table)[] {
  const { comments, bodies } = table;
  const rows =
    comments.length > 0
      ? comments.map(({ text, from, handling }, index) => [`${index + 1}`, text, from, handling])
      : [['', NO_COMMENTS, '', '']];
  return [
    head(table),
    line(''),
    line(TITLE, { bold: true, size: 28, align: AlignmentType.CENTER }),
    line(table.title, { bold: true, align: AlignmentType.CENTER }),
    line(''),
    line(summaryOf(table)),
    line('I. Ý kiến và tiếp thu, giải trình', { bold: true }),
    grid(COMMENT_HEADS, [6, 40, 20, 34], rows),
    line(''),
    line('II. Cơ quan được lấy ý kiến', { bold: true }),
    grid(
      BODY_HEADS,
      [6, 44, 12, 13, 25],
      bodies.map(({ name, sent, answered, answer }, index) => [`${index + 1}`, name, sent, answered, answer]),
    ),
    line(''),
    line(sourceOf(table), { italics: true, size: 22 }),
  ];
}

/** The issuing body on the left, the state's name and motto on the right, without lines around them. */
function head({ askedBy }: OpinionTable): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const center = { align: AlignmentType.CENTER };
  const [nation, motto] = NATIONAL_HEAD;
  const cell = (share: number, children: Paragraph[]) =>
    new TableCell({ width: { size: Math.round((WIDTH * share) / 100), type: WidthType.DXA }, children });
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: [40, 60].map((share) => Math.round((WIDTH * share) / 100)),
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: [
      new TableRow({
        children: [
          cell(40, [line(askedBy.toUpperCase(), { bold: true, ...center })]),
          cell(60, [line(nation, { bold: true, ...center }), line(motto, { bold: true, ...center })]),
        ],
      }),
    ],
  });
}

function grid(heads: readonly string[], shares: number[], rows: string[][]): Table {
  const widths = shares.map((share) => Math.round((WIDTH * share) / 100));
  const narrow = (index: number): Look => (index === 0 ? { align: AlignmentType.CENTER, size: 24 } : { size: 24 });
  const row = (texts: readonly string[], header: boolean) =>
    new TableRow({
      tableHeader: header,
      cantSplit: false,
      children: texts.map(
        (text, index) =>
          new TableCell({
            width: { size: widths[index] as number, type: WidthType.DXA },
            verticalAlign: header ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
            children: text
              .split('\n')
              .map((part) =>
                line(part, header ? { bold: true, size: 24, align: AlignmentType.CENTER } : narrow(index)),
              ),
          }),
      ),
    });
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: [row(heads, true), ...rows.map((texts) => row(texts, false))],
  });
}

const line = (text: string, { align = AlignmentType.LEFT, size = 26, bold, italics }: Look = {}): Paragraph =>
  new Paragraph({
    alignment: align,
    spacing: { before: 40, after: 40 },
    children: [new TextRun({ text, font: FONT, size, bold, italics })],
  });
