import { z } from 'zod';
import { deadlinePassed } from '../calendar/dates';
import type { Acts } from '../case/act';
import type { Data, Entry } from '../case/entry';
import { anyText, isoDate, letter, note, nothing, text, why } from '../case/forms';
import type { Ruling } from '../case/logic';
import { accepted, alreadyAnswered, refused } from '../case/machine';
import { recalendar } from '../case/recalendar';
import { lateBy } from '../law/source';
import { amount, kind, measure } from './forms';
import { supportObligations } from './obligations';
import { OFFERS } from './offers';
import { answered, byNeedy, byParties, told, withRelation } from './relations';
import {
  partiesDue,
  type Relation,
  relationOf,
  RESULTS,
  supporters,
  type SupportKind,
  type SupportOpening,
  type SupportState,
} from './state';

const shortfall = letter({ shortfall: letter({ period: anyText }) });
/** Letters that crossed the close are still taken. */
const always = () => true;

/** Everything that can be done in a support case: by the party in need, and by those who may support it. */
export const ACTS: Acts<SupportState, SupportOpening> = {
  'request-support': {
    by: byNeedy,
    data: z.strictObject({
      kind,
      amount: amount.optional(),
      measure: measure.optional(),
      neededBy: isoDate.optional(),
    }),
    texts: z.strictObject({ what: text }),
    apply: applyRequest,
  },
  'acknowledge-need': {
    by: byParties,
    data: nothing,
    texts: note,
    judge: judgeAcknowledge,
    apply: (state, act) => withRelation(state, act, { acknowledged: state.notices, acknowledgedAt: act.at }),
  },
  'nothing-to-offer': { by: byParties, data: nothing, texts: note, judge: judgeNothing, apply: applyNothing },
  ...OFFERS,
  'close-support': {
    by: byNeedy,
    data: z.strictObject({ result: z.enum(RESULTS) }),
    texts: why,
    judge: judgeClose,
    apply: (state, act) =>
      told({ ...state, closedAt: act.at, outcome: String(act.data.result) }, act, 'closed', supporters(state), {
        result: act.data.result as string,
      }),
  },
  // What the carrying-out case writes: another figure falls short, a correction healed one; and a corrected calendar.
  'shortfall-told': { by: 'engine', data: shortfall, afterClose: always, apply: applyTold },
  'shortfall-healed': { by: 'engine', data: shortfall, afterClose: always, apply: applyHealed },
  recalendar: { ...recalendar<SupportState>({ counts: supportObligations }), afterClose: always },
};

/** A request tells all parties anew; each confirms it anew. */
function applyRequest(state: SupportState, act: Entry): SupportState {
  const { kind, amount, measure, neededBy } = act.data as Record<string, string | null | undefined>;
  const request = {
    id: String(act.seq),
    at: act.at,
    by: act.by.body,
    kind: kind as SupportKind,
    amount: amount ?? null,
    measure: measure ?? null,
    neededBy: neededBy ?? null,
  };
  const next = { ...state, requests: [...state.requests, request], notices: state.notices + 1, noticedAt: act.at };
  return told(next, act, 'requested', supporters(state), {
    kind: request.kind,
    amount: request.amount,
    measure: request.measure,
    to: request.neededBy,
  });
}

function judgeAcknowledge(state: SupportState, act: Entry): Ruling {
  const relation = relationOf(state, act.by.body) as Relation;
  const { acknowledged, acknowledgedAt } = relation;
  return acknowledged < state.notices ? accepted() : alreadyAnswered(act.by.body, acknowledgedAt as string);
}

function judgeNothing(state: SupportState, act: Entry): Ruling {
  const relation = relationOf(state, act.by.body) as Relation;
  if (relation.answeredAt) return alreadyAnswered(act.by.body, relation.answeredAt);
  return accepted(lateBy(deadlinePassed(partiesDue(state), act.at), state.opening.rules.cites));
}

function applyNothing(state: SupportState, act: Entry): SupportState {
  return told(answered(state, act, 'nothing-to-offer'), act, 'nothing-to-offer', state.opening.need.bodies);
}

/** No closing over an unanswered offer, or over one whose delivery nobody recorded. */
function judgeClose(state: SupportState): Ruling {
  const loose = Object.values(state.offers).filter(
    (offer) => offer.status === 'open' || (offer.status === 'accepted' && offer.deliveries.length === 0),
  );
  return loose.length === 0
    ? accepted()
    : refused('offers-open', { count: loose.length, offers: loose.map(({ id }) => id).join(', ') });
}

const factsOf = (act: Entry): Data => act.data.shortfall as Data;

/** All parties are told, and confirm it anew. After the close nobody here can be: the case that wrote is told so. */
function applyTold(state: SupportState, act: Entry): SupportState {
  const facts = factsOf(act);
  const period = String(facts.period);
  if (state.closedAt) return { ...state, unheard: [...state.unheard, { seq: act.seq, period }] };
  return {
    ...state,
    shortfalls: { ...state.shortfalls, [period]: { facts, healed: false } },
    notices: state.notices + 1,
    noticedAt: act.at,
    news: [...state.news, { seq: act.seq, what: 'shortfall', to: supporters(state), facts }],
  };
}

function applyHealed(state: SupportState, act: Entry): SupportState {
  const facts = factsOf(act);
  const period = String(facts.period);
  const news = state.closedAt
    ? state.news
    : [
        ...state.news,
        { seq: act.seq, what: 'healed', to: [...state.opening.need.bodies, ...supporters(state)], facts: { period } },
      ];
  return { ...state, shortfalls: { ...state.shortfalls, [period]: { facts, healed: true } }, news };
}

/** What the law makes happen in it, besides what of any kind. */
export const EVENTS = ['need-told', 'support-news', 'shortfall-unheard', 'healed', 'closed'];
