import type { Actor, Data } from '../case/entry';
import { MemoryRegister } from '../case/fixture';
import type { Consequence, Ruling } from '../case/logic';
import { councilSession } from './index';
import type { SessionState } from './state';

/** Fifty deputies meet on 8 December 2026 in Hanoi's time. For tests. */
export const OPENING: Data = {
  caseId: 's1',
  council: '22.hdnd',
  standingBody: '22.thuong-truc-hdnd',
  unit: '22',
  title: { vi: 'Kỳ họp cuối năm 2026', en: 'Year-end session 2026' },
  type: 'regular',
  opensOn: '2026-12-08',
  deputies: 50,
};

export const BUDGET: Data = {
  id: 'budget',
  title: { vi: 'Dự toán 2027', en: 'Estimates 2027' },
  kind: 'resolution',
  case: 'c1',
  step: 'adopt',
  documents: [{ id: 'd1', sha256: 'aa' }],
  needsReport: false,
};

export const DURING = '2026-12-08T02:00:00.000Z';
export const STANDING: Actor = { body: '22.thuong-truc-hdnd', officer: 'o1', role: 'officer' };
export const COMMITTEE: Actor = { body: '22.ban-kinh-te-ngan-sach', officer: 'o2', role: 'officer' };
export const NUMBERING: Data = { number: '45/NQ-HĐND', textSha256: 'bb', document: { id: 'r1', sha256: 'bb' } };

/** A register of one session, by the Standing Body during the session where nothing else is said. */
export class Rehearsal extends MemoryRegister<SessionState> {
  constructor(opening: Data = OPENING, at = '2026-11-01T02:00:00.000Z') {
    super(councilSession, NO_LAW, opening, at);
  }

  override ruled(name: string, data: Data = {}, at = DURING, by: Actor = STANDING): Ruling {
    return super.ruled(name, data, at, by);
  }

  /** Lodges acts that have to be accepted. */
  must(name: string, data: Data = {}, at = DURING, by: Actor = STANDING): this {
    const ruling = this.ruled(name, data, at, by);
    if (!ruling.accepted) throw new Error(`${name}: ${ruling.code} ${JSON.stringify(ruling.facts)}`);
    return this;
  }

  /** What the law has brought about by now, put on record. */
  told(now = DURING): Consequence[] {
    return this.settle(now).consequences;
  }
}

/** The session opened on its day with these items on its agenda. */
export function openedWith(...items: Data[]): Rehearsal {
  return new Rehearsal().must('set-agenda', { items }, '2026-11-02T02:00:00.000Z').must('open-session');
}

/** A session runs under no procedure of its own. */
export const NO_LAW = {
  procedure: (): never => {
    throw new Error('no procedure');
  },
  calendar: (): never => {
    throw new Error('no calendar');
  },
};
