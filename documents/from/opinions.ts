import { formatVnDate } from '../../domain/calendar/dates';
import type { Annex, Block } from '../../domain/officialDocument/paper';
import type { Tally } from '../../domain/consultation/state';
import { STYLES } from '../layout/annexOne';
import { centred, type Laid } from '../layout/pieces';
import { attachedSheet, type Columns, numbered, plainTable } from './tables';

/** Every comment with what became of it, and everyone who was asked, in Vietnamese, the language of the dossier. */
export interface OpinionTable {
  title: string;
  askedBy: string;
  dueOn: string | null;
  tally: Tally;
  comments: { text: string; from: string; handling: string }[];
  bodies: { name: string; sent: string; answered: string; answer: string }[];
  /** When the table was drawn from the register. */
  at: string;
}

export const TITLE = 'BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN';
export const COMMENTS: Columns = [
  ['TT', 6],
  ['Ý kiến', 40],
  ['Cơ quan', 20],
  ['Tiếp thu, giải trình', 34],
];
export const BODIES: Columns = [
  ['TT', 6],
  ['Cơ quan được lấy ý kiến', 44],
  ['Ngày gửi', 12],
  ['Ngày trả lời', 13],
  ['Nội dung trả lời', 25],
];
export const NO_COMMENTS = 'Không có ý kiến nào.';

/** How many were asked, and what they said, in one sentence. */
export function summaryOf({ tally, dueOn }: { tally: Tally; dueOn: string | null }): string {
  const due = dueOn ? `; thời hạn trả lời đến hết ngày ${formatVnDate(dueOn)}` : '';
  const parts = [
    [tally.agree, 'đồng ý'],
    [tally['agree-with-comments'], 'đồng ý, có ý kiến'],
    [tally.object, 'không đồng ý'],
    [tally['nothing-to-say'], 'không có ý kiến'],
    [tally.deemed, 'không trả lời, coi như đồng ý'],
    [tally.unreached, 'chưa chứng minh được đã nhận, không chờ nữa'],
    [tally.silent, 'chưa trả lời'],
  ] as const;
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join('; ');
  const carried = tally.carried > 0 ? ` (${tally.carried} cơ quan giữ ý kiến vòng trước)` : '';
  return `Đã lấy ý kiến ${tally.asked} cơ quan${carried}${due}. Kết quả: ${said || 'chưa có'}.`;
}

/** Where the table comes from, so that a reader can hold it against the register. */
export const sourceOf = ({ at }: { at: string }): string => `Lập từ sổ ghi của hệ thống Phối Hợp lúc ${at}.`;

/** The table of acceptance and explanation (bảng tổng hợp tiếp thu, giải trình) as an annex of a submission. */
export const opinionsAnnex = (table: OpinionTable): Annex => ({
  as: null,
  title: TITLE,
  landscape: true,
  blocks: opinionBlocks(table),
});

/** The same by itself, under the names of the State and of whoever asked, as it goes with a dossier. */
export const opinionsLaid = (table: OpinionTable): Laid =>
  attachedSheet({
    title: `${TITLE}: ${table.title}`,
    author: table.askedBy,
    headings: [centred(TITLE, STYLES.title), centred(table.title, STYLES.title)],
    blocks: opinionBlocks(table),
    landscape: true,
  });

function opinionBlocks(table: OpinionTable): Block[] {
  const comments = table.comments.map(({ text, from, handling }) => [text, from, handling]);
  const bodies = table.bodies.map(({ name, sent, answered, answer }) => [name, sent, answered, answer]);
  return [
    { kind: 'paragraph', text: summaryOf(table) },
    { kind: 'heading', number: 1, title: 'Ý kiến và tiếp thu, giải trình' },
    plainTable(COMMENTS, comments.length > 0 ? numbered(comments) : [['', NO_COMMENTS, '', '']]),
    { kind: 'heading', number: 2, title: 'Cơ quan được lấy ý kiến' },
    plainTable(BODIES, numbered(bodies)),
    { kind: 'paragraph', text: sourceOf(table) },
  ];
}
