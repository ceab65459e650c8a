import { useState } from 'react';
import { Link } from 'wouter';
import { useMe } from '../data/session';
import { BodyName } from '../parts/bodyName';
import { useTitle } from '../parts/title';
import { Mark } from '../parts/mark';
import { useWords } from '../words';
import { PasswordForm } from './passwordForm';

/** Oneself: by which seats one acts, and one's password. */
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
      <section className="card stack">
        <h2>{account.seats}</h2>
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
            <Link href="/delegations">{account.toDelegations}</Link>
          </p>
        )}
      </section>
      <section className="card stack">
        <h2>{account.changePassword}</h2>
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
      </section>
    </div>
  );
}
