import { z } from 'zod';
import type { Acts } from '../case/act';
import { documentsOf } from '../case/documents';
import type { Data, Entry } from '../case/entry';
import { bodyId, note, products, step as stepForm, text, why } from '../case/forms';
import type { Ruling } from '../case/logic';
import { accepted, refused } from '../case/machine';
import { namedTexts, programme, stated, WELL_NAMED } from '../coordination/forms';
import { CONCLUSIONS } from '../law/conclusion';
import type { CountedBy } from '../law/countedBy';
import type { Step } from '../law/procedure';
import { traitsOf } from '../law/stepKinds';
import { cancel, managing } from './actsOfManagers';
import { letters } from './actsOfOtherCases';
import { commitments } from './commitments';
import { community, communityOpen } from './community';
import {
  PLAN_SEEN,
  planBefore,
  planOpen,
  planSeenFault,
  type Reckoned,
  reckonedFault,
  setPart,
  submittedWith,
} from './content';
import { closeWithout, ofOtherLevels } from './levels/acts';
import { nameBases } from './levels/bases';
import { onTargets, withTargets } from './levels/targets';
import { heldFault, meetings } from './meetings';
import { ended } from './moveVersion';
import { asksFault, POSTING_ASKS } from './postingAsks';
import { complete, notYetOpen, reopen } from './progress';
import { questions } from './question';
import { byHolder, byReceivers, changing, type CycleAct, notSigning, onStep, stepOf } from './rule';
import { withdraw } from './withdrawal';
import { bodiesOf, type CycleOpening, type CycleState, stepLaw, stepState } from './state';
import { LAID_DOWN, laidDownFault } from './laidDown';
import { objectionsOpen } from './agreement';
import { receiversOf } from './schedules';
import { sides } from './sides';
import { addDays, vnDateOf } from '../calendar/dates';
import { type Counts, dayOf, doneOn, ofArrival, ofDocument, ofMeeting, whenOf } from '../case/daysThatCount';
import { earliestOn } from '../law/due';
import { isOverdue, lawFacts, stepDue } from './due';

/**
 * The acts open to a step's holder; a decision in session is taken there, a consultation or gathering in its own case.
 */
export function actsFor(step: Step): readonly string[] {
  const { doneBy } = traitsOf(step);
  return step.inSession ? [] : doneBy.filter((name) => name !== 'return' || step.returnsTo);
}

/** Which day counts, the kind of the step says; nothing is done before what it needs. */
const COUNTS: Counts<CycleState> = {
  by: countedBy,
  after: (state, act) =>
    (stepLaw(state, stepOf(act))?.needs ?? []).map((basis) => ({ basis, on: doneOn(stepState(state, basis)) })),
};

function countedBy(state: CycleState, act: Entry): CountedBy | null {
  const law = stepLaw(state, stepOf(act));
  return (law && traitsOf(law).countedBy) ?? null;
}

const submission = stepForm.extend({
  documents: products.optional(),
  conclusion: z.enum(CONCLUSIONS).optional(),
  ...ofMeeting,
  ...ofArrival,
  attended: z
    .array(bodyId)
    .max(500)
    .optional()
    .meta({ description: 'exchange: who came; needed where a meeting was called' }),
  ...stated,
  projects: programme.optional(),
  ...LAID_DOWN,
  ...POSTING_ASKS,
});

const signature = stepForm.extend({
  documents: products.optional(),
  ...ofDocument,
  ...PLAN_SEEN,
  overObjections: z
    .literal(true)
    .optional()
    .meta({ description: 'Decides over the objections on record; needs `why`' }),
});

const submit: CycleAct = {
  by: byHolder,
  data: submission,
  texts: namedTexts,
  agreements: [WELL_NAMED],
  counts: COUNTS,
  judge: onStep(judgeStepAct),
  apply: (state, act) => (stepLaw(state, stepOf(act))?.cascade ? closeWithout(state, act) : finish(state, act, 'done')),
};

const sign: CycleAct = {
  by: byHolder,
  signs: true,
  data: signature,
  texts: z.strictObject({ note: text.optional(), why: text.optional() }).optional(),
  agreements: [
    {
      holds: ({ data, texts }) => !data.overObjections || texts.why !== undefined,
      path: ['texts', 'why'],
      rule: { vi: 'cần nêu lý do', en: 'needs the reason' },
    },
  ],
  counts: COUNTS,
  judge: onStep(judgeStepAct),
  apply: (state, act) => finish(state, act, 'signed'),
};

/** Everything that can be done in a plan cycle. */
export const ACTS: Acts<CycleState, CycleOpening> = {
  submit,
  sign,
  return: { by: byHolder, data: stepForm, texts: why, judge: onStep(judgeStepAct), apply: applyReturn },
  acknowledge: {
    by: byReceivers,
    data: stepForm,
    texts: note,
    // A receipt is taken after the close as well.
    afterClose: () => true,
    judge: onStep(judgeAcknowledge),
    apply: changing(({ acknowledged }, { by, at }) => ({ acknowledged: { ...acknowledged, [by.body]: at } })),
  },
  withdraw,
  ...questions,
  ...managing,
  'set-part': setPart,
  ...onTargets,
  'name-bases': nameBases,
  ...meetings((state, step, act) => notSigning(state, step, act) ?? notOpen(state, step)),
  cancel,
  ...community,
  ...sides,
  ...commitments,
  ...letters,
  ...ofOtherLevels,
};

function judgeStepAct(state: CycleState, step: Step, act: Entry): Ruling {
  return (
    notSigning(state, step, act) ??
    notOpen(state, step) ??
    tooEarly(state, step, act) ??
    wrongAct(step, act) ??
    missingProduct(step, act) ??
    planOpen(state, step, act) ??
    reckonedFault(state, step, act) ??
    planSeenFault(state, act) ??
    heldFault(state, step, act) ??
    laidDownFault(state, step, act) ??
    asksFault(state, step, act) ??
    objectionsOpen(state, step, act) ??
    communityOpen(state, step) ??
    accepted()
  );
}

function notOpen(state: CycleState, { id }: Step): Ruling | null {
  const step = stepState(state, id);
  if (step.doneAt) return refused('step-done', { step: id, doneOn: doneOn(step) });
  return ended(state, step) ?? (step.openedAt ? null : notYetOpen(state, id));
}

/**
 * The refusal while a length that must run out first is still running. An anchor's day is a plan; what happened before
 * it happened.
 */
function tooEarly(state: CycleState, step: Step, act: Entry): Ruling | null {
  // Lower plans are waited for until the step's day has passed.
  const { dueOn } = stepDue(state, step.id);
  if (step.cascade && dueOn !== null && !isOverdue(state, step.id, act.at)) {
    return refused('too-early', { step: step.id, from: addDays(dueOn, 1), today: vnDateOf(act.at) });
  }
  if (!step.notBefore || 'anchor' in step.notBefore) return null;
  const from = earliestOn(state.procedure, step.id, lawFacts(state))?.date;
  const today = dayOf(countedBy(state, act), act);
  return from && today < from ? refused('too-early', { step: step.id, from, today }) : null;
}

function wrongAct(step: Step, act: Entry): Ruling | null {
  const allowed = actsFor(step);
  return allowed.includes(act.name)
    ? null
    : refused('wrong-act', { act: act.name, step: step.id, kind: step.kind, allowed: allowed.join(', ') || '–' });
}

function missingProduct(step: Step, act: Entry): Ruling | null {
  if (act.name === 'return') return null;
  const given = new Set(documentsOf(act).map((document) => document.type));
  const missing = step.produces.find((product) => product.required && !given.has(product.type));
  return missing ? refused('product-missing', { step: step.id, product: missing.type }) : null;
}

function finish(state: CycleState, act: Entry, outcome: string): CycleState {
  const { step: id, documents: _documents, countsOn: _countsOn, reckoned, plan: _seen, ...said } = act.data;
  const law = stepLaw(state, String(id)) as Step;
  const plan = submittedWith(state, law);
  const before = outcome === 'signed' ? planBefore(state, law.id) : null;
  const result = { ...said, ...(plan && { plan }), ...(before && { footing: { plan: before as Data } }) };
  const done = { ...whenOf(act), by: act.by, outcome, documents: documentsOf(act), result };
  return complete(submitTargets(state, act, reckoned as unknown as Reckoned | undefined), law.id, done);
}

/** The targets of the plan's data are the plan's once their step is submitted: nobody sets them a second time. */
function submitTargets(state: CycleState, { at }: Entry, reckoned: Reckoned | undefined): CycleState {
  const from = reckoned?.from.targets?.version;
  return reckoned && from ? withTargets(state, { at, targets: reckoned.targets, from }) : state;
}

function applyReturn(state: CycleState, act: Entry): CycleState {
  const step = stepLaw(state, stepOf(act)) as Step;
  return reopen(state, step.returnsTo as string, {
    by: bodiesOf(state, step.id).holder,
    from: step.id,
    at: act.at,
    why: { case: state.opening.caseId, seq: act.seq },
  });
}

function judgeAcknowledge(state: CycleState, { id }: Step, { by: { body } }: Entry): Ruling {
  if (![...bodiesOf(state, id).to, ...receiversOf(state, id)].includes(body)) return refused('not-consulted', { body });
  const step = stepState(state, id);
  if (!step.doneAt) return refused('step-not-open', { step: id, waitsFor: id });
  const earlier = step.acknowledged[body];
  return earlier ? refused('already-answered', { body, on: vnDateOf(earlier) }) : accepted();
}

/** What the law makes happen in it, besides what of any kind. */
export const EVENTS = [
  'step-opened',
  'step-done',
  'step-withdrawn',
  'question-proposed',
  'question-returned',
  'question-sent',
  'round-ended',
  'gathered',
  'cascade-batch',
  'lower-linked',
  'in-place-of',
  'targets-set',
  'directive-handed-down',
  'forecast',
  'told-upper',
  'told-session',
  'invited',
  'called-off',
  'due-moved',
  'version-moved',
  'remind-sent',
  'escalate-sent',
  'commitments-drawn-up',
  'closed',
  'cancelled',
];
