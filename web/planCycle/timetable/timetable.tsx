import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { PageProps } from '../../case/kindPages';
import type { CaseTimetableView } from '../../data/api';
import { useApi } from '../../data/queries';
import { actsAnywhere } from '../../data/seats';
import { useMe } from '../../data/session';
import { DateSourceMark } from '../../parts/dateSource';
import { Icon } from '../../parts/icon';
import { Loaded } from '../../parts/loaded';
import { Table } from '../../parts/table';
import { useLanguage, useWords } from '../../words';
import { dmy, dmyOrDash } from '../../words/dates';

type Row = CaseTimetableView['rows'][number];

/**
 * Each step's days side by side, by who named them: the law, the year's directive, the unit's own timetable; what is
 * only suggested; and what happened. The days that are the unit's to set are the annex of the document that sets them.
 */
export function Timetable({ about }: PageProps) {
  const timetable = useApi('/cases/{id}/timetable', { path: { id: about.id } });
  return <Loaded of={timetable}>{(data) => <Annex id={about.id} view={data} />}</Loaded>;
}

function Annex({ id, view: { rows, dating } }: { id: string; view: CaseTimetableView }) {
  const {
    words: { dates, case: words },
    say,
  } = useLanguage();
  const me = useMe();
  const day = (date: string | null) => <span className="num">{dmyOrDash(date)}</span>;
  return (
    <section className="card stack" aria-label={dates.title}>
      <div className="row between">
        <h2>{dating.timetable ? dates.annexOf(say(dating.timetable.name)) : dates.title}</h2>
        <div className="row no-print">
          <Button size="xs" variant="default" onClick={() => print()}>
            {dates.print}
          </Button>
          {(['docx', 'pdf'] as const).map((format) => (
            <a key={format} href={`/api/cases/${encodeURIComponent(id)}/timetable/annex?format=${format}`}>
              <Icon name="file" /> {dates.annexFile} .{format}
            </a>
          ))}
          {actsAnywhere(me) && (
            <Link href={`/official-documents/write?about=${encodeURIComponent(id)}&template=timetable`}>
              {dates.writeAnnexed}
            </Link>
          )}
        </div>
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
      <Table<Row>
        scrolls
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
    </section>
  );
}

/** A directive's day, and that it is another than the law's. */
function Directive({ row: { named } }: { row: Row }) {
  const { dates } = useWords();
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
