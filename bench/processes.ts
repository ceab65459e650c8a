import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, spawnTied, stopProcess, tail } from '../setup/embedded/processes';
import { programPath, ROOT } from '../setup/tools';

/** Node's arguments that make it run a TypeScript file of ours. */
export const TYPESCRIPT = [
  '--enable-source-maps',
  '--max-semi-space-size=32',
  '--import',
  `file://${join(ROOT, 'node_modules/tsx/dist/loader.mjs')}`,
];

export interface Program {
  pid: number;
  /** Throws, with what it said last, when it has ended by itself. */
  assertAlive(): void;
  stop(): Promise<void>;
}

/** Starts one of our programs as `npm start` does. `BENCH_NODE_ARGS` (such as `--cpu-prof`) is given to it too. */
export function startProgram(program: 'api' | 'worker', env: Record<string, string>, logFile: string): Program {
  const extra = (process.env.BENCH_NODE_ARGS ?? '').split(' ').filter(Boolean);
  const child = spawnTied({
    command: process.execPath,
    args: [...extra, '--enable-source-maps', '--max-semi-space-size=32', programPath(program)],
    cwd: ROOT,
    env: { ...process.env, TZ: 'UTC', ...env },
    logFile,
    stopSignal: 'SIGTERM',
  });
  const pid = child.pid;
  if (!pid) throw new Error(`${program} could not be started.`);
  const assertAlive = (): void => {
    if (!isAlive(pid)) throw new Error(`${program} has ended:\n${tail(logFile, 30)}`);
  };
  return { pid, assertAlive, stop: () => stopProcess(pid, 'SIGTERM', 20_000) };
}

/** Megabytes of a process and all below it; shared pages are divided among those who share them. Linux only. */
export function megabytes(pid: number): number | null {
  if (!existsSync('/proc/self/smaps_rollup')) return null;
  return Math.round(tree(pid).reduce((sum, one) => sum + kilobytes(one), 0) / 1024);
}

/** Milliseconds of processor time that a process and all below it have used. Linux only. */
export function processorMs(pid: number): number | null {
  if (!existsSync('/proc/self/stat')) return null;
  return tree(pid).reduce((sum, one) => sum + ticks(one), 0) * TICK_MS;
}

/** Linux reports in hundredths of a second. */
const TICK_MS = 10;

/** User and system time, those of ended children included: the 14th to 17th field; the second may hold spaces. */
function ticks(pid: number): number {
  const fields = textOf(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ')
    .slice(11, 15);
  return fields.reduce((sum, field) => sum + Number(field), 0);
}

/** A process and all below it; of our own only itself, for the others are its children. */
function tree(root: number): number[] {
  if (root === process.pid) return [root];
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name): [number, number] => [Number(name), parentOf(name)]);
  const below = (pid: number): number[] => [
    pid,
    ...parents.filter(([, parent]) => parent === pid).flatMap(([child]) => below(child)),
  ];
  return below(root);
}

const parentOf = (pid: string): number => numberIn(`/proc/${pid}/status`, /^PPid:\s+(\d+)/m);

const kilobytes = (pid: number): number => numberIn(`/proc/${pid}/smaps_rollup`, /^Pss:\s+(\d+)/m);

const numberIn = (file: string, pattern: RegExp): number => Number(pattern.exec(textOf(file))?.[1] ?? 0);

/** Empty for a process that has gone meanwhile. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
