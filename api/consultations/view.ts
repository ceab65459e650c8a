import { explain } from '../../domain/calendar/explain';
import { vnDateOf } from '../../domain/calendar/dates';
import { ownLastDay } from '../../domain/consultation/delivery';
import {
  basisOf,
  type ConsultationOpening,
  type ConsultationState,
  type Consultee,
  tally,
} from '../../domain/consultation/state';
import { stepDue } from '../../domain/planCycle/due';
import { wholePeriod } from '../../domain/planCycle/question';
import { type CycleState, stepLaw } from '../../domain/planCycle/state';
import type { ReasonRef } from '../../domain/case/logic';
import type { Text } from '../../domain/law/procedure';
import { reasonsAt } from '../../mail/reasons';
import { acceptedActs, type AcceptedAct } from '../../register/accepted';
import { cycleIn } from '../cases/state';
import { seatCounts } from '../accounts/seatCounts';
import { clauseOf, type Namer, namesAt } from '../http/names';
import { keyAfter, idKey } from '../http/keyset';
import { page } from '../http/page';
import type { Services } from '../services';
import { proofEvents, type CaseEvent } from './queries';
import type { ConsultationView, ConsulteeView } from './schema';
import { sourceOf } from '../../domain/law/source';

/** The consultation as its register says it stands, with one page of those asked. */
export async function consultationView(
  services: Services,
  state: ConsultationState,
  paging: { cursor?: string; limit: number; body?: string },
  whole = true,
): Promise<ConsultationView> {
  const { opening, openedAt, closedAt, outcome } = state;
  const { caseId, askedBy, escalateTo, silence, onProof = false } = opening;
  const { round = 1, letter = null, articles = [], follows = null } = opening;
  const name = namesAt(services, openedAt);
  return {
    ...opening,
    id: caseId,
    whole,
    round,
    letter,
    askedBy: name(askedBy),
    openedAt,
    closedAt,
    outcome,
    follows,
    articles: articles.map(({ action, ...one }) => ({
      ...one,
      action: action ? { ...action, body: name(action.body), with: action.with.map(name) } : null,
    })),
    tally: tally(state),
    due: await dueView(services, state),
    onProof,
    silence: silence && { ...silence, clause: clauseOf(silence.cites) },
    escalateTo: escalateTo ? name(escalateTo) : null,
    comments: { total: Object.keys(state.comments).length, unhandled: state.unhandled },
    consultees: await consultees(services, state, name, paging),
  };
}

async function dueView(services: Services, state: ConsultationState): Promise<ConsultationView['due']> {
  const { opening, openedAt, dueOn, moved } = state;
  const { parent, nominal } = opening;
  const asking = await cycleIn(services, parent);
  const why = asking && whyOf(asking, opening, openedAt);
  return { on: dueOn, nominal, clause: clauseOf(basisOf(state)), why, moved };
}

/** The last day as signed is the procedure's, counted from the sending, or a later one that the asker chose. */
function whyOf(state: CycleState, { step, prepared, nominal }: ConsultationOpening, openedAt: string): Text | null {
  const { law } = stepDue(state, step);
  if (!prepared) return law && explain(law.computed);
  const whole = stepLaw(state, step) ? wholePeriod(state, step, vnDateOf(openedAt)) : null;
  return whole?.dueOn === nominal ? whole && explain(whole) : CHOSEN;
}

const CHOSEN: Text = {
  vi: 'Cơ quan lấy ý kiến ấn định ngày này trong công văn; không ngắn hơn thời gian theo quy trình.',
  en: 'The body that asks set this day in its letter; no shorter than the procedure’s period.',
};

/** Those asked, in the order of their ids. */
async function consultees(
  services: Services,
  state: ConsultationState,
  name: Namer,
  { cursor, limit, body: only }: { cursor?: string; limit: number; body?: string },
): Promise<ConsultationView['consultees']> {
  const [last] = keyAfter(cursor, [idKey]) ?? [''];
  const all = [...state.consultees.values()]
    .filter(({ body }) => body > last && (only === undefined || body === only))
    .sort((a, b) => (a.body < b.body ? -1 : 1));
  const { items, next } = page(all, limit, ({ body }) => [body]);
  const { caseId } = state.opening;
  const acts = await acceptedActs(services.db, caseId, {
    names: ['seen', 'reply'],
    bodies: items.map(({ body }) => body),
  });
  const events = await proofEvents(services.db, caseId);
  const reasonAt = await reasonsAt(
    services.db,
    items.flatMap(({ refused }) => refused?.why ?? []),
  );
  const today = vnDateOf(await services.clock.now());
  const seats = await seatCounts(
    services.db,
    items.map(({ body }) => body),
    today,
  );
  return {
    items: items.map((one) =>
      consulteeView(
        state,
        one,
        name,
        acts.filter(({ by }) => by.body === one.body),
        { events, reasonAt, seated: seats.has(one.body) },
      ),
    ),
    next,
  };
}

function consulteeView(
  state: ConsultationState,
  one: Consultee,
  name: Namer,
  acts: AcceptedAct[],
  { events, reasonAt, seated }: { events: CaseEvent[]; reasonAt(at: ReasonRef): string | null; seated: boolean },
): ConsulteeView {
  const concerning = (word: string) =>
    events.filter(({ name: said, data }) => said === word && (data.bodies as string[]).includes(one.body)).at(-1);
  const newest = (word: string) => acts.filter((act) => act.name === word).at(-1)?.seq ?? null;
  const sent = concerning('consulted');
  const proof = {
    sent: sent?.seq ?? null,
    seen: newest('seen'),
    answer: newest('reply'),
    silence: concerning('silence')?.seq ?? null,
  };
  const { refused, positions = [] } = one;
  return {
    ...one,
    body: name(one.body),
    sentAt: sent?.at ?? null,
    refused: refused ? { ...refused, why: refused.why && reasonAt(refused.why) } : null,
    provedBy: one.provedBy ?? null,
    seated,
    positions,
    lastDay: ownLastDay(state, one),
    dayBy: sourceOf(basisOf(state)),
    proof,
  };
}
