import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine, goneWithin, isAlive, stopProcess } from './embedded/processes';

/** What `npm start` runs at the moment, in `running.json` of the data folder. */
export interface Running {
  /** The supervisor's own process. */
  pid: number;
  databaseUrl: string;
  /** As the schema's owner. */
  migrationUrl: string;
  temporalAddress: string;
  temporalUiUrl?: string;
  url: string;
  /** In the order in which they are to be stopped. */
  processes: RunningProcess[];
}

export interface RunningProcess {
  name: string;
  pid: number;
  /** A part of its command line by which it is known to be ours: ids are reused. */
  mark: string;
  stopSignal: NodeJS.Signals;
}

/** The record of a supervisor that still runs. */
export function readRunning(dataDir: string): Running | undefined {
  const running = readRecord(dataDir);
  return running && isSupervisor(running.pid) ? running : undefined;
}

/** Writes the record, readable by its owner only, for it holds the database's password. */
export function writeRunning(dataDir: string, running: Running): void {
  const file = recordFile(dataDir);
  writeFileSync(`${file}.new`, JSON.stringify(running, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** Ends what a supervisor that was killed has left behind. */
export async function endLeftovers(dataDir: string, log: (line: string) => void): Promise<void> {
  for (const { name, pid, mark, stopSignal } of readRecord(dataDir)?.processes ?? []) {
    if (!isAlive(pid) || !commandLine(pid).includes(mark)) continue;
    log(`Ending ${name} (process ${pid}), left behind by an earlier start.`);
    // It may be stopping already, because its parent died.
    if (!(await goneWithin(pid, 2_000))) await stopProcess(pid, stopSignal, 15_000);
  }
  forgetRunning(dataDir);
}

/** Removes the record, once nothing runs any more. */
export function forgetRunning(dataDir: string): void {
  rmSync(recordFile(dataDir), { force: true });
}

/** Claims the data folder for this process; the id of the supervisor that has it already, if one does. */
export function claimFolder(dataDir: string): number | undefined {
  const file = claimFile(dataDir);
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const holder = Number(readFileSync(file, 'utf8'));
  // One that was killed may have had our id, as a container's first process always has the same.
  if (holder !== process.pid && isSupervisor(holder)) return holder;
  rmSync(file, { force: true });
  return claimFolder(dataDir);
}

/** Gives the data folder up. */
export function releaseFolder(dataDir: string): void {
  rmSync(claimFile(dataDir), { force: true });
}

function isSupervisor(pid: number): boolean {
  if (pid === process.pid) return true;
  return pid > 0 && isAlive(pid) && commandLine(pid).includes('supervisor.js');
}

function readRecord(dataDir: string): Running | undefined {
  const file = recordFile(dataDir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Running) : undefined;
}

function recordFile(dataDir: string): string {
  return join(dataDir, 'running.json');
}

function claimFile(dataDir: string): string {
  return join(dataDir, 'supervisor.pid');
}
