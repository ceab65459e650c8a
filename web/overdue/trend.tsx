import { useState } from 'react';
import type { TrendView } from '../data/api';
import { useApi } from '../data/queries';
import { Loaded } from '../parts/loaded';
import { ClosedSelect } from '../parts/closed';
import { keysOf } from '../parts/keysOf';
import { SheetButton } from '../parts/sheetButton';
import { Table } from '../parts/table';
import { useWords } from '../words';
import { dmy } from '../words/dates';
import type { LateQuery } from './filters';
import { trendSheet } from './trendSheet';
import { Area, AreaChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';

/** How far back: at the end of each day or each week. */
const SPANS = {
  month: { by: 'day', points: 30 },
  quarter: { by: 'week', points: 13 },
  year: { by: 'week', points: 53 },
} as const;

/** How many steps were late over time, as a picture and as a table. */
export function Trend({ query }: { query: Omit<LateQuery, 'soon'> }) {
  const words = useWords();
  const [span, setSpan] = useState<keyof typeof SPANS>('quarter');
  const what = words.overdue.what[query.dayBy ?? 'any'];
  const trend = useApi('/overdue/trend', { query: { ...query, ...SPANS[span] } });
  return (
    <section className="card stack" aria-label={words.overdue.views.trend}>
      <div className="row between">
        <h2>{words.overdue.trendTitle(what)}</h2>
        <ClosedSelect
          aria-label={words.overdue.span}
          among={keysOf(SPANS)}
          called={(one) => words.overdue.spans[one]}
          value={span}
          onChange={setSpan}
        />
      </div>
      <Loaded of={trend}>
        {(data) => (
          <>
            <TrendChart points={data.points} what={what} />
            <AsTable points={data.points} />
            <div className="no-print">
              <SheetButton size="xs" title={words.overdue.trendTitle(what)} tables={() => [trendSheet(data, words)]} />
            </div>
          </>
        )}
      </Loaded>
      <p className="tiny quiet">{words.overdue.trendHint}</p>
    </section>
  );
}

function AsTable({ points }: { points: TrendView['points'] }) {
  const { overdue: words } = useWords();
  return (
    <details>
      <summary className="small">{words.asTable}</summary>
      <Table
        flat
        look="narrow"
        rows={[...points].reverse()}
        keyOf={({ on }) => on}
        columns={[
          { head: words.endOf, look: 'num', cell: ({ on }) => dmy(on) },
          { head: words.late, look: 'right num strong', cell: ({ late }) => late },
          { head: words.became, look: 'right num', cell: ({ became }) => became },
          { head: words.ended, look: 'right num', cell: ({ ended }) => ended },
        ]}
      />
    </details>
  );
}

/** The picture beside the table, which says the same in figures. */
function TrendChart({ points, what }: { points: TrendView['points']; what: string }) {
  const words = useWords();
  const first = points[0];
  const last = points.at(-1);
  const said =
    first && last ? words.overdue.trendSaid(what, [dmy(first.on), first.late], [dmy(last.on), last.late]) : '';
  return (
    <figure className="chart" role="img" aria-label={said}>
      <ResponsiveContainer width="100%" height={260}>
        <AreaChart data={points} margin={{ top: 8, right: 16, bottom: 0, left: -12 }} accessibilityLayer={false}>
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis
            dataKey="on"
            tickFormatter={(on: string) => dmy(on).slice(0, 5)}
            minTickGap={28}
            stroke="var(--quiet)"
            fontSize={12}
          />
          <YAxis allowDecimals={false} stroke="var(--quiet)" fontSize={12} />
          <Tooltip
            labelFormatter={(on) => dmy(String(on))}
            formatter={(value) => [String(value), what]}
            contentStyle={{ background: 'var(--surface)', border: '1px solid var(--line)', color: 'var(--ink)' }}
          />
          <Area
            dataKey="late"
            type="stepAfter"
            stroke="var(--late)"
            strokeWidth={2}
            fill="var(--late-soft)"
            isAnimationActive={false}
          />
        </AreaChart>
      </ResponsiveContainer>
    </figure>
  );
}
