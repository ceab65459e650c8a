import type { Data } from '../case/entry';
import { type Row, rowOf, statusOf } from '../case/rows';
import type { Task } from '../case/logic';
import type { Text } from '../law/procedure';
import { markOf } from '../case/daysThatCount';
import { deliveryOf, type Offer, offerStep, partiesDue, type Relation, type SupportState, underWay } from './state';

/** Inbox rows, for each body of a party: what the need asks of it; of the party in need, its offers and deliveries. */
export function supportTasks(state: SupportState): Task[] {
  if (state.closedAt) return [];
  return [...Object.values(state.relations).flatMap((relation) => partyTasks(state, relation)), ...needTasks(state)];
}

const aboutNeed = ({ opening }: SupportState, title: Text, kind: string, more: Data = {}): Data => ({
  title,
  kind,
  need: opening.need.id,
  indicator: opening.indicator && opening.indicator.name,
  ...more,
});

/** An answer is asked of each party once; a later notice is only to be confirmed. Either leaves it free to offer. */
function partyTasks(state: SupportState, relation: Relation): Task[] {
  const { party, acknowledged, answer, side } = relation;
  const unseen = acknowledged < state.notices;
  if (answer !== null && !unseen) return [];
  const acts = [
    ...(unseen ? ['acknowledge-need'] : []),
    'offer-support',
    ...(answer === null ? ['nothing-to-offer'] : []),
  ];
  const dueOn = answer === null ? partiesDue(state) : null;
  const openedAt = answer === null ? state.openedAt : state.noticedAt;
  const facts = aboutNeed(state, { vi: 'Trả lời đề nghị hỗ trợ', en: 'Answer to the need for support' }, 'support', {
    side,
  });
  return party.bodies.map((body) => ({
    key: `party/${party.id}/${body}`,
    body,
    step: party.id,
    acts,
    dueOn,
    openedAt,
    facts,
  }));
}

function needTasks(state: SupportState): Task[] {
  const { bodies } = state.opening.need;
  const offers = Object.values(state.offers).flatMap((offer) => {
    if (offer.status === 'open')
      return [
        {
          offer,
          key: 'answer',
          acts: ['answer-offer'],
          dueOn: offer.answerDue,
          openedAt: offer.at,
          title: { vi: 'Trả lời đề xuất hỗ trợ', en: 'Answer an offer of support' },
        },
      ];
    if (!underWay(offer)) return [];
    return [
      {
        offer,
        key: 'delivery',
        acts: ['record-delivery'],
        dueOn: offer.to,
        openedAt: offer.answeredAt as string,
        title: { vi: 'Ghi nhận kết quả hỗ trợ', en: 'Record what was delivered' },
      },
    ];
  });
  const own = { vi: 'Đề nghị hỗ trợ và kết thúc khi đủ', en: 'Request support; close when it is settled' };
  return bodies.flatMap((body): Task[] => [
    {
      key: `need/${body}`,
      body,
      step: 'need',
      acts: ['request-support', 'close-support'],
      dueOn: null,
      openedAt: state.openedAt,
      facts: aboutNeed(state, own, 'support'),
    },
    ...offers.map(({ offer, key, acts, dueOn, openedAt, title }) => ({
      key: `${key}/${offer.id}/${body}`,
      body,
      step: offerStep(offer.id),
      acts,
      dueOn,
      openedAt,
      facts: aboutNeed(state, title, 'offer', { offer: offer.id }),
    })),
  ]);
}

/** One row a party, of the kind of its side; one an offer; one for the need itself. */
export function supportSteps(state: SupportState): Row[] {
  return [
    needRow(state),
    ...Object.values(state.relations).map((relation) => partyRow(state, relation)),
    ...Object.values(state.offers).map((offer) => offerRow(state, offer)),
  ];
}

const needRow = ({ opening, openedAt, closedAt, outcome }: SupportState): Row =>
  rowOf('need', 'support', opening.need.bodies[0] as string, {
    status: closedAt ? 'done' : 'open',
    openedAt,
    doneAt: closedAt,
    outcome,
    facts: { title: opening.title, need: opening.need.id },
  });

const partyRow = (state: SupportState, { party, side, answer, answeredAt, late }: Relation): Row =>
  rowOf(party.id, side, party.bodies[0] as string, {
    status: statusOf(state, answer),
    dueOn: partiesDue(state),
    openedAt: state.openedAt,
    doneAt: answeredAt,
    outcome: answer,
    facts: { title: { vi: `Trả lời của ${party.name.vi}`, en: `Answer of ${party.name.en}` }, side, late },
  });

/** An open offer is held by who must answer it, an accepted one by who must deliver. */
function offerRow(state: SupportState, offer: Offer): Row {
  const { id, status, party, kind } = offer;
  const accepted = status === 'accepted';
  const going = status === 'open' || underWay(offer);
  const delivery = deliveryOf(offer);
  const holder = (accepted ? (state.relations[party] as Relation).party : state.opening.need).bodies[0] as string;
  return rowOf(offerStep(id), 'offer', holder, {
    status: statusOf(state, !going),
    dueOn: accepted ? offer.to : offer.answerDue,
    openedAt: offer.at,
    doneAt: going ? null : (delivery?.at ?? offer.answeredAt),
    outcome: delivery?.result ?? (status === 'open' ? null : status),
    facts: {
      title: { vi: 'Đề xuất hỗ trợ', en: 'Offer of support' },
      offer: kind,
      party,
      late: delivery?.late ?? false,
      ...(delivery && !going && markOf(delivery)),
    },
  });
}
