import type { Actor, Data, Entry } from '../case/entry';
import type { Consequence, Ruling } from '../case/logic';
import { councilSession } from './logic';
import type { SessionState } from './state';

/** Fifty deputies meet on 8 December 2026 in Hanoi's time. For tests. */
export const OPENING: Data = {
  caseId: 's1', council: '22.hdnd', standingBody: '22.thuong-truc-hdnd', unit: '22',
  title: { vi: 'Kỳ họp cuối năm 2026', en: 'Year-end session 2026' }, type: 'regular', opensOn: '2026-12-08', deputies: 50,
};

export const BUDGET: Data = {
  id: 'budget', title: { vi: 'Dự toán 2027', en: 'Estimates 2027' }, kind: 'resolution', case: 'c1', step: 'adopt',
  documents: [{ id: 'd1', sha256: 'aa' }], needsReport: false,
};

export const DURING = '2026-12-08T02:00:00.000Z';
export const STANDING: Actor = { body: '22.thuong-truc-hdnd', officer: 'o1', role: 'officer' };
export const COMMITTEE: Actor = { body: '22.ban-kinh-te-ngan-sach', officer: 'o2', role: 'officer' };
export const NUMBERING: Data = { number: '45/NQ-HĐND', textSha256: 'bb', document: { id: 'r1', sha256: 'bb' } };

/** A register of one session, kept in memory: rules on each act, and folds those it accepts. */
export class Rehearsal {
  readonly entries: Entry[] = [];
  state: SessionState;

  constructor(opening: Data = OPENING, at = '2026-11-01T02:00:00.000Z') {
    this.state = councilSession.open(this.write('open', opening, at, STANDING), NO_LAW);
  }

  /** Lodges an act and answers what was ruled. */
  lodge(name: string, data: Data = {}, at = DURING, by: Actor = STANDING): Ruling {
    const act: Entry = { seq: this.entries.length + 1, kind: 'act', name, at, by, data };
    const ruling = councilSession.judge(this.state, act);
    if (ruling.accepted) this.fold(act);
    return ruling;
  }

  /** Lodges acts that have to be accepted. */
  must(name: string, data: Data = {}, at = DURING, by: Actor = STANDING): this {
    const ruling = this.lodge(name, data, at, by);
    if (!ruling.accepted) throw new Error(`${name}: ${ruling.code} ${JSON.stringify(ruling.facts)}`);
    return this;
  }

  /** Puts on record what the law has brought about by now, as the engine does. */
  settle(now = DURING): Consequence[] {
    const due = councilSession.consequences(this.state, now);
    for (const { event } of due) this.fold({ ...event, seq: this.entries.length + 1, at: now });
    return due;
  }

  private fold(entry: Entry): void {
    this.entries.push(entry);
    this.state = councilSession.apply(this.state, entry);
  }

  private write(name: string, data: Data, at: string, by: Actor): Entry {
    const entry: Entry = { seq: 1, kind: 'act', name, at, by, data };
    this.entries.push(entry);
    return entry;
  }
}

/** The session opened on its day with these items on its agenda. */
export function openedWith(...items: Data[]): Rehearsal {
  return new Rehearsal().must('set-agenda', { items }, '2026-11-02T02:00:00.000Z').must('open-session');
}

/** A session runs under no procedure of its own. */
export const NO_LAW = {
  procedure: (): never => { throw new Error('no procedure'); },
  calendar: (): never => { throw new Error('no calendar'); },
};
