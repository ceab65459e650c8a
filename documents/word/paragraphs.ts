import type { OwnParagraph, Picture, Piece, Run, Stroke, TextPiece } from '../layout/pieces';
import { drawingIn, pictIn, type Target } from './drawings';
import { type ParagraphLook, paragraphLook, type RunLook, runLook, styleOf } from './looks';
import type { Lists } from './numbering';
import type { Styles } from './styles';
import type { Undrawn } from './undrawn';
import { attribute, child, children, type Xml } from './xml';

/** What reading a part of a Word file needs of the rest. */
export interface Part {
  styles: Styles;
  lists: Lists;
  target: Target;
  undrawn: Set<Undrawn>;
  /** What the table around it says of words and paragraphs in it. */
  table: { paragraph: Partial<ParagraphLook>; run: Partial<RunLook> };
  /** Whether words in tables stand level with those around them, as before Word 2013, and not the tables' edges. */
  hangsTables: boolean;
  /** Whether it stands above or below each page. */
  repeated: boolean;
}

/** In a header or footer these stand for the page's number and the number of pages, until a page is begun. */
export const PAGE = '\ue000';
export const PAGES = '\ue001';

/** Where the paragraph goes on on the next page. */
const TURN = '\f';

/** What elements within a paragraph hold more of its runs. */
const HOLDERS = ['hyperlink', 'ins', 'moveTo', 'smartTag', 'sdt', 'sdtContent', 'fldSimple', 'customXml', 'dir', 'bdo'];

/** A paragraph of a Word file as pieces: more than one where it begins a page. */
export function paragraphPieces(paragraph: Xml, part: Part): Piece[] {
  const { styles, table, lists } = part;
  const properties = child(paragraph, 'pPr');
  const style = styles.of(attribute(child(properties, 'pStyle'), 'val'), 'paragraph');
  const own = paragraphLook(properties);
  const list = own.list === undefined ? style.paragraph.list : own.list;
  const label = list ? lists.next(list) : null;
  const look: ParagraphLook = {
    ...styles.paragraph,
    ...table.paragraph,
    ...style.paragraph,
    ...label?.paragraph,
    ...own,
  };
  const run: RunLook = { ...styles.run, ...table.run, ...style.run };
  const mark = { ...run, ...runLook(child(properties, 'rPr')) };
  const reader = new Reader(part, run);
  if (label) reader.say(`${label.text}\t`, { ...mark, ...label.run });
  reader.read(paragraph);
  if (look.shaded) part.undrawn.add('shading');
  return [...(look.newPage ? [TURNED] : []), ...pieces(reader, look, mark)];
}

const TURNED: Piece = { kind: 'turn' };

function pieces({ runs, strokes, pictures }: Reader, look: ParagraphLook, mark: RunLook): Piece[] {
  const parts = partedAt(TURN, runs);
  return parts.flatMap((part, index): Piece[] => {
    const first = index === 0;
    // Behind a new page that ends its paragraph nothing is left to write.
    if (!first && part.length === 0) return [TURNED];
    const words = part.length > 0 ? part : [{ text: '', style: styleOf(mark) }];
    const alone = first && pictures.length > 0 && part.length === 0;
    const drawn = first ? { strokes, pictures } : { strokes: [], pictures: [] };
    const piece = pieceOf(alone ? [] : words, { ...look, ...(first ? {} : { before: 0, firstLine: 0 }) }, drawn);
    return [...(first ? [] : [TURNED]), ...(first && parts.length > 1 && part.length === 0 ? [] : [piece])];
  });
}

const pieceOf = (runs: Run[], look: ParagraphLook, drawn: Pick<OwnParagraph, 'strokes' | 'pictures'>): TextPiece => ({
  kind: 'text',
  runs,
  align: look.align,
  left: look.left,
  firstLine: look.firstLine,
  before: look.before,
  after: look.after,
  keepNext: look.keepNext,
  own: { right: look.right, line: look.line, tabs: look.tabs, edges: look.edges, ...drawn },
});

/** Runs parted where a sign stands, which is left out. */
function partedAt(sign: string, runs: Run[]): Run[][] {
  const parts: Run[][] = [[]];
  for (const { text, style } of runs) {
    text.split(sign).forEach((piece, index) => {
      if (index > 0) parts.push([]);
      if (piece) parts.at(-1)?.push({ text: piece, style });
    });
  }
  return parts;
}

/** Typefaces that Tinos stands for, as wide and nearly as drawn. */
const KNOWN_FACES = /^(times new roman|\.?vntime.*|tinos|liberation serif|times|m(ajor|inor)\w*)$/i;
/** Signs that a file names by a number in a typeface of signs. */
const SIGNS: Record<string, string> = { F0A3: '≤', F0B3: '≥', F0B4: '×', F0B0: '°', F02D: '-', F0B7: '•' };

/** Takes a paragraph's runs one after the other. */
class Reader {
  readonly runs: Run[] = [];
  readonly strokes: Stroke[] = [];
  readonly pictures: Picture[] = [];
  /** Of each field that is open: what it asks for, and whether its stored result has begun. */
  private readonly fields: { asks: string; shows: boolean }[] = [];

  constructor(
    private readonly part: Part,
    private readonly look: RunLook,
  ) {}

  read(holder: Xml): void {
    for (const one of children(holder)) {
      if (one.name === 'r') this.run(one);
      else if (one.name === 'fldSimple' && this.number(attribute(one, 'instr') ?? '')) {
        const [first] = children(one, 'r');
        this.say(this.number(attribute(one, 'instr') ?? '') ?? '', first ? this.lookOf(first) : this.look);
      } else if (HOLDERS.includes(one.name)) this.read(one);
      else if (one.name.startsWith('oMath')) this.part.undrawn.add('equation');
    }
  }

  /** Adds words as they look. */
  say(text: string, look: RunLook): void {
    if (look.hidden || text === '') return;
    if (look.shaded) this.part.undrawn.add('shading');
    if (look.typeface && !KNOWN_FACES.test(look.typeface)) this.part.undrawn.add('typeface');
    this.runs.push({ text: look.capitals ? text.toUpperCase() : text, style: styleOf(look) });
  }

  private lookOf(run: Xml): RunLook {
    const properties = child(run, 'rPr');
    const style = attribute(child(properties, 'rStyle'), 'val');
    return { ...this.look, ...(style ? this.part.styles.of(style).run : {}), ...runLook(properties) };
  }

  private run(run: Xml): void {
    const look = this.lookOf(run);
    for (const one of children(run)) this.content(one, look);
  }

  private content(one: Xml, look: RunLook): void {
    const { undrawn, target } = this.part;
    const field = this.fields.at(-1);
    const hidden = field !== undefined && (!field.shows || this.number(field.asks) !== null);
    switch (one.name) {
      case 'fldChar':
        return this.field(attribute(one, 'fldCharType') ?? '', look);
      case 'instrText':
        if (field) field.asks += one.text;
        return undefined;
      case 'AlternateContent': {
        const choice = child(one, 'Choice') ?? child(one, 'Fallback');
        for (const inner of children(choice)) this.content(inner, look);
        return undefined;
      }
      case 'drawing':
        return this.drawn(drawingIn(one, target, undrawn));
      case 'pict':
        return this.drawn(pictIn(one, undrawn));
      case 'object':
        undrawn.add('object');
        return undefined;
      case 'footnoteReference':
      case 'endnoteReference':
        undrawn.add('footnotes');
        return undefined;
      default:
        return hidden ? undefined : this.say(wordsOf(one, undrawn), look);
    }
  }

  private drawn({ strokes, pictures }: { strokes: Stroke[]; pictures: Picture[] }): void {
    this.strokes.push(...strokes);
    this.pictures.push(...pictures);
  }

  private field(type: string, look: RunLook): void {
    if (type === 'begin') this.fields.push({ asks: '', shows: false });
    const field = this.fields.at(-1);
    if (type === 'separate' && field) field.shows = true;
    if (type === 'end') this.say(this.number(this.fields.pop()?.asks ?? '') ?? '', look);
  }

  /** What stands for the number that a field asks for; null for any other, whose stored result is shown. */
  private number(asks: string): string | null {
    const [word = ''] = asks.trim().split(/\s+/);
    if (!this.part.repeated) return null;
    return { PAGE, NUMPAGES: PAGES, SECTIONPAGES: PAGES }[word.toUpperCase()] ?? null;
  }
}

/** The words of one element of a run. */
function wordsOf(one: Xml, undrawn: Set<Undrawn>): string {
  switch (one.name) {
    case 't':
      return written(one);
    case 'tab':
    case 'ptab':
      return '\t';
    case 'cr':
      return '\n';
    case 'br':
      return attribute(one, 'type') === 'page' ? TURN : '\n';
    case 'noBreakHyphen':
      return '-';
    case 'sym': {
      const sign = SIGNS[(attribute(one, 'char') ?? '').toUpperCase()];
      if (!sign) undrawn.add('symbol');
      return sign ?? '';
    }
    default:
      return '';
  }
}

/** Words in composed letters; blanks that were typed one after the other stay, as they set words apart. */
function written(text: Xml): string {
  const words = text.text.normalize('NFC').replace(/[\r\n\f\p{Cf}]/gu, '');
  return words.replace(/ {2,}/g, (blanks) => `${'\u00a0'.repeat(blanks.length - 1)} `);
}
