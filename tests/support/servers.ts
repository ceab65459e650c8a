import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { withClient } from '../../prisma/databases';
import { migrate } from '../../prisma/migrate';
import { ensureRoles, grantRunTime } from '../../prisma/roles';
import { type RunningPostgres, startPostgres } from '../../setup/embedded/postgres';
import { startTemporal } from '../../setup/embedded/temporal';
import { ROOT } from '../../setup/tools';
import { folderInMemory } from './inMemory';

/** The database that each test file's own is a copy of. */
export const TEMPLATE = 'phoihop_template';

/** That a workflow fails again and again is said after two tasks: each further one takes ten seconds. */
const SOON_REPORTED = ['--dynamic-config-value', 'system.numConsecutiveWorkflowTaskProblemsToTriggerSearchAttribute=2'];

/** What a power cut would do to these data is of no interest, nor whether they can be sent to a standby. */
const FORGETFUL = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
};
/**
 * Each of some two hundred databases lives for seconds: nothing to tidy, no statement worth compiling, no password that
 * anybody would guess at.
 */
const SHORT_LIVED = { autovacuum: 'off', jit: 'off', scram_iterations: '1' };
/** A socket in the folder of its data, as well as a port. */
const BY_FILE = { unix_socket_directories: '.' };

/** The variables by which test files find the servers. */
export const ADMIN_URL = 'PHOIHOP_TEST_ADMIN_URL';
export const RUN_TIME_URL = 'PHOIHOP_TEST_RUN_TIME_URL';
export const TEMPORAL_ADDRESS = 'PHOIHOP_TEST_TEMPORAL_ADDRESS';
/** And a folder that lasts as long as they do. */
export const FOLDER = 'PHOIHOP_TEST_FOLDER';

interface Servers {
  stop(): Promise<void>;
}

const slot = globalThis as { phoihopTestServers?: Servers };

/**
 * Starts PostgreSQL and Temporal once for all test files of all projects that want them, and sees to it that our
 * programs are as the sources are now: Jest calls this for each project.
 */
export default async function startServers(): Promise<void> {
  if (slot.phoihopTestServers) return;
  execFileSync(process.execPath, [join(ROOT, 'setup', 'programs.mjs')]);
  const dir = folderInMemory();
  const log = () => {};
  const [postgres, temporal] = await Promise.all([
    startPostgres({ dir, log, settings: { ...FORGETFUL, ...SHORT_LIVED, ...BY_FILE } }),
    startTemporal({ log, logFile: join(dir, 'temporal.log'), extraArgs: SOON_REPORTED }),
  ]);
  slot.phoihopTestServers = {
    stop: async () => {
      await Promise.all([postgres.stop(), temporal.stop()]);
      rmSync(dir, { recursive: true, force: true });
    },
  };
  const url = await shortWay(postgres);
  const addresses = await ensureRoles(url, TEMPLATE, { migration: 'm', runTime: 'r' });
  await migrate(addresses.migrationUrl);
  await grantRunTime(addresses);
  process.env[RUN_TIME_URL] = addresses.databaseUrl;
  process.env[ADMIN_URL] = url;
  process.env[FOLDER] = dir;
  process.env[TEMPORAL_ADDRESS] = temporal.address;
}

/** Its socket, where this account may enter the folder: a question and its answer take a quarter less than by port. */
async function shortWay({ url, dataFolder }: RunningPostgres): Promise<string> {
  const short = `${url}?host=${encodeURIComponent(dataFolder)}`;
  return withClient(short, () => Promise.resolve(short)).catch(() => url);
}

/** Stops what `startServers` started. */
export async function stopServers(): Promise<void> {
  const servers = slot.phoihopTestServers;
  slot.phoihopTestServers = undefined;
  await servers?.stop();
}
