import { lazy, Suspense, type ComponentType } from 'react';
import { Link, Redirect, useLocation } from 'wouter';
import type { CaseViewBody } from '../data/api';
import { useApi } from '../data/queries';
import { CaseLink } from '../parts/caseLink';
import { Loaded } from '../parts/loaded';
import { useTitle } from '../parts/title';
import { VersionName } from '../parts/versionName';
import { SessionParts } from '../councilSession/head';
import { useLanguage } from '../words';
import { dmyOf } from '../words/dates';
import { CaseState } from '../planCycle/planCycles';
import { Consultation } from '../consultation/consultation';
import { Consultations } from '../consultation/consultations';
import { Documents } from './documents/documents';
import { Levels } from '../planCycle/levels/levels';
import { Gathering } from '../gathering/gathering';
import { Progress } from '../planCycle/planCycle';
import { CaseRecord } from './record';

const PARTS = ['progress', 'consultations', 'levels', 'documents', 'record'] as const;
/** Only plan cycles ask for opinions and stand on other plans. */
const OF_CYCLES: readonly string[] = ['consultations', 'levels'];
/**
 * Kinds of case that the menu has a place for, and what the first part of theirs shows; a session's page stands apart.
 */
const OWN: Partial<Record<CaseViewBody['kind'], { at: string; page?: ComponentType<{ about: CaseViewBody }> }>> = {
  'council-session': { at: '/sessions' },
  project: {
    at: '/projects',
    page: lazy(() => import('../project/project').then(({ Project: page }) => ({ default: page }))),
  },
  'carrying-out': {
    at: '/carrying-out',
    page: lazy(() => import('../carryingOut/carryingOut').then(({ CarryingOut: page }) => ({ default: page }))),
  },
  support: {
    at: '/supports',
    page: lazy(() => import('../support/support').then(({ Support: page }) => ({ default: page }))),
  },
  supervision: {
    at: '/supervisions',
    page: lazy(() => import('../supervision/supervision').then(({ Supervision: page }) => ({ default: page }))),
  },
};

const addressOf = ({ kind, id }: Pick<CaseViewBody, 'kind' | 'id'>, part = 'progress'): string =>
  `${OWN[kind]?.at ?? '/cases'}/${encodeURIComponent(id)}${part === 'progress' ? '' : `/${part}`}`;

/** One case: how far it is, what was asked and answered, its documents, its record. */
export function Case({ id, part }: { id: string; part: string }) {
  const about = useApi('/cases/{id}', { path: { id } });
  return <Loaded of={about}>{() => <Shown about={about.data as CaseViewBody} part={part} />}</Loaded>;
}

function Shown({ about, part }: { about: CaseViewBody; part: string }) {
  const { say } = useLanguage();
  const [location] = useLocation();
  useTitle(say(about.title));
  // One address for each page: the menu shows by it where one is.
  if (OWN[about.kind] && location.startsWith('/cases/')) return <Redirect to={addressOf(about, part)} replace />;
  const Own = OWN[about.kind]?.page ?? Progress;
  return (
    <div className="stack wide">
      <Head about={about} />
      <Parts about={about} part={part} />
      {part === 'record' ? (
        <CaseRecord about={about} />
      ) : part === 'documents' ? (
        <Documents about={about} />
      ) : part === 'levels' && about.kind === 'plan-cycle' ? (
        <Levels caseId={about.id} />
      ) : part === 'consultations' && about.kind === 'plan-cycle' ? (
        <Consultations caseId={about.id} />
      ) : about.kind === 'consultation' ? (
        <Consultation id={about.id} tasks={about.tasks} />
      ) : about.kind === 'gathering' ? (
        <Gathering id={about.id} tasks={about.tasks} />
      ) : (
        <Suspense fallback={null}>
          <Own about={about} />
        </Suspense>
      )}
    </div>
  );
}

function Head({ about }: { about: CaseViewBody }) {
  const { words, say } = useLanguage();
  const { steps, closedAt, parent, procedure, version, openedAt, kind, rehearsal } = about;
  const overdue = steps.filter((step) => step.overdue).length;
  const nextDue =
    steps
      .filter((step) => step.status === 'open' && step.dueOn)
      .map((step) => step.dueOn as string)
      .sort()[0] ?? null;
  return (
    <header className="stack tight case-head">
      <span className="tiny quiet">
        {words.cases.kinds[kind] ?? kind}
        {parent && (
          <>
            {' '}
            · {words.case.parent} <ParentLink id={parent} />
          </>
        )}
      </span>
      <h1>{say(about.title)}</h1>
      <div className="row small quiet">
        <CaseState one={{ closedAt, overdue, nextDue }} />
        {rehearsal && <span className="mark rest">{words.rehearsal}</span>}
        <span>
          {words.case.openedOn} {dmyOf(openedAt)}
        </span>
        {version && kind !== 'supervision' && (
          <span>
            {words.case.version}: <VersionName procedure={procedure} version={version} />
          </span>
        )}
      </div>
    </header>
  );
}

/** The case that this one belongs to, by its title where one may see it. */
function ParentLink({ id }: { id: string }) {
  const { say } = useLanguage();
  const parent = useApi('/cases/{id}', { path: { id } });
  return parent.data ? <CaseLink id={id}>{say(parent.data.title)}</CaseLink> : <>…</>;
}

function Parts({ about: { id, kind }, part }: { about: CaseViewBody; part: string }) {
  const { words } = useLanguage();
  if (kind === 'council-session') return <SessionParts id={id} part={part === 'record' ? 'record' : 'documents'} />;
  const parts = PARTS.filter((one) => !OF_CYCLES.includes(one) || kind === 'plan-cycle');
  return (
    <nav className="parts" aria-label={words.case.tabs}>
      {parts.map((one) => (
        <Link key={one} href={addressOf({ kind, id }, one)} aria-current={one === part ? 'page' : undefined}>
          {words.case[one]}
        </Link>
      ))}
    </nav>
  );
}
