import { titleOf } from './inWords';
import { Button } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { MEASURE_NAMES } from '../../domain/measures';
import type { IndicatorList } from '../data/api';
import { inOrder, type PeriodKind } from '../../domain/carryingOut/periods';
import { gridColumns, type ListedTargets, targetsInGrid } from '../../domain/carryingOut/targetGridSheet';
import type { Content } from '../../domain/planContent/parts';
import { useApi } from '../data/queries';
import { Card } from '../parts/card';
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
  const adopted = useAdopted(plan, year);
  const ofPlan = useApi('/cases/{id}/targets', plan ? { path: { id: plan } } : null);
  const periods = periodsOf(year, every);
  const known: Known[] = [...(registry.data?.items ?? []), ...adopted.own];
  const planned = (ofPlan.data?.own?.targets ?? []).filter(({ indicator }) => known.some(({ id }) => id === indicator));
  const withYears = (next: Targets, years: Record<string, string>): Targets => ({
    ...next,
    ...Object.fromEntries(
      Object.entries(years).map(([id, value]) => [id, { ...next[id], [`${year}-Y`]: typedFigure(value, locale) }]),
    ),
  });
  const take = () =>
    onChange(withYears(targets, Object.fromEntries(planned.map(({ indicator, value }) => [indicator, value]))));
  /** The year's target is what the plan has, however the others came. */
  const change = (next: Targets) =>
    onChange(withYears(next, Object.fromEntries(Object.entries(adopted.targets ?? {}).filter(([id]) => id in next))));
  // What a plan has set as data is what is measured: nothing of it is typed again.
  useEffect(() => {
    if (adopted.targets) onChange(withYears(targets, adopted.targets));
  }, [adopted.targets]);
  const typed = ({ targets: read }: Pick<ListedTargets, 'targets'>) =>
    Object.fromEntries(Object.entries(read).map(([period, value]) => [period, typedFigure(value, locale)]));
  const chosen = known.filter(({ id }) => id in targets);
  return (
    <Card
      title={words.indicators}
      beside={
        planned.length > 0 &&
        !adopted.targets && (
          <Button size="xs" variant="default" onClick={take}>
            {words.fromPlan}
          </Button>
        )
      }
      landmark
    >
      <p className="tiny quiet">{adopted.targets ? words.asAdopted : words.blankIsNone}</p>
      <FromSheet
        name={words.indicators}
        columns={gridColumns(periods)}
        begins={() => known.map(({ name }) => [say(name), ...periods.map(() => '')])}
        most={known.length}
        read={(rows) => {
          const { targets: lines, faults } = targetsInGrid(rows, periods, known);
          return { lines, faults };
        }}
        onLines={(lines) => change(Object.fromEntries(lines.map(({ indicator, ...one }) => [indicator, typed(one)])))}
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
                  {say(titleOf(period))}
                </span>
                <FigureField
                  hideLabel
                  readOnly={period === `${year}-Y` && adopted.targets?.[one.id] !== undefined}
                  label={words.targetOf(say(one.name), say(titleOf(period)))}
                  value={targets[one.id]?.[period] ?? ''}
                  onChange={(text) => change({ ...targets, [one.id]: { ...targets[one.id], [period]: text } })}
                />
              </div>
            ))}
          </div>
        </fieldset>
      ))}
      <Loaded of={registry}>
        {() => (
          <Add known={known.filter(({ id }) => !(id in targets))} onAdd={(id) => change({ ...targets, [id]: {} })} />
        )}
      </Loaded>
    </Card>
  );
}

type Known = Pick<IndicatorList['items'][number], 'id' | 'name' | 'measure'>;

/** What an adopted plan that is data sets for its year, by indicator, and its own indicators. */
function useAdopted(plan: string, year: number) {
  const asked = useApi('/cases/{id}/plan', plan ? { path: { id: plan } } : null);
  const version = asked.data?.parts.find(({ part }) => part === 'targets')?.submitted ?? 0;
  const kept = useApi(
    '/cases/{id}/plan/{part}',
    version > 0 ? { path: { id: plan, part: 'targets' }, query: { version } } : null,
  );
  // What is kept has the part's own form.
  const content = kept.data?.content as unknown as Content<'targets'> | undefined;
  return useMemo(() => {
    const targets =
      content &&
      Object.fromEntries(
        content.rows.flatMap(({ indicator, figures: { [year]: value } }) =>
          value === undefined ? [] : [[indicator, value]],
        ),
      );
    const own = (asked.data?.indicators ?? [])
      .filter((one) => one.own)
      .map(({ id, name, unit }): Known => ({ id, name, measure: MEASURE_NAMES[unit] }));
    return { targets: targets as Record<string, string> | undefined, own };
  }, [content, asked.data, year]);
}

function Add({ known, onAdd }: { known: Known[]; onAdd(id: string): void }) {
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
