import type { TargetsView } from '../../data/api';
import { useIndicatorNames } from '../../data/indicators';
import { useLanguage } from '../../words';
import { figure } from '../../words/figures';
import { Table } from '../../parts/table';

type Row = TargetsView['uppers'][number]['differences'][number];

/** Where another plan's targets differ from one's own, figure beside figure. */
export function Differences({ rows, other }: { rows: Row[]; other: string }) {
  const { words: levels, locale } = useLanguage('levels');
  const nameOf = useIndicatorNames();
  if (rows.length === 0) return <p className="small quiet">{levels.noDifference}</p>;
  return (
    <Table
      scrolls
      rows={rows}
      keyOf={({ indicator }) => indicator}
      columns={[
        { head: levels.indicator, look: 'strong', cell: ({ indicator }) => nameOf(indicator) },
        {
          head: levels.own,
          look: 'num',
          cell: ({ own }) =>
            own ? `${figure(own.value, locale)} ${levels.measures[own.unit] ?? own.unit}` : levels.notSet,
        },
        {
          head: other,
          look: 'num',
          cell: ({ other: theirs }) => (
            <>
              {figure(theirs.value, locale)} {levels.measures[theirs.unit] ?? theirs.unit}
            </>
          ),
        },
        {
          head: levels.difference,
          look: 'num',
          cell: ({ difference }) =>
            difference === null ? '–' : `${Number(difference) > 0 ? '+' : ''}${figure(difference, locale)}`,
        },
      ]}
    />
  );
}
