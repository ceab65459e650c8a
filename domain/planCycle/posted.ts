import type { DocumentRef } from '../case/documents';
import type { AskedAct } from '../case/act';
import { type Posting, postingOf } from '../law/posting';
import type { TargetVersion } from './levels/state';
import { adoptedTargets } from './levels/targets';
import { type CycleState, stepState } from './state';

/** What a posting shows beside its own documents: what its drafts and decisions had to produce. */
export const shownBy = (state: CycleState, { shows }: Pick<Posting, 'shows'>): DocumentRef[] =>
  shows.flatMap(({ id, produces }) => {
    const { doneAt, documents } = stepState(state, id);
    return doneAt ? documents.filter(({ type }) => produces.some((product) => product.type === type)) : [];
  });

/** What becomes public by an act beside what it brings itself: where it does a step that posts, what that shows. */
export function postedBy(state: CycleState, { name, data }: AskedAct): DocumentRef[] {
  const posting = name === 'submit' ? postingOf(state.procedure, data.step) : undefined;
  return posting ? shownBy(state, posting) : [];
}

/** The targets that a posting has made public: of the plan adopted in the session whose decision it shows. */
export const postedTargets = (state: CycleState, { shows }: Pick<Posting, 'shows'>): TargetVersion | null =>
  shows.some(({ id, inSession }) => inSession && stepState(state, id).outcome === 'adopted')
    ? adoptedTargets(state)
    : null;
