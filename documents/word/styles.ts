import { edgesOf, type ParagraphLook, paragraphLook, PARAGRAPH, RUN, type RunLook, runLook } from './looks';
import { attribute, child, children, number, points, type Xml } from './xml';

/** What a style says of paragraphs, runs and tables, with what it is based on. */
interface StyleLook {
  paragraph: Partial<ParagraphLook>;
  run: Partial<RunLook>;
  edges: ReturnType<typeof edgesOf>;
  inset: CellInset;
}

/** How far a cell's words stand off its edges, in points. */
export type CellInset = Partial<Record<'top' | 'right' | 'bottom' | 'left', number>>;

const NOTHING: StyleLook = { paragraph: {}, run: {}, edges: {}, inset: {} };

/** A Word file's styles by their ids. */
export class Styles {
  /** What holds where a paragraph says nothing. */
  readonly paragraph: ParagraphLook;
  readonly run: RunLook;
  private readonly known = new Map<string, Xml>();
  private readonly read = new Map<string, StyleLook>();
  private readonly standard = new Map<string, string>();

  constructor(root: Xml | undefined) {
    for (const style of children(root, 'style')) {
      const id = attribute(style, 'styleId') ?? '';
      this.known.set(id, style);
      if (attribute(style, 'default') === '1') this.standard.set(attribute(style, 'type') ?? '', id);
    }
    const defaults = child(root, 'docDefaults');
    this.paragraph = { ...PARAGRAPH, ...paragraphLook(child(defaults, 'pPrDefault', 'pPr')) };
    this.run = { ...RUN, ...runLook(child(defaults, 'rPrDefault', 'rPr')) };
  }

  /** A style by its id; without one, that of paragraphs or tables that name none. */
  of(id: string | undefined, type?: 'paragraph' | 'table'): StyleLook {
    const called = id ?? this.standard.get(type ?? '');
    return called === undefined ? NOTHING : this.named(called, []);
  }

  private named(id: string, above: string[]): StyleLook {
    const done = this.read.get(id);
    const style = this.known.get(id);
    if (done) return done;
    if (!style || above.includes(id)) return NOTHING;
    const base = attribute(child(style, 'basedOn'), 'val');
    const below = base === undefined ? NOTHING : this.named(base, [...above, id]);
    const table = child(style, 'tblPr');
    const look = {
      paragraph: { ...below.paragraph, ...paragraphLook(child(style, 'pPr')) },
      run: { ...below.run, ...runLook(child(style, 'rPr')) },
      edges: { ...below.edges, ...edgesOf(child(table, 'tblBorders')) },
      inset: { ...below.inset, ...insetOf(child(table, 'tblCellMar')) },
    };
    this.read.set(id, look);
    return look;
  }
}

/** Margins of cells, by the sides that an element names. */
export function insetOf(margins: Xml | undefined): CellInset {
  const called: Record<string, keyof CellInset> = { start: 'left', end: 'right' };
  return Object.fromEntries(
    children(margins).map((side) => [called[side.name] ?? side.name, points(number(side, 'w') ?? 0)]),
  );
}
