import type { Acts, EnginesAct } from '../../case/act';
import type { Entry } from '../../case/entry';
import { anyText, letter } from '../../case/forms';
import { accepted } from '../../case/machine';
import { rungsAhead } from '../consequences';
import { supervisionObligations } from '../obligations';
import type { SupervisionOpening, SupervisionState } from '../state';
import { cancel, close, conclude } from './conclusion';
import { requestInformation, supplyInformation } from './information';
import { rungOpened, takeRung } from './ladder';
import { carryOut, reportIn, setDay } from './steps';
import { assessTask, demandExplanation, explainDelay, fileProof, grantTime } from './tasks';

/**
 * The State's calendar was corrected. One by which a day can't be counted is refused: what throws here is (see `weigh`
 * of the machine).
 */
const recalendar: EnginesAct<SupervisionState> = {
  by: 'engine',
  data: letter({ calendar: anyText }),
  judge(state, act) {
    const next = recounted(state, act);
    supervisionObligations(next);
    rungsAhead(next);
    return accepted();
  },
  apply: recounted,
};

function recounted(state: SupervisionState, act: Entry): SupervisionState {
  return { ...state, calendar: state.library.calendar(String(act.data.calendar)) };
}

/** Everything that can be done in a supervision, by the act's name. */
export const ACTS: Acts<SupervisionState, SupervisionOpening> = {
  'carry-out': carryOut,
  'report-in': reportIn,
  'set-day': setDay,
  'request-information': requestInformation,
  'supply-information': supplyInformation,
  conclude,
  'file-proof': fileProof,
  'assess-task': assessTask,
  'demand-explanation': demandExplanation,
  'explain-delay': explainDelay,
  'grant-time': grantTime,
  'take-rung': takeRung,
  'close-supervision': close,
  'cancel-supervision': cancel,
  'rung-opened': rungOpened,
  recalendar,
};

/** What the law makes happen in it, besides what of any kind. */
export const EVENTS = [
  'supervision-opened',
  'step-opened',
  'step-done',
  'information-requested',
  'information-supplied',
  'task-assigned',
  'task-done',
  'explanation-demanded',
  'rung-taken',
  'rung-proposed',
  'closed',
];
