import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { google } from '@temporalio/proto';
import { stringify } from 'yaml';
import { withClient } from '../../prisma/databases';
import { spawnTied, stopProcess } from '../../setup/embedded/processes';
import type { Started } from '../../setup/keptProcess';
import { ROOT } from '../../setup/tools';
import { until } from '../../tests/support/plant';
import type { Backend } from './proxy';

const VERSION = 'v1.31.0';
/** What a node does, each a service with two ports of its own: one for calls, one by which nodes know one another. */
const SERVICES = ['frontend', 'history', 'matching', 'worker'];
export const PORTS = 2 * SERVICES.length;
const STORES = { default: 'temporal', visibility: 'temporal_visibility' };
const ROLE = 'temporal';
/** Never to be changed afterwards; a province's cases need few, a nation's 512. */
const SHARDS = 16;
const RETENTION = google.protobuf.Duration.fromObject({ seconds: 30 * 86_400 });

/** The server, and the tool that makes its tables. */
export type Binaries = Record<'server' | 'sql', string>;

/** Where the real server was built; said with how to build it where it isn't. */
export function binariesOf(folder: string | undefined): Binaries {
  const dir = folder ?? process.env.TEMPORAL_SERVER ?? join(ROOT, '.data', 'tools', 'temporal-server');
  const found = { server: join(dir, 'server'), sql: join(dir, 'sql') };
  if (existsSync(found.server) && existsSync(found.sql)) return found;
  throw new Error(
    `No Temporal server in ${dir}. Build it with Go 1.26 (about six minutes), or name its folder by --temporal or TEMPORAL_SERVER:\n` +
      `  GOBIN=${dir} go install go.temporal.io/server/cmd/server@${VERSION}\n` +
      `  GOBIN=${dir} go install go.temporal.io/server/cmd/tools/sql@${VERSION}`,
  );
}

interface Place {
  dir: string;
  binaries: Binaries;
  /** Of a superuser. */
  postgresUrl: string;
  /** The first of the eight ports that each node takes, at an address of its own. */
  firstPort: number;
}

/** A role and two databases of Temporal's own, with its tables. */
export async function prepareStores({ binaries, postgresUrl }: Pick<Place, 'binaries' | 'postgresUrl'>): Promise<void> {
  await withClient(postgresUrl, async (pg) => {
    await pg.query(`CREATE ROLE ${ROLE} LOGIN PASSWORD '${ROLE}'`);
    for (const database of Object.values(STORES)) await pg.query(`CREATE DATABASE ${database} OWNER ${ROLE}`);
  });
  const { hostname, port } = new URL(postgresUrl);
  const as = ['--plugin', 'postgres12', '--ep', hostname, '-p', port, '-u', ROLE, '--pw', ROLE];
  for (const [store, database] of Object.entries(STORES)) {
    const schema = `postgresql/v12/${store === 'visibility' ? store : 'temporal'}`;
    for (const command of [
      ['setup-schema', '-v', '0.0'],
      ['update-schema', '--schema-name', schema],
    ])
      execFileSync(binaries.sql, [...as, '--db', database, ...command], { stdio: 'pipe' });
  }
}

/** The nodes' front doors: all on the same ports, each at an address of its own, as on machines of their own. */
export const addressesOf = (nodes: number, firstPort: number): Backend[] =>
  Array.from({ length: nodes }, (_, index) => ({ host: `127.0.0.${index + 1}`, port: firstPort }));

/** Starts one node; the others are found through the database. */
export function startNode(place: Place, { host }: Backend): Started {
  const dir = join(place.dir, `temporal-${host}`);
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'dynamic.yaml'), stringify(DYNAMIC));
  writeFileSync(join(dir, 'config.yaml'), stringify(configOf(place, host, join(dir, 'dynamic.yaml'))));
  const child = spawnTied({
    command: place.binaries.server,
    args: ['--config-file', join(dir, 'config.yaml'), '--allow-no-auth', 'start'],
    cwd: dir,
    logFile: join(dir, 'server.log'),
    stopSignal: 'SIGTERM',
  });
  const pid = child.pid as number;
  return { pid, process: child, stop: () => stopProcess(pid, 'SIGTERM', 20_000) };
}

/** Few cores serve these task queues: one partition each is enough, and a poll finds its task at once. */
const one = [{ value: 1, constraints: {} }];
const DYNAMIC = { 'matching.numTaskqueueReadPartitions': one, 'matching.numTaskqueueWritePartitions': one };

function configOf({ postgresUrl, firstPort }: Place, host: string, dynamic: string): object {
  const { host: connectAddr } = new URL(postgresUrl);
  const store = (databaseName: string) => ({
    sql: {
      pluginName: 'postgres12',
      databaseName,
      connectAddr,
      connectProtocol: 'tcp',
      user: ROLE,
      password: ROLE,
      maxConns: 16,
      maxIdleConns: 16,
      maxConnLifetime: '1h',
    },
  });
  const rpc = (place: number) => ({ grpcPort: place, membershipPort: place + 1, bindOnIP: host });
  const frontend = `${host}:${firstPort}`;
  return {
    log: { stdout: true, level: 'warn' },
    persistence: {
      defaultStore: 'default',
      visibilityStore: 'visibility',
      numHistoryShards: SHARDS,
      datastores: { default: store(STORES.default), visibility: store(STORES.visibility) },
    },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: host } },
    services: Object.fromEntries(SERVICES.map((name, index) => [name, { rpc: rpc(firstPort + 2 * index) }])),
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: {
        active: { enabled: true, initialFailoverVersion: 1, rpcName: 'frontend', rpcAddress: frontend },
      },
    },
    dcRedirectionPolicy: { policy: 'noop' },
    publicClient: { hostPort: frontend },
    dynamicConfigClient: { filepath: dynamic, pollInterval: '60s' },
  };
}

/** Makes the namespace once a node answers. */
export async function makeNamespace(address: string): Promise<void> {
  const connection = Connection.lazy({ address });
  const made = () =>
    connection.workflowService
      .registerNamespace({ namespace: 'default', workflowExecutionRetentionPeriod: RETENTION })
      .then(
        () => true,
        (error: { code?: number }) => error.code === ALREADY_EXISTS,
      );
  await until(made, 'Temporal to answer', 120_000);
  // Each service hears of a new namespace within ten seconds.
  const known = () =>
    connection.workflowService.countWorkflowExecutions({ namespace: 'default' }).then(
      () => true,
      () => false,
    );
  await until(known, 'the namespace to be known', 60_000);
  await connection.close();
}

const ALREADY_EXISTS = 6;
