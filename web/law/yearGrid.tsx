import { type Calendar, dayStatus } from '../../domain/calendar/calendar';
import { addDays, type IsoDate, weekday } from '../../domain/calendar/dates';
import { useMe } from '../data/session';
import { useLanguage } from '../words';
import { dmy } from '../words/dates';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** Twelve months, each day worked or not, and why. */
export function YearGrid({ calendar, year }: { calendar: Calendar; year: number }) {
  const { calendar: words } = useLanguage().words;
  const days = MONTHS.flatMap((month) => daysOf(firstOf(year, month))).filter(
    (day) => day >= calendar.from && day <= calendar.to,
  );
  return (
    <div className="stack tight">
      <p className="small num">{words.workingDays(days.filter((day) => dayStatus(calendar, day).working).length)}</p>
      <Legend />
      <div className="year-grid">
        {MONTHS.map((month) => (
          <Month key={month} calendar={calendar} year={year} month={month} />
        ))}
      </div>
    </div>
  );
}

const firstOf = (year: number, month: number): IsoDate => `${year}-${String(month).padStart(2, '0')}-01`;

function daysOf(first: IsoDate): IsoDate[] {
  return Array.from({ length: 31 }, (_, index) => addDays(first, index)).filter(
    (day) => day.slice(0, 7) === first.slice(0, 7),
  );
}

function Month({ calendar, year, month }: { calendar: Calendar; year: number; month: number }) {
  const { words } = useLanguage();
  const first = firstOf(year, month);
  const days = daysOf(first);
  // Weeks begin on Monday, as Vietnamese calendars do.
  const before = (weekday(first) + 6) % 7;
  const names = [...words.weekdayShort.slice(1), words.weekdayShort[0]];
  const cells = [...Array.from({ length: before }, () => null), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  return (
    <table className="month-grid">
      <caption>{words.calendar.month(month)}</caption>
      <thead>
        <tr>
          {names.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={index}>
            {Array.from({ length: 7 }, (_, at) => (
              <Day key={at} calendar={calendar} day={week[at] ?? null} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
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
  const { calendar: words } = useLanguage().words;
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
