import { Button } from '@mantine/core';
import { useState } from 'react';
import { isActing } from '../data/seats';
import type { SessionRow } from '../data/api';
import { useUnitNames } from '../data/bodies';
import { useApi, useList } from '../data/queries';
import { useMe } from '../data/session';
import { ListedCase } from '../parts/listedCase';
import { DayField, ListFields, useListFilters } from '../parts/listFilters';
import { ListViews } from '../parts/listViews';
import { NarrowedTable } from '../parts/narrowedTable';
import { ListPage } from '../parts/listPage';
import { ChoiceField } from '../parts/fields';
import { useLanguage, useWords } from '../words';
import { dmy } from '../words/dates';
import { Convene } from './convene';
import { Month } from './month';
import { firstOf } from '../parts/months';
import { SessionMark } from './sessionMark';

const CONVENERS = ['thuong-truc-hdnd', 'hdnd'];

/** The Councils' calendar and all sessions one may see; and convening one, for those who sign for a Council. */
export function Sessions() {
  const words = useWords();
  const { today } = useMe();
  const units = useChoosable();
  const [unit, setUnit] = useState(units.length === 1 ? (units[0]?.code ?? '') : '');
  const [first, setFirst] = useState(firstOf(today));
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
      <Convening />
      <Month first={first} unit={unit} onChange={setFirst} />
      <List unit={unit} />
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

/** Convening takes a seat that signs; whoever sits there without it is told so. */
function Convening() {
  const { sessions: words } = useWords();
  const { seats } = useMe();
  const [open, setOpen] = useState(false);
  const there = seats.filter(
    ({ body, role }) => isActing(role) && CONVENERS.includes(body.split('.').slice(1).join('.')),
  );
  const bodies = [...new Set(there.filter(({ role }) => role === 'head').map(({ body }) => body))];
  if (bodies.length > 0) {
    return open ? (
      <Convene bodies={bodies} onClose={() => setOpen(false)} />
    ) : (
      <div>
        <Button onClick={() => setOpen(true)}>{words.convene}</Button>
      </div>
    );
  }
  return there.length > 0 ? <p className="small quiet">{words.cannotConvene}</p> : null;
}

function List({ unit }: { unit: string }) {
  const { words, say } = useLanguage();
  const filters = useListFilters({ from: '', to: '' });
  const { from, to } = filters.values;
  const query = { ...filters.common, unit: filters.common.unit ?? unit, from, to };
  const list = useList('/sessions', { query });
  return (
    <section aria-label={words.sessions.list}>
      <div className="row between section-head">
        <h2>{words.sessions.list}</h2>
      </div>
      <div className="row filters">
        <ListFields of={filters}>
          <DayField label={words.sessions.opensFrom} of={filters.bind('from')} />
          <DayField label={words.sessions.opensTo} of={filters.bind('to')} />
        </ListFields>
      </div>
      <ListViews list="sessions" query={query} />
      <NarrowedTable
        name="sessions"
        title={words.sessions.title}
        query={query}
        of={list}
        empty={words.sessions.empty}
        keyOf={(one) => one.id}
        columns={[
          {
            head: words.sessions.opensOn,
            look: 'num',
            cell: (one) => (one.opensOn ? dmy(one.opensOn) : '–'),
          },
          {
            head: words.sessions.session,
            cell: (one) => <ListedCase at="/sessions" one={one} />,
          },
          { head: words.sessions.unit, cell: (one) => say(one.unitName) },
          { head: words.sessions.items, cell: (one) => <Items one={one} /> },
          {
            head: words.sessions.state,
            cell: (one) => <SessionMark status={one.status} finished={one.closedAt !== null} />,
          },
        ]}
      />
    </section>
  );
}

function Items({ one }: { one: SessionRow }) {
  const { words } = useLanguage();
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
