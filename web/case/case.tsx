import { shortTitle } from '../../domain/case/shortTitle';
import { Link, Redirect, useLocation } from 'wouter';
import type { CaseViewBody } from '../data/api';
import { useApi } from '../data/queries';
import { KINDS } from '../kinds';
import { CaseLink } from '../parts/caseLink';
import { Loaded } from '../parts/loaded';
import { CaseByTitle } from '../parts/caseByTitle';
import { useTitle } from '../parts/title';
import { VersionName } from '../parts/versionName';
import { Tag } from '../parts/mark';
import { CaseFeed } from '../diary/feeds';
import { useLanguage, useWords } from '../words';
import { dmyOf } from '../words/dates';
import { CaseState, standingOf } from './caseState';
import { Documents } from './documents/documents';
import { OWN_PARTS } from './kindPages';
import { CaseRecord } from './record';
import { later } from '../parts/later';

// Choosing whom to mention takes a part of the library that few pages need.
const Remarks = later(() => import('./remarks'), 'Remarks');

const addressOf = ({ kind, id }: Pick<CaseViewBody, 'kind' | 'id'>, part = 'progress'): string =>
  `${KINDS[kind].at}/${encodeURIComponent(id)}${part === 'progress' ? '' : `/${part}`}`;

/** One case: how far it is, what was asked and answered, its documents, its record. */
export function Case({ id, part }: { id: string; part: string }) {
  const about = useApi('/cases/{id}', { path: { id } });
  return <Loaded of={about}>{(data) => <Shown about={data} part={part} />}</Loaded>;
}

function Shown({ about, part }: { about: CaseViewBody; part: string }) {
  const { say } = useLanguage();
  const [location] = useLocation();
  useTitle(say(shortTitle(about.title)));
  const { at } = KINDS[about.kind];
  // One address for each page: the menu shows by it where one is.
  if (at !== '/cases' && location.startsWith('/cases/')) return <Redirect to={addressOf(about, part)} replace />;
  return (
    <div className="stack wide">
      <Head about={about} />
      {about.nearness === 'asked' ? <OnlyAsked about={about} /> : <Inside about={about} part={part} />}
    </div>
  );
}

/** Whoever was only consulted is told so, and where it was asked what. */
function OnlyAsked({ about }: { about: CaseViewBody }) {
  const words = useWords();
  return (
    <>
      <div className="card stack" role="note">
        <p>{words.documents.onlyAsked}</p>
        {about.askedIn.map((id) => (
          <CaseLink key={id} id={id}>
            {words.documents.askedIn}
          </CaseLink>
        ))}
      </div>
      <h2>{words.documents.sent}</h2>
      <Documents about={about} />
    </>
  );
}

/** What every kind of case has. */
const SHARED = { documents: Documents, remarks: Remarks, record: CaseRecord };

function Inside({ about, part }: { about: CaseViewBody; part: string }) {
  const { page, parts } = KINDS[about.kind];
  const Part = new Map(Object.entries({ ...parts, ...SHARED })).get(part) ?? page;
  return (
    <>
      <Parts about={about} part={part} />
      {Part ? <Part about={about} /> : <Redirect to={addressOf(about)} replace />}
    </>
  );
}

function Head({ about }: { about: CaseViewBody }) {
  const { words, say } = useLanguage();
  const { parent, procedure, version, openedAt, kind, rehearsal, inPlaceOf, begunAnew } = about;
  return (
    <header className="stack tight case-head">
      <span className="tiny quiet">
        {words.cases.kinds[kind] ?? kind}
        {parent && (
          <>
            {' '}
            · {words.case.parent} <CaseByTitle id={parent} otherwise="…" />
          </>
        )}
      </span>
      <h1>{say(about.title)}</h1>
      <div className="row small quiet">
        <CaseState one={standingOf(about)} />
        {rehearsal && <Tag look="rest">{words.rehearsal}</Tag>}
        <span>
          {words.case.openedOn} {dmyOf(openedAt)}
        </span>
        {version && KINDS[kind].versioned && (
          <span>
            {words.case.version}: <VersionName procedure={procedure} version={version} />
          </span>
        )}
        {standingOf(about).closedAt === null && <CaseFeed caseId={about.id} />}
      </div>
      {begunAnew && (
        <p role="note" className="strong">
          {words.case.begunAnew} <CaseByTitle id={begunAnew} otherwise="…" />
        </p>
      )}
      {inPlaceOf && (
        <p role="note" className="small quiet">
          {words.case.inPlaceOf} <CaseByTitle id={inPlaceOf} otherwise="…" />
        </p>
      )}
      {about.disputed && (
        <p role="alert" className="mark late">
          {words.case.disputed}
        </p>
      )}
    </header>
  );
}

function Parts({ about: { id, kind }, part }: { about: CaseViewBody; part: string }) {
  const words = useWords();
  const { nav: Nav, parts = {} } = KINDS[kind];
  if (Nav) return <Nav id={id} part={part === 'record' || part === 'remarks' ? part : 'documents'} />;
  const all = ['progress', ...OWN_PARTS.filter((one) => one in parts), 'documents', 'remarks', 'record'] as const;
  return (
    <nav className="parts" aria-label={words.case.tabs}>
      {all.map((one) => (
        <Link key={one} href={addressOf({ kind, id }, one)} aria-current={one === part ? 'page' : undefined}>
          {one === 'remarks' ? words.remarks.title : words.case[one]}
        </Link>
      ))}
    </nav>
  );
}
