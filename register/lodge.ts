import type { Actor, Data, Entry } from '../domain/case/entry';
import type { CaseKind } from '../domain/kinds';
import { DomainError } from '../domain/errors';
import type { Text } from '../domain/law/procedure';
import type { PrismaClient } from '../prisma/generated/client';
import { entryRow, type EntryRow } from './canonical';
import type { Clock } from './clock';
import type { Arrivals } from './commit';

/** An act as someone hands it in. `id` is the act's own: handing the same one in twice lodges it once. */
export interface ActToLodge {
  id: string;
  caseId: string;
  name: string;
  by: Actor;
  data: Data;
  texts?: Record<string, string>;
}

export interface CaseToOpen {
  id: string;
  kind: CaseKind;
  parent?: string;
  procedure?: string;
  version?: string;
  unit: string;
  year?: number;
  rehearsal?: boolean;
  title: Text;
}

/** The register's receipt. `fresh` is false when the act was there already. */
export interface Receipt {
  seq: number;
  at: string;
  fresh: boolean;
}

/** What appending to a case's chain came to: what stood there before, and the receipts. */
export interface Appended {
  kind: CaseKind;
  prevActSeq: number;
  prevDecidedSeq: number;
  entries: Receipt[];
}

/**
 * What one transaction lodged, as it is told to whoever decides: fresh acts, and what stood before them, so that a gap
 * is noticed.
 */
export interface Lodged {
  caseId: string;
  kind: CaseKind;
  arrivals: Arrivals;
}

function lodgedIn(caseId: string, { kind, prevActSeq, prevDecidedSeq, entries }: Appended, acts: ActToLodge[]): Lodged {
  const fresh = acts.flatMap(({ name, by, data }, index): Entry[] => {
    const { seq, at, fresh } = entries[index] as Receipt;
    return fresh ? [{ seq, kind: 'act', name, at, by, data }] : [];
  });
  return { caseId, kind, arrivals: { prevActSeq, prevDecidedSeq, acts: fresh } };
}

interface Waiting {
  act: ActToLodge;
  resolve(receipt: Receipt): void;
  reject(error: unknown): void;
}

/**
 * Lodges acts: one row of the register each, stamped in its transaction. Acts on one case that arrive while a
 * transaction for it is under way share the next, so a thousand offices answering at once don't queue for a
 * thousand commits of the same row.
 */
export class Lodger {
  private readonly queues = new Map<string, Waiting[]>();

  /** `onLodged` is told of each transaction that brought something new, in order per case; it must not throw. */
  constructor(
    private readonly db: PrismaClient,
    private readonly clock: Clock,
    private readonly onLodged: (lodged: Lodged) => void,
  ) {}

  /** Throws `too-large` and `invalid-input`, at once, for what can't be kept. */
  async lodge(act: ActToLodge): Promise<Receipt> {
    requireStorable(act);
    return new Promise((resolve, reject) => {
      const waiting = { act, resolve, reject };
      const queue = this.queues.get(act.caseId);
      if (queue) return void queue.push(waiting);
      this.queues.set(act.caseId, [waiting]);
      void this.drain(act.caseId);
    });
  }

  private async drain(caseId: string): Promise<void> {
    for (;;) {
      const batch = this.queues.get(caseId) ?? [];
      if (batch.length === 0) return void this.queues.delete(caseId);
      this.queues.set(caseId, []);
      await this.write(caseId, batch);
    }
  }

  private async write(caseId: string, batch: Waiting[]): Promise<void> {
    try {
      const acts = batch.map(({ act }) => act);
      const appended = await append(
        this.db,
        caseId,
        await this.clock.at(),
        acts.map((act) => actRow(act)),
      );
      this.tell(lodgedIn(caseId, appended, acts));
      batch.forEach(({ resolve }, index) => resolve(appended.entries[index] as Receipt));
    } catch (error) {
      const why = isDisputed(error) ? new DomainError('case-disputed') : error;
      batch.forEach(({ reject }) => reject(why));
    }
  }

  /** Opens a case with its first entry. Opening it again with the same act changes nothing. */
  async open(toOpen: CaseToOpen, act: ActToLodge): Promise<Receipt> {
    requireStorable(act);
    const at = await this.clock.at();
    const [{ result }] = await this.db.$queryRaw<[{ result: Appended }]>`
      SELECT open_case(${JSON.stringify(toOpen)}::jsonb, ${at}::timestamptz, ${JSON.stringify(actRow(act, toOpen.title))}::jsonb) AS result`;
    this.tell(lodgedIn(act.caseId, result, [act]));
    return result.entries[0] as Receipt;
  }

  private tell(lodged: Lodged): void {
    if (lodged.arrivals.acts.length > 0) this.onLodged(lodged);
  }
}

/** The data go through Temporal, which takes 2 MB at once; long texts stay beside them or are documents. */
const MOST_DATA = 250_000;
/** In JSON: U+0000, and half of a surrogate pair. */
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/i;

/** PostgreSQL would refuse such an act, and with it all acts that share its transaction. */
function requireStorable({ id, name, by, data, texts }: ActToLodge): void {
  if (JSON.stringify(data).length > MOST_DATA) throw new DomainError('too-large', { limit: MOST_DATA });
  if (!UNSTORABLE.test(JSON.stringify([id, name, by, data, texts]))) return;
  const field = UNSTORABLE.test(JSON.stringify(texts ?? {})) ? 'texts' : 'data';
  throw new DomainError('invalid-input', { field, rule: 'text without U+0000 and broken characters' });
}

/** The database itself takes no act on a record that doesn't hold. */
const isDisputed = (error: unknown): boolean => error instanceof Error && error.message.includes('case-disputed');

const actRow = ({ id, name, by, data, texts }: ActToLodge, title?: Text): EntryRow =>
  entryRow({ kind: 'act', name, by, data }, id, texts, title);

async function append(db: PrismaClient, caseId: string, at: string | null, rows: EntryRow[]): Promise<Appended> {
  const [{ result }] = await db.$queryRaw<[{ result: Appended }]>`
    SELECT append_entries(${caseId}, ${at}::timestamptz, ${JSON.stringify(rows)}::jsonb) AS result`;
  return result;
}
