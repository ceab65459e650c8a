import type { Actor, CaseKind, Data } from '../domain/case/entry';
import { DomainError } from '../domain/errors';
import type { Text } from '../domain/law/procedure';
import type { PrismaClient } from '../prisma/generated/client';
import { entryRow, type EntryRow } from './canonical';
import type { Clock } from './clock';

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

/** What one transaction lodged; `prevActSeq` is the act before it, so that the workflow notices a gap. */
export interface Lodged {
  caseId: string;
  prevActSeq: number;
  acts: { act: ActToLodge; receipt: Receipt }[];
}

interface AppendResult {
  prevActSeq: number;
  entries: Receipt[];
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

  /** `onLodged` is told of each transaction, in order per case; it delivers and must not throw. */
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
      const rows = batch.map(({ act }) => actRow(act));
      const result = await append(this.db, caseId, await this.clock.at(), rows);
      this.onLodged({ caseId, prevActSeq: result.prevActSeq, acts: batch.map(({ act }, index) => ({ act, receipt: result.entries[index] as Receipt })) });
      batch.forEach(({ resolve }, index) => resolve(result.entries[index] as Receipt));
    } catch (error) {
      batch.forEach(({ reject }) => reject(error));
    }
  }

  /** Opens a case with its first entry. Opening it again with the same act changes nothing. */
  async open(toOpen: CaseToOpen, act: ActToLodge): Promise<Receipt> {
    requireStorable(act);
    const at = await this.clock.at();
    const [row] = await this.db.$queryRaw<{ result: AppendResult }[]>`
      SELECT open_case(${JSON.stringify(toOpen)}::jsonb, ${at}::timestamptz, ${JSON.stringify(actRow(act))}::jsonb) AS result`;
    const { prevActSeq, entries } = (row as { result: AppendResult }).result;
    const receipt = entries[0] as Receipt;
    this.onLodged({ caseId: act.caseId, prevActSeq, acts: [{ act, receipt }] });
    return receipt;
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

const actRow = ({ id, name, by, data, texts }: ActToLodge): EntryRow => entryRow({ kind: 'act', name, by, data }, id, texts);

async function append(db: PrismaClient, caseId: string, at: string | null, rows: EntryRow[]): Promise<AppendResult> {
  const [row] = await db.$queryRaw<{ result: AppendResult }[]>`
    SELECT append_entries(${caseId}, ${at}::timestamptz, ${JSON.stringify(rows)}::jsonb) AS result`;
  return (row as { result: AppendResult }).result;
}
