import { useList } from '../data/queries';
import { CaseLink } from '../parts/caseLink';
import { NarrowedTable } from '../parts/narrowedTable';
import { useLanguage } from '../words';
import { dmy, dmyOf, stamp } from '../words/dates';
import { kindOf, type LateQuery } from './filters';
import { Lateness } from './lateStep';

/** The late steps as a table, to look over and take along. */
export function LateTable({ query }: { query: LateQuery }) {
  const { words, say } = useLanguage();
  const { overdue, dates, cases } = words;
  const list = useList('/overdue', { query });
  return (
    <NarrowedTable
      name="overdue"
      title={overdue.title}
      query={query}
      of={list}
      empty={overdue.empty(overdue.what[kindOf(query)])}
      keyOf={({ case: id, step }) => `${id} ${step}`}
      columns={[
        { id: 'step', head: overdue.step, names: true, cell: ({ title }) => say(title) },
        {
          id: 'case',
          head: cases.case,
          cell: ({ case: id, caseTitle }) => <CaseLink id={id}>{say(caseTitle)}</CaseLink>,
        },
        { id: 'holder', head: overdue.holder, cell: ({ holder }) => say(holder.name) },
        { id: 'due', head: words.due.on, look: 'num', cell: ({ dueOn }) => dmy(dueOn) },
        { id: 'late', head: words.due.overdue, cell: (row) => <Lateness row={row} /> },
        { id: 'dayBy', head: overdue.byDay, cell: ({ dayBy }) => dates.sources[dayBy] },
        { id: 'clause', head: overdue.clause, cell: ({ clause }) => say(clause.text) },
        {
          id: 'since',
          head: overdue.heldSince,
          look: 'num',
          cell: ({ heldSince }) => (heldSince ? dmyOf(heldSince) : '–'),
        },
        { id: 'behind', head: overdue.behind, look: 'num', cell: ({ behind }) => behind.length },
        {
          id: 'told',
          head: overdue.lastTold,
          look: 'num',
          cell: ({ lastTold }) => (lastTold ? stamp(lastTold) : '–'),
        },
      ]}
    />
  );
}
