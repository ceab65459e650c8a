import type { Align, Edge, Edges, LineHeight, Style, TabStop } from '../layout/pieces';
import { attribute, child, children, isOn, millimetres, number, points, within, type Xml } from './xml';

/** How a run of words looks. */
export interface RunLook {
  size: number;
  bold: boolean;
  italics: boolean;
  underlined: boolean;
  capitals: boolean;
  hidden: boolean;
  /** Above or below the line, and smaller. */
  raised: 'up' | 'down' | null;
  colour: string | null;
  typeface: string | null;
  shaded: boolean;
}

/** How a paragraph lies; indents in mm, gaps in points. */
export interface ParagraphLook {
  align: Align;
  left: number;
  right: number;
  firstLine: number;
  before: number;
  after: number;
  line: LineHeight;
  keepNext: boolean;
  newPage: boolean;
  tabs: TabStop[];
  edges: Edges;
  shaded: boolean;
  list: { id: string; level: number } | null;
}

/** What holds where no style says otherwise (ISO/IEC 29500-1, 17.3). */
export const RUN: RunLook = {
  size: 10,
  bold: false,
  italics: false,
  underlined: false,
  capitals: false,
  hidden: false,
  raised: null,
  colour: null,
  typeface: null,
  shaded: false,
};
export const PARAGRAPH: ParagraphLook = {
  align: 'left',
  left: 0,
  right: 0,
  firstLine: 0,
  before: 0,
  after: 0,
  line: { rule: 'times', of: 1 },
  keepNext: false,
  newPage: false,
  tabs: [],
  edges: {},
  shaded: false,
  list: null,
};

/** A value that is left out where it is undefined, so that what it stands over goes on. */
const given = <T extends object>(look: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined)) as never;

const RAISED: Record<string, RunLook['raised']> = { superscript: 'up', subscript: 'down' };

const toggled = (of: Xml | undefined): boolean | undefined => (of ? isOn(of) : undefined);

/** As large as letters may be, in points. */
const LARGEST = 400;

/** What an element of run properties (`rPr`) says. */
export function runLook(properties: Xml | undefined): Partial<RunLook> {
  const of = (name: string) => child(properties, name);
  const size = number(of('sz'), 'val');
  const fonts = of('rFonts');
  const colour = attribute(of('color'), 'val');
  const place = attribute(of('vertAlign'), 'val');
  const shade = of('shd') ?? of('highlight');
  return given({
    size: size === undefined ? undefined : within(size / 2, 1, LARGEST),
    bold: toggled(of('b')),
    italics: toggled(of('i')),
    underlined: toggled(of('u')),
    capitals: toggled(of('caps') ?? of('smallCaps')),
    hidden: toggled(of('vanish')),
    raised: place === undefined ? undefined : (RAISED[place] ?? null),
    colour: colour && (/^[0-9a-f]{6}$/i.test(colour) ? colour.toUpperCase() : null),
    typeface: attribute(fonts, 'ascii') ?? attribute(fonts, 'asciiTheme'),
    shaded: shade && isShade(shade),
  });
}

/** Whether a shade is more than the paper's white. */
export const isShade = (shade: Xml): boolean => {
  const colour = attribute(shade, 'fill') ?? attribute(shade, 'val') ?? '';
  return !/^(auto|clear|none|nil|white|ffffff)?$/i.test(colour);
};

/** How a run's words are drawn. */
export const styleOf = ({ size, bold, italics, underlined, colour, raised }: RunLook): Style => ({
  size: raised ? size * 0.65 : size,
  bold,
  italics,
  underlined,
  ...(colour && colour !== '000000' ? { colour } : {}),
  ...(raised ? { raised: raised === 'up' ? size * 0.35 : size * -0.15 } : {}),
});

const ALIGN: Record<string, Align> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};

/** What an element of paragraph properties (`pPr`) says. */
export function paragraphLook(properties: Xml | undefined): Partial<ParagraphLook> {
  const of = (name: string) => child(properties, name);
  const indent = of('ind');
  const [hanging, firstLine] = [number(indent, 'hanging'), number(indent, 'firstLine')];
  const beyond = hanging === undefined ? firstLine : -hanging;
  const spacing = of('spacing');
  const shade = of('shd');
  const list = of('numPr');
  return given({
    align: ALIGN[attribute(of('jc'), 'val') ?? ''],
    left: inMm(number(indent, 'left') ?? number(indent, 'start')),
    right: inMm(number(indent, 'right') ?? number(indent, 'end')),
    firstLine: inMm(beyond),
    before: inPoints(number(spacing, 'before')),
    after: inPoints(number(spacing, 'after')),
    line: lineOf(spacing),
    keepNext: toggled(of('keepNext')),
    newPage: toggled(of('pageBreakBefore')),
    tabs: of('tabs') && tabsOf(of('tabs')),
    edges: of('pBdr') && edgesOf(of('pBdr')),
    shaded: shade && isShade(shade),
    list: list && listOf(list),
  });
}

const inMm = (twips: number | undefined): number | undefined => (twips === undefined ? undefined : millimetres(twips));
const inPoints = (twips: number | undefined): number | undefined => (twips === undefined ? undefined : points(twips));

function lineOf(spacing: Xml | undefined): LineHeight | undefined {
  const line = number(spacing, 'line');
  if (line === undefined) return undefined;
  const rule = attribute(spacing, 'lineRule');
  if (rule === 'exact') return { rule, of: points(line) };
  return rule === 'atLeast' ? { rule: 'least', of: points(line) } : { rule: 'times', of: line / 240 };
}

function listOf(list: Xml): ParagraphLook['list'] {
  const id = attribute(child(list, 'numId'), 'val') ?? '0';
  return id === '0' ? null : { id, level: number(child(list, 'ilvl'), 'val') ?? 0 };
}

const LEADERS: Record<string, string> = { dot: '.', middleDot: '·', hyphen: '-', underscore: '_', heavy: '_' };
const STOPS: Record<string, TabStop['align']> = { center: 'center', right: 'right', end: 'right', decimal: 'right' };

function tabsOf(tabs: Xml | undefined): TabStop[] {
  return children(tabs, 'tab').flatMap((tab): TabStop[] => {
    const align = attribute(tab, 'val');
    const at = points(number(tab, 'pos') ?? 0);
    if (align === 'clear' || align === 'bar') return [];
    const leader = LEADERS[attribute(tab, 'leader') ?? ''] ?? '';
    return [{ at, align: STOPS[align ?? ''] ?? 'left', leader }];
  });
}

/** Lines around a paragraph, a cell or a table; of no width where the file says that there is none. */
export function edgesOf(borders: Xml | undefined): Edges & { insideH?: Edge; insideV?: Edge } {
  const called = { top: 'top', bottom: 'bottom', left: 'left', start: 'left', right: 'right', end: 'right' } as const;
  const all = { ...called, insideH: 'insideH', insideV: 'insideV' } as const;
  return Object.fromEntries(
    children(borders).flatMap((line) => {
      const side = all[line.name as keyof typeof all];
      const none = ['nil', 'none'].includes(attribute(line, 'val') ?? 'none');
      const drawn = { width: (number(line, 'sz') ?? 4) / 8, ...colourOf(attribute(line, 'color')) };
      return side ? [[side, none ? { width: 0 } : drawn]] : [];
    }),
  );
}

/** The colour of a line, where one is named that isn't black. */
export const colourOf = (named: string | undefined): Pick<Edge, 'colour'> => {
  const [, colour = ''] = /^#?([0-9a-f]{6})\b/i.exec(named ?? '') ?? [];
  return colour && colour !== '000000' ? { colour: colour.toUpperCase() } : {};
};
