import PDFDocument from 'pdfkit';
import { A4, MARGINS, PAGE_NUMBER_AT, STYLES } from '../layout/annexOne';
import { FONTS, fontOf, LINE_HEIGHT, PT_PER_MM, widthOf } from '../layout/measure';
import { type About, plain, type Section, type Style } from '../layout/pieces';

export type Doc = PDFKit.PDFDocument;

/** How far from the top of a line, as a share of the letters' size, its letters stand. */
const BASELINE = 0.891;
const THIN = 0.5;

/** A new PDF/A-2b file (ISO 19005-2): letters and colours are in it, nothing outside is needed to show it. */
export function newFile(about: About, at: Date): Doc {
  const [title, author] = [plain(about.title), plain(about.author)];
  const doc = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    subset: 'PDF/A-2b',
    lang: 'vi-VN',
    displayTitle: true,
    info: { Title: title, Author: author, CreationDate: at, ModDate: at },
  } as PDFKit.PDFDocumentOptions);
  const metadata = doc as unknown as { endMetadata(): void };
  const end = metadata.endMetadata.bind(doc);
  // The same words stand in the list of information and, last, in metadata; these are XML, which isn't seen to.
  metadata.endMetadata = () => {
    Object.assign(doc.info, { Title: asXml(title), Author: asXml(author) });
    end();
  };
  // It takes fonts that were read already, which its types don't know.
  for (const [name, font] of Object.entries(FONTS)) doc.registerFont(name, font as unknown as Buffer);
  return doc;
}

const asXml = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Draws words in one style; `y` is the top of their line, in points. */
export function drawWords(doc: Doc, words: string, style: Style, x: number, y: number): void {
  doc.font(fontOf(style)).fontSize(style.size);
  doc.fillColor(style.colour ? `#${style.colour}` : '#000000');
  doc.text(words, x, y + style.size * BASELINE, {
    lineBreak: false,
    baseline: 'alphabetic',
  });
}

export function drawLine(doc: Doc, [x, y]: [number, number], [toX, toY]: [number, number], width = THIN): void {
  doc.lineWidth(width).strokeColor('#000000').moveTo(x, y).lineTo(toX, toY).stroke();
}

/** A frame and words in its middle. */
export function drawFrame(
  doc: Doc,
  words: string,
  style: Style,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): void {
  doc
    .lineWidth(1)
    .strokeColor(style.colour ? `#${style.colour}` : '#000000')
    .rect(x, y, width, height)
    .stroke();
  const top = y + (height - style.size * LINE_HEIGHT) / 2;
  drawWords(doc, words, style, x + (width - widthOf(words, style)) / 2, top);
}

/** Where the next thing goes: a page of a section, and how far down it is written. All in points. */
export class Pen {
  y = 0;
  readonly left = MARGINS.left * PT_PER_MM;
  readonly top = MARGINS.top * PT_PER_MM;
  readonly width: number;
  private readonly height: number;
  private page = 0;

  constructor(
    readonly doc: Doc,
    private readonly section: Section,
    /** Kept free at the foot of the first page. */
    private readonly kept: number,
  ) {
    const across = section.landscape ? A4.height : A4.width;
    this.height = (section.landscape ? A4.width : A4.height) * PT_PER_MM;
    this.width = (across - MARGINS.left - MARGINS.right) * PT_PER_MM;
    this.nextPage();
  }

  /** The lowest point that may be written to. */
  get bottom(): number {
    return this.height - MARGINS.bottom * PT_PER_MM - (this.page === 1 ? this.kept : 0);
  }

  /** How much is left of the page. */
  get room(): number {
    return this.bottom - this.y;
  }

  /** Whether nothing is written on the page yet. */
  get fresh(): boolean {
    return this.y === this.top;
  }

  nextPage(): void {
    this.page += 1;
    this.doc.addPage({ size: 'A4', layout: this.section.landscape ? 'landscape' : 'portrait', margin: 0 });
    this.y = this.top;
    if (this.page > 1) this.drawNumber();
  }

  private drawNumber(): void {
    const number = `${this.page}`;
    const x = this.left + (this.width - widthOf(number, STYLES.pageNumber)) / 2;
    drawWords(this.doc, number, STYLES.pageNumber, x, PAGE_NUMBER_AT * PT_PER_MM);
  }
}
