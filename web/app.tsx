import type { ComponentType, ReactNode } from 'react';
import { Link, Route, Switch, useLocation } from 'wouter';
import type { WhoAmI } from './data/api';
import { Me, useWhoAmI } from './data/session';
import { KINDS } from './kinds';
import { later } from './parts/later';
import { Loaded } from './parts/loaded';
import { MayCrash } from './shell/crashed';
import { Shell } from './shell/shell';
import { SignIn } from './shell/signIn';
import { StepUp } from './shell/stepUp';
import { useTitle } from './parts/title';
import { useWords } from './words';
import { MyWork } from './work/myWork';

const FirstPassword = later(() => import('./account/first'), 'FirstPassword');
const FactorMissing = later(() => import('./account/first'), 'FactorMissing');
const Invited = later(() => import('./account/invited'), 'Invited');
const Case = later(() => import('./case/case'), 'Case');
const DeputyPage = later(() => import('./councilSession/deputy'), 'DeputyPage');
const RollPage = later(() => import('./councilSession/rollPage'), 'RollPage');
const Session = later(() => import('./councilSession/session'), 'Session');
const Chamber = later(() => import('./councilSession/chamber'), 'Chamber');
const Law = later(() => import('./law/law'), 'Law');
const PublicApp = later(() => import('./community/publicApp'), 'PublicApp');
const Admin = later(() => import('./admin/admin'), 'Admin');
const Help = later(() => import('./help/help'), 'Help');
const Report = later(() => import('./report/report'), 'Report');
const RegionPlans = later(() => import('./planCycle/region/regionPlans'), 'RegionPlans');
const Region = later(() => import('./planCycle/region/region'), 'Region');
const Projects = later(() => import('./project/projects'), 'Projects');

/** Pages of which each stands at one address. */
const PAGES: Record<string, ComponentType> = {
  '/': MyWork,
  '/done': later(() => import('./work/done'), 'DoneByMe'),
  '/passed-on': later(() => import('./work/done'), 'PassedOn'),
  '/cases': later(() => import('./planCycle/planCycles'), 'PlanCycles'),
  '/start': later(() => import('./planCycle/start/start'), 'Start'),
  '/sessions': later(() => import('./councilSession/sessions'), 'Sessions'),
  '/carrying-out': later(() => import('./carryingOut/carryings'), 'Carryings'),
  '/carrying-out/start': later(() => import('./carryingOut/startCarrying'), 'StartCarrying'),
  '/exchanges': later(() => import('./exchange/exchanges'), 'ExchangeList'),
  '/exchanges/new': later(() => import('./exchange/callExchange'), 'CallExchange'),
  '/supports': later(() => import('./support/supports'), 'Supports'),
  '/supports/ask': later(() => import('./support/askSupport'), 'AskSupport'),
  '/supervisions': later(() => import('./supervision/supervisions'), 'Supervisions'),
  '/supervisions/new': later(() => import('./supervision/openSupervision'), 'OpenSupervision'),
  '/late-entries': later(() => import('./lateEntries/lateEntries'), 'LateEntries'),
  '/overdue': later(() => import('./overdue/overdue'), 'Overdue'),
  '/community': later(() => import('./community/office'), 'OfficeComments'),
  '/regions': later(() => import('./planCycle/region/regions'), 'Regions'),
  '/projects/owners': later(() => import('./project/owners'), 'Owners'),
  '/projects/new': later(() => import('./project/newProject'), 'NewProject'),
  '/official-documents': later(() => import('./officialDocument/documents'), 'OfficialDocuments'),
  '/official-documents/new': later(() => import('./officialDocument/newDocument'), 'NewDocument'),
  '/document-books': later(() => import('./documentBook/books'), 'DocumentBooks'),
  '/files': later(() => import('./officialDocument/files'), 'Files'),
  '/arrivals': later(() => import('./arrival/arrivals'), 'Arrivals'),
  '/arrivals/new': later(() => import('./arrival/registerArrival'), 'RegisterArrival'),
  '/official-documents/write': later(() => import('./officialDocument/writing/writing'), 'Writing'),
  '/official-documents/templates': later(() => import('./officialDocument/writing/templates'), 'OwnTemplates'),
  '/account': later(() => import('./account/account'), 'Account'),
  '/diary': later(() => import('./diary/diary'), 'Diary'),
  '/delegations': later(() => import('./delegations/delegations'), 'Delegations'),
  '/systems': later(() => import('./systems/systems'), 'SystemsPage'),
};

/** Below what addresses cases stand. */
const CASES = [...new Set(Object.values(KINDS).map(({ at }) => at))];

/** What everyone may see stands apart; all the rest is for those who are signed in. */
export function App() {
  const [location] = useLocation();
  if (location === '/public' || location.startsWith('/public/')) return <PublicApp />;
  if (location === '/invited') return <Invited />;
  return <OfficialApp />;
}

/** Signed in: the pages. Otherwise: the sign-in, at whatever address one came to. */
function OfficialApp() {
  const who = useWhoAmI();
  return (
    <Loaded of={who}>
      {(me) =>
        me ? (
          <Me.Provider value={me}>
            {first(me) ?? <Windows />}
            <StepUp />
          </Me.Provider>
        ) : (
          <SignIn ended={who.ended} />
        )
      }
    </Loaded>
  );
}

/** What must be done before anything else. */
function first({ password, factorMissing }: WhoAmI): ReactNode {
  if (password === 'given') return <FirstPassword />;
  return factorMissing ? <FactorMissing /> : null;
}

/** What hangs on the chamber's wall has nothing around it; every other page has. */
function Windows() {
  return (
    <Switch>
      <Route path="/sessions/:id/chamber/:item?">
        {({ id, item }) => <Chamber id={decodeURIComponent(id)} item={item && decodeURIComponent(item)} />}
      </Route>
      <Route>
        <Shell>
          <MayCrash>
            <Pages />
          </MayCrash>
        </Shell>
      </Route>
    </Switch>
  );
}

function Pages(): ReactNode {
  return (
    <Switch>
      {Object.entries(PAGES).map(([path, Page]) => (
        <Route key={path} path={path}>
          <Page />
        </Route>
      ))}
      <Route path="/sessions/:id">{({ id }) => <Session id={decodeURIComponent(id)} />}</Route>
      <Route path="/sessions/:id/versions">{({ id }) => <Session id={decodeURIComponent(id)} part="versions" />}</Route>
      <Route path="/sessions/:id/mine">{({ id }) => <DeputyPage id={decodeURIComponent(id)} />}</Route>
      <Route path="/councils/:council/deputies">
        {({ council }) => <RollPage council={decodeURIComponent(council)} />}
      </Route>
      <Route path="/sessions/:id/items/:item">
        {({ id, item }) => <Session id={decodeURIComponent(id)} item={decodeURIComponent(item)} />}
      </Route>
      <Route path="/reports/:unit?">{({ unit }) => <Report unit={unit && decodeURIComponent(unit)} />}</Route>
      <Route path="/law/*?">
        <Law />
      </Route>
      <Route path="/regions/:id/:part?">
        {({ id, part }) => <Region id={decodeURIComponent(id)} part={part ?? 'overview'} />}
      </Route>
      <Route path="/region-plans/:region/:procedure/:year/:part?">
        {({ region, procedure, year, part = 'plans' }) => (
          <RegionPlans region={region} procedure={procedure} year={Number(year)} part={part} />
        )}
      </Route>
      <Route path="/projects">
        <Projects part="list" />
      </Route>
      <Route path="/projects/received">
        <Projects part="received" />
      </Route>
      <Route path="/help/:role?">{({ role }) => <Help role={role} />}</Route>
      <Route path="/admin/:part?/:id?">
        {({ part, id }) => <Admin part={part} id={id && decodeURIComponent(id)} />}
      </Route>
      {CASES.map((at) => (
        <Route key={at} path={`${at}/:id/:part?`}>
          {({ id, part }) => <Case id={decodeURIComponent(id)} part={part ?? 'progress'} />}
        </Route>
      ))}
      <Route>
        <NowhereElse />
      </Route>
    </Switch>
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
