import type { CaseRow } from '../data/api';
import { type List, useList } from '../data/queries';
import { CaseState } from '../case/caseState';
import { ListedCase } from '../parts/listedCase';
import { ListPage } from '../parts/listPage';
import { useLanguage, useWords } from '../words';
import { dmy } from '../words/dates';
import { ListTable } from '../parts/table';

/** Every plan cycle one may see, those begun last first. */
export function PlanCycles() {
  const words = useWords();
  const cases = useList('/cases', { query: { kind: 'plan-cycle' } });
  return (
    <ListPage title={words.cases.title}>
      <Listing list={cases} />
    </ListPage>
  );
}

function Listing({ list }: { list: List<CaseRow> }) {
  const { words } = useLanguage();
  return (
    <ListTable
      of={list}
      empty={words.cases.empty}
      keyOf={(one) => one.id}
      columns={[
        {
          head: words.cases.case,
          cell: (one) => <ListedCase at="/cases" one={one} />,
        },
        { head: words.cases.year, look: 'num', cell: (one) => one.year ?? '–' },
        { head: words.cases.state, cell: (one) => <CaseState one={one} /> },
        { head: words.cases.nextDue, look: 'num', cell: (one) => (one.nextDue ? dmy(one.nextDue) : '–') },
      ]}
    />
  );
}
