import type { Held } from '../../domain/planContent/fault';
import { earlierFigures } from '../../domain/planContent/earlier';
import type { PlanIndicator } from '../../domain/planContent/indicators';
import type { Part } from '../../domain/planContent/parts';
import { Table } from '../parts/table';
import { useLanguage } from '../words';
import { figure } from '../words/figures';

/** What the parts before this one have said of the plan's indicators; nothing where they said nothing. */
export function Earlier({ part, held }: { part: Part; held: Held }) {
  const { words, say, locale } = useLanguage('planData');
  const columns = earlierFigures(part, held);
  if (columns.length === 0) return null;
  return (
    <details className="card">
      <summary className="strong">{words.earlier}</summary>
      <Table
        scrolls
        rows={[...held.indicators.values()]}
        keyOf={({ id }) => id}
        columns={[
          { head: words.indicator, names: true, look: 'strong', cell: ({ name }) => say(name) },
          ...columns.map(({ name, year, figures }) => ({
            head: words.ofYear(say(name), year),
            look: 'num right',
            cell: ({ id }: PlanIndicator) => (figures[id] === undefined ? '–' : figure(figures[id], locale)),
          })),
        ]}
      />
    </details>
  );
}
