import type { Data } from '../case/entry';
import { headOf, WEEKS_ALONE } from '../case/fixture';
import { actsOf, type Lodged, opened, type Story } from '../case/specification';
import { clerkOf, ISSUER, RULES } from '../officialDocument/fixture';
import { documentBook } from './index';
import type { BookOpening, BookState } from './state';

export const BOOK: BookOpening = {
  caseId: 'b',
  unit: '22',
  body: ISSUER,
  year: 2026,
  title: { vi: 'Sổ văn bản đi năm 2026', en: 'Outgoing documents of 2026' },
  direction: 'outgoing',
  series: null,
  calendar: 'weeks',
  rules: RULES,
};

export const book = (more: Partial<BookOpening> = {}): Story<BookState> =>
  opened(documentBook, WEEKS_ALONE, { ...BOOK, ...more }, '2026-01-05');

const by = actsOf(clerkOf(ISSUER));
export const number = (document: string, date: string, when = date, type = 'letter'): Lodged =>
  by('give-number', { document, type, notation: 'STC-QLNS', date }, when);

/** The Ministry's guidance, as it stands on paper. */
export const ARRIVED: Data = {
  issuer: { body: 'VN.bo-tai-chinh', name: null },
  number: '9051/BTC-NSNN',
  date: '2026-05-08',
  type: 'letter',
  subject: 'Hướng dẫn xây dựng kế hoạch năm 2027',
  signer: null,
  arrivedOn: '2026-05-12',
  way: 'paper',
  urgency: null,
  answerBy: null,
  documents: [{ id: 's', type: 'scan', sha256: 'bb' }],
  answers: null,
  issuedHere: null,
};
export const arrives = (more: Data = {}, when = '2026-05-13'): Lodged =>
  by('register-arrival', { ...ARRIVED, ...more }, when);

export const apart = (...types: string[]): Lodged => actsOf(headOf(ISSUER))('set-series', { types }, '2026-01-06');
