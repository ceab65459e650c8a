import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CalendarView } from '../../data/api';
import { useApi } from '../../data/queries';
import { useMe } from '../../data/session';
import { Basis } from '../../parts/basis';
import { Card } from '../../parts/card';
import { Loaded } from '../../parts/loaded';
import { useLanguage, useWords } from '../../words';
import { dmy, stamp } from '../../words/dates';
import { CorrectionForm } from './correctionForm';
import { MovesOf } from './moves';
import { Table } from '../../parts/table';
import { Tag } from '../../parts/mark';
import { ChoiceField } from '../../parts/fields';

/**
 * The days that are not what their weekday says, what each year rests on; correcting a day after seeing what moves;
 * what moved.
 */
export function CalendarAdmin() {
  const { admin } = useWords();
  const { today } = useMe();
  const [year, setYear] = useState(today.slice(0, 4));
  const [correcting, setCorrecting] = useState(false);
  const calendar = useApi('/calendar', { query: { year } });
  return (
    <Loaded of={calendar}>
      {(data) => (
        <>
          <section className="card stack">
            <div className="row between">
              <div className="row">
                <h2>{admin.parts.calendar}</h2>
                <ChoiceField
                  aria-label={admin.year}
                  value={year}
                  onChange={setYear}
                  among={data.years.map((one) => one.year)}
                />
              </div>
              <Button size="sm" aria-expanded={correcting} onClick={() => setCorrecting(!correcting)}>
                {admin.correctDay}
              </Button>
            </div>
            <YearBasis years={data.years} year={year} />
            {correcting && <CorrectionForm calendar={data} onClose={() => setCorrecting(false)} />}
            <Days days={data.days} />
          </section>
          <Versions versions={data.versions} />
        </>
      )}
    </Loaded>
  );
}

function YearBasis({ years, year }: { years: CalendarView['years']; year: string }) {
  const { admin } = useWords();
  const of = years.find((one) => one.year === year);
  if (!of) return null;
  const text = { vi: of.notice, en: of.notice };
  return (
    <p className="small">
      <Tag look={of.status === 'noticed' ? 'done' : 'soon'}>
        {of.status === 'noticed' ? admin.noticed : admin.provisional}
      </Tag>{' '}
      <Basis clause={{ text, cites: [] }} verified={of.verified ?? 'read'} />{' '}
      <span className="quiet break">
        · {admin.source}: {of.source}
      </span>
    </p>
  );
}

function Days({ days }: { days: CalendarView['days'] }) {
  const {
    words: { admin, weekday },
    say,
  } = useLanguage();
  return (
    <Table
      rows={days}
      keyOf={(one) => one.date}
      columns={[
        {
          head: admin.day,
          look: 'num',
          cell: (one) => (
            <>
              {dmy(one.date)} <span className="quiet">{weekday[new Date(`${one.date}T00:00:00Z`).getUTCDay()]}</span>
            </>
          ),
        },
        {
          head: admin.what,
          cell: (one) => <Tag look={one.kind === 'make-up' ? 'mine' : 'rest'}>{admin.dayKinds[one.kind]}</Tag>,
        },
        {
          head: admin.why,
          cell: (one) => (
            <>
              {say(one.name)}
              {one.notice && <span className="small quiet"> · {one.notice}</span>}
            </>
          ),
        },
      ]}
    />
  );
}

function Versions({ versions }: { versions: CalendarView['versions'] }) {
  const { admin } = useWords();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Card title={admin.versions}>
      <ul className="plain stack">
        {versions.map(({ hash, version, publishedAt, current }) => (
          <li key={hash}>
            <button
              type="button"
              className="as-link"
              aria-expanded={open === hash}
              onClick={() => setOpen(open === hash ? null : hash)}
            >
              {version}
            </button>{' '}
            <span className="small quiet num">{stamp(publishedAt)}</span>{' '}
            {current && <Tag look="mine">{admin.inForce}</Tag>}
            {open === hash && <MovesOf hash={hash} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}
