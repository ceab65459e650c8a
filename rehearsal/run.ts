import { join } from 'node:path';
import { startOfVnDay, vnDateOf } from '../domain/calendar/dates';
import { DomainError } from '../domain/errors';
import { beginsOn } from '../domain/law/facts';
import type { Task } from '../prisma/generated/client';
import { inParallel } from './inParallel';
import { Inboxes, inSession } from './inboxes';
import { lawFor, publish } from '../register/cycleLaw';
import { cycleId, openingOf } from '../procedures/opening';
import { loadCalendar } from '../procedures/calendars/load';
import { loadDirectory, loadProcedures, procedureFor } from '../procedures/load';
import { diskStore } from '../api/documents/stores/disk';
import { SYSTEM, type Data } from '../domain/case/entry';
import { type Engine, answerText } from './engine';
import type { Office } from './office';
import { actsFor } from './officers';
import type { Habits } from './schedule';
import { convene } from './session';
import { untilAllTakenIn } from './takenIn';
import type { SkippedTime } from './skippedTime';
import { measuresOf, type Start, startOf } from './measures';
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
  /**
   * So many provinces, of each so many districts (before July 2025), and of those so many communes, whose plans are
   * opened from above (in the order of their codes); none where it isn't said.
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

/** Nobody's plan takes longer; a rehearsal that does has stopped making sense. */
const LONGEST_DAYS = 1200;
const DEPUTIES = 51;
/** Rounds of settling at one moment; more would mean that a case has no end of news. */
const MOST_ROUNDS = 200;
/** Cases that are settled, or acted on, at the same time. */
const AT_ONCE = 40;

/** The instant at which a rehearsed case begins. Throws `no-procedure`. */
export const rehearsalStart = ({ procedure, year, on }: Pick<RehearsalRequest, 'procedure' | 'year' | 'on'>): string =>
  startOfVnDay(on ?? beginsOn(procedureFor(procedure, year), year));

/** Runs a whole cycle with simulated officers on the engine's own workflows, activities and tables. */
export async function rehearse(engine: Engine, time: SkippedTime, request: RehearsalRequest): Promise<RehearsalReport> {
  const begun = Date.now();
  const play = await Play.begin(engine, time, request);
  await play.run();
  await untilAllTakenIn(engine.db);
  const report = await reportOf(engine, play.caseId, play.office.procedure);
  return play.lower ? { ...report, measures: await measuresOf(engine, begun, play.start) } : report;
}

/**
 * The units below whose plans take part: the first provinces, of each the first districts while there were any, and of
 * those the first communes.
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
      const next = last.flatMap((code) => directory.children(code, level, on).sort().slice(0, counts[level]));
      return { all: [...all, ...next], last: next };
    },
    { all: [unit], last: [unit] },
  ).all;
}

/**
 * Refuses a rehearsal that can't be played, before anything is started.
 * Throws `no-procedure`, `no-such-unit`, `wrong-level`, `no-such-step`, `not-consulted` (a silent body that doesn't
 * exist).
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
  const step = Object.keys(late).find((one) => !procedure.steps.some((known) => known.id === one));
  if (step) throw new DomainError('no-such-step', { step });
  const body = silent.find((one) => !directory.bodyExists(one, on));
  if (body) throw new DomainError('not-consulted', { body });
}

class Play {
  /** What it took until every plan was open. */
  start: Start | null = null;
  private readonly begun = Date.now();
  private readonly inboxes: Inboxes;
  private readonly offices = new Map<string, Office>();
  private refusals = 0;

  private constructor(
    readonly engine: Engine,
    readonly time: SkippedTime,
    readonly request: RehearsalRequest,
    readonly office: Office,
    habits: Habits,
    readonly caseId: string,
    /** The units whose plans take part, where lower levels do. */
    readonly units: string[] | undefined,
  ) {
    this.inboxes = new Inboxes(engine.db, habits, !this.lower);
  }

  /** Whether plans of lower levels take part. */
  get lower(): boolean {
    return this.units !== undefined;
  }

  static async begin(engine: Engine, time: SkippedTime, request: RehearsalRequest): Promise<Play> {
    const { unit, year, seed, late, silent, dataDir } = request;
    const on = vnDateOf(await time.now());
    const law = await lawFor(engine.db, request.procedure, year, on);
    await publish(engine.db, law);
    const { procedure, calendar } = law;
    const lower = unitsBelow(request);
    const opening = openingOf({ directory: loadDirectory(), ...law, unit, year, on, rehearsal: true, lower });
    const caseId = cycleId({ procedure, unit, year, rehearsal: true });
    await engine.lodger.open(
      {
        id: caseId,
        kind: 'plan-cycle',
        procedure: procedure.id,
        version: procedure.version,
        unit,
        year,
        rehearsal: true,
        title: opening.title,
      },
      { id: `${caseId}/open`, caseId, name: 'open', by: SYSTEM, data: opening as unknown as Data },
    );
    const office = {
      engine,
      procedure,
      documents: diskStore(join(dataDir, 'documents')),
      dataDir,
      seed,
      silent,
      deputies: DEPUTIES,
    };
    return new Play(engine, time, request, office, { seed, calendar, late, silent }, caseId, lower);
  }

  async run(): Promise<void> {
    const last = new Date(Date.parse(await this.time.now()) + LONGEST_DAYS * 86_400_000).toISOString();
    for (;;) {
      await this.settleAll();
      await this.noteStart();
      if (this.start && this.request.startOnly) return;
      await this.inboxes.refresh();
      const next = await this.nextMoment();
      if (next === null || next > last) return;
      await this.time.skipTo(next);
      await this.actAt(await this.time.now());
    }
  }

  private async noteStart(): Promise<void> {
    if (this.start || !this.units) return;
    const open = await this.engine.db.case.count({ where: { rehearsal: true, kind: 'plan-cycle' } });
    if (open >= this.units.length) this.start = await startOf(this.engine, this.begun);
  }

  /** Makes every case look that has something to look at, until none has. */
  private async settleAll(): Promise<void> {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const now = await this.time.now();
      const waiting = await this.engine.db.$queryRaw<{ id: string }[]>`
        SELECT id FROM "Case" WHERE rehearsal AND "closedAt" IS NULL AND ("settledAt" IS NULL OR "actSeq" > "ruledSeq" OR "wakeAt" <= ${now}::timestamptz) ORDER BY id`;
      if (waiting.length === 0) return;
      await inParallel(waiting, AT_ONCE, ({ id }) => this.engine.settle(id));
    }
    throw new Error('Rehearsal stuck: some case has no end of news.');
  }

  /** The next act somebody planned, or the next date that matters to a case, whichever comes first. */
  private async nextMoment(): Promise<string | null> {
    const [wake] = await this.engine.db.$queryRaw<
      { at: Date | null }[]
    >`SELECT min("wakeAt") AS at FROM "Case" WHERE rehearsal AND "closedAt" IS NULL`;
    return [this.inboxes.next(), wake?.at?.toISOString() ?? null].filter((at) => at !== null).sort()[0] ?? null;
  }

  /** Offices of different cases work at the same time; those of one case after one another. */
  private async actAt(now: string): Promise<void> {
    await this.inboxes.refresh();
    await inParallel(this.inboxes.take(now), AT_ONCE, async (tasks) => {
      for (const task of tasks) await this.doTask(task);
    });
  }

  /** Whoever does the task knows the procedure of its case. */
  private async officeOf({ caseId }: Task): Promise<Office> {
    if (!this.lower || caseId === this.caseId) return this.office;
    const known = this.offices.get(caseId);
    if (known) return known;
    const { procedure, version } = await this.engine.db.case.findUniqueOrThrow({
      where: { id: caseId },
      select: { procedure: true, version: true },
    });
    const own = loadProcedures().find((one) => one.id === procedure && one.version === version);
    const office = own ? { ...this.office, procedure: own } : this.office;
    this.offices.set(caseId, office);
    return office;
  }

  private async doTask(task: Task): Promise<void> {
    if (inSession(task)) return convene(this.office, task, await this.time.now());
    const acts = await actsFor(await this.officeOf(task), task, await this.time.now());
    for (const act of acts) {
      const answer = await this.engine.act(act);
      this.request.onAct?.(`${act.caseId} ${act.data.step ?? ''} ${act.name} ${act.by.body}: ${answerText(answer)}`);
      if (!answer?.accepted && (this.refusals += 1) > 100)
        throw new Error(`Rehearsal stuck: ${act.name}: ${answerText(answer)}`);
    }
    if (acts.length > 0) this.inboxes.forget(task);
  }
}
