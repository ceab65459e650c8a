import { LINE_HEIGHT, type Line, linesOf, PT_PER_MM } from '../layout/measure';
import type { GridPiece, Piece, StampPiece, TextPiece } from '../layout/pieces';
import { type Doc, drawFrame, drawLine, drawWords } from './pen';

/** Something that is drawn in one go and never parted between pages: a line of words, a frame, a row of places. */
export interface Box {
  height: number;
  draw(doc: Doc, x: number, y: number): void;
}

/** The inner margin of a table's cells, in points. */
export const CELL = { side: 4, top: 2 };

/** A piece as boxes, for a room of so many points. A table with lines is parted between its rows: `flow.ts`. */
export function boxesOf(piece: Piece, width: number): Box[] {
  switch (piece.kind) {
    case 'text':
      return textBoxes(piece, width);
    case 'rule': {
      const length = piece.length === null ? width : piece.length * PT_PER_MM;
      const x = (width - length) / 2;
      return [
        { height: 4, draw: (doc, left, y) => drawLine(doc, [left + x, y + 2], [left + x + length, y + 2], 0.75) },
      ];
    }
    case 'gap':
      return [{ height: piece.height, draw: () => {} }];
    case 'stamp':
      return [stampBox(piece, width)];
    case 'grid':
      return piece.rows.map((row) => rowBox(piece, row));
  }
}

function textBoxes(piece: TextPiece, width: number): Box[] {
  const { runs, left, firstLine, before, after } = piece;
  const inset = left * PT_PER_MM;
  const first = firstLine * PT_PER_MM;
  const lines = linesOf(runs, width - inset, first);
  return lines.map((line, index) => {
    const above = index === 0 ? before : 0;
    const start = inset + (index === 0 ? first : 0);
    return {
      height: line.size * LINE_HEIGHT + above + (line.last ? after : 0),
      draw: (doc, x, y) => drawTextLine(doc, line, piece, { x: x + start, y: y + above, room: width - start }),
    };
  });
}

interface Place {
  x: number;
  y: number;
  room: number;
}

function drawTextLine(doc: Doc, line: Line, { align }: TextPiece, { x, y, room }: Place): void {
  const idle = room - line.width;
  const justified = align === 'justify' && !line.last && line.words.length > 1;
  const space = line.space + (justified ? idle / (line.words.length - 1) : 0);
  let at = x + (align === 'center' ? idle / 2 : align === 'right' ? idle : 0);
  line.words.forEach((word, index) => {
    word.fragments.forEach(({ text, style, width }, part) => {
      // The space belongs to the word before it, so that whoever copies the text gets its words apart.
      const ends = part === word.fragments.length - 1 && index < line.words.length - 1;
      drawWords(doc, ends ? `${text} ` : text, style, at, y + (line.size - style.size) * LINE_HEIGHT);
      at += width;
    });
    at += space;
  });
}

function stampBox({ text, style, width, height, align }: StampPiece, room: number): Box {
  const size = { width: width * PT_PER_MM, height: height * PT_PER_MM };
  const inset = align === 'right' ? room - size.width : 0;
  return {
    height: size.height,
    draw: (doc, x, y) => drawFrame(doc, text, style, { x: x + inset, y, ...size }),
  };
}

/** The cells of one row: each cell's boxes, and the width that they have. */
export function cellsOf({ widths, lined }: GridPiece, row: Piece[][]): { boxes: Box[]; width: number }[] {
  return row.map((pieces, index) => {
    const width = (widths[index] ?? 0) * PT_PER_MM;
    const inner = width - (lined ? 2 * CELL.side : 0);
    return { boxes: pieces.flatMap((piece) => boxesOf(piece, inner)), width };
  });
}

export const heightOf = (boxes: Box[]): number => boxes.reduce((sum, { height }) => sum + height, 0);

export function drawStack(doc: Doc, boxes: Box[], x: number, y: number): void {
  let at = y;
  for (const box of boxes) {
    box.draw(doc, x, at);
    at += box.height;
  }
}

function rowBox(grid: GridPiece, row: Piece[][]): Box {
  const cells = cellsOf(grid, row);
  return {
    height: Math.max(...cells.map(({ boxes }) => heightOf(boxes))),
    draw: (doc, x, y) => {
      let at = x;
      for (const { boxes, width } of cells) {
        drawStack(doc, boxes, at, y);
        at += width;
      }
    },
  };
}
