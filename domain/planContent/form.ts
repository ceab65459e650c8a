import { z } from 'zod';
import { DESCRIBED, type Item, keyOf } from './described';
import type { PlanFault } from './fault';
import { type Content, FORMS, type Part, PARTS } from './parts';
import { remembered } from './remembered';

/**
 * A part that is being drawn up: as it is kept, or what of it isn't of its form yet, such as a name that is still empty:
 * where, and which field. Of its lists only what wasn't read before is read.
 */
export function readPart(part: Part, content: unknown): { content: Content } | { faults: PlanFault[] } {
  const { data, error } = READERS.get(part)!.safeParse(content);
  if (!error) return { content: data as Content };
  const faults = error.issues.map(({ path }) => {
    const at = idsOn(path, content);
    const label = labelOf(part, at.at(-1) ?? '');
    return {
      part,
      at,
      says: { vi: `${label.vi}: chưa điền hoặc chưa đúng`, en: `${label.en}: missing, or not as it must be` },
    };
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
  const isThing = (item: unknown): item is object => typeof item === 'object' && item !== null;
  const element = z.custom<object>(isThing).transform((item, { issues }) => {
    const { data, error } = read(item);
    issues.push(...(error?.issues ?? []).map(({ path }) => ({ code: 'custom' as const, path, input: item })));
    return data;
  });
  return z.core.clone(list, { ...list._zod.def, element });
}

/** The ids of the items on a path; the names of lists, and that a cell is a figure, say nothing. */
function idsOn(path: readonly PropertyKey[], content: unknown): string[] {
  const ids: string[] = [];
  let here = content;
  for (const key of path) {
    const next = (here as Record<PropertyKey, unknown> | undefined)?.[key];
    if (Array.isArray(here)) ids.push(keyOf((next ?? {}) as Item, Number(key)));
    else if (!Array.isArray(next) && key !== 'figures') ids.push(String(key));
    here = next;
  }
  return ids;
}

function labelOf(part: Part, field: string) {
  const { fields, lists, name } = DESCRIBED[part];
  const found = [...fields, ...lists.flatMap((list) => list.fields)].find(({ id }) => id === field);
  return found?.label ?? (field === 'total' ? { vi: 'Tổng mức đầu tư', en: 'Total' } : name);
}
