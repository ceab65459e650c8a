import { configuredStores } from '../../api/documents/stores/configured';
import { loadConfig } from '../../setup/config';
import { loadSample } from './load';

/** The process that loads the sample behind the page of a first start. */
async function main(): Promise<void> {
  const config = loadConfig();
  const { databaseUrl, migrationUrl, dataDir } = config;
  const unit = process.env.SAMPLE_PROVINCE;
  if (!databaseUrl || !migrationUrl || !unit) throw new Error('The sample needs DATABASE_URL and SAMPLE_PROVINCE.');
  await loadSample({ databaseUrl, serverUrl: migrationUrl, dataDir, documents: configuredStores(config).first, unit });
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error('The sample could not be loaded:', error);
    process.exit(1);
  },
);
