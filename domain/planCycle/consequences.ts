import type { Consequence, Letter, MailOrder } from '../case/logic';
import { inMails } from '../case/documents';
import { happens } from '../case/machine';
import type { Data } from '../case/entry';
import {
  actingBody,
  bodiesOf,
  consultationCase,
  type Cancelled,
  type CycleState,
  hasOwnCase,
  isOpen,
  runsApart,
  stepLaw,
  stepState,
  turnBefore,
  type Move,
  type Prompt,
  type StepState,
  type VersionMove,
} from './state';
import { askForUnits, cascadeConsequences, linkBegunAnew, opensNothing } from './levels/cascade';
import { tellSessions } from './agendas';
import { handDownDirectives } from './levels/directives';
import { handDown } from './levels/targets';
import { tellUppers } from './levels/upward';
import { commitmentConsequences } from './commitments';
import { meetingConsequences } from './meetings';
import { cancelConclusions, openConclusions } from './conclusions';
import { openApart } from './openApart';
import { isPrepared, type Question } from './questionState';
import { receiversOf, scheduledFor } from './schedules';
import { stepDue } from './due';
import type { Step } from '../law/procedure';
import { traitsOf } from '../law/stepKinds';

/** Everything that has come about by `now` and may not be on record yet; the machine drops what is. */
export function cycleConsequences(state: CycleState, now: string): Consequence[] {
  const ofOthers = [...linkBegunAnew(state, now), ...tellUppers(state, now), ...tellSessions(state, now)];
  if (state.closedAt) return [...(state.outcome === 'cancelled' ? cancellation(state, now) : []), ...ofOthers];
  const steps = state.procedure.steps.flatMap((step) => stepConsequences(state, step, now));
  const versions = state.versionMoves.map((move) => versionMoved(state, move, now));
  const told = [
    ...versions,
    ...state.moves.map((move) => dueMoved(state, move, now)),
    ...state.prompts.map((prompt) => prompted(state, prompt, now)),
  ];
  return [
    ...steps,
    ...told,
    ...commitmentConsequences(state, now),
    ...handDown(state, now),
    ...handDownDirectives(state, now),
    ...ofOthers,
    ...inPlaceOf(state, now),
    ...closing(state, now),
  ];
}

function stepConsequences(state: CycleState, law: Step, now: string): Consequence[] {
  const step = stepState(state, law.id);
  const untold = (what: string) => !state.events.has(keyOf(step, what));
  const called = [
    ...meetingConsequences(state, law, step, now),
    ...takenBack(state, law, step, now),
    ...roundEnded(state, step, now),
  ];
  if (step.doneAt) return [...called, ...(untold('done') ? [stepDone(state, law, step, now)] : [])];
  if (!step.openedAt || step.endedAt) return called;
  return [
    ...called,
    ...(untold('opened') ? [stepOpened(state, law, step, now)] : []),
    ...(isPrepared(state, law) && step.question ? questionNews(state, law, step, step.question, now) : []),
    ...cascadeConsequences(state, law, step, now),
  ];
}

const keyOf = (step: StepState, what: string): string => `${step.id}/${step.round}/${what}`;

/** A mail about a step, citing the rule that sets its date. */
function mail(
  state: CycleState,
  law: Step,
  key: string,
  template: string,
  toBody: string,
  facts: Data = {},
): MailOrder {
  const { dueOn, law: due } = stepDue(state, law.id);
  const { vi, en } = law.title;
  const names = { stepVi: vi, stepEn: en, holder: bodiesOf(state, law.id).holder };
  return {
    key,
    template,
    toBody,
    step: law.id,
    dueOn,
    cites: due?.rule.cites ?? law.cites,
    facts: { ...names, ...facts },
  };
}

function mails(
  state: CycleState,
  law: Step,
  key: string,
  template: string,
  bodies: string[],
  facts?: Data,
): MailOrder[] {
  return [...new Set(bodies)].map((body) => mail(state, law, key, template, body, facts));
}

function stepOpened(state: CycleState, law: Step, step: StepState, now: string): Consequence {
  const key = keyOf(step, 'opened');
  const letters = lettersOfOpening(state, law, step);
  const data = { step: law.id, round: step.round, dueOn: stepDue(state, law.id).dueOn };
  return happens('step-opened', key, now, data, { letters, mails: openingMails(state, law, step, key) });
}

/** Whoever was told of what is withdrawn is told not to use it. */
function takenBack(state: CycleState, law: Step, step: StepState, now: string): Consequence[] {
  const { withdrawn } = step;
  const key = keyOf(step, 'withdrawn');
  if (!withdrawn || state.events.has(key)) return [];
  const { by, at, why, before, told } = withdrawn;
  const documents = before.flatMap((one) => inMails(one.documents));
  const facts = { by, withdrawnOn: at, documents };
  return [
    happens(
      'step-withdrawn',
      key,
      now,
      { step: law.id, round: step.round, by, told },
      { mails: mails(state, law, key, 'withdrawn', told, facts).map((order) => ({ ...order, why })) },
    ),
  ];
}

/** What is asked is drawn up and signed before anybody is. */
function lettersOfOpening(state: CycleState, law: Step, step: StepState): Letter[] {
  if (isPrepared(state, law)) return [];
  return runsApart(law) ? [openApart(state, law, step)] : askForUnits(state, law, step);
}

/** What was signed goes out: the case in which many are asked opens, and its mails with it. */
function questionNews(state: CycleState, law: Step, step: StepState, question: Question, now: string): Consequence[] {
  const { stage, seq, returnedBy } = question;
  const key = keyOf(step, stage === 'sent' ? 'sent' : `${stage}/${returnedBy ?? seq}`);
  if (state.events.has(key)) return [];
  const sent = stage === 'sent';
  const data = { step: law.id, round: step.round, ...(sent && { consultation: consultationCase(state, step) }) };
  return [
    happens(`question-${stage}`, key, now, data, {
      letters: sent ? [openApart(state, law, step)] : [],
      mails: sent ? [] : [questionMail(state, law, question, key)],
    }),
  ];
}

/** Whoever signs is told that it was sent up; whoever drew it up, that and why it was sent back. */
function questionMail(state: CycleState, law: Step, { stage, by, returnedBy }: Question, key: string): MailOrder {
  const order = mail(state, law, key, `question-${stage}`, by.body);
  return returnedBy
    ? { ...order, only: { officer: by.officer }, why: { case: state.opening.caseId, seq: returnedBy } }
    : { ...order, only: { role: 'head' } };
}

/** A round in which many were being asked when its draft came back is ended, with the reason. */
function roundEnded(state: CycleState, { id, round, ending }: StepState, now: string): Consequence[] {
  const key = `${id}/round-ended/${ending?.case}`;
  if (!ending || state.events.has(key)) return [];
  const { case: toCase, by, why } = ending;
  const letter = { toCase, name: 'end-round', key: `${toCase}/end-round`, data: { by, why: why && { ...why } } };
  return [happens('round-ended', key, now, { step: id, round, case: toCase, by }, { letters: [letter] })];
}

/** A step that a dossier came back to is told so, from where and why; whoever withdrew knows. */
function openingMails(state: CycleState, law: Step, { returned, withdrawn }: StepState, key: string): MailOrder[] {
  if (withdrawn || opensNothing(state, law)) return [];
  const told = toldOfOpening(state, law);
  if (!returned) return mails(state, law, key, 'step-opened', told);
  const { vi, en } = (stepLaw(state, returned.from) as Step).title;
  return mails(state, law, key, 'dossier-returned', told, {
    stepVi: vi,
    stepEn: en,
    by: returned.by,
    returnedOn: returned.at,
    backTo: { ...law.title },
  }).map((order) => ({ ...order, why: returned.why }));
}

const toldOfOpening = (state: CycleState, law: Step): string[] => [
  actingBody(state, law.id),
  ...bodiesOf(state, law.id).notices.opened,
  ...scheduledFor(state, law.id),
];

/**
 * A finished step: those to be notified are told, and a notice's recipients have it delivered, with proof on the
 * record.
 */
function stepDone(state: CycleState, law: Step, step: StepState, now: string): Consequence {
  const key = keyOf(step, 'done');
  const { to, notices } = bodiesOf(state, law.id);
  const facts = {
    doneOn: step.doneAt as string,
    ...(step.countsOn && { countsOn: step.countsOn }),
    outcome: step.outcome as string,
    documents: inMails(step.documents),
  };
  const { delivers } = traitsOf(law);
  const delivered = delivers ? mails(state, law, key, 'delivered', to, facts) : [];
  // Those whom the agreed schedule names are told of the result, and confirm receipt (S33, S35).
  const scheduled = receiversOf(state, law.id);
  const informed = mails(
    state,
    law,
    key,
    'step-done',
    [...notices.done, ...scheduled].filter((body) => !(delivers && to.includes(body))),
    facts,
  );
  const data = {
    step: law.id,
    round: step.round,
    ...(step.countsOn && { countsOn: step.countsOn }),
    ...(delivers && { deliveredTo: to }),
    ...(scheduled.length > 0 && { scheduledFor: scheduled }),
  };
  return happens('step-done', key, now, data, {
    letters: openConclusions(state, law, step),
    mails: [...delivered, ...informed],
  });
}

/** A moved date is told to the holder, and to the step's own case if one is under way. */
function dueMoved(state: CycleState, move: Move, now: string): Consequence {
  const law = stepLaw(state, move.step) as Step;
  const step = stepState(state, move.step);
  const key = `moved/${move.seq}/${move.step}`;
  const { oldDue, newDue, cause } = move;
  const facts = { oldDue, newDue, cause };
  const consulting = hasOwnCase(state, law) && isOpen(step);
  const toCase = consultationCase(state, step);
  const letters = consulting
    ? [
        {
          toCase,
          name: 'due-moved',
          key: `${state.opening.caseId}/${key}`,
          data: { newDue, cause, calendar: state.calendarHash },
        },
      ]
    : [];
  const told = isOpen(step) ? mails(state, law, key, 'due-moved', [actingBody(state, law.id)], facts) : [];
  return happens('due-moved', key, now, { step: move.step, ...facts, by: move.seq }, { letters, mails: told });
}

/**
 * The case goes on under another version: who manages it and whose open steps ended is told, and consultations that
 * fell away end.
 */
function versionMoved(state: CycleState, move: VersionMove, now: string): Consequence {
  const { seq, from, to, cites, added, ended, cancels, losers } = move;
  const key = `version-moved/${seq}`;
  const letters = cancels.map((toCase) => ({ toCase, name: 'cancelled', key: `${toCase}/cancelled/${seq}`, data: {} }));
  const titles = ended.map((id) => ({ ...(stepLaw(state, id) as Step).title }));
  const told = [...new Set([...state.opening.managers, ...losers])];
  const mailed = told.map((toBody) => ({
    key,
    template: 'version-moved',
    toBody,
    step: null,
    dueOn: null,
    cites,
    facts: { from, to, ended: titles },
  }));
  return happens('version-moved', key, now, { from, to, added, ended, by: seq }, { letters, mails: mailed });
}

function prompted(state: CycleState, prompt: Prompt, now: string): Consequence {
  const law = stepLaw(state, prompt.step) as Step;
  const key = `${prompt.kind}/${prompt.seq}`;
  const template = prompt.kind === 'remind' ? 'reminder' : 'escalated';
  return happens(
    `${prompt.kind}-sent`,
    key,
    now,
    { step: prompt.step, to: prompt.to },
    { mails: mails(state, law, key, template, [prompt.to]) },
  );
}

function closing(state: CycleState, now: string): Consequence[] {
  const unfinished = Object.values(state.steps).some((step) => step.doneAt === null && step.endedAt === null);
  return unfinished ? [] : [happens('closed', 'closed', now, { outcome: 'completed' })];
}

/** The cancelled cycle before this one hears that it was begun anew, and tells whoever looks at it. */
function inPlaceOf({ opening: { caseId } }: CycleState, now: string): Consequence[] {
  const before = turnBefore(caseId);
  if (before === null) return [];
  const letter = { toCase: before, name: 'begun-anew', key: `${caseId}/begun-anew`, data: { case: caseId } };
  return [happens('in-place-of', 'in-place-of', now, { case: before }, { letters: [letter] })];
}

/** Cancelling a cycle ends the consultations and gatherings it had open. */
function cancellation(state: CycleState, now: string): Consequence[] {
  const open = state.procedure.steps.filter((law) => hasOwnCase(state, law) && isOpen(stepState(state, law.id)));
  const letters = open.map((law) => ({
    toCase: consultationCase(state, stepState(state, law.id)),
    name: 'cancelled',
    key: `${state.opening.caseId}/cancelled/${law.id}`,
    data: {},
  }));
  const concluded = state.procedure.steps.flatMap((law) => cancelConclusions(state, law, stepState(state, law.id)));
  return [
    happens(
      'cancelled',
      'cancelled',
      now,
      {},
      { letters: [...letters, ...concluded], mails: cancellationMails(state) },
    ),
  ];
}

/** Whoever manages the cycle, or was told that a step is open which now nobody does, hears that it is so. */
function cancellationMails(state: CycleState): MailOrder[] {
  const { seq, by, on, number, signedOn } = state.cancelled as Cancelled;
  const open = state.procedure.steps.filter((law) => isOpen(stepState(state, law.id)));
  const told = new Set([...state.opening.managers, ...open.flatMap((law) => toldOfOpening(state, law))]);
  return [...told].map((toBody) => ({
    key: 'cancelled',
    template: 'cycle-cancelled',
    toBody,
    step: null,
    dueOn: null,
    cites: 'practice',
    facts: {
      ...{ by, on, number, signedOn },
      steps: open.filter((law) => actingBody(state, law.id) === toBody).map(({ title }) => ({ ...title })),
    },
    why: { case: state.opening.caseId, seq },
  }));
}
