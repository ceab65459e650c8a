import type { Acts, EnginesAct } from '../../case/act';
import { deadlinePassed } from '../../calendar/dates';
import type { Entry } from '../../case/entry';
import { anyText, letter } from '../../case/forms';
import { accepted } from '../../case/machine';
import { recounted as recountedDuty, withDuty } from '../duties';
import { pending, type ProjectState } from '../state';

/** The State's calendar was corrected. One by which a day can't be counted is refused: what throws here is. */
const recalendar: EnginesAct<ProjectState> = {
  by: 'engine',
  data: letter({ calendar: anyText }),
  judge(state, act) {
    recounted(state, act);
    return accepted();
  },
  apply: recounted,
};

/** What is still owed gets its day anew; what is no longer late by it is not. */
function recounted(state: ProjectState, act: Entry): ProjectState {
  const next = { ...state, calendar: state.library.calendar(String(act.data.calendar)) };
  return pending(next).reduce((counted, duty) => {
    const again = recountedDuty(counted, duty);
    return withDuty(counted, { ...again, overdue: again.overdue && deadlinePassed(again.dueOn, act.at) });
  }, next);
}

export const CALENDAR_ACTS: Acts<ProjectState, ProjectState> = { recalendar };
