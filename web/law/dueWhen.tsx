import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import type { Calendar } from '../../domain/calendar/calendar';
import { type Computed, duePeriod, explain, type Period } from '../../domain/calendar/index';
import { DayStrip } from '../parts/dayStrip';
import { useApi } from '../data/queries';
import { useMe } from '../data/session';
import { DateField } from '../parts/dateField';
import { Loaded } from '../parts/loaded';
import { useLanguage, useWords } from '../words';
import { dmy, readDmy } from '../words/dates';
import { calendarOf } from './workingCalendar';
import { ClosedSelect } from '../parts/closed';
import { Tag } from '../parts/mark';

/** When a period ends, and why on that day: by the same count as every due date here. */
export function DueWhen() {
  const { calendar: words } = useWords();
  const asked = useApi('/calendar');
  return (
    <section className="stack">
      <h2>{words.whenTitle}</h2>
      <p className="small quiet">{words.whenIntro}</p>
      <Loaded of={asked}>{(data) => <Counting calendar={calendarOf(data)} />}</Loaded>
    </section>
  );
}

function Counting({ calendar }: { calendar: Calendar }) {
  const { calendar: words } = useWords();
  const { today } = useMe();
  const [from, setFrom] = useState(dmy(today));
  const [count, setCount] = useState<number | string>(10);
  const [unit, setUnit] = useState<Period['unit']>('wd');
  const [direction, setDirection] = useState<Period['direction']>('after');
  const day = readDmy(from);
  const period: Period = { count: Number(count), unit, direction };
  return (
    <div className="card stack">
      <div className="row top">
        <DateField label={words.from} value={from} onChange={setFrom} />
        <NumberInput
          label={words.length}
          value={count}
          onChange={setCount}
          min={1}
          max={9999}
          allowDecimal={false}
          w={120}
          hideControls
        />
        <ClosedSelect
          label={words.unit}
          among={['wd', 'd', 'mo']}
          called={(one) => words.units[one]}
          value={unit}
          onChange={setUnit}
        />
        <ClosedSelect
          label={words.direction}
          among={['after', 'before']}
          called={(one) => (one === 'after' ? words.after : words.beforeDay)}
          value={direction}
          onChange={setDirection}
        />
      </div>
      {day && Number(count) > 0 && <Answer due={counted(calendar, day, period)} calendar={calendar} />}
    </div>
  );
}

/** Nothing where the count leaves the calendar. */
function counted(calendar: Calendar, from: string, period: Period): Computed | null {
  try {
    return duePeriod(calendar, from, period);
  } catch {
    return null;
  }
}

function Answer({ due, calendar }: { due: Computed | null; calendar: Calendar }) {
  const { words, say } = useLanguage();
  if (!due)
    return (
      <p role="status" className="mark soon">
        {words.calendar.out(dmy(calendar.from), dmy(calendar.to))}
      </p>
    );
  return (
    <div role="status" className="stack">
      <p className="big num">
        {dmy(due.dueOn)}
        {due.provisional && (
          <>
            {' '}
            <Tag look="soon">{words.calendar.provisional}</Tag>
          </>
        )}
      </p>
      <p className="small">{say(explain(due))}</p>
      <DayStrip days={due.days} dueOn={due.dueOn} />
    </div>
  );
}
