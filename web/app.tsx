import { lazy, Suspense, type ReactNode } from 'react';
import { Link, Route, Switch, useLocation } from 'wouter';
import { Me, useWhoAmI } from './data/session';
import { Loaded } from './parts/loaded';
import { Shell } from './shell/shell';
import { SignIn } from './shell/signIn';
import { useTitle } from './parts/title';
import { useWords } from './words';
import { MyWork } from './work/myWork';

const FirstPassword = lazy(() =>
  import('./account/firstPassword').then(({ FirstPassword: page }) => ({ default: page })),
);
const Cases = lazy(() => import('./planCycle/planCycles').then(({ Cases: page }) => ({ default: page })));
const Case = lazy(() => import('./case/case').then(({ Case: page }) => ({ default: page })));
const Start = lazy(() => import('./planCycle/start/start').then(({ Start: page }) => ({ default: page })));
const Sessions = lazy(() => import('./councilSession/sessions').then(({ Sessions: page }) => ({ default: page })));
const Session = lazy(() => import('./councilSession/session').then(({ Session: page }) => ({ default: page })));
const Chamber = lazy(() => import('./councilSession/chamber').then(({ Chamber: page }) => ({ default: page })));
const Law = lazy(() => import('./law/law').then(({ Law: page }) => ({ default: page })));
const OfficeComments = lazy(() => import('./community/office').then(({ OfficeComments: page }) => ({ default: page })));
const PublicApp = lazy(() => import('./community/publicApp').then(({ PublicApp: page }) => ({ default: page })));
const Account = lazy(() => import('./account/account').then(({ Account: page }) => ({ default: page })));
const Admin = lazy(() => import('./admin/admin').then(({ Admin: page }) => ({ default: page })));
const Delegations = lazy(() =>
  import('./delegations/delegations').then(({ Delegations: page }) => ({ default: page })),
);
const Carryings = lazy(() => import('./carryingOut/carryings').then(({ Carryings: page }) => ({ default: page })));
const StartCarrying = lazy(() =>
  import('./carryingOut/startCarrying').then(({ StartCarrying: page }) => ({ default: page })),
);
const Supports = lazy(() => import('./support/supports').then(({ Supports: page }) => ({ default: page })));
const AskSupport = lazy(() => import('./support/askSupport').then(({ AskSupport: page }) => ({ default: page })));
const Supervisions = lazy(() =>
  import('./supervision/supervisions').then(({ Supervisions: page }) => ({ default: page })),
);
const OpenSupervision = lazy(() =>
  import('./supervision/openSupervision').then(({ OpenSupervision: page }) => ({ default: page })),
);
const Overdue = lazy(() => import('./overdue/overdue').then(({ Overdue: page }) => ({ default: page })));
const Regions = lazy(() => import('./planCycle/region/regions').then(({ Regions: page }) => ({ default: page })));
const Region = lazy(() => import('./planCycle/region/region').then(({ Region: page }) => ({ default: page })));
const Projects = lazy(() => import('./project/projects').then(({ Projects: page }) => ({ default: page })));
const NewProject = lazy(() => import('./project/newProject').then(({ NewProject: page }) => ({ default: page })));

/** What everyone may see stands apart; all the rest is for those who are signed in. */
export function App() {
  const [location] = useLocation();
  if (location === '/public' || location.startsWith('/public/'))
    return (
      <Suspense fallback={null}>
        <PublicApp />
      </Suspense>
    );
  return <OfficialApp />;
}

/** Signed in: the pages. Otherwise: the sign-in, at whatever address one came to. */
function OfficialApp() {
  const who = useWhoAmI();
  return (
    <Loaded of={who}>
      {() =>
        who.data ? (
          <Me.Provider value={who.data}>
            <Suspense fallback={null}>{who.data.password === 'given' ? <FirstPassword /> : <Windows />}</Suspense>
          </Me.Provider>
        ) : (
          <SignIn ended={who.ended} />
        )
      }
    </Loaded>
  );
}

/** What hangs on the chamber's wall has nothing around it; every other page has. */
function Windows() {
  return (
    <Switch>
      <Route path="/sessions/:id/chamber/:item?">
        {({ id, item }) => (
          <Suspense fallback={null}>
            <Chamber id={decodeURIComponent(id)} item={item && decodeURIComponent(item)} />
          </Suspense>
        )}
      </Route>
      <Route>
        <Shell>
          <Pages />
        </Shell>
      </Route>
    </Switch>
  );
}

function Pages(): ReactNode {
  return (
    <Suspense fallback={null}>
      <Switch>
        <Route path="/">
          <MyWork />
        </Route>
        <Route path="/cases">
          <Cases />
        </Route>
        <Route path="/cases/:id/:part?">
          {({ id, part }) => <Case id={decodeURIComponent(id)} part={part ?? 'progress'} />}
        </Route>
        <Route path="/start">
          <Start />
        </Route>
        <Route path="/sessions">
          <Sessions />
        </Route>
        <Route path="/sessions/:id">{({ id }) => <Session id={decodeURIComponent(id)} />}</Route>
        <Route path="/sessions/:id/documents">
          {({ id }) => <Case id={decodeURIComponent(id)} part="documents" />}
        </Route>
        <Route path="/sessions/:id/record">{({ id }) => <Case id={decodeURIComponent(id)} part="record" />}</Route>
        <Route path="/sessions/:id/versions">
          {({ id }) => <Session id={decodeURIComponent(id)} part="versions" />}
        </Route>
        <Route path="/sessions/:id/items/:item">
          {({ id, item }) => <Session id={decodeURIComponent(id)} item={decodeURIComponent(item)} />}
        </Route>
        <Route path="/carrying-out">
          <Carryings />
        </Route>
        <Route path="/carrying-out/start">
          <StartCarrying />
        </Route>
        <Route path="/carrying-out/:id/:part?">
          {({ id, part }) => <Case id={decodeURIComponent(id)} part={part ?? 'progress'} />}
        </Route>
        <Route path="/supports">
          <Supports />
        </Route>
        <Route path="/supports/ask">
          <AskSupport />
        </Route>
        <Route path="/supports/:id/:part?">
          {({ id, part }) => <Case id={decodeURIComponent(id)} part={part ?? 'progress'} />}
        </Route>
        <Route path="/supervisions">
          <Supervisions />
        </Route>
        <Route path="/supervisions/new">
          <OpenSupervision />
        </Route>
        <Route path="/supervisions/:id/:part?">
          {({ id, part }) => <Case id={decodeURIComponent(id)} part={part ?? 'progress'} />}
        </Route>
        <Route path="/overdue">
          <Overdue />
        </Route>
        <Route path="/community">
          <OfficeComments />
        </Route>
        <Route path="/law/*?">
          <Law />
        </Route>
        <Route path="/regions">
          <Regions />
        </Route>
        <Route path="/regions/:id/:part?">
          {({ id, part }) => <Region id={decodeURIComponent(id)} part={part ?? 'overview'} />}
        </Route>
        <Route path="/projects">
          <Projects part="list" />
        </Route>
        <Route path="/projects/received">
          <Projects part="received" />
        </Route>
        <Route path="/projects/new">
          <NewProject />
        </Route>
        <Route path="/projects/:id/:part?">
          {({ id, part }) => <Case id={decodeURIComponent(id)} part={part ?? 'progress'} />}
        </Route>
        <Route path="/account">
          <Account />
        </Route>
        <Route path="/delegations">
          <Delegations />
        </Route>
        <Route path="/admin/:part?/:id?">
          {({ part, id }) => <Admin part={part ?? 'operation'} id={id && decodeURIComponent(id)} />}
        </Route>
        <Route>
          <NowhereElse />
        </Route>
      </Switch>
    </Suspense>
  );
}

function NowhereElse() {
  const { notFound, toMyWork } = useWords();
  useTitle(notFound);
  return (
    <div className="stack">
      <h1>{notFound}</h1>
      <Link href="/">{toMyWork}</Link>
    </div>
  );
}
