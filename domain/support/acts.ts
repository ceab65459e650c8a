import { deadlinePassed, vnDateOf } from '../calendar/dates';
import type { Data, Entry } from '../case/entry';
import { type Check, day, listOf, oneOf, optional, shape, text } from '../case/fields';
import type { Ruling } from '../case/logic';
import { accepted, refused } from '../case/machine';
import type { DocumentRef } from '../case/documentRef';
import { isDecimal } from '../decimal';
import {
  answerDue,
  DELIVERIES,
  type Delivery,
  deliveryOf,
  MEASURES,
  type Offer,
  offerOf,
  partiesDue,
  type Relation,
  relationOf,
  RESULTS,
  SUPPORT_KINDS,
  type SupportKind,
  type SupportState,
  supporters,
  underWay,
} from './state';
import { letters } from './letters';
import type { ActRule } from './rule';

const decimal: Check = (value) => (isDecimal(value) && !value.startsWith('-') ? null : 'amount such as 250.5');
const documents = optional(listOf(shape({ id: text, type: text, sha256: text })));

export const ACTS: Record<string, ActRule> = {
  'request-support': {
    fields: {
      kind: oneOf(...SUPPORT_KINDS),
      amount: optional(decimal),
      measure: optional(oneOf(...MEASURES)),
      neededBy: optional(day),
    },
    judge: (state, act) => notInNeed(state, act) ?? accepted(),
    apply: applyRequest,
  },
  'acknowledge-need': {
    fields: {},
    judge: judgeAcknowledge,
    apply: (state, act) => withRelation(state, act, { acknowledged: state.notices, acknowledgedAt: act.at }),
  },
  'nothing-to-offer': { fields: {}, judge: judgeNothing, apply: applyNothing },
  'offer-support': {
    fields: {
      kind: oneOf(...SUPPORT_KINDS),
      amount: decimal,
      measure: oneOf(...MEASURES),
      from: day,
      to: day,
      documents,
    },
    judge: judgeOffer,
    apply: applyOffer,
  },
  'withdraw-offer': {
    fields: { offer: text },
    judge: judgeWithdraw,
    apply: (state, act) => settled(state, act, 'withdrawn'),
  },
  'answer-offer': {
    fields: { offer: text, answer: oneOf('accept', 'decline') },
    judge: judgeAnswer,
    apply: (state, act) => settled(state, act, act.data.answer === 'accept' ? 'accepted' : 'declined'),
  },
  'record-delivery': {
    fields: { offer: text, result: oneOf(...DELIVERIES), amount: optional(decimal), documents },
    judge: judgeDelivery,
    apply: applyDelivery,
  },
  'close-support': {
    fields: { result: oneOf(...RESULTS) },
    judge: judgeClose,
    apply: (state, act) =>
      told({ ...state, closedAt: act.at, outcome: String(act.data.result) }, act, 'closed', supporters(state), {
        result: act.data.result as string,
      }),
  },
  ...letters,
};

/** The rule of an act's name; none for a name that every object has. */
export const ruleOf = (name: string): ActRule | undefined => (Object.hasOwn(ACTS, name) ? ACTS[name] : undefined);

/** Whom it concerns is told of what was done. */
function told(state: SupportState, { seq, by }: Entry, what: string, to: string[], facts: Data = {}): SupportState {
  return { ...state, news: [...state.news, { seq, what, to, facts: { ...facts, by: by.body } }] };
}

function notInNeed({ opening: { need } }: SupportState, { by, name }: Entry): Ruling | null {
  return need.bodies.includes(by.body)
    ? null
    : refused('not-your-step', { step: name, holder: need.bodies.join(', '), body: by.body });
}

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
  const relation = relationOf(state, act.by.body);
  if (!relation) return refused('not-consulted', { body: act.by.body });
  const { acknowledged, acknowledgedAt } = relation;
  return acknowledged < state.notices
    ? accepted()
    : refused('already-answered', { body: act.by.body, on: vnDateOf(acknowledgedAt as string) });
}

function judgeNothing(state: SupportState, act: Entry): Ruling {
  const relation = relationOf(state, act.by.body);
  if (!relation) return refused('not-consulted', { body: act.by.body });
  if (relation.answeredAt) return refused('already-answered', { body: act.by.body, on: vnDateOf(relation.answeredAt) });
  return accepted({ late: deadlinePassed(partiesDue(state), act.at) });
}

function applyNothing(state: SupportState, act: Entry): SupportState {
  return told(answered(state, act, 'nothing-to-offer'), act, 'nothing-to-offer', state.opening.need.bodies);
}

function withRelation(state: SupportState, act: Entry, change: Partial<Relation>): SupportState {
  const relation = relationOf(state, act.by.body) as Relation;
  return { ...state, relations: { ...state.relations, [relation.party.id]: { ...relation, ...change } } };
}

/** Whoever answers has seen it; the first answer's time counts. */
function answered(state: SupportState, act: Entry, answer: Relation['answer']): SupportState {
  const { answeredAt, late } = relationOf(state, act.by.body) as Relation;
  const first = answeredAt === null;
  return withRelation(state, act, {
    acknowledged: state.notices,
    acknowledgedAt: act.at,
    answer,
    answeredAt: first ? act.at : answeredAt,
    late: first ? act.data.late === true : late,
  });
}

function judgeOffer(state: SupportState, act: Entry): Ruling {
  if (!relationOf(state, act.by.body)) return refused('not-consulted', { body: act.by.body });
  const { from, to } = act.data as { from: string; to: string };
  const today = vnDateOf(act.at);
  if (to < from) return refused('bad-date', { field: 'to', value: to, rule: `>= ${from}` });
  if (to > state.calendar.to)
    return refused('calendar-out-of-range', { date: to, from: state.calendar.from, to: state.calendar.to });
  if (to < today) return refused('bad-date', { field: 'to', value: to, rule: `>= ${today}` });
  return accepted({ late: deadlinePassed(partiesDue(state), act.at) });
}

function applyOffer(state: SupportState, act: Entry): SupportState {
  const { kind, amount, measure, from, to } = act.data as Record<string, string>;
  const { party } = relationOf(state, act.by.body) as Relation;
  const offer: Offer = {
    id: String(act.seq),
    party: party.id,
    at: act.at,
    kind: kind as SupportKind,
    amount: String(amount),
    measure: String(measure),
    from: String(from),
    to: String(to),
    documents: (act.data.documents ?? []) as unknown as DocumentRef[],
    status: 'open',
    answerDue: answerDue(state, act.at),
    answeredAt: null,
    deliveries: [],
  };
  const next = answered({ ...state, offers: { ...state.offers, [offer.id]: offer } }, act, 'offered');
  return told(next, act, 'offered', state.opening.need.bodies, factsOf(offer));
}

const factsOf = ({ kind, amount, measure, from, to }: Offer): Data => ({ kind, amount, measure, from, to });

const noOffer = (act: Entry): Ruling => refused('no-such-offer', { offer: String(act.data.offer) });
const unlessOpen = ({ id, status }: Offer): Ruling =>
  status === 'open' ? accepted() : refused('offer-answered', { offer: id, status });

function judgeWithdraw(state: SupportState, act: Entry): Ruling {
  const offer = offerOf(state, String(act.data.offer));
  if (!offer) return noOffer(act);
  const { bodies } = (state.relations[offer.party] as Relation).party;
  return bodies.includes(act.by.body)
    ? unlessOpen(offer)
    : refused('not-your-step', { step: act.name, holder: bodies.join(', '), body: act.by.body });
}

function judgeAnswer(state: SupportState, act: Entry): Ruling {
  const offer = offerOf(state, String(act.data.offer));
  return notInNeed(state, act) ?? (offer ? unlessOpen(offer) : noOffer(act));
}

/** Answered by the one in need, or taken back by the one who offered: the other side is told. */
function settled(state: SupportState, act: Entry, status: Offer['status']): SupportState {
  const offer = offerOf(state, String(act.data.offer)) as Offer;
  const to =
    status === 'withdrawn' ? state.opening.need.bodies : (state.relations[offer.party] as Relation).party.bodies;
  return told(withOffer(state, { ...offer, status, answeredAt: act.at }), act, status, to, factsOf(offer));
}

const withOffer = (state: SupportState, offer: Offer): SupportState => ({
  ...state,
  offers: { ...state.offers, [offer.id]: offer },
});

/** The one in need records what came of an accepted offer; a partial delivery may be followed by the rest. */
function judgeDelivery(state: SupportState, act: Entry): Ruling {
  const offer = offerOf(state, String(act.data.offer));
  const fault = notInNeed(state, act) ?? (offer ? null : noOffer(act));
  if (fault || !offer) return fault as Ruling;
  const done = deliveryOf(offer)?.result ?? offer.status;
  return underWay(offer)
    ? accepted({ late: deadlinePassed(offer.to, act.at) })
    : refused('offer-answered', { offer: offer.id, status: done });
}

function applyDelivery(state: SupportState, act: Entry): SupportState {
  const offer = offerOf(state, String(act.data.offer)) as Offer;
  const { result, amount, late } = act.data;
  const record = {
    seq: act.seq,
    at: act.at,
    by: act.by.body,
    result: result as Delivery,
    amount: (amount ?? null) as string | null,
    late: late === true,
  };
  const { bodies } = (state.relations[offer.party] as Relation).party;
  return told(withOffer(state, { ...offer, deliveries: [...offer.deliveries, record] }), act, record.result, bodies, {
    ...factsOf(offer),
    ...(record.amount && { amount: record.amount }),
  });
}

/** No closing over an unanswered offer, or over one whose delivery nobody recorded. */
function judgeClose(state: SupportState, act: Entry): Ruling {
  const fault = notInNeed(state, act);
  if (fault) return fault;
  const loose = Object.values(state.offers).filter(
    (offer) => offer.status === 'open' || (offer.status === 'accepted' && offer.deliveries.length === 0),
  );
  return loose.length === 0
    ? accepted()
    : refused('offers-open', { count: loose.length, offers: loose.map(({ id }) => id).join(', ') });
}
