import { bound, conclusionsOf, confirmDue, type ExchangeState, isAgreed, pointsOf } from '../../domain/exchange/state';
import { acceptedActs } from '../../register/accepted';
import { namesAt } from '../http/names';
import type { Services } from '../services';
import type { ExchangeView } from './schema';

/** An exchange as its register says it stands: who comes, the papers, what came of it, who has agreed to what. */
export async function exchangeView(services: Services, state: ExchangeState): Promise<ExchangeView> {
  const { opening, openedAt, closedAt, outcome, meeting, held } = state;
  const { caseId: id, caller } = opening;
  const name = namesAt(services, openedAt);
  const acts = await acceptedActs(services.db, id, { names: ['record-exchange', 'answer-point'] });
  const why = (point: string, body: string) =>
    acts.find((act) => act.name === 'answer-point' && act.data.point === point && act.by.body === body)?.texts.why;
  const { invited, answers } = meeting;
  return {
    ...opening,
    ...meeting,
    id,
    caller: name(caller),
    openedAt,
    closedAt,
    outcome,
    invited: invited.map((body) => ({
      body: name(body),
      answer: answers[body]?.answer ?? null,
      attended: held && held.attended.includes(body),
    })),
    calendar: `/api/exchanges/${id}/invitation`,
    papers: state.papers.map((one) => ({ ...one, by: name(one.by) })),
    held: held && { ...held, outcome: acts.find(({ seq }) => seq === held.seq)?.texts.outcome ?? null },
    points: pointsOf(state).map((one) => ({
      ...one,
      body: name(one.body),
      with: one.with.map(name),
      agreed: isAgreed(one),
      answers: bound(one).map((body) => ({
        body: name(body),
        answer: one.answers[body]?.answer ?? null,
        at: one.answers[body]?.at ?? null,
        why: why(one.id, body) ?? null,
      })),
    })),
    conclusions: closedAt && pointsOf(state).some(isAgreed) ? conclusionsOf(opening) : null,
    confirmBy: confirmDue(state),
  };
}
