import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { pino } from 'pino';
import { accountsCache, factorsCache, seatsCache } from '../../../api/accounts/officerCache';
import { createApp } from '../../../api/app';
import { diskStore } from '../../../api/documents/stores/disk';
import { keptStore } from '../../../api/documents/stores/kept';
import { createAccess } from '../../../api/http/access';
import { createApiEngine } from '../../../api/process/engine';
import { sessionStore } from '../../../api/process/sessionStore';
import type { Services } from '../../../api/services';
import { loadDirectory } from '../../../procedures/load';
import { createDb } from '../../../prisma/client';
import { freshDatabase, lastingFolder, type TestDatabase } from '../../support/database';

/** The real application on a database and a folder of its own, with a clock that a test sets. */
export interface TestApi {
  server: Server;
  /** The application's own, but with the database as its owner: the application itself may do less. */
  services: Services;
  /** The one clock: of the API, and of the register that its acts go into. */
  clock: { set(instant: string): void; at(): Promise<string> };
  dir: string;
  /** The database as its owner. */
  url: string;
  /** The same as the application has it. */
  runUrl: string;
  close(): Promise<void>;
  /** Ends it, and leaves database and folder as they are. */
  leave(): Promise<TestDatabase>;
}

/** What another application left, for this one to begin with a copy of. */
export interface Left {
  database: string;
  dir: string;
}

export const SEPTEMBER = '2026-09-15T03:00:00.000Z';

/** Takes nothing: acts are ruled on by the process that takes them alone, as while Temporal is down. */
const NO_TEMPORAL = {
  workflow: { signalWithStart: () => Promise.reject(new Error('Temporal is down')) },
} as unknown as Client;

/** A test's own engine: its Temporal, and the names that keep it apart from others' on the same server. */
export interface TestTemporal {
  temporal: Client;
  prefix: string;
  taskQueue: string;
}

/**
 * `through` changes the services before the application is built from them; `via` the database's address; `left` is
 * what it begins with.
 */
export async function startApi(
  through: (services: Services) => Services = (services) => services,
  via: (url: string) => string = (url) => url,
  temporal?: TestTemporal,
  left?: Left,
): Promise<TestApi> {
  const database = await freshDatabase(left?.database);
  const runUrl = via(database.runUrl);
  const dir = await mkdtemp(join(lastingFolder(), 'api-'));
  if (left) await cp(left.dir, dir, { recursive: true });
  const { services, clock, end } = testServices(runUrl, dir, temporal);
  const server = createServer(createApp(through(services)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const db = createDb(database.url, { poolSize: 3 });
  const leave = async () => {
    await new Promise((resolve) => server.close(resolve));
    await Promise.all([end(), db.$disconnect()]);
    return database;
  };
  const close = async () => {
    await leave();
    await Promise.all([database.drop(), rm(dir, { recursive: true })]);
  };
  return { server, services: { ...services, db }, clock, dir, url: database.url, runUrl, close, leave };
}

function testServices(url: string, dir: string, temporal?: TestTemporal) {
  let now = SEPTEMBER;
  const db = createDb(url, { poolSize: 5 });
  const log = pino({ level: 'silent' });
  const sessions = sessionStore(url, log, 120);
  const clock = { now: () => Promise.resolve(now), at: () => Promise.resolve(now) };
  const directory = loadDirectory();
  const publicUrl = 'http://localhost:8080';
  const { stop, ...engine } = createApiEngine({
    db,
    databaseUrl: url,
    clock,
    directory,
    publicUrl,
    log,
    temporal: NO_TEMPORAL,
    ...temporal,
  });
  const seats = seatsCache(db, clock);
  const services: Services = {
    db,
    clock,
    log,
    sessions: sessions.store,
    directory,
    access: createAccess(db, seats, directory),
    documents: keptStore({ first: diskStore(join(dir, 'documents')) }, { db, log }),
    health: () => Promise.resolve({ database: 'up', temporal: 'up', documents: 'up' }),
    workers: () => Promise.resolve({ state: 'up', seen: [{ identity: '1@test', seenAt: now }] }),
    config: {
      publicUrl,
      sessionSecret: 'test',
      signingIn: { secretsKey: 'test', stepUpMinutes: 60, idleMinutes: 120, secondFactorFor: [] },
      trustProxy: 'loopback',
      plain: [],
      maxUploadBytes: 1_000_000,
      maxBodyBytes: 1_000_000_000,
      mirrored: false,
      incomingDir: join(dir, 'documents', 'incoming'),
      answerMs: 10_000,
    },
    seats,
    accounts: accountsCache(db),
    factors: factorsCache(db),
    ...engine,
  };
  const end = async () => void (await Promise.all([db.$disconnect(), sessions.close(), stop()]));
  return { services, clock: { ...clock, set: (instant: string) => void (now = instant) }, end };
}
