import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

/** A program that was started and can be stopped. */
export interface Started {
  pid: number;
  process: ChildProcess;
  stop(): Promise<void>;
}

export interface KeptProcessOptions<T extends Started> {
  name: string;
  /** Starts the program; after a crash called again, with what ran before, whose ports it must take again. */
  start: (before: T | undefined) => Promise<T>;
  onStarted: (started: T) => void;
  log: (line: string) => void;
  /** The longest it waits before it starts it again, in ms. */
  longestPause?: number;
}

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;
/** One that ran this long was well: its next crash is a new story. */
const HEALTHY_AFTER = 60_000;

/** Keeps one program running until it is told to stop: started again after each crash, ever more slowly. */
export class KeptProcess<T extends Started> {
  private current: T | undefined;
  private startedAt = 0;
  private pause = FIRST_PAUSE;
  private stopping = false;
  private restarting: Promise<void> = Promise.resolve();

  constructor(private readonly options: KeptProcessOptions<T>) {}

  /** The first start, whose failure is the caller's to report. */
  async begin(): Promise<T> {
    const started = await this.options.start(this.current);
    this.watch(started);
    return started;
  }

  /** Stops the program and waits until it has gone. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.restarting;
    await this.current?.stop();
  }

  private watch(started: T): void {
    this.current = started;
    this.startedAt = Date.now();
    this.options.onStarted(started);
    const onEnd = (code: number | null, signal: string | null) => {
      if (!this.stopping) this.restarting = this.restart(`ended (${signal ?? code})`);
    };
    if (started.process.exitCode !== null || started.process.signalCode !== null) {
      onEnd(started.process.exitCode, started.process.signalCode);
    } else {
      started.process.once('exit', onEnd);
    }
  }

  private async restart(why: string): Promise<void> {
    if (Date.now() - this.startedAt > HEALTHY_AFTER) this.pause = FIRST_PAUSE;
    while (!this.stopping) {
      this.options.log(`${this.options.name} ${why}; starting it again in ${this.pause / 1000} s.`);
      await this.waitBeforeRestart();
      if (this.stopping) return;
      try {
        return this.watch(await this.options.start(this.current));
      } catch (error) {
        why = `did not start: ${error instanceof Error ? error.message : String(error)}`;
      }
    }
  }

  private async waitBeforeRestart(): Promise<void> {
    const until = Date.now() + this.pause;
    this.pause = Math.min(this.pause * 2, this.options.longestPause ?? LONGEST_PAUSE);
    while (!this.stopping && Date.now() < until) await sleep(50);
  }
}
