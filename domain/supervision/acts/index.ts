import { text } from '../../case/fields';
import { accepted, refused } from '../../case/machine';
import type { ActRule } from '../rules';
import { cancel, close, conclude } from './conclusion';
import { requestInformation, supplyInformation } from './information';
import { rungOpened, takeRung } from './ladder';
import { carryOut, reportIn, setDay } from './steps';
import { assessTask, demandExplanation, explainDelay, fileProof, grantTime } from './tasks';

/** Engine's own: the State's calendar was corrected. */
const recalendar: ActRule = {
  fields: { calendar: text },
  judge: (_state, act) => (act.by.role === 'system' ? accepted() : refused('not-permitted')),
  apply: (state, act) => ({ ...state, calendar: state.library.calendar(String(act.data.calendar)) }),
};

/**
 * Everything that can be done in a supervision, by the act's name. A map, so that no inherited name is taken for one.
 */
export const ACTS: ReadonlyMap<string, ActRule> = new Map([
  ['carry-out', carryOut],
  ['report-in', reportIn],
  ['set-day', setDay],
  ['request-information', requestInformation],
  ['supply-information', supplyInformation],
  ['conclude', conclude],
  ['file-proof', fileProof],
  ['assess-task', assessTask],
  ['demand-explanation', demandExplanation],
  ['explain-delay', explainDelay],
  ['grant-time', grantTime],
  ['take-rung', takeRung],
  ['close-supervision', close],
  ['cancel-supervision', cancel],
  ['rung-opened', rungOpened],
  ['recalendar', recalendar],
]);
