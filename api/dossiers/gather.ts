import type { CaseKind } from '../../domain/kinds';
import { notFound } from '../../domain/notFound';
import { dutyOf, type ProjectState } from '../../domain/project/state';
import type { SignedIn } from '../http/admit';
import { readable } from '../documents/queries';
import { requirePart } from '../http/caseInSight';
import type { Services } from '../services';
import { ofCycle } from './cycle';
import type { Gathered } from './gathered';
import { ofActs, ofApart } from './others';
import { ofItem } from './session';

/** Kinds whose state says what an act rests on; of all others the register does. */
const OF: Partial<Record<CaseKind, (services: Services, state: never, step: string) => Promise<Gathered>>> = {
  'plan-cycle': ofCycle,
  'council-session': ofItem,
  consultation: ofApart,
  gathering: ofApart,
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
  const nearness = await requirePart(services, officer, caseId);
  const view = await services.reader.read(caseId);
  if (!view?.file.state) throw notFound('case');
  const own = OF[view.kind];
  // A supervision's row of a task has the task's name in it.
  const gathered = own
    ? await own(services, view.file.state as never, step)
    : await ofActs(services, caseId, view.kind, [step, step.replace(/^task:/, '')]);
  return nearness === 'inside' ? gathered : asReadBy(services, officer, gathered);
}

/** What of it is read by whoever doesn't work in the case. */
async function asReadBy({ db, access }: Services, officer: SignedIn, gathered: Gathered): Promise<Gathered> {
  const papers = gathered.groups.flatMap((group) => group.papers.map(({ id }) => id));
  const rows = await readable(db, await access.viewer(officer), papers);
  const read = new Set(rows.map(({ id }) => id));
  const groups = gathered.groups.map((group) => ({ ...group, papers: group.papers.filter(({ id }) => read.has(id)) }));
  return { ...gathered, groups: groups.filter((group) => group.papers.length > 0), cameBack: [] };
}
