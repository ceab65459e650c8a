import { WEEKS } from '../law/fixture';
import type { Actor, Data, Entry } from './entry';
import { libraryOf } from './law';
import type { CaseLogic, Consequence, LawLibrary, Ruling } from './logic';
import { type CaseFile, emptyFile, fold, settle } from './machine';

/** For tests: a case's register kept in memory, ruled on by the very machine that the workflow runs. */
export class MemoryRegister<S> {
  readonly entries: Entry[] = [];
  readonly file: CaseFile<S> = emptyFile<S>();

  constructor(
    private readonly logic: CaseLogic<S>,
    private readonly law: LawLibrary,
    opening: Data,
    at: string,
  ) {
    this.append({ kind: 'act', name: 'open', by: ENGINE, data: opening }, at);
    fold(logic, law, this.file, this.entries);
  }

  get state(): S {
    return this.file.state as S;
  }

  /** Lodges an act; it is ruled on by the next `settle`. */
  lodge(name: string, data: Data, at: string, by: Actor): this {
    const act = this.append({ kind: 'act', name, by, data }, at);
    fold(this.logic, this.law, this.file, [act]);
    return this;
  }

  /** Lodges an act and rules on it by itself; what it brings about waits for the next `settle`. */
  ruled(name: string, data: Data, at: string, by: Actor): Ruling {
    const act = this.append({ kind: 'act', name, by, data }, at);
    const ruling = this.logic.judge(this.state, act);
    const written = this.append({ kind: 'ruling', name, by: ENGINE, of: act.seq, data: { ...ruling } }, at);
    fold(this.logic, this.law, this.file, [act, written]);
    return ruling;
  }

  /** Settles as of an instant and records what came of it; the rulings in one word each, or their codes. */
  settle(now: string): { rulings: string[]; events: string[]; consequences: Consequence[] } {
    const { entries, consequences } = settle(this.logic, this.file, now);
    for (const draft of entries) this.append(draft, now);
    const rulings = entries.filter(({ kind }) => kind === 'ruling');
    return {
      rulings: rulings.map(({ data }) => (data.accepted ? 'accepted' : String(data.code))),
      events: consequences.map(({ event }) => event.name),
      consequences,
    };
  }

  /** Another of the same entries, read from the start. */
  copy(): MemoryRegister<S> {
    const [opening, ...later] = this.entries as [Entry, ...Entry[]];
    const copy = new MemoryRegister(this.logic, this.law, opening.data, opening.at);
    copy.entries.push(...later);
    fold(this.logic, this.law, copy.file, later);
    return copy;
  }

  /** The state that reading the register from the start gives. */
  reread(): S {
    const file = emptyFile<S>();
    fold(this.logic, this.law, file, this.entries);
    return file.state as S;
  }

  /** Everything that the clerk and the pages look at, in words that compare. */
  view(now: string, state: S = this.state): string {
    const { tasks, steps, dates, closed, outcome } = this.logic;
    return JSON.stringify([tasks(state), steps(state), dates(state, now), closed(state), outcome(state)]);
  }

  private append(draft: Omit<Entry, 'seq' | 'at'>, at: string): Entry {
    // As the register hands it out: through JSON.
    const entry = JSON.parse(JSON.stringify({ ...draft, seq: this.entries.length + 1, at })) as Entry;
    this.entries.push(entry);
    return entry;
  }
}

/** Nine o'clock in Vietnam on that day; an instant is itself. */
export const at = (when: string): string => (when.includes('T') ? when : `${when}T02:00:00.000Z`);

export const officerOf = (body: string): Actor => ({ body, officer: `o-${body}`, role: 'officer' });
export const headOf = (body: string): Actor => ({ body, officer: `h-${body}`, role: 'head' });
/** What the engine tells a case: that each first body has ended on that day, and the second stands in its place. */
export const passes = (on: string, ...pairs: [string, string][]): Data => ({
  passes: pairs.map(([old, heir]) => ({
    old,
    oldName: { vi: old, en: old },
    new: heir,
    on,
    cites: 'practice',
    verified: 'unverified',
  })),
});

export const ENGINE: Actor = { body: 'system', officer: 'system', role: 'system' };

/** The law of a case that counts by plain weeks and follows no procedure. */
export const WEEKS_ALONE = libraryOf({ weeks: WEEKS });
