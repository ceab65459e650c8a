import { LEVELS } from '../../domain/units/model';
import type { Asked } from '../data/api';
import { useFilters, yesOrNo } from '../parts/bound';
import { oneOf } from '../parts/oneOf';

const EVERYTHING = {
  within: '',
  dayBy: '',
  soon: '',
  level: '',
  procedure: '',
  body: '',
  kind: '',
  step: '',
  view: '',
};
export type Filters = typeof EVERYTHING;

/** What is asked of the API for it, whichever way it is shown. */
export type LateQuery = Pick<NonNullable<Asked<'/overdue'>['query']>, Exclude<keyof Filters, 'view'>>;

/** Who laid down the day that is past; without one, whoever but nobody. */
export const DAYS = ['law', 'timetable', 'suggestion'] as const;

export const NATION = 'VN';

/** What of the late steps is looked at, as it stands in the address. */
export function useLateFilters(): { filters: Filters; change(part: Partial<Filters>): void; query: LateQuery } {
  const { values, change } = useFilters(EVERYTHING);
  const { dayBy, soon, view: _view, level, ...others } = values;
  const query = { dayBy: oneOf(DAYS, dayBy), soon: yesOrNo(soon), level: oneOf(LEVELS, level), ...others };
  return { filters: values, change, query };
}

/** Which steps a query is about, as the words have it. */
export const kindOf = ({ soon, dayBy }: LateQuery) => (soon ? 'soon' : (dayBy ?? 'any'));
