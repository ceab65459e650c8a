import PDFDocument from 'pdfkit';
import { FONTS, fontOf, LINE_HEIGHT, widthOf } from '../layout/measure';
import { type About, type Edge, type Picture, plain, type Style } from '../layout/pieces';

export type Doc = PDFKit.PDFDocument;

/** How far from the top of a line, as a share of the letters' size, its letters stand. */
export const BASELINE = 0.891;
/** A thin black line. */
export const LINE: Edge = { width: 0.5 };

/** A file with what `draw` draws; `at` is when it was made. */
export function fileOf(about: About, at: Date, draw: (doc: Doc) => void): Promise<Buffer> {
  const doc = newFile(about, at);
  const bytes: Buffer[] = [];
  const made = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => bytes.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(bytes)));
    doc.on('error', reject);
  });
  draw(doc);
  doc.end();
  return made;
}

/** A new PDF/A-2b file (ISO 19005-2): letters and colours are in it, nothing outside is needed to show it. */
function newFile(about: About, at: Date): Doc {
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
  if (style.underlined) {
    const under = y + style.size * (BASELINE + 0.1);
    drawLine(doc, [x, under], [x + widthOf(words, style), under], { width: style.size * 0.05 });
  }
  doc.font(fontOf(style)).fontSize(style.size);
  doc.fillColor(paint(style.colour));
  doc.text(words, x, y + style.size * BASELINE, {
    lineBreak: false,
    baseline: 'alphabetic',
  });
}

export function drawLine(
  doc: Doc,
  [x, y]: [number, number],
  [toX, toY]: [number, number],
  { width, colour }: Edge = LINE,
): void {
  doc.lineWidth(width).strokeColor(paint(colour)).moveTo(x, y).lineTo(toX, toY).stroke();
}

const paint = (colour = '000000'): string => `#${colour}`;

/** A frame and words in its middle. */
export function drawFrame(
  doc: Doc,
  words: string,
  style: Style,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): void {
  doc.lineWidth(1).strokeColor(paint(style.colour)).rect(x, y, width, height).stroke();
  const top = y + (height - style.size * LINE_HEIGHT) / 2;
  drawWords(doc, words, style, x + (width - widthOf(words, style)) / 2, top);
}

/** What a file holds of a picture, by its bytes: once, on however many pages it stands. */
const held = new WeakMap<Doc, Map<Buffer, string>>();

export function drawPicture(doc: Doc, { bytes, width, height }: Picture, x: number, y: number): void {
  const known = held.get(doc) ?? new Map<Buffer, string>();
  held.set(doc, known);
  // Its types know no picture that was opened before.
  const opened = known.get(bytes) ?? (doc as unknown as { openImage(of: Buffer): string }).openImage(bytes);
  known.set(bytes, opened);
  doc.image(opened, x, y, { width, height });
}

/** A sheet of paper and the sides of what is written on it, in points. */
interface Sheet {
  width: number;
  height: number;
  left: number;
  right: number;
}

/** Draws what stands on a page besides what is written, and says how high and how low may be written there. */
type Begin = (page: number) => { top: number; bottom: number };

/** Where the next thing goes: a page of so many, and how far down it is written. All in points. */
export class Pen {
  y = 0;
  /** The highest and the lowest point that may be written to. */
  private top = 0;
  private bottom = 0;
  private page = 0;

  constructor(
    readonly doc: Doc,
    private readonly sheet: Sheet,
    private readonly begin: Begin,
  ) {
    this.nextPage();
  }

  get left(): number {
    return this.sheet.left;
  }

  get width(): number {
    return this.sheet.width - this.sheet.left - this.sheet.right;
  }

  /** How much is left of the page. */
  get room(): number {
    return this.bottom - this.y;
  }

  /** How much a page has where nothing is written on it yet. */
  get whole(): number {
    return this.bottom - this.top;
  }

  /** Whether nothing is written on the page yet. */
  get fresh(): boolean {
    return this.y === this.top;
  }

  nextPage(): void {
    this.page += 1;
    this.doc.addPage({ size: [this.sheet.width, this.sheet.height], margin: 0 });
    Object.assign(this, this.begin(this.page));
    this.y = this.top;
  }
}
