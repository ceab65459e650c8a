import { isIP } from 'node:net';
import { connect, type ConnectionOptions } from 'node:tls';
import type { ClientConnectConfig } from '@temporalio/envconfig';
import { withClient } from '../../prisma/databases';

const PATIENCE_MS = 5_000;

/** Throws where the database doesn't take TLS as it must; that it is away is said elsewhere, and may pass. */
export async function requireDatabaseTls(setting: string, url: string | undefined): Promise<void> {
  if (!url?.includes('sslmode=verify-full')) return;
  const fault = await withClient(url, () => Promise.resolve(undefined)).catch(tlsFault);
  if (fault) throw new Error(`${setting}: ${new URL(url).hostname} ${fault} ${DATABASE_REMEDY}`);
}

const DATABASE_REMEDY =
  'An authority of your own is named in the address (sslrootcert=FILE); where nobody else reaches that network, ' +
  'PLAIN_CONNECTIONS may name database (docs/operating.md, Encrypted connections).';

/** Throws where Temporal doesn't take TLS as it must. */
export async function requireTemporalTls({ connectionOptions }: Required<ClientConnectConfig>): Promise<void> {
  const { address = '', tls } = connectionOptions;
  if (!tls) return;
  const [, host = '', port] = /^\[?(.*?)\]?(?::(\d+))?$/.exec(address) ?? [];
  const more = tls === true ? {} : tls;
  const name = more.serverNameOverride ?? (isIP(host) ? undefined : host);
  const fault = await faultOf({
    host,
    port: Number(port || 7233),
    ...(name && { servername: name }),
    ...(more.serverRootCACertificate && { ca: Buffer.from(more.serverRootCACertificate) }),
    ...(more.clientCertPair && {
      cert: Buffer.from(more.clientCertPair.crt),
      key: Buffer.from(more.clientCertPair.key),
    }),
    ALPNProtocols: ['h2'],
  });
  if (fault) throw new Error(`TEMPORAL_ADDRESS: ${host} ${fault} ${TEMPORAL_REMEDY}`);
}

const TEMPORAL_REMEDY =
  'An authority of your own is named by TEMPORAL_TLS_SERVER_CA_CERT_PATH, another name of the certificate by ' +
  'TEMPORAL_TLS_SERVER_NAME; where nobody else reaches that network, PLAIN_CONNECTIONS may name temporal ' +
  '(docs/operating.md, Encrypted connections).';

function faultOf(options: ConnectionOptions): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ ...options, timeout: PATIENCE_MS });
    const end = (fault?: string) => (socket.destroy(), resolve(fault));
    socket.once('secureConnect', () => end()).once('timeout', () => end());
    socket.once('error', (error) => end(tlsFault(error)));
  });
}

/** What is wrong with a server's TLS, by what a connection ended with; undefined where it is something else. */
function tlsFault({ code = '', message }: NodeJS.ErrnoException): string | undefined {
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return 'shows a certificate for another name.';
  if (code === 'CERT_HAS_EXPIRED') return 'shows a certificate that has ended.';
  if (code === 'CERT_NOT_YET_VALID') return 'shows a certificate that does not count yet.';
  if (/^(SELF_SIGNED|DEPTH_ZERO|UNABLE_TO|CERT_)/.test(code))
    return 'shows a certificate of an authority unknown here.';
  if (/^(EPROTO|ERR_SSL)/.test(code) || NO_TLS.test(message)) return 'takes no TLS.';
  return undefined;
}

/** The driver's own words. */
const NO_TLS = /does not support SSL|establishing an SSL connection/;
