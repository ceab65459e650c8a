import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { makeBase, unpackBase } from '../../cli/backup/base';
import { withClient } from '../../prisma/databases';
import { freePort } from '../../setup/embedded/ports';
import { keepPassword, placeForData, type RunningPostgres, startPostgres } from '../../setup/embedded/postgres';
import { until } from '../../tests/support/plant';

/** A server that follows another, over a line of its own. */
export interface Standby {
  server: RunningPostgres;
  /** It follows no longer and takes what is written. */
  promote(): Promise<void>;
  stop(): Promise<void>;
}

/** Copies a primary into a folder and has the copy follow it; what is written arrives there `lag` ms later. */
export async function follow(primary: RunningPostgres, dir: string, lag: number): Promise<Standby> {
  await mkdir(dir, { recursive: true });
  const base = await makeBase(primary.url, join(dir, 'copy'));
  const { data, own } = placeForData(dir, () => undefined);
  await unpackBase(base, data, own);
  writeFileSync(join(data, 'standby.signal'), '');
  own(join(data, 'standby.signal'));
  const { username, password } = new URL(primary.url);
  keepPassword(dir, password);
  const line = await startLine(primary.port, lag);
  const from = `host=127.0.0.1 port=${line.port} user=${username} password=${password}`;
  const server = await startPostgres({ dir, settings: { primary_conninfo: from }, log: () => undefined });
  await until(
    () => asked(primary.url, `SELECT count(*) > 0 AS is FROM pg_stat_replication WHERE state = 'streaming'`),
    'the standby',
  );
  return {
    server,
    async promote() {
      line.cut();
      await withClient(server.url, (client) => client.query('SELECT pg_promote()'));
    },
    async stop() {
      line.cut();
      await server.stop();
    },
  };
}

/** Which standbys commits wait for, until one of them has them on its disk, too: `*` any, nothing none. */
export async function waitFor({ url }: RunningPostgres, standbys: '*' | ''): Promise<void> {
  await withClient(url, async (client) => {
    await client.query(`ALTER SYSTEM SET synchronous_standby_names = '${standbys}'`);
    await client.query('SELECT pg_reload_conf()');
  });
  if (!standbys) return;
  const does = `SELECT count(*) > 0 AS is FROM pg_stat_replication WHERE sync_state = 'sync'`;
  await until(() => asked(url, does), 'commits to wait for the standby');
}

/** The machine is gone: PostgreSQL and all that belongs to it at once, so that nothing more is sent. */
export function pullThePlug({ pid }: RunningPostgres): void {
  process.kill(pid, 'SIGSTOP');
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);
  for (const one of [...children, pid]) process.kill(one, 'SIGKILL');
}

async function asked(url: string, sql: string): Promise<boolean> {
  return withClient(url, async (client) => (await client.query<{ is: boolean }>(sql)).rows[0]?.is === true);
}

/** A line on which everything towards the caller takes its time; cut, what is under way on it is lost. */
async function startLine(to: number, lag: number): Promise<{ port: number; cut(): void }> {
  const port = await freePort();
  const cuts: (() => void)[] = [];
  const server = createServer((caller) => {
    const served = connect(to, '127.0.0.1');
    const cut = (): void => {
      caller.destroy();
      served.destroy();
    };
    cuts.push(cut);
    caller
      .on('data', (part) => served.write(part))
      .on('error', cut)
      .on('close', cut);
    served.on('data', (part) => setTimeout(() => caller.destroyed || caller.write(part), lag));
    served.on('error', cut).on('close', cut);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    port,
    cut() {
      server.close();
      for (const one of cuts) one();
    },
  };
}
