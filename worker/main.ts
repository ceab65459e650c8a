import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { configuredStores } from '../api/documents/stores/configured';
import { keptStore } from '../api/documents/stores/kept';
import { wholeIn } from '../api/documents/stores/store';
import { createLog } from '../api/process/log';
import { createEngine } from '../engine';
import { startDigests } from '../mail/digest';
import { mailboxTransport } from '../mail/mailboxTransport';
import { smtpTransport } from '../mail/smtpTransport';
import type { Transport } from '../mail/transport';
import { startWebhooks } from '../mail/webhooks';
import { createDb } from '../prisma/client';
import { loadSuccessors } from '../procedures/successors';
import { databaseClock } from '../register/clock';
import { startChecks } from '../register/evidence/check';
import { signingKey } from '../register/evidence/signing';
import { keepOwnersKnown } from '../register/owners';
import { databaseNow } from '../register/read';
import { startRelay } from '../register/relay';
import { startSuccessions } from '../register/successions';
import { Certificate } from '../setup/connections/certificate';
import { type Config, loadConfig, temporalConnectionOptions } from '../setup/config';
import { serveMetrics } from '../setup/metricsServer';
import { requireDatabaseTls, requireTemporalTls } from '../setup/connections/reachable';
import { registerSearchAttributes } from '../setup/searchAttributes';
import { startTracing } from '../setup/tracing';
import { TASK_QUEUE } from '../workflows/messages';
import { createWorkerMetrics } from './metrics';
import { createWorkers } from './workers';

async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const log = createLog(process.env.LOG_LEVEL || 'info', undefined, 'worker');
  const temporal = temporalConnectionOptions();
  const { connectionOptions, namespace } = temporal;
  const databaseUrl = required(config.databaseUrl, 'DATABASE_URL');
  await Promise.all([requireDatabaseTls('DATABASE_URL', databaseUrl), requireTemporalTls(temporal)]);
  const { publicUrl, cachedWorkflows: kept, mailsPerSecond, deployment } = config;
  const tracing = await startTracing('phoihop-worker');
  const db = createDb(databaseUrl);
  const metrics = config.metrics && (await createWorkerMetrics());
  const certificate = metrics && config.tls && new Certificate(config.tls, log);
  const connection = await NativeConnection.connect(connectionOptions);
  const client = new Client({
    connection: Connection.lazy(connectionOptions),
    namespace,
    plugins: tracing?.plugins ?? [],
  });
  const prepare = () => registerSearchAttributes(client, namespace);
  await prepare();
  const onError = (error: unknown) => log.warn({ err: error }, 'engine');
  const clock = databaseClock;
  const engine = createEngine({ db, databaseUrl, clock, publicUrl, temporal: client, onError, kept });
  const transport = transportOf(config);
  const workers = await createWorkers(
    connection,
    { db, clock, engine, transport, log },
    {
      namespace,
      taskQueue: TASK_QUEUE,
      maxCachedWorkflows: kept,
      plugins: tracing?.plugins,
      mailsPerSecond,
      ...(deployment && { workerDeploymentOptions: deployment }),
    },
  );
  const { workflows, cases, lodger, directory } = engine;
  const now = () => databaseNow(db);
  const rules = loadSuccessors();
  const webhooks = { toPrivate: config.webhooksToPrivate, secretsKey: config.signingIn.secretsKey };
  const checks = {
    db,
    cases,
    whole: wholeIn(keptStore(configuredStores(config), { db, log })),
    now,
    tell: engine.tell,
    program: hashOf(__filename),
    publicUrl,
    key: signingKey(config.signingKeyFile),
    timestampUrl: config.timestampUrl,
    timestampTrust: config.timestampTrust,
    recipients: config.digestRecipients,
    onError,
  };
  const stops = [
    startRelay({ db, workflows, client, prepare, onError }),
    startDigests({ db, now, publicUrl }, onError),
    startWebhooks({ db, directory, rules, publicUrl, now, ...webhooks }, onError),
    startSuccessions({ db, lodger, reader: cases, directory, rules }, onError),
    keepOwnersKnown(db, directory, onError),
    startChecks(checks, ({ cases: looked, renewed }) =>
      log.info({ looked, renewed }, 'what another version made of the record is made anew'),
    ),
  ];
  const told = metrics && (await serveMetrics(config.metrics, { metrics, live: () => workers.live() }, certificate));
  log.info('worker is ready');
  await workers.run();
  told?.close();
  for (const stop of stops) stop();
  await engine.stop();
  await Promise.all([transport.close(), connection.close(), client.connection.close()]);
  await db.$disconnect();
  await tracing?.stop();
}

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

function transportOf({ smtp, mailFrom: from, dataDir, mailsPerSecond }: Config): Transport {
  if (smtp) return smtpTransport(smtp, { from, mailsPerSecond });
  return mailboxTransport(join(dataDir, 'mailbox'), { from });
}

function required(value: string | undefined, name: string): string {
  if (value) return value;
  throw new Error(`${name} is not set and no server of ours runs; start with npm start.`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
