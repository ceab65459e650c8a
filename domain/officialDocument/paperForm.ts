import { z } from 'zod';
import { decimal, isoDate, line, rule } from '../case/forms';
import { LENGTHS } from './forms';
import { CAPACITIES, CIRCULATIONS, DOCUMENT_TYPES, type DocumentType, URGENCIES } from './types';

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
    /** "Đơn vị tính: …". */
    measure: line(LENGTHS.recipient).nullable(),
    /** `share` is the column's part of the width. */
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

const section = <K extends string>(kind: K) => z.strictObject({ kind: z.literal(kind), number: counted, title });
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
  /** "I. NHỮNG KẾT QUẢ …": the section of a document without articles. */
  section('heading'),
  /** With `title` alone a line of its own; with `text` alone, "Điều 1." before it. */
  provision('article'),
  provision('clause'),
  /** `number` counts from 1 in the order of the Vietnamese alphabet, as far as that has letters: a, b, c, d, đ, e, … */
  z.strictObject({ kind: z.literal('point'), number: z.int().min(1).max(23), text: words(TEXT) }),
  z.strictObject({ kind: z.literal('paragraph'), text: words(TEXT) }),
  z.strictObject({ kind: z.literal('list'), items: lines.min(1) }),
  table,
]);
const blocks = z.array(block).max(MOST.blocks);

const type = z.enum(Object.keys(DOCUMENT_TYPES) as [DocumentType, ...DocumentType[]]);

const annex = z.strictObject({
  /** The document that is issued with the paper, such as a regulation with its decision; null: "Phụ lục". */
  as: type.nullable(),
  title,
  blocks,
  /** Wide tables lie across A4. */
  landscape: z.boolean(),
});

/** Who signs. `powers` from the top: TM. of the Committee, KT. of its Chairperson; `position` is the signer's own. */
const signature = z.strictObject({
  powers: z.array(z.strictObject({ capacity: z.enum(CAPACITIES), of: line(LENGTHS.recipient) })).max(3),
  /** Null where the last power names it already: "Q. CHỦ TỊCH". */
  position: line(LENGTHS.position).nullable(),
  /** A further office of the signer, above the name (cell 7b). */
  alsoAs: line(LENGTHS.position).nullable(),
  /** Null while nobody is named. */
  name: line(LENGTHS.recipient).nullable(),
});

/** What is printed of a document, as somebody writes it: strict, and bounded by `MOST`. */
export const paperForm = z
  .strictObject({
    type,
    /** The body directly above the issuing one (cell 2), where it is printed. */
    superior: line(LENGTHS.recipient).nullable(),
    issuer: line(LENGTHS.recipient),
    /** Null while no number was given: the place for it is left blank. */
    number: z.int().min(1).nullable(),
    /** What stands behind the number, such as `QĐ-UBND`: `notationOf`. */
    notation: z.union([z.literal(''), line(LENGTHS.notation)]),
    place: line(LENGTHS.recipient),
    /** Null while it isn't dated: "ngày … tháng … năm …". */
    date: isoDate.nullable(),
    /** Trích yếu; of a letter without its "V/v". */
    subject: words(LENGTHS.subject),
    urgency: z.enum(URGENCIES).nullable(),
    /** Cell 11. */
    circulation: z.enum(CIRCULATIONS).nullable(),
    /** "Kính gửi": whom it is put before. */
    addressees: lines,
    /** Whose power it is issued by, in a resolution or decision: "ỦY BAN NHÂN DÂN TỈNH …". */
    authority: words(LINE).nullable(),
    /** "Căn cứ …", "Theo đề nghị của …": without the mark at the end. */
    bases: lines,
    blocks,
    signature,
    /** Minutes: who kept them. */
    secretary: line(LENGTHS.recipient).nullable(),
    /** "Nơi nhận" without its first line of a letter ("Như trên") and its last ("Lưu"). */
    recipients: lines,
    /** The last line of "Nơi nhận": the drafting unit's abbreviation, and how many copies are kept. */
    kept: z.strictObject({ unit: line(LENGTHS.notation), copies }),
    /** Cell 12: the drafter's sign and the number of copies issued. */
    drafter: z.strictObject({ sign: line(LENGTHS.notation), copies }).nullable(),
    /** Cell 13: address, e-mail, site, telephone, line by line. */
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

interface Content {
  blocks: z.infer<typeof block>[];
  annexes: z.infer<typeof annex>[];
}

const blocksIn = ({ blocks: own, annexes }: Content) => [...own, ...annexes.flatMap((one) => one.blocks)];

const cellsIn = (paper: Content): number =>
  blocksIn(paper).reduce((sum, one) => (one.kind === 'table' ? sum + one.rows.length * one.columns.length : sum), 0);
