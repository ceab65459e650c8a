import { Runtime } from '@temporalio/worker';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { COUNTED } from '../register/counted';
import { freePort } from '../setup/embedded/ports';

/**
 * All that a worker has to say to Prometheus: its process, the acts it ruled on, and what Temporal's library counts of
 * tasks, slots, polls and latencies (`temporal_…`). To be called before anything connects to Temporal.
 */
export async function createWorkerMetrics(): Promise<() => Promise<string>> {
  const library = `127.0.0.1:${await freePort()}`;
  Runtime.install({ telemetryOptions: { metrics: { prometheus: { bindAddress: library } } } });
  const own = new Registry();
  collectDefaultMetrics({ register: own });
  const ofLibrary = async (): Promise<string> => (await fetch(`http://${library}/metrics`)).text();
  return async () => (await Promise.all([own.metrics(), COUNTED.metrics(), ofLibrary()])).join('\n');
}
