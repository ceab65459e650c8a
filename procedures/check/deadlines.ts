import type { LawFacts } from '../../domain/law/due';
import type { Procedure } from '../../domain/law/procedure';
import { conflictsOf, timetable } from '../../domain/law/timetable';
import { type Fault, fault, type From, type Library, type Rule } from './model';
import { problemOf } from './problems';
import { ordinaryYears } from './years';

/** In an ordinary year every step can be done before those that wait for it must be, and every rule gives a day. */
export const deadlines: Rule = (library) => library.procedures.flatMap((one) => checkProcedure(one, library));

function checkProcedure(one: From<Procedure>, library: Library): Fault[] {
  const years = ordinaryYears(one.value, library);
  if (years.length === 0) return [beyondCalendar(one)];
  const found = years.flatMap((facts) => checkYear(one, facts));
  return found.filter((each, at) => found.findIndex((other) => other.path === each.path) === at);
}

function checkYear({ file, value }: From<Procedure>, facts: LawFacts): Fault[] {
  try {
    const rows = timetable(value, facts);
    const undated = rows.filter((row) => row.dueOn === null).map((row) => noDate(file, row.step, facts.year));
    return [
      ...undated,
      ...conflictsOf(rows).map(({ step, says }) =>
        fault(file, step, `${facts.year}: ${says.vi}`, `${facts.year}: ${says.en}`),
      ),
    ];
  } catch (error) {
    return [problemOf(file, 'due', error)];
  }
}

function beyondCalendar({ file }: From<Procedure>): Fault {
  return fault(
    file,
    'planYears',
    'Không có năm kế hoạch nào nằm trọn trong lịch làm việc; kéo dài lịch trong calendars/.',
    'No plan year of it fits the working calendar, so that no date can be checked; extend the calendar in calendars/.',
  );
}

function noDate(file: string, step: string, year: number): Fault {
  return fault(
    file,
    step,
    `${year}: bước ${step} không có ngày đến hạn; thêm một thời hạn có mốc xác định.`,
    `${year}: step ${step} gets no due date; give it a time limit whose base is known.`,
  );
}
