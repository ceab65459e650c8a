import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { isActing } from '../data/seats';
import type { ProjectRow, ReceivedRow } from '../data/api';
import { PROJECT_LEVELS } from '../../domain/project/law';
import { type List, useList } from '../data/queries';
import { useMe } from '../data/session';
import { oneOf } from '../parts/oneOf';
import { type Place, PlacePicker } from '../parts/placePicker';
import { ListPage } from '../parts/listPage';
import { useFilters } from '../parts/bound';
import { useLanguage } from '../words';
import { dmy, dmyOf, stamp } from '../words/dates';
import { Money, ProjectState } from './state';
import { ListTable } from '../parts/table';
import { Mark } from '../parts/mark';
import { ChoiceField, LineField, TickField } from '../parts/fields';

/** The register of projects that one may see, and the notices that one's Councils received. */
export function Projects({ part }: { part: 'list' | 'received' }) {
  const { words } = useLanguage();
  const { seats } = useMe();
  const council = seats.some(({ body }) => /\.(hdnd|thuong-truc-hdnd)$/.test(body));
  return (
    <ListPage
      title={words.projects.title}
      beside={
        seats.some(({ role }) => isActing(role)) && (
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

const NO_FILTER = { code: '', level: '', year: '', open: '', places: new Array<Place>() };

function Register() {
  const {
    words: { projects: words, all },
  } = useLanguage();
  const [filter, bind, reset] = useFilters(NO_FILTER);
  const { places } = filter;
  const query = {
    code: /^[A-Za-z0-9-]{1,60}$/.test(filter.code.trim()) ? filter.code.trim() : '',
    level: oneOf(PROJECT_LEVELS, filter.level),
    open: filter.open === '' ? undefined : filter.open === 'true',
    place: places[0]?.code,
    year: /^20\d\d$/.test(filter.year) ? Number(filter.year) : undefined,
  };
  const list = useList('/projects', { query });
  return (
    <>
      <div className="card stack">
        <div className="row top">
          <LineField label={words.code} {...bind('code')} w={150} />
          <ChoiceField label={words.level} {...bind('level')} any={all} among={PROJECT_LEVELS} called={words.levels} />
          <LineField label={words.year} {...bind('year')} w={120} inputMode="numeric" placeholder="2027" />
          <ChoiceField
            label={words.state}
            {...bind('open')}
            any={all}
            among={[
              { value: 'true', label: words.open },
              { value: 'false', label: words.closed },
            ]}
          />
          {JSON.stringify(filter) !== JSON.stringify(NO_FILTER) && (
            <Button mt={24} variant="subtle" onClick={reset}>
              {words.clear}
            </Button>
          )}
        </div>
        <details>
          <summary className="small">
            {words.place}
            {places[0] && `: ${places.length}`}
          </summary>
          <PlacePicker
            label={words.place}
            level="commune"
            within="VN"
            places={places}
            onChange={(chosen) => bind('places').onChange(chosen.slice(-1))}
          />
        </details>
      </div>
      <Listing list={list} />
    </>
  );
}

const MOST_PLACES = 2;

function Listing({ list }: { list: List<ProjectRow> }) {
  const {
    words: { projects: words, newProject },
    say,
  } = useLanguage();
  return (
    <ListTable
      of={list}
      empty={words.empty}
      keyOf={(one) => one.id}
      columns={[
        {
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
        { head: words.owner, cell: (one) => say(one.owner.short) },
        {
          head: words.places,
          look: 'small',
          cell: (one) => (
            <>
              {one.placeNames.slice(0, MOST_PLACES).map(say).join(', ')}
              {one.placeNames.length > MOST_PLACES && ` ${words.morePlaces(one.placeNames.length - MOST_PLACES)}`}
            </>
          ),
        },
        { head: words.capital, cell: (one) => <Money capital={one.capital} /> },
        { head: words.notices, cell: (one) => <NoticeMarks notices={one.notices} /> },
        { head: words.state, cell: (one) => <ProjectState status={one.status} /> },
      ]}
    />
  );
}

function NoticeMarks({ notices: { due, unacknowledged, overdue } }: { notices: ProjectRow['notices'] }) {
  const {
    words: { projects: words },
  } = useLanguage();
  return (
    <span className="stack tight">
      {overdue > 0 && <Mark look="late">{words.overdue(overdue)}</Mark>}
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

function Acknowledged({ row: { status, overdue, acknowledgedAt } }: { row: ReceivedRow }) {
  const { words } = useLanguage();
  if (status === 'done')
    return <Mark look="done">{words.received.done(acknowledgedAt ? dmyOf(acknowledgedAt) : '')}</Mark>;
  if (status === 'cancelled') return <Mark look="rest">{words.received.cancelled}</Mark>;
  return overdue ? <Mark look="late">{words.due.overdue}</Mark> : <Mark look="soon">{words.received.open}</Mark>;
}
