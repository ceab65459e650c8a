import { doneOn } from '../../domain/case/daysThatCount';
import type { Article } from '../../domain/coordination/articles';
import { DomainError } from '../../domain/errors';
import { bodiesOf, stepLaw, stepState } from '../../domain/planCycle/state';
import { commonTextLaid } from '../../documents/from/commonText';
import { cycleInSight } from '../cases/state';
import { namesAt } from '../http/names';
import type { Input } from '../http/route';
import { laidReply } from './handlers';
import type { annexQuery, stepInPath } from './schema';

/**
 * A common text as a file, once a step has put it in force (S18–S21). Throws `no-such-step` for a step that adopts no
 * text in articles, `step-not-open` while it isn't adopted.
 */
export async function commonText({
  params: { id, step },
  query: { format },
  officer,
  services,
}: Input<{ params: typeof stepInPath; query: typeof annexQuery }>) {
  const { state } = await cycleInSight(services, officer, id);
  const law = stepLaw(state, step);
  const draft = law?.adopts === undefined ? undefined : stepLaw(state, law.adopts);
  const articles = draft && (stepState(state, draft.id).result?.articles as unknown as Article[] | undefined);
  if (!law || !draft || !articles) throw new DomainError('no-such-step', { step });
  const adopted = stepState(state, step);
  const on = doneOn(adopted);
  if (!on) throw new DomainError('step-not-open', { step, waitsFor: step });
  const nameOf = namesAt(services, state.openedAt);
  const { number } = adopted.result ?? {};
  const laid = commonTextLaid({
    issuer: nameOf(adopted.heldBy ?? bodiesOf(state, step).holder).name.vi,
    number: typeof number === 'string' ? number : null,
    on,
    title: draft.title.vi,
    articles,
    nameOf: (of) => nameOf(of).name.vi,
  });
  return laidReply(services, laid, format, 'van-ban-chung');
}
