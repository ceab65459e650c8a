import { vnDateOf } from '../calendar/dates';
import { bodiesOf, type CycleState, type Prompt } from './state';

/** Whom a reminder or an escalation of a step reaches: who has to do it, or who stands above. */
export function reached(state: CycleState, kind: Prompt['kind'], step: string): string {
  const { holder, enteredBy, escalateTo } = bodiesOf(state, step);
  const own = enteredBy ?? holder;
  return kind === 'remind' ? own : (escalateTo ?? own);
}

/** When somebody last reminded of a step, or put it before who stands above (ISO instant); null: nobody did. */
export const lastPrompt = (state: CycleState, kind: Prompt['kind'], step: string): string | null =>
  state.prompts.findLast((one) => one.kind === kind && one.step === step)?.at ?? null;

/** Whether the same has reached the same body that day: a second mail would say nothing new. */
export const isRepeated = (state: CycleState, kind: Prompt['kind'], step: string, at: string): boolean =>
  state.prompts.some(
    (one) =>
      one.kind === kind &&
      one.step === step &&
      one.to === reached(state, kind, step) &&
      vnDateOf(one.at) === vnDateOf(at),
  );
