import { join } from 'node:path';
import { startOfVnDay, vnDateOf } from '../domain/calendar/dates';
import { DomainError } from '../domain/errors';
import { beginsOn } from '../domain/law/facts';
import type { Task } from '../prisma/generated/client';
import { lawFor, publish } from '../register/cycleLaw';
import { cycleId, openingOf } from '../procedures/opening';
import { loadCalendar } from '../procedures/calendars/load';
import { loadDirectory, procedureFor } from '../procedures/load';
import { diskStore } from '../api/documents/stores/disk';
import { SYSTEM, type Data } from '../domain/case/entry';
import { type Engine, answerText } from './engine';
import { actsFor, type Office } from './officers';
import { type Habits, plannedFor } from './schedule';
import { convene } from './session';
import type { SkippedTime } from './skippedTime';
import { type RehearsalReport, reportOf } from './report';

export interface RehearsalRequest {
  procedure: string;
  unit: string;
  year: number;
  /** The day on which the case begins; without it, the day on which such cases usually do. */
  on?: string;
  seed: number;
  late: Record<string, number>;
  silent: string[];
  dataDir: string;
  /** Told of each act as it is done, for progress. */
  onAct?: (line: string) => void;
}

/** Nobody's plan takes longer; a rehearsal that does has stopped making sense. */
const LONGEST_DAYS = 1200;
const DEPUTIES = 51;

/** The instant at which a rehearsed case begins. Throws `no-procedure`. */
export const rehearsalStart = ({ procedure, year, on }: Pick<RehearsalRequest, 'procedure' | 'year' | 'on'>): string =>
  startOfVnDay(on ?? beginsOn(procedureFor(procedure, year), year));

/** Runs a whole cycle with simulated officers on the engine's own workflows, activities and tables. */
export async function rehearse(engine: Engine, time: SkippedTime, request: RehearsalRequest): Promise<RehearsalReport> {
  const play = await Play.begin(engine, time, request);
  await play.run();
  return reportOf(engine, play.caseId, play.office.procedure);
}

/**
 * Refuses a rehearsal that can't be played, before anything is started.
 * Throws `no-procedure`, `no-such-unit`, `wrong-level`, `no-such-step`, `not-consulted` (a silent body that doesn't exist).
 */
export function assertRehearsable({ procedure: id, unit, year, on: begunOn, late, silent }: Omit<RehearsalRequest, 'seed' | 'dataDir'>): void {
  const procedure = procedureFor(id, year, begunOn);
  const directory = loadDirectory();
  const on = vnDateOf(rehearsalStart({ procedure: id, year, on: begunOn }));
  openingOf({ directory, procedure, procedureHash: '', calendarHash: '', calendar: loadCalendar(), unit, year, on, rehearsal: true });
  const step = Object.keys(late).find((one) => !procedure.steps.some((known) => known.id === one));
  if (step) throw new DomainError('no-such-step', { step });
  const body = silent.find((one) => !directory.bodyExists(one, on));
  if (body) throw new DomainError('not-consulted', { body });
}

class Play {
  private readonly planned = new Map<string, string | null>();
  private refusals = 0;

  private constructor(
    readonly engine: Engine,
    readonly time: SkippedTime,
    readonly request: RehearsalRequest,
    readonly office: Office,
    readonly habits: Habits,
    readonly caseId: string,
  ) {}

  static async begin(engine: Engine, time: SkippedTime, request: RehearsalRequest): Promise<Play> {
    const { unit, year, seed, late, silent, dataDir } = request;
    const on = vnDateOf(await time.now());
    const law = await lawFor(engine.db, request.procedure, year, on);
    await publish(engine.db, law);
    const { procedure, calendar } = law;
    const opening = openingOf({ directory: loadDirectory(), ...law, unit, year, on, rehearsal: true });
    const caseId = cycleId({ procedure, unit, year, rehearsal: true });
    await engine.lodger.open(
      { id: caseId, kind: 'plan-cycle', procedure: procedure.id, version: procedure.version, unit, year, rehearsal: true, title: opening.title },
      { id: `${caseId}/open`, caseId, name: 'open', by: SYSTEM, data: opening as unknown as Data },
    );
    const office = { engine, procedure, documents: diskStore(join(dataDir, 'documents')), dataDir, seed, deputies: DEPUTIES };
    return new Play(engine, time, request, office, { seed, calendar, late, silent }, caseId);
  }

  async run(): Promise<void> {
    const last = new Date(Date.parse(await this.time.now()) + LONGEST_DAYS * 86_400_000).toISOString();
    for (;;) {
      const open = await this.openCases();
      if (!open.includes(this.caseId) && open.length === 0) return;
      for (const id of open) await this.engine.settle(id);
      const next = await this.nextMoment();
      if (next === null || next > last) return;
      await this.time.skipTo(next);
      await this.actAt(await this.time.now());
    }
  }

  private async openCases(): Promise<string[]> {
    const rows = await this.engine.db.case.findMany({ where: { closedAt: null, rehearsal: true, id: { startsWith: this.request.unit } }, select: { id: true } });
    return rows.map(({ id }) => id);
  }

  private tasks(): Promise<Task[]> {
    return this.engine.db.task.findMany({ where: { rehearsal: true, case: { closedAt: null } }, orderBy: [{ caseId: 'asc' }, { key: 'asc' }] });
  }

  /** The next act somebody planned, or the next date that matters to a case, whichever comes first. */
  private async nextMoment(): Promise<string | null> {
    const acts = (await this.tasks()).map((task) => this.plannedAt(task));
    const wakes = await this.engine.db.case.findMany({ where: { closedAt: null, rehearsal: true, wakeAt: { not: null } }, select: { wakeAt: true } });
    const moments = [...acts, ...wakes.map(({ wakeAt }) => wakeAt?.toISOString() ?? null)].filter((at): at is string => at !== null);
    return moments.sort()[0] ?? null;
  }

  /** When the task will be done; decided once, when it first shows. */
  private plannedAt(task: Task): string | null {
    const key = planKey(task);
    const known = this.planned.get(key);
    if (known !== undefined) return known;
    const at = task.acts.length > 0 || inSession(task) ? plannedFor(this.habits, task) : null;
    this.planned.set(key, at);
    return at;
  }

  private async actAt(now: string): Promise<void> {
    for (const task of await this.tasks()) {
      const at = this.plannedAt(task);
      if (at && at <= now) await this.doTask(task);
    }
  }

  private async doTask(task: Task): Promise<void> {
    this.planned.set(planKey(task), null);
    if (inSession(task)) return convene(this.office, task, await this.time.now());
    const acts = await actsFor(this.office, task);
    for (const act of acts) {
      const answer = await this.engine.act(act);
      this.request.onAct?.(`${act.caseId} ${act.data.step ?? ''} ${act.name} ${act.by.body}: ${answerText(answer)}`);
      if (!answer?.accepted && (this.refusals += 1) > 100) throw new Error(`Rehearsal stuck: ${act.name}: ${answerText(answer)}`);
    }
    // New work under the same key (another comment) is planned anew.
    if (acts.length > 0) this.planned.delete(planKey(task));
  }
}

const planKey = (task: Task): string => `${task.caseId}|${task.key}|${task.openedAt.toISOString()}|${(task.facts as { comments?: number }).comments ?? ''}`;

const inSession = (task: Task): boolean => (task.facts as { inSession?: boolean }).inSession === true;

