import type { Data } from '../case/entry';
import { officerOf, WEEKS_ALONE } from '../case/fixture';
import { actsOf, type Lodged, opened, type Story } from '../case/specification';
import { gathering } from './index';
import type { GatheringOpening, GatheringState } from './state';

export const COUNCIL = 'R.council';
const title = { vi: 'Đánh giá của từng tỉnh', en: 'Each province’s assessment' };

/** For tests: a region's council has two provinces give an assessment with one figure by Friday 16 May 2025. */
export const OPENING: GatheringOpening = {
  caseId: 'c.assessments',
  parent: 'c',
  step: 'assessments',
  unit: 'R',
  title,
  askedBy: COUNCIL,
  role: 'head',
  calendar: 'weeks',
  dueOn: '2025-05-16',
  reminders: ['3wd'],
  cites: 'practice',
  escalate: { after: '2wd', to: COUNCIL },
  documents: [],
  produces: [{ type: 'assessment', title, required: true }],
  asks: [{ id: 'growth', title, measure: 'number' }],
  carriesProjects: false,
  programme: [],
  agreed: [],
  bodies: ['22.dof', '31.dof'],
  duties: null,
};

const OPENED = '2025-05-05T01:00:00.000Z';

export const gatheringFrom = (more: Partial<GatheringOpening> = {}, when = OPENED): Story<GatheringState> =>
  opened(gathering, WEEKS_ALONE, { ...OPENING, ...more }, when);

export const DOCUMENT: Data = { documents: [{ id: 'd', type: 'assessment', sha256: 'aa' }] };
export const PART: Data = { ...DOCUMENT, figures: [{ ask: 'growth', value: 8 }] };

/** By Quảng Ninh's department of finance, unless said otherwise. */
export const contribute = (when: string, data = PART, body = '22.dof'): Lodged =>
  actsOf(officerOf(body))('contribute', data, when);
