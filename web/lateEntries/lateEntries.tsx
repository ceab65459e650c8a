import { CaseLink } from '../parts/caseLink';
import { useList } from '../data/queries';
import { DayField } from '../parts/listFilters';
import { ListPage } from '../parts/listPage';
import { ListTable } from '../parts/table';
import { useFilters } from '../parts/bound';
import { CaseTitle } from '../parts/caseTitle';
import { useLanguage } from '../words';
import { dmy, stamp } from '../words/dates';

/** What was entered on another day than the one that counts: who, when, for which day, by which document. */
export function LateEntries() {
  const {
    words: { lateEntries: words, act },
    say,
  } = useLanguage();
  const { values, bind } = useFilters({ from: '', to: '' });
  const list = useList('/late-entries', { query: values });
  return (
    <ListPage
      title={words.title}
      intro={words.intro}
      filters={
        <>
          <DayField label={words.from} of={bind('from')} />
          <DayField label={words.to} of={bind('to')} />
        </>
      }
    >
      <ListTable
        of={list}
        empty={words.empty}
        keyOf={(row) => `${row.case} ${row.seq} ${row.step}`}
        columns={[
          {
            head: words.what,
            cell: (row) => (
              <>
                <span className="strong">{row.takenOver ? words.takenOver : (act[row.act] ?? row.act)}</span>
                {row.stepTitle && <> · {say(row.stepTitle)}</>}
                <br />
                <CaseLink id={row.case} part="record" className="small">
                  <CaseTitle of={row.title} />
                </CaseLink>
              </>
            ),
          },
          { head: words.countsOn, look: 'num', cell: (row) => dmy(row.countsOn) },
          {
            head: words.entered,
            cell: (row) => (
              <>
                <span className="num">{stamp(row.enteredAt)}</span>{' '}
                <span className="small quiet">{words.later(row.days)}</span>
              </>
            ),
          },
          {
            head: words.by,
            cell: (row) => (
              <>
                {row.officer ?? '–'}
                <br />
                <span className="small quiet">{say(row.body.short)}</span>
              </>
            ),
          },
          { head: words.number, cell: (row) => row.number ?? '–' },
        ]}
      />
    </ListPage>
  );
}
