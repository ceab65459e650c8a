import { z } from 'zod';
import { deadlinePassed, vnDateOf } from '../calendar/dates';
import type { Acts } from '../case/act';
import { dayOf, type StandsOn, whenOf } from '../case/daysThatCount';
import { documentsOf } from '../case/documents';
import type { Data, Entry } from '../case/entry';
import { entryNumber, isoDate, note, products, why } from '../case/forms';
import type { Ruling } from '../case/logic';
import { accepted, badDate, refused } from '../case/machine';
import { lateBy } from '../law/source';
import { amount, kind, measure } from './forms';
import { answered, byNeedy, byParties, told } from './relations';
import {
  answerDue,
  basisOf,
  DELIVERIES,
  type Delivery,
  deliveryOf,
  type Offer,
  offerOf,
  offerStep,
  partiesDue,
  type Relation,
  relationOf,
  type SupportKind,
  type SupportOpening,
  type SupportState,
  underWay,
} from './state';

const offer = z.strictObject({ offer: entryNumber.meta({ description: 'Number of the entry that made the offer' }) });

/** An offer's life: made, withdrawn, answered, and what came of it. */
export const OFFERS: Acts<SupportState, SupportOpening> = {
  'offer-support': {
    by: byParties,
    data: z.strictObject({ kind, amount, measure, from: isoDate, to: isoDate, documents: products.optional() }),
    texts: note,
    judge: judgeOffer,
    apply: applyOffer,
  },
  'withdraw-offer': {
    by: byParties,
    data: offer,
    texts: why,
    judge: judgeWithdraw,
    apply: (state, act) => settled(state, act, 'withdrawn'),
  },
  'answer-offer': {
    by: byNeedy,
    data: offer.extend({ answer: z.enum(['accept', 'decline']) }),
    texts: note,
    judge: judgeAnswer,
    apply: (state, act) => settled(state, act, act.data.answer === 'accept' ? 'accepted' : 'declined'),
  },
  'record-delivery': {
    by: byNeedy,
    data: offer.extend({
      result: z.enum(DELIVERIES),
      amount: amount.optional(),
      deliveredOn: isoDate.optional().meta({ description: 'On which day it was handed over' }),
      documents: products.optional(),
    }),
    texts: note,
    counts: { by: 'delivery', after: afterAccepting },
    judge: judgeDelivery,
    apply: applyDelivery,
  },
};

function judgeOffer(state: SupportState, act: Entry): Ruling {
  const { from, to } = act.data as { from: string; to: string };
  const today = vnDateOf(act.at);
  if (to < from) return badDate('to', to, `>= ${from}`);
  if (to > state.calendar.to)
    return refused('calendar-out-of-range', { date: to, from: state.calendar.from, to: state.calendar.to });
  if (to < today) return badDate('to', to, `>= ${today}`);
  return accepted(lateBy(deadlinePassed(partiesDue(state), act.at), state.opening.rules.cites));
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
    documents: documentsOf(act),
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
  return offer ? unlessOpen(offer) : noOffer(act);
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
  if (!offer) return noOffer(act);
  const done = deliveryOf(offer)?.result ?? offer.status;
  return underWay(offer)
    ? accepted(lateBy(dayOf('delivery', act) > offer.to, basisOf(state, offerStep(offer.id))))
    : refused('offer-answered', { offer: offer.id, status: done });
}

function applyDelivery(state: SupportState, act: Entry): SupportState {
  const offer = offerOf(state, String(act.data.offer)) as Offer;
  const { result, amount, late } = act.data;
  const record = {
    seq: act.seq,
    ...whenOf(act),
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

/** Nothing was handed over before it was accepted. */
function afterAccepting(state: SupportState, { data }: Entry): StandsOn[] {
  const offer = offerOf(state, String(data.offer));
  return offer?.answeredAt ? [{ basis: offerStep(offer.id), on: vnDateOf(offer.answeredAt) }] : [];
}
