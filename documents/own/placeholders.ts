import {
  addresseeLines,
  baseLines,
  dateWords,
  drafterLine,
  type Paper,
  recipientLines,
  signatureLines,
  twoDigits,
} from '../../domain/officialDocument/paper';
import { DOCUMENT_TYPES, type DocumentType } from '../../domain/officialDocument/types';
import { plain } from '../layout/pieces';

/**
 * How a placeholder is written: a word as `{so}`; lines as `{#can_cu}{.}{/can_cu}`; whole paragraphs and tables as
 * `{@noi_dung}`, alone in its paragraph.
 */
export type Form = 'word' | 'lines' | 'content';

interface Placeholder {
  form: Form;
  /** Whether a template of this type must have it. */
  needed: (type: DocumentType) => boolean;
}

const always = (): boolean => true;
const never = (): boolean => false;
const layoutOf = (type: DocumentType) => DOCUMENT_TYPES[type].layout;
const enacting = (type: DocumentType): boolean => layoutOf(type) === 'enacting';
const dated = (type: DocumentType): boolean => layoutOf(type) !== 'minutes';
const numbered = (type: DocumentType): boolean => type !== 'letter-of-office';

/**
 * What a province's own Word file may hold, in the words of those who write it, and what it must by Decree
 * 30/2020/NĐ-CP art. 8(2); the names of State and body are the file's own fixed words.
 */
export const PLACEHOLDERS = {
  co_quan_chu_quan: { form: 'word', needed: never },
  co_quan_ban_hanh: { form: 'word', needed: never },
  so: { form: 'word', needed: numbered },
  ky_hieu: { form: 'word', needed: numbered },
  dia_danh: { form: 'word', needed: never },
  ngay_thang: { form: 'word', needed: dated },
  ten_loai: { form: 'word', needed: never },
  trich_yeu: { form: 'word', needed: always },
  kinh_gui: { form: 'lines', needed: (type) => layoutOf(type) === 'letter' || type === 'submission' },
  tham_quyen: { form: 'word', needed: never },
  can_cu: { form: 'lines', needed: enacting },
  noi_dung: { form: 'content', needed: always },
  quyen_han_chuc_vu: { form: 'lines', needed: never },
  ho_ten: { form: 'word', needed: always },
  thu_ky: { form: 'word', needed: (type) => layoutOf(type) === 'minutes' },
  noi_nhan: { form: 'lines', needed: always },
  nguoi_soan_thao: { form: 'word', needed: never },
  phu_luc: { form: 'content', needed: never },
} as const satisfies Record<string, Placeholder>;
type PlaceholderName = keyof typeof PLACEHOLDERS;

export const formOf = (name: string): Form | undefined =>
  (PLACEHOLDERS as Record<string, Placeholder | undefined>)[name]?.form;

/** A placeholder as a template writes it. */
export const written = (name: string, form: Form): string =>
  ({ word: `{${name}}`, lines: `{#${name}}{.}{/${name}}`, content: `{@${name}}` })[form];

/** What stands in the places of words and lines, in characters that a Word file can hold. */
export function wordsOf(paper: Paper): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(linesOf(paper)).map(([name, given]) => [
      name,
      Array.isArray(given) ? given.map(plain) : plain(given),
    ]),
  );
}

function linesOf(paper: Paper): Record<Exclude<PlaceholderName, 'noi_dung' | 'phu_luc'>, string | string[]> {
  return {
    co_quan_chu_quan: (paper.superior ?? '').toUpperCase(),
    co_quan_ban_hanh: paper.issuer.toUpperCase(),
    so: paper.number === null ? '' : twoDigits(paper.number),
    ky_hieu: paper.notation,
    dia_danh: paper.place,
    ngay_thang: dateWords(paper.date),
    ten_loai: DOCUMENT_TYPES[paper.type].name.vi.toUpperCase(),
    trich_yeu: paper.subject,
    kinh_gui: addresseeLines(paper),
    tham_quyen: (paper.authority ?? '').toUpperCase(),
    can_cu: baseLines(paper),
    quyen_han_chuc_vu: signatureLines(paper.signature),
    ho_ten: paper.signature.name ?? '',
    thu_ky: paper.secretary ?? '',
    noi_nhan: recipientLines(paper),
    nguoi_soan_thao: drafterLine(paper) ?? '',
  };
}
