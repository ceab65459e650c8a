import { DESCRIBED, type Item, keyOf } from './described';
import type { PlanFault } from './fault';
import { FORMS, type Part } from './parts';

/** What of a part isn't of its form yet, such as a name that is still empty: where, and which field. */
export function formFaults(part: Part, content: unknown): PlanFault[] {
  const { error } = FORMS[part].safeParse(content);
  return (error?.issues ?? []).map(({ path }) => {
    const at = idsOn(path, content);
    const label = labelOf(part, at.at(-1) ?? '');
    return {
      part,
      at,
      says: { vi: `${label.vi}: chưa điền hoặc chưa đúng`, en: `${label.en}: missing, or not as it must be` },
    };
  });
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
