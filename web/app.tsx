import type { ReactNode } from 'react';
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

const FirstPassword = later(() => import('./account/firstPassword'), 'FirstPassword');
const FactorMissing = later(() => import('./account/factorMissing'), 'FactorMissing');
const DoneByMe = later(() => import('./work/done'), 'DoneByMe');
const PassedOn = later(() => import('./work/done'), 'PassedOn');
const Invited = later(() => import('./account/invited'), 'Invited');
const PlanCycles = later(() => import('./planCycle/planCycles'), 'PlanCycles');
const Case = later(() => import('./case/case'), 'Case');
const Start = later(() => import('./planCycle/start/start'), 'Start');
const Sessions = later(() => import('./councilSession/sessions'), 'Sessions');
const DeputyPage = later(() => import('./councilSession/deputy'), 'DeputyPage');
const RollPage = later(() => import('./councilSession/rollPage'), 'RollPage');
const Session = later(() => import('./councilSession/session'), 'Session');
const Chamber = later(() => import('./councilSession/chamber'), 'Chamber');
const Law = later(() => import('./law/law'), 'Law');
const OfficeComments = later(() => import('./community/office'), 'OfficeComments');
const PublicApp = later(() => import('./community/publicApp'), 'PublicApp');
const Account = later(() => import('./account/account'), 'Account');
const Admin = later(() => import('./admin/admin'), 'Admin');
const Help = later(() => import('./help/help'), 'Help');
const Diary = later(() => import('./diary/diary'), 'Diary');
const SystemsPage = later(() => import('./systems/systems'), 'SystemsPage');
const Delegations = later(() => import('./delegations/delegations'), 'Delegations');
const Carryings = later(() => import('./carryingOut/carryings'), 'Carryings');
const StartCarrying = later(() => import('./carryingOut/startCarrying'), 'StartCarrying');
const ExchangeList = later(() => import('./exchange/exchanges'), 'ExchangeList');
const CallExchange = later(() => import('./exchange/callExchange'), 'CallExchange');
const Supports = later(() => import('./support/supports'), 'Supports');
const AskSupport = later(() => import('./support/askSupport'), 'AskSupport');
const Supervisions = later(() => import('./supervision/supervisions'), 'Supervisions');
const OpenSupervision = later(() => import('./supervision/openSupervision'), 'OpenSupervision');
const Overdue = later(() => import('./overdue/overdue'), 'Overdue');
const Report = later(() => import('./report/report'), 'Report');
const LateEntries = later(() => import('./lateEntries/lateEntries'), 'LateEntries');
const Regions = later(() => import('./planCycle/region/regions'), 'Regions');
const RegionPlans = later(() => import('./planCycle/region/regionPlans'), 'RegionPlans');
const Region = later(() => import('./planCycle/region/region'), 'Region');
const Owners = later(() => import('./project/owners'), 'Owners');
const Projects = later(() => import('./project/projects'), 'Projects');
const Writing = later(() => import('./officialDocument/writing/writing'), 'Writing');
const OwnTemplates = later(() => import('./officialDocument/writing/templates'), 'OwnTemplates');
const NewProject = later(() => import('./project/newProject'), 'NewProject');
const OfficialDocuments = later(() => import('./officialDocument/documents'), 'OfficialDocuments');
const NewDocument = later(() => import('./officialDocument/newDocument'), 'NewDocument');
const DocumentBooks = later(() => import('./documentBook/books'), 'DocumentBooks');
const Files = later(() => import('./officialDocument/files'), 'Files');
const Arrivals = later(() => import('./arrival/arrivals'), 'Arrivals');
const RegisterArrival = later(() => import('./arrival/registerArrival'), 'RegisterArrival');

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
      {() =>
        who.data ? (
          <Me.Provider value={who.data}>
            {first(who.data) ?? <Windows />}
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
      <Route path="/">
        <MyWork />
      </Route>
      <Route path="/done">
        <DoneByMe />
      </Route>
      <Route path="/passed-on">
        <PassedOn />
      </Route>
      <Route path="/cases">
        <PlanCycles />
      </Route>
      <Route path="/start">
        <Start />
      </Route>
      <Route path="/sessions">
        <Sessions />
      </Route>
      <Route path="/sessions/:id">{({ id }) => <Session id={decodeURIComponent(id)} />}</Route>
      <Route path="/sessions/:id/versions">{({ id }) => <Session id={decodeURIComponent(id)} part="versions" />}</Route>
      <Route path="/sessions/:id/mine">{({ id }) => <DeputyPage id={decodeURIComponent(id)} />}</Route>
      <Route path="/councils/:council/deputies">
        {({ council }) => <RollPage council={decodeURIComponent(council)} />}
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
      <Route path="/exchanges">
        <ExchangeList />
      </Route>
      <Route path="/exchanges/new">
        <CallExchange />
      </Route>
      <Route path="/supports">
        <Supports />
      </Route>
      <Route path="/supports/ask">
        <AskSupport />
      </Route>
      <Route path="/supervisions">
        <Supervisions />
      </Route>
      <Route path="/supervisions/new">
        <OpenSupervision />
      </Route>
      <Route path="/late-entries">
        <LateEntries />
      </Route>
      <Route path="/overdue">
        <Overdue />
      </Route>
      <Route path="/reports/:unit?">{({ unit }) => <Report unit={unit && decodeURIComponent(unit)} />}</Route>
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
      <Route path="/projects/owners">
        <Owners />
      </Route>
      <Route path="/projects/new">
        <NewProject />
      </Route>
      <Route path="/official-documents">
        <OfficialDocuments />
      </Route>
      <Route path="/official-documents/new">
        <NewDocument />
      </Route>
      <Route path="/document-books">
        <DocumentBooks />
      </Route>
      <Route path="/files">
        <Files />
      </Route>
      <Route path="/arrivals">
        <Arrivals />
      </Route>
      <Route path="/arrivals/new">
        <RegisterArrival />
      </Route>
      <Route path="/official-documents/write">
        <Writing />
      </Route>
      <Route path="/official-documents/templates">
        <OwnTemplates />
      </Route>
      <Route path="/account">
        <Account />
      </Route>
      <Route path="/help/:role?">{({ role }) => <Help role={role} />}</Route>
      <Route path="/diary">
        <Diary />
      </Route>
      <Route path="/delegations">
        <Delegations />
      </Route>
      <Route path="/systems">
        <SystemsPage />
      </Route>
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
