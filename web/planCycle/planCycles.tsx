import { CASE_KINDS } from '../../domain/kinds';
import { CaseState } from '../case/caseState';
import { ListedCase } from '../parts/listedCase';
import { ListPage } from '../parts/listPage';
import { useLanguage, useWords } from '../words';
import { dmyOrDash } from '../words/dates';
import { ChoiceField } from '../parts/fields';
import { ListFields, useListFilters } from '../parts/listFilters';
import { CaseList, type ListQuery } from '../parts/caseList';
import { oneOf } from '../parts/oneOf';

/** Plan cycles that one may see, or any cases, those begun last first. */
export function PlanCycles() {
  const words = useWords();
  const filters = useListFilters({ kind: 'plan-cycle' });
  const query = { ...filters.common, kind: oneOf(CASE_KINDS, filters.values.kind) };
  return (
    <ListPage
      title={words.cases.title}
      filters={
        <ListFields of={filters}>
          <ChoiceField
            label={words.lists.kind}
            {...filters.bind('kind')}
            any={words.all}
            among={CASE_KINDS}
            called={words.cases.kinds}
          />
        </ListFields>
      }
    >
      <Listing query={query} />
    </ListPage>
  );
}

function Listing({ query }: { query: ListQuery<'cases'> }) {
  const { words, say } = useLanguage();
  return (
    <CaseList
      name="cases"
      title={words.cases.title}
      query={query}
      empty={words.cases.empty}
      columns={[
        {
          id: 'case',
          head: words.cases.case,
          cell: (one) => <ListedCase at="/cases" one={one} />,
        },
        { id: 'unit', head: words.cases.unit, cell: (one) => say(one.unitName) },
        { id: 'year', head: words.cases.year, look: 'num', cell: (one) => one.year ?? '–' },
        { id: 'state', head: words.cases.state, cell: (one) => <CaseState one={one} /> },
        {
          id: 'nextDue',
          head: words.cases.nextDue,
          look: 'num',
          cell: (one) => dmyOrDash(one.nextDue),
        },
      ]}
    />
  );
}
