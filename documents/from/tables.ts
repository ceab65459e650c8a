import { formatVnDate, type IsoDate } from '../../domain/calendar/dates';
import { CHOICES, type Choice } from '../../domain/councilSession/state';
import type { Block, Cell } from '../../domain/officialDocument/paper';
import { blocksOf } from '../layout/content';
import { gap, headOfAttached } from '../layout/head';
import type { About, Laid, Piece } from '../layout/pieces';
import { section, textWidth } from '../layout/sections';

/** What a sheet says. */
interface Sheet extends About {
  headings: Piece[];
  blocks: Block[];
  landscape?: boolean;
}

/** What goes with a document, by itself, under the names of the State and of its author; wide tables lie across. */
export function attachedSheet({ title, author, headings, blocks, landscape = false }: Sheet): Laid {
  const width = textWidth(landscape);
  const pieces = [
    headOfAttached({ superior: null, issuer: author }, width),
    gap(12),
    ...headings,
    gap(6),
    ...blocksOf(blocks, width),
  ];
  return { about: { title, author }, sections: [section(pieces, { landscape })] };
}

/** The columns of a table: their heads, each with its share of the width. */
export type Columns = readonly (readonly [head: string, share: number])[];

/** Rows in those columns. */
export const plainTable = (columns: Columns, rows: Cell[][], title: string | null = null): Block => ({
  kind: 'table',
  title,
  measure: null,
  columns: columns.map(([head, share]) => ({ head, share })),
  rows,
});

/** Rows, each behind its number. */
export const numbered = (rows: Cell[][]): Cell[][] => rows.map((cells, index) => [`${index + 1}`, ...cells]);

/** Numbered rows, the numbers' column among those given; nothing where there are none. */
const listed = (columns: Columns, rows: Cell[][], title: string | null = null): Block[] =>
  rows.length === 0 ? [] : [plainTable(columns, numbered(rows), title)];

const count = (of: number): Cell => ({ figure: `${of}` });

/** An indicator's figures, a column each. */
interface FigureRow {
  name: string;
  measure: string;
  /** As the register holds them; null where there is none. */
  values: (string | null)[];
}

/** Figures as a table; nothing where there are none. `heads` name the columns of values. */
export const figuresTable = (title: string, heads: string[], rows: FigureRow[]): Block[] =>
  listed(
    [['TT', 8], ['Chỉ tiêu', 40], ['Đơn vị tính', 18], ...heads.map((head) => [head, 40 / heads.length] as const)],
    rows.map(({ name, measure, values }): Cell[] => [
      name,
      measure,
      ...values.map((value): Cell => (value === null ? '' : { figure: value })),
    ]),
    title,
  );

/** What is to be done, by whom, by which day. */
export interface DayRow {
  what: string;
  who: string;
  on: IsoDate;
}

const DAYS: Columns = [
  ['TT', 8],
  ['Nội dung công việc', 42],
  ['Cơ quan thực hiện', 30],
  ['Chậm nhất ngày', 20],
];

/** Days as a table, in their order; nothing where there are none. Throws `date-malformed`. */
export const daysTable = (rows: DayRow[]): Block[] =>
  listed(
    DAYS,
    [...rows].sort((a, b) => a.on.localeCompare(b.on)).map(({ what, who, on }) => [what, who, formatVnDate(on)]),
  );

/** How a matter was voted on. */
export interface VoteRow {
  matter: string;
  inFavour: number;
  against: number;
  abstained: number;
}

/** An item of an agenda: when it comes up, what it is, who speaks on it. */
export interface ProgrammeRow {
  when: string;
  what: string;
  who: string;
}

const PROGRAMME: Columns = [
  ['TT', 8],
  ['Thời gian', 20],
  ['Nội dung', 42],
  ['Người trình bày', 30],
];

/** An agenda as a table, in its order; nothing where it is empty. */
export const programmeTable = (rows: ProgrammeRow[]): Block[] =>
  listed(
    PROGRAMME,
    rows.map(({ when, what, who }) => [when, what, who]),
  );

/** A vote in full: against whom it is counted, who was there, and what came of it. */
export interface TallyRow extends VoteRow {
  total: number;
  /** Null where nobody took attendance. */
  present: number | null;
  notVoting: number;
  outcome: string;
  secret: boolean;
  /** Of an open vote by name: who voted how; none where it wasn't. */
  named: Record<Choice, string[]> | null;
}

const CHOSEN: Record<Choice, string> = {
  for: 'Tán thành',
  against: 'Không tán thành',
  abstain: 'Không có ý kiến',
  'not-voting': 'Không biểu quyết',
};

const BALLOTS: Columns = [
  ['Ý kiến', 22],
  ['Số đại biểu', 14],
  ['Họ và tên', 64],
];

/** Who voted how, a table for each open vote by name. */
export const ballotsTables = (rows: TallyRow[]): Block[] =>
  rows.flatMap(({ matter, named }): Block[] => {
    if (!named) return [];
    const chosen = CHOICES.filter((choice) => named[choice].length > 0);
    const cells = chosen.map((choice) => [CHOSEN[choice], count(named[choice].length), named[choice].join(', ')]);
    return [plainTable(BALLOTS, cells, `Biểu quyết công khai, ghi tên: ${matter}`)];
  });

const TALLIES: Columns = [
  ['TT', 6],
  ['Nội dung biểu quyết', 24],
  ['Có mặt/ tổng số', 12],
  ...Object.values(CHOSEN).map((head) => [head, 11] as const),
  ['Kết quả', 14],
];

/** Votes in full as a table; nothing where there were none. */
export const talliesTable = (rows: TallyRow[]): Block[] =>
  listed(
    TALLIES,
    rows.map((row) => [
      row.secret ? `${row.matter} (bỏ phiếu kín)` : row.matter,
      `${row.present ?? '…'}/${row.total}`,
      ...[row.inFavour, row.against, row.abstained, row.notVoting].map(count),
      row.outcome,
    ]),
  );

const VOTES: Columns = [
  ['TT', 8],
  ['Nội dung biểu quyết', 47],
  [CHOSEN.for, 15],
  [CHOSEN.against, 15],
  [CHOSEN.abstain, 15],
];

/** Votes as a table; nothing where there were none. */
export const votesTable = (rows: VoteRow[]): Block[] =>
  listed(
    VOTES,
    rows.map(({ matter, inFavour, against, abstained }) => [matter, ...[inFavour, against, abstained].map(count)]),
  );
