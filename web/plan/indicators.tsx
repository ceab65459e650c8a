import { Button } from '@mantine/core';
import { freeId } from '../../domain/planContent/described';
import type { PlanFault } from '../../domain/planContent/fault';
import { formulaText, indicatorsOf, inputsOf, type PlanIndicator } from '../../domain/planContent/indicators';
import type { Content, Formula } from '../../domain/planContent/parts';
import { MEASURE_NAMES, MEASURES } from '../../domain/measures';
import type { PlanView } from '../data/api';
import { boundTo } from '../parts/bound';
import { ClosedSelect } from '../parts/closed';
import { ChoiceField, LineField, TickField } from '../parts/fields';
import { Mark } from '../parts/mark';
import { Ticks } from '../parts/ticks';
import { useLanguage, useWords } from '../words';

type Listed = Content<'indicators'>['indicators'];
type Own = NonNullable<Listed[number]['own']>;

interface Props {
  content: Content<'indicators'>;
  common: PlanView['common'];
  editable: boolean;
  faults: PlanFault[];
  onChange(content: Content<'indicators'>): void;
}

/** The plan's indicators: those of the common set that are chosen, and the unit's own as it describes them. */
export function IndicatorChoice({ content: { indicators }, common, editable, faults, onChange }: Props) {
  const { words, say } = useLanguage('planData');
  const known = indicatorsOf({ indicators: { indicators } }, { common: new Map(common.map((one) => [one.id, one])) });
  const set = (next: Listed) => onChange({ indicators: next });
  const own = indicators.filter((one) => one.own);
  const about = ({ unit, formula }: PlanView['common'][number]) =>
    [say(MEASURE_NAMES[unit]), formula && say(formulaText(formula, new Map(common.map((one) => [one.id, one]))))]
      .filter(Boolean)
      .join(' · ');
  if (!editable) return <Chosen all={[...known.values()]} />;
  const add = () =>
    set([
      ...indicators,
      { id: freeId('own-', indicators), own: { name: '', unit: 'percent', direction: 'higher', adds: false } },
    ]);
  return (
    <>
      <fieldset className="card stack tight">
        <legend>{words.commonSet(common.length)}</legend>
        <div className="plan-ticks">
          <Ticks
            all={common}
            chosen={common.filter(({ id }) => indicators.some((one) => one.id === id && !one.own))}
            onChange={(chosen) => set([...chosen.map(({ id }) => ({ id })), ...own])}
            keyOf={({ id }) => id}
            called={({ name }) => say(name)}
            about={about}
          />
        </div>
      </fieldset>
      <section className="stack" aria-label={words.own}>
        {own.map((one, index) => (
          <OwnIndicator
            key={one.id}
            number={index + 1}
            own={one.own!}
            others={[...known.values()].filter(({ id }) => id !== one.id)}
            fault={faults.filter(({ at }) => at.includes(one.id)).map(({ says }) => say(says))[0]}
            onChange={(next) => set(indicators.map((other) => (other.id === one.id ? { ...other, own: next } : other)))}
            onRemove={() => set(indicators.filter(({ id }) => id !== one.id))}
          />
        ))}
        <div>
          <Button size="xs" variant="default" onClick={add}>
            {words.addOwn}
          </Button>
        </div>
      </section>
    </>
  );
}

function Chosen({ all }: { all: PlanIndicator[] }) {
  const { say } = useLanguage();
  return (
    <ul className="card">
      {all.map(({ id, name, unit }) => (
        <li key={id}>
          {say(name)} <span className="quiet small">({say(MEASURE_NAMES[unit])})</span>
        </li>
      ))}
    </ul>
  );
}

interface OwnProps {
  number: number;
  own: Own;
  others: PlanIndicator[];
  fault: string | undefined;
  onChange(own: Own): void;
  onRemove(): void;
}

function OwnIndicator({ number, own, others, fault, onChange, onRemove }: OwnProps) {
  const { words, say } = useLanguage('planData');
  const bind = boundTo({ ...own, source: own.source ?? '', field: own.field ?? '' }, (part) => {
    const { source, field, ...rest } = { ...own, ...part } as Own;
    onChange({ ...rest, ...(source && { source }), ...(field && { field }) });
  });
  return (
    <fieldset className="card stack tight">
      <legend>{words.ownNo(number)}</legend>
      {fault && <Mark look="late">{fault}</Mark>}
      <LineField label={words.ownName} {...bind('name')} maxLength={300} />
      <div className="row top">
        <ClosedSelect
          label={words.measure}
          among={MEASURES}
          called={(one) => say(MEASURE_NAMES[one])}
          value={own.unit}
          onChange={(unit) => onChange({ ...own, unit })}
        />
        <ClosedSelect
          label={words.better}
          among={['higher', 'lower']}
          called={(one) => words.directions[one]}
          value={own.direction}
          onChange={(direction) => onChange({ ...own, direction })}
        />
        <LineField label={words.dataSource} {...bind('source')} maxLength={300} />
        <LineField label={words.field} {...bind('field')} maxLength={100} />
      </div>
      <TickField label={words.addsUp} value={own.adds} onChange={(adds) => onChange({ ...own, adds })} />
      <FormulaFields
        formula={own.formula}
        others={others}
        onChange={(formula) => {
          const { formula: _before, ...rest } = own;
          onChange(formula ? { ...rest, formula } : rest);
        }}
      />
      <div>
        <Button size="compact-xs" variant="subtle" onClick={onRemove}>
          {words.removeRow(words.ownNo(number))}
        </Button>
      </div>
    </fieldset>
  );
}

const HOWS = ['share', 'growth', 'sum', 'per'] as const;
const INPUTS: Record<Formula['how'], number> = { share: 2, growth: 1, sum: 1, per: 2 };

/** A formula of that kind from those inputs; it is one only once all of them are there. */
function formulaOf(how: Formula['how'], [first = '', second = '', ...more]: string[], times?: string): Formula {
  if (how === 'growth') return { how, of: first };
  if (how === 'sum') return { how, of: [first, second, ...more].filter(Boolean) };
  return how === 'share'
    ? { how, part: first, whole: second }
    : { how, part: first, by: second, ...(times && { times }) };
}

interface FormulaProps {
  formula: Formula | undefined;
  others: PlanIndicator[];
  onChange(formula: Formula | undefined): void;
}

function FormulaFields({ formula, others, onChange }: FormulaProps) {
  const { planData: words } = useWords();
  const inputs = formula ? inputsOf(formula) : [];
  const places = formula ? (formula.how === 'sum' ? inputs.length + 1 : INPUTS[formula.how]) : 0;
  return (
    <div className="row top">
      <ChoiceField
        label={words.formula}
        value={formula?.how ?? ''}
        any={words.noFormula}
        among={HOWS}
        called={words.formulas}
        onChange={(how) => onChange(how === '' ? undefined : formulaOf(how as Formula['how'], inputs))}
      />
      {Array.from({ length: places }, (_, at) => (
        <ChoiceField
          key={at}
          label={words.inputs[formula!.how]?.[at] ?? words.inputNo(at + 1)}
          value={inputs[at] ?? ''}
          any={words.none}
          among={others}
          onChange={(id) => {
            const next = [...inputs];
            next[at] = id;
            onChange(formulaOf(formula!.how, next, formula!.how === 'per' ? formula!.times : undefined));
          }}
        />
      ))}
    </div>
  );
}
