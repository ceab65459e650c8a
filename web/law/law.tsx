import type { ComponentType } from 'react';
import { Link, Route, Switch, useLocation } from 'wouter';
import { useMe } from '../data/session';
import { useTitle } from '../parts/title';
import { useWords, type Words } from '../words';
import { DueWhen } from './dueWhen';
import { Instruments } from './instruments';
import { Marks } from './marks';
import { Procedure } from './procedure';
import { OwnLengths } from './own/ownLengths';
import { Procedures } from './procedures';
import { WorkingCalendar } from './workingCalendar';
import { later } from '../parts/later';

const Publish = later(() => import('./publish'), 'Publish');

const PUBLISH = '/law/publish';

/** Where in the law one can go; publishing is an administrator's. */
const PAGES: { to: string; called(law: Words['law']): string; Page: ComponentType }[] = [
  { to: '/law', called: (law) => law.procedures, Page: Procedures },
  { to: '/law/instruments', called: (law) => law.instruments, Page: Instruments },
  { to: '/law/sure', called: (law) => law.marks.title, Page: Marks },
  { to: '/law/calendar', called: (law) => law.calendar, Page: WorkingCalendar },
  { to: '/law/own', called: (law) => law.own, Page: OwnLengths },
  { to: '/law/when', called: (law) => law.when, Page: DueWhen },
  { to: PUBLISH, called: (law) => law.publish, Page: Publish },
];

/** The law as the engine has it: procedures, the instruments they cite, the calendar by which days are counted. */
export function Law() {
  const { law } = useWords();
  const {
    officer: { admin },
  } = useMe();
  const pages = PAGES.filter(({ to }) => admin || to !== PUBLISH);
  useTitle(law.title);
  return (
    <div className="stack wide">
      <header className="stack tight">
        <h1>{law.title}</h1>
        <Parts pages={pages} />
      </header>
      <Switch>
        {pages.map(({ to, Page }) => (
          <Route key={to} path={to} component={Page} />
        ))}
        <Route path="/law/procedures/:id/:version/:view?">
          {({ id, version, view }) => (
            <Procedure id={decodeURIComponent(id)} version={decodeURIComponent(version)} view={view ?? 'steps'} />
          )}
        </Route>
        <Route component={Procedures} />
      </Switch>
    </div>
  );
}

function Parts({ pages }: { pages: typeof PAGES }) {
  const { law } = useWords();
  const [location] = useLocation();
  const here = (href: string) =>
    href === '/law' ? location === href || location.startsWith('/law/procedures') : location === href;
  return (
    <nav className="parts" aria-label={law.parts}>
      {pages.map(({ to, called }) => (
        <Link key={to} href={to} aria-current={here(to) ? 'page' : undefined}>
          {called(law)}
        </Link>
      ))}
    </nav>
  );
}
