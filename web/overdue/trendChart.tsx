import { Area, AreaChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { TrendView } from '../data/api';
import { useWords } from '../words';
import { dmy } from '../words/dates';

/** The picture beside the table, which says the same in figures. */
export function TrendChart({ points, what }: { points: TrendView['points']; what: string }) {
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
