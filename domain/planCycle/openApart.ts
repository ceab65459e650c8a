import type { Data, DataValue } from '../case/entry';
import type { Letter } from '../case/logic';
import { heirOf } from '../case/succession';
import type { DutyOpening } from '../gathering/state';
import type { BodyRef, Step } from '../law/procedure';
import { traitsOf } from '../law/stepKinds';
import { articlesFor, asksArticles } from './agreement';
import { stepDue } from './due';
import { laidIn } from './laidDown';
import { papersOf, standing } from './question';
import { askedRound, isPrepared, type Question } from './questionState';
import { bodiesOf, consultationCase, type CycleState, stepState, type StepState } from './state';

/**
 * The letter that opens the case in which many do a step's work: a consultation or a gathering. It asks whom the step's
 * question was sent to; where none was drawn up, they are resolved by the activity on the day of opening, so that a
 * unit which came into being since the cycle began is asked, and one that ended is not.
 */
export function openApart(state: CycleState, law: Step, step: StepState): Letter {
  const kind = traitsOf(law).runsAs as 'consultation' | 'gathering';
  const toCase = consultationCase(state, step);
  const { opening } = state;
  const { movable: dueOn, law: due } = stepDue(state, law.id);
  const prepared = isPrepared(state, law);
  const { own, asked, by } = OF_KIND[kind];
  const data = {
    caseId: toCase,
    parent: opening.caseId,
    step: law.id,
    unit: opening.unit,
    askedBy: bodiesOf(state, law.id).holder,
    title: { ...law.title },
    calendar: state.calendarHash,
    ...(state.procedure.again && { again: plain(state.procedure.again) }),
    dueOn,
    reminders: law.reminders,
    cites: plain(due?.rule.cites ?? law.cites),
    documents: plain(papersOf(state, law)),
    ...own(state, law),
    ...(prepared && { ...asSent(step), ...asked(state, step) }),
  };
  // An assigning step says itself who does what.
  const resolve: Record<string, BodyRef[]> = prepared || law.duties ? {} : { [by]: law.to };
  // The list of whoever is asked shows which plan it is about, not only what is asked.
  const title = { vi: `${law.title.vi} – ${opening.title.vi}`, en: `${law.title.en} – ${opening.title.en}` };
  return { toCase, opens: { kind, title, resolve }, name: 'open', key: `${toCase}/open`, data };
}

interface OfKind {
  /** What only such a case is opened with. */
  own(state: CycleState, law: Step): Data;
  /** Whom it asks by the question that was sent, and what stands of earlier rounds. */
  asked(state: CycleState, step: StepState): Data;
  /** Where whom it asks stands that is resolved on the day of opening. */
  by: string;
}

const OF_KIND: Record<'consultation' | 'gathering', OfKind> = {
  consultation: {
    own: (state, law) => ({
      nominal: stepDue(state, law.id).law?.computed.nominal ?? null,
      // Nobody agrees to a text's articles by silence, whatever the version says.
      silence: asksArticles(state, law) ? null : plain(law.silence ?? null),
      escalateTo: bodiesOf(state, law.id).escalateTo ?? null,
      onProof: true,
      ...(asksArticles(state, law) && textOf(state, law)),
    }),
    asked: (state, step) => {
      const { bodies, until } = step.question as Question;
      const carried = standing(state, step.id)
        .filter(([body]) => !bodies.includes(body))
        .map(([body, answer]) => ({ body, ...answer }));
      return { consultees: bodies, nominal: until, carried: plain(carried) };
    },
    by: 'consultees',
  },
  gathering: {
    own: (state, law) => {
      const { escalateTo } = bodiesOf(state, law.id);
      const against = law.against ? stepState(state, law.against).result : null;
      return {
        role: law.role,
        escalate: law.escalate && escalateTo ? { after: law.escalate.after, to: escalateTo } : null,
        produces: plain(law.produces),
        asks: plain(law.asks ?? []),
        carriesProjects: law.carries === 'projects',
        programme: against?.projects ?? [],
        agreed: against?.figures ?? [],
        bodies: [],
        duties: law.duties ? plain(assignedDuties(state, law.duties)) : null,
      };
    },
    asked: (_state, step) => {
      const { bodies } = step.question as Question;
      const carried = (step.standing?.contributions ?? []).filter(({ body }) => !bodies.includes(body));
      return { bodies, carried: plain(carried) };
    },
    by: 'bodies',
  },
};

/** The articles that are put out, and the round in which the draft before was. */
function textOf(state: CycleState, law: Step): Data {
  const { standing: earlier } = stepState(state, law.id);
  return { articles: plain(articlesFor(state, law)), ...(earlier && { follows: earlier.case }) };
}

/**
 * What a step assigned: each assignment, and each line of a schedule that is no step of the procedure; by the heirs of
 * bodies that ended since.
 */
function assignedDuties(state: CycleState, by: string): DutyOpening[] {
  const { assignments, schedules } = laidIn(stepState(state, by).result);
  const all = [
    ...assignments.map(({ id, body, dueOn, tell = [] }) => ({ id, body, dueOn, tell })),
    ...schedules.filter(({ step }) => !step).map(({ id, body, on, tell }) => ({ id, body, dueOn: on, tell })),
  ];
  return all.map((duty) => ({
    ...duty,
    body: heirOf(state, duty.body),
    tell: [...new Set(duty.tell.map((body) => heirOf(state, body)))],
  }));
}

/** As it was signed. */
function asSent(step: StepState): Data {
  const { documents, letter, until, number } = step.question as Question;
  return {
    prepared: true,
    round: askedRound(step),
    documents: plain(documents),
    letter: { ...letter, ...(number && { number }) },
    dueOn: until,
  };
}

/** Typed law as plain data: the shapes are JSON already. */
const plain = (value: unknown): DataValue => value as DataValue;
