import { Link, Route, Switch, useLocation } from 'wouter';
import { useMe } from '../data/session';
import { useTitle } from '../parts/title';
import { useWords } from '../words';
import { DueWhen } from './dueWhen';
import { Instruments } from './instruments';
import { Marks } from './marks';
import { Procedure } from './procedure';
import { OwnLengths } from './own/ownLengths';
import { Procedures } from './procedures';
import { WorkingCalendar } from './workingCalendar';
import { later } from '../parts/later';

const Publish = later(() => import('./publish'), 'Publish');

/** The law as the engine has it: procedures, the instruments they cite, the calendar by which days are counted. */
export function Law() {
  const { law } = useWords();
  const {
    officer: { admin },
  } = useMe();
  useTitle(law.title);
  return (
    <div className="stack wide">
      <header className="stack tight">
        <h1>{law.title}</h1>
        <Parts admin={admin} />
      </header>
      <Switch>
        <Route path="/law">
          <Procedures />
        </Route>
        <Route path="/law/instruments">
          <Instruments />
        </Route>
        <Route path="/law/sure">
          <Marks />
        </Route>
        <Route path="/law/calendar">
          <WorkingCalendar />
        </Route>
        <Route path="/law/own">
          <OwnLengths />
        </Route>
        <Route path="/law/when">
          <DueWhen />
        </Route>
        {admin && (
          <Route path="/law/publish">
            <Publish />
          </Route>
        )}
        <Route path="/law/procedures/:id/:version/:view?">
          {({ id, version, view }) => (
            <Procedure id={decodeURIComponent(id)} version={decodeURIComponent(version)} view={view ?? 'steps'} />
          )}
        </Route>
        <Route>
          <Procedures />
        </Route>
      </Switch>
    </div>
  );
}

/** Where in the law one can go; publishing is an administrator's. */
function Parts({ admin }: { admin: boolean }) {
  const { law } = useWords();
  const [location] = useLocation();
  const parts: [string, string][] = [
    ['/law', law.procedures],
    ['/law/instruments', law.instruments],
    ['/law/sure', law.marks.title],
    ['/law/calendar', law.calendar],
    ['/law/own', law.own],
    ['/law/when', law.when],
    ...(admin ? ([['/law/publish', law.publish]] satisfies [string, string][]) : []),
  ];
  const here = (href: string) =>
    href === '/law' ? location === href || location.startsWith('/law/procedures') : location === href;
  return (
    <nav className="parts" aria-label={law.parts}>
      {parts.map(([href, label]) => (
        <Link key={href} href={href} aria-current={here(href) ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
