import { accessSync, constants, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '../../setup/embedded/processes';

const MEMORY = '/dev/shm';
const NAMED = /^phoihop-test-(\d+)-/;
/** Far more than a whole run has there at once, which is 0.2 GB. */
const NEEDED = 2 * 1024 ** 3;

/**
 * A folder for the files of a run, which are many and live for seconds: in memory where the machine has room, else
 * where such folders lie. A database of a thousand files is made there in 60 ms, on a disk in 400. What a run that was
 * killed left in memory is taken away.
 */
export function folderInMemory(): string {
  if (!hasRoom()) return mkdtempSync(join(tmpdir(), 'phoihop-test-'));
  for (const name of readdirSync(MEMORY)) {
    const owner = Number(NAMED.exec(name)?.[1]);
    if (owner && !isAlive(owner)) rmSync(join(MEMORY, name), { recursive: true, force: true });
  }
  return mkdtempSync(join(MEMORY, `phoihop-test-${process.pid}-`));
}

function hasRoom(): boolean {
  try {
    accessSync(MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= NEEDED;
  } catch {
    return false;
  }
}
