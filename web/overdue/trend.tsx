import { useState } from 'react';
import type { TrendView } from '../data/api';
import { useApi } from '../data/queries';
import { Loaded } from '../parts/loaded';
import { oneOf } from '../parts/oneOf';
import { ChoiceField } from '../parts/fields';
import { useLanguage } from '../words';
import { dmy } from '../words/dates';
import type { LateQuery } from './filters';
import { TrendChart } from './trendChart';

/** How far back: at the end of each day or each week. */
const SPANS = {
  month: { by: 'day', points: 30 },
  quarter: { by: 'week', points: 13 },
  year: { by: 'week', points: 53 },
} as const;
const SPAN_NAMES = ['month', 'quarter', 'year'] as const;

/** How many steps were late over time, as a picture and as a table. */
export function Trend({ query }: { query: LateQuery }) {
  const { words } = useLanguage();
  const [span, setSpan] = useState<(typeof SPAN_NAMES)[number]>('quarter');
  const trend = useApi('/overdue/trend', { query: { ...query, ...SPANS[span] } });
  return (
    <section className="card stack" aria-label={words.overdue.views.trend}>
      <div className="row between">
        <h2>{words.overdue.trendTitle}</h2>
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
            <TrendChart points={data.points} />
            <Table points={data.points} />
          </>
        )}
      </Loaded>
      <p className="tiny quiet">{words.overdue.trendHint}</p>
    </section>
  );
}

function Table({ points }: { points: TrendView['points'] }) {
  const { words } = useLanguage();
  return (
    <details>
      <summary className="small">{words.overdue.asTable}</summary>
      <table className="list narrow">
        <thead>
          <tr>
            <th scope="col">{words.overdue.endOf}</th>
            <th scope="col" className="right">
              {words.overdue.late}
            </th>
            <th scope="col" className="right">
              {words.overdue.became}
            </th>
            <th scope="col" className="right">
              {words.overdue.ended}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...points].reverse().map(({ on, late, became, ended }) => (
            <tr key={on}>
              <td className="num">{dmy(on)}</td>
              <td className="right num strong">{late}</td>
              <td className="right num">{became}</td>
              <td className="right num">{ended}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
