import {
  Bar,
  CartesianGrid,
  Cell,
  ComposedChart,
  LabelList,
  Legend,
  Line,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import type { IndicatorSeries } from '../data/api';
import { planPeriod } from '../../domain/carryingOut/periods';
import { useLanguage } from '../words';
import { figure } from '../words/figures';

type Point = IndicatorSeries['series'][number];

/** Short labels: the year is the plan's. */
const labelOf = (period: string, locale: string): string => {
  const part = period.slice(5);
  return locale === 'vi'
    ? part.replace(/^Q/, 'Quý ').replace(/^M0?/, 'T').replace(/^H/, '6T.').replace(/^Y$/, 'Năm')
    : part.replace(/^M0?/, 'M').replace(/^Y$/, 'Year');
};

/** Bars for what was reached, a dashed line for the targets; what falls short is hatched and says so. */
export function Chart({ one }: { one: IndicatorSeries }) {
  const {
    words: { carrying: words },
    say,
    locale,
  } = useLanguage();
  const kinds = [...new Set(one.series.map(({ period }) => planPeriod(period)?.kind))];
  const says = one.series
    .map((point) =>
      words.chartPoint(
        say(point.title),
        figure(point.target, locale),
        point.actual === null ? null : figure(point.actual, locale),
        point.short === true,
      ),
    )
    .join('; ');
  return (
    <figure className="chart" role="img" aria-label={words.chartSays(words.chart(say(one.name)), says)}>
      <div aria-hidden="true">
        {kinds.map((kind) => (
          <Kind
            key={kind}
            points={one.series.filter(({ period }) => planPeriod(period)?.kind === kind)}
            id={`${one.id}-${kind}`}
          />
        ))}
      </div>
    </figure>
  );
}

const TICK = { fontSize: 12, fill: 'var(--quiet)' };

/** Wide enough for the word; on a narrower bar an arrow stands for it. */
const WORD_WIDTH = 34;

/** The word on a hatched bar: what it says doesn't hang on its colour. In its middle, clear of the line of targets. */
function Mark({
  x = 0,
  y = 0,
  width = 0,
  height = 0,
  value,
}: Partial<Record<'x' | 'y' | 'width' | 'height', number | string>> & { value?: unknown }) {
  if (!value) return null;
  return (
    <text
      x={Number(x) + Number(width) / 2}
      y={Number(y) + Number(height) / 2 + 4}
      textAnchor="middle"
      className="bar-mark"
    >
      {Number(width) < WORD_WIDTH ? '↓' : String(value)}
    </text>
  );
}

function Kind({ points, id }: { points: Point[]; id: string }) {
  const {
    words: { carrying: words },
    locale,
  } = useLanguage();
  // Drawing needs numbers; what is written beside it is the text that was reported.
  const data = points.map((point) => ({
    label: labelOf(point.period, locale),
    target: Number(point.target),
    actual: point.actual === null ? null : Number(point.actual),
    short: point.short === true,
    mark: point.short ? words.short : '',
  }));
  return (
    <ResponsiveContainer width="100%" height={200}>
      <ComposedChart data={data} margin={{ top: 20, right: 12, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <defs>
          <pattern id={`short-${id}`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="7" height="7" className="bar-short-soft" />
            <rect width="3.500" height="7" className="bar-short" />
          </pattern>
        </defs>
        <CartesianGrid vertical={false} className="chart-grid" />
        <XAxis dataKey="label" tickLine={false} tick={TICK} />
        <YAxis
          width={64}
          tickLine={false}
          axisLine={false}
          tick={TICK}
          tickFormatter={(value: number) => figure(String(value), locale)}
        />
        <Legend
          verticalAlign="bottom"
          height={24}
          iconSize={12}
          formatter={(name) => <span className="tiny chart-name">{String(name)}</span>}
        />
        <Bar
          dataKey="actual"
          name={words.actual}
          maxBarSize={36}
          isAnimationActive={false}
          className="bar-actual"
          fill="var(--mine)"
        >
          {data.map(({ label, short }) => (
            <Cell
              key={label}
              fill={short ? `url(#short-${id})` : 'var(--mine)'}
              stroke={short ? 'var(--late)' : 'var(--mine)'}
            />
          ))}
          <LabelList dataKey="mark" position="insideTop" content={<Mark />} />
        </Bar>
        <Line
          dataKey="target"
          name={words.target}
          isAnimationActive={false}
          stroke="var(--ink)"
          strokeWidth={2}
          strokeDasharray="5 4"
          dot={{ r: 4, fill: 'var(--surface)', stroke: 'var(--ink)', strokeWidth: 2 }}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}
