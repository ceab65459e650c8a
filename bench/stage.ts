import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { startPostgres, type RunningPostgres } from '../setup/embedded/postgres';
import { startTemporal, type RunningTemporal } from '../setup/embedded/temporal';

/** The servers that both sides use, each with its ordinary settings. */
export interface Stage {
  dir: string;
  postgres: RunningPostgres;
  temporal: RunningTemporal;
  client: Client;
  stop(): Promise<void>;
}

/**
 * PostgreSQL with its durable defaults and Temporal as `npm start` runs it (SQLite file with a write-ahead log,
 * throttle lifted), in a folder of their own.
 */
export async function setStage(): Promise<Stage> {
  const dir = mkdtempSync(join(tmpdir(), 'phoihop-bench-'));
  const log = (line: string): void => console.error(line);
  const postgres = await startPostgres({ dir: join(dir, 'postgres'), log });
  const temporal = await startTemporal({
    dbFile: join(dir, 'temporal', 'temporal.db'),
    logFile: join(dir, 'temporal.log'),
    log,
  });
  const connection = await Connection.connect({ address: temporal.address });
  return {
    dir,
    postgres,
    temporal,
    client: new Client({ connection }),
    async stop() {
      await connection.close();
      await Promise.all([temporal.stop(), postgres.stop()]);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
