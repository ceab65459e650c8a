import { z } from 'zod';
import { joined, same, type Text } from '../text';
import { DESCRIBED, type Item, keyOf } from './described';
import type { PlanFault } from './fault';
import { type Content, FORMS, type Part, PARTS } from './parts';
import { remembered } from '../remembered';

/**
 * A part that is being drawn up: as it is kept, or what of it isn't of its form yet, such as a name that is still
 * empty: where, and which field. Of its lists only what wasn't read before is read.
 */
export function readPart(part: Part, content: unknown): { content: Content } | { faults: PlanFault[] } {
  const { data, error } = READERS.get(part)!.safeParse(content);
  if (!error) return { content: data as Content };
  const faults = error.issues.map(({ path }) => {
    const at = idsOn(path, content);
    const says = [...itemsOn(part, path, content), labelOf(part, at.at(-1) ?? '')];
    const { vi, en } = joined(says, ' · ');
    return { part, at, says: { vi: `${vi}: chưa điền hoặc chưa đúng`, en: `${en}: missing, or not as it must be` } };
  });
  return { faults };
}

const READERS = new Map(PARTS.map((part) => [part, readerOf(FORMS[part].shape)]));

function readerOf(shape: Record<string, z.ZodType>): z.ZodType {
  const fields = Object.entries(shape).map(([key, of]) => [key, of instanceof z.ZodArray ? once(of) : of] as const);
  return z.strictObject(Object.fromEntries(fields));
}

/** The same list, with the same rules: of each thing in it is remembered what reading it gave. */
function once(list: z.ZodArray): z.ZodType {
  const read = remembered((item: object) => (list.element as z.ZodType).safeParse(item));
  const element = z.custom<object>(isThing).transform((item, { issues }) => {
    const { data, error } = read(item);
    issues.push(...(error?.issues ?? []).map(({ path }) => ({ code: 'custom' as const, path, input: item })));
    return data;
  });
  return z.core.clone(list, { ...list._zod.def, element });
}

function isThing(item: unknown): item is object {
  return typeof item === 'object' && item !== null;
}

/** Each part of a path through a content, with what it leads from and to. */
function walked(path: readonly PropertyKey[], content: unknown) {
  let here = content;
  return path.map((key) => {
    const from = here;
    here = (from as Record<PropertyKey, unknown> | undefined)?.[key];
    return { key, from, to: here };
  });
}

/** The ids of the items on a path; the names of lists, and that a cell is a figure, say nothing. */
const idsOn = (path: readonly PropertyKey[], content: unknown): string[] =>
  walked(path, content).flatMap(({ key, from, to }) => {
    if (Array.isArray(from)) return keyOf((to ?? {}) as Item, Number(key));
    return Array.isArray(to) || key === 'figures' ? [] : String(key);
  });

/** What the items on a path are called: by their names; one that has none yet by its place among the others. */
const itemsOn = (part: Part, path: readonly PropertyKey[], content: unknown): Text[] =>
  walked(path, content).flatMap(({ from, to }, at) =>
    Array.isArray(from) && isThing(to) ? calledIn(part, String(path[at - 1]), to as Item, from) : [],
  );

function calledIn(part: Part, key: string, item: Item, all: Item[]): Text {
  const name = item.name ?? (item.own as Item | undefined)?.name;
  if (typeof name === 'string' && name !== '') return same(name);
  const list = DESCRIBED[part].lists.find((one) => one.key === key);
  const fixed = list?.fixed?.among.find(({ id }) => id === item[list.fixed?.by ?? '']);
  const { vi, en } = fixed?.name ?? list?.name ?? (item.own ? OWN : LINE);
  const number = all.filter((one) => Boolean(one.own) === Boolean(item.own)).indexOf(item) + 1;
  return fixed ? { vi, en } : { vi: `${vi} ${number}`, en: `${en} ${number}` };
}

const OWN: Text = { vi: 'Chỉ tiêu riêng', en: 'Own indicator' };
const LINE: Text = { vi: 'Dòng', en: 'Line' };

const FORMULA: Text = { vi: 'Công thức', en: 'Formula' };
/** Fields that have no description of their own. */
const FIELDS: Partial<Record<string, Text>> = {
  name: { vi: 'Tên', en: 'Name' },
  total: { vi: 'Tổng mức đầu tư', en: 'Total' },
  part: FORMULA,
  whole: FORMULA,
  of: FORMULA,
  by: FORMULA,
};

function labelOf(part: Part, field: string): Text {
  const { fields, lists, name } = DESCRIBED[part];
  const found = [...fields, ...lists.flatMap((list) => list.fields)].find(({ id }) => id === field);
  return found?.label ?? FIELDS[field] ?? name;
}
