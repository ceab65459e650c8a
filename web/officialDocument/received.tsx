import { useEffect, useRef, useState } from 'react';
import type { NamedBody, NewArrival, OfficialDocumentView, RegisteredArrival } from '../data/api';
import { useAct } from '../data/act';
import { useMe } from '../data/session';
import { Icon } from '../parts/icon';
import { ProblemNote } from '../parts/problem';
import { useLanguage } from '../words';
import { dmy } from '../words/dates';
import { bodyFor, OwnActs } from '../work/ownActs';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import { newArrival } from '../../api/forms';
import { refresh } from '../data/queries';
import { keepsBooksOf } from '../data/seats';
import { Card } from '../parts/card';
import { RequestForm } from '../parts/form/requestForm';

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

/** The recipient's clerk enters the document in the body's own book of arrivals; what stands on it is known. */
export function Registering({ view }: { view: OfficialDocumentView }) {
  const {
    words: { arrivals: words },
    say,
  } = useLanguage();
  const me = useMe();
  const entered = view.deliveries.filter(
    ({ to, arrival }) => arrival !== null && me.seats.some(({ body }) => body === to.body?.id),
  );
  const bodies = view.deliveries.flatMap(({ to, arrival }) => (arrival === null && to.body ? [to.body] : []));
  const mine = view.issue ? keepsBooksOf(me, bodies, view.clerked) : [];
  if (mine.length + entered.length === 0) return null;
  return (
    <Card title={words.ofThis}>
      {entered.map(({ to, arrival }) => (
        <p key={to.key}>
          <Link href={`/arrivals/${encodeURIComponent(arrival ?? '')}`}>
            {words.inBookOf(to.body ? say(to.body.name) : '')}
          </Link>
        </p>
      ))}
      {mine.map((body) => (
        <RegisterHere key={body.id} body={body} view={view} />
      ))}
    </Card>
  );
}

function RegisterHere({ body, view }: { body: NamedBody; view: OfficialDocumentView }) {
  const {
    words: { arrivals: words },
    say,
  } = useLanguage();
  const { today } = useMe();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const { issue, issuer, type, versions, id } = view;
  const newest = versions.at(-1);
  if (!issue || !newest) return null;
  if (!open)
    return (
      <div className="row">
        <Button variant="default" onClick={() => setOpen(true)}>
          {words.registerHere}
        </Button>
        <span className="small quiet">{say(body.name)}</span>
      </div>
    );
  return (
    <RequestForm<NewArrival, RegisteredArrival>
      label={words.registerHere}
      schema={newArrival}
      send={(wish, once) => once('/arrivals', { body: wish })}
      beside={{
        body: body.id,
        issuedHere: id,
        issuer: { body: issuer.id },
        number: issue.written,
        date: issue.date,
        type,
        subject: newest.subject,
        way: 'here',
      }}
      begin={{ arrivedOn: dmy(today) }}
      parts={() => [{ name: 'arrivedOn', label: words.arrivedOn }]}
      onSent={() => refresh(client, { caseId: id })}
      onClose={() => setOpen(false)}
      takesFocus
    />
  );
}
