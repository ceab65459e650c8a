import { type ChildProcess, execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client, Connection } from '@temporalio/client';
import { Client as PgClient } from 'pg';
import { createEngine, type Engine } from '../../engine';
import { createDb } from '../../prisma/client';
import { createDatabase, databaseExists, databaseUrl } from '../../prisma/databases';
import type { PrismaClient } from '../../prisma/generated/client';
import { migrate } from '../../prisma/migrate';
import { ensureRoles, grantRunTime } from '../../prisma/roles';
import { type Answer, Answers } from '../../register/answers';
import { CaseWorkflows } from '../../register/caseWorkflows';
import { type CaseReader, createCaseReader } from '../../register/cases';
import { type Clock, databaseClock } from '../../register/clock';
import { Lodger } from '../../register/lodge';
import { isPortFree, portComesFree } from '../../setup/embedded/ports';
import { type RunningPostgres, startPostgres } from '../../setup/embedded/postgres';
import { goneWithin, spawnTied, stopProcess, tail } from '../../setup/embedded/processes';
import { type RunningTemporal, startTemporal } from '../../setup/embedded/temporal';
import { programPath, ROOT } from '../../setup/tools';
import { TASK_QUEUE } from '../../workflows/messages';
import { keepFolder, scratchFolder } from './database';
import { FOLDER } from './servers';

const quiet = () => undefined;

/** A process of ours, as `npm start` runs it. */
export interface OurProcess {
  pid: number;
  child: ChildProcess;
  logFile: string;
}

interface PlantWish {
  /** The newest migration that its database has, where it is one of an earlier version. */
  upTo?: string;
  /** Events of a history after which Temporal asks for a new run (by itself after thousands). */
  longest?: number;
  /** False where somebody else has Temporal answer at the plant's address. */
  temporal?: boolean;
}

/**
 * A whole installation of its own, with durable settings and real processes: what `npm start` runs, except that
 * nothing is started again by itself and everything may be killed.
 */
export class Plant {
  temporal: RunningTemporal = { stop: () => Promise.resolve() } as RunningTemporal;
  readonly client: Client;
  readonly workflows: CaseWorkflows;
  readonly errors: unknown[] = [];
  private readonly connection: Connection;
  private readonly over: CaseWorkflows[] = [];
  private parts?: Engine;
  /** The database as the role that the processes have: of one of before, its owner. */
  private runUrl: string;
  private readonly ours: OurProcess[] = [];

  private constructor(
    readonly dir: string,
    public postgres: RunningPostgres,
    readonly databaseUrl: string,
    readonly db: PrismaClient,
    private readonly ports: { temporal: number; ui: number; api: number },
    private readonly longest: number | undefined,
  ) {
    this.runUrl = databaseUrl;
    this.connection = Connection.lazy({ address: this.temporalAddress });
    this.client = new Client({ connection: this.connection });
    this.workflows = this.workflowsOver(this.client);
  }

  static async start({ upTo, longest, temporal = true }: PlantWish = {}): Promise<Plant> {
    const dir = scratchFolder('plant');
    const ports = { temporal: await lastingPort(), ui: await lastingPort(), api: await lastingPort() };
    const home = join(dir, 'postgres');
    if (!upTo && process.env[FOLDER]) await copyPostgres(await keepFolder('plant', firstPostgres), home);
    const postgres = await startPostgres({ dir: home, port: await lastingPort(), log: quiet });
    const databaseUrl = await databaseIn(postgres, upTo);
    const plant = new Plant(dir, postgres, databaseUrl, createDb(databaseUrl), ports, longest);
    try {
      if (!upTo) await plant.upgrade();
      if (temporal) await plant.startTemporal();
      return plant;
    } catch (error) {
      await plant.stop();
      throw error;
    }
  }

  /** As `npm start` begins on a database that is there: its roles, the migrations, what serves people may do. */
  async upgrade(): Promise<void> {
    const addresses = await ensureRoles(this.postgres.url, 'phoihop', { migration: 'm', runTime: 'r' });
    // What moves the clock stands before the schema that the migrations are for.
    await migrate(`${addresses.migrationUrl}?options=-c%20search_path%3Dpublic`);
    if (!(await grantRunTime(addresses))) throw new Error('The role that serves people may change what is on record.');
    this.runUrl = addresses.databaseUrl;
  }

  get temporalAddress(): string {
    return `127.0.0.1:${this.ports.temporal}`;
  }

  private get temporalFile(): string {
    return join(this.dir, 'temporal', 'temporal.db');
  }

  get mailbox(): string {
    return join(this.dir, 'mailbox');
  }

  get apiUrl(): string {
    return `http://127.0.0.1:${this.ports.api}`;
  }

  /** The engine's parts in this process, on the plant's database and Temporal. */
  get engine(): Engine & { db: PrismaClient } {
    this.parts ??= createEngine({
      db: this.db,
      databaseUrl: this.databaseUrl,
      clock: databaseClock,
      publicUrl: this.apiUrl,
      temporal: this.client,
      onError: (error) => this.errors.push(error),
    });
    return { ...this.parts, db: this.db };
  }

  get reader(): CaseReader {
    return createCaseReader(this.db);
  }

  /** An act's answer, looked for again and again: a test needs no channel. */
  async answer(caseId: string, seq: number): Promise<Answer> {
    const answers = new Answers(this.db);
    let answer: Answer | null = null;
    await until(
      async () => (answer = await answers.look(caseId, seq)) !== null,
      `the ruling of ${caseId} #${seq}`,
      60_000,
      () => this.logs(),
    );
    return answer as unknown as Answer;
  }

  /** A lodger as the API has it; without `tells`, one whose process dies between receipt and telling anyone. */
  lodger({ clock = databaseClock, tells = true }: { clock?: Clock; tells?: boolean } = {}): Lodger {
    return new Lodger(this.db, clock, ({ caseId }) => tells && this.workflows.wake(caseId));
  }

  workflowsOver(client: Client): CaseWorkflows {
    const workflows = new CaseWorkflows({
      db: this.db,
      temporal: client,
      taskQueue: TASK_QUEUE,
      prefix: '',
      onError: (error) => this.errors.push(error),
    });
    this.over.push(workflows);
    return workflows;
  }

  async startPostgres(): Promise<void> {
    await portComesFree(this.postgres.port);
    this.postgres = await startPostgres({ dir: join(this.dir, 'postgres'), port: this.postgres.port, log: quiet });
  }

  async startTemporal(): Promise<void> {
    await portComesFree(this.ports.temporal);
    this.temporal = await startTemporal({
      dbFile: this.temporalFile,
      port: this.ports.temporal,
      uiPort: this.ports.ui,
      logFile: join(this.dir, 'temporal.log'),
      log: quiet,
      extraArgs: this.longest
        ? ['--dynamic-config-value', `limit.historyCount.suggestContinueAsNew=${this.longest}`]
        : [],
    });
  }

  /** The server dies and with it everything that it kept. */
  async loseTemporal(): Promise<void> {
    await kill(this.temporal);
    for (const end of ['', '-wal', '-shm']) rmSync(`${this.temporalFile}${end}`, { force: true });
  }

  startWorker(env: NodeJS.ProcessEnv = {}): Promise<OurProcess> {
    return this.startOurs('worker', 'worker is ready', env);
  }

  startApi(): Promise<OurProcess> {
    return this.startOurs('api', 'listening');
  }

  /** Starts a process without waiting until it is ready; `root`: the checkout whose programs it runs. */
  launch(program: 'api' | 'worker', env: NodeJS.ProcessEnv = {}, root = ROOT): OurProcess {
    const logFile = join(this.dir, `${program}-${this.ours.length}.log`);
    const child = spawnTied({
      command: process.execPath,
      args: [programPath(program, root)],
      cwd: root,
      logFile,
      stopSignal: 'SIGTERM',
      env: {
        ...process.env,
        TZ: 'UTC',
        DATA_DIR: this.dir,
        DATABASE_URL: this.runUrl,
        TEMPORAL_ADDRESS: this.temporalAddress,
        PORT: String(this.ports.api),
        PUBLIC_URL: this.apiUrl,
        SESSION_SECRET: 'of this test',
        ...env,
      },
    });
    const started = { pid: child.pid as number, child, logFile };
    this.ours.push(started);
    return started;
  }

  private async startOurs(program: 'api' | 'worker', ready: string, env: NodeJS.ProcessEnv = {}): Promise<OurProcess> {
    const started = this.launch(program, env);
    await until(
      () => readFileSync(started.logFile, 'utf8').includes(ready),
      `${program} to say "${ready}"`,
      60_000,
      () => tail(started.logFile),
    );
    return started;
  }

  /** Moves the database's clock, so that it reaches an instant (ISO) in so many seconds. */
  setClock(reaches: string, inSeconds: number): Promise<void> {
    return setClock(this.databaseUrl, Date.parse(reaches) - Date.now() - inSeconds * 1000);
  }

  /** What the processes wrote, for a failing test's message. */
  logs(): string {
    return this.ours.map(({ logFile }) => `${logFile}\n${existsSync(logFile) ? tail(logFile) : ''}`).join('\n');
  }

  async stop(): Promise<void> {
    await Promise.all(
      this.ours.map(({ pid, child }) =>
        child.exitCode === null && child.signalCode === null ? stopProcess(pid, 'SIGTERM', 15_000) : undefined,
      ),
    );
    await Promise.all(this.over.map((workflows) => workflows.settled()));
    await this.parts?.stop();
    await this.db.$disconnect();
    await this.connection.close();
    await Promise.all([this.temporal.stop(), this.postgres.stop()]);
    rmSync(this.dir, { recursive: true, force: true });
  }
}

/** PostgreSQL as every plant's begins, set up once for all: it takes seconds. */
async function firstPostgres(dir: string): Promise<void> {
  const postgres = await startPostgres({ dir, log: quiet });
  await databaseIn(postgres);
  await postgres.stop();
}

/** With its owner, as whom it runs; where the data lie elsewhere, for PostgreSQL can't enter, they are made anew. */
async function copyPostgres(from: string, to: string): Promise<void> {
  if (existsSync(join(from, 'data'))) await promisify(execFile)('cp', ['-a', from, to]);
}

async function databaseIn({ url }: RunningPostgres, upTo?: string): Promise<string> {
  if (await databaseExists(url, 'phoihop')) return databaseUrl(url, 'phoihop');
  const created = await createDatabase(url, 'phoihop');
  await migrate(created, upTo);
  await setClock(created, 0);
  return created;
}

/** Ports given so far: each process has a hundred of its own, so that two that test at once don't choose the same. */
let given = 0;

/** A port below those that the system gives to whoever connects: it must still be free after each restart. */
export async function lastingPort(): Promise<number> {
  for (;;) {
    const port = 20_000 + (process.pid % 100) * 100 + (given++ % 100);
    if (await isPortFree(port)) return port;
  }
}

/** `kill -9`, and wait until it is gone. */
export async function kill({ pid }: { pid: number }): Promise<void> {
  process.kill(pid, 'SIGKILL');
  if (!(await goneWithin(pid, 5_000))) throw new Error(`Process ${pid} survived kill -9`);
}

/** Waits for something to become true. */
export async function until(
  is: () => boolean | Promise<boolean>,
  what: string,
  milliseconds = 60_000,
  more: () => string = () => '',
): Promise<void> {
  for (const end = Date.now() + milliseconds; !(await is()); await sleep(150)) {
    if (Date.now() > end) throw new Error(`Waited ${milliseconds / 1000} s for ${what}. ${more()}`);
  }
}

/**
 * Moves the clock that the register's statements read, by names that are found before PostgreSQL's own. Processes
 * and their code stay as they are: to them it is simply another day.
 */
async function setClock(databaseUrl: string, ahead: number): Promise<void> {
  const moved = (
    name: string,
  ) => `CREATE OR REPLACE FUNCTION moved.${name}() RETURNS timestamptz LANGUAGE sql VOLATILE AS
    $$ SELECT pg_catalog.clock_timestamp() + interval '${Math.round(ahead)} milliseconds' $$;`;
  const client = new PgClient({ connectionString: databaseUrl });
  await client.connect();
  await client.query(`CREATE SCHEMA IF NOT EXISTS moved; GRANT USAGE ON SCHEMA moved TO PUBLIC; ${moved('clock_timestamp')} ${moved('now')}
    ALTER DATABASE phoihop SET search_path = moved, pg_catalog, public;`);
  await client.end();
}
