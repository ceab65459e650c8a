import type { Actor, Data, Entry } from './entry';
import type { CaseLogic, Consequence, LawLibrary } from './logic';
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
    this.append({ kind: 'act', name: 'open', by: { body: 'system', officer: 'system', role: 'system' }, data: opening }, at);
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

  /** The state that reading the register from the start gives. */
  reread(): S {
    const file = emptyFile<S>();
    fold(this.logic, this.law, file, this.entries);
    return file.state as S;
  }

  private append(draft: Omit<Entry, 'seq' | 'at'>, at: string): Entry {
    const entry = { ...draft, seq: this.entries.length + 1, at };
    this.entries.push(entry);
    return entry;
  }
}

export const officerOf = (body: string): Actor => ({ body, officer: `o-${body}`, role: 'officer' });
export const headOf = (body: string): Actor => ({ body, officer: `h-${body}`, role: 'head' });
export const ENGINE: Actor = { body: 'system', officer: 'system', role: 'system' };
