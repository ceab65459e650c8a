import { addDays, addMonths, type IsoDate } from '../calendar/dates';
import type { Text } from '../law/procedure';

export const PERIOD_KINDS = ['month', 'quarter', 'half-year', 'year'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** A part of a plan year for which a target is set and a report is owed: `2027-M03`, `2027-Q1`, `2027-H1`, `2027-Y`. */
export interface PlanPeriod {
  id: string;
  kind: PeriodKind;
  from: IsoDate;
  /** Its last day. */
  to: IsoDate;
  title: Text;
}

const FORM = /^(\d{4})-(?:M(0[1-9]|1[0-2])|Q([1-4])|H([12])|Y)$/;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const ROMAN = ['I', 'II', 'III', 'IV'];

/** The period of that id, or null where there is none. */
export function planPeriod(id: string): PlanPeriod | null {
  const [, year, month, quarter, half] = FORM.exec(id) ?? [];
  if (!year) return null;
  if (month)
    return part(id, 'month', year, Number(month), 1, {
      vi: `tháng ${Number(month)}/${year}`,
      en: `${MONTHS[Number(month) - 1]} ${year}`,
    });
  if (quarter)
    return part(id, 'quarter', year, Number(quarter) * 3 - 2, 3, {
      vi: `quý ${ROMAN[Number(quarter) - 1]}/${year}`,
      en: `quarter ${quarter} of ${year}`,
    });
  if (half)
    return part(id, 'half-year', year, half === '1' ? 1 : 7, 6, {
      vi: `6 tháng ${half === '1' ? 'đầu' : 'cuối'} năm ${year}`,
      en: `${half === '1' ? 'first' : 'second'} half of ${year}`,
    });
  return part(id, 'year', year, 1, 12, { vi: `năm ${year}`, en: `year ${year}` });
}

function part(id: string, kind: PeriodKind, year: string, month: number, months: number, title: Text): PlanPeriod {
  const from = `${year}-${String(month).padStart(2, '0')}-01`;
  return { id, kind, from, to: addDays(addMonths(from, months), -1), title };
}

/**
 * Periods of those ids in the order in which they end; of two that end together the shorter first. Ids of no period are
 * left out.
 */
export function inOrder(ids: Iterable<string>): PlanPeriod[] {
  const known = [...new Set(ids)].map(planPeriod).filter((period) => period !== null);
  const rank = ({ kind }: PlanPeriod) => PERIOD_KINDS.indexOf(kind);
  return known.sort((a, b) => (a.to === b.to ? rank(a) - rank(b) : a.to < b.to ? -1 : 1));
}
