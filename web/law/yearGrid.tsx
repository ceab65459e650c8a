import { type Calendar, dayStatus } from '../../domain/calendar/calendar';
import { addMonths, type IsoDate } from '../../domain/calendar/dates';
import { useMe } from '../data/session';
import { MonthGrid } from '../parts/monthGrid';
import { daysOf } from '../parts/months';
import { useLanguage, useWords } from '../words';
import { dmy } from '../words/dates';

/** Twelve months, each day worked or not, and why. */
export function YearGrid({ calendar, year }: { calendar: Calendar; year: number }) {
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
