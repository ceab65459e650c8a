import type { z } from 'zod';
import { type IsoDate, partsOf } from '../calendar/dates';
import { figure } from '../decimal';
import type { paperForm } from './paperForm';
import { DOCUMENT_TYPES, type DocumentType } from './types';

/**
 * An administrative document as it is printed, apart from any file format: the parts of Decree 30/2020/NĐ-CP art. 8, in
 * Vietnamese. Names are written as a sentence would have them; capitals are the layout's business.
 */
export type Paper = z.infer<typeof paperForm>;
/** A piece of the content. Numbers are plain; how each kind writes its own is the layout's business. */
export type Block = Paper['blocks'][number];
export type Table = Extract<Block, { kind: 'table' }>;
/** A text, or a figure as the register holds it (`8.25`), which is printed with a decimal comma. */
export type Cell = Table['rows'][number][number];
export type Annex = Paper['annexes'][number];
export type Signature = Paper['signature'];

/**
 * By these types a draft names the files of a document written here: Word is its text, the content that they were made
 * of stands beside and is no file to read.
 */
export const WRITTEN = { docx: 'text', pdf: 'text-pdf', content: 'paper' } as const;

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
