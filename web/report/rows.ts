import { PHASE_NAMES } from '../../domain/law/phase';
import type { UnitReport } from '../data/api';
import type { Language } from '../words';
import { dmy } from '../words/dates';
import { addressOfCase } from '../parts/caseLink';

/** What stands in a cell: a text, or a figure that a sheet reckons with. */
export type ReportCell = string | { figure: string };

/** What the first cell is of stands at `href`. */
export interface ReportRow {
  href: string;
  cells: ReportCell[];
}

/** One part of the report as a table. */
export interface ReportPart {
  id: 'plans' | 'overdue' | 'consultations' | 'indicators' | 'projects';
  heads: string[];
  rows: ReportRow[];
  more: boolean;
}

/** The parts of the report in a language: the page and its Excel file say the same. */
export function partsOf(report: UnitReport, { words, say }: Pick<Language, 'words' | 'say'>): ReportPart[] {
  const { unitReport: said } = words;
  const figure = (value: number | string | null): ReportCell => (value === null ? '' : { figure: `${value}` });
  const day = (on: string | null): string => (on ? dmy(on) : '');
  const titled = ({ title, rehearsal }: { title: { vi: string; en: string }; rehearsal: boolean }): string =>
    rehearsal ? `${say(title)} (${words.rehearsal})` : say(title);
  const { plans, overdue, consultations, indicators, projects } = report;
  return [
    {
      id: 'plans',
      heads: said.planHeads,
      more: plans.more,
      rows: plans.items.map((one) => ({
        href: addressOfCase(one.case),
        cells: [
          titled(one),
          say(one.unitName),
          said.stepsDone(one.done, one.steps),
          one.phase ? say(PHASE_NAMES[one.phase]) : '',
          day(one.nextDue),
          figure(one.late.law + one.late.timetable),
          figure(one.late.suggestion),
        ],
      })),
    },
    {
      id: 'overdue',
      heads: said.overdueHeads,
      more: overdue.more,
      rows: overdue.items.map((one) => ({
        href: addressOfCase(one.case),
        cells: [say(one.stepTitle), say(one.title), say(one.holder.name), day(one.dueOn), figure(one.days)],
      })),
    },
    {
      id: 'consultations',
      heads: said.consultationHeads,
      more: consultations.more,
      rows: consultations.items.map((one) => ({
        href: addressOfCase(one.case),
        cells: [
          titled(one),
          say(one.unitName),
          figure(one.asked),
          figure(one.answered),
          figure(one.silent),
          day(one.dueOn),
        ],
      })),
    },
    {
      id: 'indicators',
      heads: said.indicatorHeads,
      more: indicators.more,
      rows: indicators.items.map((one) => ({
        href: `/carrying-out/${encodeURIComponent(one.case)}`,
        cells: [
          say(one.name),
          say(one.measure),
          say(one.unitName),
          say(one.period),
          figure(one.target),
          figure(one.actual),
          one.short === null ? words.carrying.noFigure : one.short ? words.carrying.short : words.carrying.fulfilled,
        ],
      })),
    },
    {
      id: 'projects',
      heads: said.projectHeads,
      more: projects.more,
      rows: projects.items.map((one) => ({
        href: `/projects/${encodeURIComponent(one.case)}`,
        cells: [
          `${titled(one)} (${one.code})`,
          say(one.unitName),
          say(one.owner.name),
          figure(one.due),
          figure(one.unacknowledged),
          figure(one.overdue),
        ],
      })),
    },
  ];
}
