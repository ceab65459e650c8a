import type { Receipt } from '../../register/lodge';
import type { Services } from '../services';

/**
 * What became of an act that was lodged in one of many cases; `accepted` is null while it is on record without a
 * ruling.
 */
export interface Answered {
  accepted: boolean | null;
  refusal: { code: string; facts: Record<string, unknown> } | null;
}

/** Waits for an act's ruling no longer than a request may; one that was on record before is looked up. */
export async function answered(
  { answers, config }: Services,
  caseId: string,
  { seq, fresh }: Receipt,
): Promise<Answered> {
  const answer = (fresh ? null : await answers.look(caseId, seq)) ?? (await answers.wait(caseId, seq, config.answerMs));
  if (!answer) return { accepted: null, refusal: null };
  return {
    accepted: answer.accepted,
    refusal: answer.accepted ? null : { code: answer.code ?? 'not-permitted', facts: answer.facts },
  };
}
