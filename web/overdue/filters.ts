import { useSearchParams } from 'wouter';
import type { Query } from '../data/client';

const NAMES = ['in', 'level', 'procedure', 'body', 'kind', 'step', 'view'] as const;
export type FilterName = (typeof NAMES)[number];
export type Filters = Record<FilterName, string>;

export const NATION = 'VN';

/** What of the late steps is looked at, as it stands in the address: it can be sent on, and the way back undoes it. */
export function useFilters(): { filters: Filters; change(part: Partial<Filters>): void; query: Query } {
  const [search, setSearch] = useSearchParams();
  const filters = Object.fromEntries(NAMES.map((name) => [name, search.get(name) ?? ''])) as Filters;
  const change = (part: Partial<Filters>) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      for (const [name, value] of Object.entries(part)) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      return next;
    });
  const { in: within, view: _view, ...others } = filters;
  return { filters, change, query: { within, ...others } };
}
