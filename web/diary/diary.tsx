import { useState } from 'react';
import { Link } from 'wouter';
import type { IsoDate } from '../../domain/calendar/dates';
import type { CalendarView, DiaryEntry } from '../data/api';
import { useApi } from '../data/queries';
import { useMe } from '../data/session';
import { DayCell } from '../parts/dayCell';
import { Loaded } from '../parts/loaded';
import { Mark } from '../parts/mark';
import { MonthGrid } from '../parts/monthGrid';
import { firstOf, lastOf } from '../parts/months';
import { MonthTurns } from '../parts/monthTurns';
import { Table } from '../parts/table';
import { useTitle } from '../parts/title';
import { useLanguage, useWords } from '../words';
import { dmy } from '../words/dates';
import { Feeds } from './feeds';

/** What one owes, one's meetings and Council's sessions, month by month, and how to have them in one's calendar. */
export function Diary() {
  const { diary: words } = useWords();
  const { today } = useMe();
  const [first, setFirst] = useState(firstOf(today));
  const diary = useApi('/diary', { query: { from: first, to: lastOf(first) } });
  const calendar = useApi('/calendar', { query: { year: first.slice(0, 4) } });
  useTitle(words.title);
  return (
    <div className="stack wide">
      <h1>{words.title}</h1>
      <section className="card stack" aria-label={words.month}>
        <MonthTurns first={first} onChange={setFirst} />
        <Loaded of={diary}>
          {({ items, more }) => (
            <>
              {more && <Mark look="soon">{words.more}</Mark>}
              <MonthGrid first={first} look="month-days">
                {(day) =>
                  day ? (
                    <Day day={day} days={calendar.data?.days ?? []} entries={items.filter((one) => one.day === day)} />
                  ) : (
                    <td className="elsewhere" />
                  )
                }
              </MonthGrid>
              <InTurn entries={items} />
            </>
          )}
        </Loaded>
      </section>
      <Feeds />
    </div>
  );
}

interface DayProps {
  day: IsoDate;
  days: CalendarView['days'];
  entries: DiaryEntry[];
}

/** As many as a day's cell shows; the list below has all. */
const IN_CELL = 3;

function Day({ day, days, entries }: DayProps) {
  const { words, say } = useLanguage();
  const { today } = useMe();
  return (
    <DayCell day={day} days={days}>
      {entries.slice(0, IN_CELL).map((one) => (
        <Link key={`${one.caseId} ${one.key}`} className={`chip ${lookOf(one, today)}`} href={pageOf(one)}>
          {say(one.title)}
        </Link>
      ))}
      {entries.length > IN_CELL && (
        <span className="tiny quiet day-name">{words.diary.further(entries.length - IN_CELL)}</span>
      )}
    </DayCell>
  );
}

function InTurn({ entries }: { entries: DiaryEntry[] }) {
  const { words, say } = useLanguage();
  const { diary, dates } = words;
  if (entries.length === 0) return <p className="quiet">{diary.nothing}</p>;
  return (
    <Table
      caption={diary.list}
      rows={entries}
      keyOf={({ caseId, key }) => `${caseId} ${key}`}
      columns={[
        { head: diary.day, look: 'num', cell: ({ day }) => <time dateTime={day}>{dmy(day)}</time> },
        { head: diary.what, names: true, cell: (one) => <Link href={pageOf(one)}>{say(one.title)}</Link> },
        { head: diary.case, look: 'small', cell: ({ case: its }) => say(its) },
        { head: diary.body, look: 'small', cell: ({ body }) => body && say(body.short) },
        {
          head: diary.source,
          look: 'small',
          cell: ({ dayBy, meeting }) =>
            meeting
              ? diary.meeting(meeting.from, meeting.to, meeting.place)
              : dayBy
                ? dates.sources[dayBy]
                : diary.session,
        },
      ]}
    />
  );
}

/** To be past a day that nobody laid down is not to be late. */
function lookOf({ kind, day, dayBy }: DiaryEntry, today: IsoDate): string {
  if (kind !== 'owed') return '';
  return day < today && dayBy !== 'suggestion' ? 'late' : 'owed';
}

const pageOf = ({ kind, caseId }: DiaryEntry): string =>
  `/${kind === 'session' ? 'sessions' : 'cases'}/${encodeURIComponent(caseId)}`;
