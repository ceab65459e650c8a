import type { IsoDate } from '../calendar/dates';
import type { Data } from '../case/entry';
import type { Basis, Text } from './procedure';

/**
 * Who named a day: the law, the year's directive or guidance, the unit's own timetable, another official document or a
 * head's direction, or nobody but us.
 */
export const DATE_SOURCES = ['law', 'directive', 'timetable', 'document', 'suggestion'] as const;
export type DateSource = (typeof DATE_SOURCES)[number];

/** Of a rule, by what it rests on. */
export const sourceOf = (basis: Basis): DateSource =>
  basis === 'practice' ? 'suggestion' : (basis.find(({ source }) => source)?.source ?? 'law');

/** Who laid a day down, as facts say it: nothing where it was the law. */
export function saysDayBy(basis: Basis): { dayBy?: Exclude<DateSource, 'law'> } {
  const source = sourceOf(basis);
  return source === 'law' ? {} : { dayBy: source };
}

/** Whether something came after its day, as a ruling says it: if so, with who laid that day down. */
export const lateBy = (late: boolean, basis: Basis): Data => ({ late, ...(late && saysDayBy(basis)) });

/** Where no law sets the day, that an official document or a direction does: it isn't nobody's. */
export const orByDocument = (basis: Basis, name: Text, on: IsoDate): Basis =>
  basis === 'practice'
    ? [{ instrument: 'document', name, source: 'document', verified: 'read', checkedOn: on }]
    : basis;

/** Of what is owed by a day that a document names: the clause, if there is one, and that the day is the document’s. */
export const dayByDocument = (basis: Basis, name: Text, on: IsoDate): Basis =>
  basis === 'practice' ? orByDocument(basis, name, on) : basis.map((cite) => ({ ...cite, source: 'document' }));

/** Who names such a day, before the day itself. */
export const NAMES_DAY: Record<DateSource, Text> = {
  law: { vi: 'Luật định ngày', en: 'The law names' },
  directive: { vi: 'Văn bản chỉ đạo của năm định ngày', en: 'The year’s directive names' },
  timetable: { vi: 'Lịch làm việc của đơn vị định ngày', en: 'The unit’s working timetable names' },
  document: { vi: 'Văn bản hoặc ý kiến chỉ đạo định ngày', en: 'A document or direction names' },
  suggestion: { vi: 'Gợi ý, không ai ấn định: ngày', en: 'Suggested, laid down by nobody:' },
};

/** What a day that is named and not counted is called, by who named it. */
export const NAMED_DAY: Record<DateSource, Text> = {
  law: { vi: 'ngày luật định', en: 'a day the law names' },
  directive: { vi: 'ngày do văn bản chỉ đạo của năm định', en: 'a day that the year’s directive names' },
  timetable: { vi: 'ngày do lịch làm việc của đơn vị định', en: 'a day of the unit’s working timetable' },
  document: { vi: 'ngày do văn bản hoặc ý kiến chỉ đạo định', en: 'a day that a document or direction names' },
  suggestion: { vi: 'ngày gợi ý, không ai ấn định', en: 'a suggested day; nobody laid it down' },
};
