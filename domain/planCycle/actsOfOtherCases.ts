import { whenOf } from '../case/daysThatCount';
import type { Entry } from '../case/entry';
import { anyText, letter } from '../case/forms';
import type { Ruling } from '../case/logic';
import { accepted, refused } from '../case/machine';
import type { Step } from '../law/procedure';
import { asksArticles } from './agreement';
import {
  applyCorrection,
  applyCouncilDecision,
  applyOnAgenda,
  judgeCorrection,
  judgeCouncilDecision,
  judgeOnAgenda,
} from './councilDecision';
import { concludes } from './conclusions';
import { complete } from './progress';
import { askedRound, type EarlierRound } from './questionState';
import { type CyclesOwn, onStep, stepOf } from './rule';
import { consultationCase, type CycleState, isOpen, stepLaw, stepState, type StepState, withStep } from './state';

/** What is written about a step. */
const aboutStep = { by: 'engine', data: letter({ step: anyText }) } as const;

const closing: CyclesOwn = {
  ...aboutStep,
  judge: onStep(judgeConsultationClosed),
  apply: applyConsultationClosed,
};

/** What a consultation or a Council session writes to the cycle. */
export const letters: Record<string, CyclesOwn> = {
  'consultation-closed': closing,
  'gathering-closed': closing,
  'on-agenda': {
    ...aboutStep,
    // A cycle that was cancelled just before answers that it waits for nothing.
    afterClose: ({ outcome }) => outcome === 'cancelled',
    judge: judgeOnAgenda,
    apply: applyOnAgenda,
  },
  'council-decision': { ...aboutStep, judge: judgeCouncilDecision, apply: applyCouncilDecision },
  'council-decision-corrected': {
    ...aboutStep,
    // Figures are put right at any time.
    afterClose: () => true,
    judge: judgeCorrection,
    apply: applyCorrection,
  },
  // The cycle that was begun in the place of this cancelled one: the plans above are told which it is.
  'begun-anew': {
    by: 'engine',
    data: letter({ case: anyText }),
    afterClose: () => true,
    judge: ({ outcome, opening }) =>
      outcome === 'cancelled' ? accepted() : refused('case-exists', { case: opening.caseId }),
    apply: (state, act) => ({ ...state, begunAnew: String(act.data.case) }),
  },
  'resolution-numbered': { by: 'engine', data: letter({}), apply: (state) => state },
  'resolution-published': { by: 'engine', data: letter({}), apply: applyPublished },
};

/** A consultation or gathering of an earlier round, closed after the dossier went back, no longer counts. */
function judgeConsultationClosed(state: CycleState, law: Step, act: Entry): Ruling {
  // What an exchange concluded, or a programme says, is carried out after the step itself is done.
  if (concludes(law)) return accepted();
  const step = stepState(state, law.id);
  const current = isOpen(step) && closedCase(act) === consultationCase(state, step);
  return current || isEnding(step, act)
    ? accepted()
    : refused('step-done', { step: step.id, doneOn: String(act.data.closedOn ?? '–') });
}

const closedCase = ({ data }: Entry): string => String(data.consultation ?? data.gathering);

/** A round that was ended since its draft came back tells what stands of it. */
const isEnding = ({ ending }: StepState, act: Entry): boolean => ending?.case === closedCase(act);

function applyConsultationClosed(state: CycleState, act: Entry): CycleState {
  const { step, answers, contributions: _brought, ...result } = act.data;
  const id = String(step);
  if (concludes(stepLaw(state, id) as Step)) return state;
  if (isEnding(stepState(state, id), act))
    return withStep(state, id, { ending: null, ...(answers && { standing: earlierRound(state, id, act) }) });
  const closed = complete(state, id, { at: act.at, by: act.by, outcome: String(act.data.outcome), result });
  return answers ? withStep(closed, id, { standing: earlierRound(state, id, act) }) : closed;
}

/** What each body said stands until it is asked again. */
function earlierRound(state: CycleState, id: string, act: Entry): EarlierRound {
  const { answers, contributions } = act.data as unknown as Pick<EarlierRound, 'answers' | 'contributions'>;
  const round = askedRound(stepState(state, id));
  // A position is on one wording: of the next draft everybody is asked anew.
  const stand = asksArticles(state, stepLaw(state, id) as Step) ? {} : answers;
  return { case: closedCase(act), round, answers: stand, ...(contributions && { contributions }) };
}

/** The session's publication of the resolution does the procedure's publishing step. */
function applyPublished(state: CycleState, act: Entry): CycleState {
  const publishing = state.procedure.steps.find(
    (step) => step.kind === 'publish' && step.needs.includes(stepOf(act)) && isOpen(stepState(state, step.id)),
  );
  if (!publishing) return state;
  const { step: _step, countsOn: _countsOn, ...result } = act.data;
  return complete(state, publishing.id, { ...whenOf(act), by: act.by, outcome: 'published', result });
}
