import type { Data } from '../../domain/case/entry';
import { DomainError } from '../../domain/errors';
import type { Answer } from '../../register/answers';
import type { ActToLodge, Receipt } from '../../register/lodge';
import { RefusedAct } from '../http/refusedAct';
import type { Services } from '../services';

/**
 * What became of an act that was lodged in one of many cases; `accepted` is null while it is on record without a
 * ruling.
 */
interface Answered {
  accepted: boolean | null;
  refusal: { code: string; facts: Record<string, unknown> } | null;
}

/**
 * Waits for an act's ruling no longer than a request may; one that was on record before has mostly been ruled on long
 * ago, and is looked up. Null while there is none.
 */
export async function rulingOn(
  { answers, config }: Services,
  caseId: string,
  { seq, fresh }: Receipt,
): Promise<Answer | null> {
  const known = fresh ? null : await answers.look(caseId, seq);
  return known ?? answers.wait(caseId, seq, config.answerMs);
}

export async function answered(services: Services, caseId: string, receipt: Receipt): Promise<Answered> {
  const answer = await rulingOn(services, caseId, receipt);
  if (!answer) return { accepted: null, refusal: null };
  return {
    accepted: answer.accepted,
    refusal: answer.accepted ? null : { code: answer.code ?? 'not-permitted', facts: answer.facts },
  };
}

/** One act on a case, once however often it is asked for. Throws the case's refusal, and `unavailable` without one. */
export async function lodged(services: Services, act: ActToLodge): Promise<void> {
  const { caseId, id } = act;
  const receipt = await services.lodger.lodge(act);
  const ruling = await rulingOn(services, caseId, receipt);
  if (!ruling) throw new DomainError('unavailable');
  const { seq, at } = receipt;
  if (!ruling.accepted) throw new RefusedAct(ruling.code ?? 'not-permitted', ruling.facts as Data, { id, seq, at });
}
