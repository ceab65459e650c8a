import { useOwnParties } from '../data/parties';
import { DueMark, PastMark } from '../parts/due';
import { ListedCase } from '../parts/listedCase';
import { ListPage } from '../parts/listPage';
import { ticked, yesOrNo } from '../parts/bound';
import { ListFields, useListFilters } from '../parts/listFilters';
import { CaseList, type ListQuery } from '../parts/caseList';
import { useWords } from '../words';
import { Mark } from '../parts/mark';
import { TickField } from '../parts/fields';

/** Plans being carried out: how far the reports are, and what falls short. */
export function Carryings() {
  const { carrying: words } = useWords();
  const filters = useListFilters({ short: '' });
  const query = { ...filters.common, short: yesOrNo(filters.values.short) };
  const parties = useOwnParties();
  return (
    <ListPage
      title={words.title}
      intro={words.intro}
      begin={parties.length > 0 && { href: '/carrying-out/start', label: words.startOne }}
      filters={
        <ListFields of={filters}>
          <TickField label={words.onlyShort} {...ticked(filters.bind('short'))} />
        </ListFields>
      }
    >
      <Listing query={query} />
    </ListPage>
  );
}

function Listing({ query }: { query: ListQuery<'carrying-out'> }) {
  const { carrying: words, cases } = useWords();
  return (
    <CaseList
      name="carrying-out"
      title={words.title}
      query={query}
      empty={words.empty}
      columns={[
        {
          id: 'plan',
          head: words.plan,
          cell: (one) => <ListedCase at="/carrying-out" one={one} />,
        },
        {
          id: 'reports',
          head: words.reports,
          cell: (one) => (
            <>
              <span className="num">{words.reportsOf(one.reported, one.reports)}</span>
              {one.overdue + one.pastSuggested > 0 && (
                <>
                  {' '}
                  <PastMark dayBy={one.overdue > 0 ? null : 'suggestion'} />
                </>
              )}
            </>
          ),
        },
        {
          id: 'verdict',
          head: words.verdict,
          cell: (one) =>
            one.short > 0 ? (
              <Mark look="late" icon="short">
                {words.shortCount(one.short)}
              </Mark>
            ) : (
              <span className="quiet small">{words.noneShort}</span>
            ),
        },
        {
          id: 'nextDue',
          head: cases.nextDue,
          cell: (one) =>
            one.closedAt ? (
              <Mark look="done">{one.outcome ? (words.outcomes[one.outcome] ?? cases.closed) : cases.closed}</Mark>
            ) : one.nextDue ? (
              <DueMark dueOn={one.nextDue} overdue={one.overdue > 0} dayBy={one.nextDueBy ?? undefined} />
            ) : (
              '–'
            ),
        },
      ]}
    />
  );
}
