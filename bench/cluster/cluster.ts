import { readFileSync } from 'node:fs';
import { goneWithin, isAlive, stopProcess } from '../../setup/embedded/processes';
import { KeptProcess, type Started } from '../../setup/keptProcess';
import { ROOT } from '../../setup/tools';
import { lastingPort, Plant, until } from '../../tests/support/plant';
import type { Seeded } from '../../tests/support/seeded';
import { type Backend, startProxy, takesConnections } from './proxy';
import {
  addressesOf,
  type Binaries,
  binariesOf,
  makeNamespace,
  PORTS,
  prepareStores,
  startNode,
} from './temporalNodes';

/** So many of each; of PostgreSQL one, as behind an address that always leads to the primary. */
export interface Wanted {
  apis: number;
  workers: number;
  /** Nodes of a real Temporal; none: its development server. */
  nodes: number;
  /** Where Temporal's real server was built. */
  temporal?: string | undefined;
  env: NodeJS.ProcessEnv;
  /** The checkout whose programs run, and the newest migration that it knows; left out, this one's. */
  root?: string;
  upTo?: string;
}

/** A process that is kept running, whoever kills it. */
interface Part {
  name: string;
  kept: KeptProcess<Started>;
  now: Started;
}

/** As a container engine would; those who are killed every few seconds are never well. */
const LONGEST_PAUSE_MS = 1_000;
const HOST = '127.0.0.1';
/** Of so many kills that fall to one that starts, one is done. */
const STARTING_SPARED = 4;

/**
 * API and workers, Temporal's nodes and PostgreSQL, each a process that is started again when it ends, with a proxy
 * before the APIs and one before Temporal.
 */
export class Cluster {
  /** How often each was killed. */
  readonly kills = new Map<string, number>();
  private readonly parts: Part[] = [];
  private readonly ends: (() => void)[] = [];

  /** What each wrote since it was last started. */
  private readonly logOf = new Map<string, string>();

  private constructor(
    readonly plant: Plant,
    private readonly env: NodeJS.ProcessEnv,
    /** The checkout that whoever is started next comes from. */
    private root: string,
  ) {}

  /** Brings all up. Throws where Temporal's server isn't built. */
  static async start({ apis, workers, nodes, temporal, env, root = ROOT, upTo }: Wanted): Promise<Cluster> {
    const binaries = nodes > 0 ? binariesOf(temporal) : null;
    const cluster = new Cluster(await Plant.start({ temporal: nodes === 0, ...(upTo && { upTo }) }), env, root);
    try {
      if (binaries) await cluster.keepTemporal(nodes, binaries);
      await cluster.keepOurs(apis, workers);
      return cluster;
    } catch (error) {
      await cluster.stop();
      throw error;
    }
  }

  /**
   * Kills one by lot: -9, or PostgreSQL also by its immediate stop. False where that one is just down; one that only
   * starts is mostly spared, or on a busy machine none would ever come to work.
   */
  async killOne(seeded: Seeded): Promise<boolean> {
    const { name, now } = seeded.pick(this.parts);
    if (!this.isReady(name) && seeded.below(STARTING_SPARED) > 0) return false;
    const immediately = name === 'postgres' && seeded.below(2) === 0;
    if (!isAlive(now.pid)) return false;
    process.kill(now.pid, immediately ? 'SIGQUIT' : 'SIGKILL');
    await goneWithin(now.pid, 10_000);
    const how = name.split(' ')[0] + (immediately ? ' (immediate stop)' : '');
    this.kills.set(how, (this.kills.get(how) ?? 0) + 1);
    return true;
  }

  async stop(): Promise<void> {
    for (const end of this.ends) end();
    for (const { kept } of this.parts.toReversed()) await kept.stop();
    await this.plant.stop();
  }

  /** One of ours is told to stop and comes back from another checkout; resolves when it is ready. */
  async replace(name: string, root: string): Promise<void> {
    const part = this.parts.find((one) => one.name === name) as Part;
    const before = part.now;
    this.root = root;
    await before.stop();
    const isReady = (): boolean => part.now !== before && this.isReady(name);
    await until(isReady, `${name} to be ready`, 120_000, () => this.plant.logs());
  }

  /** Of ours, whether it has said so since it was last started; others may be killed at any time. */
  private isReady(name: string): boolean {
    const log = this.logOf.get(name);
    const ready = name.startsWith('worker') ? 'worker is ready' : 'listening';
    return log === undefined || readFileSync(log, 'utf8').includes(ready);
  }

  /** The processes of ours, by name. */
  pids(): Record<string, number> {
    return Object.fromEntries(this.parts.map(({ name, now }) => [name, now.pid]));
  }

  private async keepTemporal(nodes: number, binaries: Binaries): Promise<void> {
    const { plant } = this;
    await this.keep('postgres', async (before) => {
      if (before) await plant.startPostgres();
      return plant.postgres;
    });
    const place = { dir: plant.dir, binaries, postgresUrl: plant.postgres.url, firstPort: await portsInARow(PORTS) };
    await prepareStores(place);
    const backends = addressesOf(nodes, place.firstPort);
    for (const one of backends) await this.keep(`temporal ${one.host}`, async () => startNode(place, one));
    await this.proxy(plant.temporalAddress, backends, takesConnections);
    await makeNamespace(plant.temporalAddress);
  }

  private async keepOurs(apis: number, workers: number): Promise<void> {
    for (let index = 0; index < workers; index += 1) await this.keepOne(`worker ${index}`, 'worker');
    const ports: number[] = [];
    while (ports.length < apis) ports.push(await lastingPort());
    for (const [index, port] of ports.entries()) await this.keepOne(`api ${index}`, 'api', { PORT: String(port) });
    const backends = ports.map((port) => ({ host: HOST, port }));
    await this.proxy(this.plant.apiUrl, backends, saysReady);
  }

  private keepOne(name: string, program: 'api' | 'worker', env: NodeJS.ProcessEnv = {}): Promise<void> {
    return this.keep(name, async () => {
      const { pid, child, logFile } = this.plant.launch(program, { ...this.env, ...env }, this.root);
      this.logOf.set(name, logFile);
      return { pid, process: child, stop: () => stopProcess(pid, 'SIGTERM', 20_000) };
    });
  }

  private async keep(name: string, start: (before: Started | undefined) => Promise<Started>): Promise<void> {
    const onStarted = (now: Started) => {
      const known = this.parts.find((one) => one.name === name);
      if (known) known.now = now;
    };
    const kept = new KeptProcess<Started>({
      name,
      start,
      onStarted,
      log: () => undefined,
      longestPause: LONGEST_PAUSE_MS,
    });
    this.parts.push({ name, kept, now: await kept.begin() });
  }

  private async proxy(at: string, backends: Backend[], isWell: (one: Backend) => Promise<boolean>): Promise<void> {
    this.ends.push(await startProxy(Number(at.split(':').at(-1)), backends, isWell));
  }
}

const saysReady = async ({ host, port }: Backend): Promise<boolean> =>
  (await fetch(`http://${host}:${port}/api/ready`, { signal: AbortSignal.timeout(2_000) })).ok;

/** The first of so many free ports in a row. */
async function portsInARow(count: number): Promise<number> {
  for (;;) {
    const first = await lastingPort();
    const others = [];
    while (others.length < count - 1) others.push(await lastingPort());
    if (others.at(-1) === first + count - 1) return first;
  }
}
