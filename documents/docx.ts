import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeightRule,
  type IBorderOptions,
  LineRuleType,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import PizZip from 'pizzip';
import type { Paper } from '../domain/officialDocument/paper';
import { A4, MARGINS, PAGE_NUMBER_AT, STYLES } from './layout/annexOne';
import {
  isShort,
  plain,
  type Align,
  type GridPiece,
  type Laid,
  type Piece,
  type RulePiece,
  type Section,
  type StampPiece,
  type Style,
  type TextPiece,
} from './layout/pieces';
import { laidOut, textWidth } from './layout/sections';

const FONT = 'Times New Roman';

/** Twentieths of a point, never less than the millimetres asked for: a margin may not fall below its least. */
const twips = (mm: number): number => Math.ceil((mm * 1440) / 25.4 - 0.001);
const ofPoints = (points: number): number => Math.round(points * 20);

const ALIGN: Record<Align, (typeof AlignmentType)[keyof typeof AlignmentType]> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
};
const NO_LINE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const LINE: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

/** A document as a Word file, laid out by Annex I of Decree 30/2020/NĐ-CP. */
export const docxOf = (paper: Paper): Promise<Buffer> => docxFile(laidOut(paper));

/** What was laid out as a Word file. */
export async function docxFile({ sections, about: { title, author } }: Laid): Promise<Buffer> {
  const run = { font: FONT, size: STYLES.content.size * 2, language: { value: 'vi-VN' } };
  const document = new Document({
    title: plain(title),
    creator: plain(author),
    compatibility: { version: 15 },
    styles: { default: { document: { run } } },
    sections: sections.map(sectionOf),
  });
  const bytes = await Packer.toBuffer(document);
  return sections.length > 1 ? withLowEnds(bytes) : bytes;
}

/**
 * A section ends with a paragraph without words, which the library makes as high as a line: below a full page it would
 * begin another one.
 */
function withLowEnds(bytes: Buffer): Buffer {
  const [zip, path] = [new PizZip(bytes), 'word/document.xml'];
  const low = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>';
  const xml = zip.file(path)?.asText() ?? '';
  zip.file(path, xml.replaceAll('<w:p><w:pPr><w:sectPr', `<w:p><w:pPr>${low}<w:sectPr`));
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

function sectionOf(section: Section): NonNullable<ConstructorParameters<typeof Document>[0]['sections']>[number] {
  const { landscape, pieces, corner, foot } = section;
  const width = textWidth(landscape);
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    properties: {
      titlePage: true,
      page: {
        // The library turns the sheet by itself.
        size: { width: twips(A4.width), height: twips(A4.height), orientation },
        margin: {
          top: twips(MARGINS.top),
          bottom: twips(MARGINS.bottom),
          left: twips(MARGINS.left),
          right: twips(MARGINS.right),
          header: twips(PAGE_NUMBER_AT),
          // Cell 13 stands above the lower margin, which nothing may make larger on other pages.
          footer: twips(foot.length > 0 ? MARGINS.bottom : MARGINS.bottom / 2),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      first: new Header({ children: corner ? childrenOf([corner], width) : [new Paragraph({})] }),
      default: new Header({ children: [pageNumber()] }),
    },
    // A part without a footer of its own would have that of the part before it.
    footers: { first: new Footer({ children: childrenOf(foot, width) }) },
    children: childrenOf(pieces, width),
  };
}

const pageNumber = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], ...looks(STYLES.pageNumber) })],
  });

/** Pieces as Word has them, in a room of so many mm. Nothing may end with a table. */
function childrenOf(pieces: Piece[], width: number): (Paragraph | Table)[] {
  const children = pieces.map((piece) => childOf(piece, width));
  return children.at(-1) instanceof Paragraph ? children : [...children, gap(1)];
}

function childOf(piece: Piece, width: number): Paragraph | Table {
  switch (piece.kind) {
    case 'text':
      return paragraph(piece);
    case 'rule':
      return rule(piece, width);
    case 'gap':
      return gap(piece.height);
    case 'stamp':
      return stamp(piece);
    case 'grid':
      return grid(piece);
    case 'turn':
      return new Paragraph({ children: [new PageBreak()] });
  }
}

const looks = ({ size, bold, italics, colour }: Style) => ({
  font: FONT,
  size: size * 2,
  bold: bold ?? false,
  italics: italics ?? false,
  color: colour ?? '000000',
});

function paragraph({ runs, align, left, firstLine, before, after, keepNext }: TextPiece): Paragraph {
  const indent = firstLine < 0 ? { hanging: twips(-firstLine) } : { firstLine: twips(firstLine) };
  return new Paragraph({
    alignment: ALIGN[align],
    indent: { left: twips(left), ...indent },
    spacing: { before: ofPoints(before), after: ofPoints(after), line: 240, lineRule: LineRuleType.AUTO },
    keepNext,
    children: runs.map(({ text, style }) => new TextRun({ text, ...looks(style) })),
  });
}

/** A paragraph without words, of exactly this height in points; never the last of its page. */
const gap = (height: number): Paragraph =>
  new Paragraph({
    keepNext: true,
    spacing: { before: 0, after: 0, line: ofPoints(height), lineRule: LineRuleType.EXACT },
  });

/** The upper edge of an empty paragraph, drawn in from both sides to the length wanted. */
function rule({ length }: RulePiece, width: number): Paragraph {
  const side = length === null ? 0 : Math.round(((width - length) / 2 / 25.4) * 1440);
  return new Paragraph({
    indent: { left: side, right: side },
    // So far below the words that it cuts none of their lower marks.
    spacing: { before: 60, after: 0, line: 60, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
  });
}

function stamp({ text, style, width, height, align }: StampPiece): Table {
  const frame: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: style.colour ?? '000000' };
  const words = new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, ...looks(style) })] });
  const size = { size: twips(width), type: WidthType.DXA };
  const cell = new TableCell({
    width: size,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    borders: { top: frame, bottom: frame, left: frame, right: frame },
    children: [words],
  });
  return new Table({
    width: size,
    columnWidths: [twips(width)],
    layout: TableLayoutType.FIXED,
    alignment: ALIGN[align],
    rows: [new TableRow({ height: { value: twips(height), rule: HeightRule.EXACT }, children: [cell] })],
  });
}

function grid({ widths, lined, headRows, rows }: GridPiece): Table {
  const line = lined ? LINE : NO_LINE;
  const margins = lined ? { top: 40, bottom: 40, left: 80, right: 80 } : { top: 0, bottom: 0, left: 0, right: 0 };
  const cellOf = (pieces: Piece[], index: number) =>
    new TableCell({
      width: { size: twips(widths[index] ?? 0), type: WidthType.DXA },
      margins,
      children: childrenOf(pieces.length > 0 ? pieces : [{ kind: 'gap', height: 1 }], widths[index] ?? 0),
    });
  return new Table({
    width: { size: twips(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    layout: TableLayoutType.FIXED,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: rows.map(
      (row, index) =>
        new TableRow({ tableHeader: index < headRows, cantSplit: !lined || isShort(row), children: row.map(cellOf) }),
    ),
  });
}
