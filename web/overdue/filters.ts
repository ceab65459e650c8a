import { useSearchParams } from 'wouter';
import { LEVELS } from '../../domain/units/model';
import type { Asked } from '../data/api';
import { oneOf } from '../parts/oneOf';

export type FilterName = 'in' | 'day' | 'level' | 'procedure' | 'body' | 'kind' | 'step' | 'view';
export type Filters = Record<FilterName, string>;

/** What is asked of the API for it, whichever way it is shown. */
export type LateQuery = Pick<
  NonNullable<Asked<'/overdue'>['query']>,
  'within' | 'dayBy' | 'level' | 'procedure' | 'body' | 'kind' | 'step'
>;

/** Who laid down the day that is past; without one, whoever but nobody. */
export const DAYS = ['law', 'timetable', 'suggestion'] as const;

export const NATION = 'VN';

/** What of the late steps is looked at, as it stands in the address: it can be sent on, and the way back undoes it. */
export function useFilters(): { filters: Filters; change(part: Partial<Filters>): void; query: LateQuery } {
  const [search, setSearch] = useSearchParams();
  const at = (name: FilterName) => search.get(name) ?? '';
  const filters: Filters = {
    in: at('in'),
    day: at('day'),
    level: at('level'),
    procedure: at('procedure'),
    body: at('body'),
    kind: at('kind'),
    step: at('step'),
    view: at('view'),
  };
  const change = (part: Partial<Filters>) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      for (const [name, value] of Object.entries(part)) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      return next;
    });
  const { in: within, day, view: _view, level, ...others } = filters;
  const query = { within, dayBy: oneOf(DAYS, day), level: oneOf(LEVELS, level), ...others };
  return { filters, change, query };
}
