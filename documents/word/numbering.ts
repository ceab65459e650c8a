import { roman } from '../../domain/officialDocument/paper';
import { type ParagraphLook, paragraphLook, type RunLook, runLook } from './looks';
import type { Undrawn } from './undrawn';
import { attribute, child, children, number, type Xml } from './xml';

/** What stands before a paragraph of a list, and how such a paragraph lies. */
interface Label {
  text: string;
  run: Partial<RunLook>;
  paragraph: Partial<ParagraphLook>;
}

interface Level {
  start: number;
  format: string;
  text: string;
  run: Partial<RunLook>;
  paragraph: Partial<ParagraphLook>;
}

/** Bullets that stand in a typeface of signs, by what Times New Roman has for them. */
const BULLETS: Record<string, string> = { '\uf0b7': '•', '\uf0a7': '▪', '\uf02d': '-', '\uf0d8': '-', '\uf0fc': '-' };

/** A Word file's lists, counted in the order of its paragraphs. */
export class Lists {
  private readonly lists = new Map<string, Level[]>();
  private readonly counts = new Map<string, number[]>();

  constructor(
    root: Xml | undefined,
    private readonly undrawn: Set<Undrawn>,
  ) {
    const patterns = new Map(children(root, 'abstractNum').map((one) => [attribute(one, 'abstractNumId'), one]));
    for (const one of children(root, 'num')) {
      const pattern = patterns.get(attribute(child(one, 'abstractNumId'), 'val'));
      this.lists.set(attribute(one, 'numId') ?? '', children(pattern, 'lvl').map(levelOf));
    }
  }

  /** The next paragraph's label in a list; null where the file doesn't know the list. */
  next({ id, level }: NonNullable<ParagraphLook['list']>): Label | null {
    const levels = this.lists.get(id);
    const at = levels?.[level];
    if (!levels || !at) return null;
    const counts = this.counts.get(id) ?? [];
    counts[level] = (counts[level] ?? at.start - 1) + 1;
    counts.length = level + 1;
    this.counts.set(id, counts);
    return { text: this.textOf(at, levels, counts), run: at.run, paragraph: at.paragraph };
  }

  private textOf({ format, text }: Level, levels: Level[], counts: number[]): string {
    if (format === 'bullet') return BULLETS[text] ?? text;
    return text.replace(/%(\d)/g, (_, digit: string) => {
      const level = Number(digit) - 1;
      const about = levels[level];
      return this.counted(about?.format ?? '', counts[level] ?? about?.start ?? 1);
    });
  }

  private counted(format: string, count: number): string {
    const write = COUNTED[format];
    if (!write) this.undrawn.add('numbering');
    return write && count <= MOST_COUNTED ? write(count) : `${count}`;
  }
}

/** Beyond this nothing is counted in letters or Roman figures. */
const MOST_COUNTED = 1_000;

/** As Word counts with letters: a to z, then aa, bb. */
const letters = (count: number): string =>
  String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.floor((count - 1) / 26) + 1);

const COUNTED: Record<string, (count: number) => string> = {
  decimal: (count) => `${count}`,
  decimalZero: (count) => `${count}`.padStart(2, '0'),
  upperRoman: roman,
  lowerRoman: (count) => roman(count).toLowerCase(),
  lowerLetter: letters,
  upperLetter: (count) => letters(count).toUpperCase(),
  none: () => '',
};

const levelOf = (level: Xml): Level => ({
  start: number(child(level, 'start'), 'val') ?? 1,
  format: attribute(child(level, 'numFmt'), 'val') ?? 'decimal',
  text: attribute(child(level, 'lvlText'), 'val') ?? '',
  run: runLook(child(level, 'rPr')),
  paragraph: paragraphLook(child(level, 'pPr')),
});
