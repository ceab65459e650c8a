import { isActing } from '../data/seats';
import { useMe } from '../data/session';
import { yesOrNo } from '../parts/bound';
import { CaseList, type ListQuery } from '../parts/caseList';
import { ChoiceField } from '../parts/fields';
import { ListedCase } from '../parts/listedCase';
import { ListFields, useListFilters } from '../parts/listFilters';
import { ListPage } from '../parts/listPage';
import { Standing } from '../parts/standing';
import { useLanguage, useWords } from '../words';
import { dmyOrDash } from '../words/dates';

/** Exchanges and workshops that one may see, beside those of the procedures' own steps. */
export function ExchangeList() {
  const { exchange: words } = useWords();
  const { seats } = useMe();
  const filters = useListFilters({ held: '' });
  const query = { ...filters.common, held: yesOrNo(filters.values.held) };
  return (
    <ListPage
      title={words.title}
      intro={words.intro}
      begin={seats.some(({ role }) => isActing(role)) && { href: '/exchanges/new', label: words.call }}
      filters={
        <ListFields of={filters}>
          <ChoiceField
            label={words.which}
            {...filters.bind('held')}
            any={words.all}
            among={[
              { value: 'false', label: words.ahead },
              { value: 'true', label: words.held },
            ]}
          />
        </ListFields>
      }
    >
      <Listing query={query} />
    </ListPage>
  );
}

function Listing({ query }: { query: ListQuery<'exchanges'> }) {
  const {
    words: { exchange: words, cases },
    say,
  } = useLanguage();
  return (
    <CaseList
      name="exchanges"
      title={words.title}
      query={query}
      empty={words.empty}
      columns={[
        { id: 'topic', head: words.topic, cell: (one) => <ListedCase at="/cases" one={one} /> },
        { id: 'unit', head: cases.unit, cell: (one) => say(one.unitName) },
        { id: 'when', head: words.when, look: 'num', cell: (one) => dmyOrDash(one.on) },
        { id: 'place', head: words.place, look: 'small', cell: (one) => one.place ?? '–' },
        {
          id: 'state',
          head: cases.state,
          cell: (one) => <Standing one={one} ended={words.outcomes[one.outcome ?? '']} late={words.late} />,
        },
      ]}
    />
  );
}
