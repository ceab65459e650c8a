import type { Acts, EnginesAct } from '../../case/act';
import type { Entry } from '../../case/entry';
import { anyText, letter } from '../../case/forms';
import { accepted } from '../../case/machine';
import { rungsAhead } from '../consequences';
import { supervisionObligations } from '../obligations';
import type { SupervisionOpening, SupervisionState } from '../state';
import { checkProject } from './checks';
import { cancel, close, conclude } from './conclusion';
import { requestInformation, supplyInformation } from './information';
import { rungOpened, takeRung } from './ladder';
import { answerOrganising, askToOrganise, handInShare } from './organising';
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
  'ask-to-organise': askToOrganise,
  'answer-organising': answerOrganising,
  'hand-in-share': handInShare,
  'check-project': checkProject,
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
  'organising-asked',
  'organising-answered',
  'share-handed-in',
  'task-assigned',
  'task-done',
  'explanation-demanded',
  'rung-taken',
  'rung-proposed',
  'closed',
];
