import type { Data, DataValue } from '../case/entry';
import type { Letter } from '../case/logic';
import { heirOf } from '../case/succession';
import type { BodyRef, Step } from '../law/procedure';
import type { DutyOpening } from '../gathering/state';
import type { Assignment, ScheduleItem } from './laidDown';
import { stepDue } from './due';
import { bodiesOf, consultationCase, type CycleState, stepState, type StepState } from './state';

/**
 * The letter that opens a step's gathering. Who brings in is resolved on the day of opening, or named by the step that
 * assigned the duties.
 */
export function openGathering(state: CycleState, law: Step, step: StepState): Letter {
  const toCase = consultationCase(state, step);
  const { opening } = state;
  const { holder, escalateTo } = bodiesOf(state, law.id);
  const { movable: dueOn, law: due } = stepDue(state, law.id);
  const against = law.against ? stepState(state, law.against).result : null;
  const data: Data = {
    caseId: toCase,
    parent: opening.caseId,
    step: law.id,
    unit: opening.unit,
    askedBy: holder,
    role: law.role,
    title: { ...law.title },
    calendar: state.calendarHash,
    ...(state.procedure.again && { again: plain(state.procedure.again) }),
    dueOn,
    reminders: law.reminders,
    cites: plain(due?.rule.cites ?? law.cites),
    escalate: law.escalate && escalateTo ? { after: law.escalate.after, to: escalateTo } : null,
    documents: plain(law.needs.flatMap((need) => stepState(state, need).documents)),
    produces: plain(law.produces),
    asks: plain(law.asks ?? []),
    carriesProjects: law.carries === 'projects',
    programme: against?.projects ?? [],
    agreed: against?.figures ?? [],
    bodies: [],
    duties: law.duties
      ? plain(dutiesFrom(stepState(state, law.duties).result).map((duty) => ofHeirs(state, duty)))
      : null,
  };
  const resolve: Record<string, BodyRef[]> = law.duties ? {} : { bodies: law.to };
  const title = { vi: `${law.title.vi} – ${opening.title.vi}`, en: `${law.title.en} – ${opening.title.en}` };
  return { toCase, opens: { kind: 'gathering', title, resolve }, name: 'open', key: `${toCase}/open`, data };
}

/** What a step assigned: each assignment, and each line of a schedule that is no step of the procedure. */
function dutiesFrom(result: Data | null): DutyOpening[] {
  const assignments = (result?.assignments ?? []) as unknown as Assignment[];
  const items = (result?.schedules ?? []) as unknown as ScheduleItem[];
  return [
    ...assignments.map(({ id, body, dueOn, tell = [] }) => ({ id, body, dueOn, tell })),
    ...items.filter(({ step }) => !step).map(({ id, body, on, tell }) => ({ id, body, dueOn: on, tell })),
  ];
}

/** A body that was assigned a duty may have ended since. */
const ofHeirs = (state: CycleState, duty: DutyOpening): DutyOpening => ({
  ...duty,
  body: heirOf(state, duty.body),
  tell: [...new Set(duty.tell.map((body) => heirOf(state, body)))],
});

/** Typed law as plain data: the shapes are JSON already. */
const plain = (value: unknown): DataValue => value as DataValue;
