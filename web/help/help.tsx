import { Link } from 'wouter';
import { useApi } from '../data/queries';
import { useMe } from '../data/session';
import { Mark } from '../parts/mark';
import { useTitle } from '../parts/title';
import { useWords } from '../words';
import { type Guide, guideOf, GUIDES, PLACES } from './guides';

/** What to do first, and the guide of one's own day or of another's. */
export function Help({ role }: { role?: string | undefined }) {
  const { help: words } = useWords();
  const me = useMe();
  const chosen = GUIDES.find((one) => one === role) ?? guideOf(me);
  useTitle(words.title);
  return (
    <div className="stack wide">
      <h1>{words.title}</h1>
      <Checklist />
      <nav className="parts" aria-label={words.roles}>
        {GUIDES.map((one) => (
          <Link key={one} href={`/help/${one}`} aria-current={one === chosen ? 'page' : undefined}>
            {words.guides[one].title}
          </Link>
        ))}
      </nav>
      <Steps guide={chosen} />
      <section className="card stack">
        <h2>{words.rules}</h2>
        <ul className="says">
          {words.always.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** What everybody does once, and whether one has. */
function Checklist() {
  const { help: words } = useWords();
  const { password, seats } = useMe();
  const feeds = useApi('/calendar-feeds');
  const signs = seats.some(({ role }) => role === 'head');
  const items: { at: string; what: string; done?: boolean }[] = [
    { at: '/account', what: words.first.password, done: password === 'own' },
    ...(seats.length > 0
      ? [{ at: '/diary', what: words.first.calendar, done: (feeds.data?.items.length ?? 0) > 0 }]
      : []),
    ...(signs ? [{ at: '/delegations', what: words.first.substitute }] : []),
  ];
  return (
    <section className="card stack">
      <h2>{words.firstTitle}</h2>
      <ul className="plain stack tight">
        {items.map(({ at, what, done }) => (
          <li key={at} className="row">
            <Mark look={done ? 'done' : 'rest'}>{done ? words.done : words.todo}</Mark>
            <Link href={at}>{what}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Steps({ guide }: { guide: Guide }) {
  const { help: words } = useWords();
  const { title, about, steps } = words.guides[guide];
  return (
    <section className="card stack">
      <h2>{title}</h2>
      <p>{about}</p>
      <ol className="says stack tight">
        {steps.map(({ what, how }, index) => (
          <li key={what}>
            <Link className="strong" href={PLACES[guide][index] ?? '/'}>
              {what}
            </Link>
            <p>{how}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
