import { type Block, cellText, type Paper, pointLetter, roman, type Table } from '../../domain/officialDocument/paper';
import { DOCUMENT_TYPES } from '../../domain/officialDocument/types';
import { baseLines } from '../../domain/officialDocument/paper';
import { FIRST_LINE, PARAGRAPH_GAP, STYLES } from './annexOne';
import { gap } from './head';
import { centred, type Piece, type Run, type Style, text, type TextOptions, type TextPiece } from './pieces';

const BODY: TextOptions = { align: 'justify', firstLine: FIRST_LINE, after: PARAGRAPH_GAP };

/** A paragraph of the document's words. */
const paragraph = (runs: string | Run[], style: Style = STYLES.content, options: TextOptions = {}): TextPiece =>
  text(runs, style, { ...BODY, ...options });

const paragraphs = (words: string): TextPiece[] => words.split('\n').map((part) => paragraph(part));

/** Cell 6: by whose power and on what it rests, then what it says, to its end `./.` (Annex III part II). */
export function content(paper: Paper, width: number): Piece[] {
  return [...opening(paper), ...ended(blocksOf(paper.blocks, width))];
}

/** What an annex, or a document issued with another, says. */
export const annexContent = (blocks: Block[], width: number): Piece[] => ended(blocksOf(blocks, width));

function opening(paper: Paper): Piece[] {
  const bases = baseLines(paper).map((line) => paragraph(line, STYLES.slanted));
  if (DOCUMENT_TYPES[paper.type].layout !== 'enacting') return [gap(PARAGRAPH_GAP), ...bases];
  const enacted = paper.type === 'resolution' ? 'QUYẾT NGHỊ:' : 'QUYẾT ĐỊNH:';
  const line = (words: string) => centred(words, STYLES.strong, { after: PARAGRAPH_GAP, keepNext: true });
  const authority = paper.authority?.toUpperCase().split('\n') ?? [];
  return [gap(PARAGRAPH_GAP), ...authority.map(line), ...bases, line(enacted)];
}

/** Blocks as pieces that fill a width of so many mm. */
export const blocksOf = (blocks: Block[], width: number): Piece[] => blocks.flatMap((block) => blockOf(block, width));

function blockOf(block: Block, width: number): Piece[] {
  switch (block.kind) {
    case 'part':
      return division(`Phần ${roman(block.number)}`, block.title);
    case 'chapter':
      return division(`Chương ${roman(block.number)}`, block.title);
    case 'section':
      return division(`Mục ${block.number}`, block.title);
    case 'subsection':
      return division(`Tiểu mục ${block.number}`, block.title);
    case 'heading':
      return [paragraph(`${roman(block.number)}. ${block.title.toUpperCase()}`, STYLES.strong, { keepNext: true })];
    case 'article':
      return article(block);
    case 'clause':
      return clause(block);
    case 'point':
      return paragraphs(`${pointLetter(block.number)}) ${block.text}`);
    case 'paragraph':
      return paragraphs(block.text);
    case 'list':
      return block.items.flatMap((item) => paragraphs(`- ${item}`));
    case 'table':
      return table(block, width);
  }
}

/** Word and number on one line, the title in capitals on the next, both in the middle (II.6.đ). */
const division = (called: string, name: string): Piece[] => [
  centred(called, STYLES.strong, { before: PARAGRAPH_GAP, keepNext: true }),
  centred(name.toUpperCase(), STYLES.strong, { after: PARAGRAPH_GAP, keepNext: true }),
];

function article({ number, title, text: words }: Extract<Block, { kind: 'article' }>): Piece[] {
  const called = `Điều ${number}.`;
  if (title !== null) {
    const line = paragraph(`${called} ${title}`, STYLES.strong, { keepNext: words !== null });
    return [line, ...(words === null ? [] : paragraphs(words))];
  }
  const [first = '', ...others] = (words ?? '').split('\n');
  const runs = [
    { text: `${called} `, style: STYLES.strong },
    { text: first, style: STYLES.content },
  ];
  return [paragraph(runs), ...others.map((part) => paragraph(part))];
}

function clause({ number, title, text: words }: Extract<Block, { kind: 'clause' }>): Piece[] {
  if (title === null) return paragraphs(`${number}. ${words ?? ''}`);
  const line = paragraph(`${number}. ${title}`, STYLES.strong, { keepNext: true });
  return [line, ...(words === null ? [] : paragraphs(words))];
}

/** A table with its title and measure; figures stand at the right, so that their commas can be compared. */
function table({ title, measure, columns, rows }: Table, width: number): Piece[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const heads = columns.map(({ head }) => [centred(head, STYLES.tableHead)]);
  const cells = rows.map((row) =>
    row.map((cell): Piece[] => {
      if (typeof cell !== 'string') return [text(cellText(cell), STYLES.table, { align: 'right' })];
      return cell.split('\n').map((part) => text(part, STYLES.table));
    }),
  );
  return [
    ...(title ? [centred(title, STYLES.strong, { before: PARAGRAPH_GAP, after: 3, keepNext: true })] : []),
    ...(measure
      ? [text(`Đơn vị tính: ${measure}`, { ...STYLES.table, italics: true }, { align: 'right', keepNext: true })]
      : []),
    {
      kind: 'grid',
      widths: columns.map(({ share }) => (width * share) / shares),
      lined: true,
      headRows: 1,
      rows: [heads, ...cells],
    },
    gap(PARAGRAPH_GAP),
  ];
}

/** The sign of the end stands in place of the last words' full stop; below a table on a line of its own. */
function ended(pieces: Piece[]): Piece[] {
  const last = pieces.at(-1);
  const run = last?.kind === 'text' ? last.runs.at(-1) : undefined;
  if (last?.kind !== 'text' || !run)
    return [...pieces, text('./.', STYLES.content, { align: 'right', keepNext: true })];
  const runs = [...last.runs.slice(0, -1), { ...run, text: `${withoutStop(run.text)}./.` }];
  return [...pieces.slice(0, -1), { ...last, runs, keepNext: true }];
}

/** Words without the full stops and blanks at their end. */
function withoutStop(words: string): string {
  let end = words.length;
  while (end > 0 && '. '.includes(words[end - 1] ?? '')) end -= 1;
  return words.slice(0, end);
}
