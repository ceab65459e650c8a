import { Button } from '@mantine/core';
import type { PageProps } from '../../case/kindPages';
import type { CaseTimetableView } from '../../data/api';
import { useApi } from '../../data/queries';
import { DateSourceMark } from '../../parts/dateSource';
import { Loaded } from '../../parts/loaded';
import { Table } from '../../parts/table';
import { useLanguage } from '../../words';
import { dmy } from '../../words/dates';

type Row = CaseTimetableView['rows'][number];

/**
 * Each step's days side by side, by who named them: the law, the year's directive, the unit's own timetable; what is
 * only suggested; and what happened. On paper it is the annex of the unit's timetable.
 */
export function Timetable({ about }: PageProps) {
  const timetable = useApi('/cases/{id}/timetable', { path: { id: about.id } });
  return <Loaded of={timetable}>{(data) => <Annex view={data} />}</Loaded>;
}

function Annex({ view: { rows, dating } }: { view: CaseTimetableView }) {
  const {
    words: { dates, case: words },
    say,
  } = useLanguage();
  const day = (date: string | null) => <span className="num">{date ? dmy(date) : '–'}</span>;
  return (
    <section className="card stack" aria-label={dates.title}>
      <div className="row between">
        <h2>{dating.timetable ? dates.annexOf(say(dating.timetable.name)) : dates.title}</h2>
        <Button size="xs" variant="default" className="no-print" onClick={() => print()}>
          {dates.print}
        </Button>
      </div>
      {[dating.directive, dating.above].map(
        (one) =>
          one && (
            <p key={one.seq} className="small">
              {dates.directive(say(one.name))}
            </p>
          ),
      )}
      {!dating.timetable && <p className="small quiet">{dates.noTimetable}</p>}
      <div className="scroll-x" tabIndex={0}>
        <Table<Row>
          rows={rows}
          keyOf={({ step }) => step}
          columns={[
            { head: words.step, look: 'strong', cell: ({ title }) => say(title) },
            { head: words.holder, cell: ({ holder }) => say(holder.short) },
            { head: dates.sources.law, cell: ({ named }) => day(named.law) },
            { head: dates.sources.directive, cell: (row) => <Directive row={row} /> },
            { head: dates.sources.timetable, cell: ({ named }) => day(named.timetable) },
            { head: dates.sources.suggestion, cell: ({ named }) => day(named.suggestion) },
            {
              head: dates.binds,
              cell: ({ dueOn, source }) => (
                <>
                  {day(dueOn)} {source && <DateSourceMark source={source} />}
                </>
              ),
            },
            { head: dates.happened, cell: ({ doneOn }) => day(doneOn) },
          ]}
        />
      </div>
    </section>
  );
}

/** A directive's day, and that it is another than the law's. */
function Directive({ row: { named } }: { row: Row }) {
  const { dates } = useLanguage().words;
  if (!named.directive) return <>–</>;
  const differs = named.law && named.law !== named.directive;
  return (
    <>
      <span className="num">{dmy(named.directive)}</span>
      {differs && (
        <span className="tiny quiet"> {named.directive < (named.law as string) ? dates.earlier : dates.later}</span>
      )}
    </>
  );
}
