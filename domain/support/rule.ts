import type { Entry } from '../case/entry';
import type { Fields } from '../case/fields';
import type { Ruling } from '../case/logic';
import type { SupportState } from './state';

/** One act of a support case: its form, whether it may be done, and what it does. */
export interface ActRule {
  fields: Fields;
  judge(state: SupportState, act: Entry): Ruling;
  apply(state: SupportState, act: Entry): SupportState;
}
