import type { OfficialDocumentView } from '../data/api';
import { keepsBooksOf } from '../data/seats';
import { useMe } from '../data/session';
import { Card } from '../parts/card';
import { Table } from '../parts/table';
import { Mark, Tag } from '../parts/mark';
import { useLanguage, useWords } from '../words';
import type { Words } from '../words/vi';
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
  const mine = deliveries.length > 0 ? keepsBooksOf(me, [issuer], clerked) : [];
  const act = { clerk: true, step: 'delivery', title: words.title };
  return (
    <Card title={words.title}>
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
              { head: words.way, cell: ({ to, exchanged }) => wayOf(words, to.body !== null, exchanged.length > 0) },
              { head: words.proof, cell: (one) => <Proof one={one} /> },
              { head: words.day, look: 'num', cell: ({ receivedOn }) => (receivedOn ? dmy(receivedOn) : '–') },
            ]}
          />
        </div>
      )}
      <OwnActs
        caseId={id}
        acts={[
          { act: 'prove-delivery', bodies: missing ? mine : [], ...act },
          { act: 'exchange-status', bodies: mine, ...act },
        ]}
      />
    </Card>
  );
}

const wayOf = ({ exchange, here, paper }: Words['deliveries'], body: boolean, exchanged: boolean): string =>
  exchanged ? exchange : body ? here : paper;

/** What proves it; where nothing does, what is to be done. */
function Proof({ one }: { one: Delivery }) {
  const { deliveries: words, records } = useWords();
  const { exchanged } = one;
  return (
    <span className="stack tight">
      <Standing one={one} />
      {exchanged.length > 0 && (
        <span className="tiny quiet">
          {exchanged.map(({ status, on }) => words.exchanged(status, records.exchange[status], dmy(on))).join('; ')}
        </span>
      )}
    </span>
  );
}

function Standing({ one }: { one: Delivery }) {
  const { deliveries: words, records } = useWords();
  const { to, receivedOn, proof, refusedOn, refusedWhy, undoneOn, afterRecall } = one;
  if (receivedOn)
    return (
      <Mark look="done">
        {proof && records.proofs[proof]}
        {afterRecall && ` · ${words.afterRecall}`}
        {undoneOn && ` · ${words.undone(dmy(undoneOn))}`}
      </Mark>
    );
  if (refusedOn)
    return (
      <>
        <Mark look="late" icon="against">
          {words.refused(dmy(refusedOn))}
        </Mark>
        {refusedWhy && <span className="small">“{refusedWhy}”</span>}
        <span className="tiny quiet">{words.doRefused}</span>
      </>
    );
  if (undoneOn) return <Tag look="rest">{words.undone(dmy(undoneOn))}</Tag>;
  return (
    <>
      <Mark look="soon">{words.unproved}</Mark>
      <span className="tiny quiet">{to.body ? words.doHere : words.doPaper}</span>
    </>
  );
}
