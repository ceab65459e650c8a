import { type Line, lineHeight, linesOf, type NextStop, PT_PER_MM, widthOf } from '../layout/measure';
import {
  type Edges,
  type GridPiece,
  isShort,
  type OwnCell,
  type OwnParagraph,
  type OwnRow,
  type Piece,
  type StampPiece,
  type TabStop,
  type TextPiece,
} from '../layout/pieces';
import { BASELINE, type Doc, drawFrame, drawLine, drawPicture, drawWords, LINE } from './pen';

/** Something that is drawn in one go and never parted between pages: a line of words, a frame, a row of places. */
export interface Box {
  height: number;
  draw(doc: Doc, x: number, y: number): void;
}

/** What was laid out for which width: whether pieces stay together is asked of the same ones again and again. */
const laidOut = new WeakMap<Piece, { width: number; boxes: Box[] }>();

/** A piece as boxes, for a room of so many points. A table with lines is parted between its rows: `flow.ts`. */
export function boxesOf(piece: Piece, width: number): Box[] {
  const known = laidOut.get(piece);
  if (known?.width === width) return known.boxes;
  const boxes = layOut(piece, width);
  laidOut.set(piece, { width, boxes });
  return boxes;
}

function layOut(piece: Piece, width: number): Box[] {
  switch (piece.kind) {
    case 'text':
      return [...picturesOf(piece, width), ...textBoxes(piece, width)];
    case 'rule': {
      const length = piece.length === null ? width : piece.length * PT_PER_MM;
      const x = (width - length) / 2;
      return [
        {
          height: 4,
          draw: (doc, left, y) => drawLine(doc, [left + x, y + 2], [left + x + length, y + 2], { width: 0.75 }),
        },
      ];
    }
    case 'gap':
      return [{ height: piece.height, draw: () => {} }];
    case 'stamp':
      return [stampBox(piece, width)];
    case 'turn':
      return [];
    case 'grid':
      return rowsOf(piece).map((row) => ({
        height: rowHeight(row),
        draw: (doc, x, y) => drawRow(doc, row, x, y),
      }));
  }
}

/** Between two paragraphs stands the larger of their gaps, as Word has it. */
export const settled = (pieces: Piece[]): Piece[] =>
  pieces.map((piece, index) => {
    const above = pieces[index - 1];
    if (piece.kind !== 'text' || above?.kind !== 'text') return piece;
    return { ...piece, before: Math.max(0, piece.before - above.after) };
  });

const OURS: OwnParagraph = {
  right: 0,
  line: { rule: 'times', of: 1 },
  tabs: [],
  edges: {},
  strokes: [],
  pictures: [],
};

function textBoxes(piece: TextPiece, width: number): Box[] {
  const { runs, left, firstLine, before, after, own = OURS } = piece;
  if (runs.length === 0) return [];
  const inset = left * PT_PER_MM;
  const first = firstLine * PT_PER_MM;
  const room = Math.max(LEAST_ROOM, width - inset - own.right * PT_PER_MM);
  const lines = linesOf(runs, room, first, nextStop(own, inset, first));
  return lines.map((line, index) => {
    const above = index === 0 ? before : 0;
    const start = inset + (index === 0 ? first : 0);
    const height = lineHeight(line.size, own.line);
    // What a line has more than its letters take stands above them.
    const down = above + height - lineHeight(line.size);
    return {
      height: height + above + (line.last ? after : 0),
      draw: (doc, x, y) => {
        drawTextLine(doc, line, piece, { x: x + start, y: y + down, room: room + inset - start });
        const { top, bottom, ...sides } = own.edges;
        const edges = { ...sides, ...(index === 0 && top ? { top } : {}), ...(line.last && bottom ? { bottom } : {}) };
        drawEdges(doc, edges, { x: x + inset, y: y + above, width: room, height });
        if (index > 0) return;
        for (const { from, to, ...line } of own.strokes) {
          drawLine(doc, [x + from[0], y + from[1]], [x + to[0], y + to[1]], line);
        }
      },
    };
  });
}

/** A paragraph that its indents leave no room is given some all the same, in points. */
const LEAST_ROOM = 20;
/** Where a tab goes that no stop is set for: so many points on. */
const STANDARD_TAB = 36;

/** Stops count from the room's left, lines from the paragraph's indent, which is a stop where the first line hangs. */
function nextStop({ tabs }: OwnParagraph, inset: number, first: number): NextStop {
  const stops: TabStop[] = tabs.map((tab) => ({ ...tab, at: tab.at - inset }));
  if (first < 0) stops.push({ at: 0, align: 'left' });
  stops.sort((a, b) => a.at - b.at);
  return (from) =>
    stops.find(({ at }) => at > from + 0.1) ?? {
      at: (Math.floor((from + inset + 0.1) / STANDARD_TAB) + 1) * STANDARD_TAB - inset,
      align: 'left',
    };
}

function picturesOf({ own, align }: TextPiece, width: number): Box[] {
  const pictures = own?.pictures ?? [];
  if (pictures.length === 0) return [];
  const idle = width - pictures.reduce((sum, picture) => sum + picture.width, 0);
  return [
    {
      height: Math.max(...pictures.map(({ height }) => height)),
      draw: (doc, x, y) => {
        let at = x + (align === 'center' ? idle / 2 : align === 'right' ? idle : 0);
        for (const picture of pictures) {
          drawPicture(doc, picture, at, y);
          at += picture.width;
        }
      },
    },
  ];
}

interface Place {
  x: number;
  y: number;
  room: number;
}

function drawTextLine(doc: Doc, line: Line, { align }: TextPiece, { x, y, room }: Place): void {
  const idle = room - line.width;
  const stretched = !line.last && !line.broken && line.words.every(({ tabbed }) => !tabbed);
  const justified = align === 'justify' && stretched && line.words.length > 1;
  const space = line.space + (justified ? idle / (line.words.length - 1) : 0);
  const start = x + (align === 'center' ? idle / 2 : align === 'right' ? idle : 0);
  let at = start;
  line.words.forEach((word, index) => {
    if (word.tabbed) {
      drawLeader(doc, word.tabbed.leader, line, [at, start + word.tabbed.at], y);
      at = start + word.tabbed.at;
    }
    word.fragments.forEach(({ text, style, width }, part) => {
      // The space belongs to the word before it, so that whoever copies the text gets its words apart.
      const ends = part === word.fragments.length - 1 && index < line.words.length - 1;
      const down = (line.size - style.size) * BASELINE - (style.raised ?? 0);
      drawWords(doc, ends ? `${text} ` : text, style, at, y + down);
      at += width;
    });
    at += space;
  });
}

/** The signs that lead from what stands before a tab to what stands behind it. */
function drawLeader(doc: Doc, sign: string, { size, words }: Line, [from, to]: [number, number], y: number): void {
  if (!sign) return;
  const style = words[0]?.fragments[0]?.style ?? { size };
  const count = Math.floor((to - from) / widthOf(sign, style));
  if (count > 0) drawWords(doc, sign.repeat(count), style, from, y + (size - style.size) * BASELINE);
}

function stampBox({ text, style, width, height, align }: StampPiece, room: number): Box {
  const size = { width: width * PT_PER_MM, height: height * PT_PER_MM };
  const inset = align === 'right' ? room - size.width : 0;
  return {
    height: size.height,
    draw: (doc, x, y) => drawFrame(doc, text, style, { x: x + inset, y, ...size }),
  };
}

/** A cell with its boxes and its width in points. */
interface Cell extends OwnCell {
  boxes: Box[];
  width: number;
}

export interface Row extends OwnRow {
  cells: Cell[];
  left: number;
}

const PLAIN: OwnCell = { span: 1, edges: {}, inset: { top: 0, right: 0, bottom: 0, left: 0 }, sinks: 'top' };
/** A table as our layout has it: thin lines, words a little off them, in points. */
const LINED: OwnCell = {
  ...PLAIN,
  edges: { top: LINE, right: LINE, bottom: LINE, left: LINE },
  inset: { top: 2, right: 4, bottom: 2, left: 4 },
};

/** The rows of a table, each cell with what is in it. */
export function rowsOf({ widths, lined, rows, own }: GridPiece): Row[] {
  return rows.map((row, at) => {
    const look = own?.rows[at] ?? { height: 0, exact: false, whole: lined && isShort(row), cells: [] };
    let column = 0;
    const cells = row.map((pieces, index): Cell => {
      const cell = look.cells[index] ?? (lined ? LINED : PLAIN);
      const width = sum(widths.slice(column, column + cell.span)) * PT_PER_MM;
      column += cell.span;
      const inner = width - cell.inset.left - cell.inset.right;
      return { ...cell, width, boxes: settled(pieces).flatMap((piece) => boxesOf(piece, inner)) };
    });
    return { ...look, cells, left: own?.left ?? 0 };
  });
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

export const heightOf = (boxes: Box[]): number => sum(boxes.map(({ height }) => height));

/** What surrounds a row's words above and below them, at most. */
export const insetOf = ({ cells }: Row): number => Math.max(0, ...cells.map(({ inset }) => inset.top + inset.bottom));

export function rowHeight({ cells, height, exact }: Row): number {
  if (exact) return height;
  return Math.max(height, ...cells.map(({ boxes, inset }) => heightOf(boxes) + inset.top + inset.bottom));
}

const SINKS = { top: 0, center: 0.5, bottom: 1 };

export function drawRow(doc: Doc, row: Row, x: number, y: number): void {
  const height = rowHeight(row);
  let at = x + row.left;
  for (const { boxes, width, inset, edges, sinks } of row.cells) {
    const idle = height - heightOf(boxes) - inset.top - inset.bottom;
    drawStack(doc, boxes, at + inset.left, y + inset.top + Math.max(0, idle) * SINKS[sinks]);
    drawEdges(doc, edges, { x: at, y, width, height });
    at += width;
  }
}

interface Room {
  x: number;
  y: number;
  width: number;
  height: number;
}

function drawEdges(doc: Doc, { top, right, bottom, left }: Edges, { x, y, width, height }: Room): void {
  const [east, south] = [x + width, y + height];
  if (top?.width) drawLine(doc, [x, y], [east, y], top);
  if (right?.width) drawLine(doc, [east, y], [east, south], right);
  if (bottom?.width) drawLine(doc, [x, south], [east, south], bottom);
  if (left?.width) drawLine(doc, [x, y], [x, south], left);
}

export function drawStack(doc: Doc, boxes: Box[], x: number, y: number): void {
  let at = y;
  for (const box of boxes) {
    box.draw(doc, x, at);
    at += box.height;
  }
}
