import type { OfficialDocumentView } from '../data/api';
import { keepsBooksOf } from '../data/seats';
import { useMe } from '../data/session';
import { Card } from '../parts/card';
import { type Column, Table } from '../parts/table';
import { Mark, Tag } from '../parts/mark';
import { useLanguage, useWords } from '../words';
import type { Words } from '../words/vi';
import { dmy, dmyOrDash } from '../words/dates';
import { OwnActs } from '../work/ownActs';
import { useApi } from '../data/queries';
import { ClerkName } from '../documentBook/clerkName';

type Delivery = OfficialDocumentView['deliveries'][number];

/** Who was to get it, how, and what proves that they have it. */
export function Deliveries({ view }: { view: OfficialDocumentView }) {
  const { deliveries: words } = useWords();
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
        <ByRecipient
          caption={words.title}
          deliveries={deliveries}
          columns={[
            { head: words.way, cell: ({ to, exchanged }) => wayOf(words, to.body !== null, exchanged.length > 0) },
            { head: words.proof, cell: (one) => <Proof one={one} /> },
            { head: words.day, look: 'num', cell: ({ receivedOn }) => dmyOrDash(receivedOn) },
          ]}
        />
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

interface TableProps {
  caption: string;
  deliveries: Delivery[];
  /** What is said of each besides who it is to. */
  columns: Column<Delivery>[];
}

function ByRecipient({ caption, deliveries, columns }: TableProps) {
  const {
    words: { deliveries: words },
    say,
  } = useLanguage();
  const recipient: Column<Delivery> = {
    head: words.recipient,
    look: 'strong',
    cell: ({ to }) => (to.body ? say(to.body.name) : to.name),
  };
  return (
    <Table scrolls caption={caption} rows={deliveries} keyOf={({ to }) => to.key} columns={[recipient, ...columns]} />
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

/** Of a recall, on either document's page: who sent back or destroyed what was recalled, who hasn't yet. */
export function Recall({ view }: { view: OfficialDocumentView }) {
  const { effect, issue } = view;
  const recalls = issue !== null && effect?.kind === 'recalls';
  const recalled = useApi('/official-documents/{id}', recalls ? { path: { id: effect.on } } : null);
  const of = recalls ? recalled.data : view;
  return of?.life === 'recalled' && of.deliveries.length > 0 ? <Returns view={of} /> : null;
}

function Returns({ view: { id, deliveries, issuer, clerked } }: { view: OfficialDocumentView }) {
  const { deliveries: words } = useWords();
  const me = useMe();
  const gone = deliveries.filter(({ returned, undoneOn }) => returned ?? undoneOn).length;
  const waits = deliveries.some(({ returned }) => returned === null);
  return (
    <Card
      title={words.returns}
      beside={<span className="small num">{words.returnedOf(gone, deliveries.length)}</span>}
      hint={words.returnsHint}
    >
      <ByRecipient
        caption={words.returns}
        deliveries={deliveries}
        columns={[
          { head: words.returnState, cell: (one) => <State one={one} /> },
          { head: words.takenInBy, cell: ({ returned }) => (returned?.by ? <ClerkName clerk={returned.by} /> : '–') },
        ]}
      />
      <OwnActs
        caseId={id}
        acts={[
          {
            act: 'take-back-recalled',
            bodies: waits ? keepsBooksOf(me, [issuer], clerked) : [],
            clerk: true,
            step: 'delivery',
            title: words.returns,
          },
        ]}
      />
    </Card>
  );
}

function State({ one: { returned, undoneOn, receivedOn } }: { one: Delivery }) {
  const { deliveries: words } = useWords();
  if (returned) return <Mark look="done">{words.cameBack(dmy(returned.on))}</Mark>;
  if (undoneOn) return <Mark look="done">{words.saidGone(dmy(undoneOn))}</Mark>;
  return receivedOn ? <Mark look="soon">{words.notReturned}</Mark> : <Tag look="rest">{words.neverProved}</Tag>;
}
