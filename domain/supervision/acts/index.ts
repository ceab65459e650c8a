import type { Acts } from '../../case/act';
import { recalendar } from '../../case/recalendar';
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
  recalendar: recalendar<SupervisionState>({ counts: (state) => [supervisionObligations(state), rungsAhead(state)] }),
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
