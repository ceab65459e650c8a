import type { Block, Cell } from '../../domain/officialDocument/paper';
import { STYLES } from '../layout/annexOne';
import { centred, type Laid } from '../layout/pieces';
import { sourceOf } from './opinions';
import { attachedSheet, numbered, plainTable } from './tables';

const TITLE = 'BÁO CÁO TÌNH HÌNH KẾ HOẠCH';

/** The parts of the report with their columns, each with its share of the width. */
const PARTS = {
  plans: {
    title: 'Kế hoạch',
    columns: [
      ['Kế hoạch', 28],
      ['Đơn vị', 16],
      ['Tiến độ', 9],
      ['Giai đoạn', 13],
      ['Hạn gần nhất', 11],
      ['Quá hạn', 9],
      ['Qua ngày gợi ý', 9],
    ],
  },
  overdue: {
    title: 'Bước quá hạn',
    columns: [
      ['Bước', 31],
      ['Trong', 25],
      ['Cơ quan giữ', 20],
      ['Hạn', 10],
      ['Số ngày trễ', 9],
    ],
  },
  consultations: {
    title: 'Lấy ý kiến',
    columns: [
      ['Nội dung', 36],
      ['Đơn vị', 18],
      ['Được hỏi', 10],
      ['Đã trả lời', 10],
      ['Im lặng', 10],
      ['Hạn trả lời', 11],
    ],
  },
  indicators: {
    title: 'Chỉ tiêu và kết quả thực hiện',
    columns: [
      ['Chỉ tiêu', 26],
      ['Đơn vị tính', 12],
      ['Đơn vị', 16],
      ['Kỳ', 11],
      ['Mục tiêu', 10],
      ['Thực hiện', 10],
      ['Đánh giá', 10],
    ],
  },
  projects: {
    title: 'Dự án đang thực hiện và thông báo còn phải gửi',
    columns: [
      ['Dự án', 30],
      ['Đơn vị', 16],
      ['Chủ đầu tư', 22],
      ['Còn phải thông báo', 9],
      ['Chưa xác nhận', 9],
      ['Quá hạn', 9],
    ],
  },
} as const;
type PartName = keyof typeof PARTS;

/** How things stand in a unit, in Vietnamese; each part's cells in the order of its columns. */
export interface UnitReport {
  unit: string;
  /** Of what the report is: that unit, so many below it. */
  scope: string;
  /** When it was drawn from the register. */
  at: string;
  parts: Record<PartName, { rows: Cell[][]; more: boolean }>;
}

/** The report, laid out by Annex I of Decree 30/2020/NĐ-CP; across the page since it is tables. */
export const unitReportLaid = (report: UnitReport): Laid =>
  attachedSheet({
    title: `${TITLE}: ${report.unit}`,
    author: report.unit,
    headings: [centred(TITLE, STYLES.title), centred(report.scope, STYLES.slanted)],
    blocks: blocks(report),
    landscape: true,
  });

function blocks(report: UnitReport): Block[] {
  const names = Object.keys(PARTS) as PartName[];
  return [
    ...names.flatMap((name, index) => partBlocks(name, index + 1, report.parts[name])),
    { kind: 'paragraph', text: sourceOf(report) },
  ];
}

function partBlocks(name: PartName, number: number, { rows, more }: UnitReport['parts'][PartName]): Block[] {
  const { title, columns } = PARTS[name];
  return [
    { kind: 'heading', number, title },
    rows.length > 0 ? plainTable([['TT', 5], ...columns], numbered(rows)) : { kind: 'paragraph', text: 'Không có.' },
    ...(more ? [{ kind: 'paragraph', text: `Chỉ ghi ${rows.length} dòng đầu; còn nữa.` } as const] : []),
  ];
}
