import type { GridPiece, Piece } from '../layout/pieces';
import { type Box, boxesOf, drawRow, heightOf, insetOf, type Row, rowHeight, rowsOf, settled } from './boxes';
import type { Pen } from './pen';

/** How many lines of what follows a heading stay with it. */
const KEPT_LINES = 2;

/** Writes pieces one below the other, from page to page. */
export function write(pen: Pen, given: Piece[]): void {
  const pieces = settled(given);
  pieces.forEach((piece, index) => {
    if (piece.kind === 'turn') pen.nextPage();
    else if (piece.kind === 'grid' && piece.lined) {
      turnFor(pen, needs(pieces, index, pen.width));
      writeTable(pen, piece);
    } else writeBoxes(pen, pieces, index, boxesOf(piece, pen.width));
  });
}

/** The first lines of a paragraph stay together; its last ones do too, with what they must not be parted from. */
function writeBoxes(pen: Pen, pieces: Piece[], index: number, boxes: Box[]): void {
  boxes.forEach((box, line) => {
    const last = line === boxes.length - KEPT_LINES;
    turnFor(pen, line === 0 ? needs(pieces, index, pen.width) : last ? ending(pen, pieces, index, boxes) : box.height);
    box.draw(pen.doc, pen.left, pen.y);
    pen.y += box.height;
  });
}

/** A new page where so much has no room on this one; never two in a row. */
function turnFor(pen: Pen, height: number): void {
  if (height > pen.room && !pen.fresh) pen.nextPage();
}

const ending = (pen: Pen, pieces: Piece[], index: number, boxes: Box[]): number =>
  heightOf(boxes.slice(-KEPT_LINES)) + nextOf(pieces, index, pen.width);

/** So many pieces are kept together at most: a page has no room for more. */
const KEPT_PIECES = 50;

/** What must stand on one page from here: a paragraph's first lines; all of a short one that may not stand alone. */
function needs(pieces: Piece[], index: number, width: number, left = KEPT_PIECES): number {
  const piece = pieces[index];
  if (!piece) return 0;
  if (piece.kind === 'grid' && piece.lined) return topOf(piece);
  const boxes = boxesOf(piece, width);
  return heightOf(boxes.slice(0, KEPT_LINES)) + (boxes.length <= KEPT_LINES ? nextOf(pieces, index, width, left) : 0);
}

/** What must stand below this piece on the same page. */
function nextOf(pieces: Piece[], index: number, width: number, left = KEPT_PIECES): number {
  const piece = pieces[index];
  const kept = piece?.kind === 'gap' || (piece?.kind === 'text' && piece.keepNext);
  return kept && left > 0 ? needs(pieces, index + 1, width, left - 1) : 0;
}

/** The head of a table and the first lines of its first row. */
function topOf(grid: GridPiece): number {
  const rows = rowsOf({ ...grid, rows: grid.rows.slice(0, grid.headRows + 1) });
  const first = rows[grid.headRows];
  const begun = first && !first.whole ? [{ ...first, cells: first.cells.map(beginningOf) }] : rows.slice(grid.headRows);
  return [...rows.slice(0, grid.headRows), ...begun].map(rowHeight).reduce((sum, height) => sum + height, 0);
}

const beginningOf = (cell: Row['cells'][number]) => ({ ...cell, boxes: cell.boxes.slice(0, 1) });

function writeTable(pen: Pen, grid: GridPiece): void {
  const rows = rowsOf(grid);
  const heads = rows.slice(0, grid.headRows);
  heads.forEach((row) => put(pen, row));
  for (const row of rows.slice(grid.headRows)) writeRow(pen, row, heads);
}

/**
 * A row that has no room goes on on the next page, below the table's head, whole where it may not be parted; one that
 * has none even there is drawn nevertheless.
 */
function writeRow(pen: Pen, row: Row, heads: Row[], turned = false): void {
  const kept = row.whole && rowHeight(row) <= pen.whole;
  const [now, later] = kept ? [null, row] : parted(row, pen.room);
  if (rowHeight(row) <= pen.room || (turned && !now)) {
    put(pen, row);
    return;
  }
  if (now) put(pen, now);
  pen.nextPage();
  heads.forEach((head) => put(pen, head));
  writeRow(pen, later, heads, true);
}

/** What of a row's cells has room, null where no cell has a line in it, and the rest. */
function parted(row: Row, room: number): [Row | null, Row] {
  const counts = row.cells.map(({ boxes }) => fitting(boxes, room - insetOf(row)));
  if (counts.every((count) => count === 0)) return [null, row];
  const part = (from: (count: number) => [number, number | undefined]): Row => ({
    ...row,
    height: 0,
    cells: row.cells.map((cell, index) => ({ ...cell, boxes: cell.boxes.slice(...from(counts[index] ?? 0)) })),
  });
  return [part((count) => [0, count]), part((count) => [count, undefined])];
}

function fitting(boxes: Box[], room: number): number {
  let used = 0;
  const over = boxes.findIndex(({ height }) => {
    used += height;
    return used > room;
  });
  return over < 0 ? boxes.length : over;
}

function put(pen: Pen, row: Row): void {
  drawRow(pen.doc, row, pen.left, pen.y);
  pen.y += rowHeight(row);
}
