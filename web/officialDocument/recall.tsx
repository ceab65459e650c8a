import type { OfficialDocumentView } from '../data/api';
import { useApi } from '../data/queries';
import { keepsBooksOf } from '../data/seats';
import { useMe } from '../data/session';
import { ClerkName } from '../documentBook/clerkName';
import { Card } from '../parts/card';
import { Mark, Tag } from '../parts/mark';
import { Table } from '../parts/table';
import { useLanguage, useWords } from '../words';
import { dmy } from '../words/dates';
import { OwnActs } from '../work/ownActs';

type Delivery = OfficialDocumentView['deliveries'][number];

/** Of a recall, on either document's page: who sent back or destroyed what was recalled, who hasn't yet. */
export function Recall({ view }: { view: OfficialDocumentView }) {
  const { effect, issue } = view;
  const recalls = issue !== null && effect?.kind === 'recalls';
  const recalled = useApi('/official-documents/{id}', recalls ? { path: { id: effect.on } } : null);
  const of = recalls ? recalled.data : view;
  return of?.life === 'recalled' && of.deliveries.length > 0 ? <Returns view={of} /> : null;
}

function Returns({ view: { id, deliveries, issuer, clerked } }: { view: OfficialDocumentView }) {
  const {
    words: { deliveries: words },
    say,
  } = useLanguage();
  const me = useMe();
  const gone = deliveries.filter(({ returned, undoneOn }) => returned ?? undoneOn).length;
  const waits = deliveries.some(({ returned }) => returned === null);
  return (
    <Card
      title={words.returns}
      beside={<span className="small num">{words.returnedOf(gone, deliveries.length)}</span>}
      hint={words.returnsHint}
    >
      <div className="scroll-x" tabIndex={0}>
        <Table
          caption={words.returns}
          rows={deliveries}
          keyOf={({ to }) => to.key}
          columns={[
            { head: words.recipient, look: 'strong', cell: ({ to }) => (to.body ? say(to.body.name) : to.name) },
            { head: words.returnState, cell: (one) => <State one={one} /> },
            { head: words.takenInBy, cell: ({ returned }) => (returned?.by ? <ClerkName clerk={returned.by} /> : '–') },
          ]}
        />
      </div>
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
