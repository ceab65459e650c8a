import type { Data } from '../case/entry';
import { planBefore } from './content';
import { votedTargets } from './levels/targets';
import type { CycleState } from './state';
import { verificationFor } from './verification';

/** An item of a Council's agenda, with the plan that waits for its outcome. */
export interface PlansItem {
  item: string;
  state: CycleState;
  step: string;
}

/**
 * What their plans bring the items of an agenda: what a committee verified there is the item's report, so that nobody
 * files it twice; the plan's targets and the versions of its data are voted on with it. Goes on record beside the act.
 */
export function broughtTo(items: readonly PlansItem[]): Data {
  return {
    ...some('resolved', items, reportOf),
    ...some('targets', items, ({ state }) => votedTargets(state)),
    ...some('plans', items, ({ state, step }) => planBefore(state, step) as Data | null),
  };
}

function some(field: string, items: readonly PlansItem[], of: (one: PlansItem) => Data[string] | null): Data {
  const found = items.flatMap((one) => {
    const value = of(one);
    return value === null ? [] : [[one.item, value] as const];
  });
  return found.length > 0 ? { [field]: Object.fromEntries(found) } : {};
}

function reportOf({ state, step }: PlansItem): Data | null {
  const verification = verificationFor(state, step);
  if (!verification) return null;
  const { step: at, document, ...verified } = verification;
  return { ...verified, document: { ...document }, from: { case: state.opening.caseId, step: at } };
}
