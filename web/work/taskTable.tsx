import type { InboxRow } from '../data/api';
import type { List } from '../data/queries';
import { CaseLink } from '../parts/caseLink';
import { DueMark } from '../parts/due';
import { NarrowedTable } from '../parts/narrowedTable';
import { useLanguage } from '../words';
import { taskName } from './sessionTask';

/** One's tasks as a table, to look over and take along; they are done in their cases. */
export function TaskTable({ of, query }: { of: List<InboxRow>; query: object }) {
  const { words, say } = useLanguage();
  const { work, cases } = words;
  return (
    <NarrowedTable
      name="inbox"
      title={work.title}
      query={query}
      of={of}
      empty={work.noneSuch}
      keyOf={({ caseId, key }) => `${caseId} ${key}`}
      columns={[
        { id: 'task', head: work.task, names: true, cell: (task) => taskName(task, words, say) },
        {
          id: 'case',
          head: cases.case,
          cell: ({ caseId, case: { title } }) => <CaseLink id={caseId}>{say(title)}</CaseLink>,
        },
        { id: 'kind', head: work.kind, cell: ({ case: { kind } }) => cases.kinds[kind] ?? kind },
        { id: 'year', head: cases.year, look: 'num', cell: ({ case: { year } }) => year ?? '–' },
        { id: 'body', head: work.body, cell: ({ body }) => say(body.short) },
        {
          id: 'due',
          head: words.due.on,
          cell: ({ dueOn, overdue, facts }) => <DueMark dueOn={dueOn} overdue={overdue} dayBy={facts.dayBy} />,
        },
        { id: 'held', head: work.heldBy, cell: ({ held }) => held?.to?.name ?? '–' },
      ]}
    />
  );
}
