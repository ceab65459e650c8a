import { configuredStores } from '../../api/documents/stores/configured';
import type { DocumentStore } from '../../api/documents/stores/store';
import { DomainError } from '../../domain/errors';
import { loadConfig } from '../../setup/config';

/**
 * Does a command's work on the installation's database, as its owner, and on its store of documents. Throws
 * `unavailable`.
 */
export async function withStore<T>(work: (url: string, store: DocumentStore) => Promise<T>): Promise<T> {
  const config = loadConfig();
  if (!config.migrationUrl)
    throw new DomainError('unavailable', {}, 'no database is named and no server of ours runs; set DATABASE_URL');
  return work(config.migrationUrl, configuredStores(config).first);
}
