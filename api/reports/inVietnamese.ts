import { formatVnDate, type IsoDate } from '../../domain/calendar/dates';
import { PHASE_NAMES } from '../../domain/law/phase';
import type { Cell } from '../../domain/officialDocument/paper';
import type { UnitReport } from '../../documents/from/unitReport';
import { vnMoment } from '../consultations/export/table';
import { writable } from '../../domain/characters';
import type { ReportView } from './schema';

const day = (on: IsoDate | null): string => (on ? formatVnDate(on) : '');
const figure = (value: string | number | null): Cell => (value === null ? '' : { figure: `${value}` });

/** A rehearsed case says so wherever it stands. */
const titled = ({ title, rehearsal }: { title: { vi: string }; rehearsal: boolean }): string =>
  writable(rehearsal ? `${title.vi} (diễn tập)` : title.vi);

const VERDICTS = { true: 'Thiếu hụt', false: 'Đạt', null: 'Chưa có số liệu' };

/** The report as its Word file says it. */
export function inVietnamese({ unit, lower, at, ...parts }: ReportView): UnitReport {
  const { plans, overdue, consultations, indicators, projects } = parts;
  return {
    unit: unit.name.vi,
    scope: lower > 0 ? `(${unit.name.vi} và ${lower} đơn vị trực thuộc)` : `(${unit.name.vi})`,
    at: vnMoment(at),
    parts: {
      plans: told(plans, (one) => [
        titled(one),
        one.unitName.vi,
        `${one.done}/${one.steps} bước`,
        one.phase ? PHASE_NAMES[one.phase].vi : '',
        day(one.nextDue),
        figure(one.late.law + one.late.timetable),
        figure(one.late.suggestion),
      ]),
      overdue: told(overdue, (one) => [
        writable(one.stepTitle.vi),
        writable(one.title.vi),
        one.holder.name.vi,
        day(one.dueOn),
        figure(one.days),
      ]),
      consultations: told(consultations, (one) => [
        titled(one),
        one.unitName.vi,
        figure(one.asked),
        figure(one.answered),
        figure(one.silent),
        day(one.dueOn),
      ]),
      indicators: told(indicators, (one) => [
        one.name.vi,
        one.measure.vi,
        one.unitName.vi,
        one.period.vi,
        figure(one.target),
        figure(one.actual),
        VERDICTS[`${one.short}`],
      ]),
      projects: told(projects, (one) => [
        `${titled(one)} (${one.code})`,
        one.unitName.vi,
        one.owner.name.vi,
        figure(one.due),
        figure(one.unacknowledged),
        figure(one.overdue),
      ]),
    },
  };
}

const told = <T>({ items, more }: { items: T[]; more: boolean }, cells: (one: T) => Cell[]) => ({
  rows: items.map(cells),
  more,
});
