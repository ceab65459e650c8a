import { LEVELS } from '../../domain/units/model';
import type { Asked } from '../data/api';
import { useFilters } from '../parts/bound';
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

const EVERYTHING: Filters = { in: '', day: '', level: '', procedure: '', body: '', kind: '', step: '', view: '' };

/** What of the late steps is looked at, as it stands in the address. */
export function useLateFilters(): { filters: Filters; change(part: Partial<Filters>): void; query: LateQuery } {
  const { values, change } = useFilters(EVERYTHING);
  const { in: within, day, view: _view, level, ...others } = values;
  const query = { within, dayBy: oneOf(DAYS, day), level: oneOf(LEVELS, level), ...others };
  return { filters: values, change, query };
}
