import type { OutlineLine } from '../case/logic';
import { phaseOf } from '../law/phaseOf';
import { actingBody, type CycleState, stepState } from './state';

/** The procedure's steps in its own order, with the bodies of this case. */
export const cycleOutline = (state: CycleState): OutlineLine[] =>
  state.procedure.steps.map((law) => {
    const { id: step, kind, title, inSession } = law;
    const due = law.due.findLast(({ when }) => !when);
    return {
      step,
      kind,
      title: { ...title },
      phase: phaseOf(law),
      holder: stepState(state, step).heldBy ?? actingBody(state, step),
      cites: due?.cites ?? law.cites,
      inSession,
    };
  });
