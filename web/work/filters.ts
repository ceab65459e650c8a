import { useSearchParams } from 'wouter';
import type { Asked } from '../data/api';
import { oneOf } from '../parts/oneOf';

const NAMES = ['q', 'body', 'kind', 'case', 'due', 'held', 'back', 'group'] as const;
export type Filters = Record<(typeof NAMES)[number], string>;

type InboxQuery = NonNullable<Asked<'/inbox'>['query']>;

/** Within how many days, by the name that stands in the address. */
const WITHIN = { week: 7, month: 31 };
export const DUE = ['late', 'week', 'month'] as const;
export const HELD = ['me', 'nobody', 'others'] as const;
export const GROUPINGS = ['urgency', 'case', 'week', 'kind'] as const;
export type Grouping = (typeof GROUPINGS)[number];

const PAGE = 100;

interface Narrowed {
  filters: Filters;
  change(part: Partial<Filters>): void;
  query: InboxQuery;
  grouping: Grouping;
  /** Something is left out. */
  narrowed: boolean;
}

/** What of one's tasks is looked at, and in what order, as it stands in the address: a reload keeps it. */
export function useWorkFilters(): Narrowed {
  const [search, setSearch] = useSearchParams();
  // Each name stands in the list.
  const filters = Object.fromEntries(NAMES.map((name) => [name, search.get(name) ?? ''])) as Filters;
  const change = (part: Partial<Filters>) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(part)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      },
      // Not a step back for each letter.
      { replace: 'q' in part },
    );
  const { q, body, kind, case: caseId, back } = filters;
  const due = oneOf(DUE, filters.due);
  const query: InboxQuery = {
    limit: PAGE,
    body,
    case: caseId,
    search: q.trim(),
    // What no kind is called, the API says.
    kind: kind as NonNullable<InboxQuery['kind']>,
    held: oneOf(HELD, filters.held),
    ...(due === 'late' ? { overdue: true } : due && { within: WITHIN[due] }),
    ...(back && { returned: true }),
  };
  const { group, ...narrowing } = filters;
  return {
    filters,
    change,
    query,
    grouping: oneOf(GROUPINGS, group) ?? 'urgency',
    narrowed: Object.values(narrowing).some((value) => value !== ''),
  };
}
