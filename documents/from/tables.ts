import { formatVnDate, type IsoDate } from '../../domain/calendar/dates';
import { CHOICES, type Choice } from '../../domain/councilSession/state';
import type { Block, Cell } from '../../domain/officialDocument/paper';
import { blocksOf } from '../layout/content';
import { gap, headOfAttached } from '../layout/head';
import type { Piece, Section } from '../layout/pieces';
import { textWidth } from '../layout/sections';

/** A sheet of tables by itself, across the page, under the names of the State and of who draws it up. */
export const tablesSheet = (issuer: string, headings: Piece[], blocks: Block[]): Section =>
  attachedSheet(issuer, headings, blocks, true);

/** What goes with a document, by itself, under the names of the State and of who issues it. */
export function attachedSheet(issuer: string, headings: Piece[], blocks: Block[], landscape = false): Section {
  const width = textWidth(landscape);
  return {
    landscape,
    corner: null,
    foot: [],
    pieces: [
      headOfAttached({ superior: null, issuer }, width),
      gap(12),
      ...headings,
      gap(6),
      ...blocksOf(blocks, width),
    ],
  };
}

/** Rows under those heads, each column with its share of the width. */
export const plainTable = (heads: readonly string[], shares: readonly number[], rows: Cell[][]): Block => ({
  kind: 'table',
  title: null,
  measure: null,
  columns: heads.map((head, index) => ({ head, share: shares[index] ?? 0 })),
  rows,
});

/** An indicator's figures, a column each. */
interface FigureRow {
  name: string;
  measure: string;
  /** As the register holds them; null where there is none. */
  values: (string | null)[];
}

/** Figures as a table; nothing where there are none. `heads` name the columns of values. */
export function figuresTable(title: string, heads: string[], rows: FigureRow[]): Block[] {
  if (rows.length === 0) return [];
  const columns = [
    { head: 'TT', share: 8 },
    { head: 'Chỉ tiêu', share: 40 },
    { head: 'Đơn vị tính', share: 18 },
    ...heads.map((head) => ({ head, share: 40 / heads.length })),
  ];
  const cells = rows.map(({ name, measure, values }, index): Cell[] => [
    `${index + 1}`,
    name,
    measure,
    ...values.map((value): Cell => (value === null ? '' : { figure: value })),
  ]);
  return [{ kind: 'table', title, measure: null, columns, rows: cells }];
}

/** What is to be done, by whom, by which day. */
export interface DayRow {
  what: string;
  who: string;
  on: IsoDate;
}

/** Days as a table, in their order; nothing where there are none. Throws `date-malformed`. */
export function daysTable(rows: DayRow[]): Block[] {
  if (rows.length === 0) return [];
  const columns = [
    { head: 'TT', share: 8 },
    { head: 'Nội dung công việc', share: 42 },
    { head: 'Cơ quan thực hiện', share: 30 },
    { head: 'Chậm nhất ngày', share: 20 },
  ];
  const cells = [...rows]
    .sort((a, b) => a.on.localeCompare(b.on))
    .map(({ what, who, on }, index): Cell[] => [`${index + 1}`, what, who, formatVnDate(on)]);
  return [{ kind: 'table', title: null, measure: null, columns, rows: cells }];
}

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

/** An agenda as a table, in its order; nothing where it is empty. */
export function programmeTable(rows: ProgrammeRow[]): Block[] {
  if (rows.length === 0) return [];
  const columns = [
    { head: 'TT', share: 8 },
    { head: 'Thời gian', share: 20 },
    { head: 'Nội dung', share: 42 },
    { head: 'Người trình bày', share: 30 },
  ];
  const cells = rows.map(({ when, what, who }, index): Cell[] => [`${index + 1}`, when, what, who]);
  return [{ kind: 'table', title: null, measure: null, columns, rows: cells }];
}

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

/** Who voted how, a table for each open vote by name. */
export const ballotsTables = (rows: TallyRow[]): Block[] =>
  rows.flatMap(({ matter, named }): Block[] => {
    if (!named) return [];
    const chosen = CHOICES.filter((choice) => named[choice].length > 0);
    return [
      {
        kind: 'table',
        title: `Biểu quyết công khai, ghi tên: ${matter}`,
        measure: null,
        columns: [
          { head: 'Ý kiến', share: 22 },
          { head: 'Số đại biểu', share: 14 },
          { head: 'Họ và tên', share: 64 },
        ],
        rows: chosen.map((choice): Cell[] => [
          CHOSEN[choice],
          { figure: `${named[choice].length}` },
          named[choice].join(', '),
        ]),
      },
    ];
  });

/** Votes in full as a table; nothing where there were none. */
export function talliesTable(rows: TallyRow[]): Block[] {
  if (rows.length === 0) return [];
  const figures = Object.values(CHOSEN);
  const columns = [
    { head: 'TT', share: 6 },
    { head: 'Nội dung biểu quyết', share: 24 },
    { head: 'Có mặt/ tổng số', share: 12 },
    ...figures.map((head) => ({ head, share: 11 })),
    { head: 'Kết quả', share: 14 },
  ];
  const cells = rows.map((row, index): Cell[] => [
    `${index + 1}`,
    row.secret ? `${row.matter} (bỏ phiếu kín)` : row.matter,
    `${row.present ?? '…'}/${row.total}`,
    ...[row.inFavour, row.against, row.abstained, row.notVoting].map((count): Cell => ({ figure: `${count}` })),
    row.outcome,
  ]);
  return [{ kind: 'table', title: null, measure: null, columns, rows: cells }];
}

/** Votes as a table; nothing where there were none. */
export function votesTable(rows: VoteRow[]): Block[] {
  if (rows.length === 0) return [];
  const columns = [
    { head: 'TT', share: 8 },
    { head: 'Nội dung biểu quyết', share: 47 },
    { head: 'Tán thành', share: 15 },
    { head: 'Không tán thành', share: 15 },
    { head: CHOSEN.abstain, share: 15 },
  ];
  const cells = rows.map(({ matter, inFavour, against, abstained }, index): Cell[] => [
    `${index + 1}`,
    matter,
    ...[inFavour, against, abstained].map((count) => ({ figure: `${count}` })),
  ]);
  return [{ kind: 'table', title: null, measure: null, columns, rows: cells }];
}
