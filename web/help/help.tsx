import { Link } from 'wouter';
import { useApi } from '../data/queries';
import { useMe } from '../data/session';
import { Card } from '../parts/card';
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
      <Card title={words.rules}>
        <ul className="says">
          {words.always.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Card>
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
    <Card title={words.firstTitle}>
      <ul className="plain stack tight">
        {items.map(({ at, what, done }) => (
          <li key={at} className="row">
            <Mark look={done ? 'done' : 'rest'}>{done ? words.done : words.todo}</Mark>
            <Link href={at}>{what}</Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Steps({ guide }: { guide: Guide }) {
  const { help: words } = useWords();
  const { title, about, steps } = words.guides[guide];
  return (
    <Card title={title}>
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
    </Card>
  );
}
