import { nextWake } from './dates';
import type { Entry } from './entry';
import { lawNamedIn, type LawTexts, libraryOf } from './law';
import type { CaseLogic, StepRow, Task } from './logic';
import { type CaseFile, emptyFile, fold, settle } from './machine';
import type { Batch, CaseRegister, Minutes, Projection } from './minutes';

/** The inbox and the step rows, by key. */
interface Rows {
  tasks: Map<string, Task>;
  steps: Map<string, StepRow>;
}

/**
 * A clerk's desk for one case: the file folded so far, the acts that have arrived, and the law it needs. It decides
 * with the case's pure logic and records through the register; it holds nothing that reading the register from the
 * start would not give again. Several clerks may sit over one case, each at a desk of its own: the register takes
 * only what was decided on its newest state, and whoever was too late reads on and decides again.
 */
export class Desk<S> {
  private file: CaseFile<S> = emptyFile<S>();
  private tray: Batch[] = [];
  private readonly law: LawTexts = {};
  /** As last recorded. */
  private shown: Rows | null = null;
  private lastNow = '';
  private working = false;
  private recordedWake: string | null = null;

  /**
   * `keeper`: the clerk that stays with the case to its end and rewrites its rows whole when it begins: the workflow.
   */
  constructor(
    private readonly caseId: string,
    private readonly logic: CaseLogic<S>,
    private readonly register: CaseRegister,
    private readonly keeper: boolean,
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

  /**
   * The next instant that matters, as the settled case has it on record, and the register's clock when it was last
   * read.
   */
  get nextWake(): { at: string | null; now: string } {
    return { at: this.recordedWake, now: this.lastNow };
  }

  /** Reads the whole case from the register, forgetting what was here. */
  async reread(): Promise<void> {
    this.working = true;
    this.file = emptyFile<S>();
    this.shown = null;
    await this.readOn();
  }

  /** Takes in what has arrived; after a wake-up or a gap, what the register says. */
  async takeIn(fromRegister: boolean): Promise<void> {
    this.working = true;
    const batches = this.tray.splice(0);
    if (fromRegister || !this.continuous(batches)) return this.readOn();
    const acts = batches.flatMap((batch) => batch.acts).filter((act) => act.seq > this.file.actSeq);
    await this.foldIn(acts);
    this.lastNow = acts.reduce((latest, act) => (act.at > latest ? act.at : latest), this.lastNow);
  }

  /** Batches may overtake each other, and another clerk may have written: each must follow on what has been read. */
  private continuous(batches: Batch[]): boolean {
    let seen = this.file.actSeq;
    return batches.every(({ prev, clerkSeq = 0, acts }) => {
      const follows = prev <= seen && clerkSeq <= this.file.clerkSeq && acts.length > 0;
      seen = Math.max(seen, acts.at(-1)?.seq ?? 0);
      return follows;
    });
  }

  private async readOn(): Promise<void> {
    const { clerkSeq } = this.file;
    for (;;) {
      const { entries, more, now, wakeAt } = await this.register.readRegister(this.caseId, {
        actSeq: this.file.actSeq,
        clerkSeq: this.file.clerkSeq,
      });
      await this.foldIn(entries);
      this.lastNow = now;
      if (wakeAt !== undefined) this.recordedWake = wakeAt;
      if (!more) break;
    }
    if (this.file.clerkSeq > clerkSeq) this.showAsRecorded();
  }

  /**
   * What another clerk recorded, it has put into inbox and step rows too. Only the keeper, when it begins, trusts no
   * row.
   */
  private showAsRecorded(): void {
    if (this.keeper && this.shown === null) return;
    this.shown = this.rows();
  }

  private async foldIn(entries: Entry[]): Promise<void> {
    const missing = lawNamedIn(entries).filter((hash) => !(hash in this.law));
    if (missing.length) Object.assign(this.law, await this.register.readLaw(missing));
    fold(this.logic, libraryOf(this.law), this.file, entries);
  }

  /**
   * Rules, draws consequences, records. Repeats with a fresh reading when the register moved meanwhile. Answers
   * whether the keeper must look: the case has closed, or its next date is sooner than the one on record before.
   */
  async settle(): Promise<boolean> {
    for (;;) {
      const before = { wake: this.recordedWake, closed: this.closed };
      if (this.file.state === null || (await this.recordOnce(before.closed))) {
        this.working = false;
        return (this.closed && !before.closed) || isSooner(this.recordedWake, before.wake);
      }
    }
  }

  private async recordOnce(wasClosed: boolean): Promise<boolean> {
    const { entries, consequences } = settle(this.logic, this.file, this.lastNow);
    const projection = this.projection();
    const wakeAt = this.wakeAfter(wasClosed);
    const nothing = entries.length === 0 && !projection.replace;
    if (nothing && wakeAt === this.recordedWake) return true;
    const recorded = await this.register.record({ ...this.minutes(), entries, consequences, projection, wakeAt });
    if (!recorded.stale) {
      this.file.clerkSeq = recorded.clerkSeq;
      this.recordedWake = wakeAt;
      return true;
    }
    // What was decided was not recorded, so the state it made is void.
    await this.reread();
    return false;
  }

  /**
   * A case closed by another clerk stays due until its keeper has looked and gone: should it never be told, the sweep
   * finds it.
   */
  private wakeAfter(wasClosed: boolean): string | null {
    if (this.keeper || !this.closed) return nextWake(this.logic, this.file.state as S, this.lastNow);
    return wasClosed ? this.recordedWake : this.lastNow;
  }

  private minutes(): Pick<Minutes, 'caseId' | 'actSeq' | 'clerkSeq' | 'asOf' | 'closedAt' | 'outcome'> {
    const { actSeq, clerkSeq, state } = this.file;
    return {
      caseId: this.caseId,
      actSeq,
      clerkSeq,
      asOf: this.lastNow,
      closedAt: this.closed ? this.lastNow : null,
      outcome: this.logic.outcome(state as S),
    };
  }

  /** What changed in inbox and step rows since they were last recorded. */
  private projection(): Projection {
    const rows = this.rows();
    const before = this.shown;
    this.shown = rows;
    return {
      replace: before === null,
      putTasks: changed(rows.tasks, before?.tasks),
      dropTasks: before ? [...before.tasks.keys()].filter((key) => !rows.tasks.has(key)) : [],
      putSteps: changed(rows.steps, before?.steps),
    };
  }

  private rows(): Rows {
    const state = this.file.state as S;
    return {
      tasks: byKey(this.logic.tasks(state), ({ key }) => key),
      steps: byKey(this.logic.steps(state), ({ step }) => step),
    };
  }
}

const isSooner = (at: string | null, than: string | null): boolean => at !== null && (than === null || at < than);

const byKey = <T>(rows: T[], key: (row: T) => string): Map<string, T> => new Map(rows.map((row) => [key(row), row]));

const changed = <T>(rows: Map<string, T>, before?: Map<string, T>): T[] =>
  [...rows].filter(([key, row]) => !same(row, before?.get(key))).map(([, row]) => row);

const same = <T>(row: T, before: T | undefined): boolean =>
  row === before || JSON.stringify(row) === JSON.stringify(before);
