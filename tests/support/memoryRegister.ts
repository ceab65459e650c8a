import type { Draft, Entry } from '../../domain/case/entry';
import type { CaseLogic } from '../../domain/case/logic';
import { LOGICS } from '../../domain/case/logics';
import { type CaseFile, emptyFile, fold, settle } from '../../domain/case/machine';
import { libraryOf } from '../../domain/case/law';
import { LAW, type Opening } from './cases';

const law = libraryOf(LAW);

/** A case's register in memory, and the clerk at it: the machine alone, without database and Temporal. */
export class MemoryRegister {
  readonly entries: Entry[] = [];
  readonly file: CaseFile<unknown> = emptyFile();
  private readonly logic: CaseLogic<unknown>;

  constructor({ toOpen, act }: Opening, at: string) {
    this.logic = LOGICS[toOpen.kind];
    this.lodge({ seq: 0, kind: 'act', name: 'open', at, by: act.by, data: act.data });
    this.settle(at);
  }

  /** Lodges an act; its number is the register's to give. */
  lodge(act: Entry): Entry {
    const entry = this.append(act, act.at);
    fold(this.logic, law, this.file, [entry]);
    return entry;
  }

  /** Settles, records, and looks at everything that the clerk and the pages look at. */
  settle(now: string): Draft[] {
    const { entries } = settle(this.logic, this.file, now);
    for (const draft of entries) this.append(draft, now);
    this.view(now);
    return entries;
  }

  view(now: string): string {
    return this.viewOf(this.file, now);
  }

  /** What somebody sees who reads the register from its first line. */
  foldedAnew(now: string): string {
    const file = emptyFile<unknown>();
    fold(this.logic, law, file, this.entries);
    return this.viewOf(file, now);
  }

  private viewOf({ state }: CaseFile<unknown>, now: string): string {
    const { tasks, steps, nextWake, closed, outcome } = this.logic;
    return JSON.stringify([tasks(state), steps(state), nextWake(state, now), closed(state), outcome(state)]);
  }

  private append(draft: Draft, at: string): Entry {
    // As the register hands it out: through JSON.
    const entry = JSON.parse(JSON.stringify({ ...draft, seq: this.entries.length + 1, at })) as Entry;
    this.entries.push(entry);
    return entry;
  }
}
