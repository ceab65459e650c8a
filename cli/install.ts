import type { Command } from 'commander';
import { DomainError } from '../domain/errors';
import { loadConfig } from '../setup/config';
import { answeringLater, exitWithBadInput, outputOf } from './answers';

/** Adds `install`: what `npm start` does before it starts API and worker, for whoever starts those by other means. */
export function registerInstall(program: Command): void {
  const install = program.command('install');
  install
    .description('migrate the database, give the run-time role its rights, and make the first administrator')
    .exitOverride(exitWithBadInput)
    .action(() => answeringLater(install, { unavailable: 'DATABASE_URL' }, false, () => runInstall(install)));
}

async function runInstall(command: Command): Promise<void> {
  const { databaseUrl, migrationUrl } = loadConfig();
  if (!databaseUrl || !migrationUrl) throw new DomainError('unavailable', {}, 'no database is named; set DATABASE_URL');
  const { migrate } = await import('../prisma/migrate');
  const { grantRunTime } = await import('../prisma/roles');
  const { firstStart } = await import('./firstStart');
  const { writeOut } = outputOf(command);
  const applied = await migrate(migrationUrl);
  writeOut(applied.length ? `Database migrated: ${applied.join(', ')}.\n` : 'Database is up to date.\n');
  if (!(await grantRunTime({ databaseUrl, migrationUrl })))
    writeOut(
      'The role of DATABASE_URL may change what is on record: name the owner in DATABASE_MIGRATION_URL alone.\n',
    );
  await firstStart({ databaseUrl }, (line) => writeOut(`${line}\n`));
}
