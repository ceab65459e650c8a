import { Radio, Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { MAIL_HOURS } from '../../api/forms';
import { useApi, useAskAgain } from '../data/queries';
import { useMe, useOwnSettings } from '../data/session';
import { BodyName } from '../parts/bodyName';
import { Card } from '../parts/card';
import { useTitle } from '../parts/title';
import { ChoiceField } from '../parts/fields';
import { Mark } from '../parts/mark';
import { Loaded } from '../parts/loaded';
import { ProblemNote } from '../parts/problem';
import { useWords } from '../words';
import { stamp } from '../words/dates';
import { Factors } from './factors';
import { PasswordForm } from './passwordForm';
import { useMutation } from '@tanstack/react-query';
import { send } from '../data/client';

/** Oneself: by which seats one acts, how mails come, how one signs in, and where one has. */
export function Account() {
  const { account, role } = useWords();
  const { officer, seats, password } = useMe();
  const [changed, setChanged] = useState(false);
  useTitle(account.title);
  return (
    <div className="stack wide">
      <header className="stack tight">
        <h1>{account.title}</h1>
        <p className="small quiet">
          {officer.name} · {officer.username} · {officer.email}
        </p>
      </header>
      <Card title={account.seats}>
        {seats.length === 0 && <p className="quiet">{officer.admin ? account.adminOnly : account.noSeats}</p>}
        <ul className="says">
          {seats.map((seat) => (
            <li key={`${seat.body} ${seat.role} ${seat.delegationId ?? ''}`}>
              <BodyName id={seat.body} /> – {role[seat.role]}
              {seat.onBehalfOf && ` (${account.lent})`}
            </li>
          ))}
        </ul>
        {seats.some((seat) => seat.role === 'head') && (
          <p className="small">
            <Link href="/delegations">{account.toDelegations}</Link> · <Link href="/systems">{account.toSystems}</Link>
          </p>
        )}
      </Card>
      <Mails />
      <Card title={account.changePassword}>
        {password === 'first-start' && !changed && (
          <p>
            <Mark look="soon">{account.recommended}</Mark>
          </p>
        )}
        {changed && (
          <p role="status">
            <Mark look="done">{account.done}</Mark>
          </p>
        )}
        <p className="small quiet">{account.others}</p>
        <PasswordForm onDone={() => setChanged(true)} />
      </Card>
      <Factors />
      <OwnSessions />
      <Events />
      <Looks />
    </div>
  );
}

const WAYS = ['each', 'daily'] as const;

/** Each mail at once, or one a day; it holds from the next mail on. */
function Mails() {
  const { account } = useWords();
  const { officer } = useMe();
  const own = useOwnSettings();
  return (
    <Card title={account.mails.title}>
      <Radio.Group
        aria-label={account.mails.title}
        value={officer.mails}
        onChange={(mails) => own.mutate({ mails: mails as (typeof WAYS)[number] })}
      >
        <div className="stack tight">
          {WAYS.map((way) => (
            <Radio key={way} value={way} label={account.mails[way]} disabled={own.isPending} />
          ))}
        </div>
      </Radio.Group>
      {officer.mails === 'daily' && (
        <ChoiceField
          label={account.mails.hour}
          maw={320}
          value={String(officer.mailHour)}
          disabled={own.isPending}
          among={MAIL_HOURS.map((hour) => ({ value: String(hour), label: account.mails.hourOf(hour) }))}
          onChange={(chosen) => own.mutate({ mailHour: Number(chosen) as (typeof MAIL_HOURS)[number] })}
        />
      )}
      <p className="small quiet">{account.mails.hint}</p>
      {own.isSuccess && (
        <p role="status">
          <Mark look="done">{account.mails.saved}</Mark>
        </p>
      )}
      <ProblemNote error={own.error} />
    </Card>
  );
}

/** Where one is signed in, and how to end that. */
function OwnSessions() {
  const { sessions: words } = useWords().account;
  const askAgain = useAskAgain();
  const sessions = useApi('/session/all');
  const again = () => askAgain('/session/all', '/session/events');
  const end = useMutation({
    mutationFn: (id: string) => send('delete', '/session/all/{id}', { path: { id } }),
    onSuccess: again,
  });
  const endOthers = useMutation({ mutationFn: () => send('delete', '/session/all', {}), onSuccess: again });
  return (
    <Card title={words.title}>
      <Loaded of={sessions}>
        {({ items }) => (
          <>
            <ul className="says">
              {items.map(({ id, openedAt, how, from, device, current }) => (
                <li key={id}>
                  {openedAt && <span className="num">{stamp(openedAt)}</span>}{' '}
                  {[device, from, how && words.how[how]].filter(Boolean).join(' · ')}{' '}
                  {current ? (
                    <strong>{words.current}</strong>
                  ) : (
                    <Button size="compact-sm" variant="subtle" onClick={() => end.mutate(id)}>
                      {words.end}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            {items.length > 1 && (
              <div>
                <Button size="sm" variant="default" loading={endOthers.isPending} onClick={() => endOthers.mutate()}>
                  {words.endOthers}
                </Button>
              </div>
            )}
          </>
        )}
      </Loaded>
      <ProblemNote error={end.error ?? endOthers.error} />
    </Card>
  );
}

/** Sign-ins, failures and changes of how one signs in: whoever reads of one that wasn't theirs acts on it. */
function Events() {
  const { account } = useWords();
  const words = account.events;
  const events = useApi('/session/events');
  return (
    <Card title={words.title} hint={words.hint}>
      <Loaded of={events}>
        {({ items }) => (
          <ul className="says">
            {items.map(({ at, name, by, how, from, device }, index) => (
              <li key={`${at} ${index}`}>
                <span className="num">{stamp(at)}</span> –{' '}
                <span className={name === 'sign-in-failed' ? 'strong' : undefined}>{words.name[name] ?? name}</span>{' '}
                <span className="quiet">
                  {[by, how && account.sessions.how[how], device, from].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Card>
  );
}

/** Which administrators looked at the pages as oneself. */
function Looks() {
  const { account } = useWords();
  const looks = useApi('/session/looks');
  return (
    <Card title={account.looks.title} hint={account.looks.hint}>
      <Loaded of={looks}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">{account.looks.none}</p>
          ) : (
            <ul className="says">
              {items.map(({ at, by }) => (
                <li key={at}>
                  <span className="num">{stamp(at)}</span> – {by}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}
