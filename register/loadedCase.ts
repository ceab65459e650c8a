import same from 'fast-deep-equal';
import { nextWake } from '../domain/case/dates';
import type { Entry } from '../domain/case/entry';
import type { CaseKind } from '../domain/kinds';
import { lawNamedIn, type LawTexts, libraryOf } from '../domain/case/law';
import type { CaseLogic, StepRow, Task, Words } from '../domain/case/logic';
import { type CaseFile, emptyFile, fold, settle } from '../domain/case/machine';
import type { Arrivals, CaseRegister, Commit, Projection } from './commit';
import { countRulings } from './counted';

/** A case as its register says it stands: what is on record, nothing that is only being decided. */
export interface CaseView<S = unknown> {
  id: string;
  kind: CaseKind;
  logic: CaseLogic<S>;
  file: Pick<CaseFile<S>, 'state' | 'pending'>;
  /** Newest entry folded. */
  seq: number;
  /** Its record is disputed: nothing is decided on it until somebody has looked. */
  disputed: boolean;
}

/** The inbox and the step rows, by key. */
interface Rows {
  tasks: Map<string, Task>;
  steps: Map<string, StepRow>;
  words: Words | null;
}

/** What settling came to: whether the case's workflow has something to do. */
type Settled = { milestone: boolean };

/**
 * A case folded in memory, and the acts that have arrived for it. It decides with the case's pure logic and commits to
 * the register; it holds nothing that reading the register from the start would not give again. Any number of
 * processes may have the same case loaded: the register takes only what was decided on its newest state, and whoever
 * was too late reads on and decides again. In one process it does one thing after another.
 */
export class LoadedCase<S = unknown> {
  private file: CaseFile<S> = emptyFile<S>();
  private arrived: Arrivals[] = [];
  private readonly law: LawTexts = {};
  /** Inbox and step rows as last committed. */
  private shown: Rows | null = null;
  private lastNow = '';
  private recordedWake: string | null = null;
  private disputed = false;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly caseId: string,
    readonly kind: CaseKind,
    private readonly logic: CaseLogic<S>,
    private readonly register: CaseRegister,
  ) {}

  /** Rules on acts that were just lodged, all that have arrived by its turn in one commit. */
  take(arrivals: Arrivals): Promise<Settled> {
    this.arrived.push(arrivals);
    return this.inTurn(async () => {
      if (this.arrived.length === 0) return { milestone: false };
      const batches = this.arrived.splice(0);
      if (!this.disputed && this.continuous(batches)) await this.takeIn(batches);
      else await this.readOn();
      return this.settle();
    });
  }

  /**
   * Reads on, rules on whatever nobody has ruled on, and draws what the law has brought about by now. With `rewrite`
   * everything is read from the first entry, and inbox and step rows are written anew.
   */
  look({ rewrite = false } = {}): Promise<CaseView<S>> {
    return this.inTurn(async () => {
      this.arrived = [];
      if (rewrite) await this.reread();
      else await this.readOn();
      if (rewrite) this.shown = null;
      await this.settle();
      return this.onRecord();
    });
  }

  /** The case as the register has it now; nothing is read where its newest entry is known, and was read already. */
  view(headSeq = Infinity): Promise<CaseView<S>> {
    return this.inTurn(async () => {
      if (headSeq > Math.max(this.file.actSeq, this.file.decidedSeq)) await this.readOn();
      return this.onRecord();
    });
  }

  private onRecord(): CaseView<S> {
    const { state, pending, actSeq, decidedSeq } = this.file;
    const { caseId: id, kind, logic, disputed } = this;
    return { id, kind, logic, file: { state, pending }, seq: Math.max(actSeq, decidedSeq), disputed };
  }

  /** What was decided and could not be committed is void: the case is forgotten whole before the next turn. */
  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.turn.then(work).catch((error: unknown) => {
      this.forget();
      throw error;
    });
    this.turn = turn.catch(() => undefined);
    return turn;
  }

  private get closed(): boolean {
    return this.file.state !== null && this.logic.closed(this.file.state);
  }

  private forget(): void {
    this.file = emptyFile<S>();
    this.shown = null;
    this.recordedWake = null;
  }

  private async reread(): Promise<void> {
    this.forget();
    await this.readOn();
  }

  /** Batches may overtake each other, and another process may have written: each must follow on what has been read. */
  private continuous(batches: Arrivals[]): boolean {
    let seen = this.file.actSeq;
    return batches.every(({ prevActSeq, prevDecidedSeq, acts }) => {
      const follows = prevActSeq <= seen && prevDecidedSeq <= this.file.decidedSeq && acts.length > 0;
      seen = Math.max(seen, acts.at(-1)?.seq ?? 0);
      return follows;
    });
  }

  private async takeIn(batches: Arrivals[]): Promise<void> {
    const acts = batches.flatMap((batch) => batch.acts).filter((act) => act.seq > this.file.actSeq);
    await this.foldIn(acts);
    this.lastNow = acts.reduce((latest, act) => (act.at > latest ? act.at : latest), this.lastNow);
  }

  private async readOn(): Promise<void> {
    const { decidedSeq } = this.file;
    for (;;) {
      const { actSeq, decidedSeq: seen } = this.file;
      const { entries, more, now, wakeAt, disputed } = await this.register.read(this.caseId, {
        actSeq,
        decidedSeq: seen,
      });
      await this.foldIn(entries);
      this.lastNow = now;
      this.recordedWake = wakeAt;
      this.disputed = disputed;
      if (!more) break;
    }
    // What another process committed, it has put into inbox and step rows too.
    if (this.file.decidedSeq > decidedSeq) this.shown = this.rows();
  }

  private async foldIn(entries: Entry[]): Promise<void> {
    const missing = lawNamedIn(entries).filter((hash) => !(hash in this.law));
    if (missing.length) Object.assign(this.law, await this.register.readLaw(missing));
    fold(this.logic, libraryOf(this.law), this.file, entries);
  }

  /** Decides and commits; again, on a fresh reading, when the register moved meanwhile. */
  private async settle(): Promise<Settled> {
    for (;;) {
      if (this.file.state === null || this.disputed) return { milestone: false };
      const settled = await this.settleOnce();
      if (settled) return settled;
      await this.reread();
    }
  }

  /** Null when what was decided came too late to be committed. */
  private async settleOnce(): Promise<Settled | null> {
    const wasClosed = this.closed;
    const { entries, consequences, released } = settle(this.logic, this.file, this.lastNow);
    const { projection, rows } = this.projection();
    const wakeAt = nextWake(this.logic, this.file.state as S, this.lastNow);
    const milestone = consequences.length > 0 || wakeAt !== this.recordedWake || this.closed !== wasClosed;
    if (entries.length === 0 && !projection.replace && !milestone) return { milestone };
    const { actSeq, decidedSeq } = this.file;
    const committed = await this.register.commit({
      ...this.ending(),
      caseId: this.caseId,
      actSeq,
      decidedSeq,
      entries,
      consequences,
      released,
      projection,
      wakeAt,
      milestone,
    });
    if (committed.stale) return null;
    countRulings(this.kind, entries);
    this.file.decidedSeq = committed.decidedSeq;
    this.recordedWake = wakeAt;
    this.shown = rows;
    return { milestone };
  }

  private ending(): Pick<Commit, 'asOf' | 'closedAt' | 'outcome'> {
    const asOf = this.lastNow;
    return { asOf, closedAt: this.closed ? asOf : null, outcome: this.logic.outcome(this.file.state as S) };
  }

  /** What changed in inbox and step rows since they were last committed, and how they are then. */
  private projection(): { projection: Projection; rows: Rows } {
    const rows = this.rows();
    const before = this.shown;
    const projection = {
      replace: before === null,
      putTasks: changed(rows.tasks, before?.tasks),
      dropTasks: before ? [...before.tasks.keys()].filter((key) => !rows.tasks.has(key)) : [],
      putSteps: changed(rows.steps, before?.steps),
      words: same(rows.words, before?.words ?? null) ? null : rows.words,
    };
    return { projection, rows };
  }

  private rows(): Rows {
    const state = this.file.state as S;
    return {
      tasks: byKey(this.logic.tasks(state), ({ key }) => key),
      steps: byKey(this.logic.steps(state), ({ step }) => step),
      words: this.logic.words(state),
    };
  }
}

const byKey = <T>(rows: T[], key: (row: T) => string): Map<string, T> => new Map(rows.map((row) => [key(row), row]));

/** A row that was handed on as it is costs no comparison. */
function changed<T>(rows: Map<string, T>, before?: Map<string, T>): T[] {
  const fresh: T[] = [];
  for (const [key, row] of rows) if (!same(row, before?.get(key))) fresh.push(row);
  return fresh;
}
