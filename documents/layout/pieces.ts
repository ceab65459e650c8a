/** How a text looks; black where no colour is named. Sizes in points. */
export interface Style {
  size: number;
  bold?: boolean;
  italics?: boolean;
  colour?: string;
}

export interface Run {
  text: string;
  style: Style;
}

export type Align = 'left' | 'center' | 'right' | 'justify';

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

/** Columns by their widths in mm. `lined`: a table as readers know it; otherwise only places beside one another. */
export interface GridPiece {
  kind: 'grid';
  widths: number[];
  lined: boolean;
  /** How many rows at the top are said again on each page. */
  headRows: number;
  rows: Piece[][][];
}

export type Piece = TextPiece | RulePiece | GapPiece | StampPiece | GridPiece;

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
