/** How a text looks; black where no colour is named. Sizes in points. */
export interface Style {
  size: number;
  bold?: boolean;
  italics?: boolean;
  underlined?: boolean;
  /** So many points above the line. */
  raised?: number;
  colour?: string;
}

export interface Run {
  text: string;
  style: Style;
}

export type Align = 'left' | 'center' | 'right' | 'justify';

/** How high a line is: so many single lines, or so many points, at least or exactly. */
export interface LineHeight {
  rule: 'times' | 'least' | 'exact';
  of: number;
}

/** Where the next words go behind a tab: so many points from the left of the room, filled up to them with a sign. */
export interface TabStop {
  at: number;
  align: 'left' | 'center' | 'right';
  leader?: string;
}

/** A line, as wide as that in points; black where no colour is named. */
export interface Edge {
  width: number;
  colour?: string;
}

type Side = 'top' | 'right' | 'bottom' | 'left';
/** Lines at the edges of a paragraph or a cell. */
export type Edges = Partial<Record<Side, Edge>>;

/** A line drawn freely, from and to so many points from a paragraph's upper left corner. */
export interface Stroke extends Edge {
  from: [x: number, y: number];
  to: [x: number, y: number];
}

/** A PNG or JPEG as it is, of so many points. */
export interface Picture {
  bytes: Buffer;
  width: number;
  height: number;
}

/** What a paragraph has only in a body's own Word file: our layout does without. `right` in mm. */
export interface OwnParagraph {
  right: number;
  line: LineHeight;
  tabs: TabStop[];
  edges: Edges;
  strokes: Stroke[];
  /** Beside one another, above the words. */
  pictures: Picture[];
}

/** A paragraph. `left` and `firstLine` (beyond `left`, negative where it hangs) in mm, the gaps around it in points. */
export interface TextPiece {
  kind: 'text';
  runs: Run[];
  align: Align;
  left: number;
  firstLine: number;
  before: number;
  after: number;
  /** On one page with what follows. */
  keepNext: boolean;
  own?: OwnParagraph;
}

/** A solid line in the middle of its room, as long in mm; null: all across. */
export interface RulePiece {
  kind: 'rule';
  length: number | null;
}

/** Points of nothing. */
export interface GapPiece {
  kind: 'gap';
  height: number;
}

/** A text in a frame of so many mm. */
export interface StampPiece {
  kind: 'stamp';
  text: string;
  style: Style;
  width: number;
  height: number;
  align: 'left' | 'right';
}

/** The next page begins. */
export interface TurnPiece {
  kind: 'turn';
}

/** A cell of a body's own Word file: over how many columns, its lines, where its words stand. */
export interface OwnCell {
  span: number;
  edges: Edges;
  /** How far its words stand off its edges, in points. */
  inset: Record<Side, number>;
  sinks: 'top' | 'center' | 'bottom';
}

/** A row of it: its height in points, and whether it may not be parted between pages. */
export interface OwnRow {
  cells: OwnCell[];
  height: number;
  exact: boolean;
  whole: boolean;
}

/** Columns by their widths in mm. `lined`: a table as readers know it; otherwise only places beside one another. */
export interface GridPiece {
  kind: 'grid';
  widths: number[];
  lined: boolean;
  /** How many rows at the top are said again on each page. */
  headRows: number;
  rows: Piece[][][];
  /** What only a body's own Word file has, row by row, and how many points in from the left the table begins. */
  own?: { left: number; rows: OwnRow[] };
}

export type Piece = TextPiece | RulePiece | GapPiece | StampPiece | GridPiece | TurnPiece;

/** Pages that are counted together: the document itself, one annex. */
export interface Section {
  landscape: boolean;
  pieces: Piece[];
  /** In the first page's upper margin (cell 11). */
  corner: StampPiece | null;
  /** At the foot of the first page (cell 13). */
  foot: Piece[];
}

/** What a file says of itself. */
export interface About {
  title: string;
  author: string;
}

/** Laid out, and ready to become a Word or a PDF file. */
export interface Laid {
  about: About;
  sections: Section[];
}

export interface TextOptions extends Partial<Omit<TextPiece, 'kind' | 'runs'>> {}

/** A paragraph of one style, or of several runs. */
export function text(runs: string | Run[], style: Style, options: TextOptions = {}): TextPiece {
  return {
    kind: 'text',
    runs: (typeof runs === 'string' ? [{ text: runs, style }] : runs).map((run) => ({ ...run, text: plain(run.text) })),
    align: 'left',
    left: 0,
    firstLine: 0,
    before: 0,
    after: 0,
    keepNext: false,
    ...options,
  };
}

/** Tabs and breaks; what shows nothing, such as a soft hyphen; what neither a Word file nor a line has a place for. */
const BREAKS = /[\t\r\n\v\f\u0085\u2028\u2029]/g;
const UNSEEN = /\p{Cf}/gu;
const UNWRITABLE = /[^\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Words in composed letters, as the typefaces have them, that any file can hold. */
export const plain = (words: string): string =>
  words.normalize('NFC').replace(BREAKS, ' ').replace(UNSEEN, '').replace(UNWRITABLE, '\ufffd');

/** So many letters a cell may have in a row that goes to the next page whole. */
const FEW_LETTERS = 200;

/** Whether a row says so little that it isn't parted between two pages. */
export const isShort = (row: Piece[][]): boolean =>
  row.every((cell) => cell.every(({ kind }) => kind === 'text') && lettersIn(cell) <= FEW_LETTERS);

const lettersIn = (cell: Piece[]): number =>
  cell
    .flatMap((piece) => (piece.kind === 'text' ? piece.runs : []))
    .reduce((letters, { text: words }) => letters + words.length, 0);

/** A line of its own in the middle. */
export const centred = (words: string, style: Style, options: TextOptions = {}): TextPiece =>
  text(words, style, { align: 'center', ...options });

/** Places beside one another, without lines. */
export const beside = (widths: number[], ...rows: Piece[][][]): GridPiece => ({
  kind: 'grid',
  widths,
  lined: false,
  headRows: 0,
  rows,
});
