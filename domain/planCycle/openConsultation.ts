import type { Data, DataValue } from '../case/entry';
import type { Letter } from '../case/logic';
import type { BodyRef, Step } from '../law/procedure';
import { stepDue } from './due';
import { papersOf, standing } from './question';
import { askedRound, isPrepared, type Question } from './questionState';
import { bodiesOf, consultationCase, type CycleState, type StepState } from './state';

/**
 * The letter that opens a step's consultation. It asks whom its question was sent to; where none was drawn up,
 * consultees are resolved by the activity on the day of opening, so that a unit which came into being since the cycle
 * began is asked, and one that ended is not.
 */
export function openConsultation(state: CycleState, law: Step, step: StepState): Letter {
  const toCase = consultationCase(state, step);
  const { opening } = state;
  const { holder } = bodiesOf(state, law.id);
  const { movable: dueOn, law: due } = stepDue(state, law.id);
  const prepared = isPrepared(state, law);
  const data = {
    caseId: toCase,
    parent: opening.caseId,
    step: law.id,
    unit: opening.unit,
    askedBy: holder,
    title: { ...law.title },
    calendar: state.calendarHash,
    ...(state.procedure.again && { again: plain(state.procedure.again) }),
    dueOn,
    nominal: due?.computed.nominal ?? null,
    silence: plain(law.silence ?? null),
    reminders: law.reminders,
    cites: plain(due?.rule.cites ?? law.cites),
    documents: plain(papersOf(state, law)),
    escalateTo: bodiesOf(state, law.id).escalateTo ?? null,
    onProof: true,
    ...(prepared && asSent(state, step)),
  };
  const resolve: Record<string, BodyRef[]> = prepared ? {} : { consultees: law.to };
  // The consultee's list shows which plan it is about, not only what is asked.
  const title = { vi: `${law.title.vi} – ${opening.title.vi}`, en: `${law.title.en} – ${opening.title.en}` };
  return { toCase, opens: { kind: 'consultation', title, resolve }, name: 'open', key: `${toCase}/open`, data };
}

/** As it was signed; who answered before and isn't asked again has its answer carried over. */
function asSent(state: CycleState, step: StepState): Data {
  const { bodies, documents, letter, until, number } = step.question as Question;
  return {
    prepared: true,
    round: askedRound(step),
    consultees: bodies,
    documents: plain(documents),
    letter: { ...letter, ...(number && { number }) },
    dueOn: until,
    nominal: until,
    carried: standing(state, step.id)
      .filter(([body]) => !bodies.includes(body))
      .map(([body, answer]) => ({ body, ...answer })),
  };
}

/** Typed law as plain data: the shapes are JSON already. */
const plain = (value: unknown): DataValue => value as DataValue;
