import type { ExchangeRow } from '../data/api';
import { type List, useList } from '../data/queries';
import { isActing } from '../data/seats';
import { useMe } from '../data/session';
import { yesOrNo } from '../parts/bound';
import { ChoiceField } from '../parts/fields';
import { ListedCase } from '../parts/listedCase';
import { ListFields, useListFilters } from '../parts/listFilters';
import { ListPage } from '../parts/listPage';
import { ListViews } from '../parts/listViews';
import { Standing } from '../parts/standing';
import { ListTable } from '../parts/table';
import { useLanguage, useWords } from '../words';
import { dmy } from '../words/dates';

/** Exchanges and workshops that one may see, beside those of the procedures' own steps. */
export function ExchangeList() {
  const { exchange: words } = useWords();
  const { seats } = useMe();
  const filters = useListFilters({ held: '' });
  const query = { ...filters.common, held: yesOrNo(filters.values.held) };
  const list = useList('/exchanges', { query });
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
      <ListViews list="exchanges" query={query} />
      <Listing list={list} />
    </ListPage>
  );
}

function Listing({ list }: { list: List<ExchangeRow> }) {
  const { exchange: words, cases } = useWords();
  return (
    <ListTable
      of={list}
      empty={words.empty}
      keyOf={(one) => one.id}
      columns={[
        { head: words.topic, cell: (one) => <ListedCase at="/cases" one={one} /> },
        { head: cases.unit, cell: (one) => <Unit one={one} /> },
        { head: words.when, look: 'num', cell: (one) => (one.on ? dmy(one.on) : '–') },
        { head: words.place, look: 'small', cell: (one) => one.place ?? '–' },
        {
          head: cases.state,
          cell: (one) => (
            <Standing one={one} dayBy="suggestion" ended={words.outcomes[one.outcome ?? '']} late={words.late} />
          ),
        },
      ]}
    />
  );
}

function Unit({ one: { unitName } }: { one: ExchangeRow }) {
  const { say } = useLanguage();
  return say(unitName);
}
