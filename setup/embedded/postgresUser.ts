import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { changeUser, setpriv, worksSilently, type RunAs } from './processes';

/** Where PostgreSQL's programs and data lie, and as whom it runs. */
export interface PostgresPlace {
  binaries: string;
  home: string;
  runAs?: RunAs;
}

/**
 * Finds a user and a place with which PostgreSQL will run. It refuses to be root; and a user other than root
 * may be unable to enter the folder this checkout lies in (`/root`, `mktemp -d`). Then a capability to pass
 * folders helps, and where none can be given, a copy in /var/tmp.
 */
export function findPlace(binaries: string, home: string, log: (line: string) => void): PostgresPlace {
  mkdirSync(home, { recursive: true });
  if (process.getuid?.() !== 0) return { binaries, home };
  chmodSync(home, 0o711);
  const user = unprivilegedUser(join(home, 'data'));
  for (const capability of [undefined, 'dac_read_search', 'dac_override']) {
    const runAs = capability ? { ...user, capability } : user;
    if (canRun(runAs, binaries, home)) return { binaries, home, runAs };
  }
  return copyElsewhere(binaries, home, user, log);
}

/** Hands a file or folder to whoever PostgreSQL runs as. */
export function own({ runAs }: PostgresPlace, path: string): void {
  if (runAs && statSync(path).uid !== runAs.uid) chownSync(path, runAs.uid, runAs.gid);
}

/** The owner of data that exist; else `postgres` if this machine knows one, else `nobody`. */
function unprivilegedUser(data: string): RunAs {
  if (existsSync(data)) {
    const { uid, gid } = statSync(data);
    if (uid !== 0) return { uid, gid };
  }
  return lookUp('postgres') ?? lookUp('nobody') ?? { uid: 65534, gid: 65534 };
}

function lookUp(name: string): RunAs | undefined {
  const id = (option: string) => Number(execFileSync('id', [option, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

const canRun = (runAs: RunAs, binaries: string, home: string): boolean =>
  worksAs(runAs, 'sh', ['-c', 'test -x "$0" && "$0" --version && cd "$1"', join(binaries, 'bin', 'postgres'), home]);

/** Whether a command succeeds for that user; for ours where none is named. */
export function worksAs(runAs: RunAs | undefined, command: string, args: string[]): boolean {
  if (!runAs) return worksSilently(command, args);
  const tool = setpriv();
  if (tool) return worksSilently(tool, [...changeUser(runAs), command, ...args]);
  if (runAs.capability) return false;
  return worksSilently(command, args, { uid: runAs.uid, gid: runAs.gid });
}

function copyElsewhere(binaries: string, home: string, runAs: RunAs, log: (line: string) => void): PostgresPlace {
  const place = join('/var/tmp', `phoihop-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`);
  log(`PostgreSQL cannot enter ${home} as user ${runAs.uid}: its programs and data go to ${place}.`);
  mkdirSync(place, { recursive: true, mode: 0o711 });
  // Whoever made the folder first owns what runs from it.
  if (statSync(place).uid !== 0) throw new Error(`${place} belongs to another user; remove it.`);
  cpSync(binaries, join(place, 'programs'), { recursive: true, verbatimSymlinks: true });
  return { binaries: join(place, 'programs'), home: place, runAs };
}
