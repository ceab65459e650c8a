import { Button } from '@mantine/core';
import { memo, useState } from 'react';
import {
  amongOf,
  type DescribedPart,
  freeId,
  type Item,
  itemsIn,
  keyOf,
  type PlanField,
  type PlanList,
} from '../../domain/planContent/described';
import type { PlanIndicator } from '../../domain/planContent/indicators';
import type { Content, Contents } from '../../domain/planContent/parts';
import { useUnit } from '../data/bodies';
import { BodiesField } from '../parts/bodiesField';
import { BodyPicker } from '../parts/bodyPicker';
import { DateField } from '../parts/dateField';
import { ChoiceField, LineField, WordsField } from '../parts/fields';
import { FigureField } from '../parts/figureField';
import { useStable } from '../parts/stable';
import { Ticks } from '../parts/ticks';
import { useLanguage, useWords } from '../words';
import { dmy, readDmy } from '../words/dates';
import { readFigure, typedFigure } from '../words/figures';

/** What the fields of a part choose from. */
export interface Around {
  unit: string;
  contents: Contents;
  indicators: ReadonlyMap<string, PlanIndicator>;
}

interface WordsProps {
  described: DescribedPart;
  content: Content;
  around: Around;
  onChange(content: Content): void;
}

/** What a part says in words: its own fields, and its items one beside another or, of many, one at a time. */
export function WordsOfPart({ described, content, around, onChange }: WordsProps) {
  const own = content as Item;
  const set = (next: Item) => onChange(next as Content);
  return (
    <>
      {described.lists.map((list) => (
        <Items
          key={list.key}
          list={list}
          items={itemsIn(content, list)}
          around={around}
          onChange={(items) => set({ ...own, [list.key]: items })}
        />
      ))}
      {described.fields.length > 0 && (
        <section className="card stack">
          {described.fields.map((field) => (
            <OneField key={field.id} field={field} of={own} around={around} onChange={set} />
          ))}
        </section>
      )}
    </>
  );
}

/** So many items stand beside one another. */
const BESIDE = 5;

interface ItemsProps {
  list: PlanList;
  items: Item[];
  around: Around;
  onChange(items: Item[]): void;
}

function Items({ list, items, around, onChange }: ItemsProps) {
  const { words, say } = useLanguage('planData');
  const [chosen, setChosen] = useState(0);
  const [typed, setTyped] = useState<string | null>(null);
  const few = items.length <= BESIDE;
  const shown = few ? items.map((_item, index) => index) : [Math.min(chosen, items.length - 1)];
  const titleOf = (item: Item, index: number): string => {
    const fixed = list.fixed?.among.find(({ id }) => id === item[list.fixed?.by ?? '']);
    return fixed ? say(fixed.name) : `${say(list.name)} ${index + 1}`;
  };
  const add = () => {
    onChange([...items, { ...(list.prefix && { id: firstId(list, items) }), ...list.begins }]);
    setChosen(items.length);
  };
  const acts = useStable<ItemActs>({
    change: (index, item) => onChange(items.map((one, at) => (at === index ? item : one))),
    remove: (index) => onChange(items.filter((_one, at) => at !== index)),
  });
  return (
    <section className="stack" aria-label={say(list.name)}>
      {!few && (
        <LineField
          label={words.shownItem(items.length)}
          inputMode="numeric"
          maw={200}
          value={typed ?? `${(shown[0] ?? 0) + 1}`}
          onBlur={() => setTyped(null)}
          onChange={(text) => {
            setTyped(text);
            if (Number(text) >= 1 && Number(text) <= items.length) setChosen(Number(text) - 1);
          }}
        />
      )}
      <div className="plan-items">
        {shown.map((index) => (
          <OneItem
            key={keyOf(items[index]!, index)}
            list={list}
            item={items[index]!}
            index={index}
            title={titleOf(items[index]!, index)}
            around={around}
            acts={acts}
          />
        ))}
      </div>
      {!list.fixed && (
        <div>
          <Button size="xs" variant="default" onClick={add}>
            {words.add(say(list.name).toLowerCase())}
          </Button>
        </div>
      )}
    </section>
  );
}

interface ItemActs {
  change(index: number, item: Item): void;
  remove(index: number): void;
}

interface ItemProps {
  list: PlanList;
  item: Item;
  index: number;
  title: string;
  around: Around;
  acts: ItemActs;
}

/** An item's fields; they aren't drawn again for what is typed into others, or into a grid. */
const OneItem = memo(function OneItem({ list, item, index, title, around, acts }: ItemProps) {
  const { planData: words } = useWords();
  return (
    <fieldset className="card stack tight">
      <legend>{title}</legend>
      {list.fields.map((field) => (
        <OneField
          key={field.id}
          field={field}
          of={item}
          around={around}
          onChange={(changed) => acts.change(index, changed)}
        />
      ))}
      {!list.fixed && (
        <div>
          <Button size="compact-xs" variant="subtle" onClick={() => acts.remove(index)}>
            {words.removeRow(title)}
          </Button>
        </div>
      )}
    </fieldset>
  );
});

/** Projects are held against the balance of this id: the first that is drawn up is it. */
const INVESTMENT = 'investment';
const firstId = ({ key, prefix = '' }: PlanList, items: Item[]): string =>
  key === 'balances' && !items.some(({ id }) => id === INVESTMENT) ? INVESTMENT : freeId(prefix, items);

interface FieldProps {
  field: PlanField;
  of: Item;
  around: Around;
  onChange(item: Item): void;
}

/** What is emptied isn't said. */
function OneField({ field, of, around, onChange }: FieldProps) {
  const set = (value: unknown) => {
    const { [field.id]: _before, ...others } = of;
    const isEmpty = value === '' || value === undefined || (Array.isArray(value) && value.length === 0);
    onChange(isEmpty ? others : { ...others, [field.id]: value });
  };
  return <Drawn field={field} value={of[field.id]} around={around} set={set} />;
}

interface DrawnProps {
  field: PlanField;
  value: unknown;
  around: Around;
  set(value: unknown): void;
}

function Drawn({ field, value, around, set }: DrawnProps) {
  const { words, say } = useLanguage();
  const label = say(field.label);
  const text = typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
  switch (field.kind) {
    case 'line':
      return <LineField label={label} value={text} onChange={set} maxLength={300} />;
    case 'words':
      return (
        <WordsField label={label} value={text} onChange={set} autosize minRows={2} maxRows={14} maxLength={5000} />
      );
    case 'choice':
      return (
        <ChoiceField
          label={label}
          value={text}
          onChange={set}
          any={words.planData.none}
          among={amongOf(field, around.contents)}
        />
      );
    case 'year':
      return (
        <LineField
          label={label}
          value={text}
          inputMode="numeric"
          maxLength={4}
          onChange={(typed) => set(/^\d+$/.test(typed) ? Number(typed) : undefined)}
        />
      );
    case 'day':
      return <Day label={label} value={text} set={set} />;
    case 'figure':
      return <Amount label={label} value={text} set={set} />;
    case 'body':
      return <BodyPicker label={label} home={around.unit} value={text} onChange={(id) => set(id)} />;
    case 'bodies':
      return <Bodies label={label} value={value as string[] | undefined} home={around.unit} set={set} />;
    case 'indicators':
      return <Served label={label} value={value as string[] | undefined} around={around} set={set} />;
  }
}

interface ValueProps<T> {
  label: string;
  value: T;
  set(value: unknown): void;
}

/** As typed: a day that doesn't exist stays to be mended. */
function Day({ label, value, set }: ValueProps<string>) {
  const [typed, setTyped] = useState(value && dmy(value));
  return (
    <DateField
      label={label}
      value={typed}
      onChange={(next) => {
        setTyped(next);
        set(readDmy(next) ?? undefined);
      }}
    />
  );
}

function Amount({ label, value, set }: ValueProps<string>) {
  const { locale } = useLanguage();
  const [typed, setTyped] = useState(typedFigure(value, locale));
  return (
    <FigureField
      label={label}
      value={typed}
      onChange={(next) => {
        setTyped(next);
        set(readFigure(next, locale).value ?? undefined);
      }}
    />
  );
}

function Bodies({ label, value = [], home, set }: ValueProps<string[] | undefined> & { home: string }) {
  const { planData: words } = useWords();
  const unit = useUnit(home);
  const known = unit.data?.bodies ?? [];
  const chosen = value.map((id) => known.find((one) => one.id === id) ?? { id, name: { vi: id, en: id } });
  return (
    <BodiesField
      label={label}
      another={words.anotherBody}
      home={home}
      known={[]}
      chosen={chosen as typeof known}
      onChange={(bodies) => set(bodies.map(({ id }) => id))}
    />
  );
}

/** The plan's indicators that something serves, folded away: there may be hundreds. */
function Served({ label, value = [], around, set }: ValueProps<string[] | undefined> & { around: Around }) {
  const { say } = useLanguage();
  const all = [...around.indicators.values()];
  return (
    <details>
      <summary className="small">
        {label} ({value.length})
      </summary>
      <div className="stack tight">
        <Ticks
          all={all}
          chosen={all.filter(({ id }) => value.includes(id))}
          onChange={(chosen) => set(chosen.map(({ id }) => id))}
          keyOf={({ id }) => id}
          called={({ name }) => say(name)}
        />
      </div>
    </details>
  );
}
