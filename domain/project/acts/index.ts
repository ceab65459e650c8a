import type { Acts } from '../../case/act';
import { deadlinePassed } from '../../calendar/dates';
import { recalendar } from '../../case/recalendar';
import type { Entry } from '../../case/entry';
import { recounted, withDuty } from '../duties';
import { pending, type ProjectState } from '../state';
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
  recalendar: recalendar({ recount: recountOwed }),
};

/** What is still owed gets its day anew; what is no longer late by it is not. */
function recountOwed(state: ProjectState, act: Entry): ProjectState {
  return pending(state).reduce((counted, duty) => {
    const again = recounted(counted, duty);
    return withDuty(counted, { ...again, overdue: again.overdue && deadlinePassed(again.dueOn, act.at) });
  }, state);
}

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
