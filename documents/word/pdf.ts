import type { About, Piece, Run } from '../layout/pieces';
import { boxesOf, drawStack, heightOf } from '../pdf/boxes';
import { write } from '../pdf/flow';
import { type Doc, fileOf, Pen } from '../pdf/pen';
import type { PageKind, WordFile, WordSection } from './file';
import { PAGE, PAGES } from './paragraphs';

/** Between what stands above or below a page and what is written on it, at least, in points. */
const LEAST_GAP = 4;
/** So much of a page is left to write on, whatever stands above and below. */
const LEAST_ROOM = 72;

/** A Word file as a PDF/A-2b file, laid out as it is; `at` is when it was made. */
export async function wordPdf(file: WordFile, about: About, at: Date): Promise<Buffer> {
  let pages = 0;
  const drawn = () => fileOf(about, at, (doc) => (pages = drawWord(doc, file, pages)));
  // How many pages there are is known once they are drawn.
  if (file.countsPages) await drawn();
  return drawn();
}

/** Draws the sections, `pages` being how many pages they are said to have; returns how many they have. */
function drawWord(doc: Doc, { sections }: WordFile, pages: number): number {
  let drawn = 0;
  let number = 0;
  for (const section of sections) {
    if (section.startsAt !== null) number = section.startsAt - 1;
    const pen = new Pen(doc, section.sheet, (page) => {
      drawn += 1;
      number += 1;
      return begin(doc, section, page === 1 ? 'first' : number % 2 === 0 ? 'even' : 'default', [number, pages]);
    });
    write(pen, section.pieces);
  }
  return drawn;
}

function begin(doc: Doc, section: WordSection, kind: PageKind, numbers: [page: number, pages: number]) {
  const { sheet, margins, headers, footers } = section;
  const width = sheet.width - sheet.left - sheet.right;
  const above = headers[kind].map((piece) => numbered(piece, numbers)).flatMap((piece) => boxesOf(piece, width));
  const below = footers[kind].map((piece) => numbered(piece, numbers)).flatMap((piece) => boxesOf(piece, width));
  const lowest = sheet.height - margins.footer - heightOf(below);
  drawStack(doc, above, sheet.left, margins.header);
  drawStack(doc, below, sheet.left, lowest);
  const top = above.length > 0 ? Math.max(margins.top, margins.header + heightOf(above) + LEAST_GAP) : margins.top;
  const bottom = Math.min(sheet.height - margins.bottom, below.length > 0 ? lowest - LEAST_GAP : sheet.height);
  return { top, bottom: Math.max(bottom, top + LEAST_ROOM) };
}

/** A piece with the numbers in the places that stand for them. */
function numbered(piece: Piece, numbers: [page: number, pages: number]): Piece {
  if (piece.kind === 'text') return { ...piece, runs: piece.runs.map((run) => withNumbers(run, numbers)) };
  if (piece.kind !== 'grid') return piece;
  return { ...piece, rows: piece.rows.map((row) => row.map((cell) => cell.map((one) => numbered(one, numbers)))) };
}

const withNumbers = ({ text, style }: Run, [page, pages]: [number, number]): Run => ({
  text: text.replaceAll(PAGE, `${page}`).replaceAll(PAGES, `${pages}`),
  style,
});
