import { Link } from 'wouter';
import { useMe } from '../data/session';
import { OwnLengths } from '../law/own/ownLengths';
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

const PARTS = [
  'home',
  'operation',
  'setup',
  'officers',
  'units',
  'systems',
  'successions',
  'calendar',
  'settings',
  'mailbox',
  'audit',
] as const;
type PartName = (typeof PARTS)[number];

/** What a province's own administrator looks after. */
const OF_PROVINCE: readonly PartName[] = ['home', 'setup', 'officers', 'units', 'systems', 'settings', 'audit'];

/** What administrators look after; nobody else is let in, here or by the API. */
export function Admin({ part, id }: { part: string | undefined; id: string | undefined }) {
  const { admin, toMyWork, problem } = useWords();
  const { officer } = useMe();
  const parts = officer.admin ? PARTS : OF_PROVINCE;
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
      <Part part={here} id={id} />
    </div>
  );
}

function Part({ part, id }: { part: PartName; id: string | undefined }) {
  if (part === 'home') return <Home />;
  if (part === 'setup') return <Setup unit={id} />;
  if (part === 'officers') return id ? <Officer key={id} id={id} /> : <Officers />;
  if (part === 'units') return <Units />;
  if (part === 'systems') return <Systems />;
  if (part === 'successions') return <Successions />;
  if (part === 'calendar') return <CalendarAdmin />;
  if (part === 'settings') return <OwnLengths />;
  if (part === 'mailbox') return <Mailbox />;
  if (part === 'audit') return <Audit />;
  return (
    <>
      <Operation />
      <RemoveSample />
    </>
  );
}
