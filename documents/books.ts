import { formatVnDate, type IsoDate } from '../domain/calendar/dates';
import { STYLES } from './layout/annexOne';
import { gap } from './layout/head';
import { centred, type GridPiece, type Laid, type Piece, text } from './layout/pieces';
import { section, textWidth } from './layout/sections';

/** One document that went out: the ten fields of the outgoing register. */
export interface Outgoing {
  /** Number and notation: `05/BNV-VP`. */
  notation: string;
  date: IsoDate;
  /** Type and what it is about. */
  title: string;
  signer: string;
  recipients: string[];
  /** Unit or person that keeps a copy. */
  keptBy: string;
  copies: number | null;
  passedOn: IsoDate | null;
  passedBy: string;
  note: string;
}

/** One document that came in: the ten fields of the incoming register. */
export interface Incoming {
  arrivedOn: IsoDate;
  /** Its number in this book. */
  number: number;
  author: string;
  notation: string;
  date: IsoDate | null;
  title: string;
  /** Unit or person to whom it goes. */
  passedTo: string[];
  passedOn: IsoDate | null;
  passedBy: string;
  note: string;
}

/** A register of documents for a time, with its rows in the order of their numbers. */
export interface Book {
  superior: string | null;
  body: string;
  year: number;
  from: IsoDate;
  to: IsoDate;
  /** Which volume of the year. */
  volume: number;
  rows: { book: 'outgoing'; rows: Outgoing[] } | { book: 'incoming'; rows: Incoming[] };
}

const TITLES = { outgoing: 'Sổ đăng ký văn bản đi', incoming: 'Sổ đăng ký văn bản đến' } as const;

/** Annex IV of Decree 30/2020/NĐ-CP, I.2 and VI.2: at least these ten. Shares of the width are our own. */
const COLUMNS: Record<Book['rows']['book'], [head: string, share: number][]> = {
  outgoing: [
    ['Số, ký hiệu văn bản', 11],
    ['Ngày tháng văn bản', 10],
    ['Tên loại và trích yếu nội dung văn bản', 22],
    ['Người ký', 10],
    ['Nơi nhận văn bản', 13],
    ['Đơn vị, người nhận bản lưu', 9],
    ['Số lượng bản', 6],
    ['Ngày chuyển', 10],
    ['Ký nhận', 8],
    ['Ghi chú', 9],
  ],
  incoming: [
    ['Ngày đến', 10],
    ['Số đến', 6],
    ['Tác giả', 13],
    ['Số, ký hiệu văn bản', 11],
    ['Ngày tháng văn bản', 10],
    ['Tên loại và trích yếu nội dung văn bản', 22],
    ['Đơn vị hoặc người nhận', 11],
    ['Ngày chuyển', 10],
    ['Ký nhận', 8],
    ['Ghi chú', 9],
  ],
};

/** Annex IV names no sizes. */
const CELL = { size: 11 };
const HEAD = { size: 11, bold: true };
const COVER = { size: 26, bold: true };

/** The book: its cover, then its rows across A4. */
export function bookLaid(book: Book): Laid {
  return {
    about: { title: `${TITLES[book.rows.book]} năm ${book.year}`, author: book.body },
    sections: [section(cover(book), { landscape: true }), section([table(book)], { landscape: true })],
  };
}

/** Cover and first page (I.1, VI.1); the copy of the annex that we read has lost their drawing: a suggestion. */
function cover({ superior, body, year, from, to, volume, rows }: Book): Piece[] {
  const line = (words: string) => centred(words, STYLES.content, { after: 6 });
  return [
    ...(superior ? [centred(superior.toUpperCase(), STYLES.superior)] : []),
    centred(body.toUpperCase(), STYLES.issuer),
    gap(110),
    centred(TITLES[rows.book].toUpperCase(), COVER, { after: 12 }),
    line(`Năm: ${year}`),
    gap(30),
    line(`Từ ngày ${formatVnDate(from)} đến ngày ${formatVnDate(to)}`),
    line(numbers(rows)),
    line(`Quyển số: ${`${volume}`.padStart(2, '0')}`),
  ];
}

/** From which number to which; of outgoing documents, whose types may be counted apart, how many. */
function numbers(given: Book['rows']): string {
  if (given.book === 'outgoing' || given.rows.length === 0) return `Gồm ${given.rows.length} văn bản`;
  return `Từ số ${given.rows[0]?.number} đến số ${given.rows.at(-1)?.number}`;
}

function table({ rows }: Book): GridPiece {
  const columns = COLUMNS[rows.book];
  const shares = columns.reduce((sum, [, share]) => sum + share, 0);
  const cells = rows.book === 'outgoing' ? rows.rows.map(outgoing) : rows.rows.map(incoming);
  return {
    kind: 'grid',
    widths: columns.map(([, share]) => (textWidth(true) * share) / shares),
    lined: true,
    headRows: 2,
    rows: [
      columns.map(([head]) => [centred(head, HEAD)]),
      columns.map((_, index) => [centred(`(${index + 1})`, CELL)]),
      ...cells.map((row) => row.map((words) => words.split('\n').map((part) => text(part, CELL)))),
    ],
  };
}

const day = (date: IsoDate | null): string => (date ? formatVnDate(date) : '');

/** The day, and under it who passed it on. */
const passed = ({ passedOn, passedBy }: Pick<Outgoing, 'passedOn' | 'passedBy'>): string =>
  [day(passedOn), passedBy].filter(Boolean).join('\n');

/** Whoever takes the paper signs for it in the printed book (art. 22(3)(b), 23(3)): the place for that stays empty. */
const BY_HAND = '';

const outgoing = (row: Outgoing): string[] => [
  row.notation,
  day(row.date),
  row.title,
  row.signer,
  row.recipients.join('\n'),
  row.keptBy,
  row.copies === null ? '' : `${row.copies}`,
  passed(row),
  BY_HAND,
  row.note,
];

const incoming = (row: Incoming): string[] => [
  day(row.arrivedOn),
  `${row.number}`,
  row.author,
  row.notation,
  day(row.date),
  row.title,
  row.passedTo.join('\n'),
  passed(row),
  BY_HAND,
  row.note,
];
