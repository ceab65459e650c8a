import { DomainError } from '../../domain/errors';
import type { Calendar } from '../../domain/calendar/calendar';
import { isIsoDate, type IsoDate } from '../../domain/calendar/dates';
import { type Due, dueOf, type LawFacts } from '../../domain/law/due';
import { effectOf } from '../../domain/law/effect';
import { beginsOn, lengthsOf, ordinaryFacts, ownSettings } from '../../domain/law/facts';
import type { BodyRef, Procedure, Step } from '../../domain/law/procedure';
import type { Library } from './model';

/**
 * The facts of each plan year a version was written for and the calendar reaches: nothing out of the ordinary has
 * happened. Years into which it only reaches, for cases begun early in them, go on under a transitional provision.
 */
export function ordinaryYears(procedure: Procedure, { calendar, overlays }: Library): LawFacts[] {
  const { planYears } = procedure;
  const first = Math.max(planYears.from, yearOf(calendar.from) + 1);
  const last = Math.min(planYears.to ?? Infinity, effectOf(procedure).planYears.to ?? Infinity, yearOf(calendar.to));
  const all = overlays.map(({ value }) => value);
  // What misstates the law keeps the lengths of the cases under it; no unit's own come to it any more.
  const own = all.filter((one) => one.procedure === procedure.id && !procedure.correctedBy);
  const units = [...new Set(own.map(({ unit }) => unit))];
  const settingsIn = (year: number) => [
    {},
    ...units.map((unit) => lengthsOf(ownSettings(all, procedure, unit, lastBegun(procedure, year)))),
  ];
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  return years.flatMap((year) => settingsIn(year).flatMap((one) => reached(procedure, year, calendar, one)));
}

/** The day on which a case of that year usually begins, or the last on which one could. */
function lastBegun(procedure: Procedure, year: number): IsoDate {
  const usual = beginsOn(procedure, year);
  const last = effectOf(procedure).begun?.to ?? usual;
  return last < usual ? last : usual;
}

/** None where a case of that year would run beyond the calendar's last day. */
function reached(procedure: Procedure, year: number, calendar: Calendar, settings: Record<string, string>): LawFacts[] {
  try {
    const facts = ordinaryFacts(procedure, year, calendar, { settings });
    for (const step of procedure.steps) dueOf(procedure, step.id, facts);
    return [facts];
  } catch (error) {
    if (
      error instanceof DomainError &&
      error.code === 'calendar-out-of-range' &&
      String(error.facts.date) > calendar.to
    )
      return [];
    return [ordinaryFacts(procedure, year, calendar, { settings })];
  }
}

/**
 * The days on which a step is due in the ordinary years; none where its rules give no day, which other rules report.
 */
export function dueDays(procedure: Procedure, step: Step, years: LawFacts[]): IsoDate[] {
  const dues = years.map((facts) => tryDue(procedure, step.id, facts)).filter((due) => due !== null);
  return [...new Set(dues.map((due) => due.dueOn))].filter(isIsoDate);
}

function tryDue(procedure: Procedure, id: string, facts: LawFacts): Due | null {
  try {
    return dueOf(procedure, id, facts);
  } catch {
    return null;
  }
}

/** Every body a step names, with the path it stands at. */
export function bodyRefs(step: Step): { path: string; ref: BodyRef }[] {
  const notices = step.notices.flatMap((notice, at) => notice.to.map((ref) => ({ path: `notices.${at}.to`, ref })));
  const single = {
    by: step.by,
    enteredBy: step.enteredBy,
    'silence.escalateTo': step.silence?.escalateTo,
    'escalate.to': step.escalate?.to,
  };
  const named = Object.entries(single).flatMap(([path, ref]) => (ref ? [{ path, ref }] : []));
  return [...named, ...step.to.map((ref) => ({ path: 'to', ref })), ...notices];
}

function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}
