import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { COUNTED } from '../../register/counted';
import { FIGURES, type FigureName, pulse } from '../health/pulse';
import { REQUEST_TIMES } from '../http/requestTimes';
import type { Services } from '../services';

/** So long one look at the register serves whoever asks: a scraper too many costs nothing. */
const HOLDS_MS = 5_000;

/**
 * All that an API process has to say to Prometheus: its own work, and the installation as a whole (which every API
 * process says alike: take the highest of them). While the database is away only the parts are told.
 */
export function createMetrics(services: Pick<Services, 'db' | 'health' | 'workers' | 'config'>): () => Promise<string> {
  const own = new Registry();
  collectDefaultMetrics({ register: own });
  const whole = installation(services);
  let told: { at: number; text: Promise<string> } | undefined;
  return async () => {
    if (!told || performance.now() - told.at > HOLDS_MS) told = { at: performance.now(), text: whole() };
    const texts = await Promise.all([told.text, ...[own, COUNTED, REQUEST_TIMES].map((one) => one.metrics())]);
    return texts.join('\n');
  };
}

function installation({ db, health, workers, config }: Parameters<typeof createMetrics>[0]): () => Promise<string> {
  const register = new Registry();
  const registers = [register];
  const gauge = (name: string, help: string, label: string) =>
    new Gauge({ name, help, labelNames: [label], registers });
  const figures = new Map(
    Object.entries(FIGURES).map(([name, { help, label }]) => [name as FigureName, gauge(name, help, label)]),
  );
  const up = gauge('phoihop_part_up', 'Whether a part of the installation is well', 'part');
  const polling = new Gauge({ name: 'phoihop_workers_polling', help: 'Workers that ask Temporal for work', registers });
  return async () => {
    register.resetMetrics();
    const [parts, seen, readings] = await Promise.all([
      health(),
      workers(),
      pulse(db, config.mirrored).catch(() => []),
    ]);
    const all = { ...parts, workers: seen?.state ?? 'down' };
    for (const [part, state] of Object.entries(all)) up.set({ part }, state === 'up' ? 1 : 0);
    polling.set(seen?.seen.length ?? 0);
    for (const { figure, label, value } of readings)
      figures.get(figure)?.set({ [FIGURES[figure].label]: label }, value);
    return register.metrics();
  };
}
