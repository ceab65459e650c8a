import { configuredStores } from '../../api/documents/stores/configured';
import { withClient } from '../../prisma/databases';
import type { ChainReport } from '../../register/verify';
import { type Config, documentsOf, loadConfig } from '../../setup/config';
import { embeddedDatabase, postgresFolder } from '../../setup/embedded/database';
import { ownerUrl } from '../../setup/embedded/postgres';
import { contentsOf, copyDocuments } from './backup';
import { type BaseCopy, makeBase, thinOut } from './base';
import { installation } from './installation';
import { refuse } from './manifest';
import { recover, type Wanted } from './pointInTime';
import { takeOver } from './takeOver';
import { verified } from './verified';

const log = (line: string): void => console.error(line);

/** A base copy, documents that could not be copied, and how many older copies were taken away. */
export interface BaseMade extends BaseCopy {
  damaged: string[];
  gone: number;
}

/** Copies the files of the PostgreSQL of `npm start`, which runs, to its archive, and then the documents. */
export async function baseOfOurs(keep?: number): Promise<BaseMade> {
  const { dataDir } = ourConfig();
  const { addresses, store } = installation();
  const made = await makeBase(ownerUrl(postgresFolder(dataDir), Number(new URL(addresses.migrationUrl).port)));
  const contents = await withClient(addresses.migrationUrl, contentsOf);
  const damaged = await copyDocuments(store, contents, documentsOf(made.archive));
  return { ...made, damaged, gone: keep ? await thinOut(made.archive, keep) : 0 };
}

/** What was brought back: when the last thing on record happened, its check, documents that no store has any more. */
export interface BroughtBack {
  lastAt: string | null;
  report: ChainReport;
  gone: string[];
}

/**
 * Brings the PostgreSQL of `npm start`, which doesn't run, back as it was at an instant, with its documents. Where its
 * log is archived a base copy is made at once: the log of what comes now follows from no copy of before.
 */
export async function bringBack(config: Config, wanted: Wanted): Promise<BroughtBack> {
  if (config.databaseUrl) refuse('DATA_DIR', 'stop npm start first');
  const { dataDir, archiveDir: archive } = config;
  const { server, lastAt } = await recover(wanted, { dir: postgresFolder(dataDir), archive, log });
  try {
    const addresses = await embeddedDatabase(server, dataDir);
    const gone = await takeOver(addresses, configuredStores(config).first, documentsOf(wanted.archive));
    const report = await verified(addresses);
    if (archive) await makeBase(server.url);
    return { lastAt, report, gone };
  } finally {
    await server.stop();
  }
}

/** The settings, where the server of `npm start` is the one in use. Throws `invalid-input`. */
export function ourConfig(): Config {
  const config = loadConfig();
  if (config.named.database)
    refuse('DATABASE_URL', 'use what your own server brings along for that, then restore --recovered');
  return config;
}
