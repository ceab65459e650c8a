import { linesIn } from '../../parts/linesIn';
import type { Block, Cell, Table } from '../../../domain/officialDocument/paper';
import { isDecimal } from '../../../domain/decimal';

/** A block of the content as somebody edits it: alike for every kind, numbers left to the order. */
export interface Piece {
  kind: Block['kind'];
  title: string;
  /** Of a list an item a line, of a table a row a line. */
  text: string;
  /** What a table has besides its rows. */
  table: Pick<Table, 'measure' | 'columns'> & { figures: boolean[] };
}

/** The kinds in the order in which they are offered. */
export const KINDS = [
  'paragraph',
  'heading',
  'article',
  'clause',
  'point',
  'list',
  'table',
  'part',
  'chapter',
  'section',
  'subsection',
] as const satisfies Block['kind'][];

const TITLED: Block['kind'][] = ['heading', 'article', 'clause', 'part', 'chapter', 'section', 'subsection', 'table'];
const WORDED: Block['kind'][] = ['paragraph', 'article', 'clause', 'point', 'list', 'table'];
export const hasTitle = ({ kind }: Piece): boolean => TITLED.includes(kind);
export const hasText = ({ kind }: Piece): boolean => WORDED.includes(kind);

export const BLANK: Piece = {
  kind: 'paragraph',
  title: '',
  text: '',
  table: { measure: null, columns: [], figures: [] },
};

/** Between a row's cells; a break within a cell. */
const [BETWEEN, BREAK] = [' | ', ' ⏎ '];
const inCell = (text: string): string => text.replace(/\|/g, '¦').replace(/\s*\n\s*/g, BREAK);
const ofCell = (text: string): string => text.trim().replace(/\s*⏎\s*/g, '\n');
const shown = (cell: Cell): string => inCell(typeof cell === 'string' ? cell : cell.figure);

/** Blocks as they are edited. */
export const piecesOf = (blocks: Block[]): Piece[] => blocks.map(pieceOf);

function pieceOf(block: Block): Piece {
  const { kind } = block;
  switch (block.kind) {
    case 'paragraph':
    case 'point':
      return { ...BLANK, kind, text: block.text };
    case 'list':
      return { ...BLANK, kind, text: block.items.join('\n') };
    case 'article':
    case 'clause':
      return { ...BLANK, kind, title: block.title ?? '', text: block.text ?? '' };
    case 'table':
      return { ...BLANK, kind, title: block.title ?? '', text: rowsOf(block), table: tableOf(block) };
    default:
      return { ...BLANK, kind, title: block.title };
  }
}

/** Heads first. */
const rowsOf = ({ columns, rows }: Table): string =>
  [columns.map(({ head }) => inCell(head)), ...rows.map((row) => row.map(shown))]
    .map((row) => row.join(BETWEEN))
    .join('\n');

const tableOf = ({ measure, columns, rows }: Table): Piece['table'] => ({
  measure,
  columns,
  figures: columns.map((_, index) => rows.some((row) => typeof row[index] === 'object')),
});

/** Pieces as a document has them: those that say nothing are left out, numbers count within what they belong to. */
export function blocksOf(pieces: Piece[]): Block[] {
  const blocks: Block[] = [];
  for (const piece of pieces) blocks.push(...blockOf(piece, blocks));
  return blocks;
}

function blockOf({ kind, title: titled, text: worded, table }: Piece, before: Block[]): Block[] {
  const [title, text] = [titled.trim(), worded.trim()];
  const number = numberOf(kind, before);
  switch (kind) {
    case 'paragraph':
      return text ? [{ kind, text }] : [];
    case 'point':
      return text ? [{ kind, number, text }] : [];
    case 'list':
      return text ? [{ kind, items: linesIn(text) }] : [];
    case 'article':
    case 'clause':
      return title || text ? [{ kind, number, title: title || null, text: text || null }] : [];
    case 'table':
      return text ? [tableFrom(title, text, table)] : [];
    default:
      return title ? [{ kind, number, title }] : [];
  }
}

/** What begins the count of a kind anew; articles, parts and headings count through the whole document. */
const WITHIN: Partial<Record<Block['kind'], Block['kind'][]>> = {
  chapter: ['part'],
  section: ['part', 'chapter'],
  subsection: ['part', 'chapter', 'section'],
  clause: ['article', 'heading'],
  point: ['article', 'heading', 'clause'],
};

function numberOf(kind: Block['kind'], before: Block[]): number {
  const since = before.findLastIndex((block) => WITHIN[kind]?.includes(block.kind));
  return before.slice(since + 1).filter((block) => block.kind === kind).length + 1;
}

function tableFrom(title: string, text: string, { measure, columns, figures }: Piece['table']): Table {
  const [heads = [], ...rows] = linesOfTable(text);
  const count = heads.length;
  return {
    kind: 'table',
    title: title || null,
    measure,
    columns: heads.map((head, index) => ({ head, share: columns[index]?.share ?? 100 / count })),
    rows: rows.map((row) => heads.map((_, index) => cellFrom(row[index] ?? '', figures[index] ?? false))),
  };
}

/** A sheet's rows come with tabs between. */
const linesOfTable = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => line.split(/\t|\|/).map(ofCell));

const cellFrom = (text: string, figure: boolean): Cell => (figure && isDecimal(text) ? { figure: text } : text);
