import { connect, createServer, type Socket } from 'node:net';

/** Where one of several equals listens. */
export interface Backend {
  host: string;
  port: number;
}

/** How often each is asked whether it is well, in ms. */
const LOOK_MS = 500;

/**
 * A proxy as it stands before several equals: each connection goes to the next of those that say they are well, or to
 * any where none does. A connection dies with what stands behind it, as whoever called would see it. Returns how to
 * stop.
 */
export async function startProxy(
  port: number,
  backends: Backend[],
  isWell: (backend: Backend) => Promise<boolean>,
): Promise<() => void> {
  let well = backends;
  let turn = 0;
  const look = async (): Promise<void> => {
    const said = await Promise.all(backends.map((one) => isWell(one).catch(() => false)));
    well = backends.filter((_, index) => said[index]);
  };
  const timer = setInterval(() => void look(), LOOK_MS);
  const server = createServer((caller) => {
    const among = well.length > 0 ? well : backends;
    tie(caller, connect(among[(turn += 1) % among.length] as Backend));
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return () => {
    clearInterval(timer);
    server.close();
  };
}

function tie(caller: Socket, served: Socket): void {
  caller.pipe(served);
  served.pipe(caller);
  for (const [one, other] of [
    [caller, served],
    [served, caller],
  ] as const)
    one.on('error', () => other.destroy()).on('close', () => other.destroy());
}

/** Whether anything takes connections there. */
export const takesConnections = (backend: Backend): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ ...backend, timeout: LOOK_MS });
    const said = (is: boolean) => () => {
      socket.destroy();
      resolve(is);
    };
    socket.once('connect', said(true)).once('error', said(false)).once('timeout', said(false));
  });
