import { useState } from 'react';
import type { CalendarView } from '../data/api';
import { useApi } from '../data/queries';
import { useMe } from '../data/session';
import { Loaded } from '../parts/loaded';
import { useLanguage, useWords } from '../words';
import { dmy, dmyOf } from '../words/dates';
import { SureMark } from './sources';
import { Table } from '../parts/table';
import { Mark, Tag } from '../parts/mark';
import { ChoiceField } from '../parts/fields';
import { type Calendar, dayStatus } from '../../domain/calendar/calendar';
import { addMonths, type IsoDate } from '../../domain/calendar/dates';
import { MonthGrid } from '../parts/monthGrid';
import { daysOf } from '../parts/months';

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

/** Twelve months, each day worked or not, and why. */
function YearGrid({ calendar, year }: { calendar: Calendar; year: number }) {
  const { calendar: words } = useWords();
  const months = Array.from({ length: 12 }, (_, index) => addMonths(`${year}-01-01`, index));
  const days = months.flatMap(daysOf).filter((day) => day >= calendar.from && day <= calendar.to);
  return (
    <div className="stack tight">
      <p className="small num">{words.workingDays(days.filter((day) => dayStatus(calendar, day).working).length)}</p>
      <Legend />
      <div className="year-grid">
        {months.map((first, index) => (
          <Month key={first} calendar={calendar} first={first} month={index + 1} />
        ))}
      </div>
    </div>
  );
}

function Month({ calendar, first, month }: { calendar: Calendar; first: IsoDate; month: number }) {
  const { calendar: words } = useWords();
  return (
    <MonthGrid first={first} look="month-grid" caption={words.month(month)}>
      {(day) => <Day calendar={calendar} day={day} />}
    </MonthGrid>
  );
}

function Day({ calendar, day }: { calendar: Calendar; day: IsoDate | null }) {
  const { words, say } = useLanguage();
  const { today } = useMe();
  if (day === null || day < calendar.from || day > calendar.to) return <td />;
  const { working, reason } = dayStatus(calendar, day);
  const special = calendar.days[day]?.kind;
  const kind = special ? `day-${special}` : working ? '' : 'day-weekend';
  return (
    <td className={`${kind} ${day === today ? 'day-today' : ''}`} title={`${dmy(day)}: ${say(reason)}`}>
      <span aria-hidden="true">{Number(day.slice(8))}</span>
      <span className="hidden-visually">
        {Number(day.slice(8))}
        {special ? `: ${words.calendar.kinds[special]}, ${say(reason)}` : working ? '' : `: ${words.calendar.weekend}`}
      </span>
    </td>
  );
}

function Legend() {
  const { calendar: words } = useWords();
  const signs: [string, string][] = [
    ['day-off', words.kinds.off],
    ['day-substitute', words.kinds.substitute],
    ['day-make-up', words.kinds['make-up']],
    ['day-weekend', words.weekend],
    ['', words.working],
    ['day-today', words.today],
  ];
  return (
    <ul className="plain row tiny quiet" aria-label={words.legend}>
      {signs.map(([kind, label]) => (
        <li key={label} className="row">
          <span className={`sample-day ${kind}`} />
          {label}
        </li>
      ))}
    </ul>
  );
}

/** The calendar as the domain counts by it. */
export function calendarOf({ id, version, from, to, years, days }: CalendarView): Calendar {
  return {
    id,
    version,
    from,
    to,
    years: Object.fromEntries(years.map(({ year, ...one }) => [year, one])),
    days: Object.fromEntries(days.map(({ date, ...one }) => [date, one])),
  };
}
