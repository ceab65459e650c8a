import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import type { Done } from '../data/act';
import type { PlacesView } from '../data/api';
import { useApi } from '../data/queries';
import { Icon } from '../parts/icon';
import { Loaded } from '../parts/loaded';
import { Receipt } from '../parts/receipt';
import { useTitle } from '../parts/title';
import { useLanguage } from '../words';
import { FilterBar } from './filterBar';
import { DAYS, type LateQuery, NATION, useLateFilters } from './filters';
import { LateList } from './lateList';
import { Matrix } from './matrix';
import { Path, Places } from './places';
import { ProvinceMap } from './provinceMap';

const Trend = lazy(() => import('./trend').then(({ Trend: part }) => ({ default: part })));
const VIEWS = ['list', 'matrix', 'trend'] as const;

/** What is late, where, with whom, and what waits behind it; and doing something about it. */
export function Overdue() {
  const { words } = useLanguage();
  const { filters, change, query } = useLateFilters();
  const [done, setDone] = useState<Done[]>([]);
  const { level, ...anyLevel } = query;
  const places = useApi('/overdue/places', { query: { ...anyLevel, level, within: filters.in } });
  const provinces = useApi('/overdue/places', { query: { ...anyLevel, level, within: NATION, at: 'province' } });
  const view = VIEWS.find((one) => one === filters.view) ?? 'list';
  useTitle(words.overdue.title);
  return (
    <div className="stack wide">
      <header className="stack tight">
        <div className="row between">
          <h1>{words.overdue.title}</h1>
          {places.data && <Total total={places.data.total} dayBy={query.dayBy} />}
        </div>
        <Link href="/late-entries" className="small">
          {words.lateEntries.title}
        </Link>
        <Path path={places.data?.path ?? []} onChoose={(code) => change({ in: code === NATION ? '' : code })} />
      </header>
      {places.data && <ByDay byDay={places.data.byDay} chosen={query.dayBy} onChoose={(day) => change({ day })} />}
      <FilterBar filters={filters} query={query} onChange={change} />
      {done.map((one) => (
        <Receipt key={one.act.id} done={one} />
      ))}
      <div className="overdue-columns">
        <section className="stack" aria-label={words.overdue.views[view]}>
          <nav className="parts" aria-label={words.overdue.viewsLabel}>
            {VIEWS.map((one) => (
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
          {view === 'list' && (
            <LateList
              query={query}
              total={places.data?.total ?? 0}
              onDone={(one) => setDone((before) => [one, ...before])}
            />
          )}
          {view === 'matrix' && <Matrix filters={filters} query={query} onChange={change} />}
          {view === 'trend' && (
            <Suspense
              fallback={
                <p role="status" className="quiet">
                  {words.loading}
                </p>
              }
            >
              <Trend query={query} />
            </Suspense>
          )}
        </section>
        <aside className="stack" aria-label={words.overdue.byPlace}>
          <ProvinceMap
            what={words.overdue.what[query.dayBy ?? 'any']}
            counts={new Map(provinces.data?.items.map(({ key, all }) => [key, all]))}
            chosen={filters.in}
            onChoose={(code) => change({ in: code === filters.in ? '' : code })}
          />
          <Loaded of={places}>
            {() => places.data && <Places places={places.data} onChoose={(code) => change({ in: code })} />}
          </Loaded>
        </aside>
      </div>
    </div>
  );
}

function Total({ total, dayBy }: { total: number; dayBy: LateQuery['dayBy'] }) {
  const { words } = useLanguage();
  // To be past a day that nobody laid down is not to be late.
  const look = total === 0 ? 'done' : dayBy === 'suggestion' ? 'soon' : 'late';
  return (
    <span className={`mark ${look}`} role="status">
      <Icon name={look} />
      {words.overdue.total(total, words.overdue.what[dayBy ?? 'any'])}
    </span>
  );
}

interface ByDayProps {
  byDay: PlacesView['byDay'];
  chosen: LateQuery['dayBy'];
  onChoose(day: LateQuery['dayBy'] | ''): void;
}

/** Late in law, late by the unit's own documents, past a suggestion: counted apart, and each can be looked at alone. */
function ByDay({ byDay, chosen, onChoose }: ByDayProps) {
  const { words } = useLanguage();
  const counts = { any: byDay.law + byDay.timetable, ...byDay };
  return (
    <nav className="parts" aria-label={words.overdue.byDay}>
      {(['any', ...DAYS] as const).map((one) => (
        <button
          key={one}
          type="button"
          aria-current={one === (chosen ?? 'any') ? 'page' : undefined}
          onClick={() => onChoose(one === 'any' ? '' : one)}
        >
          {words.overdue.days[one]} <span className="num">({counts[one]})</span>
        </button>
      ))}
    </nav>
  );
}
