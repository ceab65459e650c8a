import type { Acts, EnginesAct } from '../../case/act';
import { anyText, letter } from '../../case/forms';
import type { SupervisionOpening, SupervisionState } from '../state';
import { cancel, close, conclude } from './conclusion';
import { requestInformation, supplyInformation } from './information';
import { rungOpened, takeRung } from './ladder';
import { carryOut, reportIn, setDay } from './steps';
import { assessTask, demandExplanation, explainDelay, fileProof, grantTime } from './tasks';

/** The State's calendar was corrected. */
const recalendar: EnginesAct<SupervisionState> = {
  by: 'engine',
  data: letter({ calendar: anyText }),
  apply: (state, act) => ({ ...state, calendar: state.library.calendar(String(act.data.calendar)) }),
};

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
