import type { z } from 'zod';
import type { again, DayBy } from '../template';
import { pastDaysEn, pastDaysVi } from './dayBy';

type Again = z.infer<typeof again> | undefined;

/** The paragraph of what is said again; none the first time. */
export function againVi(said: Again, dayBy?: DayBy): string | undefined {
  if (!said) return undefined;
  const why = said.practice ? ' Việc nhắc lại là gợi ý của hệ thống, không phải thời hạn luật định.' : '';
  return `Nhắc lại lần thứ ${said.times}: đến nay đã ${pastDaysVi(dayBy)} ${said.daysLate} ngày làm việc.${why}`;
}

export function againEn(said: Again, dayBy?: DayBy): string | undefined {
  if (!said) return undefined;
  const why = said.practice ? ' Saying so again is our suggestion; no law sets this interval.' : '';
  const days = said.daysLate === 1 ? 'working day' : 'working days';
  return `Said again, no. ${said.times}: it is ${said.daysLate} ${days} ${pastDaysEn(dayBy)} by now.${why}`;
}
