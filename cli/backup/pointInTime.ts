import { existsSync, rmSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { onlyRow, withClient } from '../../prisma/databases';
import { keepPassword, placeForData, type RunningPostgres, startPostgres } from '../../setup/embedded/postgres';
import { basesIn, unpackBase } from './base';
import { refuse } from './manifest';

/** What is to be brought back: the folder of the archive, and until when; without an instant as far as the log goes. */
export interface Wanted {
  archive: string;
  until?: string;
}

/** The server on the data as they were, and the last thing on record there, by the database's clock. */
export interface Recovered {
  server: RunningPostgres;
  lastAt: string | null;
}

interface On {
  /** Where the server of `npm start` keeps its data. */
  dir: string;
  port?: number;
  /** Where the log of what is brought back goes on, if anywhere. */
  archive?: string | undefined;
  settings?: Record<string, string>;
  log: (line: string) => void;
}

/**
 * Makes the server of `npm start` anew, as it was at an instant: from the newest base copy before it and the log since.
 * Throws `invalid-input` where data are there already, no copy is old enough, or the log doesn't reach so far; then it
 * leaves nothing behind.
 */
export async function recover({ archive, until }: Wanted, on: On): Promise<Recovered> {
  const { data, own } = placeForData(on.dir, on.log);
  if (existsSync(data)) refuse('DATA_DIR', `move ${data} away first: nothing is overwritten`);
  const base = (await basesIn(archive)).find(({ manifest }) => !until || manifest.at <= until);
  if (!base) return refuse('FOLDER', 'name an archive with a base copy from before that instant');
  rmSync(`${data}.new`, { recursive: true, force: true });
  await unpackBase(base, `${data}.new`, own);
  keepPassword(on.dir, await readFile(join(base.folder, 'password'), 'utf8'));
  await rename(`${data}.new`, data);
  const recovery = { from: archive, ...(until && { until }) };
  try {
    const server = await startPostgres({ ...on, recovery });
    return { server, lastAt: await lastOnRecord(server.url) };
  } catch (error) {
    rmSync(data, { recursive: true });
    if (!/recovery ended before configured recovery target/.test(String(error))) throw error;
    return refuse('--at', 'name an earlier instant: the archived log ends before it, or has a gap');
  }
}

async function lastOnRecord(url: string): Promise<string | null> {
  const asked = 'SELECT pg_last_xact_replay_timestamp() AS at';
  const { at } = await withClient(url, (client) => onlyRow<{ at: Date | null }>(client, asked));
  return at?.toISOString() ?? null;
}
