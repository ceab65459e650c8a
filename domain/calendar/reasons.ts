import type { Text } from '../law/procedure';

/** Why a day counts, does not count, or is the one a period ends on. */
const REASON_CODES = [
  'working-day',
  'make-up',
  'weekend',
  'holiday',
  'substitute',
  'first-day-excluded',
  'calendar-day',
  'month-end',
  'next-working-day',
  'preceding-working-day',
  'statutory-date',
  'clock-stopped',
] as const;

export type ReasonCode = (typeof REASON_CODES)[number];

/** A reason as data (`code`) and as a text in the two languages. */
export interface DayReason extends Text {
  code: ReasonCode;
}

/** The reasons whose text never changes; the others carry a holiday's name or a person's words. */
export const REASONS = {
  workingDay: { code: 'working-day', vi: 'Ngày làm việc', en: 'Working day' },
  weekend: { code: 'weekend', vi: 'Ngày nghỉ hằng tuần', en: 'Weekend' },
  firstDayExcluded: {
    code: 'first-day-excluded',
    vi: 'Ngày đầu không tính (Bộ luật Dân sự, Điều 147)',
    en: 'First day excluded (Civil Code art. 147)',
  },
  calendarDay: { code: 'calendar-day', vi: 'Tính theo ngày lịch', en: 'Counted as a calendar day' },
  monthEnd: {
    code: 'month-end',
    vi: 'Tháng không có ngày tương ứng: ngày cuối tháng (Bộ luật Dân sự, Điều 148 khoản 3)',
    en: 'No matching day in the month: its last day (Civil Code art. 148(3))',
  },
  nextWorkingDay: {
    code: 'next-working-day',
    vi: 'Ngày cuối là ngày nghỉ: kết thúc vào ngày làm việc kế tiếp (Bộ luật Dân sự, Điều 148 khoản 5)',
    en: 'The last day is a rest day: ends on the next working day (Civil Code art. 148(5))',
  },
  precedingWorkingDay: {
    code: 'preceding-working-day',
    vi: 'Ngày làm việc liền trước, để giữ đủ thời hạn tối thiểu hoặc không quá ngày luật định',
    en: 'Preceding working day, so that the minimum is kept or the date of the law is not passed',
  },
  statutoryDate: { code: 'statutory-date', vi: 'Ngày luật định', en: 'Date set by the law' },
} as const satisfies Record<string, DayReason>;
