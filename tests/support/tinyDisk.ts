import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lastingFolder } from './database';

/** A disk of two megabytes, with a folder for PostgreSQL's user on it. */
export interface TinyDisk {
  dir: string;
  forPostgres: string;
  remove(): void;
}

/** Makes one; only root may, and not everywhere. */
export function tinyDisk(): TinyDisk | undefined {
  const data = join(lastingFolder(), 'data');
  const dir = mkdtempSync(join(tmpdir(), 'phoihop-tiny-'));
  try {
    if (!existsSync(data)) throw new Error('PostgreSQL’s data lie elsewhere.');
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m,mode=755', 'tmpfs', dir], { stdio: 'ignore' });
  } catch {
    rmSync(dir, { recursive: true });
    return undefined;
  }
  const forPostgres = join(dir, 'postgres');
  mkdirSync(forPostgres);
  const { uid, gid } = statSync(data);
  chownSync(forPostgres, uid, gid);
  return {
    dir,
    forPostgres,
    remove() {
      execFileSync('umount', ['--lazy', dir]);
      rmSync(dir, { recursive: true });
    },
  };
}
