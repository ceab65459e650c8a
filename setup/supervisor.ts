import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Addresses } from '../prisma/roles';
import { bringUpToDate } from '../prisma/upToDate';
import { basesIn } from '../cli/backup/base';
import { firstStart, SAMPLE_PROVINCE } from '../cli/firstStart';
import { createDb } from '../prisma/client';
import { lacksSample } from '../register/sample';
import { addressHere, loadConfig, temporalConnectionOptions, type Config } from './config';
import { embeddedDatabase, startOwnPostgres } from './embedded/database';
import { choosePort, isListenedOn, portComesFree } from './embedded/ports';
import type { RunningPostgres } from './embedded/postgres';
import { startTemporal, type RunningTemporal } from './embedded/temporal';
import { spawnTied, stopProcess } from './embedded/processes';
import { KeptProcess, type Started } from './keptProcess';
import { readListening } from './connections/listening';
import { openBrowser } from './openBrowser';
import { requireDatabaseTls, requireTemporalTls } from './connections/reachable';
import { claimFolder, endLeftovers, forgetRunning, readRunning, releaseFolder, writeRunning } from './running';
import type { Running, RunningProcess } from './running';
import { programPath, ROOT } from './tools';

const POSTGRES_PORT = 15432;
const TEMPORAL_PORT = 7233;
const TEMPORAL_UI_PORT = 8233;

const since = Date.now();
const log = (line: string) => console.log(`[${((Date.now() - since) / 1000).toFixed(1)} s] ${line}`);

/** Everything that was started, in the order of starting; stopped in the opposite one. */
const kept: KeptProcess<Started>[] = [];
const processes = new Map<string, RunningProcess>();
let stopping: Promise<void> | undefined;
/** The data folder, once this process has claimed it. */
let ours: string | undefined;
/** What loads the sample, while it does. */
let sample: Started | undefined;

/** `npm start`: servers where none are named, then migrations, then the worker and the API, until told to stop. */
async function main(): Promise<void> {
  const config = loadConfig();
  const listening = readListening(process.env, config);
  const temporalNamed = temporalConnectionOptions();
  const inClear = [...listening.plain, ...config.plain, ...temporalNamed.plain];
  // Before the database is migrated, after which the worker would only end again and again.
  await requireTemporalTls(temporalNamed);
  mkdirSync(config.dataDir, { recursive: true });
  refuseSecondStart(config.dataDir);
  ours = config.dataDir;
  stopOnRequest(config.dataDir);
  await endLeftovers(config.dataDir, log);

  const addresses = await databaseAddresses(config);
  const temporal = config.named.temporal ? { address: config.temporalAddress } : await embeddedTemporal(config);
  await bringUpToDate(addresses, log);

  const port = await choosePort(config.port, 'The web page', log);
  const publicUrl = config.named.url ? config.publicUrl : addressHere(port, config.tls);
  const settled = { ...config, ...addresses, port, publicUrl, temporalAddress: temporal.address };
  record(settled, 'uiUrl' in temporal ? temporal.uiUrl : undefined);
  await firstStart(settled);
  await startOurs('worker', settled);
  await startOurs('api', settled);
  if (inClear.length > 0) log(`In the clear, as PLAIN_CONNECTIONS allows: ${inClear.join(', ')}.`);
  await announce(settled, listening.host);
  if (SAMPLE_PROVINCE !== 'none' && !stopping) await startSample(settled);
}

function refuseSecondStart(dataDir: string): void {
  const holder = claimFolder(dataDir);
  if (holder === undefined) return;
  const url = readRunning(dataDir)?.url;
  console.error(
    `phoihop already runs on ${dataDir} (process ${holder}${url ? `, ${url}` : ''}). Stop it first, or set DATA_DIR.`,
  );
  process.exit(1);
}

function stopOnRequest(dataDir: string): void {
  const stop = () => void stopAll(dataDir).then(() => process.exit());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  // setup/start.mjs, which holds the other end, was killed.
  process.on('disconnect', stop);
}

function stopAll(dataDir: string): Promise<void> {
  stopping ??= (async () => {
    log('Stopping.');
    await sample?.stop();
    for (const program of [...kept].reverse()) await program.stop();
    forgetRunning(dataDir);
    releaseFolder(dataDir);
    log('Stopped.');
  })();
  return stopping;
}

/** Of a server of the operator's as it is named; of ours, with roles of its own. */
async function databaseAddresses(config: Config): Promise<Addresses> {
  const { databaseUrl, migrationUrl } = config;
  if (!config.named.database || !databaseUrl || !migrationUrl) return ownDatabase(config);
  await requireDatabaseTls('DATABASE_URL', databaseUrl);
  await requireDatabaseTls('DATABASE_MIGRATION_URL', migrationUrl);
  return { databaseUrl, migrationUrl };
}

async function ownDatabase(config: Config): Promise<Addresses> {
  const server = await keep<RunningPostgres>({
    name: 'postgres',
    mark: (server) => server.dataFolder,
    stopSignal: 'SIGINT',
    start: async (before) => {
      if (before) await portComesFree(before.port);
      return startOwnPostgres(config, { port: before?.port ?? POSTGRES_PORT, log });
    },
  });
  log(`PostgreSQL on 127.0.0.1:${server.port}.`);
  if (config.archiveDir && (await basesIn(config.archiveDir)).length === 0)
    log('ARCHIVE_DIR has no base copy yet, and without one nothing can be restored from it: phoihop backup --base.');
  return embeddedDatabase(server, config.dataDir);
}

async function embeddedTemporal(config: Config): Promise<RunningTemporal> {
  const dir = join(config.dataDir, 'temporal');
  const dbFile = join(dir, 'temporal.db');
  const server = await keep<RunningTemporal>({
    name: 'temporal',
    mark: () => dbFile,
    stopSignal: 'SIGTERM',
    start: async (before) => {
      if (before) await portComesFree(before.port);
      const ports = { port: before?.port ?? TEMPORAL_PORT, uiPort: before?.uiPort ?? TEMPORAL_UI_PORT };
      return startTemporal({
        ...ports,
        dbFile,
        logFile: join(dir, 'server.log'),
        namespace: config.temporalNamespace,
        log,
      });
    },
  });
  log(`Temporal on ${server.address}, its web page on ${server.uiUrl}.`);
  return server;
}

async function startOurs(name: 'api' | 'worker', config: Config): Promise<void> {
  const path = programPath(name);
  // On one machine the worker tells its figures on the port after the API's.
  const metrics = config.metrics && { METRICS_PORT: String(config.metrics.port + (name === 'worker' ? 1 : 0)) };
  await keep({ name, mark: () => path, stopSignal: 'SIGTERM', start: async () => spawnOurs(path, config, metrics) });
}

function spawnOurs(path: string, config: Config, env: NodeJS.ProcessEnv = {}): Started {
  const child = spawnTied({
    command: process.execPath,
    args: ['--enable-source-maps', '--max-semi-space-size=32', path],
    cwd: ROOT,
    env: { ...childEnvironment(config), ...env },
    stopSignal: 'SIGTERM',
  });
  const pid = child.pid;
  if (!pid) throw new Error(`${path} could not be started.`);
  return { pid, process: child, stop: () => stopProcess(pid, 'SIGTERM', 20_000) };
}

function childEnvironment(config: Config): NodeJS.ProcessEnv {
  return {
    ...process.env,
    TZ: 'UTC',
    PORT: String(config.port),
    PUBLIC_URL: config.publicUrl,
    DATA_DIR: config.dataDir,
    DATABASE_URL: config.databaseUrl,
    // What serves people knows no other role than its own.
    DATABASE_MIGRATION_URL: undefined,
    TEMPORAL_ADDRESS: config.temporalAddress,
    TEMPORAL_NAMESPACE: config.temporalNamespace,
    SAMPLE_PROVINCE,
  };
}

interface Keep<T extends Started> extends Omit<RunningProcess, 'pid' | 'mark'> {
  mark: (started: T) => string;
  start: (before: T | undefined) => Promise<T>;
}

async function keep<T extends Started>({ name, mark, stopSignal, start }: Keep<T>): Promise<T> {
  const onStarted = (started: T) => {
    if (processes.has(name)) log(`${name} runs again.`);
    processes.set(name, { name, pid: started.pid, mark: mark(started), stopSignal });
    rewriteRecord();
  };
  const program = new KeptProcess<T>({ name, start, onStarted, log });
  // Listed before it runs: a Ctrl-C during its start must find it.
  kept.push(program as unknown as KeptProcess<Started>);
  return program.begin();
}

let rewriteRecord = () => {};

/** From here on the record on disk follows the processes, through every restart. */
function record(config: Config, temporalUiUrl: string | undefined): void {
  rewriteRecord = () =>
    writeRunning(config.dataDir, {
      pid: process.pid,
      databaseUrl: config.databaseUrl ?? '',
      migrationUrl: config.migrationUrl ?? '',
      temporalAddress: config.temporalAddress ?? '',
      temporalUiUrl,
      url: config.publicUrl,
      processes: [...processes.values()].reverse(),
    } satisfies Running);
  rewriteRecord();
}

/** Something to look at, for a database that has nothing: loaded behind the page, which shows how far it has come. */
async function startSample(config: Config & { databaseUrl: string }): Promise<void> {
  const db = createDb(config.databaseUrl, { poolSize: 1 });
  const lacks = await lacksSample(db);
  await db.$disconnect();
  if (!lacks || stopping) return;
  log('Loading the sample behind the page; it says how far it has come …');
  sample = spawnOurs(programPath('sample'), config, { DATABASE_MIGRATION_URL: config.migrationUrl });
  sample.process.once('exit', (code) => {
    sample = undefined;
    if (!stopping) log(code === 0 ? 'The sample is loaded.' : 'The sample could not be loaded; see the lines above.');
  });
}

async function announce({ port, publicUrl }: Config, host: string): Promise<void> {
  while (!stopping && !(await isListenedOn(port, host))) await sleep(100);
  if (stopping) return;
  log(`Ready: ${publicUrl}`);
  openBrowser(publicUrl);
}

main().catch(async (error: unknown) => {
  if (stopping) return;
  console.error(error instanceof Error ? error.message : error);
  // Before the folder is ours, what lies there is another's.
  if (ours) await stopAll(ours);
  process.exit(1);
});
