import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useMe } from '../data/session';
import { OwnLengths } from '../law/own/ownLengths';
import { keysOf } from '../parts/keysOf';
import { useTitle } from '../parts/title';
import { RemoveSample } from '../sample/remove';
import { Systems } from '../systems/systems';
import { useWords } from '../words';
import { Audit } from './audit';
import { CalendarAdmin } from './calendar/calendarAdmin';
import { Home } from './home';
import { Mailbox } from './mailbox';
import { Officer } from './officers/officer';
import { Officers } from './officers/officers';
import { Operation } from './operation';
import { Setup } from './setup/setup';
import { Successions } from './successions/successions';
import { Units } from './units';

/** What administrators look after, in the order of their pages; `id`: of what in it. */
const PARTS = {
  home: () => <Home />,
  operation: () => (
    <>
      <Operation />
      <RemoveSample />
    </>
  ),
  setup: (id) => <Setup unit={id} />,
  officers: (id) => (id ? <Officer key={id} id={id} /> : <Officers />),
  units: () => <Units />,
  systems: () => <Systems />,
  successions: () => <Successions />,
  calendar: () => <CalendarAdmin />,
  settings: () => <OwnLengths />,
  mailbox: () => <Mailbox />,
  audit: () => <Audit />,
} satisfies Record<string, (id: string | undefined) => ReactNode>;

/** What a province's own administrator looks after. */
const OF_PROVINCE = ['home', 'setup', 'officers', 'units', 'systems', 'settings', 'audit'] as const;

/** Their pages; nobody else is let in, here or by the API. */
export function Admin({ part, id }: { part: string | undefined; id: string | undefined }) {
  const { admin, toMyWork, problem } = useWords();
  const { officer } = useMe();
  const parts = officer.admin ? keysOf(PARTS) : OF_PROVINCE;
  const here = parts.find((one) => one === part) ?? 'home';
  useTitle(`${admin.parts[here]} – ${admin.title}`);
  if (!officer.admin && officer.adminOf === null)
    return (
      <div className="stack">
        <h1>{admin.title}</h1>
        <p>{admin.onlyAdmins}</p>
        <p className="small quiet">
          {problem.whatToDo}: <Link href="/">{toMyWork}</Link>
        </p>
      </div>
    );
  return (
    <div className="stack wide">
      <header className="stack">
        <h1>{admin.title}</h1>
        <nav className="parts" aria-label={admin.title}>
          {parts.map((one) => (
            <Link key={one} href={`/admin/${one}`} aria-current={one === here ? 'page' : undefined}>
              {admin.parts[one]}
            </Link>
          ))}
        </nav>
      </header>
      {PARTS[here](id)}
    </div>
  );
}
