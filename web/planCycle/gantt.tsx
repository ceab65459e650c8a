import { Fragment, useState } from 'react';
import type { CaseTimetableView, StepRowView } from '../data/api';
import { addDays, daysBetween, type IsoDate, partsOf } from '../../domain/calendar/dates';
import { byPhase, PHASE_NAMES } from '../../domain/law/phase';
import { StepState } from '../parts/stepState';
import { useLanguage, useWords } from '../words';
import { dmy } from '../words/dates';
import { type Expected, isAfterItsDay, WhyThisDay } from './whyThisDay';

type Row = CaseTimetableView['rows'][number];

interface GanttProps {
  caseId: string;
  timetable: CaseTimetableView;
  steps: StepRowView[];
  /** When each unfinished step is to be expected, and what makes it late. */
  forecast: Expected[];
}

/** All steps over time, by phase: when each was open, due, and done or expected; each opens to say why. */
export function Gantt({ caseId, timetable: { today, rows }, steps, forecast }: GanttProps) {
  const { words, say } = useLanguage();
  const [open, setOpen] = useState<string | null>(null);
  const expected = new Map(forecast.map((one) => [one.step, one]));
  const scale = scaleOf(
    rows,
    today,
    forecast.map(({ expectedOn }) => expectedOn),
  );
  const status = new Map(steps.map((step) => [step.step, step]));
  const rowOf = (row: Row) => {
    const then = expected.get(row.step);
    return (
      <li key={row.step}>
        <GanttRow
          row={row}
          scale={scale}
          today={today}
          step={status.get(row.step)}
          expected={then}
          open={open === row.step}
          onToggle={() => setOpen(open === row.step ? null : row.step)}
        />
        {open === row.step && <WhyThisDay caseId={caseId} step={row.step} rows={rows} expected={then} />}
      </li>
    );
  };
  return (
    <section className="card">
      <div className="row between">
        <h2>{words.case.gantt}</h2>
        <Legend />
      </div>
      <div className="gantt">
        <div className="gantt-months" aria-hidden="true">
          <div className="gantt-track">
            {scale.months.map(({ at, label }) => (
              <span key={label} className="month" style={{ left: `${at}%` }}>
                {label}
              </span>
            ))}
          </div>
        </div>
        {byPhase(rows, ({ phase }) => phase).map(({ phase, things }) => (
          <Fragment key={phase}>
            <h3>{say(PHASE_NAMES[phase])}</h3>
            <ul className="plain">{things.map(rowOf)}</ul>
          </Fragment>
        ))}
      </div>
    </section>
  );
}

interface Scale {
  /** Where on the track a day is, in percent. */
  at(day: IsoDate): number;
  months: { at: number; label: string }[];
}

function scaleOf(rows: Row[], today: IsoDate, expected: IsoDate[]): Scale {
  const days = [
    today,
    ...expected,
    ...rows.flatMap(({ dueOn, planned, openedOn, doneOn }) => [dueOn, planned, openedOn, doneOn]),
  ]
    .filter((day): day is IsoDate => day !== null)
    .sort();
  const from = addDays(days[0] ?? today, -7);
  const to = addDays(days.at(-1) ?? today, 7);
  const whole = Math.max(daysBetween(from, to), 1);
  const at = (day: IsoDate) => (daysBetween(from, day) / whole) * 100;
  return {
    at,
    months: monthsBetween(from, to).map((first) => ({
      at: at(first),
      label: `${first.slice(5, 7)}/${first.slice(2, 4)}`,
    })),
  };
}

/** First days of months; of every second or third where there are many. */
function monthsBetween(from: IsoDate, to: IsoDate): IsoDate[] {
  const firsts: IsoDate[] = [];
  const { year, month } = partsOf(from);
  for (let index = year * 12 + month; ; index += 1) {
    const first = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`;
    if (first > to) break;
    firsts.push(first);
  }
  const every = Math.ceil(firsts.length / 12);
  return firsts.filter((_, index) => index % every === 0);
}

interface RowProps {
  row: Row;
  scale: Scale;
  today: IsoDate;
  step: StepRowView | undefined;
  expected: Expected | undefined;
  open: boolean;
  onToggle(): void;
}

function GanttRow({ row, scale, today, step, expected, open, onToggle }: RowProps) {
  const { words, say } = useLanguage();
  const { dueOn, doneOn, enteredOn, openedOn, planned, forecast, late, source } = row;
  const end = doneOn ?? today;
  const bar = (from: IsoDate, kind: string) => (
    <span
      className={`span ${kind}`}
      style={{ left: `${scale.at(from)}%`, width: `${Math.max(scale.at(end) - scale.at(from), 0.8)}%` }}
    />
  );
  return (
    <button type="button" className="gantt-row" aria-expanded={open} onClick={onToggle}>
      <span className="gantt-name">
        <span className="strong">{say(row.title)}</span>
        <span className="tiny quiet">
          {say(row.holder.short)} · <span className="why-link">{words.case.whyThisDay}</span>
        </span>
      </span>
      <span className="gantt-dates num tiny">
        <StepState status={step?.status ?? 'waiting'} overdue={step?.overdue ?? false} dayBy={source} />
        <span>
          {dueOn
            ? `${source && source !== 'law' ? words.dates.sources[source] : words.due.on} ${dmy(dueOn)}`
            : words.case.noDue}
          {forecast && ` (${words.case.forecast.toLowerCase()})`}
        </span>
        {!doneOn && expected && isAfterItsDay(expected) && (
          <span className={expected.late ? 'is-late' : ''}>
            {words.case.expected} {dmy(expected.expectedOn)}
          </span>
        )}
        {doneOn && (
          <span className={late && source !== 'suggestion' ? 'is-late' : ''}>
            {words.due.done} {dmy(doneOn)}
            {enteredOn && ` (${words.case.enteredOn(dmy(enteredOn))})`}
            {late && ` – ${source === 'suggestion' ? words.dates.afterSuggested : words.case.late}`}
          </span>
        )}
      </span>
      <span className="gantt-track" aria-hidden="true">
        {scale.months.map(({ at, label }) => (
          <span key={label} className="tick" style={{ left: `${at}%` }} />
        ))}
        <span className="today" style={{ left: `${scale.at(today)}%` }} />
        {late && dueOn && bar(dueOn, source === 'suggestion' ? 'past' : 'late')}
        {openedOn && bar(openedOn, doneOn ? 'done' : 'mine')}
        {planned && planned !== dueOn && <span className="planned" style={{ left: `${scale.at(planned)}%` }} />}
        {!doneOn && expected && isAfterItsDay(expected) && (
          <span
            className={`expected ${expected.late ? '' : 'soon'}`}
            style={{ left: `${scale.at(expected.expectedOn)}%` }}
          />
        )}
        {dueOn && <span className={`due ${forecast ? 'forecast' : ''}`} style={{ left: `${scale.at(dueOn)}%` }} />}
      </span>
    </button>
  );
}

function Legend() {
  const { case: words, due, dates } = useWords();
  const signs: [string, string][] = [
    ['span mine', words.openSteps],
    ['span done', due.done],
    ['span late', due.overdue],
    ['span past', dates.isPastSuggested],
    ['due', words.due],
    ['due forecast', words.forecast],
    ['expected', words.expectedSign],
    ['planned', words.planned],
    ['today', words.today],
  ];
  return (
    <ul className="plain row tiny quiet legend" aria-label={words.legend}>
      {signs.map(([kind, label]) => (
        <li key={label} className="row">
          <span className="sample">
            <span className={kind} />
          </span>
          {label}
        </li>
      ))}
    </ul>
  );
}
