import { z } from 'zod';
import { decimal, isoDate, line, rule } from '../case/forms';
import { LENGTHS } from './forms';
import { type Block, CAPACITIES, CIRCULATIONS, type Paper, URGENCIES } from './paper';
import { DOCUMENT_TYPES, type DocumentType } from './types';

/** Laying out holds up everybody else: what is longer is a file of its own, not a page to be written here. */
const MOST = { blocks: 2_000, cells: 5_000, characters: 150_000, lines: 500, annexes: 50 } as const;
const LINE = 2_000;
const TEXT = 20_000;

/** Several lines: breaks may stand in it, nothing else that is no letter. */
const words = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine(
      (said) => !/[^\P{Cc}\n\r\t]/u.test(said),
      rule('không được chứa ký tự điều khiển', 'must not contain control characters'),
    );
const lines = z.array(words(LINE)).max(MOST.lines);
const copies = z.int().min(1).max(100_000).nullable();
const counted = z.int().min(1).max(MOST.blocks);
const title = words(LINE);

const cell = z.union([z.literal(''), words(TEXT), z.strictObject({ figure: decimal })]);

const table = z
  .strictObject({
    kind: z.literal('table'),
    title: title.nullable(),
    measure: line(LENGTHS.recipient).nullable(),
    columns: z
      .array(z.strictObject({ head: z.union([z.literal(''), words(LINE)]), share: z.number().positive().max(1_000) }))
      .min(1)
      .max(30),
    rows: z.array(z.array(cell)).max(MOST.blocks),
  })
  .refine(
    ({ columns, rows }) => rows.every((row) => row.length === columns.length),
    rule('mỗi dòng phải có đủ số ô như số cột', 'every row must have as many cells as there are columns'),
  );

const section = <K extends Block['kind']>(kind: K) => z.strictObject({ kind: z.literal(kind), number: counted, title });
const provision = <K extends 'article' | 'clause'>(kind: K) =>
  z
    .strictObject({ kind: z.literal(kind), number: counted, title: title.nullable(), text: words(TEXT).nullable() })
    .refine(
      (one) => one.title !== null || one.text !== null,
      rule('cần tên hoặc nội dung', 'needs a heading or a text'),
    );

const block = z.discriminatedUnion('kind', [
  section('part'),
  section('chapter'),
  section('section'),
  section('subsection'),
  section('heading'),
  provision('article'),
  provision('clause'),
  // As many as the Vietnamese alphabet has letters for them.
  z.strictObject({ kind: z.literal('point'), number: z.int().min(1).max(23), text: words(TEXT) }),
  z.strictObject({ kind: z.literal('paragraph'), text: words(TEXT) }),
  z.strictObject({ kind: z.literal('list'), items: lines.min(1) }),
  table,
]);
const blocks = z.array(block).max(MOST.blocks);

const type = z.enum(Object.keys(DOCUMENT_TYPES) as [DocumentType, ...DocumentType[]]);

const annex = z.strictObject({ as: type.nullable(), title, blocks, landscape: z.boolean() });

const signature = z.strictObject({
  powers: z.array(z.strictObject({ capacity: z.enum(CAPACITIES), of: line(LENGTHS.recipient) })).max(3),
  position: line(LENGTHS.position).nullable(),
  alsoAs: line(LENGTHS.position).nullable(),
  name: line(LENGTHS.recipient).nullable(),
});

/** What is printed of a document, as somebody writes it: strict, and bounded by `MOST`. */
export const paperForm = z
  .strictObject({
    type,
    superior: line(LENGTHS.recipient).nullable(),
    issuer: line(LENGTHS.recipient),
    number: z.int().min(1).nullable(),
    notation: z.union([z.literal(''), line(LENGTHS.notation)]),
    place: line(LENGTHS.recipient),
    date: isoDate.nullable(),
    subject: words(LENGTHS.subject),
    urgency: z.enum(URGENCIES).nullable(),
    circulation: z.enum(CIRCULATIONS).nullable(),
    addressees: lines,
    authority: words(LINE).nullable(),
    bases: lines,
    blocks,
    signature,
    secretary: line(LENGTHS.recipient).nullable(),
    recipients: lines,
    kept: z.strictObject({ unit: line(LENGTHS.notation), copies }),
    drafter: z.strictObject({ sign: line(LENGTHS.notation), copies }).nullable(),
    contact: z.array(line(LENGTHS.recipient)).max(10),
    annexes: z.array(annex).max(MOST.annexes),
  })
  .refine(
    (paper) => blocksIn(paper).length <= MOST.blocks,
    rule(`nhiều nhất ${MOST.blocks} phần nội dung`, `at most ${MOST.blocks} pieces of content`),
  )
  .refine(
    (paper) => cellsIn(paper) <= MOST.cells,
    rule(`nhiều nhất ${MOST.cells} ô bảng`, `at most ${MOST.cells} cells in its tables`),
  )
  .refine(
    (paper) => JSON.stringify(paper).length <= MOST.characters,
    rule(`nhiều nhất ${MOST.characters} ký tự`, `at most ${MOST.characters} characters`),
  )
  .meta({ id: 'Paper', description: 'What is printed of an administrative document: Decree 30/2020 art. 8' });

const blocksIn = ({ blocks: own, annexes }: Pick<Paper, 'blocks' | 'annexes'>): Block[] => [
  ...own,
  ...annexes.flatMap((one) => one.blocks),
];

const cellsIn = (paper: Pick<Paper, 'blocks' | 'annexes'>): number =>
  blocksIn(paper).reduce((sum, one) => (one.kind === 'table' ? sum + one.rows.length * one.columns.length : sum), 0);
