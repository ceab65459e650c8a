import { headOf, officerOf, WEEKS_ALONE } from '../case/fixture';
import { actsOf, opened, type Lodged, type Story } from '../case/specification';
import type { Actor, Data } from '../case/entry';
import { officialDocument } from './index';
import type { DocumentOpening, DocumentState, RecordsRules } from './state';

export const ISSUER = '22.so-tai-chinh';
export const clerkOf = (body: string): Actor => ({ body, officer: `c-${body}`, role: 'clerk' });

export const RULES: RecordsRules = {
  issue: { within: '1wd', cites: 'practice' },
  pass: { within: '1wd', cites: 'practice' },
  prove: { within: '3wd', cites: 'practice' },
};

/** A letter of Quảng Ninh's department of finance to two bodies of the directory and one reached on paper. */
export const OPENING: DocumentOpening = {
  caseId: 'd',
  unit: '22',
  title: { vi: 'Lấy ý kiến dự thảo kế hoạch', en: 'Opinions on the draft plan' },
  calendar: 'weeks',
  issuer: ISSUER,
  type: 'letter',
  about: null,
  answers: null,
  effect: null,
  rules: RULES,
  subject: 'Lấy ý kiến dự thảo kế hoạch năm 2027',
  urgency: null,
  answerBy: '2026-05-20',
  recipients: [
    { key: 'r1', body: '31.ubnd', name: null },
    { key: 'r2', body: '33.ubnd', name: null },
    { key: 'r3', body: null, name: 'Công ty Cảng Cái Lân' },
  ],
  documents: [{ id: 'a', type: 'letter', sha256: 'aa' }],
};

const by = (actor: Actor) => actsOf(actor, '2026-05-05');
export const drafter = by(officerOf(ISSUER));
export const head = by(headOf(ISSUER));
export const clerk = by(clerkOf(ISSUER));

export const draft = (more: Partial<DocumentOpening> = {}): Story<DocumentState> =>
  opened(officialDocument, WEEKS_ALONE, { ...OPENING, ...more }, '2026-05-04');

const POWERS: Data = { powers: [], position: 'Giám đốc' };
export const forward = (to = ISSUER, more: Data = POWERS): Lodged => drafter('forward-draft', { to, ...more });
/** The version signed is the first, unless said otherwise. */
export const sign = (version = 1): Lodged => head('sign-document', { version, ...POWERS });
/** What the book writes, on the day of signature. */
export const numbered = (number = 5): Lodged =>
  actsOf({ body: 'system', officer: 'system', role: 'system' }, '2026-05-05')('numbered', {
    book: `${ISSUER}.outgoing.2026`,
    number,
    notation: 'STC-QLNS',
    date: '2026-05-05',
  });

/** Signed, numbered and sent. */
export const issued = (more: Partial<DocumentOpening> = {}): Story<DocumentState> =>
  draft(more).given(forward(), sign(), numbered());

export const receives = (body: string, when = '2026-05-06'): Lodged =>
  actsOf(officerOf(body))('receive-document', {}, when);
