import type { Entry } from '../case/entry';
import type { Ruling } from '../case/logic';
import type { CycleState } from './state';

/** One act of the cycle's vocabulary: whether it may be done, and what it does. */
export interface ActRule {
  judge(state: CycleState, act: Entry): Ruling;
  apply(state: CycleState, act: Entry): CycleState;
}
