import type { Text } from '../text';

/** How a type of document is laid out: Annex III part II of Decree 30/2020/NĐ-CP has a model for each. */
type Layout = 'titled' | 'enacting' | 'letter' | 'telegram' | 'minutes';

/** One type of administrative document: names, abbreviation in notations (null where it has none), layout. */
interface TypeOfDocument {
  name: Text;
  abbreviation: string | null;
  layout: Layout;
}

const type = (vi: string, en: string, abbreviation: string | null, layout: Layout = 'titled'): TypeOfDocument => ({
  name: { vi, en },
  abbreviation,
  layout,
});

/**
 * The types of administrative document, closed: Decree 30/2020/NĐ-CP art. 7, in its order; abbreviations by its Annex
 * III part I, which has none for a letter (công văn) and a personal letter of office (thư công).
 */
export const DOCUMENT_TYPES = {
  resolution: type('Nghị quyết', 'Resolution', 'NQ', 'enacting'),
  decision: type('Quyết định', 'Decision', 'QĐ', 'enacting'),
  directive: type('Chỉ thị', 'Directive', 'CT'),
  regulation: type('Quy chế', 'Regulation', 'QC'),
  rules: type('Quy định', 'Rules', 'QyĐ'),
  communique: type('Thông cáo', 'Communiqué', 'TC'),
  notice: type('Thông báo', 'Notice', 'TB'),
  guidance: type('Hướng dẫn', 'Guidance', 'HD'),
  programme: type('Chương trình', 'Programme', 'CTr'),
  plan: type('Kế hoạch', 'Plan', 'KH'),
  option: type('Phương án', 'Option paper', 'PA'),
  scheme: type('Đề án', 'Scheme', 'ĐA'),
  project: type('Dự án', 'Project', 'DA'),
  report: type('Báo cáo', 'Report', 'BC'),
  minutes: type('Biên bản', 'Minutes', 'BB', 'minutes'),
  submission: type('Tờ trình', 'Submission', 'TTr'),
  contract: type('Hợp đồng', 'Contract', 'HĐ'),
  letter: type('Công văn', 'Official letter', null, 'letter'),
  telegram: type('Công điện', 'Official telegram', 'CĐ', 'telegram'),
  memorandum: type('Bản ghi nhớ', 'Memorandum', 'BGN'),
  agreement: type('Bản thỏa thuận', 'Agreement', 'BTT'),
  authorisation: type('Giấy uỷ quyền', 'Authorisation', 'GUQ'),
  invitation: type('Giấy mời', 'Invitation', 'GM'),
  introduction: type('Giấy giới thiệu', 'Letter of introduction', 'GGT'),
  leave: type('Giấy nghỉ phép', 'Leave certificate', 'GNP'),
  dispatch: type('Phiếu gửi', 'Dispatch slip', 'PG'),
  transfer: type('Phiếu chuyển', 'Transfer slip', 'PC'),
  advice: type('Phiếu báo', 'Advice slip', 'PB'),
  'letter-of-office': type('Thư công', 'Letter of office', null),
} as const satisfies Record<string, TypeOfDocument>;

export type DocumentType = keyof typeof DOCUMENT_TYPES;

export const URGENCIES = ['hoa-toc', 'thuong-khan', 'khan'] as const;
/** Hoả tốc, thượng khẩn, khẩn: Annex I part I, III.2.b. */
export type Urgency = (typeof URGENCIES)[number];

export const CIRCULATIONS = ['xem-xong-tra-lai', 'luu-hanh-noi-bo'] as const;
/** To be returned when read; not to leave the office: Annex I part I, III.2.c. */
export type Circulation = (typeof CIRCULATIONS)[number];

export const CAPACITIES = ['TM.', 'Q.', 'KT.', 'TL.', 'TUQ.'] as const;
/** On behalf of a collective, acting head, for the head, by order, by delegated authority: Annex I part I, II.7.b. */
export type Capacity = (typeof CAPACITIES)[number];
