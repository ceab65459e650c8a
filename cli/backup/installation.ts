import { configuredStores } from '../../api/documents/stores/configured';
import type { DocumentStore } from '../../api/documents/stores/store';
import { DomainError } from '../../domain/errors';
import type { Addresses } from '../../prisma/roles';
import { loadConfig } from '../../setup/config';
import { embeddedDatabase, startOwnPostgres } from '../../setup/embedded/database';

/** An installation's database, by its owner and by whoever serves people, and its store of documents. */
export interface Installation {
  addresses: Addresses;
  store: DocumentStore;
}

/** The installation that runs, or that the settings name. Throws `unavailable`. */
export function installation(): Installation {
  const found = named();
  if (found) return found;
  throw new DomainError('unavailable', {}, 'no database is named and no server of ours runs; set DATABASE_URL');
}

/** The same; where there is none, the server of `npm start` is started for as long as the work takes. */
export async function withInstallation<T>(work: (on: Installation) => Promise<T>): Promise<T> {
  const found = named();
  if (found) return work(found);
  const config = loadConfig();
  const server = await startOwnPostgres(config, { log: (line) => console.error(line) });
  try {
    const addresses = await embeddedDatabase(server, config.dataDir);
    return await work({ addresses, store: configuredStores(config).first });
  } finally {
    await server.stop();
  }
}

function named(): Installation | undefined {
  const config = loadConfig();
  const { databaseUrl, migrationUrl } = config;
  if (!databaseUrl || !migrationUrl) return undefined;
  return { addresses: { databaseUrl, migrationUrl }, store: configuredStores(config).first };
}
