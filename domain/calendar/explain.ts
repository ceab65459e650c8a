import { joined, type Text } from '../text';
import { addDays, daysBetween, formatVnDate, type IsoDate } from './dates';
import type { Computed, CountedDay, Period } from './period';
import type { Undetermined } from './stops';

const UNITS: Record<Period['unit'], { vi: string; en: [one: string, many: string] }> = {
  wd: { vi: 'ngày làm việc', en: ['working day', 'working days'] },
  d: { vi: 'ngày', en: ['calendar day', 'calendar days'] },
  mo: { vi: 'tháng', en: ['month', 'months'] },
};

const BY_LAW: Text = { vi: 'Luật định ngày', en: 'The law names' };

/**
 * "Why this day?": the base date, the length, each run of days passed over and why, a move off a rest day, in both
 * languages. `named` says who named a day that isn't counted, where that isn't the law.
 */
export function explain(due: Computed | Undetermined, named = BY_LAW): Text {
  const parts = [conclusion(due), base(due, named), skipped(due), moved(due), provisional(due)];
  return joined(
    parts.filter((part) => part !== null),
    ' ',
  );
}

function conclusion(due: Computed | Undetermined): Text {
  if (due.dueOn !== null)
    return { vi: `Đến hạn ngày ${formatVnDate(due.dueOn)}.`, en: `Due on ${formatVnDate(due.dueOn)}.` };
  const since = formatVnDate(due.openStop.from);
  const why = due.openStop.why;
  return {
    vi: `Chưa xác định được ngày đến hạn: tạm dừng từ ${since} (${why}).`,
    en: `No due date yet: the clock has stood since ${since} (${why}).`,
  };
}

function base(due: Computed | Undetermined, named: Text): Text {
  const from = formatVnDate(due.from);
  if (!due.period) return { vi: `${named.vi} ${from}.`, en: `${named.en} ${from}.` };
  const { count, unit, direction } = due.period;
  const { vi, en } = UNITS[unit];
  const back = direction === 'before';
  return {
    vi: `Đếm ${back ? 'lùi' : 'tới'} ${count} ${vi} từ ngày ${from}, không tính ngày này (Bộ luật Dân sự, Điều 147).`,
    en: `${count} ${en[count === 1 ? 0 : 1]} counted ${back ? 'back' : 'on'} from ${from}, which itself is excluded (Civil Code art. 147).`,
  };
}

function skipped(due: Computed | Undetermined): Text | null {
  const passed = due.days.filter((day) => !day.counted && day.date !== due.from && day.date !== due.dueOn);
  const runs = runsOf(passed);
  if (runs.length === 0) return null;
  const list = (language: 'vi' | 'en') => runs.map((run) => `${spanOf(run)} ${run.reason[language]}`).join('; ');
  return { vi: `Không tính: ${list('vi')}.`, en: `Not counted: ${list('en')}.` };
}

function moved(due: Computed | Undetermined): Text | null {
  const last = due.days.at(-1);
  if (due.dueOn === null || !last || due.dueOn === due.nominal) return null;
  const nominal = formatVnDate(due.nominal);
  return {
    vi: `Ngày chưa chuyển: ${nominal}. ${last.reason.vi}.`,
    en: `Before the move: ${nominal}. ${last.reason.en}.`,
  };
}

function provisional(due: Computed | Undetermined): Text | null {
  if (!due.provisional) return null;
  return {
    vi: 'Tạm tính: Nhà nước chưa thông báo lịch nghỉ của năm liên quan.',
    en: 'Provisional: the State has not yet announced the holidays of a year concerned.',
  };
}

interface Run {
  first: IsoDate;
  last: IsoDate;
  reason: CountedDay['reason'];
}

function runsOf(days: readonly CountedDay[]): Run[] {
  const ordered = [...days].sort((a, b) => daysBetween(b.date, a.date));
  const runs: Run[] = [];
  for (const { date, reason } of ordered) {
    const run = runs.at(-1);
    if (run && run.reason.vi === reason.vi && addDays(run.last, 1) === date) run.last = date;
    else runs.push({ first: date, last: date, reason });
  }
  return runs;
}

function spanOf({ first, last }: Run): string {
  return first === last ? formatVnDate(first) : `${formatVnDate(first)}–${formatVnDate(last)}`;
}
