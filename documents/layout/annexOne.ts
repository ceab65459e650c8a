import type { Style } from './pieces';

/**
 * Every figure of Annex I part I of Decree 30/2020/NĐ-CP that a layout needs. Lengths in mm, sizes and gaps in points.
 * Where the annex gives a range, it is the size of its own example (V), or the narrower margin.
 */
export const A4 = { width: 210, height: 297 };

/** I.3: top and bottom 20–25, left 30–35, right 15–20. */
export const MARGINS = { top: 20, bottom: 20, left: 30, right: 15 };

/** I.7: in the middle of the upper margin; from the paper's edge. */
export const PAGE_NUMBER_AT = 10;

/** II.6.e: the first line of a paragraph goes in by 1 or 1.27 cm, at least 6 pt lie between paragraphs. */
export const FIRST_LINE = 10;
export const PARAGRAPH_GAP = 6;

/** II.5.b: this far below number and notation stands what a letter is about. */
export const LETTER_SUBJECT_GAP = 6;

/** II.2.b, II.5.b: a line below is from 1/3 to 1/2 as long as the text above it. */
export const SHARE_OF_LINE = 0.4;

/** III.2.b: the frames of the stamps of urgency, and their words. */
export const URGENCY_STAMPS = {
  'hoa-toc': { text: 'HOẢ TỐC', width: 30, height: 8 },
  'thuong-khan': { text: 'THƯỢNG KHẨN', width: 40, height: 8 },
  khan: { text: 'KHẨN', width: 20, height: 8 },
} as const;

/** III.2.c. */
export const CIRCULATION_WORDS = {
  'xem-xong-tra-lai': 'XEM XONG TRẢ LẠI',
  'luu-hanh-noi-bo': 'LƯU HÀNH NỘI BỘ',
} as const;

/** V: size and style by element. */
export const STYLES = {
  nation: { size: 12, bold: true },
  motto: { size: 13, bold: true },
  superior: { size: 12 },
  issuer: { size: 12, bold: true },
  number: { size: 13 },
  place: { size: 13, italics: true },
  title: { size: 14, bold: true },
  letterSubject: { size: 12 },
  content: { size: 14 },
  strong: { size: 14, bold: true },
  slanted: { size: 14, italics: true },
  table: { size: 13 },
  tableHead: { size: 13, bold: true },
  signed: { size: 14, bold: true },
  recipientsHead: { size: 12, bold: true, italics: true },
  recipients: { size: 11 },
  /** Bright red ink. */
  stamp: { size: 13, bold: true, colour: 'FF0000' },
  circulation: { size: 13, bold: true },
  drafter: { size: 11 },
  contact: { size: 11 },
  pageNumber: { size: 14 },
} as const satisfies Record<string, Style>;

export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
