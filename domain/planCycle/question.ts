import { z } from 'zod';
import { type IsoDate, vnDateOf } from '../calendar/dates';
import { duePeriod } from '../calendar/period';
import { type DocumentRef, documentsOf } from '../case/documents';
import type { Entry } from '../case/entry';
import { bodyId, isoDate, line, note, number, products, step as stepForm, text, why } from '../case/forms';
import type { Ruling } from '../case/logic';
import { accepted, badDate, refused } from '../case/machine';
import type { Step } from '../law/procedure';
import { asksArticles } from './agreement';
import { proposedLetter } from './coveringLetter';
import { stepDue, undatedDue } from './due';
import { doneOn } from '../case/daysThatCount';
import { dependentsOf, notYetOpen, reopen } from './progress';
import { byHolder, changing, type CycleAct, onStep, stepOf } from './rule';
import { hasAnswer, isPrepared, isSent, type Question, type Standing } from './questionState';
import { type CycleState, isOpen, stepLaw, type StepState, stepState, withStep } from './state';

/** More than all communes of a province. */
const MOST_BODIES = 5_000;

const question = stepForm.extend({
  bodies: z.array(bodyId).max(MOST_BODIES).meta({
    description: 'Who is asked; in a further round none where every earlier answer stands',
  }),
  documents: products.meta({ description: 'The papers that are put out for opinion' }),
  letter: z
    .strictObject({ subject: line(500), text })
    .meta({ description: 'The covering letter: a document for all who are asked, so it stands in the data' }),
  until: isoDate.meta({ description: 'Last day for answers; no shorter time from the sending than the procedure has' }),
});

/** What a step asks of many is drawn up, sent up, signed and only then sent; so is a further round. */
export const questions: Record<string, CycleAct> = {
  'propose-question': {
    by: byHolder,
    inside: 'always',
    data: question,
    texts: note,
    judge: onPrepared(judgeQuestion),
    apply: drawnUp('proposed'),
  },
  'return-question': {
    by: byHolder,
    inside: 'always',
    head: true,
    data: stepForm,
    texts: why,
    judge: onPrepared(judgeReturn),
    apply: changing(({ question: drawn }, { seq }) => ({
      question: { ...(drawn as Question), stage: 'returned', returnedBy: seq },
    })),
  },
  'send-question': {
    by: byHolder,
    inside: 'unless-accepted',
    head: true,
    data: question.extend({ number: number.optional().meta({ description: 'The covering letter’s number' }) }),
    texts: note,
    judge: onPrepared(judgeQuestion),
    apply: drawnUp('sent'),
  },
  'ask-again': {
    by: byHolder,
    head: true,
    data: stepForm,
    texts: why,
    judge: onPrepared(judgeAgain),
    apply: applyAgain,
  },
};

/** What a step's question may still have done to it; none where its work is not prepared here. */
export function questionActs(state: CycleState, law: Step): string[] {
  if (!isPrepared(state, law) || isSent(stepState(state, law.id))) return [];
  const proposed = stepState(state, law.id).question?.stage === 'proposed';
  return ['propose-question', 'send-question', ...(proposed ? ['return-question'] : [])];
}

/** The rule of an act on what a step asks, where that is prepared here. */
function onPrepared(judge: (state: CycleState, step: StepState, act: Entry) => Ruling) {
  return onStep((state, law, act) =>
    isPrepared(state, law)
      ? judge(state, stepState(state, law.id), act)
      : refused('wrong-act', { act: act.name, step: law.id, kind: law.kind, allowed: '–' }),
  );
}

function notToSend(state: CycleState, step: StepState): Ruling | null {
  const { id } = step;
  if (step.ending) return refused('round-running', { step: id });
  if (step.doneAt) return refused('step-done', { step: id, doneOn: doneOn(step) });
  if (!isOpen(step)) return notYetOpen(state, id);
  return isSent(step) ? refused('question-sent', { step: id, on: vnDateOf(step.question?.at as string) }) : null;
}

function judgeQuestion(state: CycleState, step: StepState, act: Entry): Ruling {
  return notToSend(state, step) ?? leftOut(state, act) ?? tooShort(state, act) ?? accepted();
}

/**
 * Whom the law names must be asked, unless its earlier answer stands. Whom the procedure names on that day, the server
 * has found out (`resolved`).
 */
function leftOut(state: CycleState, act: Entry): Ruling | null {
  const { step, bodies, resolved = [] } = act.data as { step: string; bodies: string[]; resolved?: string[] };
  const missing = mustBeAsked(state, step, resolved).find((body) => !bodies.includes(body));
  if (missing) return refused('must-be-asked', { step, body: missing });
  const nobody = bodies.length === 0 && standing(state, step).length === 0;
  return nobody ? refused('invalid-input', { field: 'bodies', rule: 'at least one body is asked' }) : null;
}

function tooShort(state: CycleState, act: Entry): Ruling | null {
  const { step, until } = act.data as { step: string; until: IsoDate };
  const earliest = earliestUntil(state, step, vnDateOf(act.at));
  return until < earliest ? badDate('until', until, `>= ${earliest}`) : null;
}

function judgeReturn(state: CycleState, step: StepState): Ruling {
  const proposed = step.question?.stage === 'proposed';
  return notToSend(state, step) ?? (proposed ? accepted() : refused('question-not-proposed', { step: step.id }));
}

/** A further round begins once the one before is over, and only while nothing that stands on it is done. */
function judgeAgain(state: CycleState, { id, doneAt }: StepState): Ruling {
  if (!doneAt) return refused('round-running', { step: id });
  const after = dependentsOf(state, id).find((one) => stepState(state, one).doneAt !== null);
  return after ? refused('step-done', { step: after, doneOn: doneOn(stepState(state, after)) }) : accepted();
}

function applyAgain(state: CycleState, act: Entry): CycleState {
  const id = stepOf(act);
  const why = { case: state.opening.caseId, seq: act.seq };
  // Nobody sent it back: whoever asked asks again.
  return withStep(reopen(state, id, { by: act.by.body, from: id, at: act.at, why }), id, { returned: null });
}

/** The question as the act says it. */
function drawnUp(stage: 'proposed' | 'sent') {
  return changing((_step, act) => {
    const { bodies, letter, until, number: no } = act.data as unknown as Omit<Question, 'documents'>;
    const { seq, at, by } = act;
    const said = { bodies, documents: documentsOf(act), letter, until, seq, at, by, ...(no && { number: no }) };
    return { question: { ...said, stage } };
  });
}

/**
 * Whom the law names and who hasn't answered yet. Where only practice names them, nobody must be; but a text that all
 * are to agree on is put before all of them.
 */
export function mustBeAsked(state: CycleState, id: string, named: string[]): string[] {
  const law = stepLaw(state, id);
  if (!law || (law.cites === 'practice' && !asksArticles(state, law))) return [];
  return named.filter((body) => !hasAnswer(stepState(state, id).standing?.answers[body]));
}

/**
 * Who is to be asked unless one chooses otherwise: at first whom the procedure names; later those whom the change
 * concerns, who objected, had comments, or never answered.
 */
function proposedBodies(state: CycleState, id: string, named: string[]): string[] {
  const answers = stepState(state, id).standing?.answers;
  if (!answers) return named;
  const concerned = (body: string): boolean => {
    const { answer = null, deemed = false } = answers[body] ?? {};
    return !deemed && (answer === null || answer === 'object' || answer === 'agree-with-comments');
  };
  return [...new Set([...named, ...Object.keys(answers)])].filter(concerned);
}

/** Earlier answers that stand, by body. */
export const standing = (state: CycleState, id: string): [string, Standing][] =>
  Object.entries(stepState(state, id).standing?.answers ?? {}).filter(([, one]) => hasAnswer(one));

/** A question as it is proposed on that day, from what the procedure says. */
export function proposedQuestion(
  state: CycleState,
  law: Step,
  named: string[],
  on: IsoDate,
): Pick<Question, 'bodies' | 'documents' | 'letter' | 'until'> {
  const until = proposedUntil(state, law.id, on);
  return {
    bodies: proposedBodies(state, law.id, named),
    documents: papersOf(state, law),
    letter: proposedLetter(state, law, until),
    until,
  };
}

/** The papers that the step stands on. */
export const papersOf = (state: CycleState, law: Step): DocumentRef[] =>
  law.needs.flatMap((need) => state.steps[need]?.documents ?? []);

/**
 * The earliest last day that may be set on that day: a period from the step's opening is whole for those asked, from
 * the sending; else the step's own day, while it is ahead.
 */
export function earliestUntil(state: CycleState, id: string, on: IsoDate): IsoDate {
  const whole = wholePeriod(state, id, on);
  const { movable } = stepDue(state, id);
  return whole?.dueOn ?? (movable && movable > on ? movable : on);
}

/** The procedure's whole period, from the sending on that day; null where it has none that counts from the opening. */
export function wholePeriod(state: CycleState, id: string, on: IsoDate) {
  // Whatever day a document lays down for the step, those asked have the procedure's period.
  const law = undatedDue(state, id);
  const counts = law && 'within' in law.rule && 'event' in law.rule.of && law.rule.of.event === 'opened';
  const { period } = law?.computed ?? {};
  return counts && period ? duePeriod(state.calendar, on, period) : null;
}

/** The last day that is proposed: the step's own, unless that would be too short by now. */
function proposedUntil(state: CycleState, id: string, on: IsoDate): IsoDate {
  const earliest = earliestUntil(state, id, on);
  const { movable } = stepDue(state, id);
  return movable && movable > earliest ? movable : earliest;
}
