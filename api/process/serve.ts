import type { Server } from 'node:http';
import type { Server as SecureServer } from 'node:https';
import type { Logger } from 'pino';

/** A server, and the port on which it listens. */
export interface Door {
  server: Server | SecureServer;
  port: number;
}

interface ServeOptions {
  host: string;
  log: Logger;
  /** Ends answers that would otherwise go on, such as streams. */
  leave?(): void;
  /** Releases what the process holds, once the last request is answered. */
  close(): Promise<void>;
}

/** How long requests under way may take once the process was told to stop. */
const PATIENCE_MS = 10_000;

/** Listens, and on SIGTERM or SIGINT answers what is under way, takes nothing new, and ends. */
export async function serve(doors: Door[], { host, log, leave, close }: ServeOptions): Promise<void> {
  await Promise.all(doors.map((door) => opened(door, host)));
  log.info({ ports: doors.map(({ port }) => port), host }, 'listening');
  let stopping: Promise<void> | undefined;
  const stop = () => {
    leave?.();
    stopping ??= end(doors, log, close);
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
}

const opened = ({ server, port }: Door, host: string): Promise<void> =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });

async function end(doors: Door[], log: Logger, close: () => Promise<void>): Promise<void> {
  await Promise.all(doors.map(shut));
  await close().catch((err: unknown) => log.error({ err }, 'closing failed'));
  log.info('stopped');
  // Clients of other servers may have timers left that want a connection which is closed by now.
  process.exit();
}

async function shut({ server }: Door): Promise<void> {
  const forced = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  await closed;
  clearTimeout(forced);
}
