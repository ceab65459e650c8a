import { Link } from 'wouter';
import type { PlacesView } from '../data/api';
import { useApi } from '../data/queries';
import { Icon } from '../parts/icon';
import { ListViews } from '../parts/listViews';
import { Coming, Loaded } from '../parts/loaded';
import { oneOf } from '../parts/oneOf';
import { useReceipts } from '../parts/receipt';
import { useTitle } from '../parts/title';
import { useWords } from '../words';
import { FilterBar } from './filterBar';
import { DAYS, kindOf, NATION, useLateFilters } from './filters';
import { LateList, LateTable } from './lateList';
import { Matrix } from './matrix';
import { Path, Places } from './places';
import { ProvinceMap } from './provinceMap';
import { later } from '../parts/later';

const Trend = later(() => import('./trend'), 'Trend', <Coming />);
const VIEWS = ['list', 'table', 'matrix', 'trend'] as const;

/** What is late, where, with whom, and what waits behind it; and doing something about it. */
export function Overdue() {
  const words = useWords();
  const { filters, change, query } = useLateFilters();
  const { receipts, onDone } = useReceipts();
  const { level, ...anyLevel } = query;
  const { soon: _soon, ...late } = query;
  const places = useApi('/overdue/places', { query: { ...anyLevel, level, within: filters.within } });
  const provinces = useApi('/overdue/places', { query: { ...anyLevel, level, within: NATION, at: 'province' } });
  // What is still in time has no trend of lateness.
  const views = VIEWS.filter((one) => !query.soon || one !== 'trend');
  const view = views.find((one) => one === filters.view) ?? 'list';
  useTitle(words.overdue.title);
  return (
    <div className="stack wide">
      <header className="stack tight">
        <div className="row between">
          <h1>{words.overdue.title}</h1>
          {places.data && <Total total={places.data.total} kind={kindOf(query)} />}
        </div>
        <Link href="/late-entries" className="small">
          {words.lateEntries.title}
        </Link>
        <Path path={places.data?.path ?? []} onChoose={(code) => change({ within: code === NATION ? '' : code })} />
      </header>
      {places.data && <ByDay places={places.data} chosen={kindOf(query)} onChoose={change} />}
      <FilterBar filters={filters} query={query} onChange={change} />
      <ListViews list="overdue" query={query} shown={{ view: filters.view }} />
      {receipts}
      <div className="overdue-columns">
        <section className="stack" aria-label={words.overdue.views[view]}>
          <nav className="parts" aria-label={words.overdue.viewsLabel}>
            {views.map((one) => (
              <button
                key={one}
                type="button"
                aria-current={one === view ? 'page' : undefined}
                onClick={() => change({ view: one === 'list' ? '' : one })}
              >
                {words.overdue.views[one]}
              </button>
            ))}
          </nav>
          {view === 'list' && <LateList query={query} total={places.data?.total ?? 0} onDone={onDone} />}
          {view === 'table' && <LateTable query={query} />}
          {view === 'matrix' && <Matrix filters={filters} query={query} onChange={change} />}
          {view === 'trend' && <Trend query={late} />}
        </section>
        <aside className="stack" aria-label={words.overdue.byPlace}>
          <ProvinceMap
            what={words.overdue.what[kindOf(query)]}
            counts={new Map(provinces.data?.items.map(({ key, all }) => [key, all]))}
            chosen={filters.within}
            onChoose={(code) => change({ within: code === filters.within ? '' : code })}
          />
          <Loaded of={places}>
            {(found) => <Places places={found} onChoose={(code) => change({ within: code })} />}
          </Loaded>
        </aside>
      </div>
    </div>
  );
}

type Kind = ReturnType<typeof kindOf>;

function Total({ total, kind }: { total: number; kind: Kind }) {
  const words = useWords();
  // To be past a day that nobody laid down is not to be late.
  const look = total === 0 ? 'done' : kind === 'suggestion' || kind === 'soon' ? 'soon' : 'late';
  return (
    <span className={`mark ${look}`} role="status">
      <Icon name={look} />
      {words.overdue.total(total, words.overdue.what[kind])}
    </span>
  );
}

interface ByDayProps {
  places: PlacesView;
  chosen: Kind;
  onChoose(part: Record<'dayBy' | 'soon', string>): void;
}

/**
 * Late in law, late by the unit's own documents, past a suggestion, and what soon would be late: counted apart, and
 * each can be looked at alone.
 */
function ByDay({ places: { byDay, total }, chosen, onChoose }: ByDayProps) {
  const words = useWords();
  const counts: Partial<Record<Kind, number>> =
    chosen === 'soon' ? { soon: total } : { any: byDay.law + byDay.timetable, ...byDay };
  return (
    <nav className="parts" aria-label={words.overdue.byDay}>
      {(['any', ...DAYS, 'soon'] as const).map((one) => (
        <button
          key={one}
          type="button"
          aria-current={one === chosen ? 'page' : undefined}
          onClick={() => onChoose({ dayBy: oneOf(DAYS, one) ?? '', soon: one === 'soon' ? 'true' : '' })}
        >
          {words.overdue.days[one]} {counts[one] !== undefined && <span className="num">({counts[one]})</span>}
        </button>
      ))}
    </nav>
  );
}
