import type { ComparisonView } from '../data/api';
import { useLanguage } from '../words';
import { figure } from '../words/figures';

const WIDTH = 220;
const EDGE = 8;
const MIDDLE = 12;

/**
 * The figures of one row on one axis: a dot for each body, a diamond for what was agreed, a bar for the common text.
 */
export function DotPlot({
  row: { ask, cells, agreed, common },
  names,
}: {
  row: ComparisonView['rows'][number];
  names: string[];
}) {
  const {
    words: { comparison: words },
    say,
    locale,
  } = useLanguage();
  const numbers = [...cells.map(({ value }) => value), agreed, common].filter((value) => typeof value === 'number');
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const x = (value: number) => EDGE + ((value - low) / (high - low || 1)) * (WIDTH - 2 * EDGE);
  const dots = cells.flatMap(({ value, differs, departs }, at) =>
    typeof value === 'number'
      ? [{ value, off: departs ? 'departs' : differs ? 'differs' : '', name: names[at] ?? '' }]
      : [],
  );
  return (
    <svg
      className="dot-plot"
      viewBox={`0 0 ${WIDTH} ${2 * MIDDLE}`}
      role="img"
      aria-label={`${words.pictureOf(say(ask.title))}: ${dots.map(({ name, value }) => `${name} ${figure(value, locale)}`).join(', ')}`}
    >
      <line x1={EDGE} x2={WIDTH - EDGE} y1={MIDDLE} y2={MIDDLE} />
      {typeof common === 'number' && (
        <line className="common" x1={x(common)} x2={x(common)} y1={2} y2={2 * MIDDLE - 2} />
      )}
      {typeof agreed === 'number' && (
        <rect
          className="agreed"
          x={x(agreed) - 4}
          y={MIDDLE - 4}
          width={8}
          height={8}
          transform={`rotate(45 ${x(agreed)} ${MIDDLE})`}
        />
      )}
      {dots.map(({ value, off, name }) => (
        <circle key={name} className={off} cx={x(value)} cy={MIDDLE} r={off ? 6 : 5}>
          <title>{`${name}: ${figure(value, locale)}`}</title>
        </circle>
      ))}
    </svg>
  );
}
