import type { DataValue } from '../case/entry';
import type { Letter } from '../case/logic';
import type { BodyRef, Step } from '../law/procedure';
import { stepDue } from './due';
import { bodiesOf, consultationCase, type CycleState, type StepState } from './state';

/**
 * The letter that opens a step's consultation. Consultees are resolved by the activity on the day of opening,
 * so that a unit which came into being since the cycle began is asked, and one that ended is not.
 */
export function openConsultation(state: CycleState, law: Step, step: StepState): Letter {
  const toCase = consultationCase(state, step);
  const { opening } = state;
  const { holder } = bodiesOf(state, law.id);
  const { movable: dueOn, law: due } = stepDue(state, law.id);
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
    documents: plain(latestDocuments(state, law)),
    escalateTo: bodiesOf(state, law.id).escalateTo ?? null,
    onProof: true,
  };
  const resolve: Record<string, BodyRef[]> = { consultees: law.to };
  // The consultee's list shows which plan it is about, not only what is asked.
  const title = { vi: `${law.title.vi} – ${opening.title.vi}`, en: `${law.title.en} – ${opening.title.en}` };
  return { toCase, opens: { kind: 'consultation', title, resolve }, name: 'open', key: `${toCase}/open`, data };
}

/** What is put out for opinion: the documents of the steps that the consultation stands on. */
function latestDocuments(state: CycleState, law: Step) {
  return law.needs.flatMap((need) => state.steps[need]?.documents ?? []);
}

/** Typed law as plain data: the shapes are JSON already. */
const plain = (value: unknown): DataValue => value as DataValue;
