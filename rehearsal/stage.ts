import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker';
import pino from 'pino';
import { createDatabase, dropDatabase } from '../prisma/databases';
import { migrate } from '../prisma/migrate';
import { startPostgres } from '../setup/embedded/postgres';
import { type Engine, startEngine } from './engine';
import { type SkippedTime, startSkippedTime } from './skippedTime';

let quiet = false;

/** Temporal's own news would drown the report, and a test's; a process may say so only once. */
export function quieten(): void {
  if (quiet) return;
  quiet = true;
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) } },
  });
}

type Work<T> = (engine: Engine, time: SkippedTime, dataDir: string) => Promise<T>;

/** A scratch database on the server at hand, or on one of its own for the time of the rehearsal. */
export async function onScratchStage<T>(
  serverUrl: string | undefined,
  startsAt: string,
  work: Work<T>,
  cachedCases?: number,
): Promise<T> {
  const dir = mkdtempSync(join(tmpdir(), 'phoihop-rehearsal-'));
  const server = serverUrl
    ? null
    : await startPostgres({ dir: join(dir, 'postgres'), log: () => undefined, settings: { fsync: 'off' } });
  const adminUrl = serverUrl ?? (server as { url: string }).url;
  const name = `rehearsal_${randomUUID().slice(0, 8)}`;
  try {
    const databaseUrl = await createDatabase(adminUrl, name);
    await migrate(databaseUrl);
    return await onStage(databaseUrl, startsAt, dir, work, cachedCases);
  } finally {
    await dropDatabase(adminUrl, name);
    await server?.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

/** The engine under skipped time on a database that stays. */
export async function onStage<T>(
  databaseUrl: string,
  startsAt: string,
  dataDir: string,
  work: Work<T>,
  cachedCases?: number,
): Promise<T> {
  quieten();
  const time = await startSkippedTime(startsAt);
  const engine = await startEngine({
    databaseUrl,
    client: time.env.client,
    connection: time.env.nativeConnection,
    clock: time.clock,
    prefix: '',
    dataDir,
    log: pino({ level: 'error' }),
    cachedCases,
    alone: true,
  });
  try {
    return await work(engine, time, dataDir);
  } finally {
    await engine.stop();
    await time.stop();
  }
}
