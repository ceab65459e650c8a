import { planPeriod } from '../../domain/carryingOut/periods';
import type { Basis } from '../../domain/law/procedure';
import { sourceOf } from '../../domain/law/source';
import { support } from '../../domain/support';
import { offerStep, partiesDue, type SupportState } from '../../domain/support/state';
import { acceptedActs } from '../../register/accepted';
import { pastDay } from '../cases/state';
import { partyView } from '../http/party';
import { clauseOf, namesAt } from '../http/names';
import type { Services } from '../services';
import { tellings } from './queries';
import type { OfferView, RelationView, SupportView } from './schema';

/**
 * The case as its register says it stands: each relation with its side, offers with all that became of them, texts as
 * they were written.
 */
export async function supportView(services: Services, state: SupportState): Promise<SupportView> {
  const { opening, openedAt, closedAt, outcome } = state;
  const { caseId: id, need, rules } = opening;
  const { db } = services;
  const name = namesAt(services, openedAt);
  const [texts, told] = await Promise.all([textsOf(db, id), tellings(db, id)]);
  const overdue = pastDay(support.steps(state));
  return {
    ...opening,
    id,
    openedAt,
    closedAt,
    outcome,
    result: texts.get('close-support') ?? null,
    need: partyView(need, name),
    shortfalls: shortfallsOf(state),
    clause: clauseOf(rules.cites),
    told,
    relations: Object.values(state.relations).map(
      (relation): RelationView => ({
        ...relation,
        dueOn: partiesDue(state),
        unseen: relation.acknowledged < state.notices,
        party: partyView(relation.party, name),
        overdue: overdue.has(relation.party.id),
        dayBy: sourceOf(support.basis(state, relation.party.id)),
      }),
    ),
    requests: state.requests.map((one) => ({
      ...one,
      by: name(one.by),
      measure: one.measure as OfferView['measure'] | null,
      text: texts.get(one.id) ?? null,
    })),
    offers: Object.values(state.offers).map(
      (offer): OfferView => ({
        ...offer,
        measure: offer.measure as OfferView['measure'],
        side: state.relations[offer.party]!.side,
        text: texts.get(offer.id) ?? null,
        deliveries: offer.deliveries.map((one) => ({ ...one, by: name(one.by) })),
        overdue: overdue.has(offerStep(offer.id)),
        dayBy: sourceOf(support.basis(state, offerStep(offer.id))),
      }),
    ),
  };
}

function shortfallsOf({ shortfalls }: SupportState): SupportView['shortfalls'] {
  return Object.values(shortfalls).map(({ facts, healed }) => {
    const period = String(facts.period);
    const text = (key: string) => (typeof facts[key] === 'string' ? facts[key] : null);
    return {
      period,
      title: planPeriod(period)?.title ?? { vi: period, en: period },
      target: String(facts.target),
      actual: String(facts.actual),
      attainment: text('attainment'),
      because: text('because'),
      rule: text('rule'),
      clause: clauseOf((facts.cites ?? 'practice') as unknown as Basis),
      healed,
    };
  });
}

/** What was written with each request and offer, by its number, and with the close, by its name. */
async function textsOf(db: Services['db'], caseId: string): Promise<Map<string, string>> {
  const acts = await acceptedActs(db, caseId, { names: ['request-support', 'offer-support', 'close-support'] });
  return new Map(
    acts.flatMap(({ seq, name, texts }) => {
      const said = texts.what ?? texts.note ?? texts.why;
      return said ? [[name === 'close-support' ? name : String(seq), said]] : [];
    }),
  );
}
