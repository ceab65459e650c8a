import type { CaseViewBody, OfferView, SupportView } from '../data/api';
import { Card } from '../parts/card';
import { DocumentLinks } from '../parts/documents';
import { PastMark } from '../parts/due';
import { Mark } from '../parts/mark';
import { OnDay } from '../parts/onDay';
import { useLanguage } from '../words';
import { dmy, dmyOf } from '../words/dates';
import { figure } from '../words/figures';
import { type OwnAct, OwnActs } from '../work/ownActs';

/** What was offered, what became of it, and what one may still do about it. */
export function Offers({ view, about }: { view: SupportView; about: CaseViewBody }) {
  const {
    words: { supports: words },
    say,
  } = useLanguage();
  return (
    <Card title={words.offersTitle}>
      {view.offers.length === 0 ? (
        <p className="quiet small">{words.noOffers}</p>
      ) : (
        <div className="pieces">
          {view.offers.map((one) => (
            <Offer key={one.id} one={one} view={view} />
          ))}
        </div>
      )}
      <OwnActs caseId={view.id} acts={moreActs(view, about, say(view.title))} />
    </Card>
  );
}

/** A party that has answered may still offer. */
function moreActs({ relations, closedAt }: SupportView, { tasks }: CaseViewBody, title: string): OwnAct[] {
  if (closedAt || tasks.some(({ acts }) => acts.includes('offer-support'))) return [];
  return [{ act: 'offer-support', bodies: relations.flatMap(({ party }) => party.bodies), step: 'offer', title }];
}

const LOOKS = { open: 'soon', accepted: 'mine', declined: 'rest', withdrawn: 'rest' } as const;

function Offer({ one, view }: { one: OfferView; view: SupportView }) {
  const {
    words: { supports: words, due },
    say,
    locale,
  } = useLanguage();
  const relation = view.relations.find(({ party }) => party.id === one.party);
  const full = one.deliveries.at(-1)?.result === 'delivered';
  const name = relation ? words.offerOf(say(relation.party.name)) : words.offersTitle;
  return (
    <article
      className={`piece ${one.overdue && one.dayBy !== 'suggestion' ? 'late' : full ? 'done' : one.status === 'accepted' ? 'mine' : ''}`}
      aria-label={name}
    >
      <div className="row between">
        <h3>{name}</h3>
        <span className="row">
          <Mark look={LOOKS[one.status]}>{words.status[one.status]}</Mark>
          {one.overdue && <PastMark dayBy={one.dayBy} />}
        </span>
      </div>
      <p>
        <span className="strong">
          {words.kinds[one.kind]}: <span className="num">{figure(one.amount, locale)}</span>{' '}
          {words.measures[one.measure]}
        </span>
        , {words.fromTo(dmy(one.from), dmy(one.to))}
      </p>
      {one.text && <blockquote className="said">{one.text}</blockquote>}
      <p className="small quiet">
        {dmyOf(one.at)}
        {one.status === 'open' && ` · ${words.answerBy(dmy(one.answerDue))}`}
        {one.status === 'accepted' && !full && ` · ${words.deliverBy(dmy(one.to))}`}
        {one.documents.length > 0 && (
          <>
            {' '}
            · <DocumentLinks documents={one.documents} />
          </>
        )}
      </p>
      {one.deliveries.length > 0 && (
        <ul className="says small">
          {one.deliveries.map((each) => (
            <li key={each.seq}>
              {words.deliveries[each.result]}
              {each.amount && ` (${figure(each.amount, locale)} ${words.measures[one.measure]})`} – {say(each.by.short)}
              , <OnDay at={each.at} countsOn={each.countsOn} />, {words.entry(each.seq)}
              {each.late && ` · ${due.late}`}
            </li>
          ))}
        </ul>
      )}
      {one.status === 'open' && relation && !view.closedAt && (
        <OwnActs
          caseId={view.id}
          acts={[
            {
              act: 'withdraw-offer',
              bodies: relation.party.bodies,
              step: `offer-${one.id}`,
              title: name,
              facts: { offer: one.id },
            },
          ]}
        />
      )}
    </article>
  );
}
