import { join } from 'node:path';
import { type Addresses, ensureRoles } from '../../prisma/roles';
import { type Config, keptSecret } from '../config';
import { type PostgresOptions, type RunningPostgres, startPostgres } from './postgres';

/** Where the server of `npm start` keeps its data, below the data folder. */
export const postgresFolder = (dataDir: string): string => join(dataDir, 'postgres');

/** The product's database on a server of ours, with a role that migrates and one that serves people. */
export const embeddedDatabase = ({ url }: Pick<RunningPostgres, 'url'>, dataDir: string): Promise<Addresses> =>
  ensureRoles(url, 'phoihop', {
    migration: keptSecret(postgresFolder(dataDir), 'password-migration'),
    runTime: keptSecret(postgresFolder(dataDir), 'password-run'),
  });

/** Starts the server of `npm start`; whoever does, its log goes on where it is kept. */
export const startOwnPostgres = (
  { dataDir, archiveDir }: Pick<Config, 'dataDir' | 'archiveDir'>,
  options: Pick<PostgresOptions, 'port' | 'log'>,
): Promise<RunningPostgres> => startPostgres({ ...options, dir: postgresFolder(dataDir), archive: archiveDir });
