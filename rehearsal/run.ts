import { join } from 'node:path';
import { diskStore } from '../api/documents/stores/disk';
import type { Calendar } from '../domain/calendar/calendar';
import { addDays, type IsoDate, startOfVnDay, vnDateOf } from '../domain/calendar/dates';
import { DomainError } from '../domain/errors';
import { beginsOn } from '../domain/law/facts';
import type { Procedure, Text } from '../domain/law/procedure';
import { dependentsOf } from '../domain/planCycle/progress';
import type { DoneBefore } from '../domain/planCycle/state';
import type { Directory } from '../domain/units/directory';
import { successionOf } from '../domain/units/succession';
import { endOf } from '../domain/units/successors';
import { loadCalendar } from '../procedures/calendars/load';
import { loadDirectory, procedureFor } from '../procedures/load';
import { openingOf } from '../procedures/opening';
import { lawFor, publish } from '../register/cycleLaw';
import { DEPUTIES } from '../register/sample';
import { cycleOfficers } from './cycleOfficers';
import type { Engine } from './engine';
import { measuresOf, type Start, startOf } from './measures';
import { openCase } from './cases';
import { NO_PLOT, Play } from './play';
import { type RehearsalReport, reportOf } from './report';
import type { SkippedTime } from './skippedTime';
import { untilAllTakenIn } from './takenIn';

export interface RehearsalRequest {
  procedure: string;
  unit: string;
  year: number;
  /** The day on which the case begins; without it, the day on which such cases usually do. */
  on?: string;
  seed: number;
  late: Record<string, number>;
  silent: string[];
  /**
   * So many provinces, of each so many districts (before July 2025), and of those so many communes, whose plans are
   * opened from above (those with the fewest units of their own first, which are asked and answer); none where it
   * isn't said.
   */
  provinces?: number;
  districts?: number;
  communes?: number;
  /** Ends as soon as all these plans are open. */
  startOnly?: boolean;
  dataDir: string;
  /** Told of each act as it is done, for progress. */
  onAct?: (line: string) => void;
}

/** The instant at which a rehearsed case begins. Throws `no-procedure`. */
export const rehearsalStart = ({ procedure, year, on }: Pick<RehearsalRequest, 'procedure' | 'year' | 'on'>): string =>
  startOfVnDay(on ?? beginsOn(procedureFor(procedure, year), year));

/** Runs a whole cycle with simulated officers on the engine's own workflows, activities and tables. */
export async function rehearse(engine: Engine, time: SkippedTime, request: RehearsalRequest): Promise<RehearsalReport> {
  const begun = Date.now();
  const lower = unitsBelow(request);
  const on = vnDateOf(await time.now());
  const { caseId, procedure, calendar } = await openCycle(engine, { ...request, on, lower });
  const openings = lower && new Openings(engine, lower);
  const documents = diskStore(join(request.dataDir, 'documents'));
  const officers = cycleOfficers(
    { ...request, engine, documents, printed: false, deputies: DEPUTIES },
    { calendar, late: request.late, receipts: !lower },
  );
  await new Play(engine, time, officers, NO_PLOT, request.onAct).run({
    enough: async () => (await openings?.noted()) === true && request.startOnly === true,
  });
  await untilAllTakenIn(engine.db);
  const report = await reportOf(engine, caseId, procedure);
  return openings ? { ...report, measures: await measuresOf(engine, begun, openings.start) } : report;
}

/**
 * The units below whose plans take part: so many provinces, of each so many districts while there were any, and of
 * those so many communes; the smallest first, by what lies in them, then by code.
 */
export function unitsBelow({
  unit,
  year,
  procedure,
  on: begunOn,
  provinces,
  districts = 0,
  communes = 0,
}: Omit<RehearsalRequest, 'seed' | 'late' | 'silent' | 'dataDir'>): string[] | undefined {
  if (provinces === undefined && districts === 0 && communes === 0) return undefined;
  const directory = loadDirectory();
  const on = vnDateOf(rehearsalStart({ procedure, year, on: begunOn }));
  const counts = { province: provinces ?? 0, district: districts, commune: communes };
  const tiers = (['province', 'district', 'commune'] as const).filter((level) =>
    directory.regime(on).levels.includes(level),
  );
  const own = directory.level(unit, on);
  const below = tiers.slice(tiers.findIndex((level) => level === own) + 1);
  return below.reduce<{ all: string[]; last: string[] }>(
    ({ all, last }, level) => {
      // An island district has no commune, and nobody to ask.
      const size = (code: string) => directory.children(code, undefined, on).length || Number.MAX_SAFE_INTEGER;
      const smallest = (codes: string[]) => codes.sort().sort((a, b) => size(a) - size(b));
      const next = last.flatMap((code) => smallest(directory.children(code, level, on)).slice(0, counts[level]));
      return { all: [...all, ...next], last: next };
    },
    { all: [unit], last: [unit] },
  ).all;
}

/**
 * Refuses a rehearsal that can't be played, before anything is started.
 * Throws `no-procedure`, `no-such-unit`, `wrong-level`, `unit-ends-first`, `no-such-step`, `not-consulted` (a silent
 * body that doesn't exist).
 */
export function assertRehearsable({
  procedure: id,
  unit,
  year,
  on: begunOn,
  late,
  silent,
}: Omit<RehearsalRequest, 'seed' | 'dataDir'>): void {
  const procedure = procedureFor(id, year, begunOn);
  const directory = loadDirectory();
  const on = vnDateOf(rehearsalStart({ procedure: id, year, on: begunOn }));
  openingOf({
    directory,
    procedure,
    procedureHash: '',
    calendarHash: '',
    calendar: loadCalendar(),
    unit,
    year,
    on,
    rehearsal: true,
  });
  requireLasting(directory, unit, year);
  requireKnown(
    { late, silent },
    procedure.steps.map((step) => step.id),
    on,
  );
}

/** Who is late and who is silent must be known on that day. Throws `no-such-step`, `not-consulted`. */
export function requireKnown(
  { late, silent }: Pick<RehearsalRequest, 'late' | 'silent'>,
  steps: string[],
  on: IsoDate,
): void {
  const step = Object.keys(late).find((one) => !steps.includes(one));
  if (step) throw new DomainError('no-such-step', { step });
  const body = silent.find((one) => !loadDirectory().bodyExists(one, on));
  if (body) throw new DomainError('not-consulted', { body });
}

/** Simulated officers don't follow a unit's end into the unit that it becomes. Throws `unit-ends-first`. */
function requireLasting(directory: Directory, unit: string, year: number): void {
  const on = endOf(directory, `${unit}.ubnd`, `${year - 1}-12-31`);
  if (!on) return;
  const { units } = successionOf(directory, unit, addDays(on, -1), on);
  throw new DomainError('unit-ends-first', { unit, on, year, successor: units.join(', ') || '–' });
}

/** A plan cycle to be opened on a day; `lower`: the units whose plans it opens. */
export interface CycleToOpen {
  procedure: string;
  unit: string;
  year: number;
  on: IsoDate;
  title?: Text;
  lower?: string[];
  /** The step with which it begins here; what comes before it was done on paper. */
  from?: string;
}

/** Opens a rehearsed cycle by its first entry. Throws as `openingOf` and `lawFor`. */
export async function openCycle(
  engine: Engine,
  { procedure: id, unit, year, on, title, lower, from }: CycleToOpen,
): Promise<Opened> {
  const law = await lawFor(engine.db, id, year, on);
  await publish(engine.db, law);
  const { procedure, calendar } = law;
  const takenOver = from === undefined ? undefined : { begunOn: on, history: doneBefore(procedure, from, on) };
  const opening = openingOf({
    directory: loadDirectory(),
    ...law,
    unit,
    year,
    on,
    title,
    rehearsal: true,
    lower,
    takenOver,
  });
  const { caseId } = opening;
  const { id: kept, version } = procedure;
  const toOpen = {
    id: caseId,
    kind: 'plan-cycle',
    procedure: kept,
    version,
    unit,
    year,
    title: opening.title,
  } as const;
  await openCase(engine, toOpen, opening);
  return { caseId, procedure, calendar };
}

/** All that doesn't wait for a step, as done on paper. */
function doneBefore(procedure: Procedure, from: string, on: IsoDate): DoneBefore[] {
  const waiting = new Set([from, ...dependentsOf({ procedure }, from)]);
  return procedure.steps.filter(({ id }) => !waiting.has(id)).map(({ id }) => ({ step: id, on }));
}

interface Opened {
  caseId: string;
  procedure: Procedure;
  calendar: Calendar;
}

/** Notes when every plan that takes part is open. */
class Openings {
  start: Start | null = null;
  private readonly begun = Date.now();

  constructor(
    private readonly engine: Engine,
    private readonly units: string[],
  ) {}

  /** Whether all are open. */
  async noted(): Promise<boolean> {
    if (this.start) return true;
    const open = await this.engine.db.case.count({ where: { rehearsal: true, kind: 'plan-cycle' } });
    if (open >= this.units.length) this.start = await startOf(this.engine, this.begun);
    return this.start !== null;
  }
}
