import type { Asked } from '../data/api';
import { type Filters as Bound, useFilters, yesOrNo } from '../parts/bound';
import { oneOf } from '../parts/oneOf';

export const NOT_NARROWED = {
  search: '',
  body: '',
  kind: '',
  case: '',
  overdue: '',
  within: '',
  held: '',
  returned: '',
};
const EVERYTHING = { ...NOT_NARROWED, group: '' };
export type Filters = Bound<typeof EVERYTHING>;

type InboxQuery = NonNullable<Asked<'/inbox'>['query']>;

export const HELD = ['me', 'nobody', 'others'] as const;
/** Tasks as cards under headings, or as a table. */
export const GROUPINGS = ['urgency', 'case', 'week', 'kind', 'table'] as const;
export type Grouping = Exclude<(typeof GROUPINGS)[number], 'table'>;

interface Narrowed {
  filters: Filters;
  query: InboxQuery;
  grouping: (typeof GROUPINGS)[number];
  /** Something is left out. */
  narrowed: boolean;
}

/** What of one's tasks is looked at, and in what order, as it stands in the address: a reload keeps it. */
export function useWorkFilters(): Narrowed {
  const filters = useFilters(EVERYTHING);
  const { group, ...narrowing } = filters.values;
  const { overdue, within, held, returned, kind, ...rest } = narrowing;
  const query: InboxQuery = {
    ...rest,
    // What no kind is called, the API says.
    kind: kind as NonNullable<InboxQuery['kind']>,
    overdue: yesOrNo(overdue),
    within: /^\d+$/.test(within) ? Number(within) : undefined,
    held: oneOf(HELD, held),
    returned: yesOrNo(returned),
  };
  return {
    filters,
    query,
    grouping: oneOf(GROUPINGS, group) ?? 'urgency',
    narrowed: Object.values(narrowing).some((value) => value !== ''),
  };
}
