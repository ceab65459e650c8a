import { Button } from '@mantine/core';
import { useState } from 'react';
import type { IndicatorList } from '../data/api';
import { inOrder, planPeriod, type PeriodKind } from '../../domain/carryingOut/periods';
import { gridColumns, type ListedTargets, targetsInGrid } from '../../domain/carryingOut/targetGridSheet';
import { useApi } from '../data/queries';
import { FigureField } from '../parts/figureField';
import { FromSheet } from '../parts/form/fromSheet';
import { Loaded } from '../parts/loaded';
import { ChoiceField } from '../parts/fields';
import { useLanguage } from '../words';
import { typedFigure } from '../words/figures';

export type Every = PeriodKind;

/** By indicator and period, as typed. */
export type Targets = Record<string, Record<string, string>>;

const PARTS: Record<Every, string[]> = {
  month: Array.from({ length: 12 }, (_, month) => `M${String(month + 1).padStart(2, '0')}`),
  quarter: ['Q1', 'Q2', 'Q3', 'Q4'],
  'half-year': ['H1', 'H2'],
  year: [],
};

/** The year itself is always among them: what the plan sets is its year's target. */
const periodsOf = (year: number, every: Every): string[] =>
  inOrder([...PARTS[every], 'Y'].map((part) => `${year}-${part}`)).map(({ id }) => id);

interface GridProps {
  year: number;
  every: Every;
  targets: Targets;
  onChange(targets: Targets): void;
  /** The plan's cycle, whose own targets may be taken over. */
  plan: string;
}

/** Indicators down, periods across; an empty field sets no target. */
export function TargetGrid({ year, every, targets, onChange, plan }: GridProps) {
  const {
    words: { startCarrying: words },
    say,
    locale,
  } = useLanguage();
  const registry = useApi('/indicators');
  const ofPlan = useApi('/cases/{id}/targets', plan ? { path: { id: plan } } : null);
  const periods = periodsOf(year, every);
  const known = registry.data?.items ?? [];
  const planned = (ofPlan.data?.own?.targets ?? []).filter(({ indicator }) => known.some(({ id }) => id === indicator));
  const take = () =>
    onChange({
      ...targets,
      ...Object.fromEntries(
        planned.map(({ indicator, value }) => [
          indicator,
          { ...targets[indicator], [`${year}-Y`]: typedFigure(value, locale) },
        ]),
      ),
    });
  const typed = ({ targets: read }: Pick<ListedTargets, 'targets'>) =>
    Object.fromEntries(Object.entries(read).map(([period, value]) => [period, typedFigure(value, locale)]));
  const chosen = known.filter(({ id }) => id in targets);
  return (
    <section className="card stack" aria-label={words.indicators}>
      <div className="row between">
        <h2>{words.indicators}</h2>
        {planned.length > 0 && (
          <Button size="xs" variant="default" onClick={take}>
            {words.fromPlan}
          </Button>
        )}
      </div>
      <p className="tiny quiet">{words.blankIsNone}</p>
      <FromSheet
        name={words.indicators}
        columns={gridColumns(periods)}
        begins={known.map(({ name }) => [say(name), ...periods.map(() => '')])}
        most={known.length}
        read={(rows) => {
          const { targets: lines, faults } = targetsInGrid(rows, periods, known);
          return { lines, faults };
        }}
        onLines={(lines) => onChange(Object.fromEntries(lines.map(({ indicator, ...one }) => [indicator, typed(one)])))}
      />
      {chosen.map((one) => (
        <fieldset key={one.id} className="target-row">
          <legend className="row between">
            <span className="strong">
              {say(one.name)} <span className="quiet small">({say(one.measure)})</span>
            </span>
            <Button size="compact-xs" variant="subtle" onClick={() => onChange(without(targets, one.id))}>
              {words.removeOne(say(one.name))}
            </Button>
          </legend>
          <div className="target-fields">
            {periods.map((period) => (
              <div key={period}>
                <span className="tiny quiet" aria-hidden="true">
                  {say(planPeriod(period)?.title ?? { vi: period, en: period })}
                </span>
                <FigureField
                  hideLabel
                  label={words.targetOf(say(one.name), say(planPeriod(period)?.title ?? { vi: period, en: period }))}
                  value={targets[one.id]?.[period] ?? ''}
                  onChange={(text) => onChange({ ...targets, [one.id]: { ...targets[one.id], [period]: text } })}
                />
              </div>
            ))}
          </div>
        </fieldset>
      ))}
      <Loaded of={registry}>
        {() => (
          <Add known={known.filter(({ id }) => !(id in targets))} onAdd={(id) => onChange({ ...targets, [id]: {} })} />
        )}
      </Loaded>
    </section>
  );
}

function Add({ known, onAdd }: { known: IndicatorList['items']; onAdd(id: string): void }) {
  const {
    words: { startCarrying: words },
    say,
  } = useLanguage();
  const [id, setId] = useState('');
  return (
    <div className="row top">
      <ChoiceField
        aria-label={words.added}
        value={id}
        onChange={setId}
        any={words.added}
        among={known.map((one) => ({ value: one.id, label: `${say(one.name)} (${say(one.measure)})` }))}
      />
      <Button
        variant="default"
        disabled={id === ''}
        onClick={() => {
          onAdd(id);
          setId('');
        }}
      >
        {words.add}
      </Button>
    </div>
  );
}

function without(targets: Targets, id: string): Targets {
  const { [id]: _gone, ...others } = targets;
  return others;
}
