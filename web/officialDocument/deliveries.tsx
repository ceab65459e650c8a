import type { OfficialDocumentView } from '../data/api';
import { keepsBooksOf } from '../data/seats';
import { useMe } from '../data/session';
import { Table } from '../parts/table';
import { Mark } from '../parts/mark';
import { useLanguage } from '../words';
import { dmy } from '../words/dates';
import { OwnActs } from '../work/ownActs';

type Delivery = OfficialDocumentView['deliveries'][number];

/** Who was to get it, how, and what proves that they have it. */
export function Deliveries({ view }: { view: OfficialDocumentView }) {
  const {
    words: { deliveries: words },
    say,
  } = useLanguage();
  const me = useMe();
  const { deliveries, issuer, clerked, id } = view;
  if (!view.issue) return null;
  const missing = deliveries.some(({ receivedOn }) => receivedOn === null);
  const mine = missing ? keepsBooksOf(me, [issuer], clerked) : [];
  return (
    <section className="card stack">
      <h2>{words.title}</h2>
      {deliveries.length === 0 ? (
        <p className="quiet small">{words.none}</p>
      ) : (
        <div className="scroll-x" tabIndex={0}>
          <Table
            caption={words.title}
            rows={deliveries}
            keyOf={({ to }) => to.key}
            columns={[
              { head: words.recipient, look: 'strong', cell: ({ to }) => (to.body ? say(to.body.name) : to.name) },
              { head: words.way, cell: ({ to }) => (to.body ? words.here : words.paper) },
              { head: words.proof, cell: (one) => <Proof one={one} /> },
              { head: words.day, look: 'num', cell: ({ receivedOn }) => (receivedOn ? dmy(receivedOn) : '–') },
            ]}
          />
        </div>
      )}
      <OwnActs
        caseId={id}
        acts={[{ act: 'prove-delivery', bodies: mine, clerk: true, step: 'delivery', title: words.title }]}
      />
    </section>
  );
}

/** What proves it; where nothing does, what is to be done. */
function Proof({ one: { to, receivedOn, proof, refusedOn, undoneOn } }: { one: Delivery }) {
  const { deliveries: words, records } = useLanguage().words;
  if (receivedOn)
    return (
      <Mark look="done">
        {proof && records.proofs[proof]}
        {undoneOn && ` · ${words.undone(dmy(undoneOn))}`}
      </Mark>
    );
  if (refusedOn)
    return (
      <Mark look="late" icon="against">
        {words.refused(dmy(refusedOn))}
      </Mark>
    );
  return (
    <span className="stack tight">
      <Mark look="soon">{words.unproved}</Mark>
      <span className="tiny quiet">{to.body ? words.doHere : words.doPaper}</span>
    </span>
  );
}
