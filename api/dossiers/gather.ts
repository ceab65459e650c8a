import type { ConsultationState } from '../../domain/consultation/state';
import type { SessionState } from '../../domain/councilSession/state';
import type { GatheringState } from '../../domain/gathering/state';
import type { CaseKind } from '../../domain/kinds';
import { notFound } from '../../domain/notFound';
import { dutyOf, type ProjectState } from '../../domain/project/state';
import type { CycleState } from '../../domain/planCycle/state';
import type { SignedIn } from '../http/admit';
import type { Services } from '../services';
import { ofCycle } from './cycle';
import type { Gathered } from './gathered';
import { ofActs, ofApart } from './others';
import { ofItem } from './session';

/** Kinds whose state says what an act rests on; of all others the register does. */
const OF: Partial<Record<CaseKind, (services: Services, state: never, step: string) => Promise<Gathered>>> = {
  'plan-cycle': (services, state: CycleState, step) => ofCycle(services, state, step),
  'council-session': (services, state: SessionState, step) => ofItem(services, state, step),
  consultation: (services, state: ConsultationState) => ofApart(services, state),
  gathering: (services, state: GatheringState) => ofApart(services, state),
  project: (services, state: ProjectState, step) =>
    ofActs(services, state.opening.caseId, 'project', [step, ...broughtAbout(state, step)]),
};

/** A duty is about the notice that it acknowledges, or whatever the act lodged that it came of. */
const broughtAbout = (state: ProjectState, step: string): string[] => {
  const duty = dutyOf(state, step);
  return [duty?.of, duty?.batch].filter((id) => typeof id === 'string');
};

/**
 * What an act at that step, item or duty is about. Whoever may act in a case sees it, and so reads this, also what
 * comes from other cases. Throws `not-found`, `no-such-step`, `no-such-item`.
 */
export async function gather(services: Services, officer: SignedIn, caseId: string, step: string): Promise<Gathered> {
  const view = (await services.access.maySeeCase(officer, caseId)) ? await services.reader.read(caseId) : null;
  if (!view?.file.state) throw notFound('case');
  const own = OF[view.kind];
  // A supervision's row of a task has the task's name in it.
  return own
    ? own(services, view.file.state as never, step)
    : ofActs(services, caseId, view.kind, [step, step.replace(/^task:/, '')]);
}
