import { migrate } from './migrate';
import { type Addresses, grantRunTime } from './roles';

const NOT_PARTED =
  'The role of DATABASE_URL may change what is on record: give it a role of its own and name the owner in DATABASE_MIGRATION_URL.';

/** Brings a database to the newest migration and gives whoever serves people their rights; `say` hears how it went. */
export async function bringUpToDate(addresses: Addresses, say: (line: string) => void): Promise<void> {
  const applied = await migrate(addresses.migrationUrl);
  say(applied.length ? `Database migrated: ${applied.join(', ')}.` : 'Database is up to date.');
  if (!(await grantRunTime(addresses))) say(NOT_PARTED);
}
