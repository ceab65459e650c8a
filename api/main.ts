import { Client, Connection } from '@temporalio/client';
import type { Express } from 'express';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { loadDirectory } from '../procedures/load';
import { createDb } from '../prisma/client';
import { databaseClock } from '../register/clock';
import { Certificate } from '../setup/connections/certificate';
import { type Listening, readListening } from '../setup/connections/listening';
import { serveMetrics } from '../setup/metricsServer';
import { requireDatabaseTls } from '../setup/connections/reachable';
import { startTracing, type Tracing } from '../setup/tracing';
import { loadConfig, temporalConnectionOptions, type Config } from '../setup/config';
import { accountsCache, factorsCache, seatsCache } from './accounts/officerCache';
import { signInProvider } from './accounts/provider/provider';
import { createApp } from './app';
import { startReading } from './documents/reading';
import { configuredFolders, configuredStores } from './documents/stores/configured';
import { shutToOthers } from './documents/stores/disk';
import { keptStore, startCopying } from './documents/stores/kept';
import { createAccess } from './http/access';
import { clockOf } from './process/clock';
import { createApiEngine } from './process/engine';
import { healthCheck, workersSeen } from './process/health';
import { startHousekeeping } from './process/housekeeping';
import { createLog } from './process/log';
import { createMetrics } from './process/metrics';
import { type Door, serve } from './process/serve';
import { sessionStore } from './process/sessionStore';
import { TASK_QUEUE } from '../workflows/messages';
import type { ApiConfig, Services } from './services';

const MAX_UPLOAD_BYTES = 20 * 1_048_576;
/** Some ten thousand documents: our suggestion. */
const MAX_BYTES_PER_BODY = 20 * 1_073_741_824;
const ANSWER_MS = 10_000;
const WEB_BUILD = join(__dirname, '../build/web');

/** The API process: its services from the settings, its server, its end. */
async function main(env: NodeJS.ProcessEnv): Promise<void> {
  const config = loadConfig(env);
  const listening = readListening(env, config);
  const log = createLog(env.LOG_LEVEL || 'info');
  const certificate = config.tls && new Certificate(config.tls, log);
  const temporal = temporalConnectionOptions(env);
  const plain = [...listening.plain, ...config.plain, ...temporal.plain];
  if (plain.length > 0) log.warn({ plain }, 'connections in the clear, as PLAIN_CONNECTIONS allows');
  await requireDatabaseTls('DATABASE_URL', config.databaseUrl);
  const tracing = await startTracing('phoihop-api');
  const { services, close } = createServices({ ...config, plain }, env, { temporal, tracing, log, certificate });
  await shutFolders(config, log);
  const told = await serveMetrics(config.metrics, { metrics: createMetrics(services), live: () => true }, certificate);
  await serve(doorsOf(createApp(services), listening, certificate), {
    host: listening.host,
    log,
    leave: () => services.changes.stop(),
    close: () => (told?.close(), close()),
  });
}

/** Documents' folders are their owner's alone; what another account owns is said, and nothing more. */
async function shutFolders(config: Config, log: Services['log']): Promise<void> {
  for (const dir of configuredFolders(config)) {
    const left = await shutToOthers(dir);
    if (left.length > 0)
      log.warn(
        { dir, folders: left.length, first: left[0] },
        'folders of documents are open to other accounts, and not ours to shut',
      );
  }
}

/** The way in; beside one by TLS another, which tells whoever comes in the clear to come there. */
function doorsOf(app: Express, { port, plainPort }: Listening, certificate: Certificate | undefined): Door[] {
  const way = { server: certificate ? certificate.server(app) : createServer(app), port };
  return plainPort ? [way, { server: createServer(app), port: plainPort }] : [way];
}

/** What the services are made with, beside the settings. */
interface Around {
  temporal: ReturnType<typeof temporalConnectionOptions>;
  tracing: Tracing | null;
  log: Logger;
  certificate: Certificate | undefined;
}

function createServices(
  config: Config,
  env: NodeJS.ProcessEnv,
  { temporal: { connectionOptions, namespace }, tracing, log, certificate }: Around,
): { services: Services; close(): Promise<void> } {
  if (!config.databaseUrl) throw new Error('No database: set DATABASE_URL, or run `npm start`.');
  const db = createDb(config.databaseUrl);
  const sessions = sessionStore(config.databaseUrl, log, config.signingIn.idleMinutes);
  const temporal = Connection.lazy(connectionOptions);
  const clock = clockOf(db, databaseClock);
  const client = new Client({ connection: temporal, namespace, plugins: tracing?.plugins ?? [] });
  const { databaseUrl, publicUrl, cachedCases } = config;
  const directory = loadDirectory();
  const { stop, ...engine } = createApiEngine({
    db,
    databaseUrl,
    publicUrl,
    directory,
    clock: databaseClock,
    temporal: client,
    log,
    kept: cachedCases,
  });
  const seats = seatsCache(db, clock);
  const stores = configuredStores(config);
  const documents = keptStore(stores, { db, log });
  const { provider } = config.signingIn;
  const services: Services = {
    db,
    clock,
    log,
    sessions: sessions.store,
    directory,
    access: createAccess(db, seats, directory),
    documents,
    health: healthCheck(db, temporal, documents),
    workers: workersSeen(temporal, namespace, TASK_QUEUE),
    config: { ...apiConfig(config, env), ...(certificate && { certificate }) },
    seats,
    accounts: accountsCache(db),
    factors: factorsCache(db),
    ...(provider && { provider: signInProvider(provider, publicUrl) }),
    ...engine,
  };
  const tidied = startHousekeeping({
    db,
    incomingDir: services.config.incomingDir,
    mailFiles: { dir: join(config.dataDir, 'mailbox'), days: config.mailFilesDays },
    onError: (err) => log.warn({ err }, 'housekeeping'),
  });
  const read = startReading(services);
  const copied = startCopying(stores, { db, log });
  const close = async () => {
    tidied();
    read();
    copied();
    await stop();
    await Promise.all([db.$disconnect(), sessions.close()]);
    await temporal.close();
    await tracing?.stop();
  };
  return { services, close };
}

function apiConfig(
  { publicUrl, sessionSecret, signingIn, dataDir, mirror, plain }: Config,
  env: NodeJS.ProcessEnv,
): ApiConfig {
  return {
    publicUrl,
    sessionSecret,
    signingIn,
    plain,
    // A proxy on this machine may speak for the client; others only when they are named.
    trustProxy: env.TRUST_PROXY || 'loopback',
    maxUploadBytes: Number(env.MAX_UPLOAD_BYTES) || MAX_UPLOAD_BYTES,
    maxBodyBytes: Number(env.MAX_BYTES_PER_BODY) || MAX_BYTES_PER_BODY,
    mirrored: mirror !== undefined,
    incomingDir: join(dataDir, 'documents', 'incoming'),
    webDir: existsSync(WEB_BUILD) ? WEB_BUILD : undefined,
    answerMs: ANSWER_MS,
  };
}

main(process.env).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
