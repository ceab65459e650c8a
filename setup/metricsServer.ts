import { createServer, type RequestListener, type Server } from 'node:http';
import type { Server as SecureServer } from 'node:https';
import type { Certificate } from './connections/certificate';
import { isThisMachine } from './connections/plain';

/** What a process says to Prometheus and to whoever keeps it running. */
export interface Told {
  /** The figures, in Prometheus's own text. */
  metrics(): Promise<string>;
  /** Whether the process does its work; where it doesn't, it is to be started again. */
  live(): boolean;
}

/**
 * Answers `/metrics` and `/live` on an address of their own, which the public never reaches; nothing where none is
 * set. Where there is a certificate, others than this machine come by TLS. Returns the server, to be closed.
 */
export async function serveMetrics(
  at: { port: number; host: string } | undefined,
  told: Told,
  certificate?: Certificate,
): Promise<Server | SecureServer | null> {
  if (!at) return null;
  const answer = answerTo(told);
  const server = certificate && !isThisMachine(at.host) ? certificate.server(answer) : createServer(answer);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(at.port, at.host, () => resolve());
  });
  return server;
}

const answerTo =
  (told: Told): RequestListener =>
  (request, response) => {
    const answer = (status: number, text: string): void =>
      void response.writeHead(status, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text);
    if (request.url === '/live') return answer(told.live() ? 200 : 503, told.live() ? 'live\n' : 'stopped\n');
    if (request.url !== '/metrics') return answer(404, 'not found\n');
    told.metrics().then(
      (text) => answer(200, text),
      () => answer(500, 'failed\n'),
    );
  };
