import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { beginsFor } from '../data/seats';
import type { ProjectRow, ReceivedRow } from '../data/api';
import { PROJECT_LEVELS } from '../../domain/project/law';
import { GROUPS } from '../../domain/project/state';
import { useUnitNames } from '../data/bodies';
import { useList } from '../data/queries';
import { useMe } from '../data/session';
import { oneOf } from '../parts/oneOf';
import { PlacePicker } from '../parts/placePicker';
import { ListPage } from '../parts/listPage';
import { ListFields, useListFilters } from '../parts/listFilters';
import { CaseList, type ListQuery } from '../parts/caseList';
import { useLanguage, useWords } from '../words';
import { dmy, dmyOf, stamp } from '../words/dates';
import { Money, ProjectState } from './state';
import { ListTable } from '../parts/table';
import { PastMark } from '../parts/due';
import { Mark } from '../parts/mark';
import { ChoiceField, LineField, TickField } from '../parts/fields';

/** The register of projects that one may see, and the notices that one's Councils received. */
export function Projects({ part }: { part: 'list' | 'received' }) {
  const words = useWords();
  const me = useMe();
  const council = me.seats.some(({ body }) => /\.(hdnd|thuong-truc-hdnd)$/.test(body));
  return (
    <ListPage
      title={words.projects.title}
      beside={
        beginsFor(me).length > 0 && (
          <Button component={Link} href="/projects/new" variant="default">
            {words.projects.register}
          </Button>
        )
      }
    >
      {council && (
        <nav className="parts" aria-label={words.projects.tabs}>
          {(['list', 'received'] as const).map((one) => (
            <Link
              key={one}
              href={one === 'list' ? '/projects' : '/projects/received'}
              aria-current={one === part ? 'page' : undefined}
            >
              {words.projects[one]}
            </Link>
          ))}
        </nav>
      )}
      {part === 'received' ? <Received /> : <Register />}
    </ListPage>
  );
}

const STATUSES = ['running', 'completed', 'stopped'] as const;

function Register() {
  const { projects: words, overdue, all } = useWords();
  const filters = useListFilters({ level: '', group: '', status: '', place: '', capitalFrom: '', capitalTo: '' });
  const { bind, values } = filters;
  const { level, group, status, place, capitalFrom, capitalTo } = values;
  const nameOf = useUnitNames(place ? [place] : []);
  const query = {
    ...filters.common,
    level: oneOf(PROJECT_LEVELS, level),
    group: oneOf(GROUPS, group),
    status: oneOf(STATUSES, status),
    place,
    capitalFrom: figureIn(capitalFrom),
    capitalTo: figureIn(capitalTo),
  };
  return (
    <>
      <div className="row filters">
        <ListFields of={filters}>
          <ChoiceField
            label={words.level}
            {...bind('level')}
            any={all}
            among={PROJECT_LEVELS}
            called={overdue.levels}
          />
          <ChoiceField label={words.group} {...bind('group')} any={all} among={GROUPS} called={words.groups} />
          <ChoiceField label={words.state} {...bind('status')} any={all} among={STATUSES} called={words.status} />
          <LineField label={words.capitalFrom} {...bind('capitalFrom')} inputMode="numeric" />
          <LineField label={words.capitalTo} {...bind('capitalTo')} inputMode="numeric" />
        </ListFields>
        <details className="further">
          <summary className="small">
            {words.place}
            {place && `: ${nameOf(place)}`}
          </summary>
          <PlacePicker
            label={words.place}
            level="commune"
            within="VN"
            places={place ? [{ code: place, name: { vi: nameOf(place), en: nameOf(place) } }] : []}
            onChange={(chosen) => bind('place').onChange(chosen.at(-1)?.code ?? '')}
          />
        </details>
      </div>
      <Listing query={query} />
    </>
  );
}

const MOST_PLACES = 2;

/** A figure in an address; nothing where it is none. */
const figureIn = (text: string): number | undefined => (/^\d{1,15}$/.test(text) ? Number(text) : undefined);

function Listing({ query }: { query: ListQuery<'projects'> }) {
  const {
    words: { projects: words, newProject },
    say,
  } = useLanguage();
  return (
    <CaseList
      name="projects"
      title={words.title}
      query={query}
      empty={words.empty}
      columns={[
        {
          id: 'name',
          head: newProject.name,
          cell: (one) => (
            <>
              <Link href={`/projects/${encodeURIComponent(one.id)}`} className="strong">
                {say(one.title)}
              </Link>
              <br />
              <span className="tiny quiet">
                {one.code} · {words.groups[one.group]} ·{' '}
                <span className="num">
                  {one.startYear}–{one.endYear}
                </span>
              </span>
            </>
          ),
        },
        { id: 'owner', head: words.owner, cell: (one) => say(one.owner.short) },
        {
          id: 'places',
          head: words.places,
          look: 'small',
          cell: (one) => (
            <>
              {one.placeNames.slice(0, MOST_PLACES).map(say).join(', ')}
              {one.placeNames.length > MOST_PLACES && ` ${words.morePlaces(one.placeNames.length - MOST_PLACES)}`}
            </>
          ),
        },
        { id: 'capital', head: words.capital, cell: (one) => <Money capital={one.capital} /> },
        { id: 'notices', head: words.notices, cell: (one) => <NoticeMarks notices={one.notices} /> },
        { id: 'state', head: words.state, cell: (one) => <ProjectState status={one.status} /> },
      ]}
    />
  );
}

function NoticeMarks({ notices: { due, unacknowledged, overdue, pastSuggested } }: { notices: ProjectRow['notices'] }) {
  const { projects: words, cases } = useWords();
  return (
    <span className="stack tight">
      {overdue > 0 && <Mark look="late">{words.overdue(overdue)}</Mark>}
      {pastSuggested > 0 && <Mark look="soon">{cases.pastSuggested(pastSuggested)}</Mark>}
      {due > 0 && <Mark look="soon">{words.due(due)}</Mark>}
      {unacknowledged > 0 && <Mark look="mine">{words.unacknowledged(unacknowledged)}</Mark>}
      {due + unacknowledged === 0 && <Mark look="done">{words.allTold}</Mark>}
    </span>
  );
}

/** What one's Councils were told of, those not acknowledged first. */
function Received() {
  const {
    words: { received: words, project },
    say,
  } = useLanguage();
  const [onlyOpen, setOnlyOpen] = useState(false);
  const list = useList('/projects/received', { query: { open: onlyOpen ? true : undefined } });
  return (
    <>
      <TickField label={words.onlyOpen} value={onlyOpen} onChange={setOnlyOpen} />
      <ListTable
        of={list}
        empty={words.empty}
        keyOf={(one) => `${one.case} ${one.duty}`}
        columns={[
          {
            head: words.project,
            cell: (one) => (
              <>
                <Link href={`/projects/${encodeURIComponent(one.case)}`} className="strong">
                  {say(one.title)}
                </Link>
                <br />
                <span className="tiny quiet">{one.project}</span>
              </>
            ),
          },
          { head: words.to, cell: (one) => say(one.body.short) },
          { head: words.from, cell: (one) => say(one.owner.short) },
          { head: words.cause, cell: (one) => (one.cause ? project.causes[one.cause] : '–') },
          { head: words.sentAt, look: 'num', cell: (one) => (one.sentAt ? stamp(one.sentAt) : '–') },
          { head: words.dueOn, look: 'num', cell: (one) => dmy(one.dueOn) },
          { head: words.state, cell: (one) => <Acknowledged row={one} /> },
        ]}
      />
    </>
  );
}

function Acknowledged({ row: { status, overdue, dayBy, acknowledgedAt } }: { row: ReceivedRow }) {
  const words = useWords();
  if (status === 'done')
    return <Mark look="done">{words.received.done(acknowledgedAt ? dmyOf(acknowledgedAt) : '')}</Mark>;
  if (status === 'cancelled') return <Mark look="rest">{words.received.cancelled}</Mark>;
  return overdue ? <PastMark dayBy={dayBy} /> : <Mark look="soon">{words.received.open}</Mark>;
}
