import { TestWorkflowEnvironment } from '@temporalio/testing';
import type { Clock } from '../register/clock';
import { timeSkippingServer } from '../setup/embedded/temporal';

/** Temporal with time that can be skipped, and the register's clock running with it from a chosen day. */
export interface SkippedTime {
  env: TestWorkflowEnvironment;
  clock: Clock;
  now(): Promise<string>;
  /** Skips to an instant (ISO); what falls due on the way happens. */
  skipTo(instant: string): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the time-skipping server; its present becomes `startsAt` (ISO instant). */
export async function startSkippedTime(startsAt: string): Promise<SkippedTime> {
  const env = await TestWorkflowEnvironment.createTimeSkipping({ server: timeSkippingServer() });
  // The server can only skip forward, so the calendar is moved instead.
  const offset = Date.parse(startsAt) - (await env.currentTimeMs());
  // Between two skips its time runs as anybody's, so it is asked after each, not for each of many thousand stamps;
  // during one it is where it says.
  const look = async () => ({ server: await env.currentTimeMs(), ours: performance.now() });
  let seen: Awaited<ReturnType<typeof look>> | null = await look();
  const now = async () =>
    new Date((seen ? seen.server + (performance.now() - seen.ours) : await env.currentTimeMs()) + offset).toISOString();
  return {
    env,
    clock: { at: now },
    now,
    async skipTo(instant) {
      const wait = Date.parse(instant) - Date.parse(await now());
      if (wait <= 0) return;
      seen = null;
      await env.sleep(wait);
      seen = await look();
    },
    stop: () => env.teardown(),
  };
}
