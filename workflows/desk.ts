import { proxyLocalActivities } from '@temporalio/workflow';
import type { CaseActivities, Projection } from '../activities/cases/contract';
import type { Entry } from '../domain/case/entry';
import { lawNamedIn, type LawTexts, libraryOf } from '../domain/case/law';
import type { CaseLogic, StepRow, Task } from '../domain/case/logic';
import { type CaseFile, emptyFile, fold, settle } from '../domain/case/machine';
import type { Batch } from './messages';

const register = proxyLocalActivities<CaseActivities>({
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '30 seconds' },
});

/**
 * A clerk's desk for one case: the file folded so far, the acts that have arrived, and the law it needs.
 * It decides with the case's pure logic and records through one activity; it holds nothing that reading the
 * register from the start would not give again.
 */
export class Desk<S> {
  private file: CaseFile<S> = emptyFile<S>();
  private tray: Batch[] = [];
  private readonly law: LawTexts = {};
  private shown: { tasks: Map<string, string>; steps: Map<string, string> } | null = null;
  private lastNow = '';
  private working = false;
  private recordedWake: string | null = null;

  constructor(
    private readonly caseId: string,
    private readonly logic: CaseLogic<S>,
  ) {}

  receive(batch: Batch): void {
    this.tray.push(batch);
  }

  /** Whether it is in the middle of a round, which may have read the register already. */
  get busy(): boolean {
    return this.working;
  }

  get hasMail(): boolean {
    return this.tray.length > 0;
  }

  get closed(): boolean {
    return this.file.state !== null && this.logic.closed(this.file.state);
  }

  /** The next instant that matters, as the settled case has it on record, and the register's clock when it was last read. */
  get nextWake(): { at: string | null; now: string } {
    return { at: this.recordedWake, now: this.lastNow };
  }

  /** Reads the whole case from the register, forgetting what was here. */
  async reread(): Promise<void> {
    this.working = true;
    this.file = emptyFile<S>();
    this.shown = null;
    await this.readOn(false);
  }

  /** Takes in what has arrived; after a wake-up or a gap, what the register says. */
  async takeIn(fromRegister: boolean): Promise<void> {
    this.working = true;
    const batches = this.tray.splice(0);
    if (fromRegister || !this.continuous(batches)) return this.readOn(true);
    const acts = batches.flatMap((batch) => batch.acts).filter((act) => act.seq > this.file.actSeq);
    await this.foldIn(acts);
    this.lastNow = acts.reduce((latest, act) => (act.at > latest ? act.at : latest), this.lastNow);
  }

  /** Signals may overtake each other: each batch must follow on what has been read. */
  private continuous(batches: Batch[]): boolean {
    let seen = this.file.actSeq;
    return batches.every(({ prev, acts }) => {
      const follows = prev <= seen && acts.length > 0;
      seen = Math.max(seen, acts.at(-1)?.seq ?? 0);
      return follows;
    });
  }

  private async readOn(actsOnly: boolean): Promise<void> {
    let afterSeq = this.file.actSeq;
    for (;;) {
      const { entries, more, now } = await register.readRegister(this.caseId, afterSeq, actsOnly);
      await this.foldIn(entries);
      this.lastNow = now;
      if (!more) return;
      afterSeq = entries.at(-1)?.seq ?? afterSeq;
    }
  }

  private async foldIn(entries: Entry[]): Promise<void> {
    const missing = lawNamedIn(entries).filter((hash) => !(hash in this.law));
    if (missing.length) Object.assign(this.law, await register.readLaw(missing));
    fold(this.logic, libraryOf(this.law), this.file, entries);
  }

  /** Rules, draws consequences, records. Repeats with a fresh reading when the register moved meanwhile. */
  async settle(): Promise<void> {
    while (this.file.state !== null && !(await this.recordOnce())) {
      // The reading that recordOnce made is settled next.
    }
    this.working = false;
  }

  private async recordOnce(): Promise<boolean> {
    const { entries, consequences } = settle(this.logic, this.file, this.lastNow);
    const state = this.file.state as S;
    const projection = this.projection();
    const wakeAt = this.logic.nextWake(state, this.lastNow);
    const nothing = entries.length === 0 && !projection.replace;
    if (nothing && wakeAt === this.recordedWake) return true;
    const recorded = await register.record({
      caseId: this.caseId, actSeq: this.file.actSeq, clerkSeq: this.file.clerkSeq, asOf: this.lastNow, entries, consequences, projection,
      wakeAt, closedAt: this.closed ? this.lastNow : null, outcome: this.logic.outcome(state),
    });
    if (!recorded.stale) {
      this.file.clerkSeq = recorded.clerkSeq;
      this.recordedWake = wakeAt;
      return true;
    }
    // What was decided was not recorded, so the state it made is void.
    await this.reread();
    return false;
  }

  /** What changed in inbox and step rows since they were last recorded. */
  private projection(): Projection {
    const state = this.file.state as S;
    const tasks = byKey(this.logic.tasks(state), (task: Task) => task.key);
    const steps = byKey(this.logic.steps(state), (row: StepRow) => row.step);
    const before = this.shown;
    this.shown = { tasks: texts(tasks), steps: texts(steps) };
    return {
      replace: before === null,
      putTasks: changed(tasks, this.shown.tasks, before?.tasks),
      dropTasks: before ? [...before.tasks.keys()].filter((key) => !tasks.has(key)) : [],
      putSteps: changed(steps, this.shown.steps, before?.steps),
    };
  }
}

const byKey = <T>(rows: T[], key: (row: T) => string): Map<string, T> => new Map(rows.map((row) => [key(row), row]));

const texts = <T>(rows: Map<string, T>): Map<string, string> => new Map([...rows].map(([key, row]) => [key, JSON.stringify(row)]));

const changed = <T>(rows: Map<string, T>, now: Map<string, string>, before?: Map<string, string>): T[] =>
  [...rows].filter(([key]) => now.get(key) !== before?.get(key)).map(([, row]) => row);
