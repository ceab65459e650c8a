import { useEffect, useRef } from 'react';
import type { NamedBody, OfficialDocumentView } from '../data/api';
import { useAct } from '../data/act';
import { useMe } from '../data/session';
import { Icon } from '../parts/icon';
import { ProblemNote } from '../parts/problem';
import { useLanguage } from '../words';
import { dmy } from '../words/dates';
import { bodyFor, OwnActs } from '../work/ownActs';

/** Who opens a document here has it, recalled or not: the first view of a recipient tells the issuer so. */
export function Received({ view }: { view: OfficialDocumentView }) {
  const {
    words: { deliveries: words },
    say,
  } = useLanguage();
  const me = useMe();
  // Whoever looks as a recipient has received nothing.
  const open = (me.seenBy ? [] : view.deliveries).flatMap(({ to: { body }, receivedOn, refusedOn }) =>
    body && !receivedOn && !refusedOn && bodyFor(me, [body]) ? [body] : [],
  );
  const had = view.deliveries.filter(
    ({ to, proof }) => proof === 'opened' && me.seats.some(({ body }) => body === to.body?.id),
  );
  // What is in the own book is sent back from there.
  const misled = had.flatMap(({ to: { body }, arrival }) => (body && arrival === null ? [body] : []));
  return (
    <>
      {open.map((body) => (
        <Receiving key={body.id} caseId={view.id} body={body} title={view.versions.at(-1)?.subject ?? ''} />
      ))}
      {had.map(({ to, receivedOn }) => (
        <p key={to.key} className="card small row" role="status">
          <Icon name="done" />
          {words.youHaveIt(to.body ? say(to.body.name) : '', receivedOn ? dmy(receivedOn) : '')}
        </p>
      ))}
      <OwnActs
        caseId={view.id}
        acts={[
          { act: 'refuse-document', bodies: misled, step: 'delivery', title: view.versions.at(-1)?.subject ?? '' },
        ]}
      />
    </>
  );
}

/** Done once, by itself. */
function Receiving({ caseId, body, title }: { caseId: string; body: NamedBody; title: string }) {
  const {
    words: { deliveries: words },
    say,
  } = useLanguage();
  const begun = useRef(false);
  const receive = useAct(caseId, title, () => {});
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    receive.mutate({ name: 'receive-document', body: body.id, data: {} });
  }, [receive, body]);
  return (
    <div className="stack tight">
      <p className="small quiet">{words.receiving(say(body.name))}</p>
      <ProblemNote error={receive.error} />
    </div>
  );
}
