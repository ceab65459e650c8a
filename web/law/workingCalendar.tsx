import { useState } from 'react';
import type { CalendarView } from '../data/api';
import { useApi } from '../data/queries';
import { useMe } from '../data/session';
import { Loaded } from '../parts/loaded';
import { useLanguage, useWords } from '../words';
import { dmy, dmyOf } from '../words/dates';
import { calendarOf } from './calendarOf';
import { SureMark } from './sources';
import { YearGrid } from './yearGrid';
import { Table } from '../parts/table';
import { Mark, Tag } from '../parts/mark';
import { ChoiceField } from '../parts/fields';

/** A year of the working calendar at a glance, what it rests on, and the days that are not what their weekday says. */
export function WorkingCalendar() {
  const words = useWords();
  const { today } = useMe();
  const asked = useApi('/calendar');
  const [year, setYear] = useState(today.slice(0, 4));
  return (
    <Loaded of={asked}>
      {(data) => (
        <div className="stack">
          <ChoiceField
            label={words.calendar.year}
            w={140}
            value={year}
            onChange={setYear}
            among={data.years.map((one) => one.year)}
          />
          <Year calendar={data} year={year} />
          <Special calendar={data} year={year} />
          <Versions calendar={data} />
        </div>
      )}
    </Loaded>
  );
}

function Year({ calendar, year }: { calendar: CalendarView; year: string }) {
  const { calendar: words, law } = useWords();
  const about = calendar.years.find((one) => one.year === year);
  if (!about) return null;
  const provisional = about.status === 'provisional';
  return (
    <section className="stack tight" aria-label={`${words.year} ${year}`}>
      <p className="row">
        <Mark look={provisional ? 'soon' : 'done'}>{provisional ? words.provisional : words.noticed}</Mark>
        {about.verified && <SureMark sure={about.verified} />}
      </p>
      {provisional && <p className="small">{words.provisionalHint}</p>}
      <p className="small break">
        {words.notice}: {about.notice}
      </p>
      <p className="tiny quiet break">
        {words.source}: {about.source}
        {about.checkedOn && ` (${law.checkedOn(dmy(about.checkedOn))})`}
      </p>
      <YearGrid calendar={calendarOf(calendar)} year={Number(year)} />
    </section>
  );
}

function Special({ calendar, year }: { calendar: CalendarView; year: string }) {
  const { words, say } = useLanguage();
  const days = calendar.days.filter(({ date }) => date.startsWith(year));
  return (
    <section className="card">
      <h2>{words.calendar.special}</h2>
      {days.length === 0 ? (
        <p className="quiet small">{words.calendar.noSpecial}</p>
      ) : (
        <Table
          rows={days}
          keyOf={({ date }) => date}
          columns={[
            { head: words.calendar.day, look: 'num', cell: ({ date }) => dmy(date) },
            {
              head: words.calendar.what,
              cell: ({ kind }) => (
                <>
                  <span className={`sample-day day-${kind}`} /> {words.calendar.kinds[kind]}
                </>
              ),
            },
            { head: words.calendar.name, cell: ({ name }) => say(name) },
            { head: words.calendar.notice, look: 'small quiet break', cell: ({ notice }) => notice ?? '–' },
          ]}
        />
      )}
    </section>
  );
}

function Versions({ calendar: { versions } }: { calendar: CalendarView }) {
  const { calendar: words } = useWords();
  return (
    <section className="card">
      <h2>{words.versions}</h2>
      <ul className="plain stack tight small">
        {versions.map(({ hash, version, publishedAt, current }) => (
          <li key={hash} className="row">
            <span className="strong">{version}</span>
            <span className="quiet num">{words.publishedAt(dmyOf(publishedAt))}</span>
            {current && <Tag look="mine">{words.current}</Tag>}
          </li>
        ))}
      </ul>
    </section>
  );
}
