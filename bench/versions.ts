import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { inParallel } from '../register/inParallel';
import { stopProcess } from '../setup/embedded/processes';
import { temporalPath } from '../setup/tools';
import { bodies, consultationOpening, publishLaw } from '../tests/support/cases';
import { leaks } from '../tests/support/histories';
import { Plant, until } from '../tests/support/plant';
import { columns } from './report';

const DEPLOYMENT = 'phoihop';
const HEAD = ['after', 'cases', 'carried by v1', 'by v2', 'waiting'];
const AT_ONCE = 8;

/** How new cases and those that are open are dealt with: `AUTO_UPGRADE` or `PINNED`. */
type Behaviour = 'AUTO_UPGRADE' | 'PINNED';

/**
 * Workers of two versions side by side, by Temporal's worker deployments: which of them carries cases that were opened
 * before and after each of the operator's commands, and whether all have taken in what is on record.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { cases: { type: 'string', default: '20' } } });
  for (const behaviour of ['AUTO_UPGRADE', 'PINNED'] as const) {
    const plant = await Plant.start();
    try {
      const rows = await new Versions(plant, behaviour, Number(values.cases)).run();
      process.stdout.write(`${behaviour}\n${columns(HEAD, rows)}\n`);
    } finally {
      await plant.stop();
    }
  }
}

class Versions {
  private readonly rows: string[][] = [];
  private readonly opened: string[] = [];

  constructor(
    private readonly plant: Plant,
    private readonly behaviour: Behaviour,
    private readonly each: number,
  ) {}

  async run(): Promise<string[][]> {
    await publishLaw(this.plant.db);
    const v1 = await this.startWorker('v1');
    this.deployment('set-current-version', '--build-id', 'v1');
    await this.open('opened under v1');
    await this.startWorker('v2');
    await this.look('v2 started beside it');
    this.deployment('set-ramping-version', '--build-id', 'v2', '--percentage', '30');
    await this.open('opened while 30 % go to v2');
    this.deployment('set-current-version', '--build-id', 'v2');
    await this.open('v2 is current, more opened');
    this.deployment('set-current-version', '--build-id', 'v1');
    await this.open('taken back to v1, more opened');
    this.deployment('set-current-version', '--build-id', 'v2');
    await this.look('v2 is current again');
    await stopProcess(v1.pid, 'SIGTERM', 20_000);
    await this.look('v1 was stopped');
    for (const id of await this.waiting()) await this.plant.workflows.restart(id);
    await this.look('those that wait started anew');
    const failed = await leaks(this.plant.client);
    if (failed.length > 0 || (await this.waiting()).length > 0) process.exitCode = 1;
    return this.rows;
  }

  private startWorker(buildId: string) {
    const env = { TEMPORAL_DEPLOYMENT: DEPLOYMENT, TEMPORAL_BUILD_ID: buildId, TEMPORAL_VERSIONING: this.behaviour };
    return this.plant.startWorker(env);
  }

  /** What an operator types. A version is known once its workers have asked for work. */
  private deployment(...what: string[]): void {
    const args = ['worker', 'deployment', ...what, '--deployment-name', DEPLOYMENT, '--yes'];
    console.error(`temporal ${args.join(' ')}`);
    execFileSync(temporalPath(), [...args, '--address', this.plant.temporalAddress]);
  }

  private async open(after: string): Promise<void> {
    const ids = Array.from({ length: this.each }, (_, index) => `22.${this.rows.length}.${index}`);
    await inParallel(ids, AT_ONCE, async (id) => {
      const { toOpen, act } = consultationOpening(id, bodies(2), { dueOn: '2031-12-03' });
      await this.plant.lodger().open(toOpen, act);
    });
    this.opened.push(...ids);
    await this.look(after);
  }

  /** Has every case look, as an act of a milestone would, and tells who carried it then. */
  private async look(after: string): Promise<void> {
    await inParallel(this.opened, AT_ONCE, (id) => this.plant.workflows.waken(id));
    await until(async () => (await this.waiting()).length === 0, 'all to be carried', 15_000).catch(() => undefined);
    await sleep(1_000);
    const by = new Map<string, number>();
    await inParallel(this.opened, AT_ONCE, async (id) => {
      const version = await this.carrierOf(id);
      by.set(version, (by.get(version) ?? 0) + 1);
    });
    const waiting = (await this.waiting()).length;
    this.rows.push([after, this.opened.length, by.get('v1') ?? 0, by.get('v2') ?? 0, waiting].map(String));
    console.error(this.rows.at(-1)?.join(' | '));
  }

  /** Who carried its newest task of the workflow. */
  private async carrierOf(id: string): Promise<string> {
    const { raw } = await this.plant.client.workflow.getHandle(id).describe();
    return raw.workflowExecutionInfo?.versioningInfo?.deploymentVersion?.buildId ?? 'none';
  }

  /** Cases whose workflow has a task that nobody takes. */
  private async waiting(): Promise<string[]> {
    const found: string[] = [];
    await inParallel(this.opened, AT_ONCE, async (id) => {
      const { raw } = await this.plant.client.workflow.getHandle(id).describe();
      if (raw.pendingWorkflowTask) found.push(id);
    });
    return found;
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
