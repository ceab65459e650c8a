import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { newArrival } from '../../api/forms';
import type { NamedBody, NewArrival, OfficialDocumentView, RegisteredArrival } from '../data/api';
import { refresh } from '../data/queries';
import { keepsBooksOf } from '../data/seats';
import { useMe } from '../data/session';
import { Card } from '../parts/card';
import { RequestForm } from '../parts/form/requestForm';
import { useLanguage } from '../words';
import { dmy } from '../words/dates';

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
