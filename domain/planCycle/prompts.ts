import { vnDateOf } from '../calendar/dates';
import { actingBody, bodiesOf, type CycleState, type Prompt } from './state';

/** Whom a reminder or an escalation of a step reaches: who has to do it, or who stands above. */
export function reached(state: CycleState, kind: Prompt['kind'], step: string): string {
  const own = actingBody(state, step);
  return kind === 'remind' ? own : (bodiesOf(state, step).escalateTo ?? own);
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
