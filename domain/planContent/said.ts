import { joined, same, type Text } from '../text';
import { amongOf, DESCRIBED, type Item, itemsIn, keyOf, type PlanField } from './described';
import type { Held } from './fault';
import { MEASURE_NAMES } from '../measures';
import { formulaText, indicatorsOf } from './indicators';
import type { Content, Part } from './parts';
import { type PlanColumn, tablesOf } from './tables';

/** Something that a part says: where it stands, and what it is; bodies and indicators by their ids. */
export interface Said {
  key: string;
  /** The item that it is said of; null where it is the part's own. */
  of: Text | null;
  label: Text;
  kind: PlanField['kind'];
  values: Text[];
}

/** What a part says in words and by choice, in its order; what is empty is left out. */
export function wordsOf(part: Part, content: Content, held: Held): Said[] {
  const { fields, lists } = DESCRIBED[part];
  const own = saidIn(content as Item, fields, { key: '', of: null }, held);
  const listed = lists.flatMap((list) =>
    itemsIn(content, list).flatMap((item, index) => {
      const key = `${list.key}/${keyOf(item, index)}`;
      const fixed = list.fixed?.among.find(({ id }) => id === item[list.fixed?.by ?? '']);
      return saidIn(item, list.fields, { key, of: fixed?.name ?? titleOf(item, list.name, index) }, held);
    }),
  );
  return [...own, ...listed];
}

const titleOf = ({ name }: Item, list: Text, index: number): Text =>
  typeof name === 'string' && name !== ''
    ? same(name)
    : { vi: `${list.vi} ${index + 1}`, en: `${list.en} ${index + 1}` };

const saidIn = (item: Item, fields: readonly PlanField[], { key, of }: Pick<Said, 'key' | 'of'>, held: Held): Said[] =>
  fields.flatMap((field) => {
    const value = item[field.id];
    const values = (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined && one !== null);
    const texts = values.map((one) => String(one)).filter((one) => one !== '');
    return texts.length === 0
      ? []
      : [{ key: `${key}/${field.id}`, of, label: field.label, kind: field.kind, values: namedIn(field, texts, held) }];
  });

/** Choices and indicators by their names; bodies and days as they are kept. */
function namedIn(field: PlanField, values: string[], { contents, indicators }: Held): Text[] {
  const among = amongOf(field, contents);
  const nameOf = (value: string) =>
    field.kind === 'indicators' ? indicators.get(value)?.name : among.find(({ id }) => id === value)?.name;
  return values.map((value) => nameOf(value) ?? same(value));
}

/** A value of a part that differs between two versions; null: it isn't there. */
export interface PlanChange {
  key: string;
  where: Text;
  kind: 'figure' | 'words';
  before: Text | null;
  after: Text | null;
}

type Flat = Map<string, Omit<PlanChange, 'before' | 'after' | 'key'> & { value: Text }>;

/** What changed from one version of a part to another, figure by figure and text by text, in the newer one's order. */
export function changesOf(part: Part, before: Content, after: Content, held: Held): PlanChange[] {
  const [old, now] = [before, after].map((content) =>
    flat(part, content, { ...held, contents: { ...held.contents, [part]: content } }),
  ) as [Flat, Flat];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    if (was?.value.vi === is?.value.vi) return [];
    const { where, kind } = (is ?? was)!;
    return [{ key, where, kind, before: was?.value ?? null, after: is?.value ?? null }];
  });
}

function flat(part: Part, content: Content, held: Held): Flat {
  const figures = tablesOf(part, content, held).flatMap(({ id, title, rows, columns }) =>
    rows.flatMap(({ id: row, name, cells }) =>
      columns
        .filter((column) => cells[column.id] !== undefined)
        .map(
          (column) =>
            [
              `${id}/${row}/${column.id}`,
              { where: at(title, name, column.head), ...valueIn(column, cells[column.id]!) },
            ] as const,
        ),
    ),
  );
  const texts = wordsOf(part, content, held).map(
    ({ key, of, label, values }) =>
      [key, { where: at(of, label), kind: 'words' as const, value: joined(values, ', ') }] as const,
  );
  return new Map([...figures, ...texts, ...(part === 'indicators' ? indicatorsIn(content, held) : [])]);
}

const valueIn = ({ kind, among = [] }: PlanColumn, value: string) =>
  kind === 'figure'
    ? { kind: 'figure' as const, value: same(value) }
    : { kind: 'words' as const, value: among.find(({ id }) => id === value)?.name ?? same(value) };

const at = (...parts: (Text | null)[]): Text =>
  joined(
    parts.filter((one) => one !== null),
    ' · ',
  );

type Flatly = Flat extends Map<string, infer V> ? V : never;

function indicatorsIn(content: Content, { setting }: Held): [string, Flatly][] {
  const { indicators } = content as Content<'indicators'>;
  const known = indicatorsOf({ indicators: { indicators } }, setting);
  return [...known.values()].map((one) => {
    const how = one.formula ? [formulaText(one.formula, known)] : [];
    const value = joined([one.name, MEASURE_NAMES[one.unit], ...how], ', ');
    return [`indicators/${one.id}`, { where: one.name, kind: 'words', value }];
  });
}
