import { useState } from 'react';
import { MEASURE_NAMES } from '../../domain/measures';
import type { Held } from '../../domain/planContent/fault';
import { ChoiceField } from '../parts/fields';
import { later } from '../parts/later';
import { Table } from '../parts/table';
import { Unfolded } from '../parts/unfolded';
import { useLanguage, useWords } from '../words';
import { figure } from '../words/figures';
import { linesOver } from './series';

// The library of charts is loaded with the first one that somebody opens.
const PlanChart = later(() => import('./chart'), 'PlanChart');

/** An indicator over the years as a picture, and as a table that says the same. */
export function Charts({ held }: { held: Held }) {
  const { planData: words } = useWords();
  if (held.indicators.size === 0) return null;
  return (
    <Unfolded className="card no-print" look="strong" title={words.chart}>
      <Drawn held={held} />
    </Unfolded>
  );
}

function Drawn({ held }: { held: Held }) {
  const { words, say, locale } = useLanguage('planData');
  const all = [...held.indicators.values()];
  const [chosen, setChosen] = useState(all[0]!.id);
  const indicator = held.indicators.get(chosen) ?? all[0]!;
  const lines = linesOver(indicator.id, held, { actual: both(words.actual), target: both(words.target) });
  const years = [...new Set(lines.flatMap(({ by }) => [...by.keys()]))].sort();
  const title = `${say(indicator.name)} (${say(MEASURE_NAMES[indicator.unit])})`;
  return (
    <div className="stack">
      <ChoiceField label={words.chartOf} value={indicator.id} onChange={setChosen} among={all} />
      <PlanChart title={title} years={years} lines={lines} />
      <div className="scroll-x" tabIndex={0} role="group" aria-label={words.asTable}>
        <Table
          flat
          look="narrow"
          caption={words.asTable}
          rows={years}
          keyOf={(year) => `${year}`}
          columns={[
            { head: words.year, look: 'num', cell: (year) => year },
            ...lines.map((line) => ({
              head: say(line.name),
              look: 'right num',
              cell: (year: number) => figure(line.by.get(year) ?? '', locale) || '–',
            })),
          ]}
        />
      </div>
    </div>
  );
}

const both = (text: string) => ({ vi: text, en: text });
