import type { GridPiece, Piece } from '../layout/pieces';
import { type Box, boxesOf, CELL, cellsOf, drawStack, heightOf } from './boxes';
import { drawLine, type Pen } from './pen';

/** How many lines of what follows a heading stay with it. */
const KEPT_LINES = 2;

/** Writes pieces one below the other, from page to page. */
export function write(pen: Pen, pieces: Piece[]): void {
  pieces.forEach((piece, index) => {
    if (piece.kind === 'grid' && piece.lined) {
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

/** What must stand on one page from here: a paragraph's first lines; all of a short one that may not stand alone. */
function needs(pieces: Piece[], index: number, width: number): number {
  const piece = pieces[index];
  if (!piece) return 0;
  if (piece.kind === 'grid' && piece.lined) return topOf(piece);
  const boxes = boxesOf(piece, width);
  return heightOf(boxes.slice(0, KEPT_LINES)) + (boxes.length <= KEPT_LINES ? nextOf(pieces, index, width) : 0);
}

/** What must stand below this piece on the same page. */
function nextOf(pieces: Piece[], index: number, width: number): number {
  const piece = pieces[index];
  const kept = piece?.kind === 'gap' || (piece?.kind === 'text' && piece.keepNext);
  return kept ? needs(pieces, index + 1, width) : 0;
}

/** The head of a table and the first lines of its first row. */
function topOf(grid: GridPiece): number {
  const rows = grid.rows.slice(0, grid.headRows).map((row) => cellsOf(grid, row));
  const first = cellsOf(grid, grid.rows[grid.headRows] ?? []);
  return [...rows, first.map(({ boxes, width }) => ({ boxes: boxes.slice(0, 1), width }))]
    .map(rowHeight)
    .reduce((sum, height) => sum + height, 0);
}

type Cells = ReturnType<typeof cellsOf>;

const rowHeight = (cells: Cells): number => Math.max(0, ...cells.map(({ boxes }) => heightOf(boxes))) + 2 * CELL.top;

function writeTable(pen: Pen, grid: GridPiece): void {
  const heads = grid.rows.slice(0, grid.headRows).map((row) => cellsOf(grid, row));
  heads.forEach((cells) => drawRow(pen, cells));
  for (const row of grid.rows.slice(grid.headRows)) writeRow(pen, cellsOf(grid, row), heads);
}

/**
 * A row that has no room goes on on the next page, below the table's head; one that has none even there is drawn
 * nevertheless.
 */
function writeRow(pen: Pen, cells: Cells, heads: Cells[], turned = false): void {
  const [now, later] = parted(cells, pen.room);
  if (rowHeight(cells) <= pen.room || (turned && !now)) {
    drawRow(pen, cells);
    return;
  }
  if (now) drawRow(pen, now);
  pen.nextPage();
  heads.forEach((head) => drawRow(pen, head));
  writeRow(pen, later, heads, true);
}

/** What of a row's cells has room, null where no cell has a line in it, and the rest. */
function parted(cells: Cells, room: number): [Cells | null, Cells] {
  const counts = cells.map(({ boxes }) => fitting(boxes, room - 2 * CELL.top));
  if (counts.every((count) => count === 0)) return [null, cells];
  const part = (from: (count: number) => [number, number | undefined]): Cells =>
    cells.map(({ boxes, width }, index) => ({ width, boxes: boxes.slice(...from(counts[index] ?? 0)) }));
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

function drawRow(pen: Pen, cells: Cells): void {
  const height = rowHeight(cells);
  const { doc, left, y } = pen;
  let x = left;
  drawLine(doc, [x, y], [x, y + height]);
  for (const { boxes, width } of cells) {
    drawStack(doc, boxes, x + CELL.side, y + CELL.top);
    x += width;
    drawLine(doc, [x, y], [x, y + height]);
  }
  drawLine(doc, [left, y], [x, y]);
  drawLine(doc, [left, y + height], [x, y + height]);
  pen.y += height;
}
