import { type Font, openSync } from 'fontkit';
import type { Run, Style } from './pieces';

/** Points in a millimetre. */
export const PT_PER_MM = 72 / 25.4;

const font = (name: string): Font =>
  openSync(require.resolve(`@expo-google-fonts/tinos/${name}/Tinos_${name}.ttf`)) as Font;

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
export type FontName = keyof typeof FONTS;

export const fontOf = ({ bold, italics }: Style): FontName =>
  bold ? (italics ? 'boldItalic' : 'bold') : italics ? 'italic' : 'regular';

/** A single line's height as a share of the letters' size: ascent, descent and gap of Times New Roman. */
export const LINE_HEIGHT = 1.149;

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
export interface Fragment extends Run {
  width: number;
}

/** Letters that no line break parts. */
interface Word {
  fragments: Fragment[];
  width: number;
}

/** One line: its words, how wide they and the spaces between them are, and whether the paragraph ends with it. */
export interface Line {
  words: Word[];
  width: number;
  space: number;
  size: number;
  last: boolean;
}

/** Runs in lines no wider than `width` points, the first by `firstLine` less. A word too long is parted anywhere. */
export function linesOf(runs: Run[], width: number, firstLine = 0): Line[] {
  const space = widthOf(' ', runs[0]?.style ?? { size: 1 });
  const size = Math.max(...runs.map(({ style }) => style.size));
  const lines: Line[] = [];
  let line: Line = { words: [], width: 0, space, size, last: false };
  const room = () => width - (lines.length === 0 ? firstLine : 0);
  for (const word of wordsOf(runs, width - Math.max(0, firstLine))) {
    if (line.words.length > 0 && line.width + space + word.width > room() + 0.01) {
      lines.push(line);
      line = { words: [], width: 0, space, size, last: false };
    }
    line.width += word.width + (line.words.length > 0 ? space : 0);
    line.words.push(word);
  }
  return [...lines, { ...line, last: true }];
}

/** The longest line of a text that stands in a room of so many mm, in mm. */
export const longestLine = (words: string, style: Style, room: number): number =>
  Math.max(...linesOf([{ text: words, style }], room * PT_PER_MM).map((line) => line.width)) / PT_PER_MM;

function wordsOf(runs: Run[], most: number): Word[] {
  const words: Word[] = [];
  let open: Word | undefined;
  for (const { text, style } of runs) {
    drawable(text)
      .split(' ')
      .forEach((part, index) => {
        if (index > 0) open = undefined;
        if (part === '') return;
        for (const piece of pieces(part, style, most)) {
          if (open && open.width + piece.width <= most) {
            open.fragments.push(piece);
            open.width += piece.width;
          } else {
            open = { fragments: [piece], width: piece.width };
            words.push(open);
          }
        }
      });
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
