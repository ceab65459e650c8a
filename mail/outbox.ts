import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { claimNext, type Claimed, type Db, type Filed, releaseStale, settle, unsent } from './claims';
import { sentInTrace } from './trace';
import type { Outcome, Transport } from './transport';

interface OutboxDeps {
  db: Db;
  transport: Transport;
  log: { info(facts: object, message: string): void; warn(facts: object, message: string): void };
}

/** Mails are left that can't be sent now: to be tried again, where `retryInMs` is known after that time. */
export class MailsLeft extends Error {
  override readonly name = 'MailsLeft';

  constructor(
    message: string,
    readonly retryInMs: number | null,
  ) {
    super(message);
  }
}

/** Mails of these that others hold just now are not asked for again at once. */
const LEAST_WAIT_MS = 1_000;

interface Run {
  owner: string;
  filed: Filed;
  sent: number;
  unreachable?: string;
}

/**
 * Sends the mails of one process from the outbox. A mail is claimed (`sending`), handed to the transport, and settled;
 * a claim is one mail and one statement, so a crash leaves in doubt only what was truly on its way. The log gets
 * numbers and errors, never a mail's text.
 */
export class OutboxSender {
  private readonly process = `${hostname()}:${process.pid}:${randomUUID()}/`;
  private readonly running = new Set<string>();
  /** Outcomes that the database could not take at the time: known, so not to be called uncertain. */
  private readonly unwritten = new Map<bigint, { owner: string; mail: Claimed; outcome: Outcome }>();

  constructor(private readonly deps: OutboxDeps) {}

  /**
   * Sends what waits of these, until nothing is left; how many it sent. `alive` is called before each mail. Throws
   * `MailsLeft`: the server can't be used now, or refused some for the time being, or another process holds some.
   */
  async send(filed: Filed, alive: () => void = () => undefined): Promise<number> {
    const run: Run = { owner: `${this.process}${randomUUID()}`, filed, sent: 0 };
    this.running.add(run.owner);
    try {
      await this.writeUnwritten();
      await this.releaseStale(filed);
      await this.runLanes(run, alive);
      if (run.unreachable) throw new MailsLeft(run.unreachable, null);
      await this.requireNoneLeft(filed);
      return run.sent;
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

  private async releaseStale(filed: Filed): Promise<void> {
    const { db, transport, log } = this.deps;
    const { leaseMs, repeatable } = transport;
    const stale = { process: this.process, running: [...this.running], leaseMs, repeatable };
    const count = await releaseStale(db, filed, stale);
    if (count > 0) log.warn({ count, repeatable }, 'mails were left by a process that stopped');
  }

  private async runLanes(run: Run, alive: () => void): Promise<void> {
    // All lanes end before the run does: none may still hold a mail of a run that is no longer listed.
    const { lanes: most } = this.deps.transport;
    const lanes = Array.from({ length: Math.min(most, run.filed.count ?? most) }, () => this.runLane(run, alive));
    const crash = (await Promise.allSettled(lanes)).find((end) => end.status === 'rejected');
    if (crash) throw crash.reason;
  }

  private async runLane(run: Run, alive: () => void): Promise<void> {
    while (!run.unreachable) {
      alive();
      const mail = await claimNext(this.deps.db, run.owner, run.filed);
      if (!mail) return;
      await this.deliver(mail, run);
    }
  }

  private async deliver(mail: Claimed, run: Run): Promise<void> {
    const { db, transport, log } = this.deps;
    const outcome = await sentInTrace(mail.traceparent, () => transport.send(mail));
    if (outcome.kind === 'sent') run.sent += 1;
    else log.warn({ mail: String(mail.id), outcome }, 'a mail was not sent');
    if (outcome.kind === 'unreachable') run.unreachable = outcome.error;
    this.unwritten.set(mail.id, { owner: run.owner, mail, outcome });
    await settle(db, run.owner, mail, outcome);
    this.unwritten.delete(mail.id);
  }

  private async requireNoneLeft(filed: Filed): Promise<void> {
    const { left, nextInMs } = await unsent(this.deps.db, filed, this.deps.transport.leaseMs);
    if (left > 0) throw new MailsLeft(`${left} mails are left for later`, Math.max(LEAST_WAIT_MS, nextInMs ?? 0));
  }
}
