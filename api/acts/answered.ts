import type { z } from 'zod';
import { DomainError } from '../../domain/errors';
import type { Answer } from '../../register/answers';
import type { ActToLodge, Receipt } from '../../register/lodge';
import type { resultsOfMany } from '../http/fields';
import { type ActReceipt, RefusedAct } from '../http/refusedAct';
import type { Reply } from '../http/route';
import type { Services } from '../services';
import type { AcceptedActView, WaitingActView } from './schema';

type Act = Pick<ActToLodge, 'id' | 'caseId'>;

/** What came of one of many cases' acts. */
export type ResultOfOne = z.input<typeof resultsOfMany>['items'][number];

/**
 * Waits for an act's ruling no longer than a request may; one that was on record before has mostly been ruled on long
 * ago, and is looked up. Null while there is none.
 */
async function rulingOn(
  { answers, config }: Services,
  caseId: string,
  { seq, fresh }: Receipt,
): Promise<Answer | null> {
  const known = fresh ? null : await answers.look(caseId, seq);
  return known ?? answers.wait(caseId, seq, config.answerMs);
}

/** A request's act and its ruling, null while there is none. Throws the case's refusal. */
export async function ruled(
  services: Services,
  { id, caseId }: Act,
  receipt: Receipt,
): Promise<{ act: ActReceipt; answer: Answer | null }> {
  const act = { id, seq: receipt.seq, at: receipt.at };
  const answer = await rulingOn(services, caseId, receipt);
  if (answer && !answer.accepted) throw new RefusedAct(answer.code ?? 'not-permitted', answer.facts, act);
  return { act, answer };
}

/** What a request is answered whose act was lodged: its ruling, or that it is on record. Throws the case's refusal. */
export async function replyTo(
  services: Services,
  lodged: Act,
  receipt: Receipt,
): Promise<Reply<AcceptedActView | WaitingActView>> {
  const { act, answer } = await ruled(services, lodged, receipt);
  const headers = { Location: `/api/cases/${lodged.caseId}/acts/${lodged.id}` };
  return answer
    ? { status: 201, headers, body: { act, answer: { accepted: true, facts: answer.facts } } }
    : { status: 202, headers, body: { act, answer: null } };
}

/** One act on a case, once however often it is asked for. Throws the case's refusal, and `unavailable` without one. */
export async function lodged(services: Services, act: ActToLodge): Promise<void> {
  const { answer } = await ruled(services, act, await services.lodger.lodge(act));
  if (!answer) throw new DomainError('unavailable');
}

/**
 * What became of an act that was lodged in one of many cases; `accepted` is null while it is on record without a
 * ruling.
 */
export async function answered(services: Services, caseId: string, receipt: Receipt): Promise<ResultOfOne> {
  const answer = await rulingOn(services, caseId, receipt);
  const refusal = answer && !answer.accepted ? { code: answer.code ?? 'not-permitted', facts: answer.facts } : null;
  return { case: caseId, seq: receipt.seq, accepted: answer && answer.accepted, refusal };
}

/** Where nothing was lodged in one of them, and why not. */
export const notLodged = (caseId: string, { code, facts }: Pick<DomainError, 'code' | 'facts'>): ResultOfOne => ({
  case: caseId,
  seq: null,
  accepted: false,
  refusal: { code, facts },
});
