import { useState } from 'react';
import { MEASURE_NAMES } from '../../domain/measures';
import type { Held } from '../../domain/planContent/fault';
import { ChoiceField } from '../parts/fields';
import { later } from '../parts/later';
import { Table } from '../parts/table';
import { Unfolded } from '../parts/unfolded';
import { useLanguage, useWords } from '../words';
import { figure } from '../words/figures';
import { ahead, behind } from '../../domain/planContent/rules/series';
import type { Text } from '../../domain/text';

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

/** A line of a chart: a figure for a year, as far as there is one. */
export interface Line {
  id: string;
  name: Text;
  by: ReadonlyMap<number, string>;
}

/** What a plan says of an indicator over the years: what was and is estimated, each variant, the target. */
function linesOver(indicator: string, held: Held, named: Record<'actual' | 'target', Text>): Line[] {
  const { assessment, forecasts, targets } = held.contents;
  const { year, years } = held.setting;
  const yearsIn = (rows: readonly { figures: Record<string, string> }[]) =>
    rows.flatMap((row) => Object.keys(row.figures).map(Number));
  const line = (id: string, name: Text, wanted: number[], of: (year: number) => string | null): Line => ({
    id,
    name,
    by: new Map(
      [...new Set(wanted)].sort().flatMap((one) => {
        const value = of(one);
        return value === null ? [] : [[one, value] as const];
      }),
    ),
  });
  const past = behind(held);
  const goals = ahead(held, targets?.rows ?? []);
  return [
    line('actual', named.actual, yearsIn(assessment?.rows ?? []), (one) => past.of(indicator, one)),
    ...(forecasts?.variants ?? []).map(({ id, name, rows }) => {
      const figures = ahead(held, rows);
      return line(id, { vi: name, en: name }, [year - 1, ...yearsIn(rows)], (one) => figures.of(indicator, one));
    }),
    line('target', named.target, years, (one) => (targets ? goals.of(indicator, one) : null)),
  ].filter(({ by }) => by.size > 0);
}
