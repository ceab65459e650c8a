import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether a port can be listened on, both on the loopback address and on all addresses. */
export async function isPortFree(port: number): Promise<boolean> {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, '0.0.0.0'));
}

/** Waits until a port that was ours can be taken again. */
export async function portComesFree(port: number): Promise<void> {
  while (!(await isPortFree(port))) await sleep(100);
}

/** Whether somebody takes connections there. */
export const isListenedOn = (port: number, host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host });
    const end = (is: boolean) => (socket.destroy(), resolve(is));
    socket.once('connect', () => end(true)).once('error', () => end(false));
  });

/** A port that nobody listens on, chosen by the operating system. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port.')),
      );
    });
  });
}

/** The wanted port, or another with a word about it when the wanted one is taken. */
export async function choosePort(
  wanted: number | undefined,
  service: string,
  log: (line: string) => void,
): Promise<number> {
  if (wanted === undefined) return freePort();
  if (await isPortFree(wanted)) return wanted;
  const port = await freePort();
  log(`Port ${wanted} is busy: ${service} takes port ${port} instead.`);
  return port;
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
