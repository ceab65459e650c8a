import type { Data } from '../case/entry';
import { officerOf, WEEKS_ALONE } from '../case/fixture';
import { actsOf, type Lodged, opened, type Story } from '../case/specification';
import { consultation } from './index';
import type { ConsultationOpening, ConsultationState } from './state';

/** For tests: three bodies are asked until Friday 29 May 2026; whoever is silent consents. */
export const OPENING: ConsultationOpening = {
  caseId: 'c',
  parent: 'cycle',
  step: 'consult',
  unit: '22',
  title: { vi: 'Lấy ý kiến', en: 'Consultation' },
  askedBy: '22.so-tai-chinh',
  consultees: ['22.a', '22.b', '22.c'],
  calendar: 'weeks',
  dueOn: '2026-05-29',
  nominal: '2026-05-29',
  silence: { means: 'consent', warn: '3wd', cites: 'practice' },
  escalateTo: null,
  reminders: ['5wd'],
  cites: 'practice',
  documents: [],
};

export const OPENED = '2026-05-18T01:00:00.000Z';
const ASKING = officerOf(OPENING.askedBy);
export const AGREE: Data = { answer: 'agree', comments: [] };
export const OBJECT: Data = { answer: 'object', comments: [] };

export const asking = (more: Partial<ConsultationOpening> = {}, when = OPENED): Story<ConsultationState> =>
  opened(consultation, WEEKS_ALONE, { ...OPENING, ...more }, when);

export const reply = (body: string, when: string, data = AGREE): Lodged => actsOf(officerOf(body))('reply', data, when);

export const seen = (body: string, when: string): Lodged => actsOf(officerOf(body))('seen', {}, when);

/** Whoever asked enters an answer that came on paper. */
export const enter = (body: string, arrivedOn: string, when: string, more: Data = {}): Lodged =>
  actsOf(ASKING)(
    'enter-answer',
    { ...AGREE, body, number: '7/CV', signedOn: arrivedOn, arrivedOn, documents: [SCAN], ...more },
    when,
  );
const SCAN = { id: 'scan', type: 'opinion', sha256: 'aa' };

export const stopWaiting = (bodies: string[], when: string): Lodged =>
  actsOf(ASKING)('stop-waiting', { bodies, why: 'a'.repeat(64) }, when);

export const handle = (comment: string | undefined, handling: string, when: string, by = ASKING): Lodged =>
  actsOf(by)('handle', { comment: comment ?? null, handling }, when);
