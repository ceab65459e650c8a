import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Another user to run as, where we are root and the program refuses to be. */
export interface RunAs {
  uid: number;
  gid: number;
  /** A capability kept across the change of user, to reach files below folders that only root may enter. */
  capability?: string;
}

export interface SpawnRequest {
  command: string;
  args: string[];
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** File that takes the process's output; without it the output goes to our own terminal. */
  logFile?: string;
  /** The signal that makes this program stop cleanly, sent by the kernel should we die. */
  stopSignal: 'SIGINT' | 'SIGTERM';
  runAs?: RunAs;
}

/**
 * Starts a program that shall not outlive us: on Linux the kernel signals it when this process dies, even by
 * `kill -9`. Elsewhere the next start finds it through its pid file.
 */
export function spawnTied(request: SpawnRequest): ChildProcess {
  const { logFile, runAs } = request;
  const [program, ...args] = wrap(request);
  const output = logFile ? openSync(logFile, 'a', 0o600) : 'inherit';
  const child = spawn(program, args, {
    cwd: request.cwd,
    env: request.env ?? process.env,
    stdio: ['ignore', output, output],
    // In a group of its own, so that Ctrl-C reaches it through us, in the right order.
    detached: true,
    ...(runAs && !setpriv() ? { uid: runAs.uid, gid: runAs.gid } : {}),
  });
  if (typeof output === 'number') closeSync(output);
  return child;
}

/** The arguments that make setpriv change the user before it runs a command. */
export function changeUser({ uid, gid, capability }: RunAs): string[] {
  // Without `no_setuid_fixup` access(2), by which PostgreSQL looks for its programs, disregards the capability.
  const keep = capability
    ? ['--inh-caps', `+${capability}`, '--ambient-caps', `+${capability}`, '--securebits', '+no_setuid_fixup']
    : [];
  return ['--reuid', String(uid), '--regid', String(gid), '--clear-groups', ...keep];
}

/** Whether a process with this id exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The command line of a process, or nothing if there is none. Ids are reused: look before you kill. */
export function commandLine(pid: number): string {
  try {
    if (existsSync('/proc/self/cmdline'))
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

/** Asks a process to stop, and ends it by force when it has not after `patience` milliseconds. */
export async function stopProcess(pid: number, signal: NodeJS.Signals, patience: number): Promise<void> {
  signalQuietly(pid, signal);
  if (await goneWithin(pid, patience)) return;
  signalQuietly(pid, 'SIGKILL');
  await goneWithin(pid, 5_000);
}

/** Waits until a process has gone; false when it still runs after `patience` milliseconds. */
export async function goneWithin(pid: number, patience: number): Promise<boolean> {
  const until = Date.now() + patience;
  while (isAlive(pid)) {
    if (Date.now() > until) return false;
    await sleep(50);
  }
  return true;
}

/**
 * Waits until a program that was started answers; false once it has ended, or hasn't after `patience` milliseconds and
 * is stopped.
 */
export async function becomesReady(
  child: ChildProcess,
  answers: () => Promise<boolean>,
  { patience, stopSignal }: { patience: number; stopSignal: NodeJS.Signals },
): Promise<boolean> {
  let ended = false;
  child.once('exit', () => (ended = true)).once('error', () => (ended = true));
  const until = Date.now() + patience;
  while (!ended && Date.now() < until) {
    if (await answers()) return true;
    await sleep(40);
  }
  if (child.pid && !ended) await stopProcess(child.pid, stopSignal, 5_000);
  return false;
}

/** The last lines of a log file, for an error message. */
export function tail(file: string, lines = 15): string {
  if (!existsSync(file)) return '';
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
}

function wrap({ command, args, stopSignal, runAs }: SpawnRequest): [string, ...string[]] {
  const tool = setpriv();
  if (!tool) return [command, ...args];
  const user = runAs ? changeUser(runAs) : [];
  return [tool, '--pdeathsig', stopSignal.replace('SIG', ''), ...user, command, ...args];
}

/** util-linux's setpriv; BusyBox has one too, which knows no `--pdeathsig`. */
export function setpriv(): string | undefined {
  setprivPath ??=
    process.platform === 'linux' && worksSilently('setpriv', ['--pdeathsig', 'TERM', 'true']) ? 'setpriv' : '';
  return setprivPath || undefined;
}
let setprivPath: string | undefined;

/** Whether a command can be run and succeeds. */
export function worksSilently(command: string, args: string[], user: { uid?: number; gid?: number } = {}): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore', ...user });
    return true;
  } catch {
    return false;
  }
}

function signalQuietly(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone already, which is what was wanted.
  }
}

/** A dead process whose parent has not yet taken note, as happens in containers without an init. */
function isZombie(pid: number): boolean {
  try {
    return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
