import type { CarryingRow } from '../data/api';
import { useOwnParties } from '../data/parties';
import { type List, useApi, useList } from '../data/queries';
import { useMe } from '../data/session';
import { DueMark } from '../parts/due';
import { ListedCase } from '../parts/listedCase';
import { ListPage } from '../parts/listPage';
import { yearsAround } from '../parts/years';
import { useFilters } from '../parts/bound';
import { useLanguage } from '../words';
import { ListTable } from '../parts/table';
import { Mark } from '../parts/mark';
import { ChoiceField, TickField } from '../parts/fields';

/** Plans being carried out: how far the reports are, and what falls short. */
export function Carryings() {
  const {
    words: { carrying: words },
    say,
  } = useLanguage();
  const { today } = useMe();
  const [filter, bind] = useFilters({ year: '', unit: '', short: false, open: false });
  const list = useList('/carrying-out', {
    query: {
      year: filter.year ? Number(filter.year) : undefined,
      unit: filter.unit,
      short: filter.short || undefined,
      open: filter.open || undefined,
    },
  });
  const provinces = useApi('/units', { query: { level: 'province', limit: 200 } });
  const parties = useOwnParties();
  return (
    <ListPage
      title={words.title}
      intro={words.intro}
      begin={parties.length > 0 && { href: '/carrying-out/start', label: words.startOne }}
      filters={
        <>
          <ChoiceField aria-label={words.anyYear} {...bind('year')} any={words.anyYear} among={yearsAround(today)} />
          <ChoiceField
            aria-label={words.anyUnit}
            {...bind('unit')}
            any={words.anyUnit}
            among={(provinces.data?.items ?? []).map(({ code, name }) => ({ value: code, label: say(name) }))}
          />
          <TickField label={words.onlyShort} {...bind('short')} />
          <TickField label={words.onlyOpen} {...bind('open')} />
        </>
      }
    >
      <Listing list={list} />
    </ListPage>
  );
}

function Listing({ list }: { list: List<CarryingRow> }) {
  const { carrying: words, cases, due } = useLanguage().words;
  return (
    <ListTable
      of={list}
      empty={words.empty}
      keyOf={(one) => one.id}
      columns={[
        {
          head: words.plan,
          cell: (one) => <ListedCase at="/carrying-out" one={one} />,
        },
        {
          head: words.reports,
          cell: (one) => (
            <>
              <span className="num">{words.reportsOf(one.reported, one.reports)}</span>
              {one.overdue > 0 && (
                <>
                  {' '}
                  <Mark look="late">{due.overdue}</Mark>
                </>
              )}
            </>
          ),
        },
        {
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
          head: cases.nextDue,
          cell: (one) =>
            one.closedAt ? (
              <Mark look="done">{one.outcome ? (words.outcomes[one.outcome] ?? cases.closed) : cases.closed}</Mark>
            ) : one.nextDue ? (
              <DueMark dueOn={one.nextDue} overdue={one.overdue > 0} />
            ) : (
              '–'
            ),
        },
      ]}
    />
  );
}
