import type { DayBy } from '../template';

/** What such a day is called, and being past it; nothing to add where the law set it. */
const WORDS = {
  directive: {
    vi: 'Hạn này do văn bản chỉ đạo của năm định.',
    en: 'The day was laid down by the year’s directive.',
  },
  timetable: {
    vi: 'Hạn này do lịch làm việc của đơn vị định, không phải thời hạn luật định.',
    en: 'The day was laid down by the unit’s working timetable, not by law.',
  },
  document: {
    vi: 'Hạn này do văn bản hoặc ý kiến chỉ đạo định, không phải thời hạn luật định.',
    en: 'The day was laid down by an official document or direction, not by law.',
  },
  suggestion: {
    vi: 'Ngày này chỉ là gợi ý, không văn bản nào ấn định: qua ngày này không phải là trễ hạn theo luật.',
    en: 'The day is a suggestion that no document lays down: to be past it is not to be late in law.',
  },
};

/** What such a day rests on, where no clause was found for the step; a suggestion rests on nothing. */
export const DAY_RESTS_ON = {
  directive: { vi: 'văn bản chỉ đạo của năm', en: 'the year’s directive' },
  timetable: { vi: 'lịch làm việc của đơn vị', en: 'the unit’s working timetable' },
  document: { vi: 'văn bản hoặc ý kiến chỉ đạo', en: 'an official document or direction' },
  suggestion: undefined,
};

export const dayByVi = (source: DayBy): string | undefined => source && WORDS[source].vi;
export const dayByEn = (source: DayBy): string | undefined => source && WORDS[source].en;

/** The heading of being past a day: only of a suggested one it isn't "overdue". */
export const pastVi = (source: DayBy): string => (source === 'suggestion' ? 'Qua ngày gợi ý' : 'Quá hạn');
export const pastEn = (source: DayBy): string => (source === 'suggestion' ? 'Past the suggested day' : 'Overdue');

export function pastDayVi(source: DayBy, due: string | null): string {
  if (source === 'suggestion') return `đã qua ngày gợi ý${due ? ` ${due}` : ''}`;
  return `đã hết hạn${due ? ` ngày ${due}` : ''}`;
}

export function pastDayEn(source: DayBy, due: string | null): string {
  if (!due) return source === 'suggestion' ? 'is past its suggested day' : 'is overdue';
  return `${source === 'suggestion' ? 'was suggested for' : 'was due on'} ${due}`;
}

/** The end of asking for something: within a time limit, unless the day is only suggested. */
export const inTimeVi = (source: DayBy): string => (source === 'suggestion' ? '' : ' trong thời hạn');
export const inTimeEn = (source: DayBy): string => (source === 'suggestion' ? '' : ' within the time limit');

/** What came after that day, as a mail goes on to say: late, unless nobody laid the day down. */
export const afterVi = (source: DayBy): string =>
  source === 'suggestion' ? ', sau ngày gợi ý' : ', sau khi hết hạn, và được ghi là muộn';
export const afterEn = (source: DayBy): string =>
  source === 'suggestion' ? ', after the suggested day' : ', after the time limit, and is recorded as late';

/** So many days "overdue", in the middle of a sentence. */
export const pastDaysVi = (source: DayBy): string => (source === 'suggestion' ? 'qua ngày gợi ý' : 'quá hạn');
export const pastDaysEn = (source: DayBy): string => (source === 'suggestion' ? 'past its suggested day' : 'late');
