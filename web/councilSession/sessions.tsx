import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { isActing } from '../data/seats';
import type { CalendarView, SessionRow } from '../data/api';
import { useUnitNames } from '../data/bodies';
import { useApi, useList } from '../data/queries';
import { useMe } from '../data/session';
import { ListedCase } from '../parts/listedCase';
import { DayField, ListFields, useListFilters } from '../parts/listFilters';
import { CaseList } from '../parts/caseList';
import { ListPage } from '../parts/listPage';
import { ChoiceField } from '../parts/fields';
import { useLanguage, useWords } from '../words';
import { dmy, dmyOrDash } from '../words/dates';
import { Convene } from './convene';
import { firstOf, lastOf } from '../parts/months';
import { SessionMark } from './sessionMark';
import type { IsoDate } from '../../domain/calendar/dates';
import { DayCell } from '../parts/dayCell';
import { Loaded } from '../parts/loaded';
import { MonthGrid } from '../parts/monthGrid';
import { MonthTurns } from '../parts/monthTurns';

const CONVENERS = ['thuong-truc-hdnd', 'hdnd'];

/** The Councils' calendar and all sessions one may see; and convening one, for those who sign for a Council. */
export function Sessions() {
  const words = useWords();
  const { today } = useMe();
  const units = useChoosable();
  const [unit, setUnit] = useState(units.length === 1 ? (units[0]?.code ?? '') : '');
  const [first, setFirst] = useState(firstOf(today));
  // The day chosen in the calendar; empty where none was, null where nothing is convened now.
  const [day, setDay] = useState<string | null>(null);
  const mayConvene = useConveners().length > 0;
  return (
    <ListPage
      title={words.sessions.title}
      beside={
        units.length > 1 && (
          <ChoiceField
            aria-label={words.sessions.unit}
            value={unit}
            onChange={setUnit}
            any={words.sessions.allUnits}
            among={units.map(({ code, name }) => ({ value: code, label: name }))}
          />
        )
      }
    >
      <Convening day={day} onChoose={setDay} />
      <Month first={first} unit={unit} onChange={setFirst} onConvene={mayConvene ? setDay : undefined} />
      <List unit={unit} />
      <p className="row">
        <Rolls />
      </p>
    </ListPage>
  );
}

/** Units to choose from: one's own, and for administrators the provinces. */
function useChoosable(): { code: string; name: string }[] {
  const { say } = useLanguage();
  const { seats, officer } = useMe();
  const provinces = useApi('/units', officer.admin ? { query: { level: 'province', limit: 100 } } : null);
  const own = officer.admin ? [] : [...new Set(seats.map(({ body }) => body.split('.')[0] ?? ''))];
  const nameOf = useUnitNames(own);
  if (officer.admin) return (provinces.data?.items ?? []).map(({ code, name }) => ({ code, name: say(name) }));
  return own.map((code) => ({ code, name: nameOf(code) }));
}

/** The seats in which one acts for a Council or its Standing Body. */
function useCouncilSeats() {
  const { seats } = useMe();
  return seats.filter(({ body, role }) => isActing(role) && CONVENERS.includes(body.split('.').slice(1).join('.')));
}

/** The bodies for which one may convene: it takes a seat that signs. */
function useConveners(): string[] {
  const signing = useCouncilSeats().filter(({ role }) => role === 'head');
  return [...new Set(signing.map(({ body }) => body))];
}

interface ConveningProps {
  day: string | null;
  onChoose(day: string | null): void;
}

/** Whoever sits there without the seat that signs is told so. */
function Convening({ day, onChoose }: ConveningProps) {
  const { sessions: words } = useWords();
  const there = useCouncilSeats();
  const bodies = useConveners();
  if (bodies.length > 0) {
    return day !== null ? (
      <Convene key={day} bodies={bodies} day={day} onClose={() => onChoose(null)} />
    ) : (
      <div>
        <Button onClick={() => onChoose('')}>{words.convene}</Button>
      </div>
    );
  }
  return there.length > 0 ? <p className="small quiet">{words.cannotConvene}</p> : null;
}

/** The rolls of the Councils of one's own units. */
function Rolls() {
  const words = useWords();
  const { seats } = useMe();
  const councils = [...new Set(seats.map(({ body }) => `${body.split('.')[0]}.hdnd`))].filter((one) =>
    seats.some(({ body }) => body === one || body === one.replace(/hdnd$/, 'thuong-truc-hdnd')),
  );
  return councils.map((council) => (
    <Link key={council} className="small" href={`/councils/${council}/deputies`}>
      {words.session.roll.toList}
    </Link>
  ));
}

function List({ unit }: { unit: string }) {
  const { words, say } = useLanguage();
  const filters = useListFilters({ from: '', to: '' });
  const { from, to } = filters.values;
  const query = { ...filters.common, unit: filters.common.unit || unit, from, to };
  return (
    <section className="stack" aria-label={words.sessions.list}>
      <h2>{words.sessions.list}</h2>
      <div className="row filters">
        <ListFields of={filters}>
          <DayField label={words.sessions.opensFrom} of={filters.bind('from')} />
          <DayField label={words.sessions.opensTo} of={filters.bind('to')} />
        </ListFields>
      </div>
      <CaseList
        name="sessions"
        title={words.sessions.title}
        query={query}
        empty={words.sessions.empty}
        columns={[
          {
            id: 'opensOn',
            head: words.sessions.opensOn,
            look: 'num',
            cell: (one) => dmyOrDash(one.opensOn),
          },
          {
            id: 'session',
            head: words.sessions.session,
            cell: (one) => <ListedCase at="/sessions" one={one} />,
          },
          { id: 'unit', head: words.sessions.unit, cell: (one) => say(one.unitName) },
          { id: 'items', head: words.sessions.items, cell: (one) => <Items one={one} /> },
          {
            id: 'state',
            head: words.sessions.state,
            cell: (one) => <SessionMark status={one.status} finished={one.closedAt !== null} />,
          },
        ]}
      />
    </section>
  );
}

function Items({ one }: { one: SessionRow }) {
  const words = useWords();
  return (
    <>
      {words.sessions.itemCount(one.items)}
      {one.undecided > 0 && one.items > 0 && (
        <>
          <br />
          <span className="tiny quiet">{words.sessions.undecided(one.undecided)}</span>
        </>
      )}
    </>
  );
}

interface MonthProps {
  first: IsoDate;
  unit: string;
  onChange(first: IsoDate): void;
  /** For whoever may convene: a day was chosen to open on. */
  onConvene?: ((day: IsoDate) => void) | undefined;
}

/** The Council's calendar: the sessions of a month on their days, with the State's days off. */
function Month({ first, unit, onChange, onConvene }: MonthProps) {
  const { sessions: words } = useWords();
  const list = useList('/sessions', { query: { unit, from: first, to: lastOf(first), limit: 100 } });
  const calendar = useApi('/calendar', { query: { year: first.slice(0, 4) } });
  return (
    <section className="card stack" aria-label={words.month}>
      <MonthTurns first={first} onChange={onChange} />
      <Loaded of={list}>
        {() => (
          <>
            <p className="small quiet">{words.inMonth(list.items.length)}</p>
            <Days first={first} sessions={list.items} days={calendar.data?.days ?? []} onConvene={onConvene} />
          </>
        )}
      </Loaded>
    </section>
  );
}

interface DaysProps extends Pick<MonthProps, 'first' | 'onConvene'> {
  sessions: SessionRow[];
  days: CalendarView['days'];
}

function Days({ first, sessions, days, onConvene }: DaysProps) {
  return (
    <MonthGrid first={first} look="month-days">
      {(day) =>
        day ? (
          <Day
            day={day}
            days={days}
            sessions={sessions.filter(({ opensOn }) => opensOn === day)}
            onConvene={onConvene}
          />
        ) : (
          <td className="elsewhere" />
        )
      }
    </MonthGrid>
  );
}

interface DayProps extends Pick<MonthProps, 'onConvene'> {
  day: IsoDate;
  sessions: SessionRow[];
  days: CalendarView['days'];
}

function Day({ day, sessions, days, onConvene }: DayProps) {
  const { words, say } = useLanguage();
  const { today } = useMe();
  const press = onConvene &&
    day >= today && { label: words.sessions.conveneOn(dmy(day)), onPress: () => onConvene(day) };
  return (
    <DayCell day={day} days={days} press={press || undefined}>
      {sessions.map((one) => (
        <Link key={one.id} className={`chip ${one.status}`} href={`/sessions/${encodeURIComponent(one.id)}`}>
          {say(one.title)}
        </Link>
      ))}
    </DayCell>
  );
}
