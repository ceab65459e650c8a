import type { Data, DataValue } from '../case/entry';
import type { Letter } from '../case/logic';
import type { Step } from '../law/procedure';
import type { Assignment } from './laidDown';
import { bodiesOf, consultationCase, type CycleState, type StepState } from './state';
import { traitsOf } from '../law/stepKinds';

/** Where what an exchange concluded is carried out. */
export const conclusionsCase = (state: CycleState, step: StepState): string =>
  `${consultationCase(state, step)}.conclusions`;

/** What an exchange concluded for somebody to do. */
export const assigned = (law: Step, { result }: StepState): Assignment[] =>
  traitsOf(law).meets ? ((result?.assignments ?? []) as unknown as Assignment[]) : [];

/**
 * The letter by which what an exchange concluded becomes duties, each with who does it and by when (S36); none where it
 * assigned nothing.
 */
export function openConclusions(state: CycleState, law: Step, step: StepState): Letter[] {
  const assignments = assigned(law, step);
  if (assignments.length === 0) return [];
  const toCase = conclusionsCase(state, step);
  const { opening } = state;
  const { holder, enteredBy } = bodiesOf(state, law.id);
  const named = { vi: `Thực hiện kết luận: ${law.title.vi}`, en: `Carrying out the conclusions: ${law.title.en}` };
  const data: Data = {
    caseId: toCase,
    parent: opening.caseId,
    step: law.id,
    unit: opening.unit,
    askedBy: enteredBy ?? holder,
    role: law.role,
    title: named,
    calendar: state.calendarHash,
    ...(state.procedure.again && { again: state.procedure.again as unknown as DataValue }),
    dueOn: null,
    reminders: law.reminders.length > 0 ? law.reminders : ['2wd'],
    cites: law.cites as unknown as DataValue,
    escalate: null,
    documents: step.documents as unknown as DataValue,
    produces: [{ type: 'result', title: { vi: 'Kết quả thực hiện', en: 'What came of it' }, required: false }],
    asks: [],
    carriesProjects: false,
    programme: [],
    agreed: [],
    bodies: [],
    duties: assignments.map(({ id, body, dueOn, tell = [] }) => ({ id, body, dueOn, tell })),
  };
  const title = { vi: `${named.vi} – ${opening.title.vi}`, en: `${named.en} – ${opening.title.en}` };
  return [{ toCase, opens: { kind: 'gathering', title, resolve: {} }, name: 'open', key: `${toCase}/open`, data }];
}

/** A cycle that is cancelled takes its exchanges' conclusions with it. */
export function cancelConclusions(state: CycleState, law: Step, step: StepState): Letter[] {
  if (assigned(law, step).length === 0) return [];
  return [
    {
      toCase: conclusionsCase(state, step),
      name: 'cancelled',
      key: `${state.opening.caseId}/cancelled/${law.id}/conclusions`,
      data: {},
    },
  ];
}
