import { useState } from 'react';
import type { TrendView } from '../data/api';
import { useApi } from '../data/queries';
import { Loaded } from '../parts/loaded';
import { oneOf } from '../parts/oneOf';
import { ChoiceField } from '../parts/fields';
import { SheetButton } from '../parts/sheetButton';
import { Table } from '../parts/table';
import { useWords } from '../words';
import { dmy } from '../words/dates';
import type { LateQuery } from './filters';
import { TrendChart } from './trendChart';
import { trendSheet } from './trendSheet';

/** How far back: at the end of each day or each week. */
const SPANS = {
  month: { by: 'day', points: 30 },
  quarter: { by: 'week', points: 13 },
  year: { by: 'week', points: 53 },
} as const;
const SPAN_NAMES = ['month', 'quarter', 'year'] as const;

/** How many steps were late over time, as a picture and as a table. */
export function Trend({ query }: { query: Omit<LateQuery, 'soon'> }) {
  const words = useWords();
  const [span, setSpan] = useState<(typeof SPAN_NAMES)[number]>('quarter');
  const what = words.overdue.what[query.dayBy ?? 'any'];
  const trend = useApi('/overdue/trend', { query: { ...query, ...SPANS[span] } });
  return (
    <section className="card stack" aria-label={words.overdue.views.trend}>
      <div className="row between">
        <h2>{words.overdue.trendTitle(what)}</h2>
        <ChoiceField
          aria-label={words.overdue.span}
          value={span}
          onChange={(value) => setSpan(oneOf(SPAN_NAMES, value) ?? 'quarter')}
          among={SPAN_NAMES}
          called={words.overdue.spans}
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
