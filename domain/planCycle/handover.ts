import { type Handover, heir, inherited, type Pass, unitAfter } from '../case/succession';
import { commitmentsAfter, unsignedBodies } from './commitments';
import { sidesAfter, silentBodies } from './sides';
import { type CycleOpening, type CycleState, isOpen, type StepBodies, stepState, type StepState } from './state';

/** What a body that ends has in a cycle: steps, receipts, notices, days to set, the case itself to manage. */
export const handover: Handover<CycleState> = {
  bodies: (state) => [...new Set(bodiesIn(state))],
  handOver(state, pass) {
    const steps = Object.fromEntries(
      Object.values(state.steps).map((step) => [step.id, remembering(state, step, pass)]),
    );
    return {
      ...state,
      steps,
      sides: sidesAfter(state, pass),
      commitments: commitmentsAfter(state, pass),
      opening: openingAfter(state, pass),
    };
  },
  told: ({ opening }) => opening.managers.slice(0, 1),
};

const bodiesIn = (state: CycleState): string[] => {
  const { bodies, anchorsBy, managers, parties = [] } = state.opening;
  const invited = Object.values(state.steps)
    .filter(isOpen)
    .flatMap(({ meeting }) => meeting?.invited ?? []);
  return [
    ...Object.values(bodies).flatMap(bodiesOfStep),
    ...Object.values(anchorsBy),
    ...managers,
    ...parties,
    ...invited,
    ...silentBodies(state),
    ...unsignedBodies(state),
  ];
};

const bodiesOfStep = ({
  holder,
  enteredBy,
  to,
  escalateTo,
  notices: { opened, done, overdue },
}: StepBodies): string[] =>
  [holder, enteredBy, escalateTo, ...to, ...opened, ...done, ...overdue].filter((body) => body !== undefined);

/** A done step was held by whom it was held, whoever would hold it if it began anew. */
function remembering({ opening }: CycleState, step: StepState, pass: Pass): StepState {
  const { old } = pass;
  if (step.meeting && isOpen(step))
    return { ...step, meeting: { ...step.meeting, invited: inherited(step.meeting.invited, pass) } };
  const { holder, enteredBy } = opening.bodies[step.id] ?? { holder: '' };
  return step.doneAt && !step.heldBy && (enteredBy ?? holder) === old ? { ...step, heldBy: old } : step;
}

function openingAfter(state: CycleState, pass: Pass): CycleOpening {
  const { opening } = state;
  const anchorsBy = Object.fromEntries(Object.entries(opening.anchorsBy).map(([id, body]) => [id, heir(body, pass)]));
  const bodies = Object.fromEntries(
    Object.entries(opening.bodies).map(([id, one]) => [id, stepAfter(state, id, one, pass)]),
  );
  return {
    ...opening,
    unit: unitAfter(opening.unit, pass),
    bodies,
    anchorsBy,
    managers: inherited(opening.managers, pass),
    ...(opening.parties && { parties: inherited(opening.parties, pass) }),
  };
}

/** Who confirmed receipt has done so; of the others the successors do. */
function stepAfter(
  state: CycleState,
  id: string,
  { holder, enteredBy, escalateTo, to, notices }: StepBodies,
  pass: Pass,
): StepBodies {
  const after = (bodies: string[]): string[] => inherited(bodies, pass);
  const confirmed = state.steps[id] !== undefined && pass.old in stepState(state, id).acknowledged;
  return {
    holder: heir(holder, pass),
    to: confirmed ? to : after(to),
    ...(enteredBy && { enteredBy: heir(enteredBy, pass) }),
    ...(escalateTo && { escalateTo: heir(escalateTo, pass) }),
    notices: { opened: after(notices.opened), done: after(notices.done), overdue: after(notices.overdue) },
  };
}
