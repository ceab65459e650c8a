import { type Font, openSync } from 'fontkit';
import type { LineHeight, Run, Style, TabStop } from './pieces';

/** Points in a millimetre. */
export const PT_PER_MM = 72 / 25.4;

const fontFile = (name: string): string => require.resolve(`@expo-google-fonts/tinos/${name}/Tinos_${name}.ttf`);

/**
 * A glyph is kept with the letters that it was first asked for. Asked for first as a part of another, such as the A of
 * Ả, it would stand for none: in every file from then on whoever copies or hears its words would miss it. So each is
 * asked for by its letter at once.
 */
function font(name: string): Font {
  const read = openSync(fontFile(name)) as Font;
  for (const letter of read.characterSet) read.glyphForCodePoint(letter);
  return read;
}

/**
 * Tinos, whose letters are as wide as those of Times New Roman: what is measured in it holds for both. Read once, since
 * that takes longer than to set a page.
 */
export const FONTS = {
  regular: font('400Regular'),
  bold: font('700Bold'),
  italic: font('400Regular_Italic'),
  boldItalic: font('700Bold_Italic'),
};
type FontName = keyof typeof FONTS;

export const fontOf = ({ bold, italics }: Style): FontName =>
  bold ? (italics ? 'boldItalic' : 'bold') : italics ? 'italic' : 'regular';

/** A single line's height as a share of the letters' size: ascent, descent and gap of Times New Roman. */
export const LINE_HEIGHT = 1.149;

/** A line's height in points. */
export function lineHeight(size: number, { rule, of }: LineHeight = SINGLE): number {
  if (rule === 'exact') return of;
  return rule === 'least' ? Math.max(of, size * LINE_HEIGHT) : size * LINE_HEIGHT * of;
}

const SINGLE: LineHeight = { rule: 'times', of: 1 };

/** Letters that the typeface lacks show as U+FFFD: PDF/A has no place for what cannot be shown. */
const drawable = (words: string): string =>
  words.replace(/[^\u0020-\u007e\u00a0-\u017f\u1ea0-\u1eff]/gu, (letter) =>
    FONTS.regular.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0) ? letter : '\ufffd',
  );

const widths = new Map<string, number>();
const MOST_WORDS = 50_000;

/** A blank's part of the letters' size, in each of the four. */
const BLANK = 0.25;

/** The width of a text in points: of its words, set apart by blanks. */
export const widthOf = (text: string, style: Style): number =>
  text.split(' ').reduce((sum, word) => sum + BLANK * style.size + wordWidth(word, style), -BLANK * style.size);

function wordWidth(word: string, style: Style): number {
  const key = `${fontOf(style)}|${word}`;
  const width = widths.get(key) ?? ems(word, FONTS[fontOf(style)]);
  if (widths.size > MOST_WORDS) widths.clear();
  widths.set(key, width);
  return width * style.size;
}

const ems = (words: string, font: Font): number => font.layout(words).advanceWidth / font.unitsPerEm;

/** A part of a word in one style. */
interface Fragment extends Run {
  width: number;
}

/** Behind a tab: how far from the line's beginning a word begins, and what fills the way up to it. */
interface Tabbed {
  at: number;
  leader: string;
}

/** Letters that no line break parts. */
interface Word {
  fragments: Fragment[];
  width: number;
  /** How many tabs stand before it, and whether a line begins with it in any case. */
  tabs: number;
  breaks: boolean;
  tabbed?: Tabbed;
}

/** One line: its words, how wide they and the spaces between them are, and whether the paragraph ends with it. */
export interface Line {
  words: Word[];
  width: number;
  space: number;
  size: number;
  last: boolean;
  /** Whether its end was typed, so that it isn't stretched. */
  broken: boolean;
}

/** The stop that a tab goes to, so many points from the left of the room. */
export type NextStop = (from: number) => TabStop;

/**
 * Runs in lines no wider than `width` points, the first by `firstLine` less. A word too long is parted anywhere; tabs
 * and typed ends of lines (`\t`, `\n`) come only from a body's own Word file.
 */
export function linesOf(runs: Run[], width: number, firstLine = 0, nextStop: NextStop = leftMargin): Line[] {
  const space = widthOf(' ', runs[0]?.style ?? { size: 1 });
  const size = Math.max(...runs.map(({ style }) => style.size));
  const blank = { width: 0, space, size, last: false, broken: false };
  const lines: Line[] = [];
  let line: Line = { ...blank, words: [] };
  let indent = firstLine;
  wordsOf(runs, width - Math.max(0, firstLine)).forEach((word, index, words) => {
    const place = () => placed(line, words, index, { indent, room: width - indent, nextStop });
    let { at, leader } = place();
    if (word.breaks || (line.words.length > 0 && at + word.width > width - indent + 0.01)) {
      lines.push({ ...line, broken: word.breaks });
      line = { ...blank, words: [] };
      indent = 0;
      ({ at, leader } = place());
    }
    line.width = at + word.width;
    line.words.push(word.tabs > 0 ? { ...word, tabbed: { at, leader } } : word);
  });
  return [...lines, { ...line, last: true }];
}

const leftMargin: NextStop = (from) => ({ at: from, align: 'left' });

interface Ruler {
  indent: number;
  room: number;
  nextStop: NextStop;
}

/**
 * Where the next word of a line begins: a blank behind the one before it, or behind its tabs; what stands at a stop's
 * right or middle goes there up to the next tab.
 */
function placed(line: Line, words: Word[], index: number, { indent, room, nextStop }: Ruler): Tabbed {
  const word = words[index] as Word;
  if (word.tabs === 0) return { at: line.width + (line.words.length > 0 ? line.space : 0), leader: '' };
  let stop = nextStop(indent + line.width);
  for (let count = 1; count < word.tabs; count += 1) stop = nextStop(stop.at);
  const { leader = '', align } = stop;
  const at = stop.at - indent;
  const within = (begins: number, width: number) => Math.max(line.width, Math.min(begins, room - width));
  if (align === 'left') return { at: within(at, word.width), leader };
  const end = words.findIndex((next, after) => after > index && (next.tabs > 0 || next.breaks));
  const together = words.slice(index, end < 0 ? undefined : end);
  const width = together.reduce((sum, one) => sum + one.width + line.space, -line.space);
  const begins = at - (align === 'center' ? width / 2 : width);
  return { at: within(begins, width), leader };
}

/** The longest line of a text that stands in a room of so many mm, in mm. */
export const longestLine = (words: string, style: Style, room: number): number =>
  Math.max(...linesOf([{ text: words, style }], room * PT_PER_MM).map((line) => line.width)) / PT_PER_MM;

function wordsOf(runs: Run[], most: number): Word[] {
  const words: Word[] = [];
  const before = { tabs: 0, breaks: false };
  let open: Word | undefined;
  const begin = (fragments: Fragment[], width: number): Word => {
    const word = { fragments, width, ...before };
    Object.assign(before, { tabs: 0, breaks: false });
    words.push(word);
    return word;
  };
  for (const { text, style } of runs) {
    for (const part of text.split(/([ \t\n])/)) {
      if (part === '') continue;
      if (' \t\n'.includes(part)) {
        open = undefined;
        // An end of a line right behind another leaves a line without words.
        if (part === '\n' && before.breaks) begin([], 0);
        if (part === '\n') Object.assign(before, { tabs: 0, breaks: true });
        if (part === '\t') before.tabs += 1;
        continue;
      }
      for (const piece of pieces(drawable(part), style, most)) {
        if (open && open.width + piece.width <= most) {
          open.fragments.push(piece);
          open.width += piece.width;
        } else open = begin([piece], piece.width);
      }
    }
  }
  return words;
}

/** More letters than any line of ours has room for. */
const LONGEST = 400;

/** A part of a word, in as many pieces as it takes for each to have room. */
function pieces(part: string, style: Style, most: number): Fragment[] {
  const fragment = (text: string): Fragment => ({ text, style, width: widthOf(text, style) });
  if (part.length <= LONGEST && widthOf(part, style) <= most) return [fragment(part)];
  const letters = [...part];
  const found: Fragment[] = [];
  for (let from = 0; from < letters.length; ) {
    const count = cutOf(letters, from, style, most);
    found.push(fragment(letters.slice(from, from + count).join('')));
    from += count;
  }
  return found;
}

/** How many letters have room, at least one: up to the last hyphen or stroke among them where more follow. */
function cutOf(letters: string[], from: number, style: Style, most: number): number {
  let width = 0;
  let behindMark = 0;
  for (let count = 0; from + count < letters.length; count += 1) {
    const letter = letters[from + count] ?? '';
    width += widthOf(letter, style);
    if (width > most && count > 0) return behindMark || count;
    if (letter === '-' || letter === '/') behindMark = count + 1;
  }
  return letters.length - from;
}
