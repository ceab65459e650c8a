import type { Acts } from '../../case/act';
import type { ProjectState } from '../state';
import { CALENDAR_ACTS } from './calendar';
import { COMMUNITY_ACTS } from './community';
import { COUNCIL_ACTS } from './council';
import { OWNER_ACTS } from './owner';

/** Everything that can be done in a project's case. */
export const ACTS: Acts<ProjectState, ProjectState> = {
  ...OWNER_ACTS,
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
  'duty-done',
  'regime-changed',
  'reminder',
  'closed',
];
