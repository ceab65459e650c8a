import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { claimNext, countLeft, releaseStale, settle, type Claimed, type Db } from './claims';
import type { Outcome, Transport } from './transport';

export interface PostDeps {
  db: Db;
  transport: Transport;
  log: { info(facts: object, message: string): void; warn(facts: object, message: string): void };
  /** Most mails of one run; a run stays well below its activity's time limit. */
  batch?: number;
}

/** How a run went: mails sent, mails not settled yet, and in how many milliseconds the next can be taken. */
export interface PostRun {
  sent: number;
  left: number;
  nextInMs: number | null;
}

/** The mail server cannot be used now: the activity fails with it, and Temporal tries again, later and later. */
export class PostUnreachable extends Error {
  override readonly name = 'PostUnreachable';
}

/** A run takes no further mail after this long, so that the activity ends in good time. */
const RUN_MS = 20_000;
/** Mails may be left that others hold just now: not to be asked for again at once. */
const LEAST_WAIT_MS = 1_000;

interface Run {
  owner: string;
  taken: number;
  sent: number;
  until: number;
  unreachable?: string;
}

/** The post of one process, as an activity. Its log gets numbers and errors, never a mail's text. */
export function createPost(deps: PostDeps) {
  const post = new Post(deps);
  return { sendWaitingMails: (): Promise<PostRun> => post.run() };
}

export type PostActivities = ReturnType<typeof createPost>;

/**
 * Sends what waits. A mail is claimed (`sending`), handed to the transport, and settled; a claim is one mail and
 * one statement, so a crash leaves in doubt only what was truly on its way.
 */
class Post {
  private readonly process = `${hostname()}:${process.pid}:${randomUUID()}/`;
  private readonly running = new Set<string>();
  /** Outcomes that the database could not take at the time: known, so not to be called uncertain. */
  private readonly unwritten = new Map<bigint, { owner: string; mail: Claimed; outcome: Outcome }>();

  constructor(private readonly deps: PostDeps) {}

  async run(): Promise<PostRun> {
    const run: Run = { owner: `${this.process}${randomUUID()}`, taken: 0, sent: 0, until: Date.now() + RUN_MS };
    this.running.add(run.owner);
    try {
      await this.writeUnwritten();
      await this.releaseStale();
      await this.runLanes(run);
      return await this.report(run);
    } finally {
      this.running.delete(run.owner);
    }
  }

  private async writeUnwritten(): Promise<void> {
    for (const [id, { owner, mail, outcome }] of this.unwritten) {
      await settle(this.deps.db, owner, mail, outcome);
      this.unwritten.delete(id);
    }
  }

  private async releaseStale(): Promise<void> {
    const { db, transport, log } = this.deps;
    const { leaseMs, repeatable } = transport;
    const count = await releaseStale(db, { process: this.process, running: [...this.running], leaseMs, repeatable });
    if (count > 0) log.warn({ count, repeatable }, 'mails were left by a process that stopped');
  }

  private async runLanes(run: Run): Promise<void> {
    // All lanes end before the run does: none may still hold a mail of a run that is no longer listed.
    const lanes = Array.from({ length: this.deps.transport.lanes }, () => this.runLane(run));
    const crash = (await Promise.allSettled(lanes)).find((end) => end.status === 'rejected');
    if (crash) throw crash.reason;
    if (run.unreachable) throw new PostUnreachable(run.unreachable);
  }

  private async runLane(run: Run): Promise<void> {
    const { db, batch = 500 } = this.deps;
    while (run.taken < batch && !run.unreachable && Date.now() < run.until) {
      run.taken += 1;
      const mail = await claimNext(db, run.owner);
      if (!mail) return;
      await this.deliver(mail, run);
    }
  }

  private async deliver(mail: Claimed, run: Run): Promise<void> {
    const { db, transport, log } = this.deps;
    const outcome = await transport.send(mail);
    if (outcome.kind === 'sent') run.sent += 1;
    else log.warn({ mail: String(mail.id), outcome }, 'a mail was not sent');
    if (outcome.kind === 'unreachable') run.unreachable = outcome.error;
    this.unwritten.set(mail.id, { owner: run.owner, mail, outcome });
    await settle(db, run.owner, mail, outcome);
    this.unwritten.delete(mail.id);
  }

  private async report({ sent }: Run): Promise<PostRun> {
    const { db, transport, log } = this.deps;
    const { left, nextInMs } = await countLeft(db, transport.leaseMs);
    if (sent > 0) log.info({ sent, left }, 'mails sent');
    return { sent, left, nextInMs: nextInMs !== null && sent === 0 ? Math.max(LEAST_WAIT_MS, nextInMs) : nextInMs };
  }
}
