import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createServer, type Server } from 'node:https';
import { createSecureContext, type SecureContextOptions } from 'node:tls';
import type { Logger } from 'pino';

/** The files of a certificate, with those between it and its authority, and of its key: PEM. */
export interface CertificateFiles {
  certFile: string;
  keyFile: string;
}

/** How often the files are looked at. */
const LOOKS_MS = 60_000;

/**
 * TLS 1.3 before 1.2, nothing older; the strongest first, and of 1.2 only what keeps past talks secret when the key is
 * lost (ECDHE) and can't be altered (AEAD).
 */
const POLICY = {
  minVersion: 'TLSv1.2',
  ciphers: [
    'TLS_AES_256_GCM_SHA384',
    'TLS_CHACHA20_POLY1305_SHA256',
    'TLS_AES_128_GCM_SHA256',
    'ECDHE-ECDSA-AES256-GCM-SHA384',
    'ECDHE-RSA-AES256-GCM-SHA384',
    'ECDHE-ECDSA-CHACHA20-POLY1305',
    'ECDHE-RSA-CHACHA20-POLY1305',
    'ECDHE-ECDSA-AES128-GCM-SHA256',
    'ECDHE-RSA-AES128-GCM-SHA256',
  ].join(':'),
} as const satisfies SecureContextOptions;

interface Pair {
  cert: string;
  key: string;
}

/**
 * The certificate by which this process is known. One that is put in its place is taken up within a minute, without a
 * connection lost; one that doesn't fit its key is told of, and the one of before stays.
 */
export class Certificate {
  private readonly servers = new Set<Server>();
  private readonly timer: NodeJS.Timeout;
  private served: Pair;
  private refused = '';

  /** Throws where there is none, or none that fits its key. */
  constructor(
    private readonly files: CertificateFiles,
    private readonly log: Pick<Logger, 'info' | 'error'>,
    everyMs = LOOKS_MS,
  ) {
    this.served = pairIn(files);
    this.timer = setInterval(() => this.look(), everyMs).unref();
  }

  /** Until when it counts. */
  get endsAt(): Date {
    return new Date(new X509Certificate(this.served.cert).validTo);
  }

  /** A server that is known by it. */
  server(answer: RequestListener): Server {
    const server = createServer({ ...POLICY, ...this.served }, answer);
    this.servers.add(server);
    return server.once('close', () => this.servers.delete(server));
  }

  /** Looks at the files no more. */
  stop(): void {
    clearInterval(this.timer);
  }

  private look(): void {
    try {
      const found = pairIn(this.files);
      if (found.cert === this.served.cert && found.key === this.served.key) return;
      this.served = found;
      for (const server of this.servers) server.setSecureContext({ ...POLICY, ...found });
      this.log.info({ endsAt: this.endsAt }, 'a new certificate was taken up');
      this.refused = '';
    } catch (err) {
      // Of two files one comes first: it is said once, and looked at again.
      const says = String(err);
      if (says !== this.refused) this.log.error({ err }, 'a new certificate was not taken up');
      this.refused = says;
    }
  }
}

function pairIn({ certFile, keyFile }: CertificateFiles): Pair {
  try {
    const pair = { cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8') };
    createSecureContext({ ...POLICY, ...pair });
    return pair;
  } catch (error) {
    throw new Error(`TLS_CERT_FILE and TLS_KEY_FILE can’t be used: ${(error as Error).message}.`, { cause: error });
  }
}
