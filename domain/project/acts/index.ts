import type { Acts } from '../../case/act';
import type { ProjectState } from '../state';
import { CALENDAR_ACTS } from './calendar';
import { COMMUNITY_ACTS } from './community';
import { COUNCIL_ACTS } from './council';
import { OWNER_ACTS } from './owner';
import { PROGRESS_ACTS } from './progress';

/** Everything that can be done in a project's case. */
export const ACTS: Acts<ProjectState, ProjectState> = {
  ...OWNER_ACTS,
  ...PROGRESS_ACTS,
  ...COUNCIL_ACTS,
  ...COMMUNITY_ACTS,
  ...CALENDAR_ACTS,
};

/** What the law makes happen in it, besides what of any kind. */
export const EVENTS = [
  'notices-due',
  'notice-sent',
  'notice-acknowledged',
  'posting-due',
  'information-demanded',
  'report-due',
  'finding-lodged',
  'owner-ended',
  'places-to-confirm',
  'period-ended',
  'progress-due',
  'duty-done',
  'regime-changed',
  'reminder',
  'closed',
];
