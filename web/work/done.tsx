import type { ComponentProps } from 'react';
import type { DoneActView, PassRow } from '../data/api';
import { useList } from '../data/queries';
import { CaseLink } from '../parts/caseLink';
import { Mark } from '../parts/mark';
import { type Column, ListTable } from '../parts/table';
import { useTitle } from '../parts/title';
import { useLanguage, useWords } from '../words';
import { stamp } from '../words/dates';
import { Pass } from './holding';
import { WorkNav } from './workNav';

/** What one lodged oneself in any case, as the register has it. */
export function DoneByMe() {
  const { words, say } = useLanguage();
  const { work } = words;
  const list = useList('/inbox/done');
  const columns: Column<DoneActView>[] = [
    { head: words.record.when, look: 'num small', cell: ({ at }) => stamp(at) },
    { head: words.record.what, names: true, cell: ({ name }) => words.act[name] ?? name },
    { head: words.cases.case, cell: ({ case: { id, title } }) => <CaseLink id={id}>{say(title)}</CaseLink> },
    { head: work.forBody, look: 'small', cell: ({ body }) => say(body.short) },
    { head: work.outcome, cell: ({ accepted }) => <Outcome accepted={accepted} /> },
  ];
  return (
    <Mine
      of={list}
      empty={work.nothingDone}
      columns={columns}
      caption={work.done}
      keyOf={({ case: { id }, seq }) => `${id} ${seq}`}
    />
  );
}

function Outcome({ accepted }: { accepted: boolean | null }) {
  const { record, results } = useWords();
  if (accepted === null) return <Mark look="soon">{results.waiting}</Mark>;
  return accepted ? <Mark look="done">{record.accepted}</Mark> : <Mark look="late">{record.refused}</Mark>;
}

/** The tasks that one took, passed on or returned, and whether they are done by now. */
export function PassedOn() {
  const { words, say } = useLanguage();
  const { work } = words;
  const list = useList('/passes');
  const columns: Column<PassRow>[] = [
    { head: work.task, names: true, cell: ({ title }) => say(title) },
    { head: words.cases.case, cell: ({ case: { id, title } }) => <CaseLink id={id}>{say(title)}</CaseLink> },
    { head: work.how, look: 'small', cell: (one) => <Pass one={one} /> },
    {
      head: work.outcome,
      cell: ({ open }) =>
        open ? <Mark look="mine">{work.stillOpen}</Mark> : <Mark look="done">{words.due.done}</Mark>,
    },
  ];
  return (
    <Mine
      of={list}
      empty={work.nothingPassed}
      columns={columns}
      caption={work.passedOn}
      keyOf={({ case: { id }, key, n }) => `${id} ${key} ${n}`}
    />
  );
}

/** A list of My work beside what is to be done. */
function Mine<T>({ caption, ...list }: ComponentProps<typeof ListTable<T>> & { caption: string }) {
  const { work } = useWords();
  useTitle(caption);
  return (
    <div className="stack wide">
      <h1>{work.title}</h1>
      <WorkNav />
      <ListTable caption={caption} {...list} />
    </div>
  );
}
