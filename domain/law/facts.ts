import { type Calendar, dayStatus } from '../calendar/calendar';
import { type DateParts, written } from '../calendar/civil';
import { addDays, addMonths, type IsoDate, isIsoDate } from '../calendar/dates';
import { DomainError } from '../errors';
import type { LawFacts } from './due';
import type { Basis, Overlay, Procedure } from './procedure';

/**
 * The days a procedure counts from, for a plan year: its defaults, moved back off rest days (nobody convenes a session
 * on a Sunday), with those that were set put in their place. Throws `unknown-anchor`, `bad-date`, the calendar's
 * faults.
 */
export function anchorsFor(
  procedure: Procedure,
  year: number,
  calendar: Calendar,
  set: Record<string, IsoDate> = {},
): Record<string, IsoDate> {
  for (const [id, date] of Object.entries(set)) assertAnchor(procedure, id, date);
  const defaults = procedure.anchors
    .filter(({ id }) => !(id in set))
    .map(({ id, default: day }) => [id, workedOn(calendar, ofPlanYear(year, day))] as const);
  return { ...Object.fromEntries(defaults), ...set };
}

/** Where a procedure doesn't say when its cases begin: early May, when the year's work on the next plan does. */
const USUAL_START = { month: 5, day: 4, year: -1 };

/** A day whose year counts from the plan year. */
const ofPlanYear = (planYear: number, { year, month, day }: DateParts): IsoDate => written(planYear + year, month, day);

/** The day on which a case of that plan year usually begins. */
export function beginsOn({ begins = USUAL_START }: Procedure, year: number): IsoDate {
  return ofPlanYear(year, begins);
}

/** So long before its usual day nobody has anything to do for a plan yet. Our suggestion. */
const MONTHS_AHEAD = 12;

/**
 * The refusal of a case whose plan year lies too far ahead on that day: its number in the year would be taken before
 * anybody needs it. Throws `year-too-far`.
 */
export function requireYear(procedure: Procedure, year: number, today: IsoDate): void {
  const { id, monthsAhead: months = MONTHS_AHEAD } = procedure;
  const from = addMonths(beginsOn(procedure, year), -months);
  if (today < from) throw new DomainError('year-too-far', { procedure: id, year, from, months });
}

/** The plan year of a case that begins in that calendar year. */
export function planYearOf({ begins = USUAL_START }: Procedure, startYear: number): number {
  return startYear - begins.year;
}

/** The settings of a procedure: its defaults, with a province's own in their place. */
export function settingsOf(procedure: Procedure, own: Record<string, string> = {}): Record<string, string> {
  return { ...Object.fromEntries(procedure.settings.map((setting) => [setting.id, setting.default])), ...own };
}

/** A unit's own lengths, as a case that begins on that day takes them, of those that the version asks for. */
export function ownSettings(
  overlays: Overlay[],
  procedure: Procedure,
  unit: string,
  begunOn: IsoDate,
): Overlay['settings'] {
  const own = overlayHolding(overlays, procedure.id, unit, begunOn)?.settings;
  const asked = new Set(procedure.settings.map(({ id }) => id));
  return Object.fromEntries(Object.entries(own ?? {}).filter(([id]) => asked.has(id)));
}

/**
 * What a unit lays down for cases that begin on that day: of all it laid down, what begins last, until that ends. Of
 * two that begin on one day the one that stands first holds.
 */
export function overlayHolding(
  overlays: Overlay[],
  procedure: string,
  unit: string,
  begunOn: IsoDate,
): Overlay | undefined {
  const from = ({ begun = {} }: Overlay): string => begun.from ?? '';
  const [last] = overlays
    .filter((one) => one.procedure === procedure && one.unit === unit && from(one) <= begunOn)
    .sort((a, b) => from(b).localeCompare(from(a)));
  return last && begunOn <= (last.begun?.to ?? '9999') ? last : undefined;
}

/** What each of them rests on. */
export const basesOf = (settings: Overlay['settings']): Record<string, Basis> =>
  Object.fromEntries(Object.entries(settings).map(([id, { cites }]) => [id, cites]));

/** The lengths alone, without what they rest on. */
export const lengthsOf = (settings: Overlay['settings']): Record<string, string> =>
  Object.fromEntries(Object.entries(settings).map(([id, { value }]) => [id, value]));

/** What an ordinary year's case starts from: nothing has happened yet, so that every date is the law's forecast. */
export function ordinaryFacts(
  procedure: Procedure,
  year: number,
  calendar: Calendar,
  given: Partial<LawFacts> = {},
): LawFacts {
  const { doneOn = {}, openedOn = {}, notPassed } = given;
  const settings = settingsOf(procedure, given.settings);
  const anchors = anchorsFor(procedure, year, calendar, given.anchors);
  return { year, calendar, doneOn, openedOn, notPassed, settings, settingCites: given.settingCites, anchors };
}

function assertAnchor(procedure: Procedure, id: string, date: IsoDate): void {
  const allowed = procedure.anchors.map((anchor) => anchor.id);
  if (!allowed.includes(id)) throw new DomainError('unknown-anchor', { anchor: id, allowed: allowed.join(', ') });
  if (!isIsoDate(date)) throw new DomainError('bad-date', { value: date, field: id, rule: 'YYYY-MM-DD' });
}

function workedOn(calendar: Calendar, day: IsoDate): IsoDate {
  let date = day;
  while (!dayStatus(calendar, date).working) date = addDays(date, -1);
  return date;
}
