import type { IsoDate } from '../calendar/dates';
import type { DocumentType } from './types';

/**
 * An administrative document as it is printed, apart from any file format: the parts of Decree 30/2020/NĐ-CP art. 8, in
 * Vietnamese. Names are written as a sentence would have them; capitals are the layout's business.
 */
export interface Paper {
  type: DocumentType;
  /** The body directly above the issuing one (cell 2), where it is printed. */
  superior: string | null;
  issuer: string;
  /** Null while no number was given: the place for it is left blank. */
  number: number | null;
  /** What stands behind the number, such as `QĐ-UBND`: `notationOf`. */
  notation: string;
  place: string;
  /** Null while it isn't dated: "ngày … tháng … năm …". */
  date: IsoDate | null;
  /** Trích yếu; of a letter without its "V/v". */
  subject: string;
  urgency: Urgency | null;
  /** Cell 11. */
  circulation: Circulation | null;
  /** "Kính gửi": whom it is put before. */
  addressees: string[];
  /** Whose power it is issued by, in a resolution or decision: "ỦY BAN NHÂN DÂN TỈNH …". */
  authority: string | null;
  /** "Căn cứ …", "Theo đề nghị của …": without the mark at the end. */
  bases: string[];
  blocks: Block[];
  signature: Signature;
  /** Minutes: who kept them. */
  secretary: string | null;
  /** "Nơi nhận" without its first line of a letter ("Như trên") and its last ("Lưu"). */
  recipients: string[];
  /** The last line of "Nơi nhận": the drafting unit's abbreviation, and how many copies are kept. */
  kept: { unit: string; copies: number | null };
  /** Cell 12: the drafter's sign and the number of copies issued. */
  drafter: { sign: string; copies: number | null } | null;
  /** Cell 13: address, e-mail, site, telephone, line by line. */
  contact: string[];
  annexes: Annex[];
}

export const URGENCIES = ['hoa-toc', 'thuong-khan', 'khan'] as const;
/** Hoả tốc, thượng khẩn, khẩn: Annex I part I, III.2.b. */
export type Urgency = (typeof URGENCIES)[number];

export const CIRCULATIONS = ['xem-xong-tra-lai', 'luu-hanh-noi-bo'] as const;
/** To be returned when read; not to leave the office: Annex I part I, III.2.c. */
export type Circulation = (typeof CIRCULATIONS)[number];

export const CAPACITIES = ['TM.', 'Q.', 'KT.', 'TL.', 'TUQ.'] as const;
/** On behalf of a collective, acting head, for the head, by order, by delegated authority: Annex I part I, II.7.b. */
export type Capacity = (typeof CAPACITIES)[number];

/** Who signs. `powers` from the top: TM. of the Committee, KT. of its Chairperson; `position` is the signer's own. */
export interface Signature {
  powers: { capacity: Capacity; of: string }[];
  /** Null where the last power names it already: "Q. CHỦ TỊCH". */
  position: string | null;
  /** A further office of the signer, above the name (cell 7b). */
  alsoAs: string | null;
  /** Null while nobody is named. */
  name: string | null;
}

/** A piece of the content. Numbers are plain; how each kind writes its own is the layout's business. */
export type Block =
  | { kind: 'part' | 'chapter' | 'section' | 'subsection'; number: number; title: string }
  /** "I. NHỮNG KẾT QUẢ …": the section of a document without articles. */
  | { kind: 'heading'; number: number; title: string }
  /** With `title` alone a line of its own; with `text` alone, "Điều 1." before it. */
  | { kind: 'article'; number: number; title: string | null; text: string | null }
  | { kind: 'clause'; number: number; title: string | null; text: string | null }
  /** `number` counts from 1 in the order of the Vietnamese alphabet: a, b, c, d, đ, e, g, … */
  | { kind: 'point'; number: number; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: string[] }
  | Table;

export interface Table {
  kind: 'table';
  title: string | null;
  /** "Đơn vị tính: …". */
  measure: string | null;
  /** `share` is the column's part of the width. */
  columns: { head: string; share: number }[];
  rows: Cell[][];
}

/** A text, or a figure as the register holds it (`8.25`), which is printed with a decimal comma. */
export type Cell = string | { figure: string };

export interface Annex {
  /** The document that is issued with the paper, such as a regulation with its decision; null: "Phụ lục". */
  as: DocumentType | null;
  title: string;
  blocks: Block[];
  /** Wide tables lie across A4. */
  landscape: boolean;
}
