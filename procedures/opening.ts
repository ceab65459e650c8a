import { createHash } from 'node:crypto';
import type { Calendar } from '../domain/calendar/calendar';
import type { IsoDate } from '../domain/calendar/dates';
import type { LowerPlans } from '../domain/case/logic';
import { STEP_KIND_NAMES, traitsOf } from '../domain/law/stepKinds';
import {
  cycleCase,
  type CycleOpening,
  runsApart,
  type StepBodies,
  type TakenOver,
  turnOf,
} from '../domain/planCycle/state';
import { requireHistory } from '../domain/planCycle/takenOver';
import { anchorsFor } from '../domain/law/facts';
import type { BodyRef, Overlay, Procedure, Step, Text } from '../domain/law/procedure';
import type { Directory } from '../domain/units/directory';
import { foldName } from '../domain/units/gazetteer';
import { DomainError } from '../domain/errors';
import { settingsFor } from './load';

interface CycleRequest {
  directory: Directory;
  procedure: Procedure;
  /** Content hashes under which the case keeps its law. */
  procedureHash: string;
  calendarHash: string;
  calendar: Calendar;
  unit: string;
  year: number;
  /** The day on which the cycle begins: roles are resolved to the bodies that exist on it. */
  on: IsoDate;
  /** What units lay down beside the procedures; the files' where it isn't said. */
  overlays?: Overlay[];
  anchors?: Record<string, IsoDate>;
  /** Where a unit has many such cases in a year: what this one is called. */
  title?: Text;
  rehearsal?: boolean;
  /** The units below whose plans are opened from this one; none where it isn't said. */
  lower?: LowerPlans;
  /** Of a case that was begun before it is entered: since when, and what was done. */
  takenOver?: TakenOver;
  /** Where the ones before were cancelled: the id of its turn. */
  anew?: string;
}

/** Its id in the first turn. */
export const cycleId = ({
  procedure,
  unit,
  year,
  rehearsal,
  title,
}: Pick<CycleRequest, 'procedure' | 'unit' | 'year' | 'rehearsal' | 'title'>): string =>
  cycleCase(unit, procedure.id, year, rehearsal, title && matterOf(title.vi));

const LONGEST_MATTER = 60;

/**
 * A title in plain letters, so that two offices that start the same matter meet; of a long one the beginning and its
 * hash.
 */
function matterOf(title: string): string {
  const plain = foldName(title)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  const whole = plain !== '' && plain.length <= LONGEST_MATTER;
  const words = whole
    ? plain
    : `${plain.slice(0, LONGEST_MATTER)} ${createHash('sha256').update(foldName(title)).digest('hex').slice(0, 8)}`;
  return words.trim().replace(/ +/g, '-');
}

const MANAGERS: BodyRef[] = ['planning-office', 'ubnd', 'thuong-truc-hdnd'].map((body) => ({ body, at: 'unit' }));

/** Who begins a procedure's cases, and manages them. */
export const managersOf = ({ managers = MANAGERS }: Pick<Procedure, 'managers'>): BodyRef[] => managers;

/**
 * What the first entry of a plan cycle says: the law it keeps and who does what.
 * Throws `wrong-level`, `unknown-anchor`, `no-such-unit`, `not-found` (a body that doesn't exist on that day), and what
 * `requireHistory` throws.
 */
export function openingOf(request: CycleRequest): CycleOpening {
  const { directory, procedure, unit, year, on, takenOver = {} } = request;
  requireHistory(procedure.steps, takenOver, on);
  const actual = directory.level(unit, on);
  if (actual !== procedure.level)
    throw new DomainError('wrong-level', { procedure: procedure.id, level: procedure.level, unit, actual });
  const one = (ref: BodyRef): string => directory.resolve(ref, unit, on)[0] as string;
  const caseId = request.anew ?? cycleId(request);
  return {
    caseId,
    procedure: request.procedureHash,
    calendar: request.calendarHash,
    unit,
    year,
    title: titleOf(request, turnOf(caseId)),
    ...settingsFor(procedure, unit, on, request.overlays),
    anchors: anchorsFor(procedure, year, request.calendar, request.anchors),
    bodies: Object.fromEntries(procedure.steps.map((step) => [step.id, bodiesOf(step, request)])),
    anchorsBy: Object.fromEntries(procedure.anchors.map((anchor) => [anchor.id, one(anchor.setBy)])),
    managers: managersOf(procedure).map(one),
    prepared: STEP_KIND_NAMES.filter((kind) => traitsOf({ kind }).runsAs),
    ...lowerOf(request),
    ...partiesOf(request),
    ...takenOver,
  };
}

/** What the cycle is called everywhere; one begun anew says so: nobody takes it for the cancelled one. */
function titleOf({ directory, procedure, unit, year, on, title }: CycleRequest, turn: number): Text {
  const what = title ?? { vi: `${procedure.title.vi} ${year}`, en: `${procedure.title.en} ${year}` };
  const time = turn > 1 ? { vi: ` (lần ${turn})`, en: ` (turn ${turn})` } : { vi: '', en: '' };
  const { name } = directory.unit(unit, on);
  return { vi: `${what.vi}${time.vi} – ${name.vi}`, en: `${what.en}${time.en} – ${name.en}` };
}

/** The units named are narrowed to those inside the unit. */
function lowerOf({ directory, unit, on, lower }: CycleRequest): { lower?: LowerPlans } {
  if (lower === undefined || lower === 'all') return lower ? { lower } : {};
  const inside = new Set(directory.below(unit, on));
  return { lower: lower.filter((code) => inside.has(code)) };
}

/** Whoever may be named in the schedules that a step of the procedure lays down. */
function partiesOf({ directory, procedure, unit, on }: CycleRequest): { parties?: string[] } {
  const laid = procedure.steps.filter(({ carries }) => carries === 'schedules');
  if (laid.length === 0) return {};
  const refs = laid.flatMap(({ by, to }) => [by, ...to]);
  return { parties: directory.resolveAll(refs, unit, on) };
}

function bodiesOf(step: Step, { directory, unit, on }: CycleRequest): StepBodies {
  const all = (refs: BodyRef[]): string[] => directory.resolveAll(refs, unit, on);
  const one = (ref: BodyRef): string => all([ref])[0] as string;
  const told = (event: 'opened' | 'done' | 'overdue'): string[] =>
    all(step.notices.filter((notice) => notice.on === event).flatMap((notice) => notice.to));
  return {
    holder: one(step.by),
    ...(step.enteredBy && { enteredBy: one(step.enteredBy) }),
    // A consultation or a gathering resolves whom it asks on the day it opens.
    to: runsApart(step) ? [] : all(step.to),
    ...escalation(step, one),
    notices: { opened: told('opened'), done: told('done'), overdue: told('overdue') },
  };
}

function escalation(step: Step, one: (ref: BodyRef) => string): { escalateTo?: string } {
  const ref = step.escalate?.to ?? step.silence?.escalateTo;
  return ref ? { escalateTo: one(ref) } : {};
}
