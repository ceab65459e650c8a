import type { Task } from '../prisma/generated/client';
import type { ActToLodge } from '../register/lodge';
import { answerText, type Engine } from './engine';
import { inParallel } from '../register/inParallel';
import { Inboxes } from './inboxes';
import type { SkippedTime } from './skippedTime';

/** Simulated officers of some kinds of case. */
export interface Officers {
  /** When a task will be done (ISO instant), decided once, when it first shows; null for what nobody does. */
  plannedFor(task: Task): string | null;
  /** Does it now, by the acts given to `lodge`; whether there was anything to do. */
  work(task: Task, now: string, lodge: Lodge): Promise<boolean>;
}

export type Lodge = (act: ActToLodge) => Promise<void>;

/** What happens besides the work that lies in inboxes. */
export interface Plot {
  /** The next instant (ISO) at which anything happens. */
  next(): string | null;
  /** Does what is due by now. */
  act(now: string, lodge: Lodge): Promise<void>;
}

export const NO_PLOT: Plot = { next: () => null, act: async () => undefined };

/** Nobody's plan takes longer; a rehearsal that does has stopped making sense. */
const LONGEST_DAYS = 1200;
/** Rounds of settling at one moment; more would mean that a case has no end of news. */
const MOST_ROUNDS = 200;
/** Cases that are settled, or acted on, at the same time. */
const AT_ONCE = 40;
/** So many refusals mean that simulated officers and rules don't fit. */
const MOST_REFUSALS = 100;

/**
 * Simulated officers at work under skipped time: what lies in the inboxes, what the dates bring, what the plot says.
 */
export class Play {
  private readonly inboxes: Inboxes;
  private refusals = 0;

  constructor(
    private readonly engine: Engine,
    private readonly time: SkippedTime,
    private readonly officers: Officers,
    private readonly plot: Plot,
    private readonly onAct?: (line: string) => void,
  ) {
    this.inboxes = new Inboxes(engine.db, (task) => officers.plannedFor(task));
  }

  /** Until nothing is to be done any more, `until` (ISO instant) is reached, or `enough` says so after a settling. */
  async run({ until, enough }: { until?: string; enough?: () => Promise<boolean> } = {}): Promise<void> {
    const last = until ?? new Date(Date.parse(await this.time.now()) + LONGEST_DAYS * 86_400_000).toISOString();
    for (;;) {
      await this.settleAll();
      if (await enough?.()) return;
      await this.inboxes.refresh();
      const next = await this.nextMoment();
      if (next === null || next > last) break;
      await this.time.skipTo(next);
      await this.actAt(await this.time.now());
    }
    if (until) await this.time.skipTo(until);
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

  /** What somebody planned, what the plot says, or the next date that matters to a case, whichever comes first. */
  private async nextMoment(): Promise<string | null> {
    const [wake] = await this.engine.db.$queryRaw<
      { at: Date | null }[]
    >`SELECT min("wakeAt") AS at FROM "Case" WHERE rehearsal AND "closedAt" IS NULL`;
    const moments = [this.inboxes.next(), this.plot.next(), wake?.at?.toISOString() ?? null];
    return moments.filter((at) => at !== null).sort()[0] ?? null;
  }

  /** Offices of different cases work at the same time; those of one case after one another. */
  private async actAt(now: string): Promise<void> {
    await this.inboxes.refresh();
    await inParallel(this.inboxes.take(now), AT_ONCE, async (tasks) => {
      for (const task of tasks) if (await this.officers.work(task, now, this.lodge)) this.inboxes.forget(task);
    });
    await this.plot.act(now, this.lodge);
  }

  private readonly lodge: Lodge = async (act) => {
    const answer = await this.engine.act(act);
    this.onAct?.(`${act.caseId} ${act.data.step ?? ''} ${act.name} ${act.by.body}: ${answerText(answer)}`);
    if (!answer?.accepted && (this.refusals += 1) > MOST_REFUSALS)
      throw new Error(`Rehearsal stuck: ${act.name}: ${answerText(answer)}`);
  };
}
