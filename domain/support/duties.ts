import { startOfVnDay } from '../calendar/dates';
import type { Text } from '../law/procedure';
import { type Offer, partiesDue, type Relation, type SupportState, underWay } from './state';

/** Something that a party owes by a day. */
export interface Duty {
  id: string;
  /** The step row that shows it. */
  step: string;
  title: Text;
  dueOn: string;
  /** Since when; no reminder that fell before it is sent. */
  since: string;
  holders: string[];
  /** Who waits for it. */
  waiting: string[];
}

/** Everything owed now: each party's answer to the need, the answer to each offer, each accepted offer's delivery. */
export function datedDuties(state: SupportState): Duty[] {
  const answers = Object.values(state.relations)
    .filter(({ answer }) => answer === null)
    .map((relation) => answerDuty(state, relation));
  const offers = Object.values(state.offers).flatMap((offer) =>
    offer.status === 'open' ? [offerDuty(state, offer)] : underWay(offer) ? [deliveryDuty(state, offer)] : [],
  );
  return [...answers, ...offers];
}

function answerDuty(state: SupportState, { party }: Relation): Duty {
  const title = { vi: 'Trả lời đề nghị hỗ trợ', en: 'Answer to the need for support' };
  return {
    id: `answer/${party.id}`,
    step: party.id,
    title,
    dueOn: partiesDue(state),
    since: state.openedAt,
    holders: party.bodies,
    waiting: state.opening.need.bodies,
  };
}

function offerDuty(state: SupportState, { id, answerDue, at, party }: Offer): Duty {
  const title = { vi: 'Trả lời đề xuất hỗ trợ', en: 'Answer to an offer of support' };
  const { bodies } = (state.relations[party] as Relation).party;
  return {
    id: `offer/${id}`,
    step: offerStep(id),
    title,
    dueOn: answerDue,
    since: at,
    holders: state.opening.need.bodies,
    waiting: bodies,
  };
}

function deliveryDuty(state: SupportState, { id, to, from, party }: Offer): Duty {
  const title = { vi: 'Thực hiện hỗ trợ đã nhận', en: 'Delivery of the support accepted' };
  const { bodies } = (state.relations[party] as Relation).party;
  return {
    id: `delivery/${id}`,
    step: offerStep(id),
    title,
    dueOn: to,
    since: startOfVnDay(from),
    holders: bodies,
    waiting: state.opening.need.bodies,
  };
}

export const offerStep = (id: string): string => `offer-${id}`;
