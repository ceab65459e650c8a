import type { Command } from 'commander';
import { DomainError } from '../domain/errors';
import { loadConfig } from '../setup/config';
import { requireDatabaseTls } from '../setup/connections/reachable';
import { answering, exitWithBadInput, outputOf } from './answers';

/** Adds `install`: what `npm start` does before it starts API and worker, for whoever starts those by other means. */
export function registerInstall(program: Command): void {
  program
    .command('install')
    .description('migrate the database, give the run-time role its rights, and make the first administrator')
    .exitOverride(exitWithBadInput)
    .action(answering({ unavailable: 'DATABASE_URL' }, runInstall));
}

async function runInstall(_options: object, command: Command): Promise<void> {
  const { databaseUrl, migrationUrl } = loadConfig();
  if (!databaseUrl || !migrationUrl) throw new DomainError('unavailable', {}, 'no database is named; set DATABASE_URL');
  await requireDatabaseTls('DATABASE_URL', databaseUrl);
  await requireDatabaseTls('DATABASE_MIGRATION_URL', migrationUrl);
  const { bringUpToDate } = await import('../prisma/upToDate');
  const { firstStart } = await import('./firstStart');
  const { writeOut } = outputOf(command);
  const say = (line: string) => writeOut(`${line}\n`);
  await bringUpToDate({ databaseUrl, migrationUrl }, say);
  await firstStart({ databaseUrl }, say);
}
