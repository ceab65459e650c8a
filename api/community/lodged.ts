import type { Data } from '../../domain/case/entry';
import { DomainError } from '../../domain/errors';
import type { ActToLodge } from '../../register/lodge';
import { RefusedAct } from '../http/refusedAct';
import type { Services } from '../services';

/** One act on a case, once however often it is asked for. Throws the case's refusal. */
export async function lodged({ lodger, answers, config }: Services, act: ActToLodge): Promise<void> {
  const { caseId, id } = act;
  const { seq, at, fresh } = await lodger.lodge(act);
  const ruling = (fresh ? null : await answers.look(caseId, seq)) ?? (await answers.wait(caseId, seq, config.answerMs));
  if (!ruling) throw new DomainError('unavailable');
  if (!ruling.accepted) throw new RefusedAct(ruling.code ?? 'not-permitted', ruling.facts as Data, { id, seq, at });
}
