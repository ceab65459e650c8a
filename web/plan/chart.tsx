import { CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useLanguage } from '../words';
import { figure } from '../words/figures';
import type { Line as Series } from './charts';

/** Lines are told apart by their strokes, not by their colours alone. */
const STROKES = ['', '6 3', '2 3', '10 3 2 3', '1 4', '8 2'];
const COLOURS = ['var(--brand)', 'var(--soon)', 'var(--done)', 'var(--late)', 'var(--quiet)', 'var(--ink)'];

interface Props {
  title: string;
  years: number[];
  lines: Series[];
}

/** The picture above the table, which says the same in figures. */
export function PlanChart({ title, years, lines }: Props) {
  const { say, locale } = useLanguage();
  // A picture is as exact as its pixels: only here are figures floating-point numbers.
  const points = years.map((year) => ({
    year,
    ...Object.fromEntries(lines.map(({ id, by }) => [id, by.has(year) ? Number(by.get(year)) : null])),
  }));
  return (
    <figure className="chart" role="img" aria-label={title}>
      <ResponsiveContainer width="100%" height={300}>
        <LineChart data={points} margin={{ top: 8, right: 16, bottom: 0, left: 8 }} accessibilityLayer={false}>
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis dataKey="year" stroke="var(--quiet)" fontSize={12} />
          <YAxis
            stroke="var(--quiet)"
            fontSize={12}
            width={72}
            domain={['auto', 'auto']}
            tickFormatter={(value: number) => figure(value, locale)}
          />
          <Tooltip
            formatter={(value) => figure(`${value}`, locale)}
            contentStyle={{ background: 'var(--surface)', border: '1px solid var(--line)', color: 'var(--ink)' }}
          />
          <Legend />
          {lines.map(({ id, name }, index) => (
            <Line
              key={id}
              dataKey={id}
              name={say(name)}
              stroke={COLOURS[index % COLOURS.length]}
              strokeDasharray={STROKES[index % STROKES.length]}
              strokeWidth={2}
              connectNulls
              isAnimationActive={false}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
    </figure>
  );
}
