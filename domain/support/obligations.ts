import { startOfVnDay } from '../calendar/dates';
import { type Obligation, owed } from '../case/obligation';
import {
  basisOf,
  isHealed,
  type Offer,
  offerStep,
  partiesDue,
  type Relation,
  type SupportState,
  underWay,
} from './state';

/**
 * Everything owed now: each party's answer to the need, the answer to each offer, each accepted offer's delivery; once
 * it is healed nothing, however late that is looked at.
 */
export function supportObligations(state: SupportState): Obligation[] {
  if (isHealed(state)) return [];
  const answers = Object.values(state.relations)
    .filter(({ answer }) => answer === null)
    .map((relation) => answerOwed(state, relation));
  const offers = Object.values(state.offers).flatMap((offer) =>
    offer.status === 'open' ? [offerAnswerOwed(state, offer)] : underWay(offer) ? [deliveryOwed(state, offer)] : [],
  );
  return [...answers, ...offers];
}

type Duty = Pick<Obligation, 'row' | 'title' | 'dueOn' | 'since' | 'holders'> & {
  /** What it is called on record. */
  duty: string;
  /** Who waits for it. */
  waiting: string[];
};

/** Parties stand side by side: nobody is above. */
function dutyOwed(state: SupportState, { duty, waiting, row, title, dueOn, since, holders }: Duty): Obligation {
  const { reminders: reminded, again: every } = state.opening.rules;
  const matter = { step: row, title, holder: holders[0] as string, dueOn, cites: basisOf(state, row) };
  return owed(state, matter, { holders, since, reminded, informed: waiting, every, stem: `${duty}/`, data: { duty } });
}

const answerOwed = (state: SupportState, { party }: Relation): Obligation =>
  dutyOwed(state, {
    duty: `answer/${party.id}`,
    row: party.id,
    title: { vi: 'Trả lời đề nghị hỗ trợ', en: 'Answer to the need for support' },
    dueOn: partiesDue(state),
    since: state.openedAt,
    holders: party.bodies,
    waiting: state.opening.need.bodies,
  });

const offerAnswerOwed = (state: SupportState, { id, answerDue, at, party }: Offer): Obligation =>
  dutyOwed(state, {
    duty: `offer/${id}`,
    row: offerStep(id),
    title: { vi: 'Trả lời đề xuất hỗ trợ', en: 'Answer to an offer of support' },
    dueOn: answerDue,
    since: at,
    holders: state.opening.need.bodies,
    waiting: (state.relations[party] as Relation).party.bodies,
  });

const deliveryOwed = (state: SupportState, { id, to, from, party }: Offer): Obligation =>
  dutyOwed(state, {
    duty: `delivery/${id}`,
    row: offerStep(id),
    title: { vi: 'Thực hiện hỗ trợ đã nhận', en: 'Delivery of the support accepted' },
    dueOn: to,
    since: startOfVnDay(from),
    holders: (state.relations[party] as Relation).party.bodies,
    waiting: state.opening.need.bodies,
  });
