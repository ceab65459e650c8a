import { type IsoDate, partsOf } from '../calendar/dates';
import { figure } from '../decimal';
import { DOCUMENT_TYPES, type DocumentType } from './types';

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

/**
 * By these types a draft names the files of a document written here: Word is its text, the content that they were made
 * of stands beside and is no file to read.
 */
export const WRITTEN = { docx: 'text', pdf: 'text-pdf', content: 'paper' } as const;

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

/**
 * What stands behind a document's number, from abbreviations: `QĐ-BNV` of a decision of BNV; of a letter the issuing
 * body and the unit that drafted it or the field, `BNV-VP` (Annex I part I, II.3.b). Empty where the type has none.
 */
export function notationOf(type: DocumentType, issuer: string, unit: string): string {
  const { abbreviation, layout } = DOCUMENT_TYPES[type];
  if (layout === 'letter') return `${issuer}-${unit}`;
  return abbreviation ? `${abbreviation}-${issuer}` : '';
}

/** `Số: 05/BNV-VP`; below 10 with a zero (Annex I part I, II.3.c). Room is left for a number not yet given. */
export const numberLine = ({ number, notation }: Pick<Paper, 'number' | 'notation'>): string =>
  `Số: ${numbered(number, notation)}`;

const numbered = (number: number | null, notation: string): string =>
  `${number === null ? BLANK : twoDigits(number)}/${notation}`;

/** Room for a number written by hand: no-break spaces, so that it stays together. */
const BLANK = '\u00a0'.repeat(8);

/** A number of a document as printed: below 10 with a zero. */
export const twoDigits = (number: number): string => `${number}`.padStart(2, '0');

/**
 * `ngày 05 tháng 01 năm 2020`, `ngày 29 tháng 6 năm 2019`: days below 10 and months 1 and 2 have a leading zero (Annex
 * I part I, II.4.b). Null leaves room for each. Throws `date-malformed`.
 */
export function dateWords(date: IsoDate | null): string {
  if (date === null) return 'ngày\u00a0…\u00a0 tháng\u00a0…\u00a0 năm\u00a0…';
  const { year, month, day } = partsOf(date);
  return `ngày ${twoDigits(day)} tháng ${month < 3 ? twoDigits(month) : month} năm ${year}`;
}

/** `Hà Nội, ngày 05 tháng 01 năm 2020`: cell 4. Throws `date-malformed`. */
export const dateLine = ({ place, date }: Pick<Paper, 'place' | 'date'>): string => `${place}, ${dateWords(date)}`;

/** A document as another names it: `Quyết định số 15/QĐ-BNV ngày 05 tháng 01 năm 2020 của Bộ Nội vụ`. */
export function referenceTo({ type, number, notation, date, issuer }: Paper): string {
  const named = notation ? ` số ${numbered(number, notation)}` : '';
  return `${DOCUMENT_TYPES[type].name.vi}${named} ${dateWords(date)} của ${issuer}`;
}

const ROMAN = [
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** A number from 1 in Roman figures, as parts, chapters and annexes are counted. */
export function roman(number: number): string {
  const [value, letters] = ROMAN.find(([least]) => least <= number) ?? [];
  return value === undefined ? '' : letters + roman(number - value);
}

const LETTERS = [...'abcdđeghiklmnopqrstuvxy'];

/** The letter of the point with this number from 1, in the order of the Vietnamese alphabet: a, b, c, d, đ, e, g, … */
export function pointLetter(number: number): string {
  const letter = LETTERS[number - 1];
  if (!letter) throw new RangeError(`a clause has at most ${LETTERS.length} points`);
  return letter;
}

/** A table's cell as printed: figures with a decimal comma, at most as many digits as the register holds. */
export const cellText = (cell: Cell): string => (typeof cell === 'string' ? cell : figure(cell.figure, 'vi'));

/** The bases as printed: each ends with a semicolon, the last with a full stop (Annex I part I, II.6.a). */
export const baseLines = ({ bases }: Pick<Paper, 'bases'>): string[] => closed(bases);

/** Whom it is put before, a line each where there are several (Annex I part I, II.9.d). */
export const addresseeLines = ({ addressees }: Pick<Paper, 'addressees'>): string[] =>
  addressees.length > 1 ? closed(addressees.map((name) => `- ${name}`)) : addressees;

const closed = (lines: string[]): string[] => lines.map((line, index) => line + (index < lines.length - 1 ? ';' : '.'));

/**
 * The lines under "Nơi nhận": first "Như trên" where "Kính gửi" names somebody, last where it is kept (Annex I part I,
 * II.9). A telegram names its receivers in another place.
 */
export function recipientLines({ type, addressees, recipients, kept }: Paper): string[] {
  const above = addressees.length > 0 && DOCUMENT_TYPES[type].layout !== 'telegram' ? ['Như trên'] : [];
  const copies = kept.copies === null ? '' : ` (${kept.copies})`;
  return closed([...above, ...recipients, `Lưu: VT, ${kept.unit}${copies}`].map((line) => `- ${line}`));
}

/** `PL.(300)`: the drafter's sign and the number of copies issued; null where neither is printed. */
export const drafterLine = ({ drafter }: Pick<Paper, 'drafter'>): string | null =>
  drafter && `${drafter.sign.toUpperCase()}.${drafter.copies === null ? '' : `(${drafter.copies})`}`;

/** Powers and position of who signs, a line each, in capitals: `TM. ỦY BAN NHÂN DÂN`, `CHỦ TỊCH`. */
export function signatureLines({ powers, position }: Signature): string[] {
  const lines = powers.map(({ capacity, of }) => `${capacity} ${of}`);
  return [...lines, ...(position ? [position] : [])].map((line) => line.toUpperCase());
}
