import { formatVnDate, type IsoDate } from '../../domain/calendar/dates';
import type { Block, Cell } from '../../domain/officialDocument/paper';

/** An indicator's figures, a column each. */
export interface FigureRow {
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

/** Votes as a table; nothing where there were none. */
export function votesTable(rows: VoteRow[]): Block[] {
  if (rows.length === 0) return [];
  const columns = [
    { head: 'TT', share: 8 },
    { head: 'Nội dung biểu quyết', share: 47 },
    { head: 'Tán thành', share: 15 },
    { head: 'Không tán thành', share: 15 },
    { head: 'Không biểu quyết', share: 15 },
  ];
  const cells = rows.map(({ matter, inFavour, against, abstained }, index): Cell[] => [
    `${index + 1}`,
    matter,
    ...[inFavour, against, abstained].map((count) => ({ figure: `${count}` })),
  ]);
  return [{ kind: 'table', title: null, measure: null, columns, rows: cells }];
}
